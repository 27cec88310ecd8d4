/**
 * Files of a case: sent by the applicant from their page or by staff, and read by staff alone. In a scope of its own: nobody
 * else takes `multipart/form-data`.
 */
import type { Case } from '@antrean/queue-core/cases'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { type Caller, describe, openTo } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'
import { ATTACHMENT_LIMIT, type Attachments, type Sent } from '../attachments/attachments.ts'
import { ENDINGS, MEDIA_TYPES } from '../attachments/media-type.ts'
import { APPLICANT, type Applicants } from '../case-page/applicant.ts'
import { CASE_WORKERS } from '../cases/case-workers.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const Attachment = z.object({
  id: z.string(),
  size: z.int(),
  mediaType: z.enum(MEDIA_TYPES),
  sha256: z.string(),
  scanned: z.boolean(),
})
const description =
  'As `multipart/form-data` with one file: PDF, PNG or JPEG by what it holds, 10 MB at the most, 20 a case. `scanned`: by ClamAV, where the server has it.'

export function attachmentRoutes(
  app: App,
  options: { access: Access; hall: Hall; applicants: Applicants; attachments: Attachments },
): void {
  const { access, hall, applicants, attachments } = options

  function worker(caller: Caller) {
    if (caller.kind === 'staff' && CASE_WORKERS.some(role => role === caller.role)) return done(null)
    const { actor, address } = caller
    access.audit.record({ what: 'refused-by-role', actor, address, detail: 'attachments' })
    return refuse('not-allowed', `Attachments are not for ${describe(caller)}. ${openTo(CASE_WORKERS)}`)
  }
  const unknown = (id: string) => refuse('unknown-case', `There is no case ${id}. Look its number up again.`)

  app.register(async scope => {
    await scope.register(multipart, { limits: { fileSize: ATTACHMENT_LIMIT, files: 1, fields: 4, parts: 5 } })
    const inScope = scope.withTypeProvider<ZodTypeProvider>()

    inScope.post(
      '/c/:token/documents',
      {
        schema: {
          operationId: 'sendDocument',
          summary: 'Add a file to the case, as its applicant',
          description: `${description} A browser's form is answered with 303 back to the page.`,
          tags: ['visitor'],
          params: z.object({ token: z.string() }),
          response: { 201: Attachment, 303: z.null(), ...Refusals },
        },
      },
      async (request, reply) => {
        const { token } = request.params
        const one = applicants.caseByToken(token)
        if (!one) return send(reply, refuse('unknown-case', 'This address names no case.'))
        const file = await sentIn(request)
        const added = file.ok ? await attachments.add(one.id, file.value, APPLICANT) : file
        if (!request.headers.accept?.includes('text/html')) return send(reply, added, 201)
        const query = new URLSearchParams({
          ...Object.fromEntries(new URL(request.url, 'http://hall').searchParams),
          file: added.ok ? 'kept' : added.error.code,
        })
        return reply
          .code(303)
          .header('location', `/c/${encodeURIComponent(token)}?${query}`)
          .send(null)
      },
    )

    inScope.post(
      '/api/v1/cases/:id/attachments',
      {
        schema: {
          operationId: 'addAttachment',
          summary: 'Add a file to a case (an officer, supervisor or administrator)',
          description,
          tags: ['cases'],
          security: [{ bearer: [] }],
          params: z.object({ id: z.string().min(1).max(64) }),
          response: { 201: Attachment, ...Refusals },
        },
      },
      async (request, reply) => {
        const caller = callerOf(access, request)
        if (!caller.ok) return send(reply, caller)
        const allowed = worker(caller.value)
        if (!allowed.ok) return send(reply, allowed)
        const { id } = request.params
        if (!hall.store.aggregates.of('case', id)) return send(reply, unknown(id))
        const file = await sentIn(request)
        return send(reply, file.ok ? await attachments.add(id, file.value, caller.value.actor) : file, 201)
      },
    )
  })

  app.get(
    '/api/v1/cases/:id/attachments/:attachmentId',
    {
      schema: {
        operationId: 'getAttachment',
        summary: 'The file itself (an officer, supervisor or administrator)',
        tags: ['cases'],
        security: [{ bearer: [] }],
        params: z.object({ id: z.string().min(1).max(64), attachmentId: z.string().min(1).max(64) }),
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      const allowed = worker(caller.value)
      if (!allowed.ok) return send(reply, allowed)
      const { id, attachmentId } = request.params
      const one = hall.store.aggregates.of('case', id) as Case | null
      if (!one) return send(reply, unknown(id))
      const known = one.attachments.find(attachment => attachment.id === attachmentId)
      const bytes = known ? await attachments.read(attachmentId) : null
      if (!known || !bytes)
        return send(reply, refuse('unknown-document', `Case ${one.number} keeps no file ${attachmentId}.`))
      return reply
        .type(known.mediaType)
        .header(
          'content-disposition',
          `attachment; filename="${one.number}-${attachmentId.slice(0, 8)}.${ENDINGS[known.mediaType]}"`,
        )
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(bytes)
    },
  )
}

/** The one file of a form, whole. */
async function sentIn(request: FastifyRequest) {
  if (!request.isMultipart()) return refuse('bad-request', 'Send the file as multipart/form-data.')
  try {
    const part = await request.file()
    if (!part) return refuse('bad-request', 'There is no file in the form. Choose one.')
    const bytes = await part.toBuffer()
    return bytes.length === 0
      ? refuse('bad-request', 'The file is empty. Choose another.')
      : done<Sent>({ bytes, name: part.filename })
  } catch (error) {
    return (error as { statusCode?: number }).statusCode === 413
      ? refuse('payload-too-large', 'A file has 10 MB at the most. Send a smaller one.')
      : refuse('bad-request', 'The file could not be read to its end. Send it again.')
  }
}
