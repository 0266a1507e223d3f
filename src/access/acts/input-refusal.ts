import type { z } from 'zod'
import { LookbackError } from '../../model/index.ts'
import { accessErrors } from '../errors.ts'
import { unstorableKind } from './fields.ts'

/** In which way a part of an input does not fit; `other` where only its words say so. */
export type FaultKind =
  | 'missing'
  | 'unknownField'
  | 'wrongType'
  | 'noChoice'
  | 'tooLong'
  | 'tooShort'
  | 'tooMany'
  | 'tooFew'
  | 'tooLarge'
  | 'tooSmall'
  | 'unstorable'
  | 'other'

/** One thing that is wrong with an input. */
export interface InputFault {
  /** By name, with dots between parts: `answers.risk`; '' for the input as a whole. */
  readonly field: string
  readonly kind: FaultKind
  /** The limit that was passed, in characters, entries or the field's own unit; null where none was. */
  readonly limit: number | null
  /** What is wrong, to be read after the field's name: `is missing`. */
  readonly fault: string
  readonly remedy: string
}

export type ParsedInput<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly InputFault[] }

/** Every fault at once. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): ParsedInput<z.output<S>> {
  const result = schema.safeParse(raw, { error: inWords })
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, faults: result.error.issues.flatMap(faultsOf) }
}

/** The refusal of the first fault, and how many more there are. */
export function inputRefusal(faults: readonly InputFault[]): LookbackError<'LB_INPUT'> {
  const [first, ...more] = faults
  const { cause, remedy, status } = accessErrors.LB_INPUT
  if (!first) return new LookbackError('LB_INPUT', cause, remedy, { status })
  const others = more.map(({ field }) => `\u201c${field || 'input'}\u201d`)
  const also = others.length > 0 ? ` Also at fault: ${[...new Set(others)].join(', ')}.` : ''
  return new LookbackError('LB_INPUT', `${sentence(first)}${also}`, first.remedy, {
    status,
    field: first.field || null,
  })
}

/** A fault is words that follow the field's name, or a sentence of its own with a capital. */
const sentence = ({ field, fault }: InputFault) =>
  `${named(field)}${/^\p{Lu}/u.test(fault) ? ':' : ''} ${fault}.`

const named = (field: string) => (field === '' ? 'The input' : `\u201c${field}\u201d`)

function faultsOf(issue: z.core.$ZodIssue): readonly InputFault[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({
      field: [...path, name].join('.'),
      kind: 'unknownField',
      limit: null,
      fault: 'is not a field of this act',
      remedy: 'Leave it out, or correct its name (docs/acts.md lists the fields of each act).',
    }))
  }
  const [kind, limit] = kindOf(issue)
  return [{ field: path.join('.'), kind, limit, fault: issue.message, remedy: remedyOf(issue) }]
}

function kindOf(issue: z.core.$ZodIssue): readonly [FaultKind, number | null] {
  switch (issue.code) {
    case 'invalid_type':
      return [issue.message === missing ? 'missing' : 'wrongType', null]
    case 'invalid_value':
      return ['noChoice', null]
    case 'too_big':
      return [sizeOf(issue.origin, 'tooLong', 'tooMany', 'tooLarge'), Number(issue.maximum)]
    case 'too_small':
      return [sizeOf(issue.origin, 'tooShort', 'tooFew', 'tooSmall'), Number(issue.minimum)]
    case 'custom':
      return [issue.params?.kind === unstorableKind ? unstorableKind : 'other', null]
    default:
      return ['other', null]
  }
}

const sizeOf = (origin: string, text: FaultKind, list: FaultKind, number: FaultKind) =>
  ({ string: text, array: list })[origin] ?? number

const missing = 'is missing'

const count = (n: number | bigint) => n.toLocaleString('en-GB')

/** What is wrong, where the schema says no words of its own. Never repeats what was sent. */
function inWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return missing
      return `is not ${typeWords[issue.expected] ?? `of the type ${issue.expected}`}`
    case 'too_big':
      if (issue.origin === 'string') {
        const length = typeof issue.input === 'string' ? issue.input.length : null
        const has = length === null ? 'is too long' : `has ${count(length)} characters`
        return `${has}; at most ${count(issue.maximum)} are kept`
      }
      if (issue.origin === 'array') return `holds more than ${count(issue.maximum)} entries`
      return `is above ${count(issue.maximum)}`
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1
          ? 'is empty'
          : `has fewer than ${count(issue.minimum)} characters`
      }
      if (issue.origin === 'array') return `holds fewer than ${count(issue.minimum)} entries`
      return `is below ${count(issue.minimum)}`
    case 'invalid_value':
      return `is none of ${issue.values.map((value) => `\u201c${String(value)}\u201d`).join(', ')}`
    default:
      return 'cannot be read'
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true, false)',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? 'Shorten it. Nothing was kept.' : 'Lower it.'
    case 'too_small':
      return issue.origin === 'string' ? 'Write something there.' : 'Raise it.'
    case 'invalid_value':
      return 'Choose one of those.'
    case 'invalid_type':
      return 'Give it as docs/acts.md describes.'
    case 'custom':
      return issue.params?.kind === unstorableKind
        ? 'Take that sign out. Nothing was kept.'
        : 'Correct it.'
    default:
      return 'Correct it.'
  }
}
