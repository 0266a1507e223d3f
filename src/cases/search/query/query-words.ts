import type { Condition, Leaf, Query } from './query.ts'

/** What was asked, in words: printed above what was found, and read again before a search is kept. */
export const queryWords = ({ leaves, condition }: Query): string =>
  leaves.length === 1 && leaves[0]!.text === ''
    ? 'every case'
    : `cases with ${said(condition, leaves, false)}`

function said(condition: Condition, leaves: readonly Leaf[], isPart: boolean): string {
  if (condition.kind === 'leaf') return leafWords(leaves[condition.leaf]!)
  if (condition.kind === 'not') return `not ${said(condition.part, leaves, true)}`
  const joint = condition.kind === 'and' ? ' and ' : ' or '
  const all = condition.parts.map((part) => said(part, leaves, true)).join(joint)
  return isPart ? `(${all})` : all
}

function leafWords(leaf: Leaf): string {
  if (leaf.kind === 'quoted') return `“${leaf.text}” exactly so`
  if (leaf.kind === 'near') {
    const words = leaf.within === 1 ? 'next to' : `within ${leaf.within} words of`
    return `“${leaf.text}” ${words} “${leaf.other}”`
  }
  return / /.test(leaf.text) ? `“${leaf.text}”, all of it in one place` : `“${leaf.text}”`
}
