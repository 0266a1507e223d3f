import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayPerform, roles } from '../../access/index.ts'
import { apiPath, webActs } from '../../review/index.ts'
import { type Desk, type Officer, openDesk } from '../../web/testing/desk.ts'
import { account } from '../../web/testing/fake-access.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly name: string
    readonly required: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { schema: Schema } } }
  readonly responses: Readonly<Record<string, object>> & {
    readonly 200: { readonly content: { readonly 'application/json': { schema: Schema } } }
  }
}
interface Description {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<'get' | 'post', Operation>>>>
  readonly components: { readonly schemas: { readonly Refusal: Schema } }
}

/** Something the schema describes; what a schema cannot say (a check in words) may still be refused. */
function described(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(described))
  switch ([schema.type].flat()[0]) {
    case 'string': {
      const least = schema.minLength ?? 0
      return fc.string({
        minLength: least,
        maxLength: Math.min(schema.maxLength ?? 40, least + 40),
      })
    }
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1,
        max: Math.min(schema.maximum ?? 1_000_000, 1_000_000),
      })
    case 'number':
      return fc.double({
        min: schema.minimum ?? 0,
        max: Math.min(schema.maximum ?? 1_000, 1_000),
        noNaN: true,
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(described(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 2,
      })
    case 'object': {
      const fields = Object.entries(schema.properties ?? {})
      if (fields.length === 0 && typeof schema.additionalProperties === 'object') {
        return fc.dictionary(
          fc.stringMatching(/^[a-z]{1,8}$/),
          described(schema.additionalProperties),
        )
      }
      return fc.record(Object.fromEntries(fields.map(([name, one]) => [name, described(one)])), {
        requiredKeys: [...(schema.required ?? [])],
      })
    }
    default:
      return fc.string()
  }
}

/** What is wrong with `value` under the part of JSON Schema that the description uses. */
function faults(schema: Schema, value: unknown, at = '$'): string[] {
  if (schema.anyOf) {
    const tried = schema.anyOf.map((one) => faults(one, value, at))
    return tried.some((found) => found.length === 0) ? [] : tried.flat()
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of ${schema.enum}`]
  const types = [schema.type ?? []].flat()
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const fits =
    types.length === 0 ||
    types.some((one) => one === kind || (one === 'integer' && Number.isInteger(value)))
  if (!fits) return [`${at}: ${kind} is none of ${types.join(', ')}`]
  if (kind === 'object') {
    const object = value as Readonly<Record<string, unknown>>
    return [
      ...(schema.required ?? [])
        .filter((name) => !(name in object))
        .map((name) => `${at}.${name} is missing`),
      ...Object.entries(object).flatMap(([name, inside]) => {
        const of = schema.properties?.[name]
        if (of) return faults(of, inside, `${at}.${name}`)
        return schema.additionalProperties === false ? [`${at}.${name} is not described`] : []
      }),
    ]
  }
  if (kind === 'array' && schema.items) {
    const { items } = schema
    return (value as readonly unknown[]).flatMap((one, i) => faults(items, one, `${at}[${i}]`))
  }
  if (kind === 'string' && schema.pattern && !new RegExp(schema.pattern).test(value as string)) {
    return [`${at} does not match ${schema.pattern}`]
  }
  return []
}

const answeringNothing = [
  'cases.answerTold',
  'accounts.bind',
  'accounts.beginSecondFactor',
  'accounts.confirmSecondFactor',
  'accounts.endSecondFactor',
  'accounts.removeSecondFactor',
  'casework.acknowledgeReferral',
  'casework.answerMeasureProposal',
  'casework.appointCustodian',
  'casework.linkReferral',
  'casework.makeCustodianKey',
  'accounts.change',
  'accounts.changePassword',
  'accounts.chooseLanguage',
  'accounts.disable',
  'accounts.enable',
  'accounts.place',
  'figures.answerWording',
  'cases.open',
  'casework.answerOffer',
  'casework.moveItem',
  'casework.planLeave',
  'casework.proposeDecision',
  'casework.recordAnswer',
  'casework.recordTelling',
  'casework.setTerms',
  'casework.settleDecision',
  'casework.settleFollowOns',
  'casework.stateRouteFact',
  'casework.withdrawOffer',
  'figures.answerSample',
  'figures.countStatement',
  'figures.settle',
  'figures.settleDraft',
  'figures.settleTable',
  'intake.discard',
  'people.undoJudgement',
  'reading.endBatch',
  'reading.endSourceRule',
  'reading.freezeTail',
  'reading.nameKnownCase',
  'reading.setAside',
  'reading.setSourceRule',
  'reading.setTerms',
  'reading.submit',
  'review.claimRecommendation',
  'review.endWatch',
  'review.removeTerms',
  'review.renewWatch',
  'review.judgeRecommendation',
]
const answeringFiles = ['ledger.file', 'figures.file', 'figures.tableFile']

describe('the JSON interface', () => {
  let desk: Desk
  let api: Description
  const officers = new Map<string, Officer>()
  beforeAll(async () => {
    desk = await openDesk()
    api = (await desk.app.inject({ method: 'GET', url: '/api/openapi.json' })).json()
    for (const role of roles) officers.set(role, await desk.officer(role))
  })
  afterAll(() => desk.close())

  const operations = () =>
    Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase() as 'GET' | 'POST',
        operation,
      })),
    )
  const inputOf = ({ parameters = [], requestBody }: Operation): Schema =>
    requestBody?.content['application/json'].schema ?? {
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
    }
  const send = async (
    officer: Officer | null,
    { path, method }: { readonly path: string; readonly method: 'GET' | 'POST' },
    input: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const cookies = officer ? officer.cookies : {}
    if (method === 'POST') {
      const body = JSON.stringify(input)
      const json = { 'content-type': 'application/json', ...headers }
      return desk.app.inject({ method, url: path, cookies, headers: json, body })
    }
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries((input ?? {}) as Record<string, unknown>)) {
      for (const one of [value].flat()) {
        const isObject = typeof one === 'object' && one !== null
        query.append(name, isObject ? JSON.stringify(one) : String(one ?? ''))
      }
    }
    return desk.app.inject({ method, url: `${path}?${query}`, cookies, headers })
  }
  const refusalFaults = (status: number, body: unknown) => [
    ...faults(api.components.schemas.Refusal, body),
    ...((body as { status?: number }).status === status ? [] : ['another status inside']),
  ]

  it('describes every act of the registry as OpenAPI 3.1, and nothing else', () => {
    expect(api.openapi).toBe('3.1.0')
    expect(
      operations()
        .map(({ operation }) => operation.operationId)
        .sort(),
    ).toEqual(webActs.map(({ name }) => name).sort())
  })

  it('describes the answer of every act but those that answer nothing or a file', () => {
    const open = operations()
      .filter(({ operation }) => {
        const { schema } = operation.responses[200].content['application/json']
        return Object.keys(schema).length === 0
      })
      .map(({ operation }) => operation.operationId)
    expect(open.sort()).toEqual([...answeringNothing, ...answeringFiles].sort())
  })

  it('answers as it describes, whatever its description allows to be sent', async () => {
    const anyone = officers.get('authoriser')!
    const one = fc
      .constantFrom(...operations())
      .chain((each) => described(inputOf(each.operation)).map((input) => ({ ...each, input })))
    await fc.assert(
      fc.asyncProperty(one, async (each) => {
        const response = await send(anyone, each, each.input)
        expect(Object.keys(each.operation.responses)).toContain(String(response.statusCode))
        if (response.statusCode >= 400) {
          expect(refusalFaults(response.statusCode, response.json())).toEqual([])
          expect(response.statusCode, response.body).not.toBe(500)
        }
        if (response.statusCode === 200) {
          const { schema } = each.operation.responses[200].content['application/json']
          const isJson = /json/.test(String(response.headers['content-type']))
          expect(isJson ? faults(schema, response.json()) : []).toEqual([])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('refuses by the field what its description does not allow, and asks the review nothing', async () => {
    const anyone = officers.get('authoriser')!
    const writes = operations().filter(
      ({ method, operation }) =>
        method === 'POST' &&
        mayPerform(
          { who: account('authoriser'), session: null },
          webActs.find(({ name }) => name === operation.operationId)!,
        ),
    )
    const spoilt = fc.constantFrom(...writes).chain((each) =>
      fc
        .tuple(
          described(inputOf(each.operation)),
          fc.oneof(
            fc.constant({ field: 'unasked', value: 'x' }),
            ...Object.keys(inputOf(each.operation).properties ?? {}).flatMap((field) => [
              fc.constant({ field, value: { nested: { deeper: 'object' } } }),
              fc.constant({ field, value: 'half of a pair \ud83d' }),
              fc.constant({ field, value: 'x'.repeat(200_000) }),
            ]),
          ),
        )
        .map(([input, { field, value }]) => ({
          ...each,
          field,
          input: { ...(input as object), [field]: value },
        })),
    )
    await fc.assert(
      fc.asyncProperty(spoilt, async (each) => {
        const response = await send(anyone, each, each.input)
        const body = response.json()
        expect(response.statusCode).toBe(400)
        expect(refusalFaults(400, body)).toEqual([])
        expect(body.remedy).not.toBe('')
        expect(typeof body.field).toBe('string')
      }),
      { numRuns: 300 },
    )
  })

  it('is shut to whoever is not signed in, to other roles and to pages of other sites', async () => {
    for (const each of operations()) {
      expect((await send(null, each, {})).statusCode, each.path).toBe(401)
      const foreign = await send(
        officers.get('authoriser')!,
        each,
        {},
        { 'sec-fetch-site': 'cross-site' },
      )
      expect(foreign.statusCode, each.path).toBe(403)
    }
    for (const role of roles) {
      for (const act of webActs) {
        if (mayPerform({ who: account(role), session: null }, act)) continue
        const each = { path: apiPath(act), method: act.kind === 'read' ? 'GET' : 'POST' } as const
        const response = await send(officers.get(role)!, each, {})
        expect([act.name, role, response.statusCode]).toEqual([act.name, role, 403])
        expect(response.json()).toMatchObject({ code: 'LB_NOT_ALLOWED' })
      }
    }
  })

  it('takes a form for no JSON, and nothing larger than it says', async () => {
    const officer = officers.get('authoriser')!
    const url = '/api/v1/people/join'
    const form = await desk.app.inject({
      method: 'POST',
      url,
      cookies: officer.cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=P1&b=P2&reason=one',
    })
    expect([form.statusCode, form.json().code]).toEqual([415, 'LB_WEB_NOT_JSON'])
    const large = await send(
      officer,
      { path: url, method: 'POST' },
      {
        a: 'P1',
        b: 'P2',
        reason: 'x'.repeat(10_000_000),
      },
    )
    expect([large.statusCode, large.json().code]).toEqual([413, 'LB_WEB_TOO_LARGE'])
    expect(large.json().cause).toContain('256 KB')
  })

  it('says what it does not know as JSON too', async () => {
    const response = await send(
      officers.get('reader')!,
      { path: '/api/v1/nothing/here', method: 'GET' },
      {},
    )
    expect([response.statusCode, response.json().code]).toEqual([404, 'LB_WEB_NOT_FOUND'])
  })
})
