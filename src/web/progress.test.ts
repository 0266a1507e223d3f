import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from './testing/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const terms = {
  target: '95',
  alpha: '5',
  secondShare: '10',
  doubtedShare: '2.5',
  costPerReading: '',
  lookingFor: '',
  stopping: 'A second look by search within a year.',
}
const called = (name: string) => desk.review.calls.filter((call) => call.name === name).length

describe('the page of the reading', () => {
  it('shows each reader’s figures and the forms to those alone who may use them', async () => {
    const reader = await (await desk.officer('reader')).get('/progress')
    expect(reader.body).not.toContain('Each reader')
    expect(reader.body).not.toContain('Freeze the')
    const lead = await (await desk.officer('authoriser')).get('/progress')
    expect(lead.body).toContain('Each reader')
    expect(lead.body).toContain('Freeze the tail again')
  })

  it('freezes only with a reason and a word that one knows it stays frozen', async () => {
    const lead = await desk.officer('authoriser')
    const refused = await lead.post('/progress/freeze', { 'freeze-reason': ' ' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Give the reason for freezing the tail')
    expect(refused.body).toContain('Confirm that the tail cannot be thawed')
    expect(called('freezeTail')).toBe(0)
    const done = await lead.post('/progress/freeze', { 'freeze-reason': 'Enough.', sure: 'yes' })
    expect(done.headers.location).toBe('/progress?done=tailFrozen')
    expect(called('freezeTail')).toBe(1)
  })
})

describe('the terms of the reading', () => {
  it('are typed in per cent, and every mistake is named at once with what was typed kept', async () => {
    const lead = await desk.officer('authoriser')
    const refused = await lead.post('/progress/terms', {
      ...terms,
      target: '0.95',
      costPerReading: 'much',
      stopping: '',
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('The share to find must be a number from 50 to 99.9')
    expect(refused.body).toContain('The cost of a reading must be a number')
    expect(refused.body).toContain('Say what follows for cases that are not read')
    expect(refused.body).toContain('value="0.95"')
    expect(called('setTriageTerms')).toBe(0)
    const done = await lead.post('/progress/terms', terms)
    expect(done.headers.location).toBe('/progress?done=termsSet')
    expect(called('setTriageTerms')).toBe(1)
  })
})

describe('known cases', () => {
  it('need their source, reference, answer and how it is known', async () => {
    const manager = await desk.officer('dataManager')
    const refused = await manager.post('/progress/known-cases', { source: 'police' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Say whether the case matters')
    const done = await manager.post('/progress/known-cases', {
      source: 'police',
      ref: 'NB/4',
      matters: 'no',
      'known-reason': 'A panel has read it.',
    })
    expect(done.headers.location).toBe('/progress/known-cases?done=knownCase')
    expect(called('nameKnownCase')).toBe(1)
  })
})
