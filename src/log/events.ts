import { type Fault, faultOf } from './fault.ts'

/**
 * What a line of the log may say. A text that is not in this table is not written: a sentence put
 * together at run time could hold a name.
 */
export const events = {
  started: 'the process is at work: what runs, over which store',
  stopped: 'the process was asked to stop, and has closed its store',
  commandBegun: 'a command of the command line begins',
  commandDone: 'a command has ended; `exit` is its status',
  answered: 'a request was answered',
  fault: 'an error nobody foresaw; a page shows the same `reference`',
  learnerFailed: 'the order of the worklist could not be learnt anew; it stands as it was',
  jobFailed: 'a fault ended work in the background, or kept it from being written down',
  rehearsalFailed:
    'pages could not be tried before the application opened; the first readers may wait longer',
  clockFailed: 'offers could not lapse, or risks not climb; it is tried again in a minute',
  notReady: 'the store does not answer, or its tables are not up to date',
  listening: 'the application answers at an address',
  elsewhere: 'a line of a library, whose text is not written',
} as const
export type LogEvent = keyof typeof events

const text =
  (pattern: RegExp) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && pattern.test(value) ? value : undefined
const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined
const uuid = text(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/**
 * The fields a line may carry, each with the only shape it may have. Whatever is not named here, or has
 * another shape, is left out: personal content has no field to stand in.
 */
export const fields = {
  /** Of a request, made by us; a 500 page shows it as its reference. */
  request: uuid,
  reference: uuid,
  method: text(/^[A-Z]{3,10}$/),
  /** The pattern of the address in the table of routes, never the address itself. */
  route: text(/^(?:none|\/[a-z\-/]*(?::[a-zA-Z]+[a-z\-/]*)*)$/),
  status: number,
  milliseconds: number,
  /** An account’s id, which is a random number; or the command line’s. */
  account: text(/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|operator)$/),
  /** Indexes of the ledger’s entries that the request committed. */
  ledger: (value: unknown): readonly number[] | undefined =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'number') : undefined,
  command: text(/^[a-z]+(?: [a-z]+)?$/),
  exit: number,
  /** Our own, an SQLSTATE, or Node’s. */
  code: text(/^[A-Z0-9_]{2,64}$/),
  version: text(/^\d+\.\d+\.\d+[\w.-]{0,20}$/),
  node: text(/^\d+\.\d+\.\d+[\w.-]{0,20}$/),
  store: text(/^(?:pglite|postgres|server)$/),
  storeVersion: text(/^\d+[\d.]*(?: \([\w .-]{1,40}\))?$/),
  migrations: number,
  migration: text(/^\d{4}-[a-z-]{1,60}$/),
  learner: text(/^(?:starting|off)$/),
  port: number,
  err: (value: unknown): Fault | undefined => (value === undefined ? undefined : faultOf(value)),
} as const satisfies Record<string, (value: unknown) => unknown>
export type LogField = keyof typeof fields

/** What may be given with an event; each is checked again when the line is written. */
export type LogFields = { readonly [Field in LogField]?: unknown }

/** Only what the table allows, in its shapes. */
export const allowed = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (!Object.hasOwn(fields, name)) return []
      const kept = fields[name as LogField](value)
      return kept === undefined ? [] : [[name, kept]]
    }),
  )
