import { z } from 'zod'
import { fields } from '../../access/index.ts'
import { type AsOf, parseDate, refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'

type Moment = 'trueOn' | 'onRecord' | 'receivedBy'

const words: Readonly<Record<Moment, string>> = {
  trueOn: 'no day on which something can be true',
  onRecord: 'no day on which something can be on record',
  receivedBy: 'no day or time by which something can have been received',
}

function refuse(field: Moment, typed: string): never {
  const cause = `“${typed}” is ${words[field]}.`
  throw refusal(figuresErrors, 'LB_AS_OF_INPUT', { cause, field })
}

const when = fields.text(40).nullable().default(null)

/** The point in the past of a question, as people type it. */
export const asOfFields = {
  trueOn: when,
  onRecord: when,
  receivedBy: when,
  links: z.boolean().default(true),
} as const

const time = z.iso.datetime({ offset: true })

/** Dates as people type them, checked. A day stands for a received-by time at its end (UTC). @throws LB_AS_OF_INPUT */
export function readAsOf(input: {
  readonly trueOn: string | null
  readonly onRecord: string | null
  readonly receivedBy: string | null
}): AsOf {
  return {
    trueOn: day(input.trueOn, 'trueOn'),
    onRecord: day(input.onRecord, 'onRecord'),
    receivedBy: receivedBy(input.receivedBy),
  }
}

function day(text: string | null, field: 'trueOn' | 'onRecord'): string | null {
  if (text === null || text.trim() === '') return null
  const parsed = parseDate(text.trim())
  return parsed.ok ? parsed.date : refuse(field, text.trim())
}

function receivedBy(text: string | null): string | null {
  if (text === null || text.trim() === '') return null
  const given = text.trim()
  const exact = time.safeParse(given)
  if (exact.success) return new Date(exact.data).toISOString()
  const parsed = parseDate(given)
  if (parsed.ok && /^\S{1,10}$/.test(given)) return `${parsed.date}T23:59:59.999Z`
  return refuse('receivedBy', given)
}

/** `--true-on 2014-12-31 --own-records`: the part of a command that asks the same again. */
export function asOfOptions(asOf: AsOf, links: boolean): string {
  const parts = [
    asOf.trueOn && `--true-on ${asOf.trueOn}`,
    asOf.onRecord && `--on-record ${asOf.onRecord}`,
    asOf.receivedBy && `--received-by ${asOf.receivedBy}`,
    !links && '--own-records',
  ]
  return parts.filter(Boolean).join(' ')
}
