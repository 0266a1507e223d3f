import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { z } from 'zod'
import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'

/** A labelled set of records, in the order of its file. */
export interface Corpus {
  readonly name: string
  readonly records: readonly CorpusRecord[]
}

export interface CorpusRecord {
  readonly title: string
  readonly abstract: string
  readonly relevant: boolean
}

const text = z.string().nullish()
const labels = [
  0,
  1,
  true,
  false,
  '0',
  '1',
  '0.0',
  '1.0',
  'true',
  'false',
  'True',
  'False',
] as const
const label = z.literal([...labels]).nullish()
const relevantLabels: ReadonlySet<unknown> = new Set([1, true, '1', '1.0', 'true', 'True'])

/** The names under which published sets keep the same three things. */
const record = z
  .object({ title: text, abstract: text, label, label_included: label, included: label })
  .transform(({ title, abstract, ...given }, context) => {
    const known = given.label ?? given.label_included ?? given.included
    if (known === null || known === undefined) {
      context.addIssue('no label')
      return z.NEVER
    }
    return {
      title: title ?? '',
      abstract: abstract ?? '',
      relevant: relevantLabels.has(known),
    }
  })

/**
 * Reads JSON lines or CSV (`.csv`, with a header) with title, abstract and label (also
 * `label_included` or `included`), plain or `.gz`.
 *
 * @throws LB_TRIAGE_CORPUS with the file and line at fault
 */
export async function readCorpus(path: string): Promise<Corpus> {
  const name = basename(path).replace(/(\.jsonl|\.csv)?(\.gz)?$/, '')
  const records: CorpusRecord[] = []
  const file = createReadStream(path)
  const opened = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  file.on('error', (error) => opened.destroy(error))
  const lines = /\.csv(\.gz)?$/.test(path) ? csvRecords(opened) : jsonLines(opened)
  let number = 0
  try {
    for await (const next of lines) {
      number = next.line
      records.push(record.parse(next.read()))
    }
  } catch {
    const where = number === 0 ? 'it cannot be opened' : `line ${number} is not a labelled record`
    throw refusal(triageErrors, 'LB_TRIAGE_CORPUS', `${basename(path)}: ${where}.`)
  }
  const relevant = records.filter((each) => each.relevant).length
  if (relevant < 2 || records.length - relevant < 2) {
    throw refusal(
      triageErrors,
      'LB_TRIAGE_CORPUS',
      `${basename(path)}: ${relevant} of ${records.length} records are relevant; a replay starts from one of each kind and needs another.`,
    )
  }
  return { name, records }
}

interface Line {
  readonly line: number
  readonly read: () => unknown
}

async function* jsonLines(input: Readable): AsyncGenerator<Line> {
  let line = 0
  for await (const one of createInterface({ input, crlfDelay: Infinity })) {
    line += 1
    const json = line === 1 ? one.replace(/^\uFEFF/, '') : one
    if (json.trim() !== '') yield { line, read: () => JSON.parse(json) }
  }
}

async function* csvRecords(input: Readable): AsyncGenerator<Line> {
  const parser = parse({
    columns: true,
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  input.on('error', (error) => parser.destroy(error))
  for await (const { record: read, info } of input.pipe(parser)) {
    yield { line: info.lines, read: () => read }
  }
}
