import { type Log, openLog } from '../../log/index.ts'

export interface KeptLog {
  readonly log: Log
  readonly lines: readonly string[]
  /** The lines as they would be read by a program. */
  read(): readonly Readonly<Record<string, unknown>>[]
}

/** A log that keeps its lines, to be looked at. */
export function keptLog(): KeptLog {
  const lines: string[] = []
  const write = (line: string) => {
    lines.push(line)
  }
  return {
    log: openLog({ level: 'debug', to: { write } }),
    lines,
    read: () => lines.map((line) => JSON.parse(line)),
  }
}
