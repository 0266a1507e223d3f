import { type Command, Option } from 'commander'
import { type Log, type LogLevel, logLevels, openLog, silentLog } from '../log/index.ts'
import { LookbackError } from '../model/index.ts'
import { version } from './version.ts'

let log: Log = silentLog()

/** The log of this process, on standard error. Silent before a command has begun. */
export const processLog = (): Log => log

/**
 * Somebody at a terminal sees progress and sentences, and lines of the log only where something is
 * wrong; a file or a service manager gets all of it.
 */
const usualLevel: LogLevel = process.stderr.isTTY ? 'warn' : 'info'

export const logLevelOption = (): Option =>
  new Option('--log-level <level>', 'how much of the log goes to standard error')
    .choices(logLevels)
    .env('LOOKBACK_LOG')
    .default(usualLevel)

/** 'figures propose' of a command within a command. */
const nameOf = (command: Command): string => {
  const above = command.parent?.parent ? `${command.parent.name()} ` : ''
  return above + command.name()
}

interface Begun {
  readonly command: string
  readonly at: number
}
let begun: Begun | null = null

/** Opens the log at the level asked for, and says that the command begins. */
export function beginCommand(command: Command): void {
  log = openLog({ level: command.opts<{ logLevel: LogLevel }>().logLevel })
  begun = { command: nameOf(command), at: performance.now() }
  log.info('commandBegun', { command: begun.command, version, node: process.versions.node })
}

/** Says how the command ended; what nobody foresaw with the place where it arose. */
export function endCommand(exit: number, error?: unknown): void {
  if (begun === null) return
  if (error !== undefined && !(error instanceof LookbackError)) log.error('fault', { err: error })
  log.info('commandDone', {
    command: begun.command,
    milliseconds: Math.round(performance.now() - begun.at),
    exit,
    code: error instanceof LookbackError ? error.code : undefined,
  })
}
