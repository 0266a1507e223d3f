import { readFile } from 'node:fs/promises'
import type { SourceKind } from '../../model/index.ts'
import { liveOfItems } from './live-of-items.ts'
import { type LiveCaseRead, readLiveRows, rowsRefused } from './read-live-rows.ts'

/** `lines`: comma-separated rows with the columns of live cases; else the kind of system they are an extract of. */
export type LiveLayout = 'lines' | SourceKind

const mostRows = 50_000

/**
 * Live cases of files, in the layout of live cases or in whichever layout of a source Lookback knows. All of
 * them or none.
 *
 * @param today no case is recorded later ('YYYY-MM-DD')
 * @throws LB_LIVE_ROWS with every fault, its file and line
 */
export async function readLiveFiles(
  paths: readonly string[],
  layout: LiveLayout,
  today: string,
): Promise<readonly LiveCaseRead[]> {
  if (layout === 'lines') {
    const all = await Promise.all(
      paths.map(async (path) => readLiveRows(decoded(await readFile(path)), today)),
    )
    return onceEach(all.flat())
  }
  // Readers of every format come with it, and who lists, matches or hands on live cases needs none of them.
  const { itemsOfFiles } = await import('../../archive/index.ts')
  const { rows, refused } = await itemsOfFiles(paths, { kind: layout, most: mostRows })
  const { cases, faults } = liveOfItems(rows, today)
  const all = [...refused.map(({ file, cause }) => `${file}: ${cause}`), ...faults]
  if (all.length > 0) throw rowsRefused(all)
  if (cases.length === 0) throw rowsRefused(['no row is of a crime, referral or missing episode'])
  return cases
}

/** The same case in two files is one; two that differ under one reference are refused. */
function onceEach(cases: readonly LiveCaseRead[]): readonly LiveCaseRead[] {
  const byRef = Map.groupBy(cases, ({ ref }) => ref)
  const differing = [...byRef].filter(([, of]) => of.some(({ hash }) => hash !== of[0]!.hash))
  if (differing.length > 0)
    throw rowsRefused(differing.map(([ref]) => `${ref} says two things in two files`))
  return [...byRef.values()].map(([first]) => first!)
}

/** A spreadsheet may have saved it in the character set of its machine. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
