import { readCorpus } from './corpus.ts'
import { type Replay, replay } from './replay.ts'

export interface SimulateOptions {
  readonly seed: number
  readonly progress?: (step: {
    readonly stage: string
    readonly done: number
    readonly total: number
  }) => void
}

/**
 * Replays labelled sets, one after another: `lookback simulate`.
 *
 * @throws LB_TRIAGE_CORPUS before anything is replayed, where a file is not such a set
 */
export async function simulateFiles(
  paths: readonly string[],
  { seed, progress }: SimulateOptions,
): Promise<readonly Replay[]> {
  const corpora = []
  for (const path of paths) corpora.push(await readCorpus(path))
  return corpora.map((corpus) =>
    replay(corpus, {
      seed,
      progress: (done, total) => progress?.({ stage: corpus.name, done, total }),
    }),
  )
}
