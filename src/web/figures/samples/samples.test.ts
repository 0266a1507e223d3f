import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../../testing/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('sampled estimates', () => {
  it('stand beside the bounds, in words', async () => {
    const { body } = await (await desk.officer('auditor')).get('/figures/samples/1')
    expect(body).toContain('between 310 and 700 of 2,400')
    expect(body).toContain('estimated 427 are met (95% interval 361 to 515)')
    expect(body).not.toContain('The next case')
  })

  it('are drawn by the lead, with a definition, a number and a reason', async () => {
    const lead = await desk.officer('authoriser')
    const refused = await lead.post('/figures/samples', { cases: 'many' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Enter how many cases to draw')
    expect(refused.body).toContain('Say why the sample is drawn')
    const form = { definition: 'dfe-cse-2017', cases: '60', 'sample-reason': 'The panel asks.' }
    const done = await lead.post('/figures/samples', form)
    expect(done.headers.location).toBe('/figures/samples/1?done=sampleDrawn')
  })

  it('take an answer on the case shown', async () => {
    const officer = await desk.officer('reviewer')
    const refused = await officer.post('/figures/samples/1', { caseId: '2' })
    expect(refused.body).toContain('Choose an answer')
    const done = await officer.post('/figures/samples/1', { caseId: '2', answer: 'cannotTell' })
    expect(done.headers.location).toBe('/figures/samples/1?done=sampleAnswered')
    expect((await officer.get('/figures/samples/404')).statusCode).toBe(404)
  })
})
