import type { ReadableWord, Says } from '../../definitions/index.ts'

/** What an answer states of a fact. */
interface Stated {
  readonly fact: ReadableWord
  readonly says: Readonly<Record<string, Says>>
}

const yesNo = (fact: ReadableWord): Stated => ({
  fact,
  says: { yes: { value: true }, no: { value: false }, cannotTell: {} },
})

/**
 * Which fact each answer states, by question. A question of an earlier set states none: it was not asked for that,
 * and what it meant by those involved was left to the reader.
 */
const statedBy: Readonly<Record<string, Readonly<Record<string, Stated>>>> = {
  'case-reading@3': {
    child: { fact: 'victimAge', says: { yes: { most: 17 }, no: { least: 18 }, cannotTell: {} } },
    others: { fact: 'suspectCount', says: { yes: { least: 2 }, no: { most: 1 }, cannotTell: {} } },
    sexual: yesNo('sexual'),
    exchange: yesNo('exchange'),
    advantage: yesNo('advantage'),
    imbalance: yesNo('imbalance'),
    associated: yesNo('suspectsAssociated'),
    online: yesNo('online'),
    assessed: yesNo('factorExploitation'),
  },
}

/** The facts these answers state, in the order of the questions. */
export function factsStated(
  setId: string,
  answers: Readonly<Record<string, string>>,
): readonly { readonly fact: ReadableWord; readonly says: Says }[] {
  return Object.entries(statedBy[setId] ?? {}).flatMap(([question, { fact, says }]) => {
    const said = says[answers[question] ?? '']
    return said === undefined ? [] : [{ fact, says: said }]
  })
}

/** Which questions of a set state which fact. */
export const questionsStating = (setId: string): ReadonlyMap<string, ReadableWord> =>
  new Map(Object.entries(statedBy[setId] ?? {}).map(([question, { fact }]) => [question, fact]))
