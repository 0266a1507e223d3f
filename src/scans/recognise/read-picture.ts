import { refusal } from '../../model/index.ts'
import { dotsPerInch, type GreyPicture, type ReadPage, type ReadWord } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import { pngOf } from '../picture/png.ts'
import { turned } from '../picture/turn.ts'
import { assess, type Region } from './assess.ts'
import { openRecogniser, type Recogniser } from './core.ts'
import { missedInk } from './missed-ink.ts'

interface Placed {
  readonly bbox: {
    readonly x0: number
    readonly y0: number
    readonly x1: number
    readonly y1: number
  }
}
interface Recognised {
  readonly blocks:
    | readonly {
        readonly paragraphs: readonly {
          readonly lines: readonly {
            readonly words: readonly (Placed & {
              readonly text: string
              readonly confidence: number
            })[]
          }[]
        }[]
      }[]
    | null
}

/** Smaller leanings cost a second recognition and mend nothing (0.3 of a degree). */
const leaning = 0.005
const upright = 1
const refused = 1

let recogniser: Promise<Recogniser> | undefined

/**
 * Reads one picture of a page: straightened, then recognised. One at a time, in a thread of its own: it takes seconds.
 * Boxes of words are those of the straightened page.
 *
 * @throws LB_PAGE_UNREADABLE
 */
export async function readPicture(picture: GreyPicture): Promise<ReadPage> {
  recogniser ??= openRecogniser()
  const { api, files } = await recogniser
  const { width, height } = picture
  const show = (shown: GreyPicture) => {
    files.writeFile('/input', pngOf(shown, dotsPerInch))
    if (api.SetImageFile(upright, 0) === refused)
      throw refusal(scanErrors, 'LB_PAGE_UNREADABLE', 'The picture could not be unpacked.')
  }
  try {
    show(picture)
    api.FindLines()
    const lean = api.GetGradient()
    const straight = Math.abs(lean) < leaning ? picture : turned(picture, -lean)
    if (straight !== picture) show(straight)
    api.Recognize(null)
    const { blocks }: Recognised = JSON.parse(api.GetJSONText())
    const regions = (blocks ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ lines }) => lines.map((line) => regionOf(line.words))),
    )
    const words = regions.flatMap((region) => region.words)
    const missed = missedInk(
      straight,
      words.map(({ box }) => box),
    )
    const assessed = assess(regions, missed)
    const isRead = assessed.state === 'machine'
    return {
      ...assessed,
      width,
      height,
      text: isRead ? tidy(api.GetUTF8Text()) : '',
      words: isRead ? words : [],
    }
  } finally {
    api.Clear()
    files.unlink('/input')
  }
}

const regionOf = (
  words: readonly (Placed & { readonly text: string; readonly confidence: number })[],
): Region => ({
  words: words.map(
    ({ text, confidence, bbox: { x0, y0, x1, y1 } }): ReadWord => ({
      text,
      box: [x0, y0, x1, y1],
      confidence,
    }),
  ),
})

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
