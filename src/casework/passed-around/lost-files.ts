import type { UnitOfWork } from '../../access/index.ts'
import type { IsoDate } from '../../model/index.ts'
import { readPassages, wasPassedOn } from './read-passages.ts'

export interface LostFile {
  /** The source's id. */
  readonly source: string
  readonly ref: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Every stretch of days on which nobody is recorded as holding a file that was passed on. */
export const lostFiles = async (unit: Pick<UnitOfWork, 'db'>): Promise<readonly LostFile[]> =>
  (await readPassages(unit, wasPassedOn)).flatMap(({ sourceId, ref, passage }) =>
    (passage?.spells ?? []).flatMap(({ holder, from, to, days }) =>
      holder === null && days > 0 ? [{ source: sourceId, ref, from, to }] : [],
    ),
  )
