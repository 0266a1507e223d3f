import { expect, it } from 'vitest'
import type { LinkRecord } from '../../../linkage/index.ts'
import { knownPairs } from './blocking-misses.ts'

const record = (id: number, ...identifiers: string[]): LinkRecord => ({
  id,
  source: 's',
  fields: { identifiers },
})

it('knows pairs by numbers that pass their check, however they are written', () => {
  expect(
    knownPairs([
      record(3, 'nhs:9434765919'),
      record(1, 'NHS:943 476 5919', 'upn:A123'),
      record(2, 'nhs:9434765918', 'upn:A123'),
      record(4, 'child:7'),
      record(5, 'child:7'),
    ]),
  ).toEqual([[1, 3]])
})

it('counts a pair once, and no number that half the world has', () => {
  const twice = ['nhs:9434765919', 'nhs:9434765870']
  expect(knownPairs([record(1, ...twice), record(2, ...twice)])).toEqual([[1, 2]])
  const all = Array.from({ length: 30 }, (_, at) => record(at + 1, 'nhs:9434765919'))
  expect(knownPairs(all)).toEqual([])
})
