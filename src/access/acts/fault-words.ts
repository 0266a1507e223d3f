import type { InputFault } from './input-refusal.ts'

/** How one field of a form is spoken of. */
export interface FieldWording {
  /** Inside a sentence: "the reason". */
  readonly called: string
  /** What to do where it is empty or none of the choices, if the act has no words of its own. */
  readonly ask?: string
  /** Name and id of its control, where that is not the field's own name. */
  readonly control?: string
  /** A share that is typed as per cent. */
  readonly percent?: true
  /** What was typed as the act takes it, where that is more than a text, a number or a list. */
  readonly read?: (typed: unknown) => unknown
}

/** The least and the most a number may be. */
export interface NumberRange {
  readonly least: number
  readonly most: number
}

const count = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 3 })

/** What to do about a fault, as an error message beside the control: "Shorten the reason to 4,000 characters". */
export function faultWords(
  { kind, limit, fault }: InputFault,
  { called, ask, percent }: FieldWording,
  range: NumberRange | null,
): string {
  const own = /^\p{Lu}/u.test(fault) ? fault : null
  switch (kind) {
    case 'tooLong':
      return own ?? `Shorten ${called} to ${count(limit ?? 0)} characters`
    case 'tooMany':
      return own ?? `Choose at most ${count(limit ?? 0)} of ${called}`
    case 'unstorable':
      return `Take the sign out of ${called} that cannot be stored: an invisible one (NUL), or half of a character`
    case 'missing':
    case 'wrongType':
    case 'noChoice':
    case 'tooSmall':
    case 'tooLarge': {
      if (!range) return ask ?? own ?? `Enter ${called}`
      const [least, most] = [range.least, range.most].map((one) => count(percent ? one * 100 : one))
      return `${ask ?? `Enter ${called}`}, ${percent ? 'as per cent ' : ''}from ${least} to ${most}`
    }
    case 'tooFew':
    case 'tooShort':
      return ask ?? own ?? `Enter ${called}`
    default:
      return own ?? `Correct ${called}: it ${fault}`
  }
}
