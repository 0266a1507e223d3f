import type { Day } from '../calendar.ts'
import { drawSurname } from '../people/names.ts'
import { drawUpn } from '../people/numbers.ts'
import type { Person } from '../people/people.ts'
import { councils, drawHome } from '../people/places.ts'
import { type Random, randomFor } from '../random.ts'
import { padded } from '../record/book.ts'
import type { CouncilChild, LinkedNumber } from './council-child.ts'

/**
 * What the councils hold beside a child's name and birth: numbers in other systems, an earlier stay with the other council under
 * the pupil number of then, an enquiry. From a generator of its own, so that nothing else of the world moves.
 */
export class NumbersOfChildren {
  readonly #random: Random

  constructor(seed: number) {
    this.#random = randomFor(seed, 'numbers of children in care')
  }

  enquiry(referred: Day): Day | null {
    return this.#random.chance(0.3) ? referred + this.#random.whole(1, 10) : null
  }

  /** One child in six was in care of the other council before, half of them under another surname. */
  earlierStay(child: Person, ref: string, placed: Day): CouncilChild | null {
    const random = this.#random
    if (!random.chance(1 / 6)) return null
    const upn = drawUpn(random, councils[1].lea)
    const family = random.chance(0.5) ? drawSurname(random) : child.family
    const ended = placed - random.whole(100, 400)
    const began = ended - random.whole(60, 400)
    return {
      childId: `V${ref}`,
      child: { ...child, upn, family },
      home: drawHome(random, 1),
      referred: began - random.whole(5, 60),
      enquiry: null,
      placed: began,
      ended,
      missing: [],
      linked: [],
    }
  }

  /** A former pupil number, an NHS number, a youth justice number; and a court case, which is several children's and nobody's number. */
  linked(child: Person, number: number, earlier: CouncilChild | null): readonly LinkedNumber[] {
    const random = this.#random
    const had = child.born + 4 * 365
    const found: LinkedNumber[] = []
    if (earlier?.ended != null)
      found.push({ type: 'Former UPN', value: earlier.child.upn, from: had, until: earlier.ended })
    if (random.chance(0.2))
      found.push({ type: 'NHS Number', value: child.nhs, from: child.born, until: null })
    if (random.chance(0.1))
      found.push({ type: 'YOT Number', value: random.digits(7), from: had, until: null })
    if (random.chance(0.3)) {
      const value = `FC${padded(Math.floor(number / 4), 4)}`
      found.push({ type: 'Court Case Number', value, from: had, until: null })
    }
    return found
  }
}
