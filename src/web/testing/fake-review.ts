import type { Who } from '../../access/index.ts'
import type { DecisionInput, DecisionRow } from '../../casework/index.ts'
import type { Page } from '../../model/index.ts'
import type { ReadingInput, WorklistRow } from '../../reading/index.ts'
import type { Review } from '../../review/index.ts'
import { caseRow, caseView, decision, groups } from './made-up-case.ts'
import { badCheck, comparison, draftRow, draftView, goodCheck } from './made-up-drafts.ts'
import {
  definition,
  extracts,
  figures,
  group,
  ledgerRows,
  person,
  quarantine,
  resembling,
  root,
  status,
} from './made-up-lists.ts'
import {
  bridges,
  changedPeople,
  judgedPair,
  linkQuality,
  nextPair,
  unlinkable,
} from './made-up-pair.ts'
import {
  caseHistory,
  figureThen,
  publishedFigures,
  statement,
  statementCount,
} from './made-up-public.ts'
import { agreement, completeness } from './made-up-quality.ts'
import { sample } from './made-up-samples.ts'
import { publicTable, tableSummaries, waitingTable } from './made-up-tables.ts'
import { drawChecks, knownCases, triageView } from './made-up-triage.ts'

export interface FakeReview extends Review {
  /** Every call, with who asked. */
  readonly calls: { readonly name: string; readonly who: unknown }[]
  readonly readings: ReadingInput[]
  readonly proposed: DecisionInput[]
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
  const readings: ReadingInput[] = []
  const proposed: DecisionInput[] = []
  const settled: DecisionRow[] = []
  const worklist: readonly WorklistRow[] = Array.from({ length: 12 }, (_, i) => ({
    ...caseRow(i + 1, { state: i === 2 ? 'beingRead' : 'unread' }),
    place: i + 1,
    reasons: i === 11 ? [] : caseView.reasons.slice(0, 1 + (i % 3)),
    heldBy: i === 2 ? 'Ana Whitcombe' : null,
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
      answers: Object.entries(input.answers).map(([question, answer]) => ({ question, answer })),
      note: input.note,
      superseded: false,
    }))

  const review: Review = {
    status: async () => status,
    worklist: async (_who, { page }) => one(worklist, 107, page),
    async takeNext(_who, session) {
      opened.add(`${session}:1`)
      return { caseId: 1 }
    },
    async caseHeading(_who, caseId) {
      const { ref, source, kind } = caseRow(caseId)
      return { caseId, ref, source, kind }
    },
    async openCase(_who, session, caseId) {
      opened.add(`${session}:${caseId}`)
    },
    async caseView(who, session, caseId) {
      if (!opened.has(`${session}:${caseId}`)) return null
      const read = readings.length > 0
      return {
        ...caseView,
        caseId,
        ref: caseRow(caseId).ref,
        state: read ? 'read' : 'unread',
        mayRead: !read && who.role !== 'reader',
        mayPropose: read && proposed.length === 0,
        readings: mine(who),
        decision: current(who),
      }
    },
    async submitReading(_who, _session, _caseId, input) {
      readings.push(input)
    },
    async proposeDecision(_who, _session, _caseId, input) {
      proposed.push(input)
    },
    async settleDecision(who, decisionId, { step, reason }) {
      const statuses = { authorise: 'authorised', return: 'returned', reopen: 'reopened' } as const
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
    decisions: async (who) =>
      one([decision, { ...decision, decisionId: 6, maySettle: who.role === 'authoriser' }]),
    searchPeople: async () => one([person], 3),
    resemblingPeople: async () => resembling,
    personView: async (_who, id) => (id === 'P404' ? null : person),
    joinPeople: async () => ({ personId: 'P1' }),
    splitPerson: async () => ({ personId: 'P8' }),
    undoLinkDecision: async () => ({ personId: 'P1' }),
    groups: async () => one(groups),
    groupView: async (_who, id) => (id === 'G404' ? null : group),
    searchCases: async () => one([caseRow(1), caseRow(2), caseRow(3)]),
    figures: async () => figures,
    casesBehindFigure: async () => one([caseRow(1), caseRow(4)]),
    definitions: async () => [definition, { ...definition, id: 'old', current: false }],
    definitionView: async (_who, id) => (id === 'none' ? null : definition),
    extracts: async () => extracts,
    quarantine: async () => one(quarantine),
    ledger: async () => ({ ...one(ledgerRows, 4), root }),
    nextPair: async () => nextPair,
    judgePair: async () => ({ judgementId: 1 }),
    judgedPair: async (_who, id) => (id === 404 ? null : judgedPair),
    undoJudgement: async () => {},
    linkQuality: async () => linkQuality,
    unlinkable: async () => unlinkable,
    bridges: async () => one(bridges, 2),
    changedPeople: async () => one(changedPeople, 2),
    triage: async ({ role }) => ({
      ...triageView,
      mayLead: role === 'authoriser',
      mayNameKnown: role === 'dataManager',
      readers: role === 'authoriser' ? triageView.readers : null,
    }),
    setTriageTerms: async () => {},
    freezeTail: async () => {},
    nameKnownCase: async () => {},
    knownCases: async () => knownCases,
    checkDraws: async () => drawChecks,
    completeness: async () => completeness,
    agreement: async () => agreement,
    agreementCases: async () => one([caseRow(1), caseRow(4)]),
    drawEstimateSample: async () => ({ sampleId: 1 }),
    estimateSamples: async () => [sample],
    estimateSample: async ({ role }, id) =>
      id === 404 ? null : role === 'auditor' ? { ...sample, next: null, mayAnswer: false } : sample,
    answerSample: async () => undefined,
    compareDefinitions: async (_who, a, b) =>
      [a, b].some((name) => name.startsWith('none')) ? null : comparison,
    comparedCases: async () => one([caseRow(1), caseRow(4)]),
    checkDefinition: async (_who, yaml) => (yaml.includes('vicitms') ? badCheck : goodCheck),
    saveDraft: async () => ({ draftId: 3 }),
    drafts: async () => [draftRow, { ...draftRow, draftId: 2, state: 'published' }],
    draftView: async ({ role }, id) =>
      id === 404
        ? null
        : { ...draftView, mayTake: role === 'authoriser' ? draftView.mayTake : ['return'] },
    settleDraft: async () => undefined,
    async caseHistory(_who, session, caseId) {
      const { ref, source, kind } = caseRow(caseId)
      return opened.has(`${session}:${caseId}`)
        ? { caseId, ref, source, kind, ...caseHistory }
        : null
    },
    figuresThen: async (_who, question) => [figureThen(question)],
    countThen: async (_who, question) =>
      question.receivedBy === '2020-01-01'
        ? { state: 'counting', share: 0.4249 }
        : { state: 'counted', figures: [figureThen(question)] },
    proposeFigure: async () => ({ figureId: 2 }),
    settleFigure: async () => undefined,
    publishedFigures: async () => publishedFigures,
    publishedFigure: async (_who, id) =>
      publishedFigures.find(({ figureId }) => figureId === id) ?? null,
    previewTable: async (_who, { by }) => ({
      ...waitingTable,
      by,
      tableId: null,
      state: 'preview',
      mayTake: [],
    }),
    proposeTable: async () => ({ tableId: 2 }),
    settleTable: async () => undefined,
    tables: async () => tableSummaries,
    tableView: async (_who, id) =>
      [publicTable, waitingTable].find(({ tableId }) => tableId === id) ?? null,
    figureFile: async (_who, id, format) =>
      publishedFigures.some(({ figureId }) => figureId === id)
        ? { name: `figure-${id}.${format}`, type: 'text/csv', bytes: new TextEncoder().encode('a') }
        : null,
    tableFile: async (_who, id, format) =>
      id === 1
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
    statementView: async ({ role }, id) =>
      id === 1
        ? { ...statement, counts: [statementCount], mayCount: role === 'dataManager' }
        : null,
  }

  const calls: { name: string; who: unknown }[] = []
  const remembered = new Proxy(review, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...args: unknown[]) => unknown
      if (typeof method !== 'function') return undefined
      return (...args: unknown[]) => {
        calls.push({ name: String(name), who: args[0] })
        return method.apply(target, args)
      }
    },
  })
  return Object.assign(Object.create(remembered) as Review, { calls, readings, proposed })
}
