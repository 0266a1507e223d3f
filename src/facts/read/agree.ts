import type { FactsRead, ReadableWord, Says } from '../../definitions/index.ts'

/** What one reader stated of one fact. Of a reader, case and fact the last counts. */
export interface StatedFact {
  readonly id: number
  readonly caseId: number
  readonly reader: string
  /** Whether the reader was to decide between two who differed. */
  readonly arbitrates: boolean
  readonly fact: ReadableWord
  readonly says: Says
}

/**
 * What the readings of each case come to: the word of who arbitrated, else what all who stated the fact agree on.
 * Where two differ, and be it that one of them cannot tell, it stays unknown.
 */
export function agreedFacts(stated: readonly StatedFact[]): ReadonlyMap<number, FactsRead> {
  return new Map(
    [...Map.groupBy(stated, ({ caseId }) => caseId)].map(([caseId, own]) => [
      caseId,
      Object.fromEntries(
        [...Map.groupBy(own, ({ fact }) => fact)].map(([fact, all]) => [fact, agreed(all)]),
      ),
    ]),
  )
}

function agreed(all: readonly StatedFact[]): Says {
  const lasting = [...Map.groupBy(all, ({ reader }) => reader).values()].map(
    (own) => own.toSorted((a, b) => b.id - a.id)[0]!,
  )
  const arbitrated = lasting.find(({ arbitrates }) => arbitrates)
  if (arbitrated) return arbitrated.says
  const [first, ...others] = lasting
  return first && others.every(({ says }) => isSame(says, first.says)) ? first.says : {}
}

export const isSame = (a: Says, b: Says): boolean =>
  a.value === b.value && a.least === b.least && a.most === b.most
