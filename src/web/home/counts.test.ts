import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Act, may } from '../../access/index.ts'
import { acts, waitNames } from '../../review/index.ts'
import { insertRows } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { lateExtract } from '../../testing/world/late-extract.ts'
import { ownDefinition } from '../../testing/world/own-definition.ts'
import { readCase } from '../../testing/world/read-case.ts'
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
  'pat',
] as const

describe('every number on home', () => {
  const open = anyEngine('every number on home', 'example')
  let example: Example
  const waited = new Set<string>()
  const as = <I extends Act['input'], O>(
    name: OfficerName,
    act: Act<I, O>,
    input: unknown,
  ): Promise<O> => example.review.receive(example.officers[name], act, input)
  const read = (name: OfficerName, ref: string, answer: 'yes' | 'no') =>
    readCase(example, name, ref, answer)

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
    await ofEveryKind()
  })

  const decide = async (name: OfficerName, ref: string, outcome: string) => {
    const caseId = example.cases[ref]!
    await as(name, acts.casework.proposeDecision, { caseId, outcome, reason: 'As the file shows.' })
    const { rows } = await as('chief', acts.casework.decisions, { status: 'proposed' })
    return rows.find((one) => one.caseId === caseId)!.decisionId
  }
  const settle = (name: OfficerName, decisionId: number, step: string) =>
    as(name, acts.casework.settleDecision, { decisionId, step, reason: 'As was agreed.' })

  /** Something of each kind waits for somebody, so that no number is right because it is none. */
  async function ofEveryKind() {
    const { officers, cases } = example
    for (const ref of ['NB/4', 'R-2']) await read('bob', ref, 'no')
    await read('ann', 'NB/1', 'no')
    const { rows: authorised } = await as('chief', acts.casework.decisions, {
      status: 'authorised',
    })
    await settle('deputy', authorised[0]!.decisionId, 'reopen')
    await settle('chief', await decide('bob', 'R-2', 'noFurtherAction'), 'authorise')
    await settle('chief', await decide('ann', 'NB/1', 'furtherEnquiry'), 'return')
    await decide('bob', 'NB/4', 'furtherEnquiry')
    await as('chief', acts.review.drawPanelSample, { size: 1, seed: 'a', reason: 'For the panel.' })

    await as('bob', acts.casework.raiseRisk, {
      ...{ caseId: cases['NB/2'], child: 'Robin Ashdown', feared: 'Somebody knows the address.' },
      ...{ toldWhom: 'The duty desk', toldAt: '2026-01-05T09:30', toldMeans: 'telephone' },
    })
    const raise = async (kind: string, title: string) =>
      (await as('ann', acts.casework.raiseItem, { kind, title, caseId: cases['NB/2'] })).itemId
    const offer = async (itemId: number) => {
      const to = { to: 'person', accountId: officers.bob.who.accountId, reason: 'He knows them.' }
      return (await as('ann', acts.casework.offerItem, { itemId, ...to })).handOffId
    }
    await offer(await raise('request', 'Ask for the custody record'))
    const seen = await raise('request', 'Ask for the exhibit list')
    const handOffId = await offer(seen)
    await as('ann', acts.casework.item, { itemId: seen })
    await as('bob', acts.casework.answerOffer, { handOffId, answer: 'accept' })
    const itemId = await raise('safeguardingReferral', 'Tell the hub')
    await as('ann', acts.casework.moveItem, { itemId, move: 'accept' })
    const ended = { itemId, move: 'proposeClosing', result: 'They know.', record: 'Letter of May' }
    await as('ann', acts.casework.moveItem, ended)

    const { rows } = await as('ann', acts.people.search, { query: '' })
    const personId = (name: string) => rows.find((one) => one.name === name)?.personId
    const today = new Date().toISOString().slice(0, 10)
    const reviewOn = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    const plan = { namedContact: officers.ann.who.accountId, channels: {}, wants: {} }
    const wished = { doNotContact: 'anyContact', saidBy: 'themselves', saidOn: '2026-01-05' }
    await as('ann', acts.contact.keepPlan, {
      ...{ ...plan, ...wished, personId: personId('Ada Loam'), reviewOn },
    })
    await as('ann', acts.contact.askOverride, {
      ...{ personId: personId('Ada Loam'), reason: 'riskToLife', words: 'A threat.' },
      endsOn: today,
    })
    await as('ann', acts.contact.keepPlan, {
      ...{ ...plan, personId: personId('Kit Ferrow'), reviewOn },
    })
    const change = { line: 'furtherEnquiry', kind: 'request', title: 'Ask for the paper file' }
    await as('chief', acts.casework.proposeFollowOn, { ...change, reason: 'It comes too late.' })

    const asked = { definition: 'dfe-cse-2017', reason: 'For a report.' }
    const past = {
      trueOn: null,
      onRecord: null,
      receivedBy: null,
      links: true,
      suppression: 'None.',
    }
    await as('data', acts.figures.propose, { ...asked, ...past })
    await as('data', acts.figures.proposeTable, { ...asked, by: ['year'], convention: 'lookback' })
    await as('chief', acts.figures.drawSample, { ...asked, cases: 3 })
    const rule = 'child-missing-repeatedly'
    await as('chief', acts.figures.drawChildSample, { rule, children: 2, reason: 'Any missed?' })
    await as('data', acts.figures.proposeRuleWithdrawal, {
      ...{ rule: 'child-older-associates', step: 'propose', reason: 'It is disputed.' },
    })
    const { draftId } = await as('data', acts.figures.saveDraft, {
      draftId: null,
      yaml: ownDefinition,
    })
    const step = { step: 'propose', reason: 'It is what the terms say.' }
    await as('data', acts.figures.settleDraft, { draftId, ...step })
    const owner = officers.data.who.accountId
    const advice = { source: 'A made-up inspection', madeOn: '2025-10-01', owner }
    await as('data', acts.review.enterRecommendation, { ...advice, words: 'Keep a record.' })
    const { recommendationId } = await as('data', acts.review.enterRecommendation, {
      ...{ ...advice, words: 'Have a problem profile.' },
    })
    await as('data', acts.review.claimRecommendation, {
      ...{ recommendationId, words: 'There is one.', evidence: 'ledgerRange' },
      ...{ from: 0, to: 3, action: 'alteration', number: 0 },
    })
    await as('ann', acts.people.nextPair, {})
    const { watchId } = await as('ann', acts.review.saveWatch, {
      ...{ words: 'harbour', purpose: 'review', reason: 'A tip was received.' },
      endsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    })
    await broughtByAnImport(watchId)
  }

  /** What an import leaves: a file with a row in quarantine, a page to be read by machine, something new for a watch. */
  async function broughtByAnImport(watchId: number) {
    await lateExtract(example, 2, async ({ db }) => {
      const caseId = example.cases['NB/2']!
      const document = { source_id: 'police', case_id: caseId, media_type: 'text/plain', text: '' }
      const kept = { ...document, key: 'scan', name: 'scan.pdf' }
      const [scan] = await insertRows(db, 'document', [kept], { returning: ['id'] })
      await insertRows(db, 'document_page', [
        { document_id: Number(scan?.id), page: 1, state: 'waiting' },
      ])
    })
    const caseId = example.cases['NB/2']!
    const match = sql`insert into watch_match (watch_id, case_id, place, leaf, cases, found_by)
      values (${watchId}, ${caseId}, 'case', 0, array[${caseId}]::bigint[], 'import')`
    await asOwner(example.store, 'watch_match', (tx) => match.execute(tx))
    const due = sql`insert into refresh_due (item, item_id) values ('case', ${caseId})`
    await asOwner(example.store, 'refresh_due', (tx) => due.execute(tx))
  }

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
    const status = may(role, 'readFigures') ? await as(name, acts.review.status, {}) : null
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
      if (listed > 0) waited.add(kind)
    }
    const worked = await workedOff(name)
    for (const [kind, rows] of Object.entries(worked))
      expect([kind, rows]).toEqual([kind, (await waitingRows(name, kind)).length])
  })

  it('was more than none for somebody, of every kind there is', () => {
    // The case in hand was looked at first, and is put aside since.
    expect(waitNames.filter((kind) => !waited.has(kind))).toEqual(['caseInHand'])
  })

  /** How many rows the page has on which a kind is worked off, where it holds others as well. */
  async function workedOff(name: OfficerName): Promise<Readonly<Record<string, number>>> {
    const { who } = example.officers[name]
    const proposed = { status: 'proposed' }
    switch (who.role) {
      case 'authoriser': {
        const decisions = await as(name, acts.casework.decisions, proposed)
        const figures = await as(name, acts.figures.published, {})
        return {
          risk: (await as(name, acts.casework.risks, {})).length,
          authorise: decisions.rows.filter(({ maySettle }) => maySettle).length,
          figure: figures.filter(({ mayTake }) => mayTake.length > 0).length,
        }
      }
      case 'dataManager':
      case 'auditor': {
        const extracts = await as(name, acts.archive.extracts, {})
        return { quarantine: extracts.filter(({ quarantined }) => quarantined > 0).length }
      }
      case 'panel':
        return { panelCase: (await as(name, acts.review.panelCases, {})).length }
      default:
        return {}
    }
  }

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
