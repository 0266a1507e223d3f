import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fromText } from './from-text.ts'

const schema = z.strictObject({
  caseId: z.int().positive(),
  share: z.number().optional(),
  urgent: z.boolean().optional(),
  reason: z.string(),
  note: z.string().min(1).optional(),
  remark: z.string().optional(),
  until: z.string().nullable().optional(),
  most: z.number().nullable().optional(),
  ids: z.array(z.int()).optional(),
  words: z.array(z.string()).nullable().optional(),
  answers: z.strictObject({ risk: z.string(), seen: z.array(z.string()) }),
  counts: z.record(z.string(), z.int()).optional(),
})
const read = (fields: Readonly<Record<string, unknown>>) => fromText(schema, fields)
const nothing = read({})

describe('the fields of a form as the input of an act', () => {
  it('have the lists nobody ticked, and the parts that have to be there', () => {
    expect(nothing).toEqual({ ids: [], words: [], answers: { seen: [] } })
    expect(fromText(z.strictObject({ parts: z.strictObject({}).optional() }), {})).toEqual({})
  })

  it('become numbers where those are asked for, and stay as they are where they are none', () => {
    for (const [typed, number] of [
      ['12', 12],
      [' 12 ', 12],
      ['-3', -3],
      ['+3', 3],
      ['0.25', 0.25],
      ['', undefined],
      [' ', undefined],
    ] as const) {
      expect(read({ caseId: typed, share: typed })).toEqual({
        ...nothing,
        ...(number !== undefined && { caseId: number, share: number }),
      })
    }
    for (const typed of ['1e3', '0x1', '.5', '5.', '1,5', 'twelve', '1 2', '1\n2'])
      expect(read({ share: typed })).toEqual({ ...nothing, share: typed })
    expect(read({ share: 7 })).toEqual({ ...nothing, share: 7 })
  })

  it('become yes and no', () => {
    for (const yes of ['true', 'on', 'yes'])
      expect(read({ urgent: yes })).toMatchObject({ urgent: true })
    for (const no of ['false', 'no']) expect(read({ urgent: no })).toMatchObject({ urgent: false })
    expect(read({ urgent: 'perhaps' })).toMatchObject({ urgent: 'perhaps' })
  })

  it('left empty are null where that is taken, absent where no text is, and else as they are', () => {
    expect(read({ until: ' ', most: '' })).toEqual({ ...nothing, until: null, most: null })
    expect(read({ most: '4' })).toEqual({ ...nothing, most: 4 })
    expect(read({ reason: ' ', remark: '' })).toEqual({ ...nothing, reason: ' ', remark: '' })
    // May be left out, and takes no empty one.
    expect(read({ note: ' ' })).toEqual(nothing)
    expect(read({ note: ' x ' })).toEqual({ ...nothing, note: ' x ' })
  })

  it('that have to be there stay empty, so that the act says what to write', () => {
    const must = z.strictObject({ reason: z.string().min(1) })
    expect(fromText(must, { reason: '' })).toEqual({ reason: '' })
  })

  it('are read by what the act takes, whatever it makes of it', () => {
    const made = z.strictObject({ reason: z.string().transform((text) => text.length) })
    expect(fromText(made, { reason: '' })).toEqual({ reason: '' })
    const on = z.strictObject({ on: z.date().optional(), many: z.int().default(1) })
    expect(fromText(on, { on: '1 May', many: '4' })).toEqual({ on: '1 May', many: 4 })
    expect(fromText(on, { many: '' })).toEqual({})
  })

  it('become lists, of one as of several', () => {
    expect(read({ ids: '4' })).toMatchObject({ ids: [4] })
    expect(read({ ids: ['4', '5', 'six'] })).toMatchObject({ ids: [4, 5, 'six'] })
    expect(read({ words: ['a', 'b'] })).toMatchObject({ words: ['a', 'b'] })
    const either = z.strictObject({ ids: z.array(z.int()).nullable() })
    expect(fromText(either, { ids: '4' })).toEqual({ ids: [4] })
  })

  it('with a dot in their name are parts', () => {
    expect(read({ 'answers.risk': 'high', 'answers.seen': 'x', 'counts.a.b': '3' })).toEqual({
      ...nothing,
      answers: { risk: 'high', seen: ['x'] },
      counts: { 'a.b': 3 },
    })
    expect(read({ answers: null })).toEqual({ ...nothing, answers: null })
  })

  it('that the act does not know are passed on, for it to refuse them', () => {
    expect(read({ colour: '1', 'answers.colour': '2' })).toEqual({
      ...nothing,
      colour: '1',
      answers: { colour: '2', seen: [] },
    })
    expect(Object.keys(read(JSON.parse('{"__proto__":"1"}')))).toContain('__proto__')
  })
})
