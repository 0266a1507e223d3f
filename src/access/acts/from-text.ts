import { z } from 'zod'

type Fields = Readonly<Record<string, unknown>>
interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly required?: readonly string[]
  readonly minLength?: number
}

/**
 * The fields of a form or a query, all of them text, as the input of an act: numbers, yes and no and
 * lists become what the act's schema asks for, `answers.risk` becomes a part of `answers`. What cannot
 * be turned stays as it is, so that the schema refuses it by name. A field left empty is null where the
 * schema takes null, and absent where it is no text or may be left out and takes no empty one.
 */
export function fromText(schema: z.ZodType, fields: Fields): Readonly<Record<string, unknown>> {
  return objectOf(jsonSchemaOf(schema), nested(fields))
}

const made = new WeakMap<z.ZodType, JsonSchema>()

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const before = made.get(schema)
  if (before) return before
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  made.set(schema, json)
  return json
}

function nested(fields: Fields): Fields {
  const out: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(fields)) {
    const [head = '', ...rest] = name.split('.')
    if (rest.length === 0) out[head] = value
    else out[head] = { ...(out[head] as Fields | undefined), [rest.join('.')]: value }
  }
  return { ...out }
}

function objectOf(schema: JsonSchema, fields: Fields): Fields {
  const out: [string, unknown][] = []
  for (const [name, value] of Object.entries(fields)) {
    const of = schema.properties?.[name] ?? other(schema)
    const empty = of?.minLength && !schema.required?.includes(name) && blank(value)
    const turned = empty ? undefined : of ? turn(of, value) : value
    if (turned !== undefined) out.push([name, turned])
  }
  for (const [name, of] of Object.entries(schema.properties ?? {})) {
    // Boxes nobody ticked are not sent at all.
    if (Object.hasOwn(fields, name)) continue
    if (is(of, 'array')) out.push([name, []])
    // Nor is any part of what has parts, so that each is missing by its own name.
    else if (of.properties && schema.required?.includes(name)) out.push([name, objectOf(of, {})])
  }
  return Object.fromEntries(out)
}

const blank = (value: unknown) => typeof value === 'string' && value.trim() === ''

const other = ({ additionalProperties }: JsonSchema) =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined

const is = ({ type, anyOf = [] }: JsonSchema, wanted: string): boolean =>
  [type].flat().includes(wanted) || anyOf.some((one) => is(one, wanted))

function turn(schema: JsonSchema, value: unknown): unknown {
  if (is(schema, 'array')) {
    const items = itemsOf(schema)
    return [value].flat().map((one) => (items ? turn(items, one) : one))
  }
  if (is(schema, 'object') && typeof value === 'object' && value !== null) {
    return objectOf(schema, value as Fields)
  }
  if (typeof value !== 'string') return value
  const plain = value.trim()
  if (plain === '' && is(schema, 'null')) return null
  if (plain === '' && !is(schema, 'string')) return undefined
  if (is(schema, 'integer') || is(schema, 'number')) {
    return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : value
  }
  if (is(schema, 'boolean'))
    return { true: true, on: true, yes: true, false: false, no: false }[plain] ?? value
  return value
}

const itemsOf = ({ items, anyOf = [] }: JsonSchema): JsonSchema | undefined =>
  items ?? anyOf.map(itemsOf).find(Boolean)
