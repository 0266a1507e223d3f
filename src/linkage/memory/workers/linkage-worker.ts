import { parentPort } from 'node:worker_threads'
import { type LinkPlan, planLinkage } from '../../plan/link-plan.ts'
import { modelWeights } from '../../score/weights.ts'
import { blockRule } from '../block/blocked-rule.ts'
import { comparersOf } from '../compare/compare-pairs.ts'
import { countShard } from '../count/training-pairs.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { scoreShard } from '../score/score-shard.ts'
import type { WorkerAnswer, WorkerTask } from './messages.ts'
import { recordsFrom } from './shared-records.ts'

type Task<Kind extends WorkerTask['kind']> = Extract<WorkerTask, { readonly kind: Kind }>

/** The plan and the records of the first task, for those that come later. */
let prepared: { readonly plan: LinkPlan; readonly records: MemoryRecords } | null = null

/** Lays out the blocks of the rules of this shard. */
function block({ settings, records: parts, rules }: Task<'block'>): void {
  const plan = planLinkage(settings)
  const records = recordsFrom(parts)
  prepared = { plan, records }
  answer({ kind: 'block', rules: rules.map((at) => blockRule(plan, at, records, [])) })
}

/** Counts what training asks of this shard of the pairs. */
function count(task: Task<'count'>): void {
  const { wanted, shard } = task
  const { plan, comparers, pairs } = preparedFor(task)
  const counts = countShard(plan, comparers, { ...pairs, from: 0, shard }, wanted)
  answer({ kind: 'count', counts })
}

/** Scores this shard of the pairs and sends those kept. */
function score(task: Task<'score'>): void {
  const { model, frequencies, from, shard, prune } = task
  const { plan, comparers, pairs } = preparedFor(task)
  const parts = { comparers, frequencies }
  const options = { prune, tell: () => {} }
  const weights = modelWeights(plan, model)
  const { accepted, candidates } = scoreShard(
    plan,
    weights,
    parts,
    { ...pairs, from, shard },
    options,
  )
  const { chunks } = accepted
  const buffers = chunks.flatMap(({ left, right, low, high, weight }) =>
    [left, right, low, high, weight].map(({ buffer }) => buffer as ArrayBuffer),
  )
  answer({ kind: 'score', chunks, candidates }, buffers)
}

function preparedFor({ letters, rules }: Task<'count'> | Task<'score'>) {
  const { plan, records } = prepared!
  const comparers = comparersOf(plan, { ...records, letters })
  return { plan, comparers, pairs: { records, rules, across: plan.settings.between === 'sources' } }
}

function answer(message: WorkerAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, moved)
}

parentPort!.on('message', (task: WorkerTask) => {
  if (task.kind === 'block') block(task)
  else if (task.kind === 'count') count(task)
  else score(task)
})
