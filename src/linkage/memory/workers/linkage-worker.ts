import { parentPort } from 'node:worker_threads'
import { makePlan, type Plan } from '../../sql/sql-plan.ts'
import { modelWeights } from '../../sql/weights.ts'
import { holdRule } from '../block/blocked-rules.ts'
import { pairLevels } from '../compare/pair-comparison.ts'
import { countPart } from '../count/training-pairs.ts'
import type { HeldRecords } from '../records/memory-records.ts'
import { scorePart } from '../score/score-shard.ts'
import { type Answer, heldFrom, type Question } from './messages.ts'

/** What was said of the records, kept for the questions that come after. */
let known: { readonly plan: Plan; readonly held: HeldRecords } | null = null

/** Lays out the blocks of the rules that fall to this hand. */
function lay({ settings, held: parts, rules }: Extract<Question, { kind: 'lay' }>): void {
  const held = heldFrom(parts)
  known = { plan: makePlan(settings), held }
  answer({ kind: 'lay', rules: rules.map((at) => holdRule(settings, at, held, [])) })
}

/** Counts what training asks of this hand's part of the pairs. */
function count(question: Extract<Question, { kind: 'count' }>): void {
  const { wanted, part } = question
  const { plan, levels, pairs } = made(question)
  const counts = countPart(plan, levels, { ...pairs, from: 0, part }, wanted)
  answer({ kind: 'count', counts })
}

/** Scores this hand's part of the pairs and hands those kept over. */
function score(question: Extract<Question, { kind: 'score' }>): void {
  const { model, rarities, from, part, prune } = question
  const { plan, levels, pairs } = made(question)
  const { accepted, candidates } = scorePart(
    plan,
    modelWeights(plan, model),
    { levels, rarities },
    { ...pairs, from, part },
    { prune, tell: () => {} },
  )
  const { stretches } = accepted
  const buffers = stretches.flatMap(({ left, right, low, high, weight }) =>
    [left, right, low, high, weight].map(({ buffer }) => buffer as ArrayBuffer),
  )
  answer({ kind: 'score', stretches, candidates }, buffers)
}

function made({ letters, rules }: Pick<Extract<Question, { kind: 'score' }>, 'letters' | 'rules'>) {
  const { plan, held } = known!
  const levels = plan.settings.comparisons.map((each) => pairLevels(each, { ...held, letters }))
  return { plan, levels, pairs: { held, rules, across: plan.settings.between === 'sources' } }
}

function answer(message: Answer, moved: readonly ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, moved)
}

parentPort!.on('message', (question: Question) => {
  if (question.kind === 'lay') lay(question)
  else if (question.kind === 'count') count(question)
  else score(question)
})
