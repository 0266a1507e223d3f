import { basename, extname } from 'node:path'
import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { decodeLines, encodingOf } from './bytes/decode.ts'
import { type OfficePackage, officePackage } from './bytes/office-package.ts'
import type { FileBytes } from './bytes/pieces.ts'
import { startOfFile } from './bytes/short-file.ts'
import { openZip } from './bytes/zip.ts'
import { type XmlRoot, xmlRoot } from './xml/root.ts'

/** Whether some import map reads a table with these columns. */
export type KnowsHeader = (columns: readonly string[]) => boolean

/** What can be told of a file without reading it whole; each part is found out once, when asked for. */
export class FileLook {
  readonly path: string
  readonly name: string
  /** Lower case, with its dot. It decides only where the content does not. */
  readonly ending: string
  readonly size: number
  /** The first 64 KiB. */
  readonly head: Buffer
  /** All of it: in memory where the head is all, else on the disk. */
  readonly bytes: FileBytes
  readonly knowsHeader: KnowsHeader
  #text: string | undefined
  #xml: XmlRoot | null | undefined
  #office: OfficePackage | null | undefined

  private constructor(path: string, size: number, head: Buffer, knowsHeader: KnowsHeader) {
    this.path = path
    this.name = basename(path)
    this.ending = extname(path).toLowerCase()
    this.size = size
    this.head = head
    this.bytes = head.length === size ? head : path
    this.knowsHeader = knowsHeader
  }

  /** @throws LB_FILE_EMPTY */
  static at(path: string, knowsHeader: KnowsHeader): FileLook {
    const { size, head } = startOfFile(path)
    if (size === 0) throw refusal(archiveErrors, 'LB_FILE_EMPTY')
    return new FileLook(path, size, head, knowsHeader)
  }

  startsWith(bytes: string): boolean {
    return this.head.subarray(0, bytes.length).toString('latin1') === bytes
  }

  /** The head as text; of a file that is none, whatever its bytes spell. */
  get text(): string {
    this.#text ??= textIn(this.head)
    return this.#text
  }

  /** The root element, where the file is XML or HTML; null: it is neither. */
  get xml(): XmlRoot | null {
    if (this.#xml === undefined) this.#xml = xmlRoot(this.text)
    return this.#xml
  }

  /** The parts of an Office document, where the file is a ZIP container; null: it is none. */
  async office(): Promise<OfficePackage | null> {
    if (this.#office === undefined) {
      if (!this.startsWith('PK')) this.#office = null
      else {
        const zip = await openZip(this.bytes)
        try {
          this.#office = await officePackage(zip)
        } finally {
          zip.close()
        }
      }
    }
    return this.#office
  }
}

function textIn(head: Buffer): string {
  try {
    const encoding = encodingOf(head)
    const text = encoding === 'utf-8' ? decodeLines(head) : new TextDecoder(encoding).decode(head)
    return text.replace(/^\ufeff/, '')
  } catch {
    return head.toString('latin1')
  }
}
