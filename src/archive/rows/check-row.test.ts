import { describe, expect, it } from 'vitest'
import { parseMap } from '../maps/parse-map.ts'
import { checkRow } from './check-row.ts'

const map = parseMap(
  `
id: made-up
title: A made-up extract
sources: [policeCrime]
recognise: [ref]
record: { kind: crime, key: [ref] }
columns:
  ref: { type: text, required: true }
  opened: { type: date }
  closed: { type: date }
order:
  - { first: opened, second: closed, words: It was closed before it was opened. }
`,
  'made-up.yml',
)

const check = (opened: string, closed: string) =>
  checkRow(map, { table: 'rows', line: 2, fields: { ref: 'A/1', opened, closed } })

describe('two dates of which one must not stand after the other', () => {
  it('may be the same day', () => {
    expect(check('03/02/2014', '03/02/2014').ok).toBe(true)
    expect(check('2014-02-03', '03/02/2014').ok).toBe(true)
  })

  it('may be a day apart in the right order, and not in the wrong one', () => {
    expect(check('02/02/2014', '03/02/2014').ok).toBe(true)
    expect(check('04/02/2014', '03/02/2014')).toMatchObject({
      ok: false,
      reasons: [
        {
          field: 'opened',
          value: '04/02/2014',
          rule: 'It was closed before it was opened.',
          code: 'LB_ROW_ORDER',
        },
      ],
    })
  })

  it('say nothing where one of them is missing', () => {
    expect(check('04/02/2014', '').ok).toBe(true)
    expect(check('', '03/02/2014').ok).toBe(true)
  })
})
