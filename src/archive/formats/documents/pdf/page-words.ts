/** A piece of text as a page draws it. */
interface Piece {
  readonly str: string
  /** `rtl` where its letters are written from right to left; its own are in the order in which they are read. */
  readonly dir: string
  /** The fifth number is where it begins, from the left. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** Of what a page draws: its words, line by line, in the order in which they are read. */
export function wordsOfPage(items: readonly object[]): string {
  const lines: Piece[][] = [[]]
  for (const item of items) {
    if (!('str' in item)) continue
    const piece = item as Piece
    lines.at(-1)!.push(piece)
    if (piece.hasEOL) lines.push([])
  }
  return lines.map((line) => joined(inReadingOrder(line))).join('\n')
}

/** A gap that is passed over from right to left is a blank, as one from left to right is to the reader of PDF. */
function joined(line: readonly Piece[]): string {
  return line
    .map((piece, at) => {
      const before = line[at - 1]
      if (before === undefined || /\s$/.test(before.str) || /^\s|^$/.test(piece.str))
        return piece.str
      const gap = leftOf(before) - leftOf(piece) - piece.width
      return gap > leastGap * piece.height ? ` ${piece.str}` : piece.str
    })
    .join('')
}

/** Of the height of letters. */
const leastGap = 0.1

const isLetters = ({ str }: Piece) => /\p{L}/u.test(str)
const isRightToLeft = (piece: Piece) => piece.dir === 'rtl' && isLetters(piece)
const leftOf = ({ transform }: Piece) => transform[4] ?? 0

/**
 * A line whose words run from right to left, drawn word after word from the left, is turned round; words of another script in it keep
 * their order among themselves. One that is drawn from the right is in order.
 */
function inReadingOrder(line: readonly Piece[]): readonly Piece[] {
  const written = line.filter(isLetters)
  const turned = written.filter(isRightToLeft)
  if (turned.length < 2 || turned.length * 2 < written.length) return line
  const ascending = turned.every(
    (piece, at) => at === 0 || leftOf(turned[at - 1]!) <= leftOf(piece),
  )
  if (!ascending) return line
  const runs: Piece[][] = []
  let before: Piece | null = null
  for (const piece of line) {
    const goesOn = before !== null && isOther(before) && (isOther(piece) || piece.str.trim() === '')
    if (goesOn) runs.at(-1)!.push(piece)
    else runs.push([piece])
    if (piece.str.trim() !== '') before = piece
  }
  return runs.toReversed().flat()
}

/** Letters that run from left to right. */
const isOther = (piece: Piece) => isLetters(piece) && piece.dir !== 'rtl'
