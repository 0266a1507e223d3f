import { join } from 'node:path'
import { type Day, firstDay, isoDate, slashDate } from '../calendar.ts'
import { openCsv } from '../files/csv.ts'
import type { Table } from '../files/table.ts'
import { homeAt, makePerson, type Person, type Town } from '../people/people.ts'
import { councils, drawHome, missingSystem, police } from '../people/places.ts'
import { type Random, randomFor } from '../random.ts'
import { padded } from '../record/book.ts'
import { missingColumns, policeColumns } from '../record/columns.ts'
import { writtenName } from '../record/noise.ts'
import { openPayload } from './children-payload.ts'
import type { CouncilExtract } from './council-child.ts'
import { NumbersOfChildren } from './numbers-of-children.ts'
import { type ChildStory, childStories, planChildren } from './plan-children.ts'
import { openSafeguardingDataset } from './safeguarding-dataset.ts'

export interface ChildrenOptions {
  /** In care of the two councils. */
  readonly children: number
  /** Of them, those who meet a rule that only two sources together show. */
  readonly planted: number
  readonly seed: number
  /** The folder of the world: `extracts/` and `truth/` within it. */
  readonly out: string
  /** 'YYYY-MM-DD': rules about children ask about today. */
  readonly today: string
}

const millisecondsADay = 86_400_000

/** What sources of the made-up world could have held, and since when: the first day of the world. */
export const madeUpCoverage = [
  { source: police.id, kind: 'crime', from: isoDate(firstDay) },
  { source: missingSystem.id, kind: 'missing', from: isoDate(firstDay) },
] as const

/**
 * Makes up children in care today beside a world that was written before: each council writes its own in a format of
 * today, the police and the missing-persons system what they heard, `truth/children.csv` says who meets which rule, and
 * `truth/children-records.csv` whose each record is.
 *
 * @returns how many files were written
 */
export function writeChildren(options: ChildrenOptions): number {
  const { out, seed } = options
  const today = Math.floor(Date.parse(options.today) / millisecondsADay)
  const random = randomFor(seed, 'children in care today')
  const at = (source: string, ...rest: string[]) => join(out, 'extracts', source, ...rest)
  const offices: readonly CouncilExtract[] = [
    openSafeguardingDataset(at(councils[0].id, 'safeguarding-dataset')),
    openPayload(at(councils[1].id, 'children-now.jsonl'), councils[1].lea),
  ]
  const crimes = openCsv(at(police.id, 'crimes-now.csv'), policeColumns)
  const episodes = openCsv(at(missingSystem.id, 'episodes-now.csv'), missingColumns)
  const truth = openCsv(join(out, 'truth', 'children.csv'), ['source', 'ref', 'rule'])
  const town: Town = { random, name: 'NOW', count: 0, households: 0, lapsed: null }
  const records = openCsv(join(out, 'truth', 'children-records.csv'), ['source', 'ref', 'person'])
  const written = new Written(random, crimes, episodes, records)
  const numbers = new NumbersOfChildren(seed)
  for (const [number, story] of planChildren(random, options.children, options.planted).entries()) {
    // What the council alone hears of a missing child stands in the dataset, and the payload has no place for it.
    const needsMissing = story === 'missingOften' || story === 'missingTwice'
    const council = needsMissing || random.chance(0.5) ? 0 : 1
    const born = today - random.whole(11 * 365, 16 * 365)
    const child = makePerson(town, { kind: 'child', born, council })
    const placed = today - random.whole(200, 900)
    const ref = `NC${padded(number + 1, 5)}`
    const source = councils[council].id
    const referred = placed - random.whole(5, 60)
    const earlier = council === 0 ? numbers.earlierStay(child, ref, placed) : null
    offices[council]!.write({
      childId: ref,
      child,
      home: homeAt(child, placed),
      referred,
      enquiry: numbers.enquiry(referred),
      placed,
      ended: story === 'careEnded' ? today - random.whole(10, 60) : null,
      missing: written.ofCouncil(story, today),
      linked: numbers.linked(child, number, earlier),
    })
    written.record(source, ref, child)
    if (earlier !== null) {
      offices[1]!.write(earlier)
      written.record(councils[1].id, earlier.childId, child)
    }
    written.ofPolice(story, child, today)
    truth.write({ source, ref, rule: childStories[story].rule ?? '' })
  }
  return [...offices, crimes, episodes, truth, records].reduce((sum, file) => sum + file.close(), 0)
}

/** What the police and the missing-persons system write of the children. */
class Written {
  readonly #random: Random
  readonly #crimes: Table
  readonly #episodes: Table
  readonly #records: Table
  #count = 0

  constructor(random: Random, crimes: Table, episodes: Table, records: Table) {
    this.#random = random
    this.#crimes = crimes
    this.#episodes = episodes
    this.#records = records
  }

  /** Whose a record truly is. */
  record(source: string, ref: string, { id }: Person): void {
    this.#records.write({ source, ref, person: id })
  }

  ofCouncil(story: ChildStory, today: Day): readonly Day[] {
    const latest = today - this.#random.whole(10, 20)
    return story === 'missingOften' || story === 'missingTwice' ? [latest] : []
  }

  ofPolice(story: ChildStory, child: Person, today: Day): void {
    const random = this.#random
    const long = () => today - random.whole(300, 1200)
    if (story === 'missingOften') {
      const first = today - random.whole(60, 80)
      this.#missing(child, [first, first + random.whole(10, 25)])
    } else if (story === 'missingTwice') this.#missing(child, [today - random.whole(40, 80)])
    else if (story === 'missingApart') this.#missing(child, [today - 15, today - 130, today - 250])
    else if (story === 'namesakeHarmed') this.#harmed(this.#namesake(child), long())
    else if (story !== 'quiet') this.#harmed(child, long())
  }

  /** Somebody of the same name and sex who was born years before and lives elsewhere. */
  #namesake(child: Person): Person {
    const { council } = homeAt(child, child.born)
    const born = child.born - this.#random.whole(400, 1800)
    const homes = [{ from: 0, home: drawHome(this.#random, council) }]
    return { ...child, id: `${child.id}-namesake`, born, homes }
  }

  /** As a clerk writes them down: a name with its slips, a birth that one in twenty lacks. */
  #person(child: Person, day: Day) {
    const { given, family, aka } = writtenName(this.#random, child, 0.95, day)
    const dob = this.#random.chance(0.95) ? slashDate(child.born) : ''
    return { given, family, aka, dob, home: homeAt(child, day) }
  }

  #missing(child: Person, days: readonly Day[]): void {
    const misper = `NP${padded(++this.#count, 5)}`
    this.record(missingSystem.id, misper, child)
    for (const day of days) {
      const { given, family, aka, dob, home } = this.#person(child, day)
      this.#episodes.write({
        episode_ref: `NM/${isoDate(day).slice(0, 4)}/${padded(++this.#count, 6)}`,
        misper_ref: misper,
        forename: given,
        surname: family,
        aka,
        dob,
        sex: child.sex,
        address: home.address,
        postcode: home.postcode,
        missing_from: `${slashDate(day)} 20:00`,
        missing_to: `${slashDate(day + 1)} 09:00`,
        risk: 'Medium',
        reported_by: 'Carer',
        return_interview: 'N',
      })
    }
  }

  #harmed(child: Person, day: Day): void {
    const { given, family, aka, dob, home } = this.#person(child, day)
    const crime = `NB/${isoDate(day).slice(0, 4)}/N${padded(++this.#count, 5)}`
    const victim = `NV${padded(++this.#count, 5)}`
    this.record(police.id, victim, child)
    this.#crimes.write({
      crime_ref: crime,
      reported_date: slashDate(day),
      offence_from: slashDate(day - 2),
      offence_code: '21',
      outcome_code: '18',
      outcome_date: slashDate(day + 60),
      victim_ref: victim,
      victim_forename: given,
      victim_surname: family,
      victim_aka: aka,
      victim_dob: dob,
      victim_sex: child.sex,
      victim_address: home.address,
      victim_postcode: home.postcode,
    })
  }
}
