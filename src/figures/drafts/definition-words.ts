import {
  caseWords,
  childWords,
  codeGroups,
  type FactType,
  type FactWord,
  memberWords,
} from '../../definitions/index.ts'

/** One word a definition may use, for whoever writes one. */
export interface DefinitionWord {
  readonly word: string
  /** `yes or no`, `a whole number`, or the values there are. */
  readonly is: string
  readonly says: string
}

const typeWords = (type: FactType): string => {
  switch (type.type) {
    case 'boolean':
      return 'yes or no'
    case 'number':
      return 'a whole number'
    case 'date':
      return 'a day, "2010-01-31"'
    case 'text':
      if (type.values === null) return 'any text'
      return type.values.length <= 10
        ? type.values.map((value) => `"${value}"`).join(', ')
        : 'a code'
  }
}

const lines = (vocabulary: Readonly<Record<string, FactWord>>): readonly DefinitionWord[] =>
  Object.entries(vocabulary).map(([word, { type, words, says }]) => ({
    word,
    is: typeWords(type),
    says: says ?? words,
  }))

/** What can be asked of a case or a child, of each member of its sets by what they are, and groups of codes by name. */
export const definitionWords = {
  ofCase: lines(caseWords),
  ofPerson: lines(memberWords.person),
  ofEpisode: lines(memberWords.episode),
  ofReport: lines(memberWords.report),
  ofChild: lines(childWords),
  ofEvent: lines(memberWords.event),
  groups: Object.entries(codeGroups).map(
    ([word, { of, words: says, codes }]): DefinitionWord => ({
      word: `${of} in ${word}`,
      is: codes.join(', '),
      says,
    }),
  ),
} as const
