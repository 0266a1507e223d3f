import { type Random, randomFor } from '../../src/demo/random.ts'
import { narrative } from '../../src/demo/record/narrative.ts'

/** Words of everyday length, none of a language. */
const lexicon = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}`)

/** Of common words more than of rare ones, as in any language (Zipf). */
const wordOf = (random: Random): string =>
  lexicon[Math.min(lexicon.length - 1, Math.floor(lexicon.length ** random.next()) - 1)]!

function written(random: Random): string {
  const name = () => `${wordOf(random)} ${wordOf(random)}`
  return narrative(
    random,
    'Closing report',
    {
      ref: `NB/${random.whole(2005, 2020)}/${random.whole(1, 99_999)}`,
      date: `${random.whole(1, 28)}/${random.whole(1, 12)}/${random.whole(2005, 2020)}`,
      ...{
        child: name(),
        person: name(),
        place: name(),
        phone: `07700 ${random.whole(100_000, 999_999)}`,
      },
      ...{
        vehicle: name(),
        officer: name(),
        unit: name(),
        town: wordOf(random),
        outcome: wordOf(random),
      },
    },
    {
      ...{ harm: random.chance(0.5), left: random.chance(0.5), unidentified: random.chance(0.5) },
      ...{ risk: random.chance(0.5), elsewhere: random.chance(0.5) },
      ...{ named: true, phone: true, vehicle: true },
    },
  )
}

/** A third is put together from the sentences of the made-up world, so that much of it is alike; the rest of words drawn by chance. */
function original(random: Random): string {
  if (random.chance(1 / 3)) return written(random)
  const length = random.whole(40, 600)
  return Array.from({ length }, () => wordOf(random)).join(' ')
}

/** A text with words taken out, put in and exchanged; with no edits, as it is under another header. */
function copyOf(random: Random, text: string): string {
  const words = text.split(' ')
  const edits = random.whole(0, Math.max(1, Math.floor(words.length / 30)))
  for (let edit = 0; edit < edits; edit += 1)
    words.splice(
      random.whole(0, words.length - 1),
      random.whole(0, 1),
      ...(random.chance(0.6) ? [wordOf(random)] : []),
    )
  return words.join(' ')
}

/** Texts of which one in five is a copy of one of those before, the same or with edits. */
export function archiveOf(size: number, seed: number): readonly string[] {
  const random = randomFor(seed, 'copies')
  const texts: string[] = []
  while (texts.length < size) {
    const isCopy = texts.length > 0 && random.chance(0.2)
    texts.push(
      isCopy ? copyOf(random, texts[random.whole(0, texts.length - 1)]!) : original(random),
    )
  }
  return texts
}

/** One form filled in with `slots` other words each time: of 200 words. */
export function formLetters(size: number, slots: number, seed: number): readonly string[] {
  const random = randomFor(seed, 'form')
  const form = Array.from({ length: 200 }, () => wordOf(random))
  return Array.from({ length: size }, (_, at) =>
    form
      .map((word, nth) => (nth % Math.floor(200 / slots) === 7 ? `x${at}y${nth}` : word))
      .join(' '),
  )
}
