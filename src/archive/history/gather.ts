import {
  type ArchiveRecords,
  type AsOf,
  type CaseAsOf,
  type CaseItem,
  type EventItem,
  type HandOffsRecorded,
  type IsoDate,
  isWholeDay,
  type MentionAsOf,
  type MentionItem,
  type MissingEpisodeAsOf,
  missing,
  type PartialDate,
  type PoleItem,
  type Recorded,
  rangeOf,
  recorded,
  wasReportedMissing,
} from '../../model/index.ts'
import { type CaseRefs, caseIn, isNumbered, underRefs } from '../keep/case-identity.ts'
import { mergeCases, mergeMentions } from '../keep/items/merge-facts.ts'

/** Ids of cases, mentions and events, by source and the source's own key. */
export interface StoreIds {
  readonly cases: ReadonlyMap<string, number>
  readonly mentions: ReadonlyMap<string, number>
  readonly events: ReadonlyMap<string, number>
}

type Transfer = HandOffsRecorded['transfers'][number]

/** What its events say of a case. */
interface CaseEvents {
  offence: boolean
  readonly referrers: Set<string>
  /** By their keys: two records may name one hand-off. */
  readonly transfers: Map<string, Transfer>
}

const noEvents = (): CaseEvents => ({
  offence: false,
  referrers: new Set(),
  transfers: new Map(),
})

/** Sources that are known to record hand-offs. */
export type HandOffSources = ReadonlySet<string>

/** By source, the references of numbered cases by what they are known by. */
export type NumberedRefs = ReadonlyMap<string, CaseRefs>

export const idKey = (source: string, key: string): string => `${source}\u0000${key}`

/**
 * Puts together what records said, as importing them would have: known beats missing, what ranks
 * higher beats what ranks lower, a case without a number backs the numbered one it is known by.
 */
export class Gathering {
  readonly #cases = new Map<string, { readonly source: string; readonly item: CaseItem }>()
  readonly #mentions = new Map<string, { readonly source: string; readonly item: MentionItem }>()
  readonly #events = new Map<string, CaseEvents>()
  readonly #missing = new Map<string, { readonly source: string; readonly item: EventItem }>()
  readonly #said: { readonly source: string; readonly items: readonly PoleItem[] }[] = []
  readonly #refs = new Map<string, Map<string, string>>()
  readonly #handOffs: HandOffSources

  constructor(handOffs: HandOffSources = new Set()) {
    this.#handOffs = handOffs
  }

  /** Records come in their order of rank; the numbered case may come after those it is known by. */
  add(source: string, items: readonly PoleItem[]): void {
    const own = caseIn(items)
    if (own?.knownBy !== undefined && isNumbered(own)) this.#number(source, own.knownBy, own.ref)
    this.#said.push({ source, items })
  }

  /** Of several cases known by the same the first by name counts. */
  #number(source: string, knownBy: string, ref: string): void {
    const refs = this.#refs.get(source) ?? new Map<string, string>()
    const before = refs.get(knownBy)
    this.#refs.set(source, refs.set(knownBy, before !== undefined && before < ref ? before : ref))
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

  #event(key: string, { kind, code, ...item }: EventItem): void {
    if (kind !== 'offence' && kind !== 'referral' && kind !== 'transfer') return
    const events = this.#events.get(key) ?? noEvents()
    this.#events.set(key, events)
    if (kind === 'offence') events.offence = true
    else if (kind === 'transfer') events.transfers.set(item.key, transferOf(item))
    else if (code !== null) events.referrers.add(code)
  }

  #mention(source: string, item: MentionItem): void {
    const key = idKey(source, item.key)
    const before = this.#mentions.get(key)
    this.#mentions.set(key, { source, item: before ? mergeMentions(before.item, item) : item })
  }

  /** Some date of it is a month or a year, so that what had surely happened by a day may be less than what may have. */
  get hasOpenDates(): boolean {
    const isOpen = (date: Recorded<PartialDate>) => date.known && !isWholeDay(date.value)
    const cases = [...this.#cases.values()].some(
      ({ item: { opened, closed, occurred } }) =>
        isOpen(opened) || isOpen(closed) || isOpen(occurred),
    )
    return (
      cases ||
      [...this.#missing.values()].some(({ item }) => isOpen(item.start) || isOpen(item.end))
    )
  }

  /**
   * Cut at the days asked for. Ids the store does not know (any more) are negative.
   *
   * @param numbered which numbered cases those without a number are
   */
  held(
    ids: StoreIds,
    asOf: AsOf,
    numbered: NumberedRefs = this.numberedRefs(),
    view: View = 'atMost',
  ): ArchiveRecords {
    this.#settle(numbered)
    const cases = new Map<string, CaseAsOf>()
    for (const [key, { source, item }] of this.#cases) {
      const cut = cutCase(item, asOf, view)
      if (cut === null) continue
      const id = ids.cases.get(key) ?? -1 - cases.size
      const events = this.#events.get(key)
      const said = { areRecorded: this.#handOffs.has(source), ...handOffsBy(cut, events, asOf) }
      cases.set(key, { ...heldCase(id, source, cut, events), handOffs: said })
    }
    const mentions: MentionAsOf[] = []
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
      return typeof of === 'number'
        ? heldMissing({ id, source, mentionId: of }, item, { asOf, view })
        : []
    })
    return { cases: byId([...cases.values()]), mentions: byId(mentions), missing: byId(missing) }
  }

  #settle(numbered: NumberedRefs): void {
    for (const { source, items } of this.#said.splice(0))
      this.#take(source, underRefs(items, numbered.get(source) ?? new Map()))
  }

  numberedRefs(): NumberedRefs {
    return this.#refs
  }
}

const byId = <T extends { readonly id: number }>(rows: T[]): readonly T[] =>
  rows.sort((a, b) => a.id - b.id)

/** Of a month or year: whether all of it is to be over for it to count, or its first day come. */
export type View = 'surely' | 'atMost'

const after = (date: Recorded<PartialDate>, day: IsoDate | null, view: View): boolean => {
  if (day === null || !date.known) return false
  const { earliest, latest } = rangeOf(date.value)
  return (view === 'surely' ? latest : earliest) > day
}

/** Null: not opened, or not happened, by then. What closing brought is not there before it. */
function cutCase(item: CaseItem, { trueOn, onRecord }: AsOf, view: View): CaseItem | null {
  const { opened, closed, occurred, statements } = item
  if (after(opened, onRecord, view)) return null
  if (after(occurred.known ? occurred : opened, trueOn, view)) return null
  if (!after(closed, onRecord, view) && !after(closed, trueOn, view)) return item
  const { openRisk: _, ...standing } = statements
  return { ...item, closed: missing(), outcome: missing(), statements: standing }
}

function heldCase(
  id: number,
  source: string,
  item: CaseItem,
  events: CaseEvents | undefined,
): Omit<CaseAsOf, 'handOffs'> {
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

const transferOf = ({ start, details }: Pick<EventItem, 'start' | 'details'>): Transfer => ({
  date: start.known && isWholeDay(start.value) ? start.value : null,
  from: details.from ?? '',
  to: details.to ?? '',
})

/** Where a hand-off came later, the unit at its end is not the one that had it then. */
function handOffsBy(
  { unit }: CaseItem,
  events: CaseEvents | undefined,
  { trueOn, onRecord }: AsOf,
): Pick<HandOffsRecorded, 'unit' | 'transfers'> {
  const all = [...(events?.transfers.values() ?? [])]
  const isLater = (date: IsoDate | null, day: IsoDate | null) =>
    date !== null && day !== null && date > day
  const transfers = all.filter(({ date }) => !isLater(date, onRecord) && !isLater(date, trueOn))
  return { unit: transfers.length < all.length || unit === null ? null : saidOf(unit), transfers }
}

/** None: not gone by then. Back later than the day, nothing is known of the return. */
function heldMissing(
  of: Pick<MissingEpisodeAsOf, 'id' | 'source' | 'mentionId'>,
  { start, end, details }: EventItem,
  { asOf: { trueOn, onRecord }, view }: { readonly asOf: AsOf; readonly view: View },
): readonly MissingEpisodeAsOf[] {
  if (!start.known || after(start, onRecord, view) || after(start, trueOn, view)) return []
  const isBack = !after(end, onRecord, view) && !after(end, trueOn, view)
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
    const { ref, knownBy, kind, opened } = item
    const none = missing()
    const header = { closed: none, occurred: none, category: none, outcome: none }
    const bare = { ref, knownBy, kind, opened: opened.known ? recorded(opened.value) : opened }
    return [{ item: 'case', ...bare, ...header, unit: none, area: none, statements: {} } as const]
  })
}
