import type { OwnMapView } from '../../archive/index.ts'
import { hostile } from './made-up-case.ts'

const version: OwnMapView = {
  versionId: 1,
  source: 'Norvale crime system',
  mapId: 'norvale-crimes-2014',
  title: 'Crimes of Norvale, the layout of 2014',
  version: 2,
  dateOrder: 'dayFirst',
  firstUsed: '2026-11-03T09:12:00.000Z',
  lastUsed: '2026-11-21T14:40:00.000Z',
  extracts: 7,
  rows: 18_204,
  state: 'tried',
  step: null,
}

/** Tried, in use after another, retired, taken back; with text that must be shown as text. */
export const ownMaps: readonly OwnMapView[] = [
  version,
  {
    ...version,
    ...{ versionId: 2, version: 1, dateOrder: null, extracts: 1, rows: 1, state: 'inUse' },
    lastUsed: '2026-11-02T10:00:00.000Z',
  },
  {
    ...version,
    ...{ versionId: 3, mapId: 'norvale-custody', title: `Custody ${hostile.script}`, version: 1 },
    ...{ dateOrder: 'monthFirst', lastUsed: null, extracts: 0, rows: 0, state: 'retired' },
    step: {
      step: 'retired',
      reason: `The system was replaced; its files have another layout. ${hostile.long}`,
      by: 'Dana Made-up',
      at: '2026-11-22T08:05:00.000Z',
    },
  },
  {
    ...version,
    ...{ versionId: 4, source: 'Eastmoor children’s services', version: 1 },
    ...{ mapId: 'eastmoor-episodes', title: 'Episodes of Eastmoor' },
    step: {
      step: 'takenBack',
      reason: 'Retired by mistake.',
      by: 'Dana Made-up',
      at: '2026-11-20T16:30:00.000Z',
    },
  },
]
