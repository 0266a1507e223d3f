import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { broughtToAccount, outcomeWords, withoutSuspect } from '../../cases/index.ts'
import type { CaseFacts, Definition } from '../../definitions/index.ts'
import type { ArchiveFacts, CaseFinding, StoredCase } from '../../facts/index.ts'
import { missing, type Recorded } from '../../model/index.ts'
import { alreadyRead } from '../../reading/index.ts'
import { insertRows } from '../../store/index.ts'
import { type CaseToOrder, orderByRules, type RankingFacts } from '../../triage/index.ts'
import type { JoinedGroup, JoinedNetwork } from '../network/join-network.ts'
import { namedElsewhere } from './named-elsewhere.ts'

/**
 * What the stated rules make of these cases, and what the learner starts from: put in the place of what
 * was kept of them.
 */
export async function rank(
  unit: UnitOfWork,
  { cases, facts, around, mentions, memberOf }: ArchiveFacts,
  findings: readonly CaseFinding[],
  { groups, companions }: JoinedNetwork,
  definitions: readonly Definition[],
): Promise<void> {
  const read = await readCases(unit)
  const byCase = Map.groupBy(findings, ({ caseId }) => caseId)
  const groupsOf = new Map<number, JoinedGroup[]>()
  for (const group of groups) {
    for (const id of group.caseIds) groupsOf.set(id, [...(groupsOf.get(id) ?? []), group])
  }
  const members = new Set(
    cases.flatMap(({ id }) => (groupsOf.get(id) ?? []).flatMap((group) => group.members)),
  )
  const casesOf = await casesOfPeople(unit, [...members])
  const unreadElsewhere = (caseId: number) => {
    const members = new Set((groupsOf.get(caseId) ?? []).flatMap(({ members }) => members))
    return [...members].filter((person) => {
      const where = casesOf.get(person) ?? []
      return where.some((id) => id !== caseId && !read.has(id))
    }).length
  }
  const children = new Set(facts.flatMap(({ victims }) => victims.items.map(({ id }) => id)))
  const missingOf = await missingEpisodes(unit, [...children])
  const elsewhere = namedElsewhere(around, mentions, memberOf, companions)
  const toOrder: readonly CaseToOrder[] = cases.map((stored, at) => {
    const own = byCase.get(stored.id) ?? []
    const answered = (answer: string) =>
      own
        .filter((finding) => finding.answer === answer && ordering.has(finding.definitionId))
        .map(({ definitionId }) => definitionId)
    const victims = facts[at]!.victims.items.map(({ id }) => id)
    return {
      caseId: stored.id,
      openRisk: stored.facts.openRisk ?? missing(),
      unreadGroupMembers: unreadElsewhere(stored.id),
      groups: groupsOf.get(stored.id)?.length ?? 0,
      closedWithoutSuspect: stored.outcome !== null && withoutSuspect.has(stored.outcome),
      harm: harmOf(stored.facts),
      broughtToAccount: stored.outcome !== null && broughtToAccount.has(stored.outcome),
      metDefinitions: answered('met'),
      undeterminedDefinitions: answered('undetermined'),
      opened: stored.opened,
      missingEpisodes: victims.reduce((sum, id) => sum + (missingOf.get(id) ?? 0), 0),
      namedElsewhere: elsewhere.get(stored.id) ?? 0,
      read: read.has(stored.id),
    }
  })
  const titles = Object.fromEntries(definitions.map(({ id, title }) => [id, title]))
  const known = new Map(
    toOrder.map((each, at) => [each.caseId, rankingFacts(each, cases[at]!, facts[at]!, titles)]),
  )
  const opened = new Map(cases.map((each) => [each.id, each.opened ?? '']))
  const ages = new Map(cases.map(({ id }, at) => [id, youngest(facts[at]!)]))
  const ids = cases.map(({ id }) => id)
  await sql`delete from case_feature where case_id = any(${ids}::bigint[])`.execute(unit.db)
  await insertRows(
    unit.db,
    'case_feature',
    orderByRules(toOrder, { titles }).map(({ caseId, score, prior, reasons, chips, tie }) => ({
      case_id: caseId,
      facts: JSON.stringify(known.get(caseId)),
      prior,
      reasons: JSON.stringify(reasons),
      chips: JSON.stringify(chips),
      child_age: ages.get(caseId) ?? null,
      score,
      tie,
      opened: opened.get(caseId),
      read: read.has(caseId),
    })),
  )
}

/**
 * Writes the worklist in the order of the rules (`orderByRules`): unread cases first, by their points, then the older, then
 * the lower number. A case whose place and reasons are what they were is left alone.
 */
export async function writeRulesOrder({ db }: UnitOfWork): Promise<void> {
  await sql`delete from worklist w where not exists (
    select from case_feature f where f.case_id = w.case_id)`.execute(db)
  await sql`
    with ordered as materialized (
      select case_id, row_number() over (order by read, score desc, opened collate "C", case_id) as place,
        score, case when read then jsonb_build_array(${alreadyRead}::text) else '[]' end
          || reasons || to_jsonb(tie) as reasons
      from case_feature),
    moved as (
      update worklist w set place = o.place, score = o.score, reasons = o.reasons, margin = null,
        explanation = null
      from ordered o where o.case_id = w.case_id
        and (w.place, w.score, w.reasons, w.margin, w.explanation)
          is distinct from (o.place, o.score, o.reasons, null, null))
    insert into worklist (case_id, place, score, reasons)
    select case_id, place, score, reasons from ordered o
    where not exists (select from worklist w where w.case_id = o.case_id)`.execute(db)
}

/** Every case each person is named in. */
async function casesOfPeople(
  { db }: UnitOfWork,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ person: string; cases: readonly number[] }>`
    select p.person_id as person, array_agg(distinct m.case_id) as cases
    from person_mention p join mention m on m.id = p.mention_id
    where p.person_id = any(${[...people]}::text[]) and m.case_id is not null
    group by 1`.execute(db)
  return new Map(rows.map(({ person, cases }) => [person, cases]))
}

/**
 * Definitions that order the reading, each one kind of harm. Those added since overlap with them: to
 * count them too would count one thing twice, and a definition published to be compared would move
 * the order of every case.
 */
const ordering: ReadonlySet<string> = new Set([
  'iicsa-organised-network',
  'dfe-cse-2017',
  'group-based-2013',
  'intra-familial',
  'peer-on-peer',
  'institutional',
])

/**
 * The closed list of what the learner may know beside the words. Outcomes, settings and definitions go by
 * their names: those are the words in which a score is explained.
 */
const rankingFacts = (
  ordered: CaseToOrder,
  stored: StoredCase,
  facts: CaseFacts,
  titles: Readonly<Record<string, string>>,
): RankingFacts => ({
  kind: stored.kind,
  category: stored.category,
  outcome: outcomeWords(stored.outcome)?.label ?? null,
  setting: facts.setting.known ? apart(facts.setting.value) : null,
  openRisk: ordered.openRisk,
  exploitationFlag: facts.exploitationFlag,
  suspectsAssociated: facts.suspectsAssociated,
  closedWithoutSuspect: ordered.closedWithoutSuspect,
  suspects: facts.suspects.items.length,
  groups: ordered.groups,
  unreadGroupMembers: ordered.unreadGroupMembers,
  missingEpisodes: ordered.missingEpisodes,
  namedElsewhere: ordered.namedElsewhere,
  metDefinitions: ordered.metDefinitions.map((id) => titles[id] ?? id),
  undeterminedDefinitions: ordered.undeterminedDefinitions.map((id) => titles[id] ?? id),
})

/** Years at the offence of the youngest child whose age is recorded: the list can be narrowed by it, no order is made of it. */
function youngest({ victims }: CaseFacts): number | null {
  const ages = victims.items.flatMap(({ ageAtOffence }) =>
    ageAtOffence.known ? [ageAtOffence.value] : [],
  )
  return ages.length === 0 ? null : Math.min(...ages)
}

/** `publicPlace` as `public place`. */
const apart = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** Either is enough: an offence or factor of sexual harm, or a flag of exploitation. */
function harmOf({ sexual, exploitationFlag }: StoredCase['facts']): Recorded<boolean> {
  if (exploitationFlag?.known && exploitationFlag.value) return exploitationFlag
  return sexual ?? missing()
}

async function readCases({ db }: UnitOfWork): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('reading_head').select('case_id').distinct().execute()
  return new Set(rows.map(({ case_id }) => case_id))
}

/** Episodes of each person; one night told by two agencies counts once. */
async function missingEpisodes(
  { db }: UnitOfWork,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ person: string; episodes: number }>`
    select p.person_id as person, count(distinct e.starts) as episodes
    from event e join person_mention p on p.mention_id = e.mention_id
    where e.kind = 'missing' and p.person_id = any(${[...people]}::text[]) group by 1`.execute(db)
  return new Map(rows.map(({ person, episodes }) => [person, episodes]))
}
