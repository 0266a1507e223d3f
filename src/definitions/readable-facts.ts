import { settings } from '../model/index.ts'
import { caseWords, type FactWord } from './vocabulary.ts'

/** What a reader can state: a fact of the case, how many there were, or the age of the one person listed. */
export type ReadableKind = 'case' | 'size' | 'age'

export interface ReadableFact {
  readonly kind: ReadableKind
  /** What is stated, in words. */
  readonly words: string
  /** Texts it may be; null: yes or no, or a number. */
  readonly values: readonly string[] | null
}

const ofCase = ({ words, type }: FactWord): ReadableFact => ({
  kind: 'case',
  words,
  values: type.type === 'text' ? (type.values ?? settings) : null,
})

/** Facts a reader of the file may state; others are the source's own (its dates and codes) or follow from links. */
export const readableFacts = {
  sexual: ofCase(caseWords.sexual),
  exchange: ofCase(caseWords.exchange),
  advantage: ofCase(caseWords.advantage),
  imbalance: ofCase(caseWords.imbalance),
  online: ofCase(caseWords.online),
  setting: ofCase(caseWords.setting),
  suspectsAssociated: ofCase(caseWords.suspectsAssociated),
  factorExploitation: ofCase(caseWords.factorExploitation),
  suspectCount: { kind: 'size', words: 'how many suspects there were', values: null },
  victimCount: { kind: 'size', words: 'how many victims there were', values: null },
  victimAge: {
    kind: 'age',
    words: 'how old the victim was on the day of the offence or concern',
    values: null,
  },
} as const satisfies Readonly<Record<string, ReadableFact>>

export type ReadableWord = keyof typeof readableFacts
export const readableWords = Object.keys(readableFacts) as readonly ReadableWord[]

/** What a reader says of a fact: its value, or between which numbers it lies. Nothing: they looked and cannot tell. */
export interface Says {
  readonly value?: boolean | string
  readonly least?: number
  readonly most?: number
}

/** What the readings of a case come to, fact by fact. A fact on which readers differ says nothing. */
export type FactsRead = Readonly<Partial<Record<ReadableWord, Says>>>

/** Which facts a definition is answered from: what sources recorded, what readers found in the file, or both. */
export const factBases = ['recorded', 'read', 'either'] as const
export type FactBasis = (typeof factBases)[number]
