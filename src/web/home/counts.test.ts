import { beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../../access/index.ts'
import { acts, waitNames } from '../../review/index.ts'
import { insertRows } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { homeFor } from './home-model.ts'

const everybody = [
  'ann',
  'bob',
  'cat',
  'eve',
  'chief',
  'deputy',
  'reader',
  'auditor',
  'data',
  'admin',
] as const

describe('every number on home', () => {
  const open = anyEngine('every number on home', 'example')
  let example: Example
  const as = <I extends Act['input'], O>(
    name: OfficerName,
    act: Act<I, O>,
    input: unknown,
  ): Promise<O> => example.review.receive(example.officers[name], act, input)
  /** Reads a case with one answer throughout. */
  const read = async (name: OfficerName, ref: string, answer: string) => {
    const caseId = example.cases[ref]!
    await as(name, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const { questions } = (await as(name, acts.review.case, { caseId }))!
    const answers = questions.questions
      .filter(({ id }) => !questions.optional.includes(id))
      .map(({ id }) => [id, id === 'risk' ? 'no' : answer] as const)
    await as(name, acts.reading.submit, { caseId, answers: Object.fromEntries(answers), note: '' })
  }

  beforeAll(async () => {
    example = await exampleReview(await open())
    const { cases } = example
    for (const ref of ['NB/2', 'NB/3', 'R-1']) await read('ann', ref, 'no')
    await read('bob', 'NB/2', 'yes')
    await as('ann', acts.casework.proposeDecision, {
      caseId: cases['NB/3'],
      outcome: 'furtherEnquiry',
      reason: 'A name is missing.',
    })
    const { rows } = await as('chief', acts.casework.decisions, {})
    await as('chief', acts.casework.settleDecision, {
      ...{ decisionId: rows[0]!.decisionId, step: 'authorise' },
    })
    // As the learner does, for which there is too little here.
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'computation', subject: 'triage' })
      await insertRows(db, 'second_reading', [{ case_id: cases['R-1']!, why: 'random' }])
    })
    await as('cat', acts.reading.takeNext, {})
    for (let n = 0; n < 30; n += 1) {
      await as('ann', acts.casework.raiseItem, { kind: 'request', title: `Ask for paper ${n}` })
    }
  })

  it('waits for somebody: an arbitration and a second reading among them', async () => {
    const kinds = async (name: OfficerName) =>
      new Map((await as(name, acts.review.waits, {})).kinds.map((kind) => [kind.name, kind]))
    // Two officers differ on NB/2; cat was given it, and it waits for nobody else.
    expect((await kinds('cat')).get('caseInHand')).toMatchObject({ rows: [{ title: 'NB/2' }] })
    expect((await kinds('cat')).has('arbitration')).toBe(false)
    expect((await kinds('deputy')).has('arbitration')).toBe(false)
    await as('cat', acts.reading.setAside, { caseId: example.cases['NB/2'], how: 'notToday' })
    expect((await kinds('cat')).has('arbitration')).toBe(false)
    expect((await kinds('deputy')).get('arbitration')).toMatchObject({
      count: 1,
      rows: [{ title: 'NB/2', href: `/cases/${example.cases['NB/2']}` }],
    })
    for (const name of ['ann', 'bob', 'reader', 'data'] as const)
      expect([name, (await kinds(name)).has('arbitration')]).toEqual([name, false])
    // R-1 is to be read twice. Who leads knows that something is, and nobody which case.
    expect((await kinds('chief')).get('secondReading')).toMatchObject({
      count: 1,
      rows: [{ title: 'A second reading', href: '/progress/at-work' }],
    })
    expect((await kinds('bob')).has('secondReading')).toBe(false)
  })

  it.each(everybody)('is for %s the number of rows of the list it leads to', async (name) => {
    const { role } = example.officers[name].who
    const status = role === 'administrator' ? null : await as(name, acts.review.status, {})
    const waits = await as(name, acts.review.waits, {})
    const { tasks, counts } = homeFor(role, status, waits)
    const shown = [...tasks, ...counts]
      .filter(({ href, number }) => href !== null && number !== '')
      .map(({ number, text, href }) => [text, href, Number(number.replace(',', ''))] as const)
    for (const [text, href, number] of shown) {
      const listed = await rowsOf(name, href!)
      // Each look at the ledger is itself an entry of it.
      if (href === '/ledger') expect(listed).toBeGreaterThanOrEqual(number)
      else expect([text, href, listed]).toEqual([text, href, number])
    }
    for (const kind of waitNames) {
      const listed = (await waitingRows(name, kind)).length
      expect([kind, listed]).toEqual([
        kind,
        waits.kinds.find((one) => one.name === kind)?.count ?? 0,
      ])
    }
  })

  async function waitingRows(name: OfficerName, kind: string) {
    const rows: unknown[] = []
    for (let page = 1; ; page += 1) {
      const list = await as(name, acts.review.waitsOfKind, { kind, page })
      rows.push(...list.rows)
      if (page >= list.pages) return rows
    }
  }

  async function rowsOf(name: OfficerName, href: string): Promise<number> {
    const { pathname, searchParams } = new URL(href, 'http://review.test')
    const [, list, kind] = pathname.split('/')
    switch (list) {
      case 'waiting':
        return (await waitingRows(name, kind ?? '')).length
      case 'worklist':
        return (await as(name, acts.reading.worklist, Object.fromEntries(searchParams))).total
      case 'decisions':
        return (await as(name, acts.casework.decisions, {})).total
      case 'people':
        return (await as(name, acts.people.search, { query: '' })).total
      case 'groups':
        return (await as(name, acts.people.groups, {})).total
      case 'extracts': {
        const extracts = await as(name, acts.archive.extracts, {})
        return extracts.length
      }
      case 'ledger':
        return (await as(name, acts.ledger.entries, {})).total
      default:
        throw new Error(`No list is known at ${href}.`)
    }
  }
})
