import { createHash } from 'node:crypto'
import type { UnitOfWork } from '../../access/index.ts'
import { differencesOf } from '../../copies/index.ts'
import { readNarrative } from '../../narratives/index.ts'
import type { AnsweredEvent, ProposedEvent, ToldThere } from './contract.ts'
import { groupTold, type ToldGroup } from './group-told.ts'
import { knownInCase } from './known-in-case.ts'
import { partsOf } from './sentence-parts.ts'
import { type StoredAnswer, storedAnswers } from './stored-answers.ts'
import { type Telling, tellingOf } from './telling.ts'

/** A document of the case. */
export interface TextOfCase {
  readonly id: number
  readonly name: string
  readonly text: string
}

/** A sentence that an answer is kept for. */
export interface Answerable extends Pick<AnsweredEvent, 'hash' | 'kind' | 'sentence'> {
  readonly documentId: number
  readonly document: string
  readonly page: number | null
  readonly begins: number
  readonly ends: number
}

export interface Told {
  /** What the documents tell and nobody answered, each event once, in the order of the days. */
  readonly proposed: readonly ProposedEvent[]
  readonly answered: readonly AnsweredEvent[]
  /** The sentences that an answer to this one settles, itself first; none where it does not stand there. */
  settledBy(hash: string): readonly Answerable[]
}

/** `firstOf` has of each copy in the case the document that is read for it. */
export async function readTold(
  unit: Pick<UnitOfWork, 'db'>,
  caseId: number,
  documents: readonly TextOfCase[],
  firstOf: ReadonlyMap<number, number>,
): Promise<Told> {
  const [stored, known] = await Promise.all([
    storedAnswers(unit, caseId),
    documents.length === 0 ? null : knownInCase(unit, caseId),
  ])
  const told = documents.flatMap((document) => {
    if (known === null) return []
    const pages = pagesOf(document.text)
    const copies = firstOf.get(document.id) ?? document.id
    return readNarrative(document.text, known).map((event) => {
      const page = pages.findLast(({ from }) => from <= event.from) ?? null
      return new Sentence(document, page, tellingOf(document.id, copies, document.text, event))
    })
  })
  const sentenceOf = new Map(told.map((sentence) => [sentence.telling, sentence]))
  const events = groupTold(told.map(({ telling }) => telling)).map(
    (group) => new ToldEvent(group, sentenceOf, stored),
  )
  const eventOf = new Map(events.map((event) => [event.group, event]))
  return {
    proposed: events
      .filter(({ answer }) => answer === null)
      .map((event) => event.proposed(eventOf))
      .toSorted((a, b) => order(a.day) - order(b.day)),
    answered: stored
      .filter(({ alongWith }) => alongWith === null)
      .map(({ alongWith: _, ...row }) => {
        const event = events.find(({ answer }) => answer === row.hash)
        return { ...row, ...(event ? event.elsewhere(row.hash, eventOf) : nowhere) }
      }),
    settledBy: (hash) => {
      const event = events.find((one) => one.answer === hash || one.hashes.has(hash))
      if (event) return event.settles(hash)
      return stored.filter((row) => row.hash === hash)
    },
  }
}

const nowhere = { alsoIn: [], otherwise: [] } as const

/** What tells no day comes last. */
const order = (day: string) => (day === '' ? Number.POSITIVE_INFINITY : Date.parse(day))

class Sentence {
  readonly document: TextOfCase
  readonly page: Page | null
  readonly telling: Telling
  readonly text: string
  /** Of its words, however their lines are broken; and of the day where other sentences tell it. */
  readonly hash: string

  constructor(document: TextOfCase, page: Page | null, telling: Telling) {
    const { from, to, date } = telling.event
    this.document = document
    this.page = page
    this.telling = telling
    this.text = document.text.slice(from, to)
    const words = this.text.replaceAll(/\s+/g, ' ')
    this.hash = createHash('sha256')
      .update(date?.isWorkedOut ? `${words}\n${date.day}` : words)
      .digest('hex')
  }

  /** A day without its year is no day of a timeline: whoever accepts it says the year. */
  get day(): string {
    return this.telling.day.startsWith('--') ? '' : this.telling.day
  }

  get place() {
    const { from, to } = this.telling.event
    return {
      documentId: this.document.id,
      document: this.document.name,
      begins: from,
      ends: to,
      page: this.page?.page ?? null,
    }
  }

  /** As another place that tells it, beside this one. */
  besides(other: Sentence): ToldThere {
    return {
      ...this.place,
      differences: differencesOf(other.text, this.text).map(({ removed, added }) => ({
        removed,
        added,
      })),
      day: this.day,
    }
  }
}

/** An event that documents tell, and whether somebody has answered it. */
class ToldEvent {
  readonly group: ToldGroup
  readonly sentences: readonly Sentence[]
  readonly hashes: ReadonlySet<string>
  /** The sentence that was answered for it; null: none. */
  readonly answer: string | null

  constructor(
    group: ToldGroup,
    sentenceOf: ReadonlyMap<Telling, Sentence>,
    stored: readonly StoredAnswer[],
  ) {
    this.group = group
    this.sentences = group.tellings.map((telling) => sentenceOf.get(telling)!)
    this.hashes = new Set(this.sentences.map(({ hash }) => hash))
    const rows = stored.filter(({ hash }) => this.hashes.has(hash))
    const own = rows.find(({ alongWith }) => alongWith === null)
    this.answer = own?.hash ?? rows[0]?.alongWith ?? null
  }

  /** Where else it is told than in this sentence, and what copies tell in its place. */
  elsewhere(
    hash: string,
    eventOf: ReadonlyMap<ToldGroup, ToldEvent>,
  ): Pick<ProposedEvent, 'alsoIn' | 'otherwise'> {
    const own = this.sentences.find((one) => one.hash === hash) ?? this.sentences[0]!
    const others = this.sentences.filter(({ document }) => document !== own.document)
    return {
      alsoIn: others.map((one) => one.besides(own)),
      otherwise: this.group.otherwise.map((group) =>
        eventOf.get(group)!.sentences[0]!.besides(own),
      ),
    }
  }

  proposed(eventOf: ReadonlyMap<ToldGroup, ToldEvent>): ProposedEvent {
    const [sentence] = this.sentences as [Sentence]
    const { event } = sentence.telling
    return {
      hash: sentence.hash,
      kind: event.kind,
      day: sentence.day,
      ...sentence.place,
      ...this.elsewhere(sentence.hash, eventOf),
      isWorkedOut: event.date?.isWorkedOut ?? false,
      sentence: sentence.text,
      parts: partsOf(sentence.document.text, event),
      isReadByMachine: sentence.page?.isMachine ?? false,
    }
  }

  settles(hash: string): readonly Answerable[] {
    const byHash = new Map(this.sentences.toReversed().map((one) => [one.hash, one]))
    const first = byHash.get(hash) ?? this.sentences[0]!
    return [first, ...[...byHash.values()].filter((one) => one !== first)].map((one) => ({
      hash: one.hash,
      kind: one.telling.event.kind,
      sentence: one.text,
      ...one.place,
    }))
  }
}

interface Page {
  readonly page: number
  readonly from: number
  readonly isMachine: boolean
}

/** As marks in the text say; a document without them has no pages to name. */
function pagesOf(text: string): readonly Page[] {
  return [
    ...text.matchAll(/\[Page (\d{1,5}) of \d{1,5}(, read by[^\]\n]{0,100})?[^\]\n]{0,100}\]/g),
  ].map(({ index, 1: page, 2: machine }) => ({
    page: Number(page),
    from: index,
    isMachine: machine !== undefined,
  }))
}
