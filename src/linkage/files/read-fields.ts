import { shortest } from '../memory/arrays/text-table.ts'
import type { RecordHolder } from '../memory/records/memory-records.ts'
import type { Engine } from '../sql/database.ts'
import type { Plan } from '../sql/sql-plan.ts'
import { eachChunk } from './each-chunk.ts'
import { takeLists, takePieces, takeTexts } from './read-vectors.ts'
import { changedMeanwhile } from './unchanged-files.ts'

/**
 * Has the holder take in the rows of the view given, as they come. Of files whose columns lie apart, fields of many
 * different texts are read one after the other, so that the texts of only one are held; others all beside each other.
 */
export async function holdFiles(
  engine: Engine,
  plan: Plan,
  holder: RecordHolder,
  read: { readonly records: number; readonly apart: boolean },
): Promise<void> {
  const { names } = holder
  const sampled = read.apart ? await sampleFields(engine, plan) : new Map<string, Sampled>()
  const reads = names.map((name) => ({ name, pieces: sampled.get(name)?.pieces ?? 1 }))
  const large = reads.filter(({ name }) => sampled.get(name)?.many)
  const beside = reads.filter((each) => !large.includes(each))
  for (const together of [beside, ...large.map((each) => [each])]) {
    if (together.length > 0) await readFields(engine, plan, holder, together, read.records)
  }
}

interface FieldRead {
  readonly name: string
  /** Columns its texts come in. */
  readonly pieces: number
}

async function readFields(
  engine: Engine,
  plan: Plan,
  holder: RecordHolder,
  reads: readonly FieldRead[],
  records: number,
): Promise<void> {
  let column = 0
  const fields = reads.map(({ name, pieces }) => {
    const at = column
    column += pieces
    return { field: holder.begin(name), pieces, at }
  })
  const columns = reads.flatMap(({ name, pieces }) =>
    inPieces(plan.columns.fields.get(name)!.raw, pieces),
  )
  let row = 0
  await eachChunk(engine, `SELECT ${columns.join(', ')} FROM given`, (chunk) => {
    if (row + chunk.rowCount > records) throw changedMeanwhile('An input')
    for (const { field, pieces, at } of fields) {
      if (field.list) takeLists(field, chunk, at, row)
      else if (pieces > 1) takePieces(field, chunk, at, pieces, row)
      else takeTexts(field, chunk, at, row)
    }
    row += chunk.rowCount
  })
  if (row < records) throw changedMeanwhile('An input')
  for (const { field } of fields) holder.end(field)
}

/** So many at most; what is left of a text comes in one piece more. */
const mostPieces = 5

/** SQL of a text in pieces of as many letters as a short text has bytes, and what is left. */
function inPieces(text: string, pieces: number): readonly string[] {
  if (pieces === 1) return [text]
  return Array.from({ length: pieces }, (_, piece) => {
    const rest = piece === pieces - 1
    return `substring(${text}, ${piece * shortest + 1}${rest ? '' : `, ${shortest}`})`
  })
}

interface Sampled extends Pick<FieldRead, 'pieces'> {
  /** Whether hardly any text comes twice. */
  readonly many: boolean
}

const sample = 2048

/** What the first records tell: long texts are cut by the engine sooner than each is fetched here. */
async function sampleFields(engine: Engine, plan: Plan): Promise<ReadonlyMap<string, Sampled>> {
  const texts = [...plan.columns.fields].filter(([, { list }]) => !list)
  if (texts.length === 0) return new Map()
  const told = texts.map(
    ([, { raw }]) =>
      `quantile_disc(strlen(${raw}), 0.9), count(DISTINCT ${raw}) > 0.98 * count(${raw})`,
  )
  const columns = texts.map(([, { raw }]) => raw)
  const found = await engine.columns(
    `SELECT ${told.join(', ')} FROM (SELECT ${columns.join(', ')} FROM given LIMIT ${sample})`,
  )
  return new Map(
    texts.map(([name], at) => {
      const length = Number(found[at * 2]?.[0] ?? 0)
      const cut = Math.min(mostPieces, Math.ceil(length / shortest)) + 1
      return [name, { pieces: length <= shortest ? 1 : cut, many: found[at * 2 + 1]?.[0] === true }]
    }),
  )
}
