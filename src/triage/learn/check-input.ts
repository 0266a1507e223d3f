import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import type { RankDocument } from './feature-rows.ts'

const isShare = (value: number) => value >= 0 && value <= 1

/** @throws LB_TRIAGE_DOCUMENTS where a case stands there twice or a number of it is none */
export function checkDocuments(documents: readonly RankDocument[]): void {
  const ids = new Set<number>()
  for (const { id, prior = 0 } of documents) {
    const fault = !Number.isSafeInteger(id)
      ? `${id} is no case number`
      : ids.has(id)
        ? `case ${id} is there twice`
        : isShare(prior)
          ? null
          : `the prior of case ${id} is ${prior}`
    if (fault) throw refusal(triageErrors, 'LB_TRIAGE_DOCUMENTS', `Among the cases, ${fault}.`)
    ids.add(id)
  }
}

/** @throws LB_TRIAGE_ANSWER where an answer's weight is not from 0 to 1 */
export function checkWeights(answers: readonly { readonly weight?: number }[]): void {
  const wrong = answers.find(({ weight = 1 }) => !isShare(weight))
  if (wrong) {
    throw refusal(triageErrors, 'LB_TRIAGE_ANSWER', `An answer has the weight ${wrong.weight}.`)
  }
}
