/**
 * What events from narratives find: days, telephones, vehicles, places and names in made-up documents whose truth is known, with and
 * without what the records know; and days in texts that nobody here wrote, against the marks of others.
 *
 *   node bench/narratives/run.ts [--documents 5000] [--seed 1] [--gum DIR] [--genres news,bio,…] [--show 20]
 *
 * DIR holds the XML of the GUM corpus (https://github.com/amir-zeldes/gum, its folder `xml`): English texts under several open
 * licences, in which others marked dates (Text Encoding Initiative; annotations CC BY 4.0). None of it is part of this repository.
 * Prints recall and precision with exact 95 % intervals (Clopper and Pearson). `--show` prints misses and wrong finds to be read.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drawGiven, drawSurname } from '../../src/demo/people/names.ts'
import { drawVehicle } from '../../src/demo/people/numbers.ts'
import { drawPhone } from '../../src/demo/people/phones.ts'
import { councils, drawHome, drawOwnPlace } from '../../src/demo/people/places.ts'
import { type Random, randomFor } from '../../src/demo/random.ts'
import { headings, narrative } from '../../src/demo/record/narrative.ts'
import { shareInterval } from '../../src/estimates/index.ts'
import { findDates, findThings, type Known, readNarrative } from '../../src/narratives/index.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    gum: { type: 'string' },
    genres: { type: 'string', default: 'news,bio,voyage,interview,court,speech,textbook,academic' },
    show: { type: 'string', default: '0' },
  },
})

interface Marked {
  readonly kind: string
  readonly from: number
  readonly to: number
  readonly value: string
}

class Tally {
  found = 0
  right = 0
  there = 0
  hit = 0
}

const share = (yes: number, of: number): string => {
  const interval = shareInterval(yes, of)
  return interval === null
    ? 'none'
    : `${(yes / of).toFixed(4)} (${interval.low.toFixed(4)} to ${interval.high.toFixed(4)}; ${yes} of ${of})`
}
const report = (name: string, { found, right, there, hit }: Tally) =>
  console.log(`${name.padEnd(34)} recall ${share(hit, there)}, precision ${share(right, found)}`)

/** Signs that no text holds stand around each slot until its place is known. */
const [opens, parts, closes] = ['\uE000', '\uE001', '\uE002']
function marked(text: string): { readonly text: string; readonly marks: readonly Marked[] } {
  const marks: Marked[] = []
  let plain = ''
  for (const piece of text.split(opens)) {
    const [inside, after] = piece.includes(closes) ? piece.split(closes) : ['', piece]
    const [kind = '', value = ''] = (inside ?? '').split(parts)
    if (inside) marks.push({ kind, from: plain.length, to: plain.length + value.length, value })
    plain += value + (after ?? '')
  }
  return { text: plain, marks }
}

const slot = (kind: string, value: string) => `${opens}${kind}${parts}${value}${closes}`
const name = (random: Random) =>
  `${drawGiven(random, random.chance(0.5) ? 'M' : 'F')} ${drawSurname(random)}`
const two = (number: number) => String(number).padStart(2, '0')

function madeUp(random: Random): {
  readonly text: string
  readonly marks: readonly Marked[]
  readonly known: Known
} {
  const [child, person] = [name(random), name(random)]
  const home = drawHome(random, 0)
  const place = random.chance(0.5)
    ? drawOwnPlace(random, random.pick(['Hotel', 'Takeaway', 'Taxi'] as const))
    : home.address
  const [phone, vehicle] = [drawPhone(random), drawVehicle(random)]
  const date = `${two(random.whole(1, 28))}/${two(random.whole(1, 12))}/20${two(random.whole(8, 18))}`
  const text = narrative(
    random,
    random.pick(headings),
    {
      ...{ ref: `NB/${random.whole(10_000, 99_999)}/14`, date: slot('date', date) },
      ...{
        child: slot('person', child),
        person: slot('person', person),
        place: slot('place', place),
      },
      ...{ phone: slot('telephone', phone), vehicle: slot('vehicle', vehicle) },
      ...{
        officer: name(random),
        unit: 'Public Protection Unit',
        town: councils[0].town,
        outcome: '16',
      },
    },
    {
      harm: true,
      left: random.chance(0.5),
      unidentified: random.chance(0.5),
      risk: random.chance(0.5),
      elsewhere: random.chance(0.5),
      named: true,
      phone: true,
      vehicle: true,
    },
  )
  const known = {
    people: [child, person].map((value, at) => ({ id: `P${at}`, name: value })),
    places: [{ id: '1', value: place }],
    telephones: [{ id: '2', value: phone }],
    vehicles: [{ id: '3', value: vehicle }],
  }
  return { ...marked(text), known }
}

const nothing: Known = { people: [], places: [], telephones: [], vehicles: [] }
const isSame = (a: { readonly from: number; readonly to: number }, b: typeof a) =>
  a.from === b.from && a.to === b.to
const touches = (a: { readonly from: number; readonly to: number }, b: typeof a) =>
  a.from < b.to && b.from < a.to

function madeUpDocuments(): void {
  const show = Number(values.show)
  for (const [label, knows] of [
    ['with the records', true],
    ['by form alone', false],
  ] as const) {
    // By its form alone a place is found in part: without the town behind it, or in two.
    const fits = (one: Omit<Marked, 'value'>, mark: Marked) =>
      one.kind === 'place' && !knows ? touches(one, mark) : isSame(one, mark)
    const random = randomFor(Number(values.seed), 'narratives')
    const tallies = new Map<string, Tally>()
    const of = (kind: string) => tallies.get(kind) ?? tallies.set(kind, new Tally()).get(kind)!
    let [events, cues, characters, spent, shown] = [0, 0, 0, 0, 0]
    for (let at = 0; at < Number(values.documents); at++) {
      const { text, marks, known } = madeUp(random)
      const began = performance.now()
      const given = knows ? known : nothing
      const read = readNarrative(text, given)
      events += read.length
      for (const { cue, from, to } of read) {
        if (cue === null) continue
        cues += 1
        if (shown++ < show) console.log(`  seen with or returned by: ${text.slice(from, to)}`)
      }
      spent += performance.now() - began
      characters += text.length
      const dates = findDates(text)
      const found = [
        ...dates.map((one) => ({ ...one, kind: 'date' })),
        ...findThings(text, given, dates),
      ]
      for (const mark of marks) {
        of(mark.kind).there += 1
        const isHit = found.some((one) => one.kind === mark.kind && fits(one, mark))
        if (isHit) of(mark.kind).hit += 1
        else if (shown < show) {
          shown += 1
          console.log(`  missed ${mark.kind}: ${mark.value}`)
        }
      }
      for (const one of found) {
        of(one.kind).found += 1
        const isRight = marks.some((mark) => one.kind === mark.kind && fits(one, mark))
        if (isRight) of(one.kind).right += 1
        else if (shown < show) {
          shown += 1
          console.log(`  wrong ${one.kind}: ${text.slice(one.from, one.to)}`)
        }
      }
    }
    console.log(
      `made-up documents, ${label}: ${events} events, ${cues} of them seen with or returned by, ${Math.round(characters / spent)} characters a millisecond`,
    )
    for (const [kind, tally] of [...tallies].sort()) report(`  ${kind}`, tally)
  }
}

interface DateMark {
  readonly from: number
  readonly to: number
  readonly day: string | null
}

/** The text of a document of GUM with its dates: words a line, blanks between them as in print. */
function readGum(xml: string): { readonly text: string; readonly dates: readonly DateMark[] } {
  let text = ''
  let glue = true
  const dates: DateMark[] = []
  const open: { from: number; day: string | null }[] = []
  for (const line of xml.split('\n')) {
    if (/^<date\b/.test(line))
      open.push({ from: -1, day: /\bwhen="([^"]*)"/.exec(line)?.[1] ?? null })
    else if (line.startsWith('</date')) {
      const begun = open.pop()
      if (begun && begun.from >= 0)
        dates.push({ from: begun.from, to: text.length, day: begun.day })
    } else if (
      /^<\/?(?:p|head|item|list|figure|caption|sp|q|quote|table|row|cell|text)\b/.test(line)
    ) {
      if (!text.endsWith('\n\n')) {
        text += '\n\n'
        glue = true
      }
    } else if (line !== '' && !line.startsWith('<')) {
      const word = (line.split('\t')[0] ?? '')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
      const isClosing = /^(?:[,.;:!?)\]%’”]|'s$|n't$|'re$|'ve$|'ll$|'d$|'m$)/.test(word)
      if (!glue && !isClosing && word !== '/' && word !== '-' && word !== '–') text += ' '
      for (const one of open) if (one.from < 0) one.from = text.length
      text += word
      glue = /^[(["“‘/–-]$/.test(word)
    }
  }
  return { text, dates }
}

const full = /^(?:\d{4}|-)-\d\d(?:-\d\d)?$/

function othersTexts(folder: string): void {
  const genres = new Set(values.genres.split(','))
  const files = readdirSync(folder).filter((file) => genres.has(file.split('_')[1] ?? ''))
  const [spans, days, plain, exact] = [new Tally(), new Tally(), new Tally(), new Tally()]
  let [shown, events, cues] = [0, 0, 0]
  const show = Number(values.show)
  for (const file of files) {
    const { text, dates } = readGum(readFileSync(join(folder, file), 'utf8'))
    const found = findDates(text).filter(({ isWorkedOut, day }) => !isWorkedOut || full.test(day))
    for (const mark of dates) {
      // A year, a century or a stretch is no day of a timeline here.
      if (mark.day === null || !full.test(mark.day)) continue
      const words = text.slice(mark.from, mark.to)
      // By its words it tells a day or a month: not “last Friday”, which others worked out.
      const isTold = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/-]\d/i.test(words)
      const one = found.find((date) => touches(date, mark))
      spans.there += 1
      if (one) spans.hit += 1
      if (!isTold) continue
      // With the number of the day: not a month alone, as “open in July” has it.
      const isDay = /-\d\d-\d\d$/.test(mark.day) && /\d/.test(words)
      if (isDay) exact.there += 1
      if (isDay && one) exact.hit += 1
      plain.there += 1
      days.there += 1
      if (one) plain.hit += 1
      const day = mark.day
      if (
        one &&
        (one.day === day ||
          one.day.slice(4) === day.slice(1) ||
          (one.isWorkedOut && one.day.slice(5) === day.slice(5)))
      )
        days.hit += 1
      else if (shown < show) {
        shown += 1
        console.log(`  ${one ? `read as ${one.day}` : 'missed'}: “${words}” ${mark.day} (${file})`)
      }
    }
    for (const date of found) {
      const mark = dates.find((one) => touches(one, date))
      const isDay = /-\d\d-\d\d$/.test(date.day)
      for (const tally of [spans, days, plain, ...(isDay ? [exact] : [])]) tally.found += 1
      if (isDay && mark) exact.right += 1
      if (mark) {
        spans.right += 1
        plain.right += 1
      }
      const same =
        mark &&
        (mark.day === null ||
          mark.day === date.day ||
          mark.day.startsWith(date.day) ||
          date.day.startsWith(mark.day) ||
          mark.day.slice(-5) === date.day.slice(-5))
      if (same) days.right += 1
      else if (shown < show) {
        shown += 1
        console.log(
          `  ${mark ? `marked ${mark.day}` : 'marked by nobody'}: “${text.slice(date.from, date.to)}” ${date.day} (${file})`,
        )
      }
    }
    for (const event of readNarrative(text, nothing)) {
      events += 1
      if (event.cue === null) continue
      cues += 1
      if (cues <= show)
        console.log(
          `  ${event.kind}: ${text.slice(event.from, event.to).replaceAll(/\s+/g, ' ').slice(0, 300)}`,
        )
    }
  }
  console.log(
    `texts of others: ${files.length} documents, ${events} events, ${cues} of them seen with or returned by`,
  )
  report('  every day or month marked', spans)
  report('  those told in words or digits', plain)
  report('  the same, read as the same', days)
  report('  days with their number', exact)
}

madeUpDocuments()
if (values.gum !== undefined) othersTexts(values.gum)
