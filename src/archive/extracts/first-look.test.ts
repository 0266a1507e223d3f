import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyEngine } from '../../testing/stores.ts'
import { lookAhead } from '../index.ts'
import { type Desk, openDesk, policeCsv } from '../testing/desk.ts'

const open = anyEngine('first-look')

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await open())
})
afterAll(() => desk.clear())

it('files looked at ahead are taken as they are without it, refusals and all; a folder that is not there is refused later', async () => {
  mkdirSync(join(desk.folder, 'sent'))
  desk.lay('sent/crimes.csv', policeCsv([{}, { crime_ref: '' }]))
  desk.lay('sent/T_2014_1 note.txt', 'A note.')
  desk.lay('sent/T_2014_1 other.txt', 'Another note.')
  desk.lay('sent/bad.csv', 'a,b\n1,2\n')
  const path = join(desk.folder, 'sent')
  const options = { source: 'made-up:policeCrime', dryRun: true }
  const plain = await desk.take([path], options)
  const looked = lookAhead([path])
  // Until then it has come to no file, to some, or to all.
  for (const _ of [0, 1]) expect(await desk.take([path], { ...options, looked })).toEqual(plain)
  expect(plain.extracts.map(({ imported }) => imported)).toEqual([1, 2])
  expect(plain.refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
  const nowhere = [join(desk.folder, 'nowhere')]
  await expect(desk.take(nowhere, { ...options, looked: lookAhead(nowhere) })).rejects.toThrow(
    'LB_FILE_MISSING',
  )
})
