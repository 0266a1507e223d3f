import { sql } from 'kysely'
import {
  createPerformer,
  type Door,
  defineLongAct,
  fields,
  provide,
  serviceKey,
  type UnitOfWork,
  type Who,
} from '../access/index.ts'
import {
  type CaseFinding,
  classify,
  digests,
  findingsDigest,
  readDefinitions,
  readFacts,
  registerDefinitions,
} from '../facts/index.ts'
import type { ChangeKind, PeopleChanged } from '../people/index.ts'
import { learnOnce } from '../reading/index.ts'
import { analyze, lock, type Store } from '../store/index.ts'
import { linkPeople } from './link-people.ts'
import { joinNetwork } from './network/join-network.ts'
import { rank } from './rank.ts'
import type { ReportProgress } from './report-progress.ts'
import { writeFindings } from './write-findings.ts'

export interface RefreshOptions {
  readonly progress?: (step: {
    readonly stage: string
    readonly done: number
    readonly total?: number | null
  }) => void
}

/** As `lookback refresh --json` prints it; seconds of wall clock. */
export interface Refreshed {
  readonly cases: number
  readonly mentions: number
  readonly people: number
  readonly groups: number
  /** People who are not as they were: their ids lead on, to whom their smallest mention belongs now. */
  readonly changed: Readonly<Record<ChangeKind | 'added', number>>
  readonly seconds: {
    readonly link: number
    readonly network: number
    readonly classify: number
    readonly rank: number
  }
}

/** Tells whoever waits how far each stage has come; nobody where none is provided. */
const refreshStages = serviceKey<ReportProgress>('stages of a refresh', () => () => undefined)

/**
 * Links the people, joins the cases, evaluates the definitions and orders the worklist, in one
 * transaction: until it commits everybody sees what the last refresh left.
 */
export const runRefresh = defineLongAct({
  name: 'refresh.run',
  kind: 'write',
  about: 'Links people, joins cases, evaluates definitions and orders the worklist, all at once',
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: fields.nothing,
  subject: () => 'refresh',
  // The draw of pairs to be checked by hand has an entry of its own, with its seed.
  notes: ['computation', 'computation'],
  run: ({ enter, service }): Promise<Refreshed> =>
    enter((unit) => refreshAll(unit, service(refreshStages))),
})

/** Performs `refresh.run` as `who`. @throws LB_NOT_ALLOWED */
export function refresh(
  _store: Store,
  door: Door,
  who: Who,
  options: RefreshOptions = {},
): Promise<Refreshed> {
  const report: ReportProgress = (stage, done, total) => options.progress?.({ stage, done, total })
  const performer = createPerformer(door, [provide(refreshStages, report)])
  return performer.perform({ who, session: null }, runRefresh, {})
}

async function refreshAll(unit: UnitOfWork, report: ReportProgress): Promise<Refreshed> {
  const { db } = unit
  // What is linked, joined and ordered is one archive: an extract that comes meanwhile waits.
  await lock(unit, 'archive')
  // An officer's join or split waits, and is not lost between reading and writing.
  await lock(unit, 'whoIsWho')
  const clock = stopwatch()
  const people = await linkPeople(unit, report)
  await analyze(db, ['person', 'person_mention', 'link'])
  const link = clock()

  report('network', 0, 1)
  const groups = await joinNetwork(unit)
  report('network', 1, 1)
  const network = clock()

  report('classify', 0, 1)
  await registerDefinitions(unit)
  const archive = await readFacts(unit)
  const definitions = await readDefinitions(unit)
  const classified = classify(definitions, archive.facts)
  const { findings } = classified
  await writeFindings(unit, definitions, classified)
  report('classify', 1, 1)
  const classifying = clock()

  report('rank', 0, 1)
  await rank(unit, archive, findings, groups, definitions)
  // The entry of the refresh is the act's one entry: the order is part of it.
  if (await somethingToLearn(unit)) await learnOnce({ ...unit, note: () => undefined })
  await analyze(db, [
    'case_findings',
    'explanation',
    'evaluated_definition',
    'worklist',
    'network_group_member',
    'network_group_case',
  ])
  report('rank', 1, 1)
  const counts = {
    cases: archive.cases.length,
    mentions: people.mentions,
    people: people.people,
    groups: groups.length,
    changed: countsOf(people.changed),
  }
  await noteComputation(unit, findings, counts)
  return { ...counts, seconds: { link, network, classify: classifying, rank: clock() } }
}

function countsOf({ added, changes }: PeopleChanged): Refreshed['changed'] {
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length
  return {
    added,
    grew: of('grew'),
    joined: of('joined'),
    split: of('split'),
    regrouped: of('regrouped'),
  }
}

/** Without a reading or a frozen tail the order by the rules stands, and there is nothing to count. */
async function somethingToLearn({ db }: UnitOfWork): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from reading_head) or exists (select from tail) as some`.execute(db)
  return rows[0]?.some ?? false
}

async function noteComputation(
  { db, note }: UnitOfWork,
  findings: readonly CaseFinding[],
  counts: Omit<Refreshed, 'seconds'>,
): Promise<void> {
  const digest = findingsDigest(findings)
  const { id } = await db
    .insertInto('refresh')
    .values({ findings_digest: digest, counts: JSON.stringify(counts) } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  note({
    action: 'computation',
    subject: `refresh:${id}`,
    details: { digest, ...counts, definitions: digests(findings) },
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
