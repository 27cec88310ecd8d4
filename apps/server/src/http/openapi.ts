/** The HTTP face described by itself: for programs at /api/openapi.json, each shape of the contract once; for people at /api/. */
import {
  BoothView,
  CallView,
  ComplianceReport,
  Enrolled,
  HallInfo,
  HallSnapshot,
  Invitation,
  IssuedTicket,
  ScannedTicket,
  ServiceView,
  Session,
  TicketView,
} from '@antrean/queue-core'
import fastifySwagger from '@fastify/swagger'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { API_POLICY, API_STYLE, apiPage } from './api-page.ts'
import { completeDocument, type Document } from './document.ts'
import type { App } from './new-app.ts'
import { ErrorBody, Health, Stage, TicketWithStages } from './schemas.ts'

export const SHAPES = {
  BoothView,
  CallView,
  ComplianceReport,
  Enrolled,
  ErrorBody,
  HallInfo,
  HallSnapshot,
  Health,
  Invitation,
  IssuedTicket,
  ScannedTicket,
  ServiceView,
  Session,
  Stage,
  TicketView,
  TicketWithStages,
}

export async function describeApi(app: App, version: string): Promise<void> {
  const names = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(SHAPES)) names.add(shape as z.ZodType, { id })
  const withShapes = createJsonSchemaTransformObject({ schemaRegistry: names })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Antrean', description: 'The queue of a public-service hall.', version },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: names }),
    transformObject: routes =>
      completeDocument(withShapes(routes) as unknown as Document) as ReturnType<typeof withShapes>,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/api', { schema: { hide: true } }, async (_, reply) => reply.redirect('/api/', 308))
  app.get('/api/', { schema: { hide: true } }, async ({ protocol, host }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', API_POLICY)
      .send(apiPage(app.swagger() as unknown as Document, `${protocol}://${host}`)),
  )
  app.get('/api/page.css', { schema: { hide: true } }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(API_STYLE),
  )
}
