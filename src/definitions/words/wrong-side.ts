import { codeGroups } from '../code-groups.ts'
import type { Fact, Literal } from '../expression.ts'
import { type FactType, type MemberKind, memberWords } from '../vocabulary.ts'
import { called, short, unknown } from './mistake-in-words.ts'

/** Why what stands right of a comparison is nothing to compare with. */
export function nothingToCompare(
  { fact, type }: { readonly fact: Fact; readonly type: FactType },
  name: string | null,
): string {
  if (type.type === 'date') return 'A day is written "2010-01-31", in quotes.'
  if (type.type === 'boolean') {
    return `Write ${fact.word} for yes and !${fact.word} for no, with nothing after it.`
  }
  if (name !== null && type.type === 'text') {
    if (type.values?.includes(name)) return `A text stands in quotes: "${name}".`
    if (Object.hasOwn(codeGroups, name)) {
      return `“${name}” is a group of codes: ${fact.word} in ${name}.`
    }
    return 'A text stands in quotes: "…".'
  }
  return 'A fact is compared with a number or a text, not with another fact.'
}

/** Why a text is none of the values of a fact. */
export function noSuchValue(fact: Fact, value: Literal, values: readonly string[]): string {
  const text = String(value)
  const group = codeGroups[text]
  if (Object.hasOwn(codeGroups, text) && group?.of === fact.word) {
    return `“${text}” is a group of codes, not a code: ${fact.word} in ${text}.`
  }
  return unknown(`value “${short(text)}”`, text, values)
}

/** Promise 5: what they are is recorded, and no rule may ask for it. */
const neverAsked =
  /^(sex|gender|ethnic\w*|race|religio\w*|faith|belief|national\w*|citizenship|disab\w*)$/i

export function noSuchAttribute(name: string, of: MemberKind): string {
  return neverAsked.test(name)
    ? `“${short(name)}” cannot be asked for: ethnicity, nationality, religion, disability and sex decide nothing here.`
    : unknown(`“.${short(name)}” of ${called[of]}`, name, Object.keys(memberWords[of]))
}

export const isNeverAsked = (name: string): boolean => neverAsked.test(name)
