import { expect, it } from 'vitest'
import { ownMapLines } from './import.ts'

it('says which maps of one’s own read how many files, and how to do without', () => {
  const by = (map: string | null, source = 'north') => ({ map, source })
  expect(ownMapLines([by('police-crime'), by(null)], false)).toEqual([])
  expect(ownMapLines([by('mine'), by('police-crime, mine'), by('mine', 'south')], false)).toEqual([
    'Read with your own map mine of north: 2 files.',
    'Read with your own map mine of south: 1 file.',
    'To do without, say --no-own-maps, or retire it (/extracts/maps).',
  ])
  expect(ownMapLines([by('mine')], true)).toEqual(['Read with your own map mine of north: 1 file.'])
})
