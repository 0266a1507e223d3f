import { expect, it } from 'vitest'
import { openDesk } from '../../testing/desk.ts'
import { atWork } from '../../testing/made-up-at-work.ts'
import { status } from '../../testing/made-up-lists.ts'
import { atWorkModel, waitedWords } from './at-work-model.ts'

it('names the parts with most left to read, and adds the rest up in one line', () => {
  const units = Array.from({ length: 60 }, (_, at) => ({
    name: `Unit ${at}`,
    cases: 100 + at,
    read: 50,
    decided: 1,
  }))
  const model = atWorkModel({ ...atWork, reading: { ...atWork.reading, units } }, status)
  const rows = model.parts.find(({ id }) => id === 'units')!.rows
  expect(rows).toHaveLength(26)
  expect(rows.at(-1)).toMatchObject({ name: '35 others', decided: 35 })
  const sum = (of: 'cases' | 'read') => rows.reduce((total, row) => total + row[of], 0)
  expect([sum('cases'), sum('read')]).toEqual([60 * 100 + (59 * 60) / 2, 60 * 50])
})

it('says how long something has waited in its largest whole unit', () => {
  const from = (since: string) => waitedWords(since, '2026-03-29T12:00:00.000Z')
  expect(from('2026-03-29T11:59:30.000Z')).toBe('0 minutes')
  expect(from('2026-03-29T11:59:00.000Z')).toBe('1 minute')
  expect(from('2026-03-29T10:30:00.000Z')).toBe('1 hour')
  expect(from('2026-03-27T13:00:00.000Z')).toBe('47 hours')
  expect(from('2026-03-27T12:00:00.000Z')).toBe('2 days')
  expect(from('2026-03-30T12:00:00.000Z')).toBe('0 minutes')
})

it('shows what waits, each with its number, whatever waits for who looks', async () => {
  const desk = await openDesk()
  const officer = await desk.officer('authoriser')
  const { body } = await officer.get('/progress/at-work')
  for (const { words } of atWorkModel(atWork, status).lines) expect(body).toContain(words)
  await desk.close()
})
