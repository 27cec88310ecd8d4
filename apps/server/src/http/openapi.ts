/** The HTTP face described by itself, at /api/openapi.json: each shape of the contract once, and referred to. */
import {
  BoothView,
  CallView,
  Enrolled,
  HallInfo,
  HallSnapshot,
  IssuedTicket,
  ServiceView,
  Session,
  TicketView,
} from '@antrean/queue-core'
import fastifySwagger from '@fastify/swagger'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { App } from './new-app.ts'
import { ErrorBody, Health, Stage, TicketWithStages } from './schemas.ts'

const SHAPES = {
  BoothView,
  CallView,
  Enrolled,
  ErrorBody,
  HallInfo,
  HallSnapshot,
  Health,
  IssuedTicket,
  ServiceView,
  Session,
  Stage,
  TicketView,
  TicketWithStages,
}

export async function describeApi(app: App, version: string): Promise<void> {
  const names = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(SHAPES)) names.add(shape as z.ZodType, { id })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Antrean', description: 'The queue of a public-service hall.', version },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: names }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: names }),
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
