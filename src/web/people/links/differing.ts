/** A stretch of text, and whether the other side lacks it. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** Beyond this nobody looks for single letters, and comparing each with each would take long. */
const longest = 120

/**
 * Two texts with what is not in both marked, by letters: `Robin` and `Robyn` differ in one. Texts that
 * have less than half in common are marked nowhere: scattered letters would say nothing.
 */
export const differingLetters = (left: string, right: string) =>
  differing([...left], [...right], '')

/** The same by words: `14 August 1999` and `14 March 1999` differ in one. */
export const differingWords = (left: string, right: string) =>
  differing(left.split(' '), right.split(' '), ' ')

function differing(left: readonly string[], right: readonly string[], gap: string) {
  const whole = {
    left: [{ text: left.join(gap), differs: false }],
    right: [{ text: right.join(gap), differs: false }],
  }
  if (left.length > longest || right.length > longest) return whole
  const common = commonTo(left.map(folded), right.map(folded))
  if (2 * common.left.size < Math.max(left.length, right.length)) return whole
  return {
    left: stretches(left, common.left, gap),
    right: stretches(right, common.right, gap),
  }
}

const folded = (text: string) => text.toLowerCase()

/** The places of a longest common subsequence, on either side. */
function commonTo(left: readonly string[], right: readonly string[]) {
  const lengths = left.map(() => new Array<number>(right.length + 1).fill(0))
  lengths.push(new Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        left[i] === right[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const common = { left: new Set<number>(), right: new Set<number>() }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      common.left.add(i++)
      common.right.add(j++)
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return common
}

/** Runs of parts that differ and of parts that do not; a gap belongs to what does not, if there is one. */
function stretches(
  parts: readonly string[],
  common: ReadonlySet<number>,
  gap: string,
): readonly Stretch[] {
  const found: { text: string; differs: boolean }[] = []
  parts.forEach((text, at) => {
    const differs = !common.has(at)
    const last = found.at(-1)
    if (!last) found.push({ text, differs })
    else if (last.differs === differs) last.text += gap + text
    else if (differs) {
      last.text += gap
      found.push({ text, differs })
    } else found.push({ text: gap + text, differs })
  })
  return found
}
