/**
 * How often *seen with* and *returned by* are found, and rightly, in novels that nobody here wrote.
 *
 *   node bench/narratives/company.ts --texts DIR [--show 20]            measure against the key beside this file
 *   node bench/narratives/company.ts --texts DIR --draw 200 [--seed 1]  sentences to be judged, with their numbers
 *
 * DIR is the folder `original` of LitBank (https://github.com/dbamman/litbank): a hundred novels in the public domain. None of them
 * is part of this repository: the key names a sentence by its SHA-256. Sentences are drawn by words that such an event can hardly be
 * told without, many more than the patterns know; each was judged by hand before it was known what the patterns say of it. A “yes” is a
 * sentence that tells, as something that happened, that somebody was in the company of somebody (seenWith), or was brought or taken
 * back, home or away by somebody, or came back with them (returnedBy).
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shareInterval } from '../../src/estimates/index.ts'
import { type Known, readNarrative } from '../../src/narratives/index.ts'
import { randomFrom } from '../random.ts'

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    key: { type: 'string', default: join(import.meta.dirname, 'company-key.tsv') },
    draw: { type: 'string' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
  },
})
if (values.texts === undefined) throw new Error('Say --texts DIR.')

const nets = {
  seenWith:
    /\b(?:(?:see|saw|seen|find|found|discover(?:ed)?|met|meet|spotted|observed|noticed|caught|located|stopped|stay(?:ed|ing)?|liv(?:ed|ing)|travell?(?:ed|ing)|arriv(?:ed|ing)|return(?:ed|ing)|came|walk(?:ed|ing)|sitting|standing|sat|left|went|gone|driv(?:en|ing)|talking|drinking)\b(?:\W+\w+){0,3}?|was|were|been)\W+(?:with|together with|alongside)\b|\b(?:in the company of|in company with|in (?:his|her|their) company|accompanied by|associating with)\b/iu,
  returnedBy:
    /\b(?:returned|brought|taken|driven|dropped|collected|picked up|carried|fetched|escorted|conveyed|led|sent|conducted)\b(?:\W+\w+){0,4}?\W+by\b|\b(?:brought|took|drove|carried|led|sent|escorted|fetched|conveyed|conducted|dropped|bringing|taking)\W+(?:him|her|them|me|us|\p{Lu}\w+)\W+(?:safely\W+)?(?:home|back|off)\b|\breturned\W+(?:home\W+)?with\b/u,
} as const
type Kind = keyof typeof nets

/** Sentences of all texts that a net holds, by their number. */
function sentencesIn(folder: string, kind: Kind): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(folder).toSorted()) {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\s+/g, ' ')
    for (const sentence of text.split(/(?<=[.!?]["”’']?) (?=["“‘']?\p{Lu})/u)) {
      if (sentence.length < 40 || sentence.length > 260 || !nets[kind].test(sentence)) continue
      found.set(createHash('sha256').update(sentence).digest('hex').slice(0, 12), sentence)
    }
  }
  return found
}

const nothing: Known = { people: [], places: [], telephones: [], vehicles: [] }
const isRead = (sentence: string, kind: Kind) =>
  readNarrative(sentence, nothing).some((event) => event.kind === kind)

const share = (yes: number, of: number): string => {
  const interval = shareInterval(yes, of)
  return interval === null
    ? 'none'
    : `${(yes / of).toFixed(3)} (${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}; ${yes} of ${of})`
}

for (const kind of Object.keys(nets) as Kind[]) {
  const sentences = sentencesIn(values.texts, kind)
  if (values.draw !== undefined) {
    const random = randomFrom(Number(values.seed))
    const drawn = [...sentences]
      .map((one) => ({ one, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .slice(0, Number(values.draw))
    for (const { one } of drawn) console.log([kind, ...one].join('\t'))
    continue
  }
  for (const part of ['first', 'second', 'third']) measure(kind, part, sentences)
}

/** Of the key: patterns were mended after the first draw, and a little after the second; the third was run once. */
function measure(kind: Kind, part: string, sentences: ReadonlyMap<string, string>): void {
  const judged = readFileSync(values.key, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([of, , , when]) => of === kind && when === part)
  const tally = { there: 0, hit: 0, found: 0, gone: 0 }
  let shown = 0
  for (const [, hash, answer] of judged) {
    const sentence = sentences.get(hash ?? '')
    if (sentence === undefined) {
      tally.gone += 1
      continue
    }
    const [isSo, isFound] = [answer === 'yes', isRead(sentence, kind)]
    if (isSo) tally.there += 1
    if (isFound) tally.found += 1
    if (isSo && isFound) tally.hit += 1
    if (isSo !== isFound && shown++ < Number(values.show))
      console.log(`  ${isSo ? 'missed' : 'wrong'}: ${sentence}`)
  }
  const gone = tally.gone > 0 ? `; ${tally.gone} are not in these texts` : ''
  console.log(
    `${kind}, ${part}: ${judged.length - tally.gone} sentences judged of ${sentences.size}; recall ${share(tally.hit, tally.there)}, precision ${share(tally.hit, tally.found)}${gone}`,
  )
}
