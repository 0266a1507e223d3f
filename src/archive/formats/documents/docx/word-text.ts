import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { Attributes, PartHandler } from '../../bytes/part-reader.ts'
import { MarkedText } from '../marked-text.ts'

/** What a part holds that is no text, by what it is. */
export type Unread = 'picture' | 'embedded object' | 'chart' | 'diagram' | 'inserted file'

const unreadElements: Readonly<Record<string, Unread>> = {
  blip: 'picture',
  imagedata: 'picture',
  OLEObject: 'embedded object',
  chart: 'chart',
  relIds: 'diagram',
  altChunk: 'inserted file',
}

/** Properties of what follows, not what follows itself. */
const properties = new Set(['rPr', 'pPr', 'trPr', 'tcPr', 'tblPr', 'sectPr', 'numPr'])
/** What people wrote stands elsewhere too, or is the program's own. */
const silent = new Set(['Fallback', 'instrText', 'delInstrText'])
const longest = 20_000_000

/** A form field while its properties are read: a content control, or one of older programs. */
interface Field {
  called: string
  ticked: boolean | null
  isEmpty: boolean
  choices: string[]
  choice: number
  readonly isControl: boolean
}

/**
 * The words of one part of a Word document (ECMA-376 part 1, 17): what is inserted, deleted, moved,
 * struck out or hidden says so, form fields stand with their names, notes where they belong.
 */
export class WordText implements PartHandler<never> {
  readonly #text = new MarkedText()
  readonly #unread = new Map<Unread, number>()
  readonly #changes: string[] = []
  readonly #fields: Field[] = []
  #silent = 0
  #properties = 0
  #isText = false
  #struck = false
  #hidden = false
  /** Notes and comments of the program itself. */
  #isSeparator = false

  open(name: string, attributes: Attributes): void {
    if (silent.has(name)) this.#silent += 1
    if (this.#silent > 0) return
    const unread = unreadElements[name]
    if (unread) this.#unread.set(unread, (this.#unread.get(unread) ?? 0) + 1)
    if (properties.has(name)) this.#properties += 1
    else if (this.#properties > 0) this.#property(name, attributes)
    else this.#content(name, attributes)
  }

  #property(name: string, attributes: Attributes): void {
    if (name === 'strike' || name === 'dstrike') this.#struck ||= isOn(attributes)
    if (name === 'vanish') this.#hidden ||= isOn(attributes)
  }

  #content(name: string, attributes: Attributes): void {
    switch (name) {
      case 'ins':
      case 'moveTo':
        this.#changes.push(by('inserted', attributes))
        break
      case 'del':
      case 'moveFrom':
        this.#changes.push(by('deleted', attributes))
        break
      case 'r':
        this.#struck = false
        this.#hidden = false
        break
      case 't':
      case 'delText':
        this.#isText = true
        break
      case 'tab':
        this.#add('\t')
        break
      case 'br':
      case 'cr':
        this.#text.end('\n')
        break
      case 'noBreakHyphen':
        this.#add('-')
        break
      case 'footnoteReference':
      case 'endnoteReference':
        this.#add(`[note ${attribute(attributes, 'id')}]`)
        break
      case 'commentReference':
        this.#add(`[comment ${attribute(attributes, 'id')}]`)
        break
      case 'footnote':
      case 'endnote':
        this.#isSeparator = /eparat/.test(attribute(attributes, 'type'))
        if (!this.#isSeparator) this.#text.end(`Note ${attribute(attributes, 'id')}: `)
        break
      case 'comment':
        this.#text.end(commentHead(attributes))
        break
      default:
        this.#field(name, attributes)
    }
  }

  #field(name: string, attributes: Attributes): void {
    if (name === 'sdt' || name === 'ffData') {
      const isControl = name === 'sdt'
      this.#fields.push({
        called: '',
        ticked: null,
        isEmpty: false,
        choices: [],
        choice: 0,
        isControl,
      })
    }
    const field = this.#fields.at(-1)
    if (!field) return
    const value = attribute(attributes, 'val')
    if (name === 'alias' || name === 'name') field.called = value
    else if (name === 'tag' && field.called === '') field.called = value
    else if (name === 'showingPlcHdr') field.isEmpty = isOn(attributes)
    else if (name === 'checked') field.ticked = isOn(attributes)
    else if (name === 'checkbox' || name === 'checkBox') field.ticked ??= false
    else if (name === 'default' && field.ticked === false) field.ticked = isOn(attributes)
    else if (name === 'listEntry') field.choices.push(value)
    else if (name === 'result') field.choice = Number(value) || 0
    else if (name === 'sdtContent') this.#add(fieldHead(field))
  }

  text(text: string): void {
    if (this.#isText && this.#silent === 0) this.#add(text)
  }

  close(name: string): void {
    if (silent.has(name)) {
      this.#silent -= 1
      return
    }
    if (this.#silent > 0) return
    if (properties.has(name)) {
      this.#properties -= 1
      return
    }
    if (this.#properties > 0) return
    if (name === 't' || name === 'delText') this.#isText = false
    else if (name === 'ins' || name === 'del' || name === 'moveTo' || name === 'moveFrom')
      this.#changes.pop()
    else if (name === 'p') this.#text.end('\n\n')
    else if (name === 'tc') this.#text.endCell()
    else if (name === 'tr') this.#text.end('\n')
    else if (name === 'footnote' || name === 'endnote') this.#isSeparator = false
    else if (name === 'ffData' || name === 'sdt') {
      const field = this.#fields.pop()
      if (field && !field.isControl) this.#add(oldFieldText(field))
    }
  }

  #add(text: string): void {
    if (this.#isSeparator) return
    const marks = [
      this.#changes.at(-1) ?? '',
      this.#struck ? 'struck out' : '',
      this.#hidden ? 'hidden' : '',
    ]
    this.#text.add(text, marks.filter((mark) => mark !== '').join(', '))
    if (this.#text.length > longest)
      throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'The document holds more text than is read.')
  }

  result(): { readonly text: string; readonly unread: ReadonlyMap<Unread, number> } {
    return { text: this.#text.text(), unread: this.#unread }
  }
}

const attribute = (attributes: Attributes, name: string): string =>
  attributes[`w:${name}`] ??
  attributes[`w14:${name}`] ??
  attributes[name] ??
  byEnding(attributes, name)

const byEnding = (attributes: Attributes, name: string): string =>
  Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? ''

/** A property without a value is on (ST_OnOff). */
const isOn = (attributes: Attributes): boolean =>
  !/^(0|false|off)$/i.test(attribute(attributes, 'val'))

function by(what: string, attributes: Attributes): string {
  const author = attribute(attributes, 'author')
  const day = attribute(attributes, 'date').slice(0, 10)
  return `${what}${author === '' ? '' : ` by ${author}`}${day === '' ? '' : ` on ${day}`}`
}

function commentHead(attributes: Attributes): string {
  const author = attribute(attributes, 'author')
  const day = attribute(attributes, 'date').slice(0, 10)
  const when = day === '' ? '' : ` on ${day}`
  return `Comment ${attribute(attributes, 'id')}${author === '' ? '' : ` by ${author}`}${when}: `
}

function fieldHead({ called, ticked, isEmpty }: Field): string {
  if (ticked !== null) return `[${called || 'box'}: ${ticked ? 'ticked' : 'not ticked'}] `
  if (isEmpty) return `[${called || 'field'}: not filled in] `
  return called === '' ? '' : `[${called}:] `
}

function oldFieldText({ called, ticked, choices, choice }: Field): string {
  if (ticked !== null) return `[${called || 'box'}: ${ticked ? 'ticked' : 'not ticked'}] `
  const chosen = choices[choice]
  return chosen === undefined ? '' : `[${called || 'field'}: ${chosen}] `
}
