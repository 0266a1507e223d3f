import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { broughtToAccount, outcomeWords, withoutSuspect } from '../cases/index.ts'
import type { CaseFacts, Definition } from '../definitions/index.ts'
import type { ArchiveFacts, CaseFinding, StoredCase } from '../facts/index.ts'
import { missing, type Recorded } from '../model/index.ts'
import { alreadyRead } from '../reading/index.ts'
import { insertRows } from '../store/index.ts'
import { type CaseToOrder, orderByRules, type RankingFacts } from '../triage/index.ts'
import type { JoinedGroup } from './network/join-network.ts'
import { namedElsewhere } from './network/named-elsewhere.ts'
import { readCompanions } from './network/network-input.ts'

/** The order of the worklist by the stated rules, and what the learner starts from. */
export async function rank(
  unit: UnitOfWork,
  { cases, facts, mentions, memberOf }: ArchiveFacts,
  findings: readonly CaseFinding[],
  groups: readonly JoinedGroup[],
  definitions: readonly Definition[],
): Promise<void> {
  const read = await readCases(unit)
  const missingOf = await missingEpisodes(unit)
  const byCase = Map.groupBy(findings, ({ caseId }) => caseId)
  const groupsOf = new Map<number, JoinedGroup[]>()
  for (const group of groups) {
    for (const id of group.caseIds) groupsOf.set(id, [...(groupsOf.get(id) ?? []), group])
  }
  const casesOf = new Map<string, Set<number>>()
  for (const { id, caseId } of mentions) {
    const person = memberOf.get(id)?.personId
    if (person === undefined || caseId === null) continue
    casesOf.set(person, (casesOf.get(person) ?? new Set()).add(caseId))
  }
  const unreadOthers = (caseId: number) => {
    const members = new Set((groupsOf.get(caseId) ?? []).flatMap(({ members }) => members))
    return [...members].filter((person) => {
      const where = [...(casesOf.get(person) ?? [])]
      return !where.includes(caseId) && where.some((id) => !read.has(id))
    }).length
  }
  const elsewhere = namedElsewhere(cases, mentions, memberOf, await readCompanions(unit))
  const toOrder: readonly CaseToOrder[] = cases.map((stored, at) => {
    const own = byCase.get(stored.id) ?? []
    const answered = (answer: string) =>
      own
        .filter((finding) => finding.answer === answer && ordering.has(finding.definitionId))
        .map(({ definitionId }) => definitionId)
    const children = facts[at]!.victims.items.map(({ id }) => id)
    return {
      caseId: stored.id,
      openRisk: stored.facts.openRisk ?? missing(),
      unreadGroupMembers: unreadOthers(stored.id),
      groups: groupsOf.get(stored.id)?.length ?? 0,
      closedWithoutSuspect: stored.outcome !== null && withoutSuspect.has(stored.outcome),
      harm: harmOf(stored.facts),
      broughtToAccount: stored.outcome !== null && broughtToAccount.has(stored.outcome),
      metDefinitions: answered('met'),
      undeterminedDefinitions: answered('undetermined'),
      opened: stored.opened,
      missingEpisodes: children.reduce((sum, id) => sum + (missingOf.get(id) ?? 0), 0),
      namedElsewhere: elsewhere.get(stored.id) ?? 0,
      read: read.has(stored.id),
    }
  })
  const titles = Object.fromEntries(definitions.map(({ id, title }) => [id, title]))
  const ordered = orderByRules(toOrder, { titles })
  await sql`delete from worklist`.execute(unit.db)
  await insertRows(
    unit.db,
    'worklist',
    ordered.map(({ caseId, place, score, reasons, tie }) => ({
      case_id: caseId,
      place,
      score,
      reasons: JSON.stringify([...(read.has(caseId) ? [alreadyRead] : []), ...reasons, tie]),
    })),
  )
  const known = new Map(
    toOrder.map((each, at) => [each.caseId, rankingFacts(each, cases[at]!, facts[at]!, titles)]),
  )
  await sql`delete from case_feature`.execute(unit.db)
  await insertRows(
    unit.db,
    'case_feature',
    ordered.map(({ caseId, prior, reasons }) => ({
      case_id: caseId,
      facts: JSON.stringify(known.get(caseId)),
      prior,
      reasons: JSON.stringify(reasons),
    })),
  )
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
async function missingEpisodes({ db }: UnitOfWork): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ person: string; episodes: number }>`
    select p.person_id as person, count(distinct e.starts) as episodes
    from event e join person_mention p on p.mention_id = e.mention_id
    where e.kind = 'missing' group by 1`.execute(db)
  return new Map(rows.map(({ person, episodes }) => [person, episodes]))
}
