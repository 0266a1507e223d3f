import type { CaseRow } from '../cases/index.ts'
import type { LinkEvidence } from '../store/index.ts'

export interface PersonRow {
  readonly personId: string
  readonly name: string
  readonly birth: string | null
  readonly mentions: number
  readonly sources: readonly string[]
}

export interface PersonView extends PersonRow {
  readonly mentionsList: readonly MentionView[]
  readonly links: readonly LinkView[]
  readonly linkDecisions: readonly LinkDecisionView[]
  readonly groups: readonly GroupRow[]
  /** Other people scored near this one, not joined: what an officer might join. */
  readonly near: readonly NearPerson[]
}

export interface MentionView {
  readonly mentionId: number
  readonly source: string
  readonly agency: string
  readonly ref: string
  readonly role: string
  readonly caseId: number | null
  readonly caseRef: string | null
  readonly name: string
  readonly aliases: readonly string[]
  readonly birth: string | null
  readonly address: string | null
  readonly identifiers: readonly string[]
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
  /** Files and lines it came from. */
  readonly from: readonly { readonly file: string; readonly line: number }[]
  readonly probability: number
}

/** Scored near a person, not joined. */
export interface NearPerson extends PersonRow {
  readonly probability: number
  /** What keeps the two apart however alike they are; null where nothing does. */
  readonly keptApart: string | null
}

/** Why two mentions were joined; evidence and prior add up to weight. */
export interface LinkView {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly probability: number
  readonly evidence: readonly LinkEvidence[]
}

export interface LinkDecisionView {
  readonly linkDecisionId: number
  readonly kind: 'join' | 'split'
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string; readonly reason: string } | null
}

export interface GroupRow {
  readonly groupId: string
  readonly label: string
  readonly people: number
  readonly cases: number
  readonly sources: readonly string[]
  /** No single source shows it. */
  readonly crossSource: boolean
  readonly strength: number
}

export interface GroupView extends GroupRow {
  readonly members: readonly {
    readonly personId: string
    readonly name: string
    readonly part: string
    readonly cases: number
  }[]
  readonly casesList: readonly CaseRow[]
  /** The records behind each tie, in words. A group is a lead, never a finding. */
  readonly ties: readonly {
    readonly a: string
    readonly b: string
    readonly kind: string
    readonly words: string
    readonly sources: readonly string[]
  }[]
}
