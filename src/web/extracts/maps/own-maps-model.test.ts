import { expect, it } from 'vitest'
import { ownMaps } from '../../testing/made-up-own-maps.ts'
import { mapsBySource, versionLine } from './own-maps-model.ts'

it('lists maps under their source, the versions of one together', () => {
  expect(
    mapsBySource(ownMaps).map(({ source, maps }) => [
      source,
      ...maps.map(({ mapId, versions }) => [mapId, versions.map(({ version }) => version)]),
    ]),
  ).toEqual([
    ['Eastmoor children’s services', ['eastmoor-episodes', [1]]],
    ['Norvale crime system', ['norvale-crimes-2014', [2, 1]], ['norvale-custody', [1]]],
  ])
})

it('says of a version whether it is tried, how it reads dates, and who retired it why', () => {
  const [tried, inUse, retired, back] = ownMaps.map(versionLine)
  expect(tried).toMatchObject({ stateWords: 'Tried on the next files', why: null })
  expect(inUse).toMatchObject({ dates: 'somebody is asked' })
  expect(inUse!.stateWords).toMatch(/^Not tried/)
  expect(retired!.stateWords).toBe('Retired')
  expect(retired!.why).toMatch(/^Retired by Dana Made-up, .*2026.*: The system was replaced/)
  expect(back!.why).toMatch(/^Taken back by Dana Made-up/)
})
