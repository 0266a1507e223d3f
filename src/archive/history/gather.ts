import {
  type AsOf,
  type CaseItem,
  type EventItem,
  type Held,
  type HeldCase,
  type HeldMention,
  type HeldMissing,
  type IsoDate,
  type MentionItem,
  missing,
  type PoleItem,
  type Recorded,
  recorded,
  wasReportedMissing,
} from '../../model/index.ts'
import { mergeCases, mergeMentions } from '../keep/merge-facts.ts'
import { censusRef, renamed } from '../keep/same-case.ts'

/** Ids of cases, mentions and events, by source and the source's own key. */
export interface StoreIds {
  readonly cases: ReadonlyMap<string, number>
  readonly mentions: ReadonlyMap<string, number>
  readonly events: ReadonlyMap<string, number>
}

/** What its events say of a case. */
interface CaseEvents {
  offence: boolean
  readonly referrers: Set<string>
}

/** By source, the census's reference and the case system's. */
export type CensusRefs = ReadonlyMap<string, ReadonlyMap<string, string>>

export const idKey = (source: string, key: string): string => `${source}\u0000${key}`

/**
 * Puts together what records said, as importing them one after another would have: known beats
 * missing, later beats earlier, a census referral backs the case system's.
 */
export class Gathering {
  readonly #cases = new Map<string, { readonly source: string; readonly item: CaseItem }>()
  readonly #mentions = new Map<string, { readonly source: string; readonly item: MentionItem }>()
  readonly #events = new Map<string, CaseEvents>()
  readonly #missing = new Map<string, { readonly source: string; readonly item: EventItem }>()
  readonly #census: { readonly source: string; readonly items: readonly PoleItem[] }[] = []

  add(source: string, items: readonly PoleItem[]): void {
    // The case system's word on a referral may come after the census's.
    if (items.some((item) => item.item === 'case' && censusRef.test(item.ref))) {
      this.#census.push({ source, items })
      for (const item of items) if (item.item === 'mention') this.#mention(source, item)
    } else this.#take(source, items)
  }

  #take(source: string, items: readonly PoleItem[]): void {
    for (const item of items) {
      if (item.item === 'case') {
        const key = idKey(source, item.ref)
        const before = this.#cases.get(key)
        this.#cases.set(key, { source, item: before ? mergeCases(before.item, item) : item })
      } else if (item.item === 'mention') this.#mention(source, item)
      else if (item.item === 'event' && item.caseRef !== null) {
        this.#event(idKey(source, item.caseRef), item)
      } else if (item.item === 'event') {
        if (wasReportedMissing(item)) this.#missing.set(idKey(source, item.key), { source, item })
      }
    }
  }

  #event(key: string, { kind, code }: EventItem): void {
    if (kind !== 'offence' && kind !== 'referral') return
    const events = this.#events.get(key) ?? { offence: false, referrers: new Set() }
    if (kind === 'offence') events.offence = true
    else if (code !== null) events.referrers.add(code)
    this.#events.set(key, events)
  }

  #mention(source: string, item: MentionItem): void {
    const key = idKey(source, item.key)
    const before = this.#mentions.get(key)
    this.#mentions.set(key, { source, item: before ? mergeMentions(before.item, item) : item })
  }

  /**
   * Cut at the days asked for. Ids the store does not know (any more) are negative.
   *
   * @param census which census referrals are referrals of the case system
   */
  held(ids: StoreIds, asOf: AsOf, census: CensusRefs = this.censusRefs()): Held {
    this.#settleCensus(census)
    const cases = new Map<string, HeldCase>()
    for (const [key, { source, item }] of this.#cases) {
      const cut = cutCase(item, asOf)
      if (cut === null) continue
      const id = ids.cases.get(key) ?? -1 - cases.size
      cases.set(key, heldCase(id, source, cut, this.#events.get(key)))
    }
    const mentions: HeldMention[] = []
    const mentionIds = new Map<string, number>()
    for (const [key, { source, item }] of this.#mentions) {
      const of = item.caseRef === null ? null : cases.get(idKey(source, item.caseRef))
      if (of === undefined) continue
      const { ref, role, person } = item
      const id = ids.mentions.get(key) ?? -1 - mentions.length
      mentionIds.set(key, id)
      mentions.push({ id, source, ref, caseId: of?.id ?? null, role, person })
    }
    const missing = [...this.#missing].flatMap(([key, { source, item }], at) => {
      const of = item.mentionKey === null ? null : mentionIds.get(idKey(source, item.mentionKey))
      const id = ids.events.get(key) ?? -1 - at
      return typeof of === 'number' ? heldMissing({ id, source, mentionId: of }, item, asOf) : []
    })
    return { cases: byId([...cases.values()]), mentions: byId(mentions), missing: byId(missing) }
  }

  #settleCensus(known: CensusRefs): void {
    for (const { source, items } of this.#census.splice(0)) {
      const cases = renamed(items, known.get(source) ?? new Map())
      this.#take(
        source,
        cases.filter(({ item }) => item !== 'mention'),
      )
    }
  }

  /** As `censusRefs` finds them in the store: a victim's own number and the day of the referral. */
  censusRefs(): CensusRefs {
    const refs = new Map<string, Map<string, string>>()
    for (const { source, item } of this.#mentions.values()) {
      if (item.role !== 'victim' || item.caseRef === null) continue
      const of = this.#cases.get(idKey(source, item.caseRef))?.item
      if (of?.kind !== 'referral' || !of.opened.known) continue
      const census = `${item.ref}@${of.opened.value}`
      const own = refs.get(source) ?? new Map<string, string>()
      const before = own.get(census)
      refs.set(source, own.set(census, before !== undefined && before < of.ref ? before : of.ref))
    }
    return refs
  }
}

const byId = <T extends { readonly id: number }>(rows: T[]): readonly T[] =>
  rows.sort((a, b) => a.id - b.id)

const after = (date: Recorded<IsoDate>, day: IsoDate | null): boolean =>
  day !== null && date.known && date.value > day

/** Null: not opened, or not happened, by then. What closing brought is not there before it. */
function cutCase(item: CaseItem, { trueOn, onRecord }: AsOf): CaseItem | null {
  const { opened, closed, occurred, statements } = item
  if (after(opened, onRecord)) return null
  if (after(occurred.known ? occurred : opened, trueOn)) return null
  if (!after(closed, onRecord) && !after(closed, trueOn)) return item
  const { openRisk: _, ...standing } = statements
  return { ...item, closed: missing(), outcome: missing(), statements: standing }
}

function heldCase(
  id: number,
  source: string,
  item: CaseItem,
  events: CaseEvents | undefined,
): HeldCase {
  const referrers = [...(events?.referrers ?? [])]
  return {
    id,
    source,
    ref: item.ref,
    kind: item.kind,
    opened: saidOf(item.opened),
    closed: saidOf(item.closed),
    occurred: saidOf(item.occurred),
    offenceDated: events?.offence ?? false,
    category: saidOf(item.category),
    outcome: saidOf(item.outcome),
    referralSource: referrers.length === 1 ? (referrers[0] ?? null) : null,
    facts: item.statements,
  }
}

/** None: not gone by then. Back later than the day, nothing is known of the return. */
function heldMissing(
  of: Pick<HeldMissing, 'id' | 'source' | 'mentionId'>,
  { start, end, details }: EventItem,
  { trueOn, onRecord }: AsOf,
): readonly HeldMissing[] {
  if (!start.known || after(start, onRecord) || after(start, trueOn)) return []
  const isBack = !after(end, onRecord) && !after(end, trueOn)
  return [
    {
      ...of,
      starts: start.value,
      ends: isBack ? saidOf(end) : null,
      returnInterview: isBack ? (details.returnInterview ?? null) : null,
    },
  ]
}

const saidOf = <T>(fact: Recorded<T>): T | null => (fact.known ? fact.value : null)

/** Of a case whose content on the day is not shown: that it was opened, and nothing else. */
export function bareCase(items: readonly PoleItem[]): readonly PoleItem[] {
  return items.flatMap((item) => {
    if (item.item !== 'case') return []
    const { ref, kind, opened } = item
    const none = missing()
    const header = { closed: none, occurred: none, category: none, outcome: none }
    const bare = { ref, kind, opened: opened.known ? recorded(opened.value) : opened }
    return [{ item: 'case', ...bare, ...header, unit: none, area: none, statements: {} } as const]
  })
}
