import type { Box, GreyPicture } from '../contract.ts'
import { inkOf } from '../picture/clean.ts'

/** Around a word, for the tails of its letters: a share of its height. */
const around = 0.35
/** The edge of a page is where a scanner leaves its shadow: a share of the page. */
const margin = 0.02

/** The share of a page’s ink that stands in no word: lines that were passed over, drawings, stamps, handwriting. */
export function missedInk(picture: GreyPicture, boxes: readonly Box[]): number {
  const { width, height, grey } = picture
  const isWord = new Uint8Array(width * height)
  for (const [left, top, right, bottom] of boxes) {
    const room = Math.ceil((bottom - top) * around)
    const last = Math.min(height - 1, bottom + room)
    for (let y = Math.max(0, top - room); y <= last; y++)
      isWord.fill(
        1,
        y * width + Math.max(0, left - room),
        y * width + Math.min(width, right + room),
      )
  }
  const ink = inkOf(picture)
  const [across, down] = [Math.ceil(width * margin), Math.ceil(height * margin)]
  let all = 0
  let missed = 0
  for (let y = down; y < height - down; y++) {
    for (let at = y * width + across; at < (y + 1) * width - across; at++) {
      if ((grey[at] as number) >= ink) continue
      all += 1
      missed += 1 - (isWord[at] as number)
    }
  }
  return all === 0 ? 0 : missed / all
}
