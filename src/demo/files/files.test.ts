import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import PostalMime from 'postal-mime'
import readWorkbook from 'read-excel-file/node'
import { SaxesParser } from 'saxes'
import { extractText } from 'unpdf'
import { afterAll, expect, it } from 'vitest'
import { dayOf } from '../calendar.ts'
import { writeWorld } from '../index.ts'
import { openCsv } from './csv.ts'
import { docxOf } from './docx.ts'
import { emlOf } from './eml.ts'
import { pdfOf } from './pdf.ts'
import { workbookOf } from './xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = 'A first line with <marks> & "quotes".\nA second (line) with \\ in it.'

it('a DOCX is read by another program', async () => {
  const { value } = await mammoth.extractRawText({ buffer: docxOf(text) })
  expect(value.split('\n').filter(Boolean)).toEqual(text.split('\n'))
})

it('a PDF is read by another program, over more than one page', async () => {
  const long = Array.from({ length: 120 }, (_, at) => `Line ${at} (of many)`).join('\n')
  const { totalPages, text: pages } = await extractText(new Uint8Array(pdfOf(long)))
  expect(totalPages).toBe(3)
  expect(pages.join('\n')).toContain('Line 119 (of many)')
})

it('a message is read by another program', async () => {
  const message = {
    from: 'records@police.northbridge.example',
    to: 'team@police.northbridge.example',
    subject: 'Closing report NB/2014/000001',
    day: dayOf(2014, 5, 12),
    text,
  }
  const read = await PostalMime.parse(emlOf(message))
  expect(read.subject).toBe(message.subject)
  expect(read.date).toBe('2014-05-12T09:00:00.000Z')
  expect(read.text?.trim()).toBe(text)
})

it('a workbook is read by another program, dates as dates', async () => {
  const rows = [
    ['Name', 'Day', 'Number'],
    ['A & <B>', { day: dayOf(2020, 2, 29) }, 7],
  ]
  const sheets = await readWorkbook(workbookOf([{ name: 'List 1', rows }]))
  const [sheet] = sheets as unknown as { sheet: string; data: unknown[][] }[]
  expect(sheet?.sheet).toBe('List 1')
  expect(sheet?.data[1]).toEqual(['A & <B>', new Date('2020-02-29T00:00:00Z'), 7])
})

it('a CSV cell with commas, quotes or breaks is quoted', () => {
  const file = join(folder, 'cells.csv')
  const table = openCsv(file, ['a', 'b'])
  expect(table.write({ a: 'one, "two"', b: 'plain' })).toEqual({ file, line: 2 })
  table.close()
  expect(readFileSync(file, 'utf8')).toBe('a,b\r\n"one, ""two""",plain\r\n')
})

it('census returns are well formed and name their year', async () => {
  const out = join(folder, 'world')
  await writeWorld({ cases: 300, seed: 4, out })
  const census = join(out, 'extracts', 'quenmarsh-council', 'cin-census', 'cin-2016.xml')
  const seen: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => seen.push(name))
  parser.on('error', (error) => {
    throw error
  })
  const xml = readFileSync(census, 'utf8')
  parser.write(xml).close()
  expect(xml).toContain('<ReferenceDate>2016-03-31</ReferenceDate>')
  expect(seen).toContain('LAchildID')
  expect(seen).toContain('CINreferralDate')
})
