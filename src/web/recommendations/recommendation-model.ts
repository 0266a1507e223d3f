import { may, type Permission, type Role } from '../../access/index.ts'
import {
  type AskedEvidence,
  emptyLists,
  type RecommendationState,
  type RecommendationsView,
  type RecommendationView,
} from '../../review/index.ts'
import { answerWords, numberWords, plural } from '../../words/index.ts'

export const stateNames: Readonly<Record<RecommendationState, string>> = {
  open: 'Nothing is claimed',
  claimed: 'Claimed, not looked at yet',
  shown: 'Shown',
  notShown: 'Not shown',
  cannotBeShown: 'Cannot be shown',
}
const lapsedWords = 'Shown once; the evidence no longer recomputes'

export const measureWords = {
  met: 'Met',
  undetermined: 'Cannot be determined',
  notMet: 'Not met',
  all: 'All cases',
} as const
export const boundWords = { atLeast: 'At least', atMost: 'At most' } as const
export const actionWords = {
  collection: 'Files taken in',
  alteration: 'Something changed',
  disclosure: 'Something published',
  combination: 'People joined or split',
  computation: 'Something counted',
} as const

/** What is to be counted, in words. */
function evidenceWords(asked: AskedEvidence): string {
  switch (asked.kind) {
    case 'figure': {
      const measure =
        asked.measure === 'all' ? 'all cases' : answerWords(asked.measure).toLowerCase()
      const bound = boundWords[asked.bound].toLowerCase()
      return `Figure ${asked.definition}, ${measure}: ${bound} ${numberWords(asked.number)}`
    }
    case 'emptyList':
      return `Empty list: ${emptyLists[asked.list].words}`
    case 'ledgerRange':
      return `Ledger entries ${numberWords(asked.from)} to ${numberWords(asked.to)}, unchanged: at least ${numberWords(asked.number)} of “${actionWords[asked.action]}”`
  }
}

export interface EvidenceModel {
  readonly words: string
  readonly atClaim: string
  readonly now: string
  readonly holds: boolean
}

export interface RecommendationLine {
  readonly recommendationId: number
  readonly words: string
  readonly source: string
  /** '' where none is said. */
  readonly page: string
  readonly madeOn: string
  readonly owner: string
  readonly stateWords: string
  readonly isShown: boolean
  readonly evidence: EvidenceModel | null
}

export function recommendationLine(row: RecommendationView): RecommendationLine {
  const { recommendationId, words, source, page, madeOn, owner, state, isShown, evidence } = row
  return {
    recommendationId,
    words,
    source,
    page,
    madeOn,
    owner,
    stateWords: state === 'shown' && !isShown ? lapsedWords : stateNames[state],
    isShown,
    evidence: evidence && {
      words: evidenceWords(evidence.asked),
      atClaim: counted(evidence.counted.number),
      now: evidence.now.holds ? `${counted(evidence.now.number)}: it recomputes` : evidence.now.why,
      holds: evidence.now.holds,
    },
  }
}

const counted = (number: number | null) => (number === null ? 'Not counted' : numberWords(number))

/** Where somebody of this role looks at what is counted; null where that is not for them. */
export function evidenceHref(asked: AskedEvidence, role: Role): string | null {
  const { href, permission } = placeOf(asked)
  return may(role, permission) ? href : null
}

function placeOf(asked: AskedEvidence): { readonly href: string; readonly permission: Permission } {
  if (asked.kind === 'emptyList') return emptyLists[asked.list]
  return asked.kind === 'figure'
    ? { href: '/figures', permission: 'readFigures' }
    : { href: '/ledger', permission: 'readLedger' }
}

/** How many of how many are shown, a sentence each: never “all acted on” without it. */
export function summaryWords({ shown, total, lapsed }: RecommendationsView): readonly string[] {
  if (total === 0) return ['No recommendation is kept yet.']
  const all = shown === total ? 'All acted on: ' : ''
  const some = `${numberWords(shown)} of ${plural(total, 'recommendation')} ${shown === 1 ? 'is' : 'are'} shown to be acted on.`
  const once =
    lapsed === 0
      ? []
      : [
          `${plural(lapsed, 'other')} ${lapsed === 1 ? 'was' : 'were'} shown once, by evidence that no longer recomputes.`,
        ]
  return [`${all}${some}`, ...once]
}
