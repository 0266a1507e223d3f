import { decodeCodepage } from '../codepage.ts'
import type { MarkedRun } from './changes.ts'
import type { Piece } from './pieces.ts'
import type { StoryText } from './story-text.ts'

const western = 1252

/**
 * Tells the characters of a part of the document, each with its mark.
 *
 * @returns how many there were: fewer than asked for where the file is cut off
 */
export function charactersIn(
  stream: Buffer,
  pieces: readonly Piece[],
  marks: readonly MarkedRun[],
  from: number,
  to: number,
  words: StoryText,
): number {
  let told = 0
  for (const piece of pieces) {
    const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)]
    if (start >= end) continue
    const { width } = piece
    const at = piece.at + (start - piece.from) * width
    const bytes = stream.subarray(at, at + (end - start) * width)
    const text = width === 1 ? decodeCodepage(bytes, western) : bytes.toString('utf16le')
    told += Math.floor(bytes.length / width)
    for (const run of runsOf(at, bytes.length, marks)) {
      const first = (run.from - at) / width
      words.say(text.slice(first, (run.to - at) / width), run.mark, start + first)
    }
  }
  return told
}

/** Bytes of the file cut where a mark begins or ends; marks are in the order of the file. */
function* runsOf(at: number, length: number, marks: readonly MarkedRun[]): Generator<MarkedRun> {
  const end = at + length
  let from = at
  for (let nth = firstAfter(marks, at); nth < marks.length && from < end; nth += 1) {
    const mark = marks[nth] as MarkedRun
    if (mark.from >= end) break
    const begins = Math.max(from, mark.from)
    const ends = Math.min(end, mark.to)
    if (ends <= begins) continue
    if (begins > from) yield { from, to: begins, mark: '' }
    yield { from: begins, to: ends, mark: mark.mark }
    from = ends
  }
  if (from < end) yield { from, to: end, mark: '' }
}

/** The first mark that may reach past a byte: one before those that begin after it. */
function firstAfter(marks: readonly MarkedRun[], at: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle] as MarkedRun).from < at) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
