import type { Catalogue } from '../../catalogue.ts'
import { children } from './children.ts'
import { countedFigures } from './counted-figures.ts'
import { dataQuality } from './data-quality.ts'
import { definitions } from './definitions.ts'
import { drafts } from './drafts.ts'
import { equality } from './equality.ts'
import { ruleWords } from './rule-words.ts'
import { samples } from './samples.ts'

/** What is counted and by which rules: figures, definitions, children, samples, equality, completeness. */
export const counts: Catalogue = {
  ...children,
  ...countedFigures,
  ...dataQuality,
  ...definitions,
  ...drafts,
  ...equality,
  ...ruleWords,
  ...samples,
}
