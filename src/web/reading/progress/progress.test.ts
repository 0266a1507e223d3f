import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../../testing/desk.ts'

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
    expect(called('reading.freezeTail')).toBe(0)
    const done = await lead.post('/progress/freeze', { 'freeze-reason': 'Enough.', sure: 'yes' })
    expect(done.headers.location).toBe('/progress?done=tailFrozen')
    expect(called('reading.freezeTail')).toBe(1)
  })
})

describe('both ends of the reading, and the parts of its tail', () => {
  it('say the day, the cost and the bound of each, in words', async () => {
    const { body } = await (await desk.officer('authoriser')).get('/progress')
    for (const words of [
      'Certified, if no case drawn matters',
      'Every case is read',
      'not within twenty years',
      '21,840',
      'norvale-crime, without text',
      'Over what readers mark alone, another 412 random cases would certify 95.0%, if none of them matters.',
      'Cases not read get a second look by search',
    ]) {
      expect(body).toContain(words)
    }
  })
})

describe('the draws, worked out again', () => {
  it('are for auditors alone, and say what does not hold', async () => {
    const reader = await (await desk.officer('reader')).get('/progress/draws')
    expect(reader.statusCode).toBe(403)
    const auditor = await desk.officer('auditor')
    const { body } = await auditor.get('/progress/draws')
    expect(body).toContain('It is the root of the ledger’s first 812 entries.')
    expect(body).toContain('The cases do not stand in the order the seed gives.')
    expect((await auditor.get('/progress')).body).toContain('/progress/draws')
    const list = await auditor.get('/progress/draws/1')
    expect(list.body).toBe('4 norvale-crime, with text\n9 norvale-crime, without text\n')
    expect((await auditor.get('/progress/draws/9')).statusCode).toBe(404)
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
    expect(refused.body).toContain('Enter the share to find, as per cent from 50 to 99.9')
    expect(refused.body).toContain('Enter the cost of a reading, from 0 to 1,000,000')
    expect(refused.body).toContain('Say what follows for cases that are not read')
    expect(refused.body).toContain('value="0.95"')
    expect(called('reading.setTerms')).toBe(0)
    const done = await lead.post('/progress/terms', terms)
    expect(done.headers.location).toBe('/progress?done=termsSet')
    expect(called('reading.setTerms')).toBe(1)
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
    expect(called('reading.nameKnownCase')).toBe(1)
  })
})
