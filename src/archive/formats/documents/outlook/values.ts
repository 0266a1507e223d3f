import { decodeCodepage } from '../codepage.ts'
import { type Properties, timeText, types } from './properties.ts'

/** A value as it is kept, and of which kind. */
export interface Value {
  readonly type: number
  readonly bytes: Buffer
}

/** What is said of a message, however its values are kept. */
export class Values implements Properties {
  readonly #find: (tag: number) => Value | null
  readonly #codepage: () => number

  /** @param codepage of text that is not Unicode */
  constructor(find: (tag: number) => Value | null, codepage: () => number) {
    this.#find = find
    this.#codepage = codepage
  }

  text(tag: number): string {
    const found = this.#find(tag)
    if (found?.type === types.unicode) return tidy(found.bytes.toString('utf16le'))
    if (found?.type === types.ansi) return tidy(decodeCodepage(found.bytes, this.#codepage()))
    return ''
  }

  binary(tag: number): Buffer | null {
    const found = this.#find(tag)
    return found?.type === types.binary || found?.type === types.object ? found.bytes : null
  }

  number(tag: number): number | null {
    const found = this.#find(tag)
    if (!found) return null
    if (found.type === types.boolean && found.bytes.length >= 2) return found.bytes.readUInt16LE(0)
    return found.type === types.integer && found.bytes.length >= 4
      ? found.bytes.readUInt32LE(0)
      : null
  }

  time(tag: number): string | null {
    const found = this.#find(tag)
    return found?.type === types.time && found.bytes.length >= 8
      ? timeText(found.bytes.readBigUInt64LE(0))
      : null
  }
}

/** Texts may end in a NUL of their own. */
const tidy = (text: string): string => text.replace(/\0+$/, '').replaceAll('\0', '')
