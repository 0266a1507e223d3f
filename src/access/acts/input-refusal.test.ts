import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type FieldWording, faultWords } from './fault-words.ts'
import * as fields from './fields.ts'
import { type InputFault, inputRefusal, parseInput } from './input-refusal.ts'
import { share } from './outputs.ts'

function faultsOf(schema: z.ZodType, raw: unknown): readonly InputFault[] {
  const parsed = parseInput(schema, raw)
  return parsed.ok ? [] : parsed.faults
}
const only = (schema: z.ZodType, raw: unknown) => {
  const faults = faultsOf(z.strictObject({ it: schema }), { it: raw })
  expect(faults.length).toBe(1)
  const { field, kind, limit, fault, remedy } = faults[0]!
  expect(field).toBe('it')
  return [kind, limit, fault, remedy]
}
const choose = 'Choose one of those.'
const give = 'Give it as docs/acts.md describes.'
const shorten = 'Shorten it. Nothing was kept.'
const write = 'Write something there.'

describe('what is wrong with an input', () => {
  it('has a kind, the limit that was passed, words and a remedy', () => {
    const cases: readonly (readonly [z.ZodType, unknown, readonly unknown[]])[] = [
      [z.string(), undefined, ['missing', null, 'is missing', give]],
      [z.string(), 4, ['wrongType', null, 'is not a text', give]],
      [z.string(), null, ['wrongType', null, 'is not a text', give]],
      [z.number(), 'x', ['wrongType', null, 'is not a number', give]],
      [z.int(), 1.5, ['wrongType', null, 'is not a whole number', give]],
      [z.boolean(), 'x', ['wrongType', null, 'is not yes or no (true, false)', give]],
      [z.array(z.string()), 'x', ['wrongType', null, 'is not a list', give]],
      [z.strictObject({}), 'x', ['wrongType', null, 'is not an object', give]],
      [z.record(z.string(), z.int()), 'x', ['wrongType', null, 'is not an object', give]],
      [z.date(), 'x', ['wrongType', null, 'is not of the type date', give]],
      [z.enum(['a', 'b']), 'x', ['noChoice', null, 'is none of “a”, “b”', choose]],
      [
        z.string().max(1_000),
        'x'.repeat(1_001),
        ['tooLong', 1_000, 'has 1,001 characters; at most 1,000 are kept', shorten],
      ],
      [
        z.array(z.int()).max(2),
        [1, 2, 3],
        ['tooMany', 2, 'holds more than 2 entries', 'Lower it.'],
      ],
      [z.number().max(2_000), 2_001, ['tooLarge', 2_000, 'is above 2,000', 'Lower it.']],
      [z.string().min(1), '', ['tooShort', 1, 'is empty', write]],
      [z.string().min(2), 'x', ['tooShort', 2, 'has fewer than 2 characters', write]],
      [z.array(z.int()).min(2), [1], ['tooFew', 2, 'holds fewer than 2 entries', 'Raise it.']],
      [z.number().min(3), 2, ['tooSmall', 3, 'is below 3', 'Raise it.']],
      [
        fields.text(9),
        'x\0',
        [
          'unstorable',
          null,
          'holds a sign that cannot be stored (a NUL or half of a surrogate pair)',
          'Take that sign out. Nothing was kept.',
        ],
      ],
      [
        z.string().refine(() => false, 'is another'),
        'x',
        ['other', null, 'is another', 'Correct it.'],
      ],
      [z.email(), 'x', ['other', null, 'cannot be read', 'Correct it.']],
    ]
    for (const [schema, raw, expected] of cases) expect(only(schema, raw)).toEqual(expected)
  })

  it('is said of every part by its name', () => {
    const schema = z.strictObject({ answers: z.strictObject({ risks: z.array(z.int()) }) })
    const raw = { answers: { risks: [1, 'x'], colour: 1, size: 2 }, more: 1 }
    expect(faultsOf(schema, raw).map(({ field, kind }) => [field, kind])).toEqual([
      ['answers.risks.1', 'wrongType'],
      ['answers.colour', 'unknownField'],
      ['answers.size', 'unknownField'],
      ['more', 'unknownField'],
    ])
    expect(faultsOf(schema, 4)).toMatchObject([{ field: '', kind: 'wrongType' }])
    expect(faultsOf(schema, { answers: { risks: [1] } })).toEqual([])
  })

  it('never repeats what was sent', () => {
    for (const schema of [z.int(), z.enum(['a']), z.array(z.string()), z.string().max(3)])
      expect(JSON.stringify(only(schema, 'a secret word'))).not.toContain('secret')
  })

  it('is refused with its field, and all that is wrong besides', () => {
    const faults = faultsOf(z.strictObject({ a: z.int(), b: z.int(), c: z.strictObject({}) }), {
      a: 'x',
      b: 'x',
      c: { d: 1, e: 1 },
    })
    expect(inputRefusal(faults)).toMatchObject({
      code: 'LB_INPUT',
      status: 400,
      field: 'a',
      cause: '“a” is not a number. Also at fault: “b”, “c.d”, “c.e”.',
      remedy: give,
    })
    expect(inputRefusal(faults.slice(0, 1)).cause).toBe('“a” is not a number.')
    expect(inputRefusal([faults[0]!, faults[1]!, faults[1]!]).cause).toContain('fault: “b”.')
    expect(inputRefusal(faultsOf(z.int(), 'x'))).toMatchObject({
      field: null,
      cause: 'The input is not a number.',
    })
    const asSentence = faultsOf(z.strictObject({ a: fields.requiredText(9, 'Say why') }), {})
    expect(inputRefusal(asSentence).cause).toBe('“a”: Say why.')
    expect(inputRefusal([faults[0]!, ...faultsOf(z.int(), 'x')]).cause).toContain('“input”')
    expect(inputRefusal([])).toMatchObject({ code: 'LB_INPUT', field: null, status: 400 })
  })
})

describe('text of a field', () => {
  it('has the blanks around it taken off, and is there where it must be', () => {
    expect(fields.text(3).parse(' abc ')).toBe('abc')
    expect(fields.text(3).parse(' ')).toBe('')
    expect(fields.requiredText(3).safeParse(' abc ').success).toBe(true)
    for (const wrong of [' ', 'abcd', 'a\0', 'a\ud800'])
      expect(fields.requiredText(3).safeParse(wrong).success).toBe(false)
    for (const wrong of ['abcd', 'a\0', '\udc00'])
      expect(fields.text(3).safeParse(wrong).success).toBe(false)
    const said = (raw: unknown) =>
      faultsOf(fields.requiredText(3, 'Say why'), raw).map(({ fault }) => fault)
    expect(said(undefined)).toEqual(['Say why'])
    expect(said(' ')).toEqual(['Say why'])
    expect(said('abcd')).toEqual(['has 4 characters; at most 3 are kept'])
  })

  it('of its own kind has its own limits', () => {
    const takes = (schema: z.ZodType, raw: unknown) => schema.safeParse(raw).success
    for (const [schema, longest] of [
      [fields.reason, 10_000],
      [fields.query, 1_000],
      [fields.key, 200],
    ] as const) {
      expect(takes(schema, 'x'.repeat(longest))).toBe(true)
      expect(takes(schema, 'x'.repeat(longest + 1))).toBe(false)
      expect(takes(schema, 'x\0')).toBe(false)
    }
    expect([takes(fields.key, ''), takes(fields.query, ''), takes(fields.reason, '')]).toEqual([
      false,
      true,
      false,
    ])
    expect([0, 1, 1.5].map((raw) => takes(fields.id, raw))).toEqual([false, true, false])
    expect(fields.page.parse(undefined)).toBe(1)
    expect([0, 1, 1_000_000, 1_000_001].map((raw) => takes(fields.page, raw))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([takes(fields.nothing, {}), takes(fields.nothing, { a: 1 })]).toEqual([true, false])
    const storable = fields.storableText(z.string().max(2))
    expect([takes(storable, 'ab'), takes(storable, 'a\0')]).toEqual([true, false])
  })
})

it('a share that is answered lies from 0 to 1', () => {
  const takes = [-0.1, 0, 1, 1.1].map((value) => share.safeParse(value).success)
  expect(takes).toEqual([false, true, true, false])
})

describe('what a form says of a fault', () => {
  const range = { least: 0.05, most: 1_200 }
  const words = (
    kind: InputFault['kind'],
    wording: Partial<FieldWording> = {},
    {
      limit = null,
      fault = 'is off',
      within = null,
    }: {
      readonly limit?: number | null
      readonly fault?: string
      readonly within?: typeof range | null
    } = {},
  ) =>
    faultWords(
      { field: 'x', kind, limit, fault, remedy: '' },
      { called: 'the reason', ...wording },
      within,
    )

  it('is what to do about it', () => {
    expect(words('tooLong', {}, { limit: 4_000 })).toBe('Shorten the reason to 4,000 characters')
    expect(words('tooMany', {}, { limit: 3 })).toBe('Choose at most 3 of the reason')
    expect(words('unstorable')).toMatch(/^Take the sign out of the reason /)
    expect(words('other')).toBe('Correct the reason: it is off')
    expect(words('unknownField')).toBe('Correct the reason: it is off')
    for (const kind of [
      'missing',
      'wrongType',
      'noChoice',
      'tooSmall',
      'tooLarge',
      'tooFew',
      'tooShort',
    ] as const) {
      expect(words(kind)).toBe('Enter the reason')
      expect(words(kind, { ask: 'Say why' }, { fault: 'Own words' })).toBe('Say why')
      expect(words(kind, {}, { fault: 'Own words' })).toBe('Own words')
    }
    for (const kind of ['tooLong', 'tooMany', 'other'] as const)
      expect(words(kind, {}, { fault: 'Own words' })).toBe('Own words')
  })

  it('names the least and the most a number may be, as it is typed', () => {
    const fine = { least: 0.1234567, most: 1 }
    expect(words('tooSmall', {}, { within: fine })).toBe('Enter the reason, from 0.123 to 1')
    for (const kind of ['missing', 'wrongType', 'tooSmall', 'tooLarge'] as const) {
      expect(words(kind, {}, { within: range })).toBe('Enter the reason, from 0.05 to 1,200')
      expect(
        words(kind, { ask: 'Give a share', percent: true }, { within: { least: 0.0123, most: 1 } }),
      ).toBe('Give a share, as per cent from 1.23 to 100')
    }
  })
})
