/** A definition as somebody drafts it, with examples of each answer. */
export const ownDefinition = `id: our-definition
version: 1
title: Harm to a child
authority: A made-up review
source: Its terms of reference
clauses:
  - id: child
    words: A child under 18 was the victim
    when: victims.exists(v, v.age < 18)
examples:
  - { words: A child, answer: met, facts: { victims: [{ age: 15 }] } }
  - { words: An adult, answer: notMet, facts: { victims: [{ age: 30 }] } }
  - { words: No age recorded, answer: undetermined, facts: { victims: [{}] } }
`
