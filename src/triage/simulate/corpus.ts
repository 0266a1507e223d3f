import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
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

const line = z.object({
  title: z.string().nullish(),
  abstract: z.string().nullish(),
  label: z.union([z.literal(0), z.literal(1), z.boolean()]),
})

/**
 * Reads JSON lines with title, abstract and label, plain or `.gz`.
 *
 * @throws LB_TRIAGE_CORPUS with the file and line at fault
 */
export async function readCorpus(path: string): Promise<Corpus> {
  const name = basename(path).replace(/(\.jsonl)?(\.gz)?$/, '')
  const records: CorpusRecord[] = []
  const file = createReadStream(path)
  const opened = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  file.on('error', (error) => opened.destroy(error))
  let number = 0
  try {
    for await (const text of createInterface({ input: opened, crlfDelay: Infinity })) {
      number += 1
      if (text.trim() === '') continue
      const { title, abstract, label } = line.parse(JSON.parse(text))
      records.push({ title: title ?? '', abstract: abstract ?? '', relevant: Boolean(label) })
    }
  } catch {
    const where = number === 0 ? 'it cannot be opened' : `line ${number} is not a labelled record`
    throw refusal(triageErrors, 'LB_TRIAGE_CORPUS', `${basename(path)}: ${where}.`)
  }
  const relevant = records.filter((each) => each.relevant).length
  if (relevant === 0 || relevant === records.length) {
    throw refusal(
      triageErrors,
      'LB_TRIAGE_CORPUS',
      `${basename(path)}: ${relevant} of ${records.length} records are relevant; nothing to find.`,
    )
  }
  return { name, records }
}
