import { changesOf, placedWords } from '../../copies/index.ts'
import type { NarrativeEvent } from '../../narratives/index.ts'

/** A sentence of a document that tells an event, made ready to be held against others. */
export interface Telling {
  readonly documentId: number
  /** The document that is read for it: those of one number are copies of each other, the same or nearly. */
  readonly copies: number
  readonly event: NarrativeEvent
  /** '2014-03-05', '2014-03', '--03-05' where no year is told, '' where no day is. */
  readonly day: string
  readonly words: readonly string[]
  /** Of each word whether it is a detail: another there is another event. */
  readonly isDetail: readonly boolean[]
  /** Days, telephones, vehicles, places and people, each as it is known. */
  readonly things: string
}

export function tellingOf(
  documentId: number,
  copies: number,
  text: string,
  event: NarrativeEvent,
): Telling {
  const placed = placedWords(text.slice(event.from, event.to))
  return {
    documentId,
    copies,
    event,
    day: event.date?.day ?? '',
    words: placed.map(({ word }) => word),
    isDetail: placed.map(({ word, from }, at) =>
      isDetail(word, text[event.from + from] ?? '', at === 0),
    ),
    things: event.things
      .map(({ kind, id, value }) => `${kind} ${id ?? value.toLowerCase()}`)
      .join('\n'),
  }
}

/** Of the words of two sentences that both have; less is another sentence. */
const alikeFrom = 0.75

/** How two sentences of copies stand to each other. */
export function comparedWith(
  a: Telling,
  b: Telling,
): { readonly likeness: number; readonly isAlike: boolean; readonly isSame: boolean } {
  const changes = changesOf(a.words, b.words)
  const changed = changes.reduce(
    (sum, { from, to, into, until }) => sum + to - from + until - into,
    0,
  )
  const likeness = 1 - changed / (a.words.length + b.words.length)
  const isAlike = likeness >= alikeFrom
  const differs = ({ isDetail }: Telling, from: number, to: number) =>
    isDetail.slice(from, to).includes(true)
  const isSame =
    isAlike &&
    a.day === b.day &&
    a.event.kind === b.event.kind &&
    a.things === b.things &&
    !changes.some((one) => differs(a, one.from, one.to) || differs(b, one.into, one.until))
  return { likeness, isAlike, isSame }
}

/** Words by which a sentence tells of another number, of others, or that it was not so or may be. */
const telling = new Set(
  [
    'one two three four five six seven eight nine ten eleven twelve both several some many another other others',
    'first second third last next before after earlier later since until',
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september',
    'october november december day night morning afternoon evening midnight noon today yesterday tomorrow',
    'no not never nobody none nothing neither nor without unless if whether would could should might may cannot',
    'denied denies deny alleged allegedly claimed claims believed possibly perhaps probably reportedly unlikely',
    'he she they him her them his their hers theirs i we',
    'man men woman women male males female females adult adults person people boy boys girl girls child children youth youths',
    'mother father parent parents sister brother aunt uncle family relative relatives carer carers friend friends boyfriend girlfriend',
    'police officer officers staff worker driver stranger neighbour associate associates older younger unknown unidentified',
    'alone together with by to from',
  ]
    .join(' ')
    .split(' '),
)

function isDetail(word: string, begins: string, isFirst: boolean): boolean {
  return /\p{N}/u.test(word) || telling.has(word) || (!isFirst && /\p{Lu}/u.test(begins))
}
