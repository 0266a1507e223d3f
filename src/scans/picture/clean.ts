import type { GreyPicture } from '../contract.ts'

/**
 * Grain (standard deviation, in shades of 256) makes specks that are taken for letters: above each of these the picture is
 * smoothed once more. Smoothed, what is left of it can no longer be measured.
 */
const grainy = [6, 10, 20] as const
/** Letters of ten points are too small to be told apart where a page is fewer dots wide than this. */
const narrow = 1200

/** So grainy that specks and letters look alike even then: recognising it takes a minute and gives nothing. */
const hopeless = 30
/** Darker than the paper around it by this is ink, however pale the copy. */
const inkBelow = 40
/** A speck is no ink: fewer dots than this, of a page of two million. */
const specks = 60

export interface Cleaned extends GreyPicture {
  readonly hasInk: boolean
  /** There may be words, and none can be recognised. */
  readonly isHopeless: boolean
}

/** A picture made ready to be recognised: grain taken out, small letters enlarged. What officers see is the original. */
export function cleaned(picture: GreyPicture): Cleaned {
  const grain = grainOf(picture)
  const times = grainy.filter((each) => grain > each).length
  let calm = picture
  for (let time = 0; time < times; time++) calm = smoothed(calm)
  const ready = calm.width < narrow ? doubled(calm) : calm
  return { ...ready, hasInk: hasInk(calm), isHopeless: grain > hopeless }
}

function hasInk(picture: GreyPicture): boolean {
  const darkest = inkOf(picture)
  let ink = 0
  for (const shade of picture.grey) if (shade < darkest) ink += 1
  return ink > specks
}

/** The shade below which a dot is ink: darker than the paper, which most of a page is. */
export function inkOf({ grey }: GreyPicture): number {
  const shades = new Uint32Array(256)
  for (const shade of grey) shades[shade] = (shades[shade] as number) + 1
  let lighter = grey.length / 10
  let paper = 255
  while (paper > 0 && lighter > (shades[paper] as number)) lighter -= shades[paper--] as number
  return paper - inkBelow
}

/**
 * Standard deviation of the noise, from the Laplacian of every second row (Immerkær 1996, Computer Vision and Image
 * Understanding 64), but of paper and ink alone: edges of letters are no noise.
 */
function grainOf({ width, height, grey }: GreyPicture): number {
  let sum = 0
  let count = 0
  for (let y = 1; y < height - 1; y += 2) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const shade = (dx: number, dy: number) => grey[at + dy * width + dx] as number
      const corners = shade(-1, -1) + shade(1, -1) + shade(-1, 1) + shade(1, 1)
      const sides = shade(0, -1) + shade(-1, 0) + shade(1, 0) + shade(0, 1)
      const bend = Math.abs(corners - 2 * sides + 4 * shade(0, 0))
      if (bend > edge) continue
      sum += bend
      count += 1
    }
  }
  return count === 0 ? 0 : (Math.sqrt(Math.PI / 2) * sum) / (6 * count)
}
const edge = 600

/** Each dot with its neighbours, by 1-2-1 both ways: a third of the grain is left, and letters keep their strokes. */
function smoothed({ width, height, grey }: GreyPicture): GreyPicture {
  const across = new Uint16Array(width * height)
  for (let at = 0; at < across.length; at++) {
    const x = at % width
    const [left, right] = [x === 0 ? at : at - 1, x === width - 1 ? at : at + 1]
    across[at] = (grey[left] as number) + 2 * (grey[at] as number) + (grey[right] as number)
  }
  const out = new Uint8Array(width * height)
  for (let at = 0; at < out.length; at++) {
    const above = at < width ? at : at - width
    const below = at + width < out.length ? at + width : at
    const sum = (across[above] as number) + 2 * (across[at] as number) + (across[below] as number)
    out[at] = (sum + 8) >> 4
  }
  return { width, height, grey: out }
}

/** Twice as wide and high, between dots in a straight line. */
function doubled({ width, height, grey }: GreyPicture): GreyPicture {
  const wide = width * 2
  const out = new Uint8Array(wide * height * 2)
  for (let y = 0; y < height; y++) {
    const below = Math.min(y + 1, height - 1)
    for (let x = 0; x < width; x++) {
      const right = Math.min(x + 1, width - 1)
      const here = grey[y * width + x] as number
      const toRight = grey[y * width + right] as number
      const toBelow = grey[below * width + x] as number
      const across = grey[below * width + right] as number
      const at = y * 2 * wide + x * 2
      out[at] = here
      out[at + 1] = (here + toRight) >> 1
      out[at + wide] = (here + toBelow) >> 1
      out[at + wide + 1] = (here + toRight + toBelow + across) >> 2
    }
  }
  return { width: wide, height: height * 2, grey: out }
}
