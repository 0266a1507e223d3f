import type { RecordSide } from '../../../people/index.ts'
import { dayNumber, dayWords } from '../../../words/index.ts'
import { filesOf } from '../person/person-model.ts'
import { differingLetters, differingWords, type Stretch } from './differing.ts'

/** What the two records say of one thing, taken together. */
export type Verdict = 'same' | 'some' | 'differ' | 'one' | 'kinds' | 'neither'

const verdictWords: Readonly<Record<Verdict, string>> = {
  same: 'Same',
  some: 'Some the same',
  differ: 'Different',
  one: 'Only one says',
  kinds: 'Cannot be compared',
  neither: 'Neither says',
}

export interface PairRow {
  readonly label: string
  readonly verdict: Verdict
  readonly left: readonly PairValue[]
  readonly right: readonly PairValue[]
}
export interface PairValue {
  readonly parts: readonly Stretch[]
  /** The other record says the same. */
  readonly shared: boolean
}

/** Two records beside each other, row by row, with what differs marked. Nothing is weighed here. */
export type PairModel = ReturnType<typeof pairModel>

export function pairModel(left: RecordSide, right: RecordSide) {
  const rows = [
    compared('Name', left.names, right.names, differingLetters),
    compared('Also known as', left.aliases, right.aliases),
    compared('Born', left.births.map(birthday), right.births.map(birthday), differingWords),
    compared('Address', left.addresses, right.addresses, differingLetters),
    compared('Postcode', left.postcodes, right.postcodes, differingLetters),
    compared('Telephone', left.phones, right.phones, differingLetters),
    compared('Vehicle', left.vehicles, right.vehicles, differingLetters),
    identifiers(left.identifiers, right.identifiers),
  ]
  return {
    rows: rows
      .filter(({ verdict }) => verdict !== 'neither')
      .map((row) => ({ ...row, words: verdictWords[row.verdict] })),
    silent: rows.filter(({ verdict }) => verdict === 'neither').map(({ label }) => label),
    left: sideModel(left),
    right: sideModel(right),
  }
}

const sideModel = (side: RecordSide) => ({ ...side, files: filesOf(side) })

const birthday = (birth: string) => (dayNumber(birth) === null ? birth : dayWords(birth))

/** Letters in one case, blanks as one: how a value is written makes no difference here. */
const folded = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

type Mark = (
  left: string,
  right: string,
) => {
  readonly left: readonly Stretch[]
  readonly right: readonly Stretch[]
}

function compared(
  label: string,
  left: readonly string[],
  right: readonly string[],
  mark?: Mark,
): PairRow {
  const [ours, theirs] = [new Set(left.map(folded)), new Set(right.map(folded))]
  const shared = [...ours].filter((value) => theirs.has(value)).length
  const verdict = verdictOf(ours.size, theirs.size, shared)
  const [only, other] = [left[0], right[0]]
  if (mark && verdict === 'differ' && left.length === 1 && right.length === 1 && only && other) {
    const marked = mark(only, other)
    const value = (parts: readonly Stretch[]) => [{ parts, shared: false }]
    return { label, verdict, left: value(marked.left), right: value(marked.right) }
  }
  const plain = (values: readonly string[], others: ReadonlySet<string>) =>
    values.map((text) => ({
      parts: [{ text, differs: false }],
      shared: others.has(folded(text)),
    }))
  return { label, verdict, left: plain(left, theirs), right: plain(right, ours) }
}

function verdictOf(left: number, right: number, shared: number): Verdict {
  if (left === 0 && right === 0) return 'neither'
  if (left === 0 || right === 0) return 'one'
  if (shared === 0) return 'differ'
  return shared === left && shared === right ? 'same' : 'some'
}

/** Numbers of different kinds say nothing against each other; two of one kind do. */
function identifiers(left: readonly string[], right: readonly string[]): PairRow {
  const row = compared('Identifiers', left, right)
  if (row.verdict !== 'differ') return row
  const kinds = new Set(left.map(kindOf))
  return right.some((value) => kinds.has(kindOf(value))) ? row : { ...row, verdict: 'kinds' }
}

const kindOf = (identifier: string) => identifier.split(' ')[0]
