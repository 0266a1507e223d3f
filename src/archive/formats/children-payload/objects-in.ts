import { refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'

/** An object of a JSON text, and the line it begins on. */
export interface FoundObject {
  readonly value: Readonly<Record<string, unknown>>
  readonly line: number
}

/** Letters of one object. What is said of one child takes some thousands. */
const longest = 16 * 1024 * 1024

/**
 * The objects of a JSON text one after the other, however large the text: it is one object, a list of them, several one
 * after the other (one a line), or an object that holds them under a name such as `Children`.
 *
 * @throws LB_JSON_BROKEN with the line, LB_JSON_CHILD_TOO_LARGE
 */
export async function* objectsIn(
  text: AsyncIterable<string>,
  within: RegExp,
): AsyncGenerator<FoundObject> {
  const reader = new ObjectReader(within)
  for await (const piece of text) yield* reader.take(piece)
  reader.end()
}

const broken = (line: number, why: string) =>
  refusal(
    archiveErrors,
    'LB_JSON_BROKEN',
    `The JSON is not well formed on or after line ${line}: ${why}.`,
  )

/**
 * Finds where each object begins and ends, and leaves what stands between to the language's own reader. An object that
 * turns out to hold others is let go, and those are taken.
 */
class ObjectReader {
  readonly #within: RegExp
  /** What is open around the place, the innermost last. */
  readonly #open: ('{' | '[')[] = []
  /** How many are open around the objects that are taken. */
  #around = 0
  /** The object that is being read, or null between objects. */
  #object: string[] | null = null
  #letters = 0
  #objectLine = 1
  #line = 1
  #inText = false
  #escaped = false
  /** The last text at the object's own level: its name of what follows, once a colon has come. */
  #name: string[] | null = null
  #lastName = ''

  constructor(within: RegExp) {
    this.#within = within
  }

  *take(piece: string): Generator<FoundObject> {
    // Where in the piece what belongs to the object begins.
    let from = 0
    for (let at = 0; at < piece.length; at += 1) {
      const letter = piece[at]!
      if (letter === '\n') this.#line += 1
      if (this.#inText) {
        this.#takeText(letter)
        continue
      }
      switch (letter) {
        case '"':
          this.#inText = true
          this.#name = this.#isAtName() ? [] : null
          break
        case '{':
        case '[':
          if (this.#holdsOthers()) {
            // The envelope: what it says beside its children is one council's number.
            this.#object = null
            this.#around = letter === '[' ? this.#open.length + 1 : this.#open.length
          }
          if (letter === '{' && this.#object === null && this.#open.length === this.#around) {
            this.#object = []
            this.#letters = 0
            this.#objectLine = this.#line
            this.#lastName = ''
            from = at
          } else if (letter === '[' && this.#object === null && this.#open.length === 0) {
            this.#around = 1
          }
          this.#open.push(letter)
          break
        case '}':
        case ']': {
          const opened = this.#open.pop()
          if (opened !== (letter === '}' ? '{' : '['))
            throw broken(this.#line, `“${letter}” closes nothing`)
          if (this.#object !== null && this.#open.length === this.#around) {
            this.#object.push(piece.slice(from, at + 1))
            yield this.#found(this.#object.join(''))
            this.#object = null
          }
          if (this.#open.length === 0) this.#around = 0
          break
        }
      }
    }
    if (this.#object !== null) this.#keep(piece.slice(from))
  }

  /** @throws LB_JSON_BROKEN where it ends within something */
  end(): void {
    if (this.#open.length > 0 || this.#inText) throw broken(this.#line, 'it ends too early')
  }

  #takeText(letter: string): void {
    if (this.#escaped) this.#escaped = false
    else if (letter === '\\') this.#escaped = true
    else if (letter === '"') {
      this.#inText = false
      if (this.#name) this.#lastName = this.#name.join('')
      return
    }
    if (this.#name && this.#name.length < 40) this.#name.push(letter)
  }

  #isAtName = (): boolean =>
    this.#object !== null && this.#open.length === this.#around + 1 && this.#open.at(-1) === '{'

  #holdsOthers = (): boolean => this.#isAtName() && this.#within.test(this.#lastName)

  #keep(part: string): void {
    this.#object?.push(part)
    this.#letters += part.length
    if (this.#letters <= longest) return
    const cause = `The object that begins on line ${this.#objectLine} is larger than 16 MB.`
    throw refusal(archiveErrors, 'LB_JSON_CHILD_TOO_LARGE', cause)
  }

  #found(text: string): FoundObject {
    try {
      return { value: JSON.parse(text), line: this.#objectLine }
    } catch (error) {
      throw broken(this.#objectLine, error instanceof Error ? error.message : String(error))
    }
  }
}
