import { sql } from 'kysely'
import {
  type ActContext,
  defineLongAct,
  fields,
  type UnitOfWork,
  type Work,
  workedOut,
} from '../../access/index.ts'
import { groundOfPeople } from '../../facts/index.ts'
import { peopleSettings } from '../../linkage/index.ts'
import { type LinkQuality, linkQualitySchema, type QualityBand } from './contract.ts'
import { precisionOf, recallOf } from './estimate.ts'
import { shareOf } from './share.ts'

/** Counted over all pairs, whoever asks: a quality that depended on who looks would be none. */
export const linkQuality = defineLongAct({
  name: 'people.linkQuality',
  kind: 'read',
  about: 'How good the links are, by the pairs checked by hand',
  permission: 'readFigures',
  input: fields.nothing,
  output: linkQualitySchema,
  subject: () => 'linkQuality',
  notes: ['computation', 'computation', 'consultation'],
  async run(context): Promise<LinkQuality> {
    const { value, ...when } = await workedOut(context, pairsByBand)
    const judged = await judgedByBand(context)
    return context.enter(async (unit) => {
      const draw = await latestDraw(unit)
      const bands = draw && value ? bandsOf(draw.edges, value, judged) : []
      unit.note({
        action: 'consultation',
        subject: 'linkQuality',
        details: { judged: sum(bands, ({ same, different }) => same + different) },
      })
      const { cut } = peopleSettings().cluster
      const blocking = draw?.known_pairs
        ? { known: draw.known_pairs, found: draw.found_pairs ?? 0 }
        : null
      return {
        ...when,
        bands,
        cut,
        precision: precisionOf(bands, cut),
        recall: recallOf(bands, cut, blocking),
        notBlind: sum(judged, (row) => row.notBlind),
        blocking,
        seed: draw?.seed ?? null,
        drawnAt: draw?.drawn_at.toISOString() ?? null,
      }
    })
  },
})

const latestDraw = ({ db }: UnitOfWork) =>
  db
    .selectFrom('link_draw')
    .select(['seed', 'edges', 'drawn_at', 'known_pairs', 'found_pairs'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Of `link l`; what rounding leaves below the first edge belongs to the first. */
const band = sql`greatest(1, width_bucket(l.weight::float8, (select edges from link_draw order by id desc limit 1)::float8[]))`

interface PairsOfBand {
  readonly band: number
  readonly pairs: number
  /** Pairs whose two records are one person. */
  readonly joined: number
}

const pairsByBand: Work<readonly PairsOfBand[]> = {
  what: 'pairs by band',
  subject: 'linkQuality',
  async ground(unit) {
    const { rows } = await sql<{ draw: string }>`
      select coalesce(max(id), 0)::text as draw from link_draw`.execute(unit.db)
    return `${await groundOfPeople(unit)} ${rows[0]!.draw}`
  },
  async workOut({ db }) {
    const { rows } = await sql<PairsOfBand>`
      select ${band} as band, count(*) as pairs, count(*) filter (where x.person_id = y.person_id) as joined
      from link l join person_mention x on x.mention_id = l.a join person_mention y on y.mention_id = l.b
      where exists (select from link_draw) group by 1`.execute(db)
    return rows.map((row) => ({ ...row, pairs: Number(row.pairs), joined: Number(row.joined) }))
  },
}

interface JudgedOfBand {
  readonly band: number
  readonly same: number
  readonly different: number
  readonly cannotSay: number
  readonly notBlind: number
}

/** Few enough to be counted at each look. */
const judgedByBand = ({ enterAsSystem, who }: ActContext): Promise<readonly JudgedOfBand[]> =>
  enterAsSystem(async ({ db, note }) => {
    note({
      action: 'computation',
      subject: 'linkQuality',
      details: { part: 'pairs judged', for: who.accountId },
    })
    const { rows } = await sql<JudgedOfBand>`
      select ${band} as band, count(*) filter (where j.answer = 'same') as same,
        count(*) filter (where j.answer = 'different') as different,
        count(*) filter (where j.answer = 'cannotSay') as "cannotSay",
        count(*) filter (where not j.blind) as "notBlind"
      from link_judgement j join link l on l.a = j.a and l.b = j.b
      where j.undone_at is null group by 1`.execute(db)
    return rows
  })

const sum = <T>(rows: readonly T[], value: (row: T) => number) =>
  rows.reduce((total, row) => total + value(row), 0)

const bandsOf = (
  edges: readonly number[],
  pairs: readonly PairsOfBand[],
  judged: readonly JudgedOfBand[],
): readonly QualityBand[] =>
  edges.map((from, at) => {
    const all = pairs.find((row) => row.band === at + 1)
    const said = judged.find((row) => row.band === at + 1)
    const [same, different] = [said?.same ?? 0, said?.different ?? 0]
    return {
      from,
      to: edges[at + 1] ?? null,
      pairs: all?.pairs ?? 0,
      joined: all?.joined ?? 0,
      same,
      different,
      cannotSay: said?.cannotSay ?? 0,
      share: shareOf(same, same + different),
    }
  })
