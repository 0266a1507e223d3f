import type { DefinitionView, DraftState } from '../../../figures/index.ts'

const states: Readonly<Record<DraftState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  returned: 'Returned',
  published: 'Published',
  discarded: 'Discarded',
}
export const draftState = (state: DraftState): string => states[state]

/** What a new draft begins with: a definition there is, under an id of its own, or a small example. */
export function firstText(base: DefinitionView | null): string {
  if (!base) return smallExample
  return base.yaml
    .replace(/^id:.*$/m, `id: our-${base.id.replace(/^our-/, '')}`)
    .replace(/^version:.*$/m, 'version: 1')
}

const smallExample = `id: our-definition
version: 1
title: A title people will recognise
authority: Who holds to this meaning
source: Where it is published, so that a reader can check the words
clauses:
  - id: child
    words: A child under 18 was the victim
    when: victims.exists(v, v.age < 18)
  - id: sexual
    words: There was sexual activity or abuse
    when: sexual
examples:
  - words: A child of 15, sexual abuse recorded
    answer: met
    facts: { sexual: true, victims: [{ age: 15 }] }
  - words: An adult
    answer: notMet
    facts: { sexual: true, victims: [{ age: 30 }] }
  - words: Nobody recorded how old the victim was
    answer: undetermined
    facts: { sexual: true, victims: [{}] }
`
