import type { RawRow, RowFault } from '../raw-row.ts'
import { childTable, episodeTable, type PayloadTable, withinEpisode } from './payload-tables.ts'

type Thing = Readonly<Record<string, unknown>>
type Fields = Readonly<Record<string, string>>

/** As missing-values.ts reads it: there was a value, and the source has taken it away. */
const takenAway = '[REDACTED]'

/**
 * The rows of one child: its details, each episode and what stands in it.
 *
 * Where `purge` is true the council has withdrawn what it said: the row says of everything that it was taken away, so that
 * the version before it counts no longer and is kept.
 *
 * @param others counts what is not read, by name
 */
export function* payloadRows(
  payload: Thing,
  line: number,
  others: Map<string, number>,
): Generator<RawRow> {
  const child = { la_code: text(payload.la_code), la_child_id: text(payload.la_child_id) }
  const isPurged = payload.purge === true
  const [details] = things(payload, 'child_details', others)
  const { purge, child_details, social_care_episodes, la_code, la_child_id, ...beside } = payload
  if (details || isPurged || social_care_episodes === undefined) {
    const said = { ...beside, ...details, purge: isPurged || details?.purge }
    yield rowOf(childTable, said, { around: child, line, others })
  } else countParts(beside, others)
  for (const episode of things(payload, 'social_care_episodes', others)) {
    const { care_worker_details, ...said } = episode
    const workers = things(episode, 'care_worker_details', others).map((one) => one.worker_id)
    const isOver = isPurged || episode.purge === true
    const parts = new Set(withinEpisode.map(({ under }) => under))
    const own = Object.entries(said).filter(([name]) => !parts.has(name))
    const row = { ...Object.fromEntries(own), worker_id: [...new Set(workers)], purge: isOver }
    yield rowOf(episodeTable, row, { around: child, line, others })
    const around = {
      ...child,
      social_care_episode_id: text(episode.social_care_episode_id),
      referral_date: text(episode.referral_date),
    }
    for (const table of withinEpisode) {
      for (const part of things(episode, table.under, others))
        yield rowOf(table, { ...part, purge: isOver || part.purge }, { around, line, others })
    }
  }
}

function countParts(said: Thing, others: Map<string, number>): void {
  for (const [name, value] of Object.entries(said))
    if (textOrFault(value) !== '') others.set(name, (others.get(name) ?? 0) + 1)
}

interface Place {
  /** What the objects around say of whose it is. */
  readonly around: Fields
  readonly line: number
  readonly others: Map<string, number>
}

function rowOf(table: PayloadTable, said: Thing, { around, line, others }: Place): RawRow {
  const isPurged = said.purge === true
  const faults: RowFault[] = []
  const fields: Record<string, string> = { ...around }
  const known = new Set<string>([...table.says, ...(table.key === null ? [] : [table.key])])
  for (const [name, value] of Object.entries(said)) {
    if (Object.hasOwn(around, name) || name === 'purge') continue
    const read = textOrFault(value)
    if (read === null && known.has(name)) {
      const cause = `“${name}” holds an object where a text belongs.`
      faults.push({ field: name, value: '', code: 'LB_ROW_JSON', cause })
    } else if (read === null) countParts({ [name]: value }, others)
    // A text that no table has is kept under its name, and told as a column that no map reads.
    else if (known.has(name) || read !== '') fields[name] = read
  }
  if (isPurged) {
    for (const name of table.says) fields[name] = takenAway
  } else if (table.needs.every((name) => (fields[name] ?? '') === '')) {
    const [field = ''] = table.needs
    const cause = `The ${table.name} has no ${table.needs.join(' and no ')}, which a whole payload gives.`
    faults.push({ field, value: '', code: 'LB_ROW_PARTIAL', cause })
  }
  fields.purge = isPurged ? 'true' : 'false'
  const row = { table: table.name, line, fields }
  return faults.length > 0 ? { ...row, faults } : row
}

const isObject = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of objects; one alone is a list of one. What is no object where one belongs is counted under its name. */
function things(within: Thing, name: string, others: Map<string, number>): readonly Thing[] {
  const value = within[name]
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  for (const one of all) if (!isObject(one)) countParts({ [name]: one }, others)
  return all.filter(isObject)
}

const text = (value: unknown): string => textOrFault(value) ?? ''

/** Null: it is no text and no list of texts. */
function textOrFault(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    const parts = value.map((part) => (typeof part === 'object' ? null : text(part)))
    return parts.every((part) => part !== null)
      ? parts.filter((part) => part !== '').join(';')
      : null
  }
  return typeof value === 'object' ? null : String(value)
}
