/**
 * What is added to the document that the routes make of themselves: an example of everything, what the statuses mean, who
 * may call. The document promises no more of an answer than the protocol does: it may have further fields.
 */
import { COMMANDS, ERROR_CODES, httpStatus, scopesFor } from '@antrean/queue-core'
import { BODY_EXAMPLES, NAMED, SHAPE_EXAMPLES } from './examples.ts'
import type { Json } from './schema-words.ts'

export type Media = { schema?: Json; example?: unknown }
export type Parameter = { name: string; in: string; required?: boolean; schema: Json; example?: unknown }
export type Operation = {
  operationId: string
  summary: string
  description?: string
  tags?: string[]
  security?: object[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, Media> }
  responses: Record<string, Answer>
}
export type Answer = { $ref?: string; description: string; content?: Record<string, Media> }
export type Document = {
  info: { title: string; description?: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Json>
    responses?: Record<string, Answer>
    securitySchemes?: object
  }
}

/** `ticket:no-show` is `ticketNoShow`. */
export const operationIdOf = (name: string): string =>
  name.replaceAll(/[:-](\w)/g, (_, letter) => letter.toUpperCase())

const commandOf = new Map(COMMANDS.map(command => [operationIdOf(command.name), command]))

export function completeDocument(document: Document): Document {
  document.components.responses = {}
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      complete(operation)
      sayScopes(operation, scopesFor(method.toUpperCase(), path))
      referToRefusals(operation, document.components.responses)
    }
  document.components.schemas = shapesUsed(document)
  return document
}

function complete(operation: Operation): void {
  const command = commandOf.get(operation.operationId)
  const sent: Record<string, unknown> = { ...command?.example }
  for (const parameter of operation.parameters ?? []) {
    const field = command?.http.from[parameter.name]
    const key = parameter.name === 'idempotency-key' ? `${operation.operationId}-1` : undefined
    const example = field ? sent[field] : (key ?? NAMED[parameter.name])
    if (example !== undefined) parameter.example = example
    if (field) delete sent[field]
  }
  if (operation.requestBody)
    for (const media of Object.values(operation.requestBody.content)) {
      media.example = BODY_EXAMPLES[operation.operationId] ?? sent
      operation.requestBody.required = (media.schema?.required ?? []).length > 0
    }
  for (const [status, response] of Object.entries(operation.responses)) {
    response.content &&= mayGrow(response.content)
    if (response.description === 'Default Response') response.description = meaningOf(Number(status))
    // A value that is nothing is written out all the same.
    if (command && Number(status) < 300)
      response.content ??= { 'application/json': { schema: { type: 'null' }, example: null } }
  }
}

/** Which keys of other systems will do. */
function sayScopes(operation: Operation, scopes: readonly string[]): void {
  if (scopes.length > 0)
    operation.description =
      `${operation.description ?? ''} By a key with the scope ${scopes.join(' or ')}.`.trim()
}

/** A refusal is told once for all operations, and referred to. */
function referToRefusals({ responses }: Operation, told: Record<string, Answer>): void {
  for (const [status, response] of Object.entries(responses)) {
    if (response.content?.['application/json']?.schema?.$ref !== ERROR_BODY) continue
    told[`Refused${status}`] = response
    responses[status] = { $ref: `#/components/responses/Refused${status}` } as Answer
  }
}
const ERROR_BODY = '#/components/schemas/ErrorBody'

const meaningOf = (status: number): string =>
  status < 300 ? 'Done' : ERROR_CODES.filter(code => httpStatus(code) === status).join(', ')

/** Without the word that an answer has no other fields. */
const mayGrow = <Part extends object>(part: Part): Part =>
  JSON.parse(
    JSON.stringify(part, (key, value) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  )

/** Those that something refers to, each with its example. */
function shapesUsed({ paths, components }: Document): Document['components']['schemas'] {
  const used = new Set<string>()
  const gather = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (!used.has(name!)) {
        used.add(name!)
        gather(components.schemas[name!])
      }
  }
  gather([paths, components.responses])
  const shapes = [...used].toSorted().map(name => {
    const shape = mayGrow(components.schemas[name]!)
    const example = SHAPE_EXAMPLES[name as keyof typeof SHAPE_EXAMPLES]
    return [name, { ...shape, ...(example && { examples: [example] }) }] as const
  })
  return Object.fromEntries(shapes)
}
