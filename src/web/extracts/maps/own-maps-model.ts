import type { OwnMapView } from '../../../archive/index.ts'
import { momentWords } from '../../../words/index.ts'

/** One version of a map as a line of a table. */
export interface VersionLine {
  readonly versionId: number
  readonly version: number
  readonly dates: string
  readonly firstUsed: string
  readonly lastUsed: string | null
  readonly extracts: number
  readonly rows: number
  readonly state: OwnMapView['state']
  readonly stateWords: string
  /** Why it was retired or taken back last; null: it never was. */
  readonly why: string | null
}

export interface MapsOfSource {
  readonly source: string
  readonly maps: readonly {
    readonly mapId: string
    readonly title: string
    readonly versions: readonly VersionLine[]
  }[]
}

const stateWords: Readonly<Record<OwnMapView['state'], string>> = {
  tried: 'Tried on the next files',
  inUse: 'Not tried: another version was used later',
  retired: 'Retired',
}
const dateWords = {
  dayFirst: 'the day first',
  monthFirst: 'the month first',
} as const

export function versionLine(map: OwnMapView): VersionLine {
  const { versionId, version, firstUsed, lastUsed, extracts, rows, state, step } = map
  const did = step?.step === 'retired' ? 'Retired' : 'Taken back'
  return {
    versionId,
    version,
    dates: map.dateOrder === null ? 'somebody is asked' : dateWords[map.dateOrder],
    firstUsed,
    lastUsed,
    extracts,
    rows,
    state,
    stateWords: stateWords[state],
    why: step && `${did} by ${step.by}, ${momentWords(step.at)}: ${step.reason}`,
  }
}

/** Sources in the order of the alphabet; the maps of each with the last used first, and so their versions. */
export const mapsBySource = (all: readonly OwnMapView[]): readonly MapsOfSource[] =>
  [...Map.groupBy(all, ({ source }) => source)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([source, ofSource]) => ({
      source,
      maps: [...Map.groupBy(ofSource, ({ mapId }) => mapId)].map(([mapId, versions]) => ({
        mapId,
        title: versions[0]?.title ?? mapId,
        versions: versions.map(versionLine),
      })),
    }))
