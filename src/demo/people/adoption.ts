import type { Day } from '../calendar.ts'
import type { Random } from '../random.ts'
import { rates } from '../rates.ts'
import { drawGiven, drawSurname } from './names.ts'
import { drawNhs, drawUpn } from './numbers.ts'
import { drawPhone, type Phone } from './phones.ts'
import { type CouncilIndex, councils, drawHome, type Home } from './places.ts'

/**
 * What a child is called and numbered from the adoption order on. The family name changes; the NHS
 * number and the unique pupil number are replaced and nothing ties the new ones to the old (Primary
 * Care Support England, "Adoption"; DfE, "Unique pupil numbers: a guide for schools and local
 * authorities", section 6.5).
 */
export interface Adoption {
  readonly on: Day
  readonly given: string
  readonly family: string
  readonly nhs: string
  readonly upn: string
  readonly home: Home
  readonly phone: string
}

export function drawAdoption(
  random: Random,
  child: {
    readonly council: CouncilIndex
    readonly born: Day
    readonly sex: 'M' | 'F'
    readonly given: string
  },
): Adoption {
  const council: CouncilIndex = random.chance(0.3) ? (child.council === 0 ? 1 : 0) : child.council
  return {
    on: child.born + random.whole(540, 6 * 365),
    given: random.chance(rates.adoptedGivenNameChanged.rate)
      ? drawGiven(random, child.sex)
      : child.given,
    family: drawSurname(random),
    nhs: drawNhs(random),
    upn: drawUpn(random, councils[council].lea),
    home: drawHome(random, council),
    phone: drawPhone(random),
  }
}

interface Dated {
  readonly from: Day
}

const before = <T extends Dated>(items: readonly T[], day: Day): readonly T[] =>
  items.filter(({ from }) => from < day)

export const homesThrough = (
  { on, home }: Adoption,
  homes: readonly { readonly from: Day; readonly home: Home }[],
) => [...before(homes, on), { from: on, home }]

export const phonesThrough = ({ on, phone }: Adoption, phones: readonly Phone[]) => [
  ...before(phones, on),
  { from: on, number: phone },
]
