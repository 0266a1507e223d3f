import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { sourcesCalled } from '../../cases/index.ts'
import { peopleSettings } from '../../linkage/index.ts'
import type { LinkEvidence } from '../../store/index.ts'
import type { LinkView } from '../contract.ts'
import { linkInWords } from '../identifier-words.ts'
import { personOf } from '../recluster.ts'
import { type JudgedPair, judgedPairSchema, type PairAnswer } from './contract.ts'
import { recordSides } from './record-side.ts'

interface Judged {
  readonly a: number
  readonly b: number
  readonly answer: PairAnswer
  readonly accountId: string
  readonly by: string
  readonly at: Date
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
}

export const judgedPair = defineAct({
  name: 'people.judgedPair',
  kind: 'read',
  about: 'A pair that was judged, with its evidence; null where there is none',
  permission: 'linkPeople',
  input: z.strictObject({ judgementId: fields.id }),
  output: judgedPairSchema.nullable(),
  subject: ({ judgementId }) => `linkJudgement:${judgementId}`,
  notes: ['consultation'],
  async run(unit, { judgementId }): Promise<JudgedPair | null> {
    const judged = await readJudged(unit, judgementId)
    // A pair that was taken back waits to be judged again: its score is hidden once more.
    const shown = judged !== null && judged.undoneAt === null
    unit.note({
      action: 'consultation',
      subject: judged ? `link:${judged.a}-${judged.b}` : `linkJudgement:${judgementId}`,
      details: { judgement: judgementId, score: shown },
    })
    if (judged === null) return null
    const { a, b, accountId, at, undoneBy, undoneAt, ...said } = judged
    const sides = await recordSides(unit, [a, b])
    const [left, right] = [sides.get(a), sides.get(b)]
    if (!left || !right) return null
    return {
      judgementId,
      ...said,
      own: accountId === unit.who.accountId,
      at: at.toISOString(),
      undone: undoneAt && { by: undoneBy ?? '', at: undoneAt.toISOString() },
      left,
      right,
      link: shown ? await linkOf(unit, a, b) : null,
      cut: peopleSettings().cluster.cut,
      leftPerson: await personOf(unit, a),
      rightPerson: await personOf(unit, b),
    }
  },
})

async function readJudged({ db }: UnitOfWork, judgementId: number): Promise<Judged | null> {
  const { rows } = await sql<Judged>`
    select j.a, j.b, j.answer, j.judged_by as "accountId", coalesce(n.name, j.judged_by) as by,
      j.judged_at as at, coalesce(u.name, j.undone_by) as "undoneBy", j.undone_at as "undoneAt"
    from link_judgement j left join account_name n on n.id = j.judged_by
      left join account_name u on u.id = j.undone_by
    where j.id = ${judgementId}`.execute(db)
  return rows[0] ?? null
}

async function linkOf(unit: UnitOfWork, a: number, b: number): Promise<LinkView | null> {
  const { rows } = await sql<LinkView & { evidence: readonly LinkEvidence[] }>`
    select a, b, weight, probability, evidence from link where a = ${a} and b = ${b}`.execute(
    unit.db,
  )
  const [link] = rows
  return link ? linkInWords(link, await sourcesCalled(unit)) : null
}
