import { sumBars } from '../../charts/index.ts'
import type { LearntScore } from '../../reading/index.ts'

/** Why the learner puts a case where it does, part by part, adding up to its score. */
export function learntModel(learnt: LearntScore) {
  const parts = [
    { words: 'Before any evidence', value: learnt.base },
    { words: 'The rules and definitions', value: learnt.prior },
    ...learnt.parts,
    { words: 'All other words and facts', value: learnt.rest },
  ]
  const bars = parts.map(({ words, value }) => ({ label: shortened(words), value }))
  return { parts, picture: sumBars(bars, learnt.score), score: learnt.score }
}

const shortened = (words: string) => (words.length > 26 ? `${words.slice(0, 25)}…` : words)
