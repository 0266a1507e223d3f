import { expect, it } from 'vitest'
import type { RawRow } from '../../formats/raw-row.ts'
import type { FoundExtract } from '../prepare-extracts.ts'
import type { SourceExtract } from '../source-extract.ts'
import { ReadingAhead } from './reading-ahead.ts'

/** Extracts of ten rows each, and how many rows were read of all. */
function small(files: number) {
  const read = { rows: 0, made: 0 }
  const found = Array.from({ length: files }, (_, file): FoundExtract => {
    async function* rows(): AsyncGenerator<RawRow> {
      for (let line = 1; line <= 10; line++) {
        read.rows += 1
        yield { table: 't', line, fields: { file: String(file) } }
      }
    }
    const content = {
      kind: 'rows',
      file: { rows, notRead: () => [] },
      tables: new Map(),
      headers: new Map(),
      dates: { found: null, numbersAreDays: false },
      notRead: [],
    }
    const made = { content, source: { id: 'a' }, hash: String(file) } as unknown as SourceExtract
    const extract = async () => {
      read.made += 1
      return file === 2 ? null : made
    }
    return { kind: 'rows', bytes: 1, order: 1, extract }
  })
  return { found, read }
}

const settled = async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise((settle) => setImmediate(settle))
}

it('reads many small files before their turn, as far as their rows together are held, each in its turn and whole', async () => {
  const { found, read } = small(12)
  const ahead = new ReadingAhead(found, 20, () => true)
  await settled()
  expect(read.rows).toBe(70)
  const taken: string[] = []
  for (const [at, one] of found.entries()) {
    const extract = await one.extract()
    if (extract !== null)
      for await (const { raw } of ahead.take(at, extract)!) taken.push(raw.fields.file!)
    await ahead.leave(at)
  }
  await ahead.close()
  expect(taken).toEqual(
    found.flatMap((_, file) => (file === 2 ? [] : Array<string>(10).fill(String(file)))),
  )
})

it('ends where no turn comes any more', async () => {
  const { found, read } = small(12)
  const ahead = new ReadingAhead(found, 20, () => true)
  await settled()
  await ahead.close()
  await settled()
  expect(read.rows).toBe(70)
})
