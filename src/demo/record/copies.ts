import { randomFor } from '../random.ts'
import { rates } from '../rates.ts'
import { routine } from './narrative.ts'

/** A document once more: the same words or nearly, in its own case or by mistake in another. */
export interface CopyMade {
  readonly text: string
  readonly words: 'same' | 'near'
  readonly isMail: boolean
  readonly isElsewhere: boolean
}

/**
 * The copies a file holds of its document, by a draw of its own, so that it moves nothing else in the world. One that is filed
 * elsewhere says nothing that the truth has of its own case.
 */
export function copiesMade(
  ref: string,
  closed: number,
  text: string,
  mayGoElsewhere: boolean,
): readonly CopyMade[] {
  const random = randomFor(closed, `copies ${ref}`)
  if (!random.chance(rates.documentCopied.rate)) return []
  return Array.from({ length: random.whole(1, 3) }, () => {
    const words = random.chance(0.5) ? 'same' : 'near'
    return {
      words,
      text: words === 'same' ? text : secondVersion(text, random.chance(0.5), random.pick(routine)),
      isMail: random.chance(0.4),
      isElsewhere: mayGoElsewhere && random.chance(0.2),
    } as const
  })
}

/** One sentence more, or one word another. */
function secondVersion(text: string, isLonger: boolean, sentence: string): string {
  if (!isLonger && text.includes(' was ')) return text.replace(' was ', ' is ')
  const parts = text.trimEnd().split('\n\n')
  return [...parts.slice(0, -1), `${sentence} ${parts.at(-1)}`].join('\n\n')
}
