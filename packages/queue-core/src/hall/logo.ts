/** The hall's mark, in the set-up itself: one file has all of a hall. [T21] */
import { z } from 'zod'

/** Dots: as wide as paper of 58 mm, and 15 mm high, for paper is short. */
export const LOGO_MOST = { width: 384, height: 120, letters: 40_000 } as const
const PNG_BEGINS = '\x89PNG\r\n\x1a\n'
const PNG_ENDS = 'IEND\xaeB`\x82'

export const HallLogo = z
  .base64()
  .max(LOGO_MOST.letters)
  .superRefine((text, ctx) => {
    const size = sizeOf(text)
    if (!size)
      ctx.addIssue({ code: 'custom', message: 'the logo is no PNG picture', params: { kind: 'logo' } })
    else if (size.width > LOGO_MOST.width || size.height > LOGO_MOST.height)
      ctx.addIssue({
        code: 'custom',
        message: `the logo is ${size.width} × ${size.height} dots, and may be ${LOGO_MOST.width} × ${LOGO_MOST.height}`,
        params: { kind: 'logo' },
      })
  })

/** By its first part; null where it is no PNG, or not a whole one. */
function sizeOf(base64: string): { width: number; height: number } | null {
  const bytes = decoded(base64)
  if (!bytes.startsWith(PNG_BEGINS) || !bytes.endsWith(PNG_ENDS)) return null
  const figure = (at: number) => [0, 1, 2, 3].reduce((sum, n) => sum * 256 + bytes.charCodeAt(at + n), 0)
  return { width: figure(16), height: figure(20) }
}

function decoded(base64: string): string {
  try {
    return atob(base64)
  } catch {
    return ''
  }
}
