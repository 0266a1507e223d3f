import { SaxesParser } from 'saxes'
import { type LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'

const deepest = 30
/** More letters than any field takes: what is longer is found too long by its map. */
const longestText = 100_000

/** What is done with the elements of a return; names come without their prefix. */
export interface ElementHandler<T> {
  open?(name: string, line: number): void
  /**
   * @param text directly in the element, without blanks at its ends
   * @param path of the elements it stands in, the outermost first
   */
  close(name: string, text: string, path: readonly string[], line: number, out: T[]): void
}

/**
 * Streams an XML text through a handler. Document types and entities are refused; nothing is fetched.
 *
 * @throws LB_XML_ENTITY, LB_XML_BROKEN, LB_XML_TOO_DEEP
 */
export async function* elementsIn<T>(
  text: AsyncIterable<string>,
  handler: ElementHandler<T>,
): AsyncGenerator<T> {
  const reader = new ElementReader(handler)
  for await (const part of text) yield* reader.write(part)
  yield* reader.end()
}

class ElementReader<T> {
  readonly #parser = new SaxesParser({ position: true })
  readonly #handler: ElementHandler<T>
  readonly #path: string[] = []
  readonly #out: T[] = []
  #failed: LookbackError | null = null
  #text = ''

  constructor(handler: ElementHandler<T>) {
    this.#handler = handler
    this.#parser.on('doctype', () => this.#fail(refusal(archiveErrors, 'LB_XML_ENTITY')))
    this.#parser.on('error', ({ message }) => {
      const code = /entity/i.test(message) ? 'LB_XML_ENTITY' : 'LB_XML_BROKEN'
      this.#fail(refusal(archiveErrors, code, message))
    })
    this.#parser.on('opentag', ({ name }) => this.#open(localName(name)))
    this.#parser.on('text', (text) => {
      if (this.#text.length < longestText) this.#text += text
    })
    this.#parser.on('cdata', (text) => {
      if (this.#text.length < longestText) this.#text += text
    })
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)))
  }

  write(text: string): readonly T[] {
    // The parser takes a part as a whole: parts stay small, so that a fault is met before memory fills.
    this.#parser.write(text)
    return this.#taken()
  }

  end(): readonly T[] {
    if (this.#failed) throw this.#failed
    this.#parser.close()
    return this.#taken()
  }

  #taken(): readonly T[] {
    if (this.#failed) throw this.#failed
    return this.#out.splice(0)
  }

  /** Ends the parser where it stands: what follows a fault is read by nobody, and each fault after it costs. */
  #fail(error: LookbackError): never {
    this.#failed ??= error
    throw this.#failed
  }

  #open(name: string): void {
    this.#path.push(name)
    this.#text = ''
    if (this.#path.length > deepest) this.#fail(refusal(archiveErrors, 'LB_XML_TOO_DEEP'))
    this.#handler.open?.(name, this.#parser.line)
  }

  #close(name: string): void {
    const text = this.#text.trim()
    this.#text = ''
    this.#path.pop()
    this.#handler.close(name, text, this.#path, this.#parser.line, this.#out)
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
