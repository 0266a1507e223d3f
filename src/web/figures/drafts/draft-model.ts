import type { DefinitionView, DraftState } from '../../../figures/index.ts'

const states: Readonly<Record<DraftState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  returned: 'Returned',
  published: 'Published',
  discarded: 'Discarded',
}
export const draftState = (state: DraftState): string => states[state]

/**
 * What a new draft begins with: a small example, or a definition there is, under an id of its own. Its rules
 * are about to be changed, so it no longer says that another body published them: it is adapted from
 * what that body published, and has no day of publication and no days of being in force.
 */
export function firstText(base: DefinitionView | null): string {
  if (!base) return smallExample
  const { authority, title, provenance, published } = base
  const page = provenance?.page ? `, ${provenance.page}` : ''
  const day = published ? `, published ${published}` : ''
  const texts: Readonly<Record<string, string>> = {
    id: `our-${base.id.replace(/^our-/, '')}`,
    version: '1',
    title: quoted(adapted(title, ' (adapted)')),
    authority: quoted(adaptedFrom(authority)),
    source: quoted(adaptedFrom(`${provenance?.source ?? title}${page}${day}`)),
    published: 'null',
    page: 'null',
    valid: '{ from: null, until: null }',
  }
  return Object.entries(texts).reduce(
    (yaml, [key, text]) =>
      yaml.replace(new RegExp(`^${key}:.*\\n(?:[ \\t]+.*\\n)*`, 'm'), () => `${key}: ${text}\n`),
    base.yaml,
  )
}

const quoted = (text: string): string => JSON.stringify(text)
const adapted = (text: string, ending: string): string =>
  text.endsWith(ending) ? text : `${text}${ending}`
const adaptedFrom = (text: string): string =>
  text.startsWith('Adapted from ') ? text : `Adapted from ${text}`

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
