import { parentPort, workerData } from 'node:worker_threads'
import { makePlan } from '../plan.ts'
import { modelWeights } from '../weights.ts'
import { pairLevels } from './levels/index.ts'
import { heldFrom, type ScoreMessage } from './message.ts'
import { scorePart } from './score-part.ts'

/** Scores one hand's part of the pairs and hands the pairs kept over. */
const { settings, model, held: parts, ...message } = workerData as ScoreMessage
const plan = makePlan(settings)
const held = heldFrom(parts)
const { letters, rarities, rules, from, part, prune } = message
const levels = settings.comparisons.map((each) => pairLevels(each, { ...held, letters }))
const across = settings.between === 'sources'
const { accepted, candidates } = scorePart(
  plan,
  modelWeights(plan, model),
  { levels, rarities },
  { held, rules, across, from, part },
  { prune, tell: () => {} },
)
const { stretches } = accepted
const buffers = stretches.flatMap(({ left, right, low, high, weight }) =>
  [left, right, low, high, weight].map(({ buffer }) => buffer as ArrayBuffer),
)
parentPort!.postMessage({ stretches, candidates }, buffers)
