import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openText } from './files/text-file.ts'
import { sources } from './people/places.ts'
import { randomFor } from './random.ts'

/** So many live cases, half of them about somebody of the world. */
const liveCases = 40
/** Cases looked through for people and for what a referral is about. */
const casesRead = 600
const day = 86_400_000

interface CaseLine {
  readonly source: string
  readonly ref: string
  readonly needsReinvestigation: boolean
  readonly facts: {
    readonly occurred: string
    readonly victims: readonly { readonly person: string; readonly age: number }[]
    readonly suspects: readonly { readonly person: string }[]
  }
}
interface PersonLine {
  readonly person: string
  readonly given: string
  readonly family: string
  readonly birth: string
}

/** What comes to the review of today, beside its closed files. */
export interface Today {
  /** Rows of live cases as `casework.receiveLive` takes them. */
  readonly live: string
  readonly referrals: readonly {
    readonly channel: 'press' | 'whistleblower' | 'formerOfficer'
    readonly receivedOn: string
    readonly title: string
    readonly text: string
    readonly promise: string | null
    /** The case it is about, for `linkReferral`. */
    readonly source: string
    readonly sourceName: string
    readonly ref: string
  }[]
  /** How victims wish to be reached, for `contact.keepPlan`. */
  readonly wishes: readonly {
    /** Whose wish it is, in the truth. */
    readonly person: string
    /** As records mostly have it. */
    readonly name: string
    readonly wish: Wish
  }[]
}

/** `noMessage`: may be rung, and no message left. */
export type Wish = 'noContact' | 'noMessage' | 'throughAdvocate'

/**
 * Makes up what came lately to a review of a world that was written before, and writes it beside the extracts
 * (`live/`, `outside/`) with its truth. Unlike the world it is of a day: `today` ('YYYY-MM-DD').
 */
export async function writeToday({
  out,
  seed,
  today,
}: {
  readonly out: string
  readonly seed: number
  readonly today: string
}): Promise<Today> {
  const truth = join(out, 'truth')
  const cases = await lines<CaseLine>(join(truth, 'cases.jsonl'), casesRead)
  const wanted = new Set(
    cases.flatMap(({ facts }) => [...facts.victims, ...facts.suspects].map(({ person }) => person)),
  )
  const people = new Map(
    (await lines<PersonLine>(join(truth, 'people.jsonl'), casesRead * 6))
      .filter(({ person }) => wanted.has(person))
      .map((person) => [person.person, person]),
  )
  const made = {
    live: liveRows(seed, today, people),
    referrals: referralsOf(seed, today, cases),
    wishes: wishesOf(seed, cases, people),
  }
  write(join(out, 'live', 'live.csv'), made.live.rows)
  write(join(truth, 'live.csv'), made.live.truth)
  write(join(out, 'outside', 'referrals.json'), `${JSON.stringify(made.referrals, null, 2)}\n`)
  write(
    join(truth, 'outside.csv'),
    [
      'title,source,ref,promise',
      ...made.referrals.map(({ title, source, ref, promise }) =>
        [title, source, ref, promise === null ? '' : `"${promise}"`].join(','),
      ),
      '',
    ].join('\n'),
  )
  write(
    join(truth, 'wishes.csv'),
    ['person,wish', ...made.wishes.map(({ person, wish }) => `${person},${wish}`), ''].join('\n'),
  )
  return { live: made.live.rows, referrals: made.referrals, wishes: made.wishes }
}

function write(path: string, text: string): void {
  const file = openText(path)
  file.write(text)
  file.close()
}

const before = (today: string, days: number) =>
  new Date(Date.parse(today) - days * day).toISOString().slice(0, 10)

function liveRows(
  seed: number,
  today: string,
  people: ReadonlyMap<string, PersonLine>,
): { readonly rows: string; readonly truth: string } {
  const random = randomFor(seed, 'live cases')
  const known = random.shuffled([...people.values()]).slice(0, liveCases / 2)
  const names = [...people.values()]
  const rows = ['ref,kind,recorded,category,role,given,family,born,postcode,phone,vehicle']
  const truth = ['source,ref,person']
  for (let at = 0; at < liveCases; at++) {
    const somebody = known[at] ?? null
    // A stranger has names of the world, and a day of birth that nobody of that name has.
    const given = somebody?.given ?? random.pick(names)?.given ?? 'Ada'
    const family = somebody?.family ?? random.pick(names)?.family ?? 'Loam'
    const born =
      somebody?.birth ??
      `${random.whole(1930, 1959)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`
    const ref = `LV/${1001 + at}`
    const kind = random.pick(['crime', 'referral', 'missing'])
    const category = kind === 'crime' ? 'Sexual offence' : ''
    const role = random.chance(0.5) ? 'victim' : 'suspect'
    const recorded = before(today, random.whole(0, 83))
    rows.push([ref, kind, recorded, category, role, given, family, born, '', '', ''].join(','))
    truth.push(['northbridge-live', ref, somebody?.person ?? ''].join(','))
  }
  return { rows: `${rows.join('\n')}\n`, truth: `${truth.join('\n')}\n` }
}

const telling = [
  { channel: 'press', title: 'A report on files closed early', promise: null },
  {
    channel: 'whistleblower',
    title: 'A worker says a child was not asked',
    promise: 'Whoever told us is told what was found, without names.',
  },
  {
    channel: 'formerOfficer',
    title: 'A former officer says a line was not followed',
    promise: 'The file is read again before the summer.',
  },
] as const

/** One of each, about cases that need to be looked at again; the second and third were promised something. */
function referralsOf(seed: number, today: string, cases: readonly CaseLine[]): Today['referrals'] {
  const random = randomFor(seed, 'referrals from outside')
  const about = random.shuffled(cases.filter(({ needsReinvestigation }) => needsReinvestigation))
  return telling.flatMap(({ channel, title, promise }, at) => {
    const one = about[at] ?? cases[at]
    if (!one) return []
    const age = one.facts.victims[0]?.age ?? null
    const whom = age === null ? 'A child' : `A child of about ${age}`
    const text = `${whom} was spoken of in ${one.facts.occurred.slice(0, 4)}, with ${one.facts.suspects.length} adults. The file was closed, and nobody has said why.`
    // The first came so long ago that its acknowledgement is late.
    const receivedOn = before(today, [12, 3, 40][at]!)
    const sourceName = sources.find(({ id }) => id === one.source)?.name ?? one.source
    return [
      { channel, title, text, promise, receivedOn, sourceName, ref: one.ref, source: one.source },
    ]
  })
}

/** One of each, of victims of cases that are no referral’s. */
function wishesOf(
  seed: number,
  cases: readonly CaseLine[],
  people: ReadonlyMap<string, PersonLine>,
): Today['wishes'] {
  const random = randomFor(seed, 'contact wishes')
  const victims = new Set(cases.flatMap(({ facts }) => facts.victims.map(({ person }) => person)))
  const asked = random.shuffled([...victims].flatMap((person) => people.get(person) ?? []))
  const wishes = ['noContact', 'noMessage', 'throughAdvocate'] as const
  return wishes.flatMap((wish, at) => {
    const one = asked[at]
    return one ? [{ person: one.person, name: `${one.given} ${one.family}`, wish }] : []
  })
}

async function lines<T>(file: string, most: number): Promise<readonly T[]> {
  if (!existsSync(file)) return []
  const read: T[] = []
  const stream = createReadStream(file)
  for await (const line of createInterface({ input: stream })) {
    read.push(JSON.parse(line) as T)
    if (read.length === most) break
  }
  stream.destroy()
  return read
}
