import { ageAt, type Day } from '../calendar.ts'
import { rates } from '../rates.ts'
import { drawAdoption, homesThrough, phonesThrough } from './adoption.ts'
import { drawSurname } from './names.ts'
import { siblingName } from './names-alike.ts'
import { drawHomes, makePerson, type Person, type Town } from './people.ts'
import { childPhones, drawPhones } from './phones.ts'
import type { CouncilIndex } from './places.ts'

export interface Family {
  readonly council: CouncilIndex
  readonly parents: readonly Person[]
  readonly children: readonly Person[]
}

const leftFor = (child: Person, day: Day): boolean =>
  child.adopted !== null && day >= child.adopted.on

/** The parents a child lives with on a day: nobody of the world, once it is adopted. */
export const parentsOf = ({ parents }: Family, child: Person, day: Day): readonly Person[] =>
  leftFor(child, day) ? [] : parents

/** The brothers and sisters under eighteen who live with a child on a day. */
export const childrenAtHome = ({ children }: Family, child: Person, day: Day): readonly Person[] =>
  leftFor(child, day)
    ? []
    : children.filter(
        (each) =>
          each !== child && each.born <= day && ageAt(each.born, day) < 18 && !leftFor(each, day),
      )

interface Household {
  readonly town: Town
  readonly id: string
  readonly council: CouncilIndex
  readonly family: string
  readonly homes: Person['homes']
}

/**
 * Parents and children under one roof. Brothers and sisters are twins, close in age, or named alike
 * at the rates of `rates.ts`; a son is sometimes named for his father.
 */
export function makeFamily(town: Town, around: Day, ages: readonly [number, number]): Family {
  const { random } = town
  const council: CouncilIndex = random.chance(0.55) ? 0 : 1
  const family = drawSurname(random)
  const homes = drawHomes(random, council)
  const household = { town, id: `H${town.name}-${++town.households}`, council, family, homes }
  const eldest = around - Math.floor((random.whole(ages[0], ages[1]) + random.next()) * 365.25)
  const parents = makeParents(household, eldest)
  return { council, parents, children: makeChildren(household, parents, eldest) }
}

function makeParents({ town, id, council, family, homes }: Household, eldest: Day): Person[] {
  const { random } = town
  const parents: Person[] = []
  for (const sex of ['F', 'M'] as const) {
    if (sex === 'M' && random.chance(0.3)) continue
    parents.push(
      makePerson(town, {
        kind: 'parent',
        born: eldest - random.whole(19 * 365, 38 * 365),
        council,
        sex,
        family: random.chance(0.8) ? family : drawSurname(random),
        household: id,
        homes,
      }),
    )
  }
  return parents
}

const drawSex = (town: Town): 'M' | 'F' => (town.random.chance(0.4) ? 'M' : 'F')

function makeChildren(household: Household, parents: readonly Person[], eldest: Day): Person[] {
  const { town } = household
  const { random } = town
  const father = parents.find((parent) => parent.sex === 'M')
  const children: Person[] = []
  const add = (born: Day, sex: 'M' | 'F', given: string) =>
    children.push(makeChild(household, parents[0]!, born, sex, given))
  const named = (sex: 'M' | 'F', alikeRate: number) => {
    const alike = children.findLast((each) => each.sex === sex)
    const taken = children.map(({ given }) => given)
    return siblingName(random, sex, taken, alike && random.chance(alikeRate) ? alike.given : null)
  }
  const births = random.weighted([
    [1, 4],
    [2, 4],
    [3, 2],
    [4, 1],
  ])
  let born = eldest
  for (let at = 0; at < births; at++) {
    const sex = drawSex(town)
    const forFather = sex === 'M' && father && at === 0 && random.chance(0.06)
    add(born, sex, forFather ? father.given : named(sex, rates.siblingsNamedAlike.rate))
    if (random.chance(rates.twinBirths.rate)) {
      const twin = random.chance(rates.identicalTwins.rate) ? sex : drawSex(town)
      add(born, twin, named(twin, rates.twinsNamedAlike.rate))
    }
    const close = random.chance(rates.siblingsCloseInAge.rate)
    born += close ? random.whole(290, 420) : random.whole(421, 1500)
  }
  return children
}

function makeChild(
  { town, id, council, family, homes }: Household,
  parent: Person,
  born: Day,
  sex: 'M' | 'F',
  given: string,
): Person {
  const { random } = town
  const phones = childPhones(random, born, parent.phones, drawPhones(random, town.lapsed))
  const adopted = random.chance(rates.adopted.rate)
    ? drawAdoption(random, { council, born, sex, given })
    : null
  return makePerson(town, {
    kind: 'child',
    born,
    council,
    sex,
    given,
    family,
    household: id,
    homes: adopted ? homesThrough(adopted, homes) : homes,
    phones: adopted ? phonesThrough(adopted, phones) : phones,
    adopted,
  })
}
