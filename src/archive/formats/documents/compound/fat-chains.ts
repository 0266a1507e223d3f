import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'

const headerSize = 512
const endOfChain = 0xfffffffe
const lastSector = 0xfffffffa
const entriesInHeader = 109

/** Where a stream begins and how long it is. */
interface Extent {
  readonly start: number
  readonly size: number
}

/**
 * The sectors of a compound file, each of which names the next (MS-CFB 2.3 to 2.5). A chain that runs in a circle or past
 * the end of the file is refused, so nothing is read more often than the file is long.
 */
export class FatChains {
  readonly #bytes: Buffer
  readonly #sector: number
  readonly #sectors: number
  readonly #fat: readonly number[]
  #mini: { readonly fat: readonly number[]; readonly stream: Buffer } | undefined

  /** @param bytes at least a header long @throws LB_DOCUMENT_UNREADABLE */
  constructor(bytes: Buffer) {
    const shift = bytes.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw broken('its sectors have an odd size')
    this.#bytes = bytes
    this.#sector = 1 << shift
    this.#sectors = Math.ceil(bytes.length / this.#sector)
    this.#fat = this.#numbersIn(this.#fatSectors())
  }

  directory(): Buffer {
    return this.#join(this.#chain(this.#bytes.readUInt32LE(48)))
  }

  /** @param root of the directory: it holds the small streams */
  stream(start: number, size: number, root: Extent): Buffer {
    if (size === 0) return Buffer.alloc(0)
    if (size > this.#bytes.length) throw broken('a stream claims to be longer than the file')
    const found =
      size < this.#bytes.readUInt32LE(56)
        ? this.#small(start, size, root)
        : this.#join(this.#chain(start))
    if (found.length < size) throw broken('a stream is cut off')
    return found.subarray(0, size)
  }

  #small(start: number, size: number, root: Extent): Buffer {
    this.#mini ??= {
      fat: this.#numbersIn(this.#chain(this.#bytes.readUInt32LE(60))),
      stream: this.#join(this.#chain(root.start)),
    }
    const { fat, stream } = this.#mini
    const shift = 6
    const pieces: Buffer[] = []
    const most = Math.ceil(size / (1 << shift))
    for (let at = start; at < lastSector && pieces.length < most; at = fat[at] ?? endOfChain)
      pieces.push(stream.subarray(at << shift, (at + 1) << shift))
    return Buffer.concat(pieces)
  }

  /** The sectors that hold the table: the first in the header, the others in sectors of their own. */
  #fatSectors(): readonly number[] {
    const sectors: number[] = []
    for (let nth = 0; nth < entriesInHeader; nth += 1) {
      const one = this.#bytes.readUInt32LE(76 + nth * 4)
      if (one < lastSector) sectors.push(one)
    }
    const inOne = this.#sector / 4 - 1
    let at = this.#bytes.readUInt32LE(68)
    for (let count = 0; at < lastSector; count += 1) {
      if (count > this.#sectors) throw broken('its table runs in a circle')
      const numbers = this.#numbersIn([at])
      sectors.push(...numbers.slice(0, inOne).filter((one) => one < lastSector))
      at = numbers[inOne] ?? endOfChain
    }
    if (sectors.length > this.#sectors) throw broken('its table is longer than the file')
    return sectors
  }

  #chain(start: number): readonly number[] {
    const sectors: number[] = []
    for (let at = start; at < lastSector; at = this.#fat[at] ?? endOfChain) {
      if (sectors.length > this.#sectors) throw broken('a chain runs in a circle')
      sectors.push(at)
    }
    return sectors
  }

  #numbersIn(sectors: readonly number[]): readonly number[] {
    const joined = this.#join(sectors)
    return Array.from({ length: joined.length >> 2 }, (_, at) => joined.readUInt32LE(at * 4))
  }

  #join(sectors: readonly number[]): Buffer {
    return Buffer.concat(
      sectors.map((at) => {
        // The header takes a sector, also where that is longer than it.
        const from = (at + 1) * this.#sector
        if (from < headerSize || from >= this.#bytes.length) throw broken('it is cut off')
        return this.#bytes.subarray(from, from + this.#sector)
      }),
    )
  }
}

const broken = (how: string) =>
  refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', `The compound file is broken: ${how}.`)
