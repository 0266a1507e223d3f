import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { peopleSettings } from '../../linkage/index.ts'
import { type LinkQuality, linkQualitySchema, type QualityBand } from './contract.ts'
import { precisionOf, recallOf } from './estimate.ts'
import { shareOf } from './share.ts'

/** Counted over all pairs, whoever asks: a quality that depended on who looks would be none. */
export const linkQuality = defineAct({
  name: 'people.linkQuality',
  kind: 'read',
  about: 'How good the links are, by the pairs checked by hand',
  permission: 'readFigures',
  input: fields.nothing,
  output: linkQualitySchema,
  subject: () => 'linkQuality',
  notes: ['consultation'],
  async run(unit): Promise<LinkQuality> {
    const draw = await unit.db
      .selectFrom('link_draw')
      .select(['seed', 'edges', 'drawn_at', 'known_pairs', 'found_pairs'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const rows = draw ? await unit.db.selectFrom('link_band_count').selectAll().execute() : []
    const bands = draw ? bandsOf(draw.edges, rows) : []
    unit.note({
      action: 'consultation',
      subject: 'linkQuality',
      details: { judged: bands.reduce((sum, band) => sum + band.same + band.different, 0) },
    })
    const { cut } = peopleSettings().cluster
    const blocking = draw?.known_pairs
      ? { known: draw.known_pairs, found: draw.found_pairs ?? 0 }
      : null
    return {
      bands,
      cut,
      precision: precisionOf(bands, cut),
      recall: recallOf(bands, cut, blocking),
      notBlind: sum(rows, (row) => row.not_blind),
      blocking,
      seed: draw?.seed ?? null,
      drawnAt: draw?.drawn_at.toISOString() ?? null,
    }
  },
})

type Row = Awaited<ReturnType<typeof readRows>>[number]
const readRows = ({ db }: UnitOfWork) => db.selectFrom('link_band_count').selectAll().execute()

const sum = <T>(rows: readonly T[], value: (row: T) => number) =>
  rows.reduce((total, row) => total + value(row), 0)

const bandsOf = (edges: readonly number[], rows: readonly Row[]): readonly QualityBand[] =>
  edges.map((from, at) => {
    const own = rows.filter(({ band }) => band === at + 1)
    const [same, different] = [sum(own, (r) => r.same), sum(own, (r) => r.different)]
    return {
      from,
      to: edges[at + 1] ?? null,
      pairs: sum(own, (row) => row.pairs),
      joined: sum(
        own.filter(({ joined }) => joined),
        (row) => row.pairs,
      ),
      same,
      different,
      cannotSay: sum(own, (row) => row.cannot_say),
      share: shareOf(same, same + different),
    }
  })
