import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import { decodeCodepage } from '../codepage.ts'
import { MarkedText } from '../marked-text.ts'
import { characters, known, silent, stories } from './destinations.ts'
import { Fonts } from './fonts.ts'
import { FormField } from './form-field.ts'

const longest = 20_000_000
type Story = 'body' | 'header' | 'footer' | 'notes' | 'comments'
type Unread = 'picture' | 'embedded object'

const titles: readonly (readonly [Story, string])[] = [
  ['header', 'Page header'],
  ['footer', 'Page footer'],
  ['notes', 'Footnotes'],
  ['comments', 'Comments'],
]

/** What holds within a group, and ends with it. */
interface Group {
  story: Story
  /** Its words are none of the document. */
  isSilent: boolean
  /** What its words are, where they are no words to be shown. */
  means: 'fonts' | 'authors' | 'author' | 'field' | 'field name' | null
  font: number | null
  /** Characters after `\u` for programs that do not know it. */
  skip: number
  deleted: boolean
  inserted: boolean
  struck: boolean
  hidden: boolean
  /** Who inserted and deleted, by their place in the list of authors. */
  insertedBy: number | null
  deletedBy: number | null
  /** `\*` was just read. */
  isOptional: boolean
}

const start: Group = {
  story: 'body',
  isSilent: false,
  means: null,
  font: null,
  skip: 1,
  deleted: false,
  inserted: false,
  struck: false,
  hidden: false,
  insertedBy: null,
  deletedBy: null,
  isOptional: false,
}

/** The words of a document in Rich Text Format, told token by token. */
export class RtfText {
  readonly #stories: Readonly<Record<Story, MarkedText>> = {
    body: new MarkedText(),
    header: new MarkedText(),
    footer: new MarkedText(),
    notes: new MarkedText(),
    comments: new MarkedText(),
  }
  readonly #unread = new Map<Unread, number>()
  readonly #fonts = new Fonts()
  readonly #groups: Group[] = []
  readonly #authors: string[] = []
  #group: Group = { ...start }
  #bytes: number[] = []
  #left = 0
  #counts = { notes: 0, comments: 0 }
  #author = ''
  #field = new FormField()
  #length = 0

  open(): void {
    this.#flush()
    this.#left = 0
    this.#groups.push(this.#group)
    this.#group = { ...this.#group, isOptional: false }
  }

  close(): void {
    this.#flush()
    this.#left = 0
    const { story, means } = this.#group
    this.#group = this.#groups.pop() ?? { ...start }
    if (story !== this.#group.story) this.#stories[story].end('\n\n')
    // A box stands where its instruction does, of which nothing else is shown.
    if (means === 'field' && this.#group.means !== 'field')
      this.#stories[story].add(this.#field.text())
  }

  byte(byte: number): void {
    if (this.#left > 0) this.#left -= 1
    else this.#bytes.push(byte)
  }

  text(text: string): void {
    const shown = this.#left > 0 ? text.slice(this.#left) : text
    this.#left = Math.max(0, this.#left - text.length)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is no ASCII is in the code page of the font
    if (/^[\x00-\x7f]*$/.test(shown)) {
      this.#flush()
      this.#say(shown)
    } else for (const one of shown) this.#bytes.push(one.charCodeAt(0))
  }

  word(word: string, number: number | null): void {
    if (word === 'u' && number !== null) {
      this.#flush()
      this.#say(String.fromCharCode(number & 0xffff))
      this.#left = this.#group.skip
      return
    }
    if (this.#left > 0 && characters[word] !== undefined) {
      this.#left -= 1
      return
    }
    this.#flush()
    const group = this.#group
    if (word === '*') group.isOptional = true
    else if (group.isOptional) {
      group.isOptional = false
      if (known.has(word)) this.#word(word, number)
      else group.isSilent = true
    } else this.#word(word, number)
  }

  #word(word: string, number: number | null): void {
    const group = this.#group
    const isOn = number !== 0
    const story = stories[word]
    const character = characters[word]
    if (character !== undefined) this.#say(character)
    else if (story !== undefined) group.story = story
    else if (silent.has(word)) group.isSilent = true
    else if (group.means === 'field' && this.#field.word(word, number)) return
    else if (group.means === 'fonts' && word === 'fcharset')
      this.#fonts.setCharset(group.font ?? 0, number ?? 0)
    else if (group.means === 'fonts' && word === 'cpg')
      this.#fonts.setCodepage(group.font ?? 0, number ?? 0)
    else
      switch (word) {
        case 'par':
        case 'line':
        case 'sect':
        case 'page':
        case '\r':
        case '\n':
          this.#end('\n')
          break
        case 'row':
        case 'nestrow':
          this.#end('\n')
          break
        case 'cell':
        case 'nestcell':
          if (!group.isSilent) this.#stories[group.story].endCell()
          break
        case 'ansicpg':
          this.#fonts.codepage = number ?? 1252
          break
        case 'mac':
          this.#fonts.codepage = 10000
          break
        case 'deff':
          this.#fonts.usual = number ?? 0
          break
        case 'uc':
          group.skip = Math.max(0, Math.min(16, number ?? 1))
          break
        case 'f':
          group.font = number
          break
        case 'fonttbl':
          group.means = 'fonts'
          break
        case 'revtbl':
          group.means = 'authors'
          break
        case 'atnauthor':
          group.means = 'author'
          this.#author = ''
          break
        case 'formfield':
          group.means = 'field'
          this.#field = new FormField()
          break
        case 'ffname':
          group.means = 'field name'
          break
        case 'pict':
          this.#leaveOut('picture')
          break
        case 'object':
          this.#count('embedded object')
          break
        case 'footnote':
          this.#beside('notes', 'note', 'Note')
          break
        case 'annotation':
          this.#beside('comments', 'comment', 'Comment')
          break
        case 'deleted':
          group.deleted = isOn
          break
        case 'revised':
          group.inserted = isOn
          break
        case 'revauth':
          group.insertedBy = number
          break
        case 'revauthdel':
          group.deletedBy = number
          break
        case 'strike':
        case 'striked':
          group.struck = isOn
          break
        case 'v':
          group.hidden = isOn
          break
        case 'plain':
          Object.assign(group, { deleted: false, inserted: false, struck: false, hidden: false })
          group.font = null
          break
      }
  }

  /** A note or comment: a sign where it belongs, its words in a part of their own. */
  #beside(story: 'notes' | 'comments', sign: string, title: string): void {
    const group = this.#group
    if (group.isSilent || group.story === story) return
    this.#counts[story] += 1
    const number = this.#counts[story]
    this.#add(`[${sign} ${number}]`)
    const by = story === 'comments' && this.#author !== '' ? ` by ${this.#author}` : ''
    group.story = story
    this.#stories[story].end(`${title} ${number}${by}: `)
  }

  #count(what: Unread): void {
    if (!this.#group.isSilent) this.#unread.set(what, (this.#unread.get(what) ?? 0) + 1)
  }

  #leaveOut(what: Unread): void {
    this.#count(what)
    this.#group.isSilent = true
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#say(decodeCodepage(bytes, this.#fonts.codepageOf(this.#group.font)))
  }

  #say(text: string): void {
    const { means, isSilent } = this.#group
    if (means === null || (means === 'field' && !isSilent)) {
      if (means === null) this.#add(text)
    } else if (means === 'author') this.#author += text
    else if (means === 'field name') this.#field.name += text
    else if (means === 'authors')
      this.#authors.push(...text.split(';').filter((one) => one.trim() !== ''))
  }

  #add(text: string): void {
    const group = this.#group
    if (group.isSilent || text === '') return
    const marks = [
      group.inserted ? by('inserted', this.#authors[group.insertedBy ?? -1]) : '',
      group.deleted ? by('deleted', this.#authors[group.deletedBy ?? -1]) : '',
      group.struck ? 'struck out' : '',
      group.hidden ? 'hidden' : '',
    ]
    this.#stories[group.story].add(text, marks.filter((mark) => mark !== '').join(', '))
    this.#length += text.length
    if (this.#length > longest)
      throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'The document holds more text than is read.')
  }

  #end(separator: string): void {
    if (!this.#group.isSilent && this.#group.means === null)
      this.#stories[this.#group.story].end(separator)
  }

  result(): { readonly text: string; readonly unread: ReadonlyMap<Unread, number> } {
    this.#flush()
    const others = titles.map(([story, title]) => [title, this.#stories[story].text()] as const)
    const parts = [
      this.#stories.body.text(),
      ...others.flatMap(([title, text]) => (text === '' ? [] : [`${title}:\n${text}`])),
    ]
    return { text: parts.filter((part) => part !== '').join('\n\n'), unread: this.#unread }
  }
}

const by = (what: string, author: string | undefined): string =>
  author === undefined || author === '' ? what : `${what} by ${author}`
