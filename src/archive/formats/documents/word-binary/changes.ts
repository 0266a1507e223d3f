import type { Place } from './file-information.ts'
import { partOf } from './pieces.ts'

/** Bytes of the file whose characters were inserted, deleted, struck out or hidden. */
export interface MarkedRun {
  readonly from: number
  readonly to: number
  readonly mark: string
}

const pageSize = 512
const mostPages = 100_000

/** Properties of characters that are read (MS-DOC 2.6.1). */
const properties = {
  deleted: 0x0800,
  inserted: 0x0801,
  struck: 0x0837,
  hidden: 0x083c,
  struckTwice: 0x2a53,
  insertedBy: 0x4804,
  deletedBy: 0x4863,
} as const

/** The runs that bear a mark, in the order of the file (MS-DOC 2.8.5 and 2.9.33). */
export function markedRuns(
  stream: Buffer,
  table: Buffer,
  place: Place,
  authors: readonly string[],
): readonly MarkedRun[] {
  const list = partOf(table, place)
  const count = Math.min(mostPages, Math.floor((list.length - 4) / 8))
  const runs: MarkedRun[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const number = list.readUInt32LE((count + 1) * 4 + nth * 4) & 0x3fffff
    const page = stream.subarray(number * pageSize, (number + 1) * pageSize)
    if (page.length === pageSize) runs.push(...runsOn(page, authors))
  }
  return runs.toSorted((a, b) => a.from - b.from)
}

function runsOn(page: Buffer, authors: readonly string[]): readonly MarkedRun[] {
  const count = page[pageSize - 1] as number
  const runs: MarkedRun[] = []
  for (let nth = 0; nth < count && (count + 1) * 4 + nth < pageSize; nth += 1) {
    const at = (page[(count + 1) * 4 + nth] as number) * 2
    if (at === 0) continue
    const length = page[at] as number
    const mark = markOf(page.subarray(at + 1, at + 1 + length), authors)
    if (mark !== '')
      runs.push({ from: page.readUInt32LE(nth * 4), to: page.readUInt32LE(nth * 4 + 4), mark })
  }
  return runs
}

function markOf(list: Buffer, authors: readonly string[]): string {
  const found = new Map<number, number>()
  for (let at = 0; at + 3 <= list.length; ) {
    const property = list.readUInt16LE(at)
    const size = sizeOf(property, list, at + 2)
    const isTwo = size === 2 && at + 4 <= list.length
    found.set(property, isTwo ? list.readUInt16LE(at + 2) : (list[at + 2] as number))
    at += 2 + size
  }
  const isOn = (property: number) => found.get(property) === 1
  const by = (what: string, property: number) => {
    const author = authors[found.get(property) ?? -1]
    return author === undefined || author === '' ? what : `${what} by ${author}`
  }
  return [
    isOn(properties.inserted) ? by('inserted', properties.insertedBy) : '',
    isOn(properties.deleted) ? by('deleted', properties.deletedBy) : '',
    isOn(properties.struck) || isOn(properties.struckTwice) ? 'struck out' : '',
    isOn(properties.hidden) ? 'hidden' : '',
  ]
    .filter((mark) => mark !== '')
    .join(', ')
}

/** Bytes of what a property is set to, by its kind (MS-DOC 2.2.5.1); of a list it says itself. */
function sizeOf(property: number, list: Buffer, at: number): number {
  const sizes = [1, 1, 2, 4, 2, 2, 0, 3]
  const kind = property >> 13
  return kind === 6 ? 1 + (list[at] ?? 0) : (sizes[kind] as number)
}
