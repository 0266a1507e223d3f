import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../access/index.ts'
import { decidedPairs, readMentions, sourceRecords } from '../facts/index.ts'
import { refusal } from '../model/index.ts'
import { lock } from '../store/index.ts'
import { peopleErrors } from './errors.ts'
import { personNow } from './people.ts'
import { personOf, recluster } from './recluster.ts'

interface Led {
  readonly personId: string
}

/** Whom the decision leads to. */
const led = z.strictObject({ personId: outputs.text })

export const joinPeople = defineAct({
  name: 'people.join',
  kind: 'write',
  about: 'Says that two people are one human being; takes effect at once and can be undone',
  permission: 'linkPeople',
  input: z.strictObject({
    a: fields.key,
    b: fields.key,
    reason: fields.requiredText(2_000, 'Give a reason'),
  }),
  output: led,
  subject: ({ a }) => `person:${a}`,
  notes: ['combination'],
  async run(unit, { a, b, reason }): Promise<Led> {
    await oneAtATime(unit)
    const left = await mentionsOfPerson(unit, a)
    const right = await mentionsOfPerson(unit, b)
    if (left[0] === right[0]) throw input('They are one person already.')
    await notKeptApart(unit, left, right)
    return decide(unit, 'join', left, right, reason, `person:${a}`)
  },
})

export const splitPerson = defineAct({
  name: 'people.split',
  kind: 'write',
  about: 'Says that some mentions are not the rest of this person',
  permission: 'linkPeople',
  input: z.strictObject({
    personId: fields.key,
    mentionIds: z
      .array(fields.id)
      .min(1, { error: 'Choose at least one mention' })
      .max(10_000)
      .readonly(),
    reason: fields.requiredText(2_000, 'Give a reason'),
  }),
  output: led,
  subject: ({ personId }) => `person:${personId}`,
  notes: ['combination'],
  async run(unit, { personId, mentionIds, reason }): Promise<Led> {
    await oneAtATime(unit)
    const all = await mentionsOfPerson(unit, personId)
    const named = withTheirRecords(await recordsOf(unit, all), mentionIds)
    if (mentionIds.some((id) => !all.includes(id))) {
      throw input('One of the mentions is not of this person.')
    }
    const rest = all.filter((id) => !named.includes(id))
    if (named.length === 0) throw input('Nothing was chosen to split off.')
    if (rest.length === 0) throw input('Every mention was chosen; somebody has to remain.')
    return decide(unit, 'split', named, rest, reason, `person:${personId}`)
  },
})

export const undoLinkDecision = defineAct({
  name: 'people.undo',
  kind: 'write',
  about: 'Takes back a join or a split',
  permission: 'linkPeople',
  input: z.strictObject({
    linkDecisionId: fields.id,
    reason: fields.requiredText(2_000, 'Give a reason'),
  }),
  output: led,
  subject: ({ linkDecisionId }) => `linkDecision:${linkDecisionId}`,
  notes: ['combination'],
  async run(unit, { linkDecisionId, reason }): Promise<Led> {
    await oneAtATime(unit)
    const decision = await unit.db
      .selectFrom('link_decision')
      .selectAll()
      .where('id', '=', linkDecisionId)
      .executeTakeFirst()
    if (!decision) throw refusal(peopleErrors, 'LB_LINK_DECISION_NOT_FOUND')
    if (decision.undone_by !== null) throw refusal(peopleErrors, 'LB_LINK_UNDONE')
    await unit.db
      .updateTable('link_decision')
      .set({ undone_by: unit.who.accountId, undone_at: new Date(), undo_reason: reason })
      .where('id', '=', linkDecisionId)
      .execute()
    // Said while checking links, it is taken back there too.
    const judged = await unit.db
      .updateTable('link_judgement')
      .set({ undone_by: unit.who.accountId, undone_at: new Date() })
      .where('link_decision_id', '=', linkDecisionId)
      .where('undone_at', 'is', null)
      .returning('people')
      .executeTakeFirst()
    const { left_mentions, right_mentions } = decision
    await recluster(unit, [...left_mentions, ...right_mentions, ...(judged?.people ?? [])])
    const personId = await personOf(unit, left_mentions[0]!)
    unit.note({
      action: 'combination',
      subject: `person:${personId}`,
      reason,
      details: { step: 'undo', linkDecision: linkDecisionId },
    })
    return { personId }
  },
})

async function decide(
  unit: UnitOfWork,
  kind: 'join' | 'split',
  left: readonly number[],
  right: readonly number[],
  reason: string,
  subject: string,
): Promise<Led> {
  const { id } = await unit.db
    .insertInto('link_decision')
    .values({
      kind,
      left_mentions: [...left],
      right_mentions: [...right],
      reason,
      decided_by: unit.who.accountId,
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  await recluster(unit, [...left, ...right])
  const personId = await personOf(unit, left[0]!)
  unit.note({
    action: 'combination',
    subject,
    reason,
    details: { step: kind, linkDecision: id, left: left.length, right: right.length, personId },
  })
  return { personId }
}

/** Two officers changing the same people at once would each cluster without the other's word. */
export const oneAtATime = (unit: UnitOfWork) => lock(unit, 'whoIsWho')

const input = (cause: string) => refusal(peopleErrors, 'LB_LINK_INPUT', cause)

/** @throws LB_PERSON_NOT_FOUND */
async function mentionsOfPerson(unit: UnitOfWork, personId: string): Promise<readonly number[]> {
  const person = await personNow(unit, personId)
  if (person === null) throw refusal(peopleErrors, 'LB_PERSON_NOT_FOUND')
  const rows = await unit.db
    .selectFrom('person_mention')
    .select('mention_id')
    .where('person_id', '=', person.personId)
    .orderBy('mention_id')
    .execute()
  return rows.map(({ mention_id }) => mention_id)
}

const recordsOf = async (unit: UnitOfWork, mentions: readonly number[]) =>
  sourceRecords(await readMentions(unit, sql`m.id = any(${[...mentions]}::bigint[])`))

/** Mentions under one number of their source go together. */
const withTheirRecords = (
  records: Awaited<ReturnType<typeof recordsOf>>,
  mentionIds: readonly number[],
): readonly number[] =>
  records
    .filter(({ mentions }) => mentions.some(({ id }) => mentionIds.includes(id)))
    .flatMap(({ mentions }) => mentions.map(({ id }) => id))
    .sort((a, b) => a - b)

/** @throws LB_LINK_KEPT_APART */
async function notKeptApart(
  unit: UnitOfWork,
  left: readonly number[],
  right: readonly number[],
): Promise<void> {
  const records = await recordsOf(unit, [...left, ...right])
  const { mustNot } = await decidedPairs(unit, records)
  const side = new Map(
    records.map(({ id, mentions }) => [id, left.includes(mentions[0]!.id)] as const),
  )
  if (mustNot.some(([a, b]) => side.get(a) !== side.get(b))) {
    throw refusal(peopleErrors, 'LB_LINK_KEPT_APART')
  }
}
