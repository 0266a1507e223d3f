import { type DestinationStream, type Logger, pino } from 'pino'
import { allowed, events, type LogEvent, type LogFields } from './events.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Log {
  readonly level: LogLevel
  error(event: LogEvent, fields?: LogFields): void
  warn(event: LogEvent, fields?: LogFields): void
  info(event: LogEvent, fields?: LogFields): void
  /** For a library that takes a pino logger: its lines keep to the same table. */
  readonly pino: Logger
}

/**
 * A log of one JSON object a line. Every line, a library’s too, holds an event of the table and allowed
 * fields only, so that no content of a case can reach it.
 */
export function openLog(options: {
  readonly level: LogLevel
  /** Standard error, written at once, where nothing is given. */
  readonly to?: DestinationStream
}): Log {
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      // The formatters shape an error; pino’s own serializer would write what it says.
      serializers: { err: (error: unknown) => error },
      formatters: {
        level: (label) => ({ level: label }),
        bindings: allowed,
        log: allowed,
      },
      hooks: {
        logMethod([first, second], method) {
          const given: unknown = first instanceof Error ? { err: first } : first
          const event = typeof given === 'string' ? given : second
          method.call(
            this,
            typeof given === 'object' && given !== null ? given : {},
            Object.hasOwn(events, `${event}`) ? `${event}` : 'elsewhere',
          )
        },
      },
    },
    options.to ?? pino.destination({ dest: 2, sync: true }),
  )
  // A child’s bindings stand on each of its lines, and pino shapes those of the first logger only.
  const { child } = logger
  logger.child = function childOf(this: Logger, bindings, options) {
    return child.call(this, allowed(bindings), options)
  } as Logger['child']
  const write =
    (level: 'error' | 'warn' | 'info') =>
    (event: LogEvent, fields: LogFields = {}) =>
      logger[level](fields, event)
  return {
    level: options.level,
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    pino: logger,
  }
}

/** Says nothing: where no log is wanted, as in most tests. */
export const silentLog = (): Log => openLog({ level: 'silent' })
