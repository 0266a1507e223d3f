import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { drawSample } from '../../estimates/index.ts'
import { refusal } from '../../model/index.ts'
import { viewOf } from '../case-view.ts'
import { reviewErrors } from '../errors.ts'
import { caseForPanel, pseudonyms } from './case-for-panel.ts'
import {
  type PanelCase,
  type PanelCaseRow,
  type PanelSample,
  panelCaseRowSchema,
  panelCaseSchema,
  panelContentSchema,
  panelOpinionSchema,
  panelSampleSchema,
} from './contract.ts'

/** @throws LB_PANEL_NOTHING */
export const drawPanelSample = defineAct({
  name: 'review.drawPanelSample',
  kind: 'write',
  about: 'Draws decided cases for a scrutiny panel, and writes each down without names',
  permission: 'leadReview',
  input: z.strictObject({
    size: z.int().min(1).max(200),
    seed: fields.requiredText(200),
    reason: fields.reason,
  }),
  output: outputs.object({ sampleId: outputs.id, cases: outputs.count }),
  subject: () => 'panel',
  notes: ['alteration'],
  async run(unit, { size, seed, reason }) {
    const { db, who, note } = unit
    const { rows: decided } = await sql<{ id: number }>`
      select distinct d.case_id as id from decision d join case_file c on c.id = d.case_id
      where d.status = 'authorised' order by 1`.execute(db)
    if (decided.length === 0) throw refusal(reviewErrors, 'LB_PANEL_NOTHING')
    const ids = decided.map(({ id }) => id)
    const [drawn] = drawSample(seed, [{ name: 'decided', ids }], size, 1)
    const { id: sampleId } = await db
      .insertInto('panel_sample')
      .values({ seed, reason, population: ids.length, drawn_by: who.accountId })
      .returning('id')
      .executeTakeFirstOrThrow()
    const names = pseudonyms()
    for (const [at, caseId] of drawn!.order.entries()) {
      const view = { ...(await viewOf(unit, caseId)), openedFor: 'audit' as const }
      const content = JSON.stringify(await caseForPanel(unit, view, names))
      const row = { sample_id: sampleId, number: at + 1 }
      await db
        .insertInto('panel_source')
        .values({ ...row, case_id: caseId })
        .execute()
      await db
        .insertInto('panel_case')
        .values({ ...row, content })
        .execute()
    }
    const details = { sample: sampleId, cases: drawn!.order, population: ids.length }
    note({ action: 'alteration', subject: 'panel', reason, details })
    return { sampleId, cases: drawn!.order.length }
  },
})

export const panelSamples = defineAct({
  name: 'review.panelSamples',
  kind: 'read',
  about: 'What was drawn for the scrutiny panel, and what its members think, counted by case',
  permission: 'leadReview',
  input: fields.nothing,
  output: outputs.list(panelSampleSchema),
  subject: () => 'panel',
  notes: ['consultation'],
  async run({ db, note }): Promise<readonly PanelSample[]> {
    note({ action: 'consultation', subject: 'panel' })
    const { rows: samples } = await sql<Omit<PanelSample, 'cases'>>`
      select s.id as "sampleId", seed, reason, population,
        coalesce((select name from account_name where id = drawn_by), drawn_by) as "drawnBy",
        to_char(drawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "drawnAt"
      from panel_sample s order by s.id desc`.execute(db)
    const { rows } = await sql<PanelSample['cases'][number] & { sampleId: number }>`
      with last as (
        select distinct on (sample_id, number, account_id) * from panel_opinion
        order by sample_id, number, account_id, id desc)
      select p.sample_id as "sampleId", p.number, c.id as "caseId", c.ref,
        count(*) filter (where l.opinion = 'agree') as agree,
        count(*) filter (where l.opinion = 'disagree') as disagree,
        count(*) filter (where l.opinion = 'cannotTell') as "cannotTell",
        coalesce(jsonb_agg(l.words order by l.id) filter (where l.words is not null), '[]') as words
      from panel_source p join case_file c on c.id = p.case_id
        left join last l on l.sample_id = p.sample_id and l.number = p.number
      group by p.sample_id, p.number, c.id, c.ref order by p.number`.execute(db)
    const of = Map.groupBy(rows, ({ sampleId }) => sampleId)
    return samples.map((sample) => ({
      ...sample,
      cases: (of.get(sample.sampleId) ?? []).map(({ sampleId: _, ...row }) => row),
    }))
  },
})

export const panelCases = defineAct({
  name: 'review.panelCases',
  kind: 'read',
  about: 'The cases a member of the scrutiny panel may see, those without their opinion first',
  permission: 'sitOnPanel',
  input: fields.nothing,
  output: outputs.list(panelCaseRowSchema),
  subject: () => 'panel',
  notes: ['consultation'],
  async run({ db, note, who }): Promise<readonly PanelCaseRow[]> {
    note({ action: 'consultation', subject: 'panel' })
    const { rows } = await sql<PanelCaseRow>`
      select * from (
        select c.sample_id as "sampleId", c.number, (
          select o.opinion from panel_opinion o
          where o.sample_id = c.sample_id and o.number = c.number and o.account_id = ${who.accountId}
          order by o.id desc limit 1) as own
        from panel_case c) c
      order by own is not null, "sampleId", number`.execute(db)
    return rows
  },
})

const whichCase = { sampleId: fields.id, number: fields.id } as const

export const panelCase = defineAct({
  name: 'review.panelCase',
  kind: 'read',
  about: 'One case as the scrutiny panel sees it, without names; null where there is none',
  permission: 'sitOnPanel',
  input: z.strictObject(whichCase),
  output: panelCaseSchema.nullable(),
  subject: ({ sampleId, number }) => `panel:${sampleId}/${number}`,
  notes: ['consultation'],
  async run({ db, note, who }, { sampleId, number }): Promise<PanelCase | null> {
    note({ action: 'consultation', subject: `panel:${sampleId}/${number}`, purpose: 'audit' })
    const { rows } = await sql<{ content: unknown; own: PanelCase['own'] }>`
      select c.content, (
        select jsonb_build_object('opinion', o.opinion, 'words', o.words,
          'at', to_char(o.given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        from panel_opinion o
        where o.sample_id = c.sample_id and o.number = c.number and o.account_id = ${who.accountId}
        order by o.id desc limit 1) as own
      from panel_case c where c.sample_id = ${sampleId} and c.number = ${number}`.execute(db)
    const [found] = rows
    if (!found) return null
    return { sampleId, number, content: panelContentSchema.parse(found.content), own: found.own }
  },
})

/** @throws LB_PANEL_NOT_FOUND */
export const giveOpinion = defineAct({
  name: 'review.giveOpinion',
  kind: 'write',
  about: 'Says whether a decision was right, as a member of the scrutiny panel',
  permission: 'sitOnPanel',
  input: z.strictObject({ ...whichCase, opinion: panelOpinionSchema, words: fields.reason }),
  output: outputs.object({ sampleId: outputs.id }),
  subject: ({ sampleId, number }) => `panel:${sampleId}/${number}`,
  notes: ['alteration'],
  async run({ db, note, who }, { sampleId, number, opinion, words }) {
    const found = await db
      .selectFrom('panel_case')
      .select('number')
      .where('sample_id', '=', sampleId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!found) throw refusal(reviewErrors, 'LB_PANEL_NOT_FOUND')
    await db
      .insertInto('panel_opinion')
      .values({ sample_id: sampleId, number, account_id: who.accountId, opinion, words })
      .execute()
    note({ action: 'alteration', subject: `panel:${sampleId}/${number}`, details: { opinion } })
    return { sampleId }
  },
})
