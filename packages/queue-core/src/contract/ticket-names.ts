/** The names that a press may bring for its ticket. Names of before, `t42` and `16-Zk3v…`, are known for ever and are never given again. */
import { z } from 'zod'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** One spelling for one id: small letters. */
export const NewTicketId = z.string().regex(UUID_V7, 'a new ticket id is a UUIDv7 in small letters')

/** 128 random bits and no more, so that the code on the paper stays small. */
export const PageToken = z
  .string()
  .regex(/^[\w-]{22}$/, 'the secret of a page is 16 random bytes in base64url: 22 letters')
