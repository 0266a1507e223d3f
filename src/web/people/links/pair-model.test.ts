import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordSide } from '../../../people/index.ts'
import { differingLetters, differingWords } from './differing.ts'
import { pairModel } from './pair-model.ts'

const side = (more: Partial<RecordSide> = {}): RecordSide => ({
  recordId: 1,
  source: 'norvale-crime',
  agency: 'Norvale Police',
  ref: 'V1',
  names: ['Robin Ashdown'],
  aliases: [],
  births: [],
  addresses: [],
  postcodes: [],
  phones: [],
  contact: { state: 'notAsked', words: [] },
  vehicles: [],
  identifiers: [],
  appears: [],
  from: [],
  ...more,
})
const marked = (parts: readonly { text: string; differs: boolean }[]) =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

describe('two records beside each other', () => {
  const row = (label: string, left: Partial<RecordSide>, right: Partial<RecordSide>) =>
    pairModel(side(left), side(right)).rows.find((found) => found.label === label)

  it('says of each thing whether the records agree, and leaves out what neither says', () => {
    const { rows, silent } = pairModel(
      side({ births: ['1999-08-14'], phones: ['07100000001', '07100000002'] }),
      side({ names: ['ROBIN  Ashdown'], phones: ['07100000002'], postcodes: ['QX1 1AA'] }),
    )
    expect(rows.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['Name', 'same'],
      ['Born', 'one'],
      ['Postcode', 'one'],
      ['Telephone', 'some'],
    ])
    expect(silent).toEqual(['Also known as', 'Address', 'Vehicle', 'Identifiers'])
    expect(rows[3]!.left.map(({ shared }) => shared)).toEqual([false, true])
  })

  it('marks the letters and the parts of a date that differ', () => {
    const name = row('Name', {}, { names: ['Robyn Ashdown'] })!
    expect([marked(name.left[0]!.parts), marked(name.right[0]!.parts)]).toEqual([
      'Rob[i]n Ashdown',
      'Rob[y]n Ashdown',
    ])
    const born = row('Born', { births: ['1999-08-14'] }, { births: ['1999-03-14'] })!
    expect(marked(born.left[0]!.parts)).toBe('14 [August] 1999')
    expect(marked(row('Name', {}, { names: ['Kit Ferrow'] })!.left[0]!.parts)).toBe('Robin Ashdown')
  })

  it('holds numbers of different kinds for no difference', () => {
    const of = (left: string, right: string) =>
      row('Identifiers', { identifiers: [left] }, { identifiers: [right] })!.verdict
    expect(of('nhs 943 476 5919', 'upn A123')).toBe('kinds')
    expect(of('nhs 943 476 5919', 'nhs 943 476 5870')).toBe('differ')
    expect(of('nhs 943 476 5919', 'nhs 943 476 5919')).toBe('same')
  })
})

describe('marking what differs', () => {
  it('loses no letter, and marks alike whichever side is given first', () => {
    const text = fc.string({ maxLength: 40, unit: 'binary' })
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const mark of [differingLetters, differingWords]) {
          const found = mark(left, right)
          expect(found.left.map((part) => part.text).join('')).toBe(left)
          expect(found.right.map((part) => part.text).join('')).toBe(right)
        }
        const found = differingLetters(left, right)
        const sides = [found.left, found.right]
        if (!sides.flat().some(({ differs }) => differs)) return
        const common = sides.map((parts) =>
          parts
            .filter(({ differs }) => !differs)
            .flatMap(({ text }) => [...text])
            .map((letter) => letter.toLowerCase()),
        )
        expect(common[0]).toEqual(common[1])
      }),
    )
  })

  it('leaves long text whole, so that ten thousand letters cost nothing', () => {
    const long = 'a'.repeat(10_000)
    expect(differingLetters(long, `${long}b`).left).toEqual([{ text: long, differs: false }])
  })
})
