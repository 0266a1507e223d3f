import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../testing/stores.ts'
import { policeCsv } from './testing/desk.ts'
import { SentFiles } from './testing/sent-files.ts'

const open = anyEngine('dry-run')

let sent: SentFiles
beforeAll(async () => {
  sent = await SentFiles.open(await open())
})
afterAll(() => sent.close())

describe('a dry run', () => {
  it('says what would come of it and keeps nothing', async () => {
    const files = {
      'crimes.csv': policeCsv([{}, { crime_ref: '' }]),
      'T_2014_1 note.txt': 'A note.',
      'bad.csv': 'a,b\n1,2\n',
    }
    const tried = await sent.take(files, 'policeCrime', { dryRun: true })
    expect(tried.extracts).toMatchObject([
      { received: 2, imported: 1, quarantined: 1 },
      { format: 'documents', imported: 1 },
    ])
    expect(tried.refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    expect(tried.called).toEqual([])
    const kept = await sent.desk.take([join(sent.desk.folder, sent.source)], {
      source: `${sent.source}:policeCrime`,
    })
    expect(kept.extracts).toEqual(tried.extracts)
  })
})
