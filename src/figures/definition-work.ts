import type { DoorAct, Who } from '../access/index.ts'
import { asCounter } from './compare/as-counter.ts'
import { compareDefinitions, comparedCases } from './compare/compare-definitions.ts'
import type { CompareReview } from './compare/contract.ts'
import { checkDefinition } from './drafts/check-definition.ts'
import type { DraftReview } from './drafts/contract.ts'
import { drafts, draftView, saveDraft, settleDraft } from './drafts/keep-drafts.ts'

/** Definitions beside each other, and those in the making. */
export function definitionWork(
  enter: DoorAct,
  counter: () => Promise<Who>,
): CompareReview & DraftReview {
  const counting = asCounter(enter, counter)
  return {
    compareDefinitions: compareDefinitions(enter, counting),
    comparedCases: comparedCases(enter, counting),
    checkDefinition: checkDefinition(enter, counting),
    saveDraft: saveDraft(enter),
    drafts: drafts(enter),
    draftView: draftView(enter),
    settleDraft: settleDraft(enter),
  }
}
