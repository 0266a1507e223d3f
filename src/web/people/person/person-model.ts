import { thingWords } from '../../../cases/index.ts'
import type { LinkView, MentionView, PersonLife, PersonView } from '../../../people/index.ts'
import { byKind } from '../../words/event-kinds.ts'
import { waterfall } from '../evidence/waterfall.ts'

/** Strongest reasons first; a person of many mentions has more links than anybody reads. */
const mostLinks = 20

export type PersonModel = ReturnType<typeof personModel>

export function personModel(person: PersonView, life: PersonLife, kind: string) {
  const numbers = new Map(person.mentionsList.map(({ mentionId }, i) => [mentionId, i + 1]))
  const name = (mentionId: number) => {
    const mention = person.mentionsList.find((m) => m.mentionId === mentionId)
    return `Record ${numbers.get(mentionId) ?? '?'} (${mention?.source ?? 'not shown'})`
  }
  const link = (view: LinkView) => ({
    ...view,
    left: name(view.a),
    right: name(view.b),
    picture: waterfall(view),
  })
  const sorted = person.links.toSorted((a, b) => a.weight - b.weight)
  const { shown, kinds, everything } = byKind(
    life.timeline,
    kind,
    `/people/${encodeURIComponent(person.personId)}`,
    'life',
  )
  return {
    person,
    life,
    kinds,
    everything,
    entries: shown,
    thingWords,
    mentions: person.mentionsList.map((mention, i) => ({
      ...mention,
      number: i + 1,
      files: filesOf(mention),
    })),
    /** The weakest first: that is where a wrong join would show. */
    links: sorted.slice(0, mostLinks).map(link),
    linksLeft: Math.max(0, sorted.length - mostLinks),
    agencies: [...new Set(person.mentionsList.map(({ agency }) => agency))],
    aliases: [...new Set(person.mentionsList.flatMap((mention) => mention.aliases))],
  }
}

/** 'a.csv, lines 3, 5': one line a file, however many rows of it name this person. */
export function filesOf({
  from,
}: Pick<MentionView, 'from'>): readonly { file: string; lines: string }[] {
  return [...Map.groupBy(from, ({ file }) => file)].map(([file, places]) => {
    const lines = [...new Set(places.map(({ line }) => line))].sort((a, b) => a - b)
    return { file, lines: `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}` }
  })
}
