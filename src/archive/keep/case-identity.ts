import type { CaseItem, PoleItem } from '../../model/index.ts'
import type { RecordItems } from './items/record-items.ts'

/**
 * What makes records of one source speak of one case, where they give it different references or
 * none: a council's case system numbers a referral, its census knows it by the child and the day.
 * The import map says by what a case is known (`case.knownBy`).
 */

/** Case references that stand for others: what a case is known by → the reference it has. */
export type CaseRefs = ReadonlyMap<string, string>

export const caseIn = (items: readonly PoleItem[]): CaseItem | undefined =>
  items.find((item): item is CaseItem => item.item === 'case')

/** A case without a reference of its own has what it is known by for one. */
export const isNumbered = ({ ref, knownBy }: CaseItem): boolean => ref !== knownBy

/** By each case's reference, what its records know it by. */
export function identitiesByRef(
  batch: readonly RecordItems[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const identities = new Map<string, Set<string>>()
  for (const { items } of batch) {
    const { ref, knownBy } = caseIn(items) ?? {}
    if (ref === undefined || knownBy === undefined) continue
    const before = identities.get(ref)
    if (before) before.add(knownBy)
    else identities.set(ref, new Set([knownBy]))
  }
  return identities
}

/** The references that numbered cases give to what they are known by; of several the first by name. */
export function refsOf(batch: readonly RecordItems[]): CaseRefs {
  const refs = new Map<string, string>()
  for (const { items } of batch) {
    const item = caseIn(items)
    if (item?.knownBy === undefined || !isNumbered(item)) continue
    const before = refs.get(item.knownBy)
    refs.set(item.knownBy, before !== undefined && before < item.ref ? before : item.ref)
  }
  return refs
}

/** The items of a record without a reference of its own, under the numbered case's, keys included. */
export function underRefs(items: readonly PoleItem[], refs: CaseRefs): readonly PoleItem[] {
  const own = caseIn(items)
  if (own === undefined || isNumbered(own)) return items
  const to = refs.get(own.ref)
  if (to === undefined) return items
  const renamed = (key: string): string =>
    key.startsWith(`${own.ref}|`) ? to + key.slice(own.ref.length) : key
  return items.map((item) => {
    if (item.item === 'case') return { ...item, ref: to }
    if (item.caseRef !== own.ref) return item
    const moved = { ...item, caseRef: to, key: renamed(item.key) }
    return 'mentionKey' in moved && moved.mentionKey !== null
      ? { ...moved, mentionKey: renamed(moved.mentionKey) }
      : moved
  })
}
