import { MarkedText } from '../marked-text.ts'
import type { StoryName } from './file-information.ts'

/** Characters that stand for something else (MS-DOC 2.4.1 and 2.4.3). */
const special = {
  picture: '\u0001',
  note: '\u0002',
  comment: '\u0005',
  cell: '\u0007',
  drawing: '\u0008',
  fieldBegins: '\u0013',
  fieldResult: '\u0014',
  fieldEnds: '\u0015',
  hyphen: '\u001e',
  softHyphen: '\u001f',
} as const

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u001f]/

/** The words of one part of the document, told run by run. */
export class StoryText {
  readonly #text = new MarkedText()
  readonly #name: StoryName
  readonly #endnotes: ReadonlySet<number>
  readonly #authors: readonly string[]
  /** For each field that is open: whether its instruction, which is not shown, is over. */
  readonly #fields: boolean[] = []
  #notes = { footnote: 0, endnote: 0, comment: 0 }
  #endsCell = false
  pictures = 0

  constructor(name: StoryName, endnotes: ReadonlySet<number>, authors: readonly string[]) {
    this.#name = name
    this.#endnotes = endnotes
    this.#authors = authors
  }

  /** @param position of its first character in the document */
  say(run: string, mark: string, position: number): void {
    let at = 0
    while (at < run.length) {
      const found = run.slice(at).search(controls)
      const end = found < 0 ? run.length : at + found
      if (end > at && this.#isShown) {
        this.#text.add(run.slice(at, end), mark)
        this.#endsCell = false
      }
      if (end < run.length) this.#control(run[end] as string, mark, position + end)
      at = end + 1
    }
  }

  get #isShown(): boolean {
    return this.#fields.every((isOver) => isOver)
  }

  #control(character: string, mark: string, position: number): void {
    if (character === special.fieldBegins) this.#fields.push(false)
    else if (character === special.fieldResult) this.#fields.splice(-1, 1, true)
    else if (character === special.fieldEnds) this.#fields.pop()
    else if (this.#isShown) this.#shown(character, mark, position)
  }

  #shown(character: string, mark: string, position: number): void {
    if (character === special.cell) {
      // The second of two in a row ends the row.
      if (this.#endsCell) this.#text.end('\n')
      else this.#text.endCell()
      this.#endsCell = !this.#endsCell
      return
    }
    this.#endsCell = false
    if (character === '\t') this.#text.add('\t', mark)
    else if (character === special.hyphen) this.#text.add('-', mark)
    else if (character === '\r') this.#text.end('\n\n')
    else if (character === '\u000b' || character === '\u000c' || character === '\n')
      this.#text.end('\n')
    else if (character === special.picture || character === special.drawing) this.pictures += 1
    else if (character === special.note) this.#note(position)
    else if (character === special.comment) this.#comment()
  }

  /** Called in the body, and told at the head of the note itself. */
  #note(position: number): void {
    const isEnd = this.#name === 'endnotes' || this.#endnotes.has(position)
    const kind = isEnd ? 'endnote' : 'footnote'
    this.#notes[kind] += 1
    const number = this.#notes[kind]
    if (this.#name === 'body')
      this.#text.add(`[${kind === 'endnote' ? 'endnote' : 'note'} ${number}]`)
    else this.#text.end(`${kind === 'endnote' ? 'Endnote' : 'Note'} ${number}: `)
  }

  #comment(): void {
    this.#notes.comment += 1
    const number = this.#notes.comment
    const author = this.#authors[number - 1]
    if (this.#name === 'comments')
      this.#text.end(`Comment ${number}${author ? ` by ${author}` : ''}: `)
    else this.#text.add(`[comment ${number}]`)
  }

  text(): string {
    return this.#text.text()
  }
}
