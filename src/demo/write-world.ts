import { join } from 'node:path'
import { openExtracts, sourceCount } from './extract-files.ts'
import { makeShard, shardSize } from './incidents/shard.ts'
import { randomFor } from './random.ts'
import { openBook } from './record/book.ts'
import { openTruth } from './truth/truth-files.ts'
import { writeShard } from './write-shard.ts'

export interface WorldProgress {
  readonly stage: string
  readonly done: number
  readonly total: number
}

export interface WorldOptions {
  /** Police crimes and council referrals together. */
  readonly cases: number
  /** The same seed and number of cases write the same bytes. */
  readonly seed: number
  /** Folder for `extracts/` and `truth/`. */
  readonly out: string
  readonly progress?: (step: WorldProgress) => void
}

export interface WorldWritten {
  readonly cases: number
  readonly sources: number
  readonly files: number
}

/** Documents are single files: a world larger than this has no more of them, only a smaller share. */
const casesDocumented = 9_000

/** Writes `out/extracts/<source>/…` in the sources' own formats and `out/truth/…` beside it. */
export async function writeWorld(options: WorldOptions): Promise<WorldWritten> {
  const { cases, seed, out, progress } = options
  const extracts = openExtracts(join(out, 'extracts'), cases)
  const truth = openTruth(join(out, 'truth'))
  const book = openBook(seed)
  const share = Math.min(1, casesDocumented / cases)
  const documented = { crimes: 0.7 * share, referrals: 0.4 * share }
  const shards = Math.ceil(cases / shardSize)
  for (let at = 0; at < shards; at++) {
    const shard = makeShard(seed, at, Math.min(shardSize, cases - at * shardSize))
    const random = randomFor(seed, `records ${at}`)
    writeShard({ random, book, extracts, truth, documented }, shard)
    progress?.({ stage: 'write', done: Math.min(cases, (at + 1) * shardSize), total: cases })
    await new Promise(setImmediate)
  }
  return { cases, sources: sourceCount, files: extracts.close() + truth.close() }
}
