import type { Random } from '../random.ts'

/**
 * Words of documents: neutral administrative English, put together from the sentences below and
 * nothing else. `{slots}` are filled with names, places and dates. A test holds every word of every
 * document against these lists.
 */
export type Slots = Readonly<
  Record<
    | 'ref'
    | 'date'
    | 'child'
    | 'person'
    | 'place'
    | 'phone'
    | 'vehicle'
    | 'officer'
    | 'unit'
    | 'town',
    string
  >
>

export const openings = [
  'A concern was recorded that {child} may have come to harm. The report was received on {date}.',
  'This report sets out what was done after the concern recorded on {date} about {child}.',
  'On {date} a concern was recorded by {unit}. It related to {child}.',
  'Information was received on {date} and passed to {unit} for a decision. It named {child}.',
  'The matter was opened on {date} and allocated to {officer} in {unit}.',
] as const

const ordinaryOpenings = [
  'A report was received on {date} and recorded under the reference above.',
  'The matter was reported on {date} and allocated to {officer} in {unit}.',
  'Contact was received on {date} from a professional in {town}. The details were recorded.',
  'On {date} information was received about the household. It was considered under the usual threshold.',
] as const

const placeSentences = [
  'The place given was {place}.',
  'The location was recorded as {place}.',
  'A visit was made to {place} and the result was noted.',
] as const

const namedSentences = [
  '{person} was named in the report and was recorded as a person of interest.',
  '{person} was spoken to and gave an account, which was noted.',
  'The records hold {person} as the person named. Checks were made on the system.',
] as const

const phoneSentences = [
  'A telephone number, {phone}, was provided.',
  'Contact was said to have been made from {phone}.',
] as const

const vehicleSentences = [
  'A vehicle with the registration {vehicle} was mentioned.',
  'The registration {vehicle} was noted by staff.',
] as const

/** Sentences that a document of any case may have, by what they tell. */
export const plainSentences = {
  openings: ordinaryOpenings,
  places: placeSentences,
  names: namedSentences,
  telephones: phoneSentences,
  vehicles: vehicleSentences,
} as const

/** What the record shows when something was left: the signal a reader looks for. */
export const leftUndone = [
  'One line of enquiry was identified and was not pursued before closure.',
  'The vehicle was not traced and no further enquiry was made with the keeper.',
  'No account was taken from the second person named in the report.',
  'The telephone was not examined and the number was not checked against other records.',
  'Footage from the premises was requested and had not been received when the case was closed.',
  'The return interview was not read by the investigating team.',
  'The action to speak to staff at the premises was not completed.',
] as const

export const unidentifiedSentences = [
  'A second adult was said to be present and was not identified.',
  'Others were mentioned by a first name only and no identification was made.',
  'An associate was described and remains unidentified.',
  'More than one person was said to be present. No names were obtained.',
] as const

export const riskSentences = [
  'A concern for the child remained at closure and was passed to partners.',
  'The risk to the child was not considered to have ended.',
  'Contact with the persons named was thought to be continuing.',
] as const

export const elsewhereSentences = [
  'Information said to be held by a partner agency was not requested.',
  'The child had been reported missing and those records were not compared with this report.',
  'No check was made with the other authority about the person named.',
] as const

export const routine = [
  'The family was visited and support was offered.',
  'A letter was sent to confirm the decision and the contact details of the team.',
  'The usual checks were completed and the results were placed on the record.',
  'Advice was given and a referral to early help was made.',
  'School staff were informed and asked to report any further concern.',
  'The supervisor reviewed the record and agreed the plan.',
  'A safety plan was agreed with the parent and will be reviewed by the team.',
  'Health records were requested and received.',
  'The matter was discussed at the weekly meeting and no objection was raised.',
  'House to house enquiries were completed. Nothing further was learned.',
  'All lines of enquiry were completed and recorded.',
  'The vehicle was traced and the keeper was spoken to. No link was found.',
  'An account was taken from each person named.',
  'The actions set at the strategy discussion were completed in time.',
] as const

export const closings = [
  'The case was closed with outcome {outcome}. The decision was recorded by {officer}.',
  'A supervisor agreed closure. The outcome recorded was {outcome}.',
  'No further action was proposed at this time. Outcome {outcome} was applied by {unit}.',
  'The record was closed by {officer} with outcome {outcome} and may be reopened if information is received.',
] as const

export const headings = [
  'Closing report',
  'Strategy note',
  'Referral summary',
  'Assessment note',
  'Record of contact',
  'Reference',
  'Date',
  'Unit',
] as const

/** Short texts of the case system and the missing-persons system. */
export const harmSummaries = [
  'A concern was recorded that the child may have come to harm.',
  'Information was shared by a partner agency about a concern for the child.',
  'The child spoke to a professional and a concern was recorded.',
  'A concern was recorded about contact between the child and another person.',
] as const

export const ordinarySummaries = [
  'A concern was recorded about care in the home.',
  'Support was requested by the family.',
  'Contact was received about school attendance and the home.',
  'The household was referred after a visit by a professional.',
] as const

export const companionNotes = [
  'Returned. A companion was named and the details were noted.',
  'Returned with another person, whose details are recorded here.',
  'Returned home. The child named a person and no further check was made.',
] as const

export const returnNotes = [
  'Returned home. No companion was named.',
  'Returned by staff. Nothing further was noted.',
  'Located by the family. The return interview was offered.',
] as const

export const fill = (template: string, slots: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')

/** What about a case its documents may let show. */
export interface Signals {
  readonly harm: boolean
  readonly left: boolean
  readonly unidentified: boolean
  readonly risk: boolean
  readonly elsewhere: boolean
  readonly named: boolean
  readonly phone: boolean
  readonly vehicle: boolean
}

/** Ordinary cases carry the same words now and then, and cases that matter are sometimes silent. */
const shown = 0.78
const decoy = 0.07

export function narrative(
  random: Random,
  heading: string,
  slots: Slots & { readonly outcome: string },
  signals: Signals,
): string {
  const say = (list: readonly string[]) => fill(random.pick(list), slots)
  const maybe = (signal: boolean, list: readonly string[]) =>
    random.chance(signal ? shown : decoy) ? [say(list)] : []
  const first = [say(signals.harm ? openings : ordinaryOpenings)]
  if (random.chance(0.6)) first.push(say(placeSentences))
  if (signals.named && random.chance(0.6)) first.push(say(namedSentences))
  if (signals.phone && random.chance(0.4)) first.push(say(phoneSentences))
  if (signals.vehicle && random.chance(0.4)) first.push(say(vehicleSentences))
  const middle = random.shuffled([
    ...maybe(signals.left, leftUndone),
    ...maybe(signals.unidentified, unidentifiedSentences),
    ...maybe(signals.risk, riskSentences),
    ...maybe(signals.elsewhere, elsewhereSentences),
    ...random.shuffled(routine).slice(0, random.whole(1, 4)),
  ])
  return [
    `${heading}`,
    `Reference: ${slots.ref}`,
    `Unit: ${slots.unit}`,
    '',
    first.join(' '),
    '',
    middle.join(' '),
    '',
    say(closings),
    '',
  ].join('\n')
}
