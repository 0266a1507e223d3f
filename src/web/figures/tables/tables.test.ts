import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../../testing/desk.ts'

const wanted = 'definition=dfe-cse-2017&by=year&by=area&convention=lookback'
const fields = { definition: 'dfe-cse-2017', by: 'year', convention: 'lookback' }

describe('tables for the public', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it('shows whoever makes a table what is hidden and why, and keeps it once they say what for', async () => {
    const officer = await desk.officer('dataManager')
    const preview = (await officer.get(`/tables/preview?${wanted}`)).body
    expect(preview).toContain('confidential: a small count')
    expect(preview).toContain('confidential: it would give a small count away')
    expect(preview).toContain('each can still be at least 8 values')
    const without = await officer.post('/tables', fields)
    expect(without.statusCode).toBe(422)
    expect(without.body).toContain('Say what the table is for')
    const kept = await officer.post('/tables', { ...fields, reason: 'The yearly report.' })
    expect([kept.statusCode, kept.headers.location]).toEqual([303, '/tables/2?done=tableProposed'])
  })

  it('asks for what is missing, and divides by nothing else', async () => {
    const officer = await desk.officer('authoriser')
    const nothing = await officer.get('/tables/preview?definition=&convention=lookback')
    expect(nothing.statusCode).toBe(422)
    expect(nothing.body).toContain('Choose what to divide the cases by')
    const ethnic = await officer.get(`/tables/preview?${wanted}&by=ethnicity`)
    expect(ethnic.statusCode).toBe(422)
  })

  it('tells readers no reason for a hidden number', async () => {
    const { body } = await (await desk.officer('reader')).get('/tables/1')
    expect(body).toContain('3 numbers are hidden.')
    expect(body).not.toContain('Ask for a table')
    expect(body).not.toContain('Publish or decline it')
  })

  it('gives a file to be kept, never shown', async () => {
    const officer = await desk.officer('reader')
    const file = await officer.get('/tables/1/csv')
    expect(file.headers['content-disposition']).toBe('attachment; filename="table-1.csv"')
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toBe('Area,Met\r\nAll,265\r\n')
    for (const path of ['/tables/404/csv', '/tables/1/exe', '/tables/1/__proto__']) {
      expect((await officer.get(path)).statusCode).toBe(404)
    }
  })

  it('publishes with a reason only', async () => {
    const officer = await desk.officer('authoriser')
    expect((await officer.post('/tables/2', { step: 'publish' })).statusCode).toBe(422)
    const done = await officer.post('/tables/2', { step: 'publish', 'step-reason': 'Checked.' })
    expect(done.headers.location).toBe('/tables/2?done=table_publish')
  })
})
