/** By what means somebody may be reached. */
export const channels = {
  call: 'Telephone call',
  text: 'Text message',
  email: 'E-mail',
  letter: 'Letter',
  visit: 'Visit',
} as const
export type Channel = keyof typeof channels
export const channelNames = Object.keys(channels) as [Channel, ...Channel[]]

/** From what leaves most open to what leaves least; what nobody asked stands before what was forbidden. */
export const safeties = {
  safe: 'May be used',
  notAsked: 'Not asked whether it is safe',
  noMessage: 'May be used; leave no message, and nothing others could see or hear',
  never: 'Do not use',
} as const
export type Safety = keyof typeof safeties
export const safetyNames = Object.keys(safeties) as [Safety, ...Safety[]]

/** Of what somebody may wish to be told. */
export const topics = {
  decision: 'what was decided in their case',
  progress: 'how the review goes on',
  others: 'what is learnt about others in their case',
} as const
export type Topic = keyof typeof topics
export const topicNames = Object.keys(topics) as [Topic, ...Topic[]]

export const wants = { yes: 'Yes', notAsked: 'Not asked', no: 'No' } as const
export type Want = keyof typeof wants
export const wantNames = Object.keys(wants) as [Want, ...Want[]]

/** How far it goes that somebody does not wish to be contacted; the wider last. */
export const scopes = {
  throughAdvocate: 'No direct contact: only through the advocate named',
  anyContact: 'No contact by anybody',
} as const
export type Scope = keyof typeof scopes
export const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]]

/** The only reasons for which two people may go past "do not contact", and then for a time. */
export const overrideReasons = {
  riskToLife: 'Somebody’s life is at risk',
  childAtRisk: 'A child is at risk now',
  orderedByLaw: 'A court or the law requires it',
} as const
export type OverrideReason = keyof typeof overrideReasons
export const overrideReasonNames = Object.keys(overrideReasons) as [
  OverrideReason,
  ...OverrideReason[],
]

/** Days after which an override has ended at the latest. */
export const longestOverride = 7

/** What a person wishes, as far as one wish can be stricter than another. */
export interface Wishes {
  readonly channels: Readonly<Record<Channel, Safety>>
  readonly wants: Readonly<Record<Topic, Want>>
  readonly doNotContact: Scope | null
}

export const nothingAsked: Wishes = {
  channels: eachOf(channelNames, () => 'notAsked'),
  wants: eachOf(topicNames, () => 'notAsked'),
  doNotContact: null,
}

const strictest = <T extends string>(order: readonly T[], some: readonly T[]): T =>
  some.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a))

const strictestScope = (some: readonly (Scope | null)[]): Scope | null => {
  const named = some.filter((scope) => scope !== null)
  return named.length === 0 ? null : strictest(scopeNames, named)
}

/** Of each wish the stricter: what holds where plans of several people came together. */
export function stricterOf(plans: readonly Wishes[]): Wishes {
  if (plans.length === 0) return nothingAsked
  return {
    channels: eachOf(channelNames, (name) =>
      strictest(
        safetyNames,
        plans.map((plan) => plan.channels[name]),
      ),
    ),
    wants: eachOf(topicNames, (name) =>
      strictest(
        wantNames,
        plans.map((plan) => plan.wants[name]),
      ),
    ),
    doNotContact: strictestScope(plans.map(({ doNotContact }) => doNotContact)),
  }
}

/**
 * Whether a plan would let something be done that somebody asked not to have done: two people decide that. What
 * nobody had asked may be answered either way.
 */
export function isWeaker(next: Wishes, standing: Wishes): boolean {
  const forbade = (safety: Safety) => safety === 'noMessage' || safety === 'never'
  return (
    channelNames.some(
      (name) =>
        forbade(standing.channels[name]) &&
        safetyNames.indexOf(next.channels[name]) < safetyNames.indexOf(standing.channels[name]),
    ) ||
    topicNames.some((name) => standing.wants[name] === 'no' && next.wants[name] !== 'no') ||
    strictestScope([next.doNotContact, standing.doNotContact]) !== next.doNotContact
  )
}

function eachOf<Name extends string, T>(names: readonly Name[], of: (name: Name) => T) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>
}
