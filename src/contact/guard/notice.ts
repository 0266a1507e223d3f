import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { dayWords } from '../../model/index.ts'
import { type ContactOverride, type ContactPlan, isWaiting } from '../plans/contact-plan.ts'
import {
  channelNames,
  channels,
  overrideReasons,
  type Scope,
  scopes,
  stricterOf,
  type Topic,
  topicNames,
  topics,
  type Want,
} from '../rules/wishes.ts'

/**
 * `notAsked`: nobody has asked them. `asPlanned`: by their plan. `doNotContact`: not at all.
 * `overridden`: not at all, but two people went past it until a day.
 */
const contactStates = ['notAsked', 'asPlanned', 'doNotContact', 'overridden'] as const
export type ContactState = (typeof contactStates)[number]

/** What everything that shows a way to reach somebody says with it. */
export const contactNoticeSchema = outputs.object({
  state: z.enum(contactStates),
  /** The plan in words, the gravest first. */
  words: outputs.list(outputs.text),
})
export type ContactNotice = z.output<typeof contactNoticeSchema>

/** What the guard goes by. */
export interface ContactStanding {
  readonly plans: readonly ContactPlan[]
  readonly overrides: readonly ContactOverride[]
  /** The day on which it is asked, `YYYY-MM-DD`. */
  readonly today: string
}

export const scopeOf = ({ plans }: ContactStanding): Scope | null => stricterOf(plans).doNotContact

/** What they wish to be told of a matter. */
export const wantOf = ({ plans }: ContactStanding, topic: Topic): Want =>
  stricterOf(plans).wants[topic]

/** The override that holds today; null where none does. */
const overrideOf = ({ overrides, today }: ContactStanding): ContactOverride | null =>
  overrides.find(({ state, endsOn }) => state === 'granted' && endsOn >= today) ?? null

export function contactState(standing: ContactStanding): ContactState {
  if (standing.plans.length === 0) return 'notAsked'
  if (scopeOf(standing) === null) return 'asPlanned'
  return overrideOf(standing) === null ? 'doNotContact' : 'overridden'
}

/** What is to be said wherever a way to reach this person is shown. */
export function contactNotice(standing: ContactStanding): ContactNotice {
  const { plans, today } = standing
  const state = contactState(standing)
  if (plans.length === 0)
    return { state, words: ['Nobody has asked this person how they may be reached.'] }
  const scope = scopeOf(standing)
  const override = overrideOf(standing)
  const wishes = stricterOf(plans)
  const asked = channelNames.filter((name) => wishes.channels[name] !== 'notAsked')
  const told = (want: Want) => topicNames.filter((name) => wishes.wants[name] === want)
  const named = <T>(of: (plan: ContactPlan) => T) => [...new Set(plans.map(of))]
  const texts = (label: string, of: (plan: ContactPlan) => string) =>
    named(of)
      .filter(Boolean)
      .map((text) => `${label}: ${text}.`)
  return {
    state,
    words: [
      ...(scope === null ? [] : [`Do not contact. ${scopes[scope]}.`]),
      ...(override === null
        ? []
        : [
            `Overridden until the end of ${dayWords(override.endsOn)}: ${overrideReasons[override.reason].toLowerCase()}. Asked by ${override.askedByName}, granted by ${override.settledByName}.`,
          ]),
      ...plans
        .filter(({ doNotContact }) => doNotContact !== null)
        .map(({ saidBy, saidOn }) => `Said on ${dayWords(saidOn ?? today)}, by ${saidBy}.`),
      ...named(({ namedContactName, namedContactEnabled }) =>
        namedContactEnabled
          ? `Only ${namedContactName} makes contact.`
          : `The named contact, ${namedContactName}, has no account any more: name another before anybody makes contact.`,
      ),
      ...asked.map((name) => `${channels[name]}: ${safety(wishes.channels[name])}.`),
      ...texts('Advocate', ({ advocate }) => advocate),
      ...texts('Language', ({ language }) => language),
      ...texts('When', ({ times }) => times),
      ...list('Wishes to be told', told('yes')),
      ...list('Does not wish to be told', told('no')),
      ...(plans.some(isWaiting)
        ? [
            'A plan that asks for less waits for a second person; until then of each wish the stricter holds.',
          ]
        : []),
      ...(plans.filter((plan) => !isWaiting(plan)).length > 1
        ? ['Plans of several people came together here; of each wish the stricter holds.']
        : []),
      ...(plans.some(({ reviewOn }) => reviewOn < today)
        ? ['The plan is overdue to be looked at again. It holds until it is.']
        : []),
    ],
  }
}

const safetyWords = {
  safe: 'may be used',
  noMessage: 'may be used; leave no message, and nothing others could see or hear',
  never: 'do not use',
  notAsked: 'not asked whether it is safe',
} as const

export const safety = (value: keyof typeof safetyWords): string => safetyWords[value]

const list = (label: string, some: readonly Topic[]): readonly string[] =>
  some.length === 0 ? [] : [`${label} ${some.map((name) => topics[name]).join('; ')}.`]
