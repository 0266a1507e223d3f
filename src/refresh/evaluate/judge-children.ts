import type { Answer } from '../../definitions/index.ts'
import { at, type TrueChild } from './truth.ts'

/** Children listed by a rule, against whom a made-up world made to meet it. */
export interface ChildrenScore {
  /** In care today, of whom the truth speaks. */
  readonly children: number
  /** Of them, those who meet a rule that only two sources together show. */
  readonly planted: number
  /** Listed by such a rule. */
  readonly listed: number
  /** Listed by the rule they meet. */
  readonly right: number
  readonly missed: number
}

/** Whom records tell of, each with their mentions, and what each rule says of them, in the same order. */
interface AnsweredOf {
  readonly children: readonly { readonly mentions: readonly number[] }[]
  readonly answers: ReadonlyMap<string, readonly Answer[]>
}

/** Children of whom the truth says nothing are not judged. @param refOf a mention, as its source refers to it */
export function judgeChildren(
  { children, answers }: AnsweredOf,
  refOf: (mentionId: number) => string | undefined,
  truly: readonly TrueChild[],
): ChildrenScore {
  const ruleOf = new Map(truly.map(({ source, ref, rule }) => [at(source, ref), rule]))
  const rules = [...new Set(truly.flatMap(({ rule }) => (rule === '' ? [] : [rule])))]
  const found = new Set<string>()
  let listed = 0
  for (const [place, { mentions }] of children.entries()) {
    const refs = mentions.flatMap((id) => refOf(id) ?? []).filter((ref) => ruleOf.has(ref))
    if (refs.length === 0) continue
    for (const rule of rules) {
      if (answers.get(rule)?.[place] !== 'met') continue
      listed += 1
      // Two whom linkage takes for one are one entry of the list: it is right for one of them.
      const right = refs.find((ref) => ruleOf.get(ref) === rule)
      if (right !== undefined) found.add(right)
    }
  }
  const planted = truly.filter(({ rule }) => rule !== '').length
  return {
    children: truly.length,
    planted,
    listed,
    right: found.size,
    missed: planted - found.size,
  }
}
