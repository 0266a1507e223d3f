import { expect, it } from 'vitest'
import { triedVersions } from './own-maps.ts'

const version = (source: string, mapId: string, step: 'retired' | 'takenBack' | null = null) => ({
  source,
  mapId,
  step,
})

it('of each source and map the version that was used last is tried, unless it is retired', () => {
  const [retired, next, earlier] = [
    version('a', 'm', 'retired'),
    version('a', 'm'),
    version('a', 'm'),
  ]
  const [other, elsewhere] = [version('a', 'n', 'takenBack'), version('b', 'm')]
  expect(triedVersions([retired, other, next, elsewhere, earlier])).toEqual([
    other,
    next,
    elsewhere,
  ])
  expect(triedVersions([retired])).toEqual([])
})
