import type { z } from 'zod'
import {
  type AccountLine,
  type Act,
  accessErrors,
  type Caller,
  inputRefusal,
  may,
  mayPerform,
  type Performer,
  parseInput,
  roles,
  type Who,
} from '../../access/index.ts'
import { casesErrors } from '../../cases/index.ts'
import type { DecisionInput, DecisionRow } from '../../casework/index.ts'
import { itemsErrors } from '../../items/index.ts'
import { type Page, refusal } from '../../model/index.ts'
import type { ReadingInput, WorklistRow } from '../../reading/index.ts'
import type { Acts } from '../../review/index.ts'
import { account } from './fake-access.ts'
import { atWork } from './made-up-at-work.ts'
import { madeUpBatches } from './made-up-batches.ts'
import { arbitratedCase, caseRow, caseView, decision, groups } from './made-up-case.ts'
import { chartAreas, chartAsked, chartRow, chartView } from './made-up-chart.ts'
import {
  childList,
  childRuleInUse,
  childRulesFound,
  childRuleWithdrawn,
  childSampleFound,
  onceListed,
} from './made-up-children.ts'
import { duePlans, personContact, reachable } from './made-up-contact.ts'
import { badCheck, comparison, draftRow, draftView, goodCheck } from './made-up-drafts.ts'
import { equality } from './made-up-equality.ts'
import { followOnAnswers } from './made-up-follow-ons.ts'
import { itemRows, itemView, openRisks, ownItemView } from './made-up-items.ts'
import {
  definition,
  extracts,
  figures,
  group,
  ledgerRows,
  notedRows,
  person,
  quarantine,
  resembling,
  root,
  status,
} from './made-up-lists.ts'
import { liveAnswers } from './made-up-live.ts'
import { madeUpMeasures } from './made-up-measures.ts'
import { outsideAnswers } from './made-up-outside.ts'
import { ownMaps } from './made-up-own-maps.ts'
import { documentPage, pagePicture, pagesState } from './made-up-pages.ts'
import {
  bridges,
  changedPeople,
  judgedPair,
  linkQuality,
  nextPair,
  unlinkable,
} from './made-up-pair.ts'
import { panelCase, panelCases, panelSamples } from './made-up-panel.ts'
import { madeUpPassages } from './made-up-passages.ts'
import {
  caseHistory,
  figureAsOf,
  publishedFigures,
  statement,
  statementCount,
} from './made-up-public.ts'
import { agreement, completeness } from './made-up-quality.ts'
import { recommendationsFor } from './made-up-recommendations.ts'
import { routesOfCase, victimsTold } from './made-up-right-to-review.ts'
import { sample, sampleRow } from './made-up-samples.ts'
import { madeUpSourceRules } from './made-up-source-rules.ts'
import { publicTable, tableSummaries, waitingTable } from './made-up-tables.ts'
import { termLists, termsFound } from './made-up-terms.ts'
import { toldOfCase } from './made-up-told.ts'
import { drawChecks, knownCases, triageView } from './made-up-triage.ts'
import { mapTrial, uploadsView, uploadView } from './made-up-uploads.ts'
import { noWaits, waits, waitsOfKind } from './made-up-waits.ts'
import { searchEntries, watch, watches } from './made-up-watches.ts'
import { whatIfOf } from './made-up-what-if.ts'
import { wordingFound, wordingSampleRow, wordingSampleView } from './made-up-wording.ts'
import { found, life, sourceRows, statedOfCase, worklistChoices } from './made-up-worklist.ts'

/** What a stand-in answers, act by act; a test may put another answer in place of one. */
export type Answers = {
  -readonly [F in keyof Acts]: {
    -readonly [A in keyof Acts[F]]: Acts[F][A] extends Act<infer S, infer O>
      ? (caller: Caller, input: z.output<S>) => Promise<O>
      : never
  }
}

export interface FakeReview extends Performer {
  readonly answers: Answers
  /** Every call, with who asked. */
  readonly calls: { readonly name: string; readonly who: unknown }[]
  readonly readings: Pick<ReadingInput, 'answers' | 'note'>[]
  readonly proposed: Pick<DecisionInput, 'outcome' | 'reason'>[]
}

const one = <T>(rows: readonly T[], pages = 1, page = 1): Page<T> => ({
  rows,
  page,
  pages,
  total: rows.length * pages,
})

/** A review over made-up data that keeps what it is told, and remembers who asked. */
export function fakeReview(): FakeReview {
  const opened = new Set<string>()
  const readings: FakeReview['readings'] = []
  const proposed: FakeReview['proposed'] = []
  const settled: DecisionRow[] = []
  const made: AccountLine[] = []
  const worklist: readonly WorklistRow[] = Array.from({ length: 12 }, (_, i) => ({
    ...caseRow(i + 1, { state: i === 2 ? 'beingRead' : 'unread' }),
    place: i + 1,
    source: i % 3 === 2 ? 'Aldermoor case system' : 'Norvale crime system',
    area: i % 4 === 3 ? null : `Norvale ${['East', 'West', 'North'][i % 3]}`,
    unit: 'Public Protection Unit',
    childAge: i % 5 === 4 ? null : 11 + (i % 6),
    flags: i % 3 === 0 ? ['openRisk', 'factorMissing'] : i % 3 === 1 ? ['exploitationFlag'] : [],
    groups: i % 4 === 0 ? [{ groupId: 'G1', cases: 12, read: i }] : [],
    chips: ['Harm, nobody brought to account', 'No suspect identified', 'Risk not recorded'].slice(
      0,
      i % 4,
    ),
    reasons: i === 11 ? [] : caseView.reasons.slice(0, 1 + (i % 3)),
    beingReadBy: i === 2 ? 'Ana Whitcombe' : null,
  }))
  const current = (who: Who): DecisionRow | null => {
    if (settled.length > 0) return settled.at(-1) ?? null
    const input = proposed.at(-1)
    return input ? { ...decision, ...input, caseId: 1, maySettle: who.role === 'authoriser' } : null
  }
  const mine = (who: Who) =>
    readings.map((input) => ({
      by: who.name,
      own: true,
      ordinal: 'first' as const,
      at: '2026-03-02T11:00:00.000Z',
      answers: Object.entries(input.answers).map(([id, value]) => ({
        id,
        question: id,
        value,
        answer: value,
      })),
      note: input.note,
      superseded: false,
    }))

  const answers: Answers = {
    review: {
      status: async () => status,
      waits: async ({ who }) => (who.role === 'authoriser' ? waits : noWaits),
      waitsOfKind: async (_, { kind, page }) => waitsOfKind(kind, page ?? 1),
      saveList: async (_, { list, format }) => ({
        ...{ fileId: 'f', name: `${list}.${format}`, type: 'text/csv', rows: 1 },
      }),
      recommendations: async ({ who: { role } }) => recommendationsFor(role),
      enterRecommendation: async () => ({ recommendationId: 1 }),
      claimRecommendation: async () => undefined,
      judgeRecommendation: async () => undefined,
      receiveLiveFiles: async () => ({ received: 1, unchanged: 0 }),
      atWork: async () => atWork,
      search: async () => found,
      saveTerms: async () => ({ listId: 1, terms: 27 }),
      termLists: async () => termLists,
      terms: async (_, { listId }) => ({ ...termsFound, listId }),
      removeTerms: async () => undefined,
      watches: async () => watches,
      watch: async (_, { watchId }) => ({ ...watch, watchId }),
      saveWatch: async () => ({ watchId: 1 }),
      renewWatch: async () => undefined,
      endWatch: async () => undefined,
      seeWatch: async () => ({ seen: 3 }),
      drawPanelSample: async () => ({ sampleId: 1, cases: 2 }),
      panelSamples: async () => panelSamples,
      panelCases: async () => panelCases,
      panelCase: async (_, { sampleId, number }) => ({ ...panelCase, sampleId, number }),
      giveOpinion: async (_, { sampleId }) => ({ sampleId }),
      printCase: async ({ session }, { caseId }) =>
        opened.has(`${session}:${caseId}`)
          ? { ...caseView, caseId, ref: caseRow(caseId).ref, readings: arbitratedCase.readings }
          : null,
      async case({ who, session }, { caseId }) {
        if (!opened.has(`${session}:${caseId}`)) return null
        const read = readings.length > 0
        return {
          ...(caseId === 9 ? arbitratedCase : caseView),
          caseId,
          ref: caseRow(caseId).ref,
          state: read ? 'read' : 'unread',
          mayRead: !read && who.role !== 'reader',
          mayPropose: read && proposed.length === 0,
          readings: [...mine(who), ...(caseId === 9 ? arbitratedCase.readings : [])],
          decision: current(who),
        }
      },
    },
    cases: {
      told: async ({ session, who }, { caseId }) =>
        opened.has(`${session}:${caseId}`)
          ? {
              ...toldOfCase,
              heading: { ...toldOfCase.heading, caseId },
              mayAnswer: who.role !== 'reader',
            }
          : null,
      answerTold: async () => undefined,
      page: async ({ session }, { caseId, page }) =>
        opened.has(`${session}:${caseId}`)
          ? { ...documentPage, page, heading: { ...sourceRows.heading, caseId } }
          : null,
      pagePicture: async () => pagePicture,
      sourceRows: async ({ session }, { caseId }) =>
        opened.has(`${session}:${caseId}`)
          ? { ...sourceRows, heading: { ...sourceRows.heading, caseId } }
          : null,
      async heading(_caller, { caseId }) {
        const { ref, source, kind } = caseRow(caseId)
        return { caseId, ref, source, kind }
      },
      async open({ session }, { caseId }) {
        opened.add(`${session}:${caseId}`)
      },
    },
    explorer: {
      charts: async () => one([chartRow]),
      chart: async (_caller, asked) => chartAsked(asked),
      open: async () => ({ chartId: 1 }),
      preview: async () => ({ nodes: chartView.nodes, ties: chartView.ties }),
      add: async () => ({ chartId: 1, node: 'person:P2' }),
      areas: async () => chartAreas,
      expand: async () => ({ chartId: 1 }),
      path: async () => ({ chartId: 1 }),
      move: async () => ({ chartId: 1 }),
      remove: async () => ({ chartId: 1 }),
      undo: async () => ({ chartId: 1 }),
      keep: async () => ({ chartId: 1 }),
    },
    people: {
      encode: atTheCommandLine,
      search: async () => one([personRow], 3),
      resembling: async () => resembling,
      life: async () => life,
      person: async (_caller, { personId }) => (personId === 'P404' ? null : person),
      join: async () => ({ personId: 'P1' }),
      split: async () => ({ personId: 'P8' }),
      undo: async () => ({ personId: 'P1' }),
      groups: async () => ({
        ...one(groups),
        areas: ['Norvale East'],
        areasAsOf: { workedOutAt: '2026-03-02T09:30:00.000Z', isOld: false },
        lost: [{ groupId: 'F2', label: 'Two at the old mill', state: 'handedOver', owner: null }],
      }),
      nameGroup: async () => ({ groupId: 'G1' }),
      noteOnGroup: async () => ({ groupId: 'G1' }),
      moveGroup: async () => ({ groupId: 'G1' }),
      group: async (_caller, { groupId }) => (groupId === 'G404' ? null : group),
      nextPair: async () => nextPair,
      judgePair: async () => ({ judgementId: 1 }),
      judgedPair: async (_caller, { judgementId }) => (judgementId === 404 ? null : judgedPair),
      undoJudgement: async () => {},
      linkQuality: async () => linkQuality,
      unlinkable: async () => unlinkable,
      bridges: async () => ({
        ...one(bridges, 2),
        ...{ workedOutAt: '2026-03-02T09:30:00.000Z', isOld: false },
      }),
      changed: async () => one(changedPeople, 2),
    },
    reading: {
      worklist: async (_caller, { page }) => ({
        ...one(worklist, 107, page),
        read: 311,
        left: 973,
        choices: worklistChoices,
      }),
      async takeNext({ session }) {
        opened.add(`${session}:1`)
        return { caseId: 1 }
      },
      stated: async ({ session }, { caseId }) =>
        opened.has(`${session}:${caseId}`)
          ? { ...statedOfCase, heading: { ...sourceRows.heading, caseId } }
          : null,
      stateFact: async (_caller, { caseId, documentId }) => ({ caseId, documentId }),
      keepDraft: async () => ({ keptAt: '2026-03-02T10:40:00.000000Z', others: 0 }),
      setAside: async () => {},
      giveBatch: async () => ({ batchId: 3, cases: 50 }),
      batches: async () => madeUpBatches,
      sourceRules: async () => madeUpSourceRules,
      setSourceRule: async () => undefined,
      endSourceRule: async () => undefined,
      endBatch: async () => {},
      async submit({ session }, { caseId, answers: given, note }) {
        if (!opened.has(`${session}:${caseId}`)) throw refusal(casesErrors, 'LB_CASE_NOT_OPENED')
        readings.push({ answers: given, note })
      },
      progress: async ({ who: { role } }) => ({
        ...triageView,
        mayLead: role === 'authoriser',
        mayNameKnown: role === 'dataManager',
        readers: role === 'authoriser' ? triageView.readers : null,
      }),
      setTerms: async () => {},
      whatIf: async (_caller, { readers }) => whatIfOf(readers),
      freezeTail: async () => {},
      nameKnownCase: async () => {},
      knownCases: async () => knownCases,
      checkDraws: async () => drawChecks,
      learnOrder: atTheCommandLine,
    },
    casework: {
      async proposeDecision(_caller, { outcome, reason }) {
        proposed.push({ outcome, reason })
      },
      async settleDecision({ who }, { decisionId, step, reason }) {
        const statuses = {
          authorise: 'authorised',
          return: 'returned',
          reopen: 'reopened',
        } as const
        settled.push({
          ...decision,
          decisionId,
          caseId: 1,
          status: statuses[step],
          settledBy: who.name,
          settledAt: '2026-03-02T12:00:00.000Z',
          settledReason: reason,
        })
      },
      decisions: async ({ who }) =>
        one([decision, { ...decision, decisionId: 6, maySettle: who.role === 'authoriser' }]),
      async reviewRoutes({ session }, { caseId }) {
        return opened.has(`${session}:${caseId}`) ? routesOfCase : null
      },
      stateRouteFact: async () => {},
      victimsTold: async () => victimsTold,
      recordTelling: async () => {},
      items: async () => one(itemRows, 3),
      async item({ who }, { itemId }) {
        if (itemId === 404) throw refusal(itemsErrors, 'LB_ITEM_NOT_FOUND')
        const view = itemId === 1 ? ownItemView : itemView
        return who.role === 'reader' ? { ...view, moves: [], mayOffer: false } : view
      },
      raiseItem: async () => ({ itemId: 1 }),
      moveItem: async () => {},
      offerItem: async () => ({ handOffId: 7 }),
      answerOffer: async () => {},
      recordAnswer: async () => {},
      withdrawOffer: async () => {},
      handOverAll: async () => ({ items: 3, watches: 1 }),
      leave: async () => ({
        away: [{ name: 'Ben Ito', cover: 'Sam Okell', starts: '2026-03-09', ends: '2026-03-20' }],
        people: [
          { accountId: 'a-ben', name: 'Ben Ito', team: 'Records team', openItems: 4, watches: 1 },
          { accountId: 'a-sam', name: 'Sam Okell', team: '', openItems: 0, watches: 0 },
        ],
      }),
      planLeave: async () => {},
      risks: async () => openRisks,
      raiseRisk: async () => ({ itemId: 2 }),
      terms: async () => ({ riskMinutes: 60, offerHours: 24 }),
      setTerms: async () => {},
      tick: atTheCommandLine,
      gaps: async () => ({
        unaccepted: itemRows.slice(2, 3),
        withoutItem: [{ caseId: 1, ref: 'NV/10001/14', outcome: 'reinvestigate' }],
        withoutResult: [],
        withoutRisk: [{ caseId: 2, ref: 'NV/10002/14' }],
      }),
      ...outsideAnswers,
      ...followOnAnswers,
      ...liveAnswers,
      measureCounts: madeUpMeasures.measureCounts,
      recordMeasure: async () => ({ measureId: 2 }),
      putDocumentBeside: async () => ({ sha256: '4be2a1f0'.repeat(8) }),
      answerMeasureProposal: async () => {},
      async measuresOfCase({ session }, { caseId }) {
        return opened.has(`${session}:${caseId}`) ? madeUpMeasures.ofCase : null
      },
      passedAround: madeUpPassages.passedAround,
      passageOfChild: madeUpPassages.passageOfChild,
      async passageOfCase({ session }, { caseId }) {
        return opened.has(`${session}:${caseId}`) ? madeUpPassages.ofCase : null
      },
    },
    contact: {
      person: async (_caller, { personId }) => (personId === 'P7' ? reachable : personContact),
      keepPlan: async (_caller, { personId }) => ({ personId, state: 'standing' }),
      settlePlan: async () => ({ personId: 'P1' }),
      askOverride: async (_caller, { personId }) => ({ personId }),
      settleOverride: async () => ({ personId: 'P1' }),
      due: async () => one(duePlans),
    },
    figures: {
      current: async () => figures,
      casesBehind: async () => one([caseRow(1), caseRow(4)]),
      definitions: async () => [definitionRow, { ...definitionRow, id: 'old', current: false }],
      definition: async (_caller, { id }) => (id === 'none' ? null : definition),
      childRules: async () => childRulesFound,
      children: async (_caller, { rule, personId }) => {
        if (rule === 'none') return null
        if (personId === null) return childList
        return {
          ...childList,
          rows: childList.rows.slice(0, 1).map((row) => ({ ...row, personId })),
        }
      },
      answerChild: async (_caller, { rule, personId }) => ({ rule, personId }),
      childSample: async (caller, { rule }) => {
        if (rule === 'none') return null
        if (rule === 'child-no-return-interview')
          return { ...childSampleFound, sample: null, next: null }
        const mayAnswer = may(caller.who.role, 'submitReading')
        return mayAnswer ? childSampleFound : { ...childSampleFound, next: null, mayAnswer }
      },
      drawChildSample: async (_caller, { rule }) => ({ rule, sampleId: 3 }),
      answerChildSample: async (_caller, { rule }) => ({ rule }),
      childRule: async (_caller, { rule }) => {
        if (rule === 'none') return null
        return rule === 'our-late-returns' ? childRuleWithdrawn : { ...childRuleInUse, id: rule }
      },
      childrenOnceListed: async () => one(onceListed),
      proposeRuleWithdrawal: async (_caller, { rule }) => ({ rule }),
      withdrawChildRule: async (_caller, { rule }) => ({ rule }),
      stateCoverage: async (_caller, { source, kind }) => ({ source, kind }),
      completeness: async () => completeness,
      agreement: async () => agreement,
      agreementCases: async () => one([caseRow(1), caseRow(4)]),
      equality: async () => equality,
      recompute: atTheCommandLine,
      recount: atTheCommandLine,
      toSign: atTheCommandLine,
      overWorlds: atTheCommandLine,
      wording: async () => wordingFound,
      wordingSamples: async () => [wordingSampleRow],
      wordingSample: async ({ who }, { sampleId }) => {
        if (sampleId === 404) return null
        return who.role === 'auditor'
          ? { ...wordingSampleView, next: null, mayAnswer: false }
          : wordingSampleView
      },
      drawWordingSample: async () => ({ sampleId: 1 }),
      answerWording: async () => undefined,
      drawSample: async () => ({ sampleId: 1 }),
      samples: async () => [sampleRow],
      sample: async ({ who }, { sampleId }) => {
        if (sampleId === 404) return null
        return who.role === 'auditor' ? { ...sample, next: null, mayAnswer: false } : sample
      },
      answerSample: async () => undefined,
      compare: async (_caller, { a, b }) =>
        [a, b].some((name) => name.startsWith('none')) ? null : comparison,
      comparedCases: async () => one([caseRow(1), caseRow(4)]),
      checkDefinition: async (_caller, { yaml }) =>
        yaml.includes('vicitms') ? badCheck : goodCheck,
      saveDraft: async () => ({ draftId: 3 }),
      drafts: async () => [draftRow, { ...draftRow, draftId: 2, state: 'published' }],
      draft: async ({ who }, { draftId }) => {
        if (draftId === 404) return null
        const mayTake = who.role === 'authoriser' ? draftView.mayTake : (['return'] as const)
        return { ...draftView, mayTake }
      },
      settleDraft: async () => undefined,
      async caseHistory({ session }, { caseId }) {
        const { ref, source, kind } = caseRow(caseId)
        return opened.has(`${session}:${caseId}`)
          ? { caseId, ref, source, kind, ...caseHistory }
          : null
      },
      asOf: async (_caller, question) => [figureAsOf(question)],
      startAsOf: async (_caller, question) =>
        question.receivedBy === '2020-01-01'
          ? { state: 'counting', share: 0.4249 }
          : { state: 'counted', figures: [figureAsOf(question)] },
      propose: async () => ({ figureId: 2 }),
      settle: async () => undefined,
      published: async () => publishedFigures,
      publishedOne: async (_caller, { figureId }) =>
        publishedFigures.find((one) => one.figureId === figureId) ?? null,
      file: async (_caller, { figureId, format }) =>
        publishedFigures.some((one) => one.figureId === figureId)
          ? {
              name: `figure-${figureId}.${format}`,
              type: 'text/csv',
              bytes: new TextEncoder().encode('a'),
            }
          : null,
      previewTable: async (_caller, { by }) => ({
        ...waitingTable,
        by,
        tableId: null,
        state: 'preview',
        mayTake: [],
      }),
      proposeTable: async () => ({ tableId: 2 }),
      settleTable: async () => undefined,
      tables: async () => tableSummaries,
      table: async (_caller, { tableId }) =>
        [publicTable, waitingTable].find((one) => one.tableId === tableId) ?? null,
      tableFile: async (_caller, { tableId, format }) =>
        tableId === 1
          ? {
              name: `table-1.${format}`,
              type: 'text/csv; charset=utf-8; header=present',
              bytes: new TextEncoder().encode('Area,Met\r\nAll,265\r\n'),
            }
          : null,
      enterStatement: async () => ({ statementId: 1 }),
      correctStatement: async () => ({ statementId: 1 }),
      countStatement: async () => undefined,
      statements: async () => [statement],
      statement: async ({ who }, { statementId }) =>
        statementId === 1
          ? { ...statement, counts: [statementCount], mayCount: who.role === 'dataManager' }
          : null,
    },
    archive: {
      extracts: async () => extracts,
      quarantine: async () => one(quarantine),
      quarantineFile: async () => ({ rows: 1, csv: 'crime_ref,lookback_line\r\nNV/1,7\r\n' }),
      quarantineKinds: async () => [
        { kind: 'crime', parts: 1 },
        { kind: 'referral', parts: 2 },
      ],
      notes: async () => one(notedRows),
      ownMaps: async () => ownMaps,
      retireMap: async () => ({ versions: 1 }),
    },
    intake: {
      uploads: async () => uploadsView,
      upload: async (_caller, { upload }) => uploadView(upload),
      trial: async () => ({ jobId: 8 }),
      import: async () => ({ jobId: 9 }),
      discard: async () => undefined,
      mapTrial: async () => mapTrial,
      useMap: async () => ({ jobId: 8 }),
      pages: async () => pagesState,
      readPages: async () => ({ jobId: 11 }),
    },
    refresh: {
      run: atTheCommandLine,
      start: async () => ({ jobId: 10 }),
      state: async () => ({
        due: true,
        refreshedAt: '2026-11-20T09:00:00.000Z',
        job: {
          state: 'running',
          startedBy: 'Dana Made-up',
          createdAt: '2026-11-21T09:00:00.000Z',
          stage: 'network',
          waitsFor: null,
          failure: null,
        },
      }),
      evaluate: atTheCommandLine,
    },
    ledger: {
      entries: async () => ({ ...one(ledgerRows, 4), root }),
      file: async () => ({
        name: 'ledger.csv',
        type: 'text/csv; charset=utf-8',
        bytes: new TextEncoder().encode('entry,at\r\n'),
      }),
      searches: async () => searchEntries,
      verify: async () => ({ entries: 1284, root, ok: true, faults: [] }),
      checkpoints: async () => ({ verifier: 'review.example+1a2b3c4d+AbCd', checkpoints: [kept] }),
      checkpoint: async () => kept,
      check: async (_caller, { verifier }) => ({
        ok: true,
        what: 'the first 812 entries are those of the checkpoint',
        size: 812,
        root,
        entries: 1284,
        faults: 0,
        key: verifier === '' ? 'own' : 'given',
      }),
    },
    accounts: {
      list: async () => [...roles.map((role) => accountLine(account(role))), ...made],
      async create(_caller, { username, name, role, staffIds }) {
        const accountId = `a-${username}`
        made.push(accountLine({ accountId, username, name, role, staffIds }))
        return { accountId }
      },
      disable: async () => undefined,
      place: async () => undefined,
      enable: async () => undefined,
      change: async () => undefined,
      resetPassword: async () => ({ password: 'abcd-efgh-jkmn-pqrs-tuvw' }),
      changePassword: async () => undefined,
      chooseLanguage: async () => undefined,
      async secondFactor({ who: { role, username } }) {
        if (role === 'authoriser') return { state: 'on', since: '2026-02-02T09:00:00.000Z' }
        if (role === 'auditor') return { state: 'none' }
        const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
        const address = `otpauth://totp/Lookback:${username}?secret=${secret}&issuer=Lookback`
        return { state: 'begun', secret, address }
      },
      beginSecondFactor: async () => undefined,
      confirmSecondFactor: async () => undefined,
      endSecondFactor: async () => undefined,
      removeSecondFactor: async () => undefined,
      bind: async () => undefined,
    },
  }

  const calls: { name: string; who: unknown }[] = []
  const receive: Performer['receive'] = async (caller, act, raw) => {
    calls.push({ name: act.name, who: caller.who })
    if (!mayPerform(caller, act)) throw refusal(accessErrors, 'LB_NOT_ALLOWED')
    const parsed = parseInput(act.input, raw)
    if (!parsed.ok) throw inputRefusal(parsed.faults)
    const [facet, verb] = act.name.split('.') as [string, string]
    const answer = (answers as unknown as Untyped)[facet]?.[verb]
    if (!answer) throw new Error(`No made-up answer to ${act.name}`)
    const output = (await answer(caller, parsed.value)) as Awaited<ReturnType<typeof act.run>>
    if (output !== undefined) act.output?.parse(output)
    return output
  }
  return { answers, calls, readings, proposed, receive, perform: receive }
}

async function atTheCommandLine(): Promise<never> {
  throw new Error('No page performs this.')
}

const { yaml: _yaml, provenance: _provenance, clauses: _clauses, ...definitionRow } = definition
const personRow = {
  personId: person.personId,
  name: person.name,
  birth: person.birth,
  mentions: person.mentions,
  sources: person.sources,
}
const kept = { size: 812, root, note: 'review.example\n812\nAAAA=\n\n— review.example BBBB\n' }

type Untyped = Readonly<
  Record<string, Readonly<Record<string, (caller: Caller, input: unknown) => Promise<unknown>>>>
>

const accountLine = (who: Who): AccountLine => ({
  ...who,
  createdAt: '2026-01-05T09:00:00.000Z',
  disabledAt: who.role === 'auditor' ? '2026-02-05T09:00:00.000Z' : null,
  manager: null,
  team: who.role === 'reviewer' ? 'Records team' : '',
  telephone: '',
  specialisms: [],
  lastSignInAt: who.role === 'reader' ? '2026-03-01T08:15:00.000Z' : null,
  passwordDue: false,
  secondFactor: true,
  identity: null,
})
