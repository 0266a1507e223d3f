import { getResolvedPDFJS } from 'unpdf'

/** What a page draws, as far as it is asked. */
export interface Drawing {
  getOperatorList(): Promise<{
    readonly fnArray: readonly number[]
    readonly argsArray: readonly unknown[]
  }>
}

/** Neither filled nor stroked (ISO 32000-1, 9.3.6); above it, the same shapes as limits of what is drawn later. */
const invisible = 3
const sameAsLimit = 7
/** A stamp or number in sight does not make a page typed, of which all else is out of sight. */
const fewVisible = 0.1

/**
 * Whether the words of a page are drawn out of sight: another machine read its picture, and laid what it read under or
 * over it, where a search finds it and nobody sees it.
 */
export async function hasInvisibleWords(page: Drawing): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const shows = new Set<number>([
    OPS.showText,
    OPS.showSpacedText,
    OPS.nextLineShowText,
    OPS.nextLineSetSpacingShowText,
  ])
  const before: number[] = []
  const letters = { seen: 0, unseen: 0 }
  let mode = 0
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at]
    if (operator === OPS.save) before.push(mode)
    else if (operator === OPS.restore) mode = before.pop() ?? 0
    else if (operator === OPS.setTextRenderingMode) mode = numberIn(args)
    else if (shows.has(operator))
      letters[mode === invisible || mode === sameAsLimit ? 'unseen' : 'seen'] += lettersIn(args)
  }
  return letters.unseen > 0 && letters.seen <= letters.unseen * fewVisible
}

const numberIn = (args: unknown): number => (Array.isArray(args) ? Number(args[0]) || 0 : 0)

/** Signs and the gaps between them; the signs count. */
function lettersIn(args: unknown): number {
  const [signs] = Array.isArray(args) ? args : []
  return Array.isArray(signs) ? signs.filter((one) => typeof one === 'object').length : 0
}
