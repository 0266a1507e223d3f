import { dayOf } from '../calendar.ts'
import type { CompleteFacts } from './complete-facts.ts'

/** Closed without action against anybody: numbered types, and the force's own C3 to C5. */
const dropped = new Set(
  ['9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '21'].concat(['C3', 'C4', 'C5']),
)
const reviewFrom = dayOf(2010, 1, 1)
const reviewTo = dayOf(2025, 3, 31)

/** The shipped definitions, coded here a second time so that a slip in one shows in the other. */
export function meets(facts: CompleteFacts): Readonly<Record<string, boolean>> {
  const { suspects, victims, ties, recorded } = facts
  const abused = facts.sexual && victims.some((each) => each.age < 18)
  const gained = facts.exchange || facts.advantage
  const several = suspects.length >= 2
  const together = several && facts.suspectsAssociated
  const adults = suspects.filter((each) => each.age >= 18).length
  const related = (...kinds: readonly string[]) =>
    suspects.filter((each) => kinds.includes(each.relationship)).length
  const atHome = facts.setting === 'familyHome'
  const crime = facts.kind === 'crime'
  return {
    'iicsa-organised-network': abused && gained && together,
    'dfe-cse-2017': abused && facts.imbalance && gained,
    'group-based-2013': abused && together,
    'intra-familial': abused && related('family') > 0,
    'peer-on-peer': abused && suspects.length >= 1 && adults === 0,
    institutional: abused && (facts.setting === 'institution' || related('positionOfTrust') > 0),
    'child-sexual-abuse': abused,
    'dcsf-cse-2009': abused && gained,
    'home-office-group-cse-2020': abused && facts.imbalance && gained && together,
    'cocad-group-based': abused && several,
    'national-review-selection-2025':
      crime &&
      abused &&
      several &&
      dropped.has(recorded.outcome) &&
      recorded.closed >= reviewFrom &&
      recorded.closed <= reviewTo,
    'two-suspects-selection': several && victims.length >= 1,
    'jdi-group-cse':
      abused &&
      gained &&
      together &&
      related('family', 'positionOfTrust') === 0 &&
      facts.setting !== 'online',
    'online-child-sexual-abuse': abused && facts.setting === 'online',
    'complex-abuse': abused && suspects.length >= 1 && (victims.length >= 2 || ties.harmedOthers),
    'common-understanding':
      abused &&
      gained &&
      several &&
      (facts.suspectsAssociated || ties.shareVictim || ties.sharePhone || ties.shareVehicle) &&
      adults === suspects.length &&
      related('family', 'positionOfTrust', 'peer') === 0 &&
      !(atHome || facts.setting === 'institution' || facts.setting === 'online'),
    'assessed-exploitation': !crime && recorded.factors.includes('11A'),
    'recorded-exploitation-crime': crime && recorded.offence === '71',
    'non-recent-abuse':
      facts.sexual && victims.some((each) => each.age < 18 && each.ageAtReport >= 18),
  }
}
