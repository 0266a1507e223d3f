import { access, constants } from 'node:fs/promises'
import { basename } from 'node:path'
import { LookbackError, refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { Database } from '../sql/database.ts'
import { duckdb } from '../sql/dialect.ts'

const parquet = /\.(parquet|pq)$/i

/** Whether one column of a file can be read without the others. */
export const columnsApart = (input: string): boolean => parquet.test(input)

/**
 * View given(id, source, f0…) of the rows of CSV or Parquet files, in their order.
 * @throws LB_LINKAGE_INPUT, LB_LINKAGE_COLUMN
 */
export async function openFiles(
  database: Database,
  plan: LinkPlan,
  inputs: readonly string[],
): Promise<void> {
  const selects: string[] = []
  const found = new Set<string>()
  for (const input of inputs) {
    await access(input, constants.R_OK).catch((error) => {
      throw unreadable(input, error)
    })
    const reader = readerOf(duckdb.text(literal(input)), input)
    const columns = await describe(database, reader, input)
    for (const name of columns.keys()) found.add(name)
    selects.push(selectOf(plan, reader, columns, basename(input)))
  }
  const absent = wantedColumns(plan).filter((name) => !found.has(name))
  if (absent.length > 0) throw refuseColumns(absent, [...found])
  const rows = selects.join(' UNION ALL BY NAME ')
  await readingFiles(inputs, () => database.run(`CREATE OR REPLACE VIEW given AS ${rows}`))
}

/**
 * Holds files that are handed to a cluster to one another: a column of the settings that one has and another lacks, or has of another kind, is
 * a mistake in one of many parts, and would change links in silence. @throws LB_LINKAGE_INPUT, LB_LINKAGE_COLUMN
 */
export async function holdOneSchema(
  database: Database,
  plan: LinkPlan,
  inputs: readonly string[],
): Promise<void> {
  const wanted = wantedColumns(plan)
  const first = new Map<string, { readonly input: string; readonly kind: string }>()
  for (const [at, input] of inputs.entries()) {
    const reader = readerOf(duckdb.text(literal(input)), input)
    const columns = await describe(database, reader, input)
    for (const column of wanted) {
      const type = columns.get(column)
      const known = first.get(column)
      const kind = type === undefined ? 'none' : columnsApart(input) ? kindOf(type) : 'any'
      if (!known && at === 0) first.set(column, { input, kind })
      else if (known && !areAlike(known.kind, kind)) {
        const other = known.kind === 'none' ? 'is not there' : `holds ${known.kind}`
        const here = kind === 'none' ? 'is not there' : `holds ${kind}`
        const cause = `The files differ: the column "${column}" ${other} in ${known.input}, and ${here} in ${input}.`
        throw refusal(linkageErrors, 'LB_LINKAGE_COLUMN', cause)
      }
    }
  }
}

/** Of a CSV file everything is a text that may stand for any kind. */
const areAlike = (one: string, other: string) =>
  one === other || (one !== 'none' && other !== 'none' && (one === 'any' || other === 'any'))

function kindOf(type: string): string {
  if (/\[\d*\]$/.test(type)) return 'lists'
  if (/^(DATE|TIME)/.test(type)) return 'days or times'
  return /INT|DECIMAL|DOUBLE|FLOAT/.test(type) ? 'numbers' : 'texts'
}

function refuseColumns(absent: readonly string[], found: readonly string[]): LookbackError {
  const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
  // Where rows differ in length, a file is taken for one of a single column.
  const ragged = found.some((name) => /[,;\t|]/.test(name))
    ? ' A name with separators in it says that rows of that file differ in length, or that its text marks are not closed.'
    : ''
  const cause = `No input has the column(s) ${quoted(absent)}; there are ${quoted(found)}.${ragged}`
  return refusal(linkageErrors, 'LB_LINKAGE_COLUMN', cause)
}

/** Names the files where reading them fails. */
export async function readingFiles<T>(
  inputs: readonly string[],
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof LookbackError) throw error
    throw unreadable(inputs.join(', '), error)
  }
}

/**
 * Table keys(idx, source, id) and view raw(idx, src, f0…) of the files, numbered by source and id.
 * @throws LB_LINKAGE_INPUT, LB_LINKAGE_COLUMN, LB_LINKAGE_DUPLICATE_ID
 */
export async function loadFiles(
  database: Database,
  plan: LinkPlan,
  inputs: readonly string[],
): Promise<void> {
  await openFiles(database, plan, inputs)
  await readingFiles(inputs, () =>
    database.run('CREATE OR REPLACE TABLE rows AS SELECT * FROM given'),
  )
  await checkIds(database, 'rows')
  const fields = [...plan.fields.values()].map(({ column }) => column)
  // Only sources and ids are sorted: sorting whole rows would take as much memory again as they do.
  await database.run(
    `CREATE OR REPLACE TABLE keys AS SELECT (row_number() OVER (ORDER BY source, id) - 1)::INTEGER AS idx, (dense_rank() OVER (ORDER BY source) - 1)::INTEGER AS src, source, id, rowid AS place FROM rows`,
  )
  await database.run(
    `CREATE OR REPLACE VIEW raw AS SELECT ${['idx', 'src', ...fields].join(', ')} FROM rows g JOIN keys ON g.rowid = place`,
  )
}

/** Drops what was read; the keys stay. */
export async function dropRows(database: Database): Promise<void> {
  await database.run('DROP VIEW raw')
  await database.run('DROP TABLE rows')
  await database.run('ALTER TABLE keys DROP COLUMN place')
}

/** The file of this very name: signs that would match others are taken literally. */
const literal = (path: string) => path.replaceAll(/[[*?]/g, '[$&]')

const readerOf = (path: string, input: string) =>
  parquet.test(input)
    ? `read_parquet(${path})`
    : `read_csv(${path}, all_varchar = true, header = true, skip = 0, max_line_size = 134217728, buffer_size = 268435456)`

async function describe(database: Database, reader: string, input: string) {
  try {
    const [names, types] = await database.columns(`DESCRIBE SELECT * FROM ${reader}`)
    return new Map((names ?? []).map((name, at) => [String(name), String(types?.[at])]))
  } catch (error) {
    throw unreadable(input, error)
  }
}

const unreadable = (input: string, error: unknown) =>
  refusal(
    linkageErrors,
    'LB_LINKAGE_INPUT',
    `${input} could not be read: ${reasonOf((error as Error).message)}`,
  )

/** The first lines of the engine's message, without the line of the file it quotes. */
const reasonOf = (message: string): string =>
  message
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('Original Line'))
    .slice(0, 2)
    .join(' ')

const columnOf = (plan: LinkPlan, field: string) => plan.settings.columns.fields[field] ?? field

function wantedColumns(plan: LinkPlan): readonly string[] {
  const { id, source } = plan.settings.columns
  return [...plan.fields.keys()]
    .map((field) => columnOf(plan, field))
    .concat(id ?? [], source ?? [])
}

function selectOf(
  plan: LinkPlan,
  reader: string,
  columns: ReadonlyMap<string, string>,
  file: string,
): string {
  const { settings } = plan
  const name = (column: string) => duckdb.identifier(column)
  const { id, source, separator } = settings.columns
  const fields = [...plan.fields].map(([field, { column: raw, list }]) => {
    const column = columnOf(plan, field)
    const type = columns.get(column)
    if (type === undefined) return `NULL::VARCHAR${list ? '[]' : ''} AS ${raw}`
    const listed = /\[\d*\]$/.test(type)
    if (!listed && /^(STRUCT|MAP|UNION)/.test(type)) throw refuseType(column, type, file)
    if (!list) return `${name(column)}${listed ? '[1]' : ''}::VARCHAR AS ${raw}`
    if (listed) return `${name(column)}::VARCHAR[] AS ${raw}`
    return `string_split(${name(column)}::VARCHAR, ${duckdb.text(separator)}) AS ${raw}`
  })
  const key = id && columns.has(id) ? `${name(id)}::VARCHAR` : '(row_number() OVER ())::VARCHAR'
  const origin = source && columns.has(source) ? `${name(source)}::VARCHAR` : duckdb.text(file)
  return `SELECT ${[`${key} AS id`, `coalesce(${origin}, '') AS source`, ...fields].join(
    ', ',
  )} FROM ${reader}`
}

const refuseType = (column: string, type: string, file: string) =>
  refusal(
    linkageErrors,
    'LB_LINKAGE_COLUMN',
    `The column "${column}" of ${file} holds ${type.split('(')[0]} values, which are neither a text nor a list of texts.`,
  )

/** Refuses a table with an id that stands twice in one source, or with none (LB_LINKAGE_DUPLICATE_ID). */
export async function checkIds(database: Database, table: string): Promise<void> {
  const [sources, ids, counts] = await database.columns(
    `SELECT source, id, count(*) FROM ${table} GROUP BY source, id HAVING count(*) > 1 OR id IS NULL ORDER BY 1, 2 LIMIT 1`,
  )
  if (!ids || ids.length === 0) return
  const cause =
    ids[0] === null
      ? `${counts?.[0]} record(s) of "${sources?.[0]}" have no id.`
      : `${counts?.[0]} records of "${sources?.[0]}" carry the id "${ids[0]}".`
  throw refusal(linkageErrors, 'LB_LINKAGE_DUPLICATE_ID', cause)
}
