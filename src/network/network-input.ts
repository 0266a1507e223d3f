import type { MentionRole } from '../model/index.ts'

/** Plain data about linked people: who stands in which case, who holds what, who was seen with whom. */
export interface NetworkInput {
  readonly cases: readonly NetworkCase[]
  readonly ties: readonly NetworkTie[]
}

export interface NetworkCase {
  readonly id: number
  readonly source: string
  readonly people: readonly {
    readonly person: string
    readonly role: MentionRole
    /** Family of the victim: a shared victim then ties nobody. */
    readonly family?: boolean
  }[]
  /** Places of the case, folded so that equal places compare equal. */
  readonly places: readonly string[]
}

/** A record that gives a telephone or vehicle to a person, or that saw one person with another. */
export interface NetworkTie {
  readonly person: string
  /** `phone:…` or `vehicle:…`. */
  readonly thing?: string
  /** A child the person was seen with. */
  readonly with?: string
  readonly source: string
  /** What a reader can look up: `event:12`, `mention:7`. */
  readonly record: string
}

const tieKinds = ['coSuspect', 'sharedVictim', 'sharedThing', 'sharedPlace'] as const
export type TieKind = (typeof tieKinds)[number]

/** Why two people are held to know one another. */
export interface GroupTie {
  readonly a: string
  readonly b: string
  readonly kind: TieKind
  readonly words: string
  /** The child, thing or place it rests on: two ties about one child are one piece of evidence. */
  readonly about: string
  readonly weight: number
  readonly sources: readonly string[]
  /** Those of them whose own records say it of both. */
  readonly alone: readonly string[]
  readonly records: readonly string[]
}

/** A lead, never a finding. Nobody in it is ranked. */
export interface FoundGroup {
  /** `G` and the id of the first member in order of id: the same people give the same group. */
  readonly id: string
  readonly members: readonly { readonly person: string; readonly part: 'suspect' | 'companion' }[]
  readonly caseIds: readonly number[]
  readonly sources: readonly string[]
  /** No single source's records alone join all members. */
  readonly crossSource: boolean
  /** Mean weight of the ties a member has within the group. */
  readonly strength: number
  readonly ties: readonly GroupTie[]
}

export interface NetworkOptions {
  /** Something more people share than this joins nobody: a school, a shelter, a switchboard. */
  readonly hub?: number
  /** Two people with less than this between them are not joined. */
  readonly least?: number
  /** The same where one of the two is tied to anybody by one shared thing only. */
  readonly leastAtEnds?: number
  /** Above 1 finds smaller groups (Reichardt and Bornholdt 2006). */
  readonly resolution?: number
  /** Components of at most so many people are not split further. */
  readonly whole?: number
  /** Fewer members than this are no group. */
  readonly smallest?: number
}
