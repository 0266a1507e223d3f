import type { IsoDate } from './dates/iso-date.ts'
import type { PartialDate } from './dates/partial-date.ts'
import type { Recorded } from './recorded.ts'

/**
 * POLE: person, object, location, event. What a record says, in the field's terms, before anybody
 * has decided who is who. Every item carries a key that is stable within its source, so importing
 * the same record again finds the same item.
 */

export const sourceKinds = ['policeCrime', 'missingPersons', 'childrensServices'] as const
export type SourceKind = (typeof sourceKinds)[number]
/** What people call a kind of source. */
export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  policeCrime: 'Police crime system',
  missingPersons: 'Missing persons system',
  childrensServices: 'Children’s social care system',
}

export const caseKinds = ['crime', 'referral'] as const
export type CaseKind = (typeof caseKinds)[number]

export const mentionRoles = ['victim', 'suspect', 'witness', 'associate', 'subject'] as const
/** `subject`: the child a missing episode or a placement is about, outside any case. */
export type MentionRole = (typeof mentionRoles)[number]

export const eventKinds = [
  'offence',
  'report',
  'missing',
  'absent',
  'referral',
  'assessment',
  'section47',
  'strategyDiscussion',
  'conference',
  'childInNeedPlan',
  'childProtectionPlan',
  'preProceedings',
  'placement',
  'transfer',
  'outcome',
  'review',
  'contact',
  'death',
] as const
export type EventKind = (typeof eventKinds)[number]

export const thingKinds = ['phone', 'vehicle', 'address', 'place', 'email'] as const
/** Objects and locations that cases and people share. */
export type ThingKind = (typeof thingKinds)[number]

/** How many suspects the source says there were; "3+" is atLeast 3. */
export type StatedCount =
  | { readonly kind: 'exactly'; readonly n: number }
  | { readonly kind: 'atLeast'; readonly n: number }

export const relationships = [
  'family',
  'positionOfTrust',
  'partner',
  'friend',
  'acquaintance',
  'peer',
  'stranger',
  'other',
] as const
/** Suspect to victim, grouped from the source's own list. */
export type Relationship = (typeof relationships)[number]

export const settings = [
  'familyHome',
  'privateDwelling',
  'institution',
  'publicPlace',
  'online',
  'commercial',
  'other',
] as const
/** Where it happened, grouped from the source's own list. */
export type Setting = (typeof settings)[number]

/** What the records of one case say about the case itself (`case_file.facts`). */
export interface CaseStatements {
  /** Sexual exploitation or abuse of the child is recorded as having happened. */
  readonly sexual: Recorded<boolean>
  /** Something the child needed or wanted was exchanged (statutory definition, limb a). */
  readonly exchange: Recorded<boolean>
  /** Financial advantage or increased status for perpetrator or facilitator (limb b). */
  readonly advantage: Recorded<boolean>
  /** An imbalance of power was used to coerce, manipulate or deceive. */
  readonly imbalance: Recorded<boolean>
  readonly setting: Recorded<Setting>
  /** Suspects known to, or associated with, one another, as the source states it. */
  readonly suspectsAssociated: Recorded<boolean>
  readonly suspectCount: Recorded<StatedCount>
  readonly victimCount: Recorded<StatedCount>
  /** Police CSE flag or council factor 11A, as recorded. */
  readonly exploitationFlag: Recorded<boolean>
  /** A child still thought to be at risk when the case was closed. */
  readonly openRisk: Recorded<boolean>
  /** Any of it was done through technology, as a source's own flag says. */
  readonly online: Recorded<boolean>
  /** DfE assessment factors 10A, 11A, 12A, 13A, 19B and 19C: ticked, or nothing is said. */
  readonly factorMissing: Recorded<boolean>
  readonly factorExploitation: Recorded<boolean>
  readonly factorTrafficking: Recorded<boolean>
  readonly factorGangs: Recorded<boolean>
  readonly factorAbuseByChild: Recorded<boolean>
  readonly factorAbuseByAdult: Recorded<boolean>
}

export interface CaseItem {
  readonly item: 'case'
  /** The source's own reference; with the source it identifies the case. */
  readonly ref: string
  /**
   * What else the source knows it by, so that records without its reference find it: of a referral
   * its child and day. The same as `ref`: it has no reference of its own.
   */
  readonly knownBy?: string
  readonly kind: CaseKind
  readonly opened: Recorded<PartialDate>
  readonly closed: Recorded<PartialDate>
  /** First day of the offence or concern. Ages are counted at this day. */
  readonly occurred: Recorded<PartialDate>
  /** Home Office class (`19D`) or DfE primary need (`N1`). */
  readonly category: Recorded<string>
  /** Home Office outcome type (`18`) or DfE closure reason (`RC8`). */
  readonly outcome: Recorded<string>
  readonly unit: Recorded<string>
  readonly area: Recorded<string>
  readonly statements: Partial<CaseStatements>
}

/** A date of birth as recorded: whole, month or year only, or an age at a date. */
export type BirthStatement =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'month'; readonly month: PartialDate }
  | { readonly kind: 'year'; readonly year: number }
  | AgeStatement

/** So many years old on a day, or in a month or year. */
export interface AgeStatement {
  readonly kind: 'age'
  readonly age: number
  readonly at: PartialDate
  /** The day it is stated of is not recorded, only that it does not lie after `at`: an age at an offence, where the day of the report is known. */
  readonly orEarlier?: true
}

export interface PersonStatements {
  readonly givenNames: Recorded<string>
  readonly familyName: Recorded<string>
  readonly aliases: readonly string[]
  readonly birth: Recorded<BirthStatement>
  /** An age the record states as well as a birth: neither stands for the other where they contradict. */
  readonly statedAge?: Recorded<AgeStatement>
  readonly sex: Recorded<string>
  /** The source's code with its scheme: `{scheme: 'selfDefined16', code: 'A9'}`. */
  readonly ethnicity: Recorded<{ readonly scheme: string; readonly code: string }>
  readonly address: Recorded<string>
  readonly postcode: Recorded<string>
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
  /** Identifiers by scheme: `upn`, `nhs`, `pnc`, `laChildId:<source>`, `nominal:<source>`… */
  readonly identifiers: Readonly<Record<string, string>>
  /** Suspect to victim; only on suspects and associates. */
  readonly relationship: Recorded<Relationship>
}

export interface MentionItem {
  readonly item: 'mention'
  readonly key: string
  /** The source's own id for this person record (victim ref, nominal, LAchildID). */
  readonly ref: string
  readonly caseRef: string | null
  readonly role: MentionRole
  readonly person: PersonStatements
}

export interface EventItem {
  readonly item: 'event'
  readonly key: string
  readonly kind: EventKind
  readonly caseRef: string | null
  /** Key of the mention the event is about, if one person. */
  readonly mentionKey: string | null
  readonly start: Recorded<PartialDate>
  readonly end: Recorded<PartialDate>
  readonly code: string | null
  readonly codeList: string | null
  readonly text: string | null
  readonly details: Readonly<Record<string, string>>
}

export interface ThingItem {
  readonly item: 'thing'
  readonly key: string
  readonly kind: ThingKind
  /** Normalised so that equal things compare equal (digits only, no blanks, upper case). */
  readonly value: string
  readonly caseRef: string | null
  readonly mentionKey: string | null
}

/** Somebody who worked on the case for an agency: the ground of conflict of interest. */
export interface StaffItem {
  readonly item: 'staff'
  readonly key: string
  readonly caseRef: string
  /** Collar or payroll number, folded to upper case without blanks. */
  readonly staffId: string
  readonly name: string | null
  readonly unit: string | null
  readonly part: string
}

/** What the head of a mail gives (RFC 5322, 3.6.4), without brackets and blanks. */
export interface MailNumbers {
  readonly messageId: string | null
  /** What it answers: References and In-Reply-To, the oldest first. */
  readonly refersTo: readonly string[]
}

export interface DocumentItem {
  readonly item: 'document'
  readonly key: string
  readonly caseRef: string
  readonly name: string
  readonly mediaType: string
  readonly text: string
  /** SHA-256 of it as it came, where that is kept beside its text. */
  readonly original: string | null
  /** Key of the document it stood in, such as the mail it was attached to. */
  readonly attachedTo: string | null
  /** Of a mail whose head gives any. */
  readonly mail: MailNumbers | null
  /** Of what has pages, each in order: its words stand in the text, or it is a picture. */
  readonly pages: readonly PageContent[]
}

/** `otherMachine`: a picture with words laid out of sight, which another machine read there before it came. */
export type PageContent = 'typed' | 'otherMachine' | 'picture'

export type PoleItem = CaseItem | MentionItem | EventItem | ThingItem | StaffItem | DocumentItem
