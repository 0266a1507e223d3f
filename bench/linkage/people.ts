/**
 * The field's own settings on the made-up world: who is who among its mentions, against its truth.
 *
 *   node bench/linkage/people.ts [--cases 21000] [--seed 1]
 *
 * Worlds above 20,000 cases are written as CSV only, which is what this reads. Precision and recall
 * are over pairs of distinct (source, own number), as `lookback evaluate` counts them; pairs that
 * blocking never proposed count as missed.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { writeWorld } from '../../src/demo/index.ts'
import { type LinkRecord, link, peopleSettings } from '../../src/linkage/index.ts'
import { clusterAgreement } from './measures.ts'

type Row = Readonly<Record<string, string>>

const missing = new Set([
  '',
  'NULL',
  '#N/A',
  '-',
  'Not recorded',
  'Refused',
  'Unknown',
  '[REDACTED]',
])
const value = (text: string | undefined) => {
  const trimmed = text?.trim() ?? ''
  return missing.has(trimmed) ? null : trimmed
}
const date = (text: string | undefined) => {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(text ?? '')
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : null
}
const items = (text: string | undefined) =>
  (value(text) ?? '').split(';').flatMap((item) => item.trim() || [])

async function rowsOf(directory: string, start: string): Promise<readonly Row[]> {
  const files = (await readdir(directory)).filter(
    (file) => file.startsWith(start) && file.endsWith('.csv'),
  )
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')))
  return texts.flatMap((text) => parse(text, { columns: true, relax_column_count: true }) as Row[])
}

interface Mention extends LinkRecord {
  readonly ref: string
}

async function mentionsOf(extracts: string): Promise<readonly Mention[]> {
  const mentions: Mention[] = []
  const add = (
    source: string,
    row: Row,
    prefix: string,
    ref: string | undefined,
    ids: Row,
    at = '',
  ) => {
    const own = value(ref)
    if (own === null) return
    const cell = (name: string) => row[`${prefix}${name}`]
    const birthDate = date(cell('dob'))
    const age = value(cell('age'))
    const fromAge = age && at ? String(Number(at.slice(0, 4)) - Number(age)) : null
    const identifiers = Object.entries(ids).flatMap(([scheme, text]) =>
      value(text) ? [`${scheme}:${text}`] : [],
    )
    const fields = {
      givenNames: value(cell('forename')),
      familyName: value(cell('surname')),
      aliases: items(cell('aka')),
      birthDate,
      birthYear: birthDate?.slice(0, 4) ?? fromAge,
      postcode: value(cell('postcode')),
      address: value(cell('address')),
      phones: items(cell('phone')),
      vehicles: items(cell('vehicle')),
      identifiers,
      group: own,
    }
    mentions.push({ id: mentions.length, source, ref: own, fields })
  }
  for (const row of await rowsOf(join(extracts, 'northbridge-police'), 'crimes')) {
    const at = date(row.offence_from) ?? date(row.reported_date) ?? ''
    const source = 'northbridge-police'
    add(source, row, 'victim_', row.victim_ref, { nominal: row.victim_nominal ?? '' }, at)
    const suspect = { nominal: row.suspect_nominal ?? '', pnc: row.suspect_pnc ?? '' }
    add(source, row, 'suspect_', row.suspect_ref, suspect, at)
  }
  for (const row of await rowsOf(join(extracts, 'northbridge-missing'), 'episodes')) {
    add('northbridge-missing', row, '', row.misper_ref, {})
    const [forename = '', ...rest] = (value(row.seen_with_name) ?? '').split(' ')
    const companion = {
      forename,
      surname: rest.join(' '),
      phone: row.seen_with_phone ?? '',
      vehicle: row.seen_with_vehicle ?? '',
    }
    add('northbridge-missing', companion, '', row.seen_with_ref, {})
  }
  for (const source of ['quenmarsh-council', 'velholm-council']) {
    for (const row of await rowsOf(join(extracts, source), 'case-system')) {
      const ids = {
        upn: row.upn ?? '',
        nhs: row.nhs_number ?? '',
        [`child-${source}`]: row.child_id ?? '',
      }
      add(source, row, '', row.child_id, ids)
      const at = date(row.concern_date) ?? date(row.referral_date) ?? ''
      add(source, row, 'alleged_', row.alleged_ref, {}, at)
    }
  }
  return mentions
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '21000' },
    seed: { type: 'string', default: '1' },
  },
})
const out = await mkdtemp(join(tmpdir(), 'lookback-people-'))
try {
  await writeWorld({ cases: Number(values.cases), seed: Number(values.seed), out })
  const records = await mentionsOf(join(out, 'extracts'))
  const truth = new Map<string, string>(
    (
      parse(await readFile(join(out, 'truth', 'mentions.csv'), 'utf8'), { columns: true }) as Row[]
    ).map(({ source, ref, person }) => [`${source} ${ref}`, person ?? '']),
  )
  const began = performance.now()
  const { clusters, counts } = await link({ records, settings: peopleSettings() })
  const seconds = (performance.now() - began) / 1000
  const judged = new Map<string, Mention>()
  for (const record of records) {
    const key = `${record.source} ${record.ref}`
    if (truth.has(key) && !judged.has(key)) judged.set(key, record)
  }
  const { pairwise } = clusterAgreement(
    [...judged.values()].map(({ id }) => clusters.get(id)!),
    [...judged.keys()].map((key) => truth.get(key)!),
  )
  const found = {
    mentions: records.length,
    judged: judged.size,
    candidates: counts.candidates,
    precision: Number(pairwise.precision.toFixed(4)),
    recall: Number(pairwise.recall.toFixed(4)),
    f1: Number(pairwise.f1.toFixed(4)),
    seconds: Number(seconds.toFixed(1)),
    stages: counts.seconds,
  }
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
} finally {
  await rm(out, { recursive: true, force: true })
}
