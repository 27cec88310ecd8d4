/** The types of a client, from an OpenAPI document. */
import openapiTS, { astToString } from 'openapi-typescript'

const HEAD =
  '/** Made of the description of the HTTP face by `npm run api-types`; do not edit by hand. */\n\n'

export async function typesOf(document: object): Promise<string> {
  // A field with a default may be left out of what is sent.
  const options = { defaultNonNullable: false }
  return HEAD + astToString(await openapiTS(document as Parameters<typeof openapiTS>[0], options))
}
