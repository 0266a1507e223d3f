/**
 * Are copies found, are they copies, and how long does it take? Made-up texts, of which one in five is a copy of another with
 * some words changed. Recall and precision are against every pair of a part of them compared by its words as they are.
 *
 *   node bench/copies/run.ts [--texts 100000] [--compared 4000] [--seed 1]
 */
import { parseArgs } from 'node:util'
import {
  alikeFrom,
  type CopyPair,
  copyPairs,
  findCopies,
  MemoryShelf,
  settleCopies,
  wordsOf,
} from '../../src/copies/index.ts'
import { archiveOf, formLetters } from './archive.ts'

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '100000' },
    compared: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const numbered = (texts: readonly string[]) => texts.map((text, id) => ({ id, text }))

/** Runs of five words, as words. */
function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const length = Math.min(5, words.length)
  const runs = Array.from({ length: words.length - length + 1 }, (_, at) =>
    words.slice(at, at + length).join(' '),
  )
  return new Set(runs)
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < alikeFrom * Math.max(a.size, b.size)) return 0
  let both = 0
  for (const run of a) if (b.has(run)) both += 1
  return both / (a.size + b.size - both)
}

/** Of the processor, by all threads: what a core by itself would take. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const seconds = (since: number) => ((cpu() - since) / 1000).toFixed(1)

const part = archiveOf(Number(values.compared), seed)
const runs = part.map(runsOf)
const truly = new Map<string, number>()
for (const [at, one] of runs.entries())
  for (let other = at + 1; other < runs.length; other += 1) {
    const alike = likeness(one, runs[other]!)
    if (alike >= alikeFrom) truly.set(`${at} ${other}`, alike)
  }
const found = copyPairs(numbered(part))
const key = ({ a, b }: CopyPair) => `${a} ${b}`
const foundKeys = new Set(found.map(key))
const right = found.filter((pair) => truly.get(key(pair)) === pair.likeness)
const bound = [...truly].filter(([, alike]) => alike < 0.85)
console.log(
  `${part.length} texts, every pair compared: ${truly.size} alike from ${alikeFrom} on; found ${right.length} of them ` +
    `(recall ${(right.length / truly.size).toFixed(4)}), of ${found.length} found (precision ${(right.length / found.length).toFixed(4)}); ` +
    `of ${bound.length} from .8 to .85, ${bound.filter(([at]) => foundKeys.has(at)).length}`,
)

const texts = archiveOf(Number(values.texts), seed + 1)
const words = texts.reduce((sum, text) => sum + wordsOf(text).length, 0)
let start = cpu()
const pairs = copyPairs(numbered(texts))
console.log(
  `${texts.length} texts of ${words} words: ${pairs.length} pairs in ${seconds(start)} s of the processor`,
)

start = cpu()
const shelf = new MemoryShelf()
const due = numbered(texts).flatMap((text) => shelf.put(text))
await settleCopies(shelf, due)
const copies = shelf.settled.filter(({ id, copyOf }) => id !== copyOf)
console.log(
  `settled: ${copies.length} are copies of another, in ${seconds(start)} s of the processor`,
)

start = cpu()
const more = archiveOf(1_000, seed + 2).flatMap((text, at) =>
  shelf.put({ id: texts.length + at, text }),
)
await settleCopies(shelf, more)
console.log(`1,000 more: ${seconds(start)} s of the processor`)

for (const slots of [2, 4, 10]) {
  const letters = formLetters(10_000, slots, seed)
  start = cpu()
  const settled = await findCopies(numbered(letters))
  const sets = settled.filter(({ id, copyOf }) => id === copyOf).length
  console.log(
    `10,000 letters of one form, ${slots} words of 200 differ: ${sets} sets in ${seconds(start)} s of the processor`,
  )
}
console.log(`memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
