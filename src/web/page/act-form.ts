import { z } from 'zod'
import {
  type Act,
  type FieldWording,
  faultWords,
  fromText,
  type InputFault,
  type NumberRange,
  parseInput,
} from '../../access/index.ts'
import { LookbackError, refusal } from '../../model/index.ts'
import { webErrors } from '../errors.ts'
import type { Fields, Problem, Visit } from './routing.ts'

type FieldOf<S extends z.ZodType> = keyof z.input<S> & string

/** What a form says of an act's input; the limits are the act's own. */
export interface FormWording<S extends z.ZodType> {
  /** Fields that are typed or chosen, in the order of the page, by the act's name for each (`answers.risk` for a part of one). */
  readonly fields: Readonly<Partial<Record<FieldOf<S> | `${FieldOf<S>}.${string}`, FieldWording>>>
  /** Boxes to tick before the act is performed, each with what to do where it is not ticked. */
  readonly confirm?: Readonly<Record<string, string>>
  /** Controls the page itself reads; no part of the act. */
  readonly besides?: readonly string[]
  /** Refusals that are put right in this form although they name no field, each with the field to show them at. */
  readonly mends?: Readonly<Record<string, FieldOf<S>>>
  /** Sent in an address, whose other parameters are the page's own business. */
  readonly inAddress?: true
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type Sent<Input, Output> =
  | { readonly ok: true; readonly input: Input; readonly output: Output }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What reads the fields of one form. */
export interface InputForm<S extends z.ZodType> {
  readonly input: S
  readonly wording: FormWording<S>
  /** Each typed or chosen field with the name of its control. */
  readonly controls: Readonly<Record<string, string>>
  /**
   * The input, or every problem at once. `given` is what the address says, not what was typed.
   *
   * @throws LB_WEB_NOT_FOUND where what is given does not fit: there is no such page
   */
  read(sent: Fields, given?: Fields): Parsed<z.output<S>>
}

/** A form that performs an act. */
export interface ActForm<S extends z.ZodType = z.ZodType, O = unknown> extends InputForm<S> {
  readonly act: Act<S, O>
  /**
   * Reads the form and performs the act. A refusal that names a field of the form, or that it mends,
   * is a problem of that field; any other is thrown on.
   *
   * @throws LB_WEB_NOT_FOUND, and what the act refuses
   */
  send(visit: Visit, given?: Fields, sent?: Fields): Promise<Sent<z.output<S>, O>>
}

/** The form of an act: its schema reads what was typed, its limits give the error messages. */
export function actForm<S extends z.ZodType, O>(
  act: Act<S, O>,
  wording: FormWording<S>,
): ActForm<S, O> {
  const form = inputForm(act.input, wording)
  return {
    ...form,
    act,
    async send(visit, given = {}, sent = visit.body) {
      const parsed = form.read(sent, given)
      if (!parsed.ok) return parsed
      try {
        // Acts only trim and fill in: what came out of a schema fits it again.
        const output = await visit.perform(act, parsed.value as z.input<S>)
        return { ok: true, input: parsed.value, output }
      } catch (error) {
        const problem = mendable(error, form)
        if (problem === null) throw error
        return { ok: false, problems: [problem] }
      }
    },
  }
}

/** The same for an input that is no act’s, such as signing in. */
export function inputForm<S extends z.ZodType>(input: S, wording: FormWording<S>): InputForm<S> {
  const fields = Object.entries<FieldWording | undefined>(wording.fields).flatMap(
    ([field, words]) => (words ? [[field, words] as const] : []),
  )
  const controls = Object.fromEntries(
    fields.map(([field, { control }]) => [field, control ?? field]),
  )
  const order = [...Object.values(controls), ...Object.keys(wording.confirm ?? {})].map(
    (control) => `#${control}`,
  )
  const expected = new Set([
    'csrf',
    ...Object.values(controls),
    ...Object.keys(wording.confirm ?? {}),
    ...(wording.besides ?? []),
  ])
  return {
    input,
    wording,
    controls,
    read(sent, given = {}) {
      const typed = fields.flatMap(([field, words]) => {
        const value = sent[controls[field] ?? field]
        return value === undefined ? [] : [[field, asRead(words, value)] as const]
      })
      const parsed = parseInput(input, fromText(input, { ...Object.fromEntries(typed), ...given }))
      const faults = parsed.ok ? [] : parsed.faults
      if (faults.some(({ field }) => Object.hasOwn(given, headOf(field)))) {
        throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
      }
      const problems = [
        ...(wording.inAddress ? [] : unexpected(sent, expected)),
        ...faults.map((fault) => problemOf(fault, input, controls, wording.fields)),
        ...Object.entries(wording.confirm ?? {})
          .filter(([control]) => sent[control] !== 'yes')
          .map(([control, text]) => ({ text, href: `#${control}` })),
      ]
      if (problems.length > 0 || !parsed.ok) {
        return { ok: false, problems: inOrder(firstOfEach(problems), order) }
      }
      return { ok: true, value: parsed.value }
    },
  }
}

const headOf = (field: string) => field.split('.')[0] ?? field

function asRead({ read, percent }: FieldWording, typed: unknown): unknown {
  if (read) return read(typed)
  if (!percent || typeof typed !== 'string') return typed
  const plain = typed.trim()
  // Without the remainders of binary fractions: 99.9 is 0.999.
  return /^\d+(\.\d+)?$/.test(plain) ? Number((Number(plain) / 100).toPrecision(12)) : typed
}

const unexpected = (sent: Fields, expected: ReadonlySet<string>): readonly Problem[] =>
  Object.keys(sent)
    .filter((name) => !expected.has(name))
    .map((name) => ({
      text: `Reload the page and send the form again: it has no field “${name}”`,
      href: '#main-content',
    }))

type Wordings = Readonly<Record<string, FieldWording | undefined>>

function problemOf(
  fault: InputFault,
  input: z.ZodType,
  controls: Readonly<Record<string, string>>,
  fields: Wordings,
): Problem {
  const field = Object.hasOwn(controls, fault.field) ? fault.field : headOf(fault.field)
  const wording = fields[field] ?? { called: field === '' ? 'what was sent' : `“${field}”` }
  const control = controls[field]
  return {
    text: faultWords(fault, wording, rangeOf(input, field)),
    href: control === undefined ? '#main-content' : `#${control}`,
  }
}

/** As the controls stand on the page, from above: what is wrong with the form as a whole comes first. */
const inOrder = (problems: readonly Problem[], order: readonly string[]): readonly Problem[] =>
  problems.toSorted((a, b) => order.indexOf(a.href) - order.indexOf(b.href))

/** One message a control: mending it mends what else was wrong there, or shows it next. */
const firstOfEach = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(
    ({ href }, at) =>
      href === '#main-content' || problems.findIndex((one) => one.href === href) === at,
  )

interface Numeric {
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly anyOf?: readonly Numeric[]
}

/** The limits of a number that has both; null for anything else. */
function rangeOf(input: z.ZodType, field: string): NumberRange | null {
  const { properties } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, Numeric>>
  }
  const schema = properties?.[field]
  const found = [schema, ...(schema?.anyOf ?? [])].find((one) => one?.maximum !== undefined)
  const { minimum: least, maximum: most } = found ?? {}
  return least === undefined || most === undefined ? null : { least, most }
}

function mendable<S extends z.ZodType>(
  error: unknown,
  { controls, wording }: InputForm<S>,
): Problem | null {
  if (!(error instanceof LookbackError)) return null
  const controlOf = (field: string | null | undefined) =>
    field && (controls[field] ?? controls[headOf(field)])
  // A field that this form has not is mended where the form says.
  const control = controlOf(error.field) ?? controlOf(wording.mends?.[error.code])
  return control ? { text: `${error.cause} ${error.remedy}`, href: `#${control}` } : null
}
