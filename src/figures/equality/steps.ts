import type { Place } from '../../disclosure/index.ts'

/** How far a case has come: each case is at one of these. */
export const progressLeaves = [
  'unread',
  'read',
  'reinvestigate',
  'referToSafeguarding',
  'furtherEnquiry',
  'noFurtherAction',
] as const
export type CaseProgress = (typeof progressLeaves)[number]
export const findingLeaves = ['met', 'undetermined', 'notMet'] as const
export type CaseFinding = (typeof findingLeaves)[number]

const decided = progressLeaves.slice(2)
export const progressGroups = [
  { id: 'everRead', leaves: ['read', ...decided] },
  { id: 'decided', leaves: decided },
] as const

/** A step of the work: who could reach it, and who did, as places of a table. */
export interface EqualityStep {
  readonly words: string
  /** Of whom: "of all cases". */
  readonly among: string
  readonly of: Place
  readonly reached: Place
}

export const equalityStepNames = [
  'read',
  'found',
  'undetermined',
  'decided',
  'reinvestigate',
  'noFurtherAction',
] as const
export type EqualityStepName = (typeof equalityStepNames)[number]

/** The steps at which rates are compared, in the order of the work. */
export const equalitySteps: Readonly<Record<EqualityStepName, EqualityStep>> = {
  read: {
    words: 'Read by an officer',
    among: 'of all cases',
    of: {},
    reached: { progress: 'everRead' },
  },
  found: {
    words: 'Found to meet the definition for certain',
    among: 'of all cases',
    of: {},
    reached: { finding: 'met' },
  },
  undetermined: {
    words: 'Cannot be determined under the definition',
    among: 'of all cases',
    of: {},
    reached: { finding: 'undetermined' },
  },
  decided: {
    words: 'Decided',
    among: 'of cases read',
    of: { progress: 'everRead' },
    reached: { progress: 'decided' },
  },
  reinvestigate: {
    words: 'To be reinvestigated',
    among: 'of cases decided',
    of: { progress: 'decided' },
    reached: { progress: 'reinvestigate' },
  },
  noFurtherAction: {
    words: 'No further action',
    among: 'of cases decided',
    of: { progress: 'decided' },
    reached: { progress: 'noFurtherAction' },
  },
}
