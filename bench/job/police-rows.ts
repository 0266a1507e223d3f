import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

const head = [
  'crime_ref',
  'reported_date',
  'offence_from',
  'offence_code',
  'offence_title',
  'cse_flag',
  'location_type',
  'area',
  'unit',
  'oic_collar',
  'outcome_code',
  'outcome_date',
  'suspects_total',
  'victim_ref',
  'victim_forename',
  'victim_surname',
  'victim_dob',
  'suspect_ref',
  'suspect_forename',
  'suspect_surname',
  'suspect_dob',
  'relationship',
]

const two = (n: number) => String(n).padStart(2, '0')

/** One victim and one suspect a crime, every row good: what is timed is the import, not the quarantine. */
export async function writePoliceRows(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file)
  out.write(`${head.join(',')}\n`)
  for (let i = 0; i < rows; i++) {
    const row = policeRow(i)
    if (!out.write(`${row.join(',')}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

/** The same crimes once more, a seventh of them in another district than ever before. */
export function policeRowsAgain(rows: number, round: number): string {
  const lines = Array.from({ length: rows }, (_, i) =>
    policeRow(i, `District ${i % 7 === round % 7 ? 100 + round : i % 9}`).join(','),
  )
  return `${[head.join(','), ...lines].join('\n')}\n`
}

function policeRow(i: number, district = `District ${i % 9}`): readonly string[] {
  const date = `${two((i % 28) + 1)}/${two((i % 12) + 1)}/${2014 + (i % 10)}`
  return [
    `BP/${2014 + (i % 10)}/${i}`,
    date,
    date,
    '20A',
    'Sexual assault on a female aged 13 and over',
    i % 3 === 0 ? 'Y' : 'N',
    'Park',
    district,
    `Unit ${i % 5}`,
    `C${1000 + (i % 400)}`,
    '18',
    date,
    '1',
    `V${i}`,
    `Given${i % 900}`,
    `Family${i % 4000}`,
    `${two((i % 28) + 1)}/05/${1999 + (i % 9)}`,
    `S${i}`,
    `Given${(i * 7) % 900}`,
    `Family${(i * 13) % 4000}`,
    `${two((i % 28) + 1)}/07/${1970 + (i % 25)}`,
    'Stranger',
  ]
}
