import { sql } from 'kysely'
import { z } from 'zod'
import {
  createPerformer,
  type Door,
  defineLongAct,
  provide,
  serviceKey,
  type UnitOfWork,
  type Who,
} from '../access/index.ts'
import { runAllWatches } from '../cases/index.ts'
import { matchLiveCases } from '../casework/index.ts'
import {
  answerLive,
  type LiveDigests,
  lastStated,
  type StoredDigests,
  storedDigests,
} from '../facts/index.ts'
import type { ItemEntry } from '../items/index.ts'
import {
  type ChangeKind,
  indexMentions,
  leafMeant,
  openMentionSearch,
  type PeopleChanged,
} from '../people/index.ts'
import { learnOnce } from '../reading/index.ts'
import { analyze, lock, lockTelling, type Store } from '../store/index.ts'
import { type CopyCounts, readDocuments, settleDocuments } from './copies/settle-documents.ts'
import { chooseScope, type Reason, type Scope, version } from './due/choose-scope.ts'
import { clearDue } from './due/read-due.ts'
import { linkChanged } from './link/link-changed.ts'
import { linkEverything } from './link/link-everything.ts'
import { joinNetwork } from './network/join-network.ts'
import { affectedCases } from './order/affected-cases.ts'
import { evaluateCases } from './order/evaluate-cases.ts'
import { writeRulesOrder } from './order/rank.ts'
import { type ReportProgress, reportLater } from './report-progress.ts'
import { sideBySide } from './side-by-side.ts'

export interface RefreshOptions {
  /** Trains the linkage model and works everything out anew, whatever changed. */
  readonly full?: boolean
  readonly progress?: (step: {
    readonly stage: string
    readonly done: number
    readonly total?: number | null
  }) => void
  /** Called where an import or another refresh has to end first. */
  readonly waits?: () => void
}

/** As `lookback refresh --json` prints it; seconds of wall clock. */
export interface Refreshed {
  readonly cases: number
  readonly mentions: number
  readonly people: number
  readonly groups: number
  /** Whether everything was worked out anew, and why; or what changed alone. */
  readonly scope: Scope['kind']
  readonly why: Reason | null
  /** What was worked out anew; of groups, those that are not what they were. */
  readonly changed: {
    readonly mentions: number
    readonly people: number
    readonly groups: number
    readonly cases: number
  }
  /** People who are not as they were: their ids lead on, to whom their smallest mention belongs now. */
  readonly peopleChanged: Readonly<Record<ChangeKind | 'added', number>>
  /** What of the documents need not be read twice. */
  readonly copies: CopyCounts
  readonly seconds: {
    readonly link: number
    readonly network: number
    readonly classify: number
    readonly rank: number
  }
}

/** Tells whoever waits how far each stage has come; nobody where none is provided. */
const refreshStages = serviceKey<ReportProgress>('stages of a refresh', () => () => undefined)

/** Learns that the refresh waits for another act. */
const whoWaits = serviceKey<() => void>('whoever waits for a refresh', () => () => undefined)

/**
 * Links the people, joins the cases, evaluates the definitions and orders the worklist, in one
 * transaction: until it commits everybody sees what the last refresh left. What changed since then is
 * worked out anew and comes out as if everything were, by the linkage model that stands.
 */
export const runRefresh = defineLongAct({
  name: 'refresh.run',
  kind: 'write',
  about: 'Links people, joins cases, evaluates definitions and orders the worklist',
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: z.strictObject({ full: z.boolean().default(false) }),
  subject: () => 'refresh',
  // The draw of pairs to be checked by hand has an entry of its own, with its seed.
  notes: ['computation', 'computation'],
  run: ({ enter, service }, { full }): Promise<Refreshed> =>
    enter((unit) =>
      refreshStore(
        unit,
        () => service(chosenScope)(unit, full),
        service(refreshStages),
        service(whoWaits),
      ),
    ),
})

/** How it is decided what is worked out anew; tests choose otherwise. */
export const chosenScope = serviceKey('scope of a refresh', () => chooseScope)

/** Performs `refresh.run` as `who`. @throws LB_NOT_ALLOWED */
export function refresh(
  _store: Store,
  door: Door,
  who: Who,
  options: RefreshOptions = {},
): Promise<Refreshed> {
  const report: ReportProgress = (stage, done, total) => options.progress?.({ stage, done, total })
  const performer = createPerformer(door, [
    provide(refreshStages, report),
    provide(whoWaits, options.waits ?? (() => undefined)),
  ])
  return performer.perform({ who, session: null }, runRefresh, { full: options.full ?? false })
}

/** A whole refresh, in one unit of work. */
export async function refreshStore(
  unit: UnitOfWork,
  choose: () => Promise<Scope>,
  report: ReportProgress,
  waits: () => void = () => undefined,
): Promise<Refreshed> {
  const { db } = unit
  // What is linked, joined and ordered is one archive: an extract that comes meanwhile waits.
  await lockTelling(unit, 'archive', { what: `refresh by ${unit.who.username}`, waits })
  // An officer's join or split waits, and is not lost between reading and writing.
  await lock(unit, 'whoIsWho')
  const clock = stopwatch()
  const scope = await choose()
  const stated = await lastStated(unit)
  const anew = scope.kind === 'everything' && scope.why === 'asked'
  // Documents are read while the store writes links: neither rests on the other.
  const [people, came] = await sideBySide(
    scope.kind === 'everything'
      ? linkEverything(unit, scope.model, report)
      : linkChanged(unit, scope.due, scope.model, report),
    readDocuments(unit, anew),
  )
  const link = clock()

  report('network', 0, 1)
  const network = await joinNetwork(unit)
  report('network', 1, 1)
  const networking = clock()

  const { touched } = people
  const affected =
    scope.kind === 'everything' || touched === null
      ? null
      : () => affectedCases(unit, scope.due, touched, network)
  const counted = { upTo: stated, until: null }
  let classifying = 0
  const copying = reportLater(report)
  // What documents are copies of and what they say rests on their texts alone, and no case rests on it.
  const [evaluated, copies] = await sideBySide(
    evaluateCases(unit, affected, network, report, counted).then((cases) => {
      classifying = clock()
      copying.from()
      return cases
    }),
    settleDocuments(unit, came, copying.report),
  )
  await writeRulesOrder(unit)
  // The entry of the refresh is the act's one entry: the order is part of it.
  if (await somethingToLearn(unit)) await learnOnce({ ...unit, note: () => undefined })
  // The store looks at what was written while this process makes the digests.
  const [digests] = await sideBySide(
    storedDigests(unit),
    scope.kind === 'everything' ? analyze(db, computed) : Promise.resolve(),
  )
  const items = await matchLiveCases(unit, () => openMentionSearch(unit))
  const live = { items, definitions: await answerLive(unit) }
  await runAllWatches(unit, async () => {
    const mentions = await indexMentions({ ...unit, note: () => undefined })
    return (leaf) => leafMeant(mentions, leaf)
  })
  await clearDue(unit)
  report('rank', 1, 1)
  const totals = await totalsNow(unit)
  const counts = {
    ...totals,
    scope: scope.kind,
    why: scope.kind === 'everything' ? scope.why : null,
    changed: {
      mentions: people.mentions,
      people: touched === null ? totals.people : touched.size,
      groups: network.changed,
      cases: evaluated,
    },
    peopleChanged: countsOf(people.changed),
    copies,
  }
  await noteComputation(unit, { ...counts, stated }, digests, live)
  return {
    ...counts,
    seconds: { link, network: networking, classify: classifying, rank: clock() },
  }
}

const computed = [
  'case_findings',
  'explanation',
  'evaluated_definition',
  'worklist',
  'case_feature',
  'network_group_member',
  'network_group_case',
] as const

function countsOf({ added, changes }: PeopleChanged): Refreshed['peopleChanged'] {
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length
  return {
    added,
    grew: of('grew'),
    joined: of('joined'),
    split: of('split'),
    regrouped: of('regrouped'),
  }
}

async function totalsNow({ db }: UnitOfWork) {
  const { rows } = await sql<Pick<Refreshed, 'cases' | 'mentions' | 'people' | 'groups'>>`
    select (select count(*) from case_file) as cases, (select count(*) from mention) as mentions,
      (select count(*) from person) as people,
      (select count(*) from network_group) as groups`.execute(db)
  return rows[0]!
}

/** Without a reading or a frozen tail the order by the rules stands, and there is nothing to count. */
async function somethingToLearn({ db }: UnitOfWork): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from reading_head) or exists (select from tail) as some`.execute(db)
  return rows[0]?.some ?? false
}

async function noteComputation(
  unit: UnitOfWork,
  counts: Omit<Refreshed, 'seconds'> & { readonly stated: number },
  { digest, definitions }: StoredDigests,
  live: { readonly items: readonly ItemEntry[]; readonly definitions: LiveDigests },
): Promise<void> {
  const { db, note } = unit
  const { id } = await db
    .insertInto('refresh')
    .values({ findings_digest: digest, counts: JSON.stringify({ ...counts, version }) } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  note({
    action: 'computation',
    subject: `refresh:${id}`,
    details: {
      digest,
      ...counts,
      definitions,
      ...(live.items.length > 0 && { items: live.items }),
      ...(Object.keys(live.definitions).length > 0 && { live: live.definitions }),
    },
  })
}

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const seconds = (now - last) / 1000
    last = now
    return Math.round(seconds * 100) / 100
  }
}
