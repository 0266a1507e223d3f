import { beforeAll, expect, it } from 'vitest'
import { recomputeFigures } from '../figures/counts/recompute.ts'
import { head } from '../ledger/index.ts'
import { currentQuestions } from '../reading/questions/question-sets.ts'
import { evaluateAgainst } from '../refresh/evaluate/evaluate.ts'
import { refresh } from '../refresh/refresh.ts'
import type { Store } from '../store/index.ts'
import { type Example, exampleReview, exampleTerms } from '../testing/example-review.ts'
import { eachEngine } from '../testing/stores.ts'
import type { Review } from './contract.ts'

const everything = { trueOn: null, onRecord: null, receivedBy: null, links: true }
const proposal = {
  ...everything,
  definition: 'dfe-cse-2017',
  reason: 'For a report.',
  suppression: 'Not for the public.',
}
const table = { definition: 'dfe-cse-2017', by: ['year'], convention: 'lookback' } as const
const said = {
  saidOn: '2014-12-31',
  saidBy: 'A made-up office',
  words: 'There were no reports.',
  publishedIn: 'A made-up journal',
  note: '',
  definitions: ['dfe-cse-2017'],
}

eachEngine('every act of the review', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  /** One call of each function, in an order in which each is allowed. */
  const calls = (): Readonly<Record<keyof Review, () => Promise<unknown>>> => {
    const { review, officers, cases } = example
    const { ann, bob, chief, data, auditor } = officers
    const caseId = cases['NB/3']!
    const reading = {
      answers: Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'yes'])),
      note: '',
    }
    const people = async () => (await review.searchPeople(ann.who, '', 1)).rows
    const named = async (name: string) =>
      (await people()).filter((person) => person.name === name).map(({ personId }) => personId)
    const decision = async () => (await review.decisions(chief.who, 'proposed', 1)).rows[0]!
    return {
      status: () => review.status(ann.who),
      worklist: () => review.worklist(ann.who, { page: 1 }),
      takeNext: () => review.takeNext(ann.who, ann.session),
      caseHeading: () => review.caseHeading(ann.who, caseId),
      openCase: () => review.openCase(ann.who, ann.session, caseId, 'review', 'first look'),
      caseView: () => review.caseView(ann.who, ann.session, caseId),
      submitReading: () => review.submitReading(ann.who, ann.session, caseId, reading),
      proposeDecision: () =>
        review.proposeDecision(ann.who, ann.session, caseId, {
          outcome: 'furtherEnquiry',
          reason: 'A name is missing.',
        }),
      decisions: () => review.decisions(chief.who, 'all', 1),
      settleDecision: async () =>
        review.settleDecision(chief.who, (await decision()).decisionId, {
          step: 'return',
          reason: 'Say which name.',
        }),
      searchPeople: () => review.searchPeople(ann.who, 'ashdown', 1),
      resemblingPeople: () => review.resemblingPeople(ann.who, 'Robyn Ashdown'),
      personView: async () => review.personView(ann.who, (await named('Jo Tarrant'))[0]!),
      joinPeople: async () =>
        review.joinPeople(
          ann.who,
          (await named('Ada Loam'))[0]!,
          (await named('Jo Tarrant'))[0]!,
          'One person under two names.',
        ),
      undoLinkDecision: () => review.undoLinkDecision(ann.who, 1, 'Two people after all.'),
      splitPerson: async () => {
        const [robin] = await named('Robin Ashdown')
        const view = (await review.personView(ann.who, robin!))!
        return review.splitPerson(ann.who, robin!, [view.mentionsList[0]!.mentionId], 'Another.')
      },
      nextPair: () => review.nextPair(ann.who),
      judgePair: async () => {
        const { pair } = await review.nextPair(ann.who)
        return review.judgePair(ann.who, pair!.left.recordId, pair!.right.recordId, 'cannotSay')
      },
      judgedPair: () => review.judgedPair(ann.who, 1),
      undoJudgement: () => review.undoJudgement(ann.who, 1),
      linkQuality: () => review.linkQuality(auditor.who),
      unlinkable: () => review.unlinkable(ann.who, 1),
      bridges: () => review.bridges(ann.who, 1),
      changedPeople: () => review.changedPeople(ann.who, 1),
      groups: () => review.groups(ann.who, 1),
      groupView: () => review.groupView(ann.who, 'G1'),
      searchCases: () => review.searchCases(ann.who, 'enquiry', 1),
      figures: () => review.figures(ann.who),
      casesBehindFigure: () => review.casesBehindFigure(ann.who, 'dfe-cse-2017', 1, 'met', 1),
      definitions: () => review.definitions(ann.who),
      definitionView: () => review.definitionView(ann.who, 'dfe-cse-2017', 1),
      extracts: () => review.extracts(data.who),
      quarantine: () => review.quarantine(data.who, 'none', 1),
      ledger: () => review.ledger(auditor.who, { page: 1 }),
      triage: () => review.triage(ann.who),
      setTriageTerms: () => review.setTriageTerms(chief.who, exampleTerms),
      nameKnownCase: () =>
        review.nameKnownCase(data.who, {
          source: 'police',
          ref: 'NB/4',
          matters: false,
          reason: 'A panel has read it.',
        }),
      knownCases: () => review.knownCases(data.who),
      checkDraws: () => review.checkDraws(auditor.who),
      countThen: () => review.countThen(ann.who, { ...everything, definition: null }),
      figuresThen: () => review.figuresThen(ann.who, { ...everything, definition: null }),
      caseHistory: () => review.caseHistory(ann.who, ann.session, caseId),
      proposeFigure: () => review.proposeFigure(data.who, proposal),
      settleFigure: () =>
        review.settleFigure(chief.who, 1, { step: 'publish', reason: 'Checked.' }),
      completeness: () =>
        review.completeness(auditor.who, { source: 'police', unit: null, year: null }),
      agreement: () => review.agreement(auditor.who),
      agreementCases: () =>
        review.agreementCases(ann.who, { police: 'notRecorded', council: 'notRecorded' }, 1),
      drawEstimateSample: () =>
        review.drawEstimateSample(chief.who, {
          definition: 'dfe-cse-2017',
          cases: 3,
          reason: 'How many of those left open are met?',
        }),
      estimateSamples: () => review.estimateSamples(auditor.who),
      estimateSample: () => review.estimateSample(auditor.who, 1),
      answerSample: async () => {
        const { next } = (await review.estimateSample(bob.who, 1))!
        await review.openCase(bob.who, bob.session, next!.caseId, 'review', '')
        const answer = { answer: 'met', note: '' } as const
        return review.answerSample(bob.who, bob.session, 1, next!.caseId, answer)
      },
      compareDefinitions: () =>
        review.compareDefinitions(auditor.who, 'dfe-cse-2017', 'group-based-2013@1'),
      comparedCases: () =>
        review.comparedCases(
          ann.who,
          { a: 'dfe-cse-2017', b: 'group-based-2013', answerA: 'met', answerB: 'met' },
          1,
        ),
      checkDefinition: () => review.checkDefinition(data.who, 'title: not yet'),
      saveDraft: () => review.saveDraft(data.who, { draftId: null, yaml: 'title: not yet' }),
      drafts: () => review.drafts(chief.who),
      draftView: () => review.draftView(chief.who, 1),
      settleDraft: () =>
        review.settleDraft(data.who, 1, { step: 'discard', reason: 'A first try.' }),
      publishedFigures: () => review.publishedFigures(ann.who),
      publishedFigure: () => review.publishedFigure(ann.who, 1),
      figureFile: () => review.figureFile(ann.who, 1, 'csv'),
      previewTable: () => review.previewTable(data.who, table),
      proposeTable: () => review.proposeTable(data.who, { ...table, reason: 'For a report.' }),
      settleTable: () => review.settleTable(chief.who, 1, { step: 'publish', reason: 'Checked.' }),
      tables: () => review.tables(ann.who),
      tableView: () => review.tableView(ann.who, 1),
      tableFile: () => review.tableFile(auditor.who, 1, 'csv'),
      enterStatement: () => review.enterStatement(data.who, said),
      correctStatement: () =>
        review.correctStatement(data.who, 1, { ...said, correction: 'A word was missing.' }),
      countStatement: () => review.countStatement(data.who, 2),
      statements: () => review.statements(ann.who),
      statementView: () => review.statementView(ann.who, 2),
      freezeTail: () => review.freezeTail(chief.who, 'The order has stopped finding.'),
    }
  }

  it('leaves a ledger entry, whatever it is', async () => {
    const all = calls()
    expect(Object.keys(all).sort()).toEqual(Object.keys(example.review).sort())
    for (const [name, call] of Object.entries(all)) {
      const { size } = await head(store.db)
      await call()
      expect((await head(store.db)).size, name).toBeGreaterThan(size)
    }
  })

  it('says the purpose of the session with every read and write of a case', async () => {
    const { rows } = await example.review.ledger(example.officers.auditor.who, {
      page: 1,
      subject: `case:${example.cases['NB/3']}`,
    })
    const purposes = rows.map(({ action, purpose }) => `${action} ${purpose}`)
    expect(purposes.reverse()).toEqual([
      'consultation null',
      'consultation review',
      'consultation review',
      'alteration review',
      'alteration review',
      'alteration authorise',
      'consultation review',
    ])
  })

  it('refuses by role with an entry and nothing else', async () => {
    const { review, officers, door } = example
    const { auditor, reader } = officers
    for (const refused of [
      () => review.worklist(auditor.who, { page: 1 }),
      () => review.takeNext(reader.who, reader.session),
      () => review.ledger(reader.who, { page: 1 }),
      () => review.joinPeople(reader.who, 'P1', 'P2', 'why not'),
      () => refresh(store, door, reader.who),
    ]) {
      const { size } = await head(store.db)
      await expect(refused()).rejects.toThrow('LB_NOT_ALLOWED')
      expect((await head(store.db)).size).toBe(size + 1)
    }
  })

  it('leaves an entry for refresh, recounting and evaluation', async () => {
    const { door, operator, review } = example
    await refresh(store, door, operator)
    const [figure] = await review.figures(operator, 'dfe-cse-2017')
    const { size } = await head(store.db)
    await recomputeFigures(store, door, operator, 'dfe-cse-2017', figure!.ledgerRoot)
    expect((await head(store.db)).size).toBe(size + 1)
    await expect(evaluateAgainst(store, door, operator, import.meta.dirname)).rejects.toThrow(
      'LB_TRUTH_UNREADABLE',
    )
  })
})
