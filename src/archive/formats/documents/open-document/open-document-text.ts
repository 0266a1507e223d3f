import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { Attributes, PartHandler } from '../../bytes/part-reader.ts'
import { MarkedText } from '../marked-text.ts'

type Unread = 'picture' | 'embedded object'
const stories = ['body', 'header', 'footer', 'notes', 'comments'] as const
type Story = (typeof stories)[number]

const titles: Readonly<Record<Story, string>> = {
  body: '',
  header: 'Page header',
  footer: 'Page footer',
  notes: 'Notes',
  comments: 'Comments',
}

/** What people wrote stands elsewhere too, or is the program’s own. */
const silent = new Set(['title', 'desc', 'note-citation', 'scripts', 'event-listeners'])
const paragraphs = new Set(['p', 'h'])
const longest = 20_000_000
const mostBlanks = 100

/** Something that was inserted or deleted, kept before the words (OpenDocument 1.3, part 3, 5.5). */
interface Change {
  kind: 'inserted' | 'deleted' | 'changed'
  author: string
  words: string
}

/** The words of a document, told element by element. */
export class OpenDocumentText implements PartHandler<never> {
  readonly #texts = new Map(stories.map((story) => [story, new MarkedText()] as const))
  readonly #unread = new Map<Unread, number>()
  readonly #changes = new Map<string, Change>()
  /** Inserted words that are being told, by the change they belong to. */
  readonly #inserted = new Map<string, string>()
  readonly #within: Story[] = ['body']
  /** Of the change that is being read. */
  #change: Change | null = null
  #about: 'creator' | 'date' | null = null
  #counts = { note: 0, comment: 0 }
  #comment: { number: number; by: string; day: string } | null = null
  #silent = 0
  #paragraphs = 0
  #length = 0
  #tableName = ''
  #isSpreadsheet = false

  open(name: string, attributes: Attributes): void {
    if (silent.has(name)) this.#silent += 1
    // Of a comment or change; elsewhere a field of the words has the same name.
    if ((name === 'creator' || name === 'date') && (this.#comment || this.#change))
      this.#about = name
    if (paragraphs.has(name)) this.#paragraphs += 1
    const of = (key: string): string => attributeOf(attributes, key)
    switch (name) {
      case 'changed-region':
        this.#change = { kind: 'changed', author: '', words: '' }
        this.#changes.set(of('id'), this.#change)
        break
      case 'insertion':
      case 'deletion':
        if (this.#change) this.#change.kind = name === 'insertion' ? 'inserted' : 'deleted'
        break
      case 'change-start':
        this.#inserted.set(of('change-id'), this.#markOf(of('change-id')))
        break
      case 'change-end':
        this.#inserted.delete(of('change-id'))
        break
      case 'change':
        this.#deleted(of('change-id'))
        break
      case 's':
        this.#add(' '.repeat(Math.min(mostBlanks, Number(of('c')) || 1)))
        break
      case 'tab':
        this.#add('\t')
        break
      case 'line-break':
        this.#end('\n')
        break
      case 'note':
        this.#counts.note += 1
        this.#add(`[note ${this.#counts.note}]`)
        break
      case 'note-body':
        this.#enter('notes')
        this.#end(`Note ${this.#counts.note}: `)
        break
      case 'annotation':
        this.#counts.comment += 1
        this.#add(`[comment ${this.#counts.comment}]`)
        this.#enter('comments')
        this.#comment = { number: this.#counts.comment, by: '', day: '' }
        break
      case 'header':
      case 'footer':
        this.#enter(name)
        break
      case 'table':
        if (of('name') !== '' && this.#paragraphs === 0 && this.#within.length === 1)
          this.#tableName = of('name')
        break
      case 'spreadsheet':
        this.#isSpreadsheet = true
        break
      case 'image':
        this.#leaveOut('picture')
        break
      case 'object':
      case 'object-ole':
        this.#leaveOut('embedded object')
        break
    }
    if (name === 'table-row' && this.#tableName !== '') {
      if (this.#isSpreadsheet) this.#end(`Sheet “${this.#tableName}”:\n`)
      this.#tableName = ''
    }
  }

  text(text: string): void {
    if (this.#about === 'creator') {
      if (this.#comment) this.#comment.by += text
      else if (this.#change) this.#change.author += text
    } else if (this.#about === 'date') {
      if (this.#comment) this.#comment.day += text
    } else if (this.#silent === 0 && this.#paragraphs > 0) this.#add(text.replace(/\s+/g, ' '))
  }

  close(name: string): void {
    if (silent.has(name)) this.#silent = Math.max(0, this.#silent - 1)
    if (name === this.#about) this.#about = null
    if (paragraphs.has(name)) {
      this.#paragraphs = Math.max(0, this.#paragraphs - 1)
      this.#end('\n\n')
    } else if (name === 'changed-region') this.#change = null
    else if (name === 'note-body' || name === 'annotation') this.#leave()
    else if (name === 'header' || name === 'footer') this.#leave()
    else if (name === 'table-cell') this.#text.endCell()
    else if (name === 'table-row') this.#end('\n')
  }

  get #text(): MarkedText {
    return this.#texts.get(this.#within.at(-1) ?? 'body') as MarkedText
  }

  #enter(story: Story): void {
    this.#within.push(story)
  }

  #leave(): void {
    this.#end('\n\n')
    if (this.#within.length > 1) this.#within.pop()
    this.#comment = null
  }

  #add(text: string): void {
    if (text === '') return
    this.#length += text.length
    if (this.#length > longest)
      throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'The document holds more text than is read.')
    if (this.#change) {
      this.#change.words += text
      return
    }
    this.#sayWho()
    this.#text.add(text, [...this.#inserted.values()].join(', '))
  }

  /** Who commented is known once their words begin. */
  #sayWho(): void {
    if (this.#comment === null) return
    const { number, by, day } = this.#comment
    const who = by === '' ? '' : ` by ${by}`
    const when = day === '' ? '' : ` on ${day.slice(0, 10)}`
    this.#text.end(`Comment ${number}${who}${when}: `)
    this.#comment = null
  }

  #end(separator: string): void {
    if (this.#change) this.#change.words += this.#change.words === '' ? '' : ' '
    else this.#text.end(separator)
  }

  #markOf(id: string): string {
    const change = this.#changes.get(id)
    if (!change || change.kind === 'changed') return ''
    return change.author === '' ? change.kind : `${change.kind} by ${change.author}`
  }

  /** The words that were deleted, where they stood; they stood in one place. */
  #deleted(id: string): void {
    const change = this.#changes.get(id)
    if (change?.kind !== 'deleted' || change.words.trim() === '') return
    this.#text.add(change.words.trim(), this.#markOf(id))
    change.words = ''
  }

  #leaveOut(what: Unread): void {
    this.#unread.set(what, (this.#unread.get(what) ?? 0) + 1)
  }

  /** Deleted words whose place is not in the text are told at its end: nothing that was kept is dropped. */
  result(): { readonly text: string; readonly unread: ReadonlyMap<Unread, number> } {
    for (const [id, { kind, words }] of this.#changes)
      if (kind === 'deleted' && words.trim() !== '') {
        this.#text.end('\n\n')
        this.#deleted(id)
      }
    const parts = stories.flatMap((story) => {
      const text = (this.#texts.get(story) as MarkedText).text()
      return text === '' ? [] : [story === 'body' ? text : `${titles[story]}:\n${text}`]
    })
    return { text: parts.join('\n\n'), unread: this.#unread }
  }
}

const attributeOf = (attributes: Attributes, name: string): string =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1] ?? ''
