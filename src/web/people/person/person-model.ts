import { thingWords } from '../../../cases/index.ts'
import type { LinkView, MentionView, PersonLife, PersonView } from '../../../people/index.ts'
import { openItemLine } from '../../../words/index.ts'
import { byKind } from '../../layout/event-kinds.ts'
import { type FirstOf, firstOf } from '../../layout/first-of.ts'
import { waterfall } from '../evidence/waterfall.ts'

/** More of each are shown once they are asked for. */
const most = { life: 100, 'their-cases': 50, mentions: 50, links: 20, things: 50 } as const

export type PersonModel = ReturnType<typeof personModel>

export function personModel(
  person: PersonView,
  life: PersonLife,
  { kind, all, chosen }: { kind: string; all: string; chosen: readonly string[] },
) {
  const numbers = new Map(person.mentionsList.map(({ mentionId }, i) => [mentionId, i + 1]))
  const name = (mentionId: number) => {
    const mention = person.mentionsList.find((m) => m.mentionId === mentionId)
    return `Record ${numbers.get(mentionId) ?? '?'}, ${mention?.source ?? 'not shown'}`
  }
  const linksShown = ({ shown, ...rest }: FirstOf<LinkView>) => ({
    ...rest,
    shown: shown.map((view) => ({
      ...view,
      left: name(view.a),
      right: name(view.b),
      picture: waterfall(view),
    })),
  })
  const path = `/people/${encodeURIComponent(person.personId)}`
  const first = <T>(items: readonly T[], place: keyof typeof most, asked = all) =>
    firstOf(items, { place, most: most[place], path, asked, kept: { kind: kind || undefined } })
  const { shown, kinds, everything } = byKind(life.timeline, kind, path, 'life')
  const mentions = person.mentionsList.map((mention, i) => ({
    ...mention,
    number: i + 1,
    files: filesOf(mention),
  }))
  return {
    person,
    life,
    kinds,
    everything,
    entries: first(shown, 'life'),
    cases: first(life.cases, 'their-cases'),
    things: first(life.things, 'things'),
    thingWords,
    // What is chosen is never out of sight.
    mentions: first(mentions, 'mentions', chosen.length > 0 ? 'mentions' : all),
    /** The weakest first: that is where a wrong join would show. */
    links: linksShown(
      first(
        person.links.toSorted((a, b) => a.weight - b.weight),
        'links',
      ),
    ),
    agencies: [...new Set(person.mentionsList.map(({ agency }) => agency))],
    items: person.items.map(openItemLine),
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
