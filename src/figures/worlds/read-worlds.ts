import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { CaseFacts, UncertainLink } from '../../definitions/index.ts'
import {
  type ArchiveFacts,
  constraintsOf,
  factsOf,
  linkRecord,
  type Membership,
  personIdOf,
  readFacts,
  type Scored,
  sourceRecords,
  withRead,
} from '../../facts/index.ts'
import { keptApart, peopleSettings } from '../../linkage/index.ts'
import { affectedCases } from './affected-cases.ts'
import { drawablePeople } from './draw-people.ts'

type Holds = (link: UncertainLink) => boolean

export interface Worlds {
  readonly archive: ArchiveFacts
  readonly uncertainLinks: number
  /** Cases whose facts may differ from world to world. */
  readonly affected: ReadonlySet<number>
  /** Who every mention would be, were those the links that hold. */
  membersWhere(holds: Holds): ReadonlyMap<number, Membership>
  /** Facts of the affected cases there. */
  factsWhere(holds: Holds): readonly CaseFacts[]
}

/** The archive as it stands, and what of it depends on uncertain links. */
export async function readWorlds(unit: UnitOfWork): Promise<Worlds> {
  const archive = await readFacts(unit)
  const read = new Map(archive.facts.flatMap((one) => (one.read ? [[one.caseId, one.read]] : [])))
  const records = sourceRecords(archive.mentions)
  const { rows: pairs } = await sql<Scored>`
    select a, b, weight, probability from link`.execute(unit.db)
  const settings = peopleSettings()
  const people = drawablePeople({
    records: records.map(({ id }) => id),
    pairs,
    ...(await constraintsOf(unit, records)),
    vetoed: keptApart({ records: records.map(linkRecord), settings }),
    cluster: settings.cluster,
  })
  const recordOf = new Map(
    records
      .filter(({ id }) => people.uncertain.has(id))
      .flatMap(({ id, mentions }) => mentions.map((mention) => [mention.id, id] as const)),
  )
  const { cases, mentions, memberOf } = archive
  const affected = affectedCases(cases, mentions, memberOf, (mentionId) => {
    const record = recordOf.get(mentionId)
    return record === undefined ? null : people.nameOf(record)
  })
  const ofAffected = new Set(affected.mentions.map(({ id }) => id))
  // Within a world who is whom is settled.
  const membersWhere = (holds: Holds) => {
    const clusters = people.clustersWhere(holds)
    const inWorld = new Map(memberOf)
    for (const [mentionId, record] of recordOf) {
      inWorld.set(mentionId, {
        personId: personIdOf(clusters.get(record) ?? record),
        probability: 1,
      })
    }
    return inWorld
  }
  return {
    archive,
    uncertainLinks: people.links,
    affected: affected.ids,
    membersWhere,
    factsWhere: (holds) =>
      withRead(
        factsOf(
          affected.cases,
          affected.mentions,
          membersWhere(holds),
          archive.missingRecords.filter(({ mentionId }) => ofAffected.has(mentionId)),
        ).filter(({ caseId }) => affected.ids.has(caseId)),
        read,
      ),
  }
}
