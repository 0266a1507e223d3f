import { type NarrativeEvent, narrativeKinds } from '../../narratives/index.ts'
import type { ProposedEvent } from './contract.ts'

const markWords = {
  telephone: 'Telephone',
  vehicle: 'Vehicle',
  place: 'Place',
  person: 'Name',
} as const

/** A sentence in parts, those that say something marked. */
export function partsOf(
  text: string,
  { from, to, date, things, cue, kind }: NarrativeEvent,
): ProposedEvent['parts'] {
  const marks = [
    ...(date ? [{ ...date, mark: 'Day' }] : []),
    ...things.map((thing) => ({ ...thing, mark: markWords[thing.kind] })),
    ...(cue ? [{ ...cue, mark: narrativeKinds[kind] }] : []),
  ].toSorted((a, b) => a.from - b.from)
  const parts: { text: string; mark: string | null }[] = []
  let at = from
  for (const one of marks) {
    if (one.from < at) continue
    if (one.from > at) parts.push({ text: text.slice(at, one.from), mark: null })
    parts.push({ text: text.slice(one.from, one.to), mark: one.mark })
    at = one.to
  }
  if (at < to) parts.push({ text: text.slice(at, to), mark: null })
  return parts
}
