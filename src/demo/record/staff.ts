import { drawGiven, drawSurname } from '../people/names.ts'
import { type Random, randomFor } from '../random.ts'

export interface StaffMember {
  readonly id: string
  readonly name: string
}

export interface Staff {
  officer(random: Random): StaffMember
  worker(random: Random, council: number): StaffMember
}

const officers = 400
const workers = 120

/** The same people all world long: four hundred officers, a hundred and twenty social workers a council. */
export function openStaff(seed: number): Staff {
  const named = (label: string, count: number) => {
    const random = randomFor(seed, label)
    return Array.from({ length: count }, () => ({
      given: drawGiven(random, random.chance(0.5) ? 'M' : 'F'),
      family: drawSurname(random),
    }))
  }
  const police = named('officers', officers)
  const social = [named('workers 0', workers), named('workers 1', workers)]
  return {
    officer(random) {
      const at = random.whole(0, officers - 1)
      const { given, family } = police[at]!
      return { id: `${1007 + at * 7}`, name: `${given[0]}. ${family}` }
    },
    worker(random, council) {
      const at = random.whole(0, workers - 1)
      const { given, family } = social[council]![at]!
      return {
        id: `SW${'QV'[council]}${String(at + 1).padStart(3, '0')}`,
        name: `${given} ${family}`,
      }
    },
  }
}
