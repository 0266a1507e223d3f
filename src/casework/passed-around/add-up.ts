import type { Passage } from '../../facts/index.ts'

/** Without a day on which it began or ended nothing is known of a file but that it was passed on. */
export const noPassage: Passage = {
  spells: [],
  handOffs: 0,
  returns: 0,
  daysWithNobody: 0,
  breaks: 0,
  outside: 0,
}

/** Of several files, each of these numbers added up. */
export const addUp = <K extends string>(
  names: readonly K[],
  files: readonly Readonly<Record<K, number>>[],
): Readonly<Record<K, number>> =>
  Object.fromEntries(
    names.map((name) => [name, files.reduce((sum, file) => sum + file[name], 0)]),
  ) as Record<K, number>
