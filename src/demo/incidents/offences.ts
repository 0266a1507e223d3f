import { ageAt } from '../calendar.ts'
import type { Person } from '../people/people.ts'
import type { Random } from '../random.ts'
import type { Kind } from './incidents.ts'

/** Home Office classes the world uses, with the words its police source prints beside them. */
export const offenceTitles: Readonly<Record<string, string>> = {
  '17A': 'Sexual assault on a male aged 13 and over',
  '17B': 'Sexual assault on a male child under 13',
  '19C': 'Rape of a female aged 16 and over',
  '19D': 'Rape of a female child under 16',
  '19E': 'Rape of a female child under 13',
  '19F': 'Rape of a male aged 16 and over',
  '19G': 'Rape of a male child under 16',
  '19H': 'Rape of a male child under 13',
  '20A': 'Sexual assault on a female aged 13 and over',
  '20B': 'Sexual assault on a female child under 13',
  '21': 'Sexual activity involving a child under 13',
  '22B': 'Sexual activity involving a child under 16',
  '23': 'Incest or familial sexual offences',
  '71': 'Abuse of children through sexual exploitation',
  '72': 'Trafficking for sexual exploitation',
  '73': 'Abuse of position of trust of a sexual nature',
  '88A': 'Sexual grooming',
  '8L': 'Harassment',
  '8N': 'Assault with injury',
  '105A': 'Assault without injury',
  '11A': 'Cruelty to children or young persons',
  '13': 'Child abduction',
  '49': 'Other theft',
  '58C': 'Other criminal damage',
}

export const otherOffences = ['8L', '8N', '105A', '49', '58C'] as const
export const otherChildOffences = ['8N', '105A', '11A', '49', '8L'] as const

/** A class that fits the victim's sex and age and the kind of incident. */
export function sexualOffence(random: Random, kind: Kind, victim: Person, day: number): string {
  const age = ageAt(victim.born, day)
  const male = victim.sex === 'M'
  if (age < 13) return random.pick(male ? ['17B', '19H', '21'] : ['20B', '19E', '21'])
  const general = male ? ['17A'] : ['20A']
  general.push(age < 16 ? (male ? '19G' : '19D') : male ? '19F' : '19C')
  if (age < 16) general.push('22B', '88A')
  if (age < 18 && kind === 'group') return random.pick([...general, '71', '71', '71', '72'])
  if (age < 18 && kind === 'family') return random.pick([...general, '23', '23'])
  if (age < 18 && kind === 'institution') return random.pick([...general, '73', '73'])
  return random.pick(general)
}
