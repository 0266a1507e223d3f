import type { Person } from '../people/people.ts'
import type { Random } from '../random.ts'
import { blank } from './noise.ts'

/** Self-defined 16+1 to the other two schemes. There is no one-to-one map; these are the usual ones. */
const perceived: Readonly<Record<string, string>> = {
  W1: 'IC1', W2: 'IC1', W9: 'IC2', M1: 'IC3', M2: 'IC3', M3: 'IC4', M9: 'IC3', A1: 'IC4', A2: 'IC4',
  A3: 'IC4', A9: 'IC4', B1: 'IC3', B2: 'IC3', B9: 'IC3', O1: 'IC5', O9: 'IC6',
} // biome-ignore format: a table

const department: Readonly<Record<string, string>> = {
  W1: 'WBRI', W2: 'WIRI', W9: 'WOTH', M1: 'MWBC', M2: 'MWBA', M3: 'MWAS', M9: 'MOTH', A1: 'AIND',
  A2: 'APKN', A3: 'ABAN', A9: 'AOTH', B1: 'BCRB', B2: 'BAFR', B9: 'BOTH', O1: 'CHNE', O9: 'OOTH',
} // biome-ignore format: a table

/** Victims: self-defined, missing for a third, not stated for some. */
export function selfDefined(random: Random, person: Person): string {
  if (random.chance(0.33)) return blank(random)
  return random.chance(0.05) ? 'NS' : person.ethnicity
}

/** Suspects: officer-perceived, missing for two thirds (Casey audit, 2025). */
export function officerPerceived(random: Random, person: Person): string {
  if (random.chance(0.6)) return blank(random)
  if (random.chance(0.17)) return random.pick(['IC0', 'IC7', 'IC9'])
  return perceived[person.ethnicity]!
}

/** Children's services: DfE codes, with refused and not yet obtained. */
export function departmentCode(random: Random, person: Person): string {
  if (random.chance(0.08)) return blank(random)
  if (random.chance(0.08)) return random.pick(['REFU', 'NOBT', 'NOBT'])
  return department[person.ethnicity]!
}
