import { sql } from 'kysely'
import type { ActContext, UnitOfWork } from '../../access/index.ts'
import { lostFiles } from '../../casework/index.ts'
import {
  readDefinitions,
  readFacts,
  readMentions,
  readStoredFindings,
  sourceRecords,
} from '../../facts/index.ts'
import { answersOfChildren, figuresErrors } from '../../figures/index.ts'
import { refusal } from '../../model/index.ts'
import { documentsOfCases } from './documents-of-cases.ts'
import { type ChildLinksScore, judgeChildLinks } from './judge-child-links.ts'
import { type ChildrenScore, judgeChildren } from './judge-children.ts'
import { type CopiesScore, judgeCopies } from './judge-copies.ts'
import { type FindingsScore, type JudgedCase, judgeFindings } from './judge-findings.ts'
import { type GroupsScore, judgeGroups } from './judge-groups.ts'
import { judgeLive, type LiveScore } from './judge-live.ts'
import { judgeMeasures, type MeasuresScore } from './judge-measures.ts'
import { judgeOutside, type OutsideScore } from './judge-outside.ts'
import { judgePassages, type PassagesScore } from './judge-passages.ts'
import { type JudgedRecord, judgedRecords, judgePeople, type PeopleScore } from './judge-people.ts'
import { judgeReadings, type ReadingsScore } from './judge-readings.ts'
import { judgeWishes, type WishesScore } from './judge-wishes.ts'
import { judgeWording, type WordingScore } from './judge-wording.ts'
import { readToFind95 } from './judge-worklist.ts'
import { ledAstray, type ShownBy } from './led-astray.ts'
import { readerRates } from './made-up-readers.ts'
import { at, readTruth, type TrueChild, type TrueChildRecord, type Truth } from './truth.ts'

/** As `lookback evaluate --json` prints it; shares are 0 to 1. docs/review.md says the rules. */
export interface Evaluation {
  readonly people: PeopleScore
  readonly groups: GroupsScore
  readonly findings: FindingsScore
  readonly worklist: { readonly readToFind95: number }
  /** What readings would make of it, by made-up readers who err at stated rates. */
  readonly readings: ReadingsScore
  /** Null for a world written before any file was lost. */
  readonly passages: PassagesScore | null
  readonly measures: MeasuresScore | null
  /** Null for a world written before its documents had such words. */
  readonly wording: WordingScore | null
  /** Null for a world written before any document was copied. */
  readonly copies: CopiesScore | null
  /** Null where no live cases were made up. */
  readonly live: LiveScore | null
  /** Null where no referrals from outside were made up. */
  readonly outside: OutsideScore | null
  /** Null where no wishes were made up. */
  readonly wishes: WishesScore | null
  /** As of today. Null where no children in care were made up. */
  readonly children: (ChildrenScore & { readonly links: ChildLinksScore | null }) | null
}

/** Sources alone: what made-up readers find is put to that. */
const noneStated = { upTo: 0, until: null } as const

/** @throws LB_TRUTH_UNREADABLE, LB_NOT_REFRESHED */
export async function evaluateWorld(
  context: ActContext,
  truth: string,
  readers: number,
): Promise<Evaluation> {
  const known = await readTruth(truth)
  return context.enter(async (unit) => ({
    ...(await evaluateReview(unit, known, readers)),
    children: known.children && {
      ...(await evaluateChildren(context, unit, known.children)),
      links: known.childRecords && (await evaluateChildLinks(unit, known.childRecords)),
    },
  }))
}

async function evaluateChildren(
  context: ActContext,
  unit: UnitOfWork,
  truly: readonly TrueChild[],
): Promise<ChildrenScore> {
  const answered = await answersOfChildren(context, unit)
  const { rows } = await sql<{ id: number; source: string; ref: string }>`
    select id, source_id as source, ref from mention where ref is not null`.execute(unit.db)
  const refs = new Map(rows.map(({ id, source, ref }) => [Number(id), at(source, ref)]))
  return judgeChildren(answered, (id) => refs.get(id), truly)
}

async function evaluateChildLinks(
  unit: UnitOfWork,
  truly: readonly TrueChildRecord[],
): Promise<ChildLinksScore> {
  const records = sourceRecords(await readMentions(unit, sql`true`))
  return judgeChildLinks(records, await readMembers(unit), truly)
}

async function evaluateReview(
  unit: UnitOfWork,
  truth: Truth,
  readers: number,
): Promise<Omit<Evaluation, 'children'>> {
  unit.note({ action: 'computation', subject: 'evaluation' })
  const mentions = await readMentions(unit, sql`true`)
  const memberOf = await readMembers(unit)
  // Nobody linked yet would read as everything right: of no claims none is wrong.
  if (memberOf.size === 0) throw refusal(figuresErrors, 'LB_NOT_REFRESHED')
  const records = sourceRecords(mentions)
  const cases = await readCases(unit)
  const caseRefs = new Map(cases.map(({ id, ref }) => [id, ref]))
  const judged = judgedRecords(records, memberOf, caseRefs, truth)
  const misleading = ledAstray(cases, mentions, records, judged, truth)
  const inOrder = cases
    .filter(({ place }) => place !== null)
    .toSorted((a, b) => a.place! - b.place!)
    .flatMap(({ source, ref }) => truth.cases.get(at(source, ref))?.needsReinvestigation ?? [])
  const tied = await readTies(unit)
  const caseOf = new Map(cases.map((each) => [each.id, each]))
  const truthOf = (caseId: number) => {
    const stored = caseOf.get(caseId)
    return stored && truth.cases.get(at(stored.source, stored.ref))
  }
  const judgedCase = (caseId: number, definitionId: string): JudgedCase | undefined => {
    const known = truthOf(caseId)
    if (!known) return undefined
    const ties = tied.get(`${caseId} ${definitionId}`) ?? []
    return {
      ...known,
      ledAstray: misleading.cases.has(caseId) || misleading.byTies(caseId, ties),
    }
  }
  const { facts } = await readFacts(unit, noneStated)
  const readings = judgeReadings(
    await readDefinitions(unit),
    facts,
    (caseId) => truthOf(caseId)?.facts,
    judgedCase,
    readerRates,
    readers,
  )
  const documents = truth.measures || truth.wording ? await documentsOfCases(unit) : []
  return {
    people: judgePeople(judged),
    groups: judgeGroups(await readGroups(unit, judged), truth.groups),
    findings: judgeFindings(await readStoredFindings(unit), judgedCase),
    readings,
    worklist: { readToFind95: readToFind95(inOrder) },
    measures: truth.measures && judgeMeasures(documents, truth.measures),
    wording: truth.wording && judgeWording(documents, truth.wording),
    copies: truth.copies && (await judgeCopies(unit, truth.copies)),
    live: truth.live && (await judgeLive(unit, truth.live)),
    outside: truth.outside && (await judgeOutside(unit, truth.outside)),
    wishes: truth.wishes && (await judgeWishes(unit, truth)),
    passages: truth.lost && judgePassages(await lostFiles(unit), truth.lost),
  }
}

/** Ties that findings rest on, by case and definition. */
async function readTies({ db }: UnitOfWork): Promise<ReadonlyMap<string, readonly ShownBy[]>> {
  const { rows } = await sql<{ key: string; ties: readonly ShownBy[] }>`
    select c.case_id || ' ' || split_part(b.key, '@', 1) as key, b.value->'ties' as ties
    from case_findings c cross join jsonb_each(c.bases) b
    where jsonb_array_length(coalesce(b.value->'ties', '[]')) > 0`.execute(db)
  return new Map(rows.map(({ key, ties }) => [key, ties]))
}

async function readMembers({ db }: UnitOfWork) {
  const rows = await db.selectFrom('person_mention').select(['mention_id', 'person_id']).execute()
  return new Map(rows.map(({ mention_id, person_id }) => [mention_id, { personId: person_id }]))
}

export interface PlacedCase {
  readonly id: number
  readonly source: string
  readonly ref: string
  readonly place: number | null
}

async function readCases({ db }: UnitOfWork): Promise<readonly PlacedCase[]> {
  const { rows } = await sql<PlacedCase>`
    select c.id, c.source_id as source, c.ref, w.place
    from case_file c left join worklist w on w.case_id = c.id order by c.id`.execute(db)
  return rows
}

/** The reported groups as the humans most of each member's records belong to. */
async function readGroups(
  { db }: UnitOfWork,
  judged: readonly JudgedRecord[],
): Promise<readonly ReadonlySet<string>[]> {
  const humanOf = mostlyWho(judged)
  const rows = await db.selectFrom('network_group_member').selectAll().execute()
  const byGroup = Map.groupBy(rows, ({ group_id }) => group_id)
  return [...byGroup.values()].map(
    (members) => new Set(members.map(({ person_id }) => humanOf.get(person_id) ?? person_id)),
  )
}

function mostlyWho(judged: readonly JudgedRecord[]): ReadonlyMap<string, string> {
  return new Map(
    [...Map.groupBy(judged, ({ person }) => person)].map(([person, records]) => {
      const humans = [...Map.groupBy(records, ({ human }) => human)]
      const [most] = humans.sort(([, a], [, b]) => b.length - a.length)
      return [person, most![0]]
    }),
  )
}
