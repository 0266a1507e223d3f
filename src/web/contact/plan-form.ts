import type { FieldWording } from '../../access/index.ts'
import {
  type Channel,
  channelNames,
  channels,
  type PersonContact,
  safeties,
  scopes,
  type Topic,
  topicNames,
  topics,
  wants,
} from '../../contact/index.ts'
import { acts } from '../../review/index.ts'
import { actForm } from '../page/act-form.ts'
import { type Choice, choicesOf } from '../page/forms.ts'
import type { Fields } from '../page/routing.ts'

const channelControl = (name: Channel) => `channel-${name}` as const
const topicControl = (name: Topic) => `topic-${name}` as const

export const planFields = [
  'namedContact',
  ...channelNames.map(channelControl),
  ...topicNames.map(topicControl),
  'times',
  'language',
  'advocate',
  'doNotContact',
  'saidBy',
  'saidOn',
  'confirmed',
  'confirmedBasis',
  'contact-note',
  'reviewOn',
] as const
export type PlanField = (typeof planFields)[number]

export const keeping = actForm(acts.contact.keepPlan, {
  fields: {
    namedContact: {
      called: 'the named contact',
      ask: 'Choose the one person who makes contact',
    },
    doNotContact: { called: 'whether they may be contacted' },
    saidBy: { called: 'who said so' },
    saidOn: { called: 'the day', ask: 'Give the day on which they said so, as 2026-05-31' },
    ...each(channelNames, 'channels', channels, channelControl),
    times: { called: 'the times' },
    language: { called: 'the language' },
    advocate: { called: 'the advocate' },
    ...each(topicNames, 'wants', topics, topicControl),
    confirmed: { called: 'the records' },
    confirmedBasis: { called: 'how you know' },
    note: { called: 'the note', control: 'contact-note' },
    reviewOn: {
      called: 'the day of the review',
      ask: 'Give the day on which it is looked at again, as 2026-05-31',
    },
  },
})

/** The form as the plan that holds would fill it: whoever changes one thing keeps the rest. */
export function filledFrom({ plans, records }: PersonContact): Fields {
  const [plan] = plans
  if (!plan) return {}
  return {
    namedContact: plan.namedContactEnabled ? plan.namedContact : '',
    ...Object.fromEntries(channelNames.map((name) => [channelControl(name), plan.channels[name]])),
    ...Object.fromEntries(topicNames.map((name) => [topicControl(name), plan.wants[name]])),
    times: plan.times,
    language: plan.language,
    advocate: plan.advocate,
    doNotContact: plan.doNotContact ?? '',
    saidBy: plan.saidBy,
    saidOn: plan.saidOn ?? '',
    confirmed: records.filter(({ confirmed }) => confirmed).map(({ mentionId }) => `${mentionId}`),
    confirmedBasis: plan.confirmedBasis,
    'contact-note': plan.note,
    reviewOn: plan.reviewOn,
  }
}

interface Asked {
  readonly name: PlanField
  readonly label: string
}

export const askedChannels: readonly Asked[] = channelNames.map((name) => ({
  name: channelControl(name),
  label: channels[name],
}))
export const askedTopics: readonly Asked[] = topicNames.map((name) => ({
  name: topicControl(name),
  label: `${topics[name].slice(0, 1).toUpperCase()}${topics[name].slice(1)}`,
}))
export const safetyChoices: readonly Choice[] = choicesOf({
  notAsked: 'Not asked',
  safe: safeties.safe,
  noMessage: safeties.noMessage,
  never: safeties.never,
})
export const wantChoices: readonly Choice[] = choicesOf({
  notAsked: wants.notAsked,
  yes: wants.yes,
  no: wants.no,
})
export const scopeChoices: readonly Choice[] = [
  { value: '', text: 'They may be contacted as set out below' },
  ...choicesOf(scopes),
]

function each<Name extends string>(
  names: readonly Name[],
  part: 'channels' | 'wants',
  words: Readonly<Record<Name, string>>,
  control: (name: Name) => string,
): Readonly<Record<`${typeof part}.${string}`, FieldWording>> {
  return Object.fromEntries(
    names.map((name) => [
      `${part}.${name}`,
      { called: `“${words[name]}”`, control: control(name) },
    ]),
  )
}
