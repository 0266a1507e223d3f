import { shortTextBytes } from '../memory/arrays/text-table.ts'
import type { FinishedColumn } from '../memory/records/column-builder.ts'
import type { RecordsBuilder } from '../memory/records/records-builder.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { Database } from '../sql/database.ts'
import { eachChunk } from '../sql/each-chunk.ts'
import { readLists, readPieces, readTexts } from './read-vectors.ts'
import { changedMeanwhile } from './unchanged-files.ts'

/**
 * Reads the rows of the view given into the builder, as they come. Of files whose columns can be read
 * apart, fields of many different texts are read one after the other, so that the texts of only one
 * are in memory; all other fields are read together.
 */
export async function readFields(
  database: Database,
  plan: LinkPlan,
  builder: RecordsBuilder,
  { records, apart }: { readonly records: number; readonly apart: boolean },
): Promise<readonly FinishedColumn[]> {
  const sampled = apart ? await sampleFields(database, plan) : new Map<string, SampledField>()
  const reads = builder.fields.map((name) => ({ name, pieces: sampled.get(name)?.pieces ?? 1 }))
  const large = reads.filter(({ name }) => sampled.get(name)?.many)
  const others = reads.filter((each) => !large.includes(each))
  const finished: FinishedColumn[] = []
  for (const group of [others, ...large.map((each) => [each])]) {
    if (group.length === 0) continue
    finished.push(...(await readGroup(database, plan, builder, group, records)))
  }
  return finished
}

interface FieldRead {
  readonly name: string
  /** Columns its texts come in. */
  readonly pieces: number
}

async function readGroup(
  database: Database,
  plan: LinkPlan,
  builder: RecordsBuilder,
  reads: readonly FieldRead[],
  records: number,
): Promise<readonly FinishedColumn[]> {
  let next = 0
  const fields = reads.map(({ name, pieces }) => {
    const at = next
    next += pieces
    return { column: builder.column(name), pieces, at }
  })
  const columns = reads.flatMap(({ name, pieces }) =>
    inPieces(plan.fields.get(name)!.column, pieces),
  )
  let row = 0
  await eachChunk(database, `SELECT ${columns.join(', ')} FROM given`, (chunk) => {
    if (row + chunk.rowCount > records) throw changedMeanwhile('An input')
    for (const { column, pieces, at } of fields) {
      if (column.list) readLists(column, chunk, at, row)
      else if (pieces > 1) readPieces(column, chunk, at, pieces, row)
      else readTexts(column, chunk, at, row)
    }
    row += chunk.rowCount
  })
  if (row < records) throw changedMeanwhile('An input')
  return fields.map(({ column }) => column.finish())
}

/** So many at most; what is left of a text comes in one piece more. */
const mostPieces = 5

/** SQL of a text in pieces of as many letters as a short text has bytes, and what is left. */
function inPieces(text: string, pieces: number): readonly string[] {
  if (pieces === 1) return [text]
  return Array.from({ length: pieces }, (_, piece) => {
    const rest = piece === pieces - 1
    return `substring(${text}, ${piece * shortTextBytes + 1}${rest ? '' : `, ${shortTextBytes}`})`
  })
}

interface SampledField extends Pick<FieldRead, 'pieces'> {
  /** Whether hardly any text comes twice. */
  readonly many: boolean
}

const sample = 2048

/** Judged by the first records. The database cuts long texts up sooner than each is fetched here. */
async function sampleFields(
  database: Database,
  plan: LinkPlan,
): Promise<ReadonlyMap<string, SampledField>> {
  const texts = [...plan.fields].filter(([, { list }]) => !list)
  if (texts.length === 0) return new Map()
  const measures = texts.map(
    ([, { column }]) =>
      `quantile_disc(strlen(${column}), 0.9), count(DISTINCT ${column}) > 0.98 * count(${column})`,
  )
  const columns = texts.map(([, { column }]) => column)
  const found = await database.columns(
    `SELECT ${measures.join(', ')} FROM (SELECT ${columns.join(', ')} FROM given LIMIT ${sample})`,
  )
  return new Map(
    texts.map(([name], at) => {
      const length = Number(found[at * 2]?.[0] ?? 0)
      const cut = Math.min(mostPieces, Math.ceil(length / shortTextBytes)) + 1
      return [
        name,
        { pieces: length <= shortTextBytes ? 1 : cut, many: found[at * 2 + 1]?.[0] === true },
      ]
    }),
  )
}
