import { type Permission, type Purpose, purposes, type Role } from '../access/index.ts'
import type { CaseState } from '../cases/index.ts'
import type { DecisionStatus } from '../casework/index.ts'

/** The words of the pages for the codes of the review: one table each. */
export const answerWords = (answer: string): string =>
  ({ met: 'Met', notMet: 'Not met', undetermined: 'Cannot be determined' })[answer] ?? answer

const states: Readonly<Record<CaseState, string>> = {
  unread: 'Not read',
  beingRead: 'Being read',
  read: 'Read',
  proposed: 'Decision proposed',
  decided: 'Decided',
}
export const stateWords = (state: string): string => states[state as CaseState] ?? state

export const statusWords: Readonly<Record<DecisionStatus, string>> = {
  proposed: 'Awaiting authorisation',
  authorised: 'Authorised',
  returned: 'Returned',
  reopened: 'Reopened',
}

export const roleWords: Readonly<Record<Role, string>> = {
  reader: 'Reader',
  reviewer: 'Reviewer',
  authoriser: 'Authoriser',
  dataManager: 'Data manager',
  auditor: 'Auditor',
  administrator: 'Administrator',
  panel: 'Panel member',
}

/** The purpose an officer of this role most often has; a reader must say. */
export const usualPurpose: Readonly<Record<Role, Purpose | null>> = {
  reader: null,
  reviewer: 'review',
  authoriser: 'authorise',
  dataManager: 'dataQuality',
  auditor: 'audit',
  administrator: null,
  panel: null,
}

export const permissionWords: Readonly<Record<Permission, string>> = {
  readCase: 'read cases',
  linkPeople: 'join and split people',
  submitReading: 'submit readings',
  proposeDecision: 'propose decisions',
  authoriseDecision: 'authorise decisions',
  planContact: 'write how people wish to be reached',
  workItems: 'own items, offer them and close them',
  leadReview: 'set the terms of the reading and freeze its tail',
  readReaderQuality: 'see how readers agree',
  nameKnownCases: 'name known cases',
  importExtracts: 'import extracts',
  readImports: 'see extracts and quarantine',
  readFigures: 'see figures',
  listBehindFigure: 'list the cases behind a figure',
  proposeFigures: 'propose figures for publication',
  publishFigures: 'publish, decline and withdraw figures',
  draftDefinitions: 'draft definitions',
  publishDefinitions: 'publish definitions others drafted',
  keepStatements: 'enter what was said in public',
  readLedger: 'read the ledger',
  manageAccounts: 'manage accounts',
  sitOnPanel: 'see sampled cases without names, and say whether the decision was right',
}

export {
  camelWords,
  numberWords,
  percentWords,
  plural,
  signed,
  sureWords,
} from '../charts/index.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  'text/plain': 'text',
  'message/rfc822': 'email',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/zip': 'ZIP of files',
  'application/msword': 'Word document of before 2007',
  'application/rtf': 'rich text',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'workbook',
  'application/vnd.ms-outlook': 'Outlook message',
  'application/ms-tnef': 'Outlook message',
  'application/mbox': 'mailbox',
  'text/html': 'web page',
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/tiff': 'picture',
}
export const mediaWords = (type: string): string => mediaTypes[type] ?? type

const pageStates: Readonly<Record<string, string>> = {
  typed: 'typed',
  waiting: 'a picture that has not been read yet',
  otherMachine: 'read by another machine before it came',
  machine: 'read by machine',
  unreadable: 'not readable by machine',
  blank: 'blank',
}
/** What became of a page: 'read by machine, doubtful'. */
export const pageStateWords = (state: string, isDoubtful: boolean): string =>
  `${pageStates[state] ?? state}${state === 'machine' && isDoubtful ? ', doubtful' : ''}`

/** 'secondReading' as the words of the purpose; '–' for none. */
export const purposeWords = (purpose: string | null): string =>
  purpose === null ? '–' : (purposes[purpose as Purpose] ?? purpose)
