import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, may, type UnitOfWork } from '../../../access/index.ts'
import { countOf } from '../child-rules.ts'
import { type ChildSampleView, childSampleViewSchema, type NextUnlisted } from '../contract.ts'
import { type Answered, answerAll, computeRule } from '../known-children.ts'
import { rowsOf } from '../list-children.ts'

/** Null where there is no such rule; without a sample where none was drawn. */
export const childSample = defineLongAct({
  name: 'figures.childSample',
  kind: 'read',
  about: 'The newest sample of children a rule does not list, what it says and whom to read next',
  permission: 'readFigures',
  input: z.strictObject({ rule: fields.key }),
  output: childSampleViewSchema.nullable(),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['computation', 'consultation'],
  async run(context, { rule: id }): Promise<ChildSampleView | null> {
    const mayAnswer = may(context.who.role, 'submitReading')
    const { all, atDraw } = await computeRule(context, id, async (unit) => {
      const all = await answerAll(context, unit)
      const sample = all.samples.get(id)
      // As they were on the day of the draw: who has come of age since was a child then.
      const day = sample && mayAnswer ? sample.drawnAt.slice(0, 10) : all.today
      return { all, atDraw: day === all.today ? all : await answerAll(context, unit, day) }
    })
    const rule = all.rules.find((one) => one.id === id)
    if (!rule) return null
    const sample = all.samples.get(id) ?? null
    const next = await context.enter(async (unit) => {
      const next = sample && mayAnswer ? await nextOf(unit, atDraw, id, sample.sampleId) : null
      unit.note({
        action: 'consultation',
        subject: `child rule ${id}`,
        details: { sample: sample?.sampleId ?? null, people: next ? [next.child.personId] : [] },
      })
      return next
    })
    return { today: all.today, rule: countOf(rule, all), sample, next, mayAnswer }
  },
})

async function nextOf(
  unit: UnitOfWork,
  atDraw: Answered,
  rule: string,
  sampleId: number,
): Promise<NextUnlisted | null> {
  const next = await firstUnanswered(unit, sampleId)
  const child = next && atDraw.children.find(({ mentions }) => mentions.includes(next.mentionId))
  if (!next || !child) return null
  const [row] = await rowsOf(unit, atDraw, rule, [child])
  return row ? { source: next.source, key: next.key, child: row } : null
}

/** Parts in turn, so that each comes along in its share. */
async function firstUnanswered(
  { db }: UnitOfWork,
  sampleId: number,
): Promise<{ readonly mentionId: number; readonly source: string; readonly key: string } | null> {
  const { rows } = await sql<{ mentionId: number; source: string; key: string }>`
    select m.id as "mentionId", s.source_id as source, s.mention_key as key
    from child_sample_child s join mention m on m.source_id = s.source_id and m.key = s.mention_key
    where s.sample_id = ${sampleId} and not exists (
      select from child_sample_answer a where a.sample_id = s.sample_id
        and a.source_id = s.source_id and a.mention_key = s.mention_key)
    order by s.draw::float / (select max(draw) from child_sample_child o
      where o.sample_id = s.sample_id and o.part = s.part), s.part
    limit 1`.execute(db)
  const [first] = rows
  return first ? { ...first, mentionId: Number(first.mentionId) } : null
}
