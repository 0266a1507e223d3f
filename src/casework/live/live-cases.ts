import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, outputs } from '../../access/index.ts'
import { dayOf } from '../../items/index.ts'
import { daysAfter } from '../../model/index.ts'
import { realDay } from '../item/answers.ts'
import { type LiveKind, liveKinds } from './read-live-rows.ts'
import { weeksOf } from './weeks.ts'

/** Live cases shown by themselves, the newest first. */
const mostShown = 50
/** Weeks shown where nobody says since when, and where somebody says it of long ago. */
const usualWeeks = 12
const mostWeeks = 520

const liveKind = z.enum(Object.keys(liveKinds) as [LiveKind, ...LiveKind[]])
const liveCasesSchema = outputs.object({
  since: outputs.text,
  weeks: outputs.list(
    outputs.object({
      from: outputs.text,
      cases: outputs.count,
      aboutReview: outputs.count,
      casesSince: outputs.count,
      aboutReviewSince: outputs.count,
    }),
  ),
  /** Taken in since the last refresh: nobody knows yet whom they are about. */
  notCompared: outputs.count,
  rows: outputs.list(
    outputs.object({
      liveCaseId: outputs.id,
      source: outputs.text,
      ref: outputs.text,
      kind: liveKind,
      recordedOn: outputs.text,
      category: outputs.text,
      compared: z.boolean(),
      aboutReview: z.boolean(),
      /** Cases of the review, as far as the asker may see them. */
      cases: outputs.list(
        outputs.object({
          caseId: outputs.id,
          ref: outputs.text,
          itemId: outputs.id.nullable(),
          probability: z.number(),
        }),
      ),
    }),
  ),
})
export type LiveCases = z.output<typeof liveCasesSchema>

export const liveCases = defineAct({
  name: 'casework.liveCases',
  kind: 'read',
  about: 'Live cases week by week since a day, and those about somebody in the review',
  permission: 'readCase',
  input: z.strictObject({ since: realDay.nullable().default(null) }),
  output: liveCasesSchema,
  subject: () => 'live cases',
  notes: ['consultation'],
  async run({ db, note }, { since: asked }): Promise<LiveCases> {
    const today = dayOf(new Date())
    const earliest = daysAfter(today, -mostWeeks * 7)
    const since = asked === null ? daysAfter(today, -usualWeeks * 7) : later(asked, earliest)
    const { rows: counted } = await sql<{
      recordedOn: string
      aboutReview: boolean
      count: number
    }>`
      select recorded_on::text as "recordedOn", about_review as "aboutReview",
        sum(cases)::bigint as count
      from live_count where recorded_on >= ${since}::date group by 1, 2`.execute(db)
    const { rows: waiting } = await sql<{ count: number }>`
      select coalesce(sum(cases), 0)::bigint as count from live_count where not compared`.execute(
      db,
    )
    const { rows } = await sql<LiveCases['rows'][number]>`
      select l.id as "liveCaseId", l.source, l.ref, l.kind, l.recorded_on::text as "recordedOn",
        l.category, l.compared_at is not null as compared, l.about_review as "aboutReview",
        coalesce((select json_agg(json_build_object('caseId', c.id, 'ref', c.ref,
            'itemId', m.item_id, 'probability', m.probability) order by m.probability desc, c.id)
          from live_match m join case_file c on c.id = m.case_id
          where m.live_case_id = l.id), '[]'::json) as cases
      from live_case l where l.recorded_on >= ${since}::date
      order by l.about_review desc, l.recorded_on desc, l.id desc limit ${mostShown}`.execute(db)
    note({
      action: 'consultation',
      subject: 'live cases',
      details: { since, cases: rows.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)) },
    })
    return {
      since,
      weeks: weeksOf(counted, since, today),
      notCompared: waiting[0]?.count ?? 0,
      rows,
    }
  },
})

const later = (a: string, b: string) => (a < b ? b : a)
