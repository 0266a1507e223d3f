import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What was acknowledged, and must be there whatever was killed since. */
export interface Acknowledged {
  /** Readings, as `case account`. */
  readonly readings: readonly string[]
  /** Extracts, by their ids. */
  readonly extracts: readonly string[]
  /** States of the ledger, as `size root`. */
  readonly states: readonly string[]
}

export interface RoundOutcome {
  readonly round: number
  readonly victim: string
  readonly readings: number
  readonly imports: number
  readonly pages: number
  readonly refused: number
  /** Nothing where all is well. */
  readonly faults: readonly string[]
}

export interface KillState {
  readonly acknowledged: Acknowledged
  readonly rounds: readonly RoundOutcome[]
}

const fileOf = (folder: string): string => join(folder, 'kills.json')

/** As the last round left it, so that a run that was ended goes on. */
export function readState(folder: string): KillState {
  const file = fileOf(folder)
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as KillState)
    : { acknowledged: { readings: [], extracts: [], states: [] }, rounds: [] }
}

export function writeState(folder: string, state: KillState): void {
  writeFileSync(`${fileOf(folder)}.new`, JSON.stringify(state))
  renameSync(`${fileOf(folder)}.new`, fileOf(folder))
}

/** A table of what was killed how often, and what came of it. */
export function tableOf({ rounds }: KillState): string {
  const victims = [...Map.groupBy(rounds, ({ victim }) => victim)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const line = (name: string, some: readonly RoundOutcome[]) => {
    const sum = (of: (one: RoundOutcome) => number) => some.reduce((all, one) => all + of(one), 0)
    const counts = [
      some.length,
      sum(({ pages }) => pages),
      sum(({ readings }) => readings),
      sum(({ imports }) => imports),
      sum(({ refused }) => refused),
      sum(({ faults }) => (faults.length > 0 ? 1 : 0)),
    ]
    return `| ${name} | ${counts.join(' | ')} |`
  }
  return [
    '| killed | rounds | pages answered | readings acknowledged | imports acknowledged | requests without an answer | bad rounds |',
    '|---|---|---|---|---|---|---|',
    ...victims.map(([name, some]) => line(name, some)),
    line('all rounds', rounds),
    '',
  ].join('\n')
}
