import { z } from 'zod'
import { type Act, permissions } from '../access/index.ts'
import { webActs } from './acts.ts'

/** Where an act is found: `reading.submit` at `/api/v1/reading/submit`. */
export const apiPath = ({ name }: Pick<Act, 'name'>): string => `/api/v1/${name.replace('.', '/')}`

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>
  readonly required?: readonly string[]
}

const inputSchema = ({ input }: Act): ObjectSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
  }) as Record<string, unknown>
  return schema
}

const refused = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
})

/** The statuses a refusal can have; each answer is a `Refusal`. */
const refusalStatuses = {
  400: 'The input does not fit; `field` names the part at fault',
  401: 'Nobody is signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'The state of things stands in the way',
  413: 'Larger than 256 KB',
  415: 'Not JSON',
  429: 'Too many tries',
  500: 'Unexpected; `reference` is in the log',
} as const

const described = ({ output }: Act): object => {
  if (!output) return { 'application/json': { schema: {} }, 'application/octet-stream': {} }
  const { $schema: _, ...schema } = z.toJSONSchema(output, {
    // An answer is only read: to say so of each part of it would drown what is said of its shape.
    override: ({ jsonSchema }) => delete jsonSchema.readOnly,
  }) as Record<string, unknown>
  return { 'application/json': { schema } }
}

const responsesOf = (act: Act) => ({
  200: {
    description: 'Done; the answer as plain data (null where there is none), or a file',
    content: described(act),
  },
  204: { description: 'Done; there is nothing to answer' },
  ...Object.fromEntries(
    Object.entries(refusalStatuses).map(([status, words]) => [status, refused(words)]),
  ),
})

function operation(act: Act): object {
  const schema = inputSchema(act)
  const who =
    act.permission === 'signedIn' ? 'everybody signed in' : permissions[act.permission].join(', ')
  const common = {
    operationId: act.name,
    tags: [act.name.split('.')[0]],
    summary: act.about,
    description: `Who may: ${who}. On the ledger: ${act.notes.map((one) => [one].flat().join(' or ')).join(', ')}.`,
    responses: responsesOf(act),
  }
  if (act.kind === 'write') {
    return {
      ...common,
      requestBody: { required: true, content: { 'application/json': { schema } } },
    }
  }
  return {
    ...common,
    parameters: Object.entries(schema.properties ?? {}).map(([name, one]) => ({
      name,
      in: 'query',
      required: schema.required?.includes(name) ?? false,
      schema: one,
    })),
  }
}

/** The JSON interface described as OpenAPI 3.1, made from the registry of acts. */
export const openApi = (version: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Lookback',
    version,
    description:
      'The acts of a lookback review: the same permissions, refusals and ledger entries as on the pages.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  security: [{ session: [] }],
  paths: Object.fromEntries(
    webActs.map((act) => [
      apiPath(act),
      { [act.kind === 'read' ? 'get' : 'post']: operation(act) },
    ]),
  ),
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'lookback_session' },
    },
    schemas: {
      Refusal: {
        type: 'object',
        required: ['code', 'status', 'cause', 'remedy', 'field', 'reference'],
        additionalProperties: false,
        properties: {
          code: { type: 'string', pattern: '^LB_[A-Z0-9_]+$' },
          status: { type: 'integer' },
          cause: { type: 'string' },
          remedy: { type: 'string' },
          field: { type: ['string', 'null'] },
          reference: { type: ['string', 'null'] },
        },
      },
    },
  },
})
