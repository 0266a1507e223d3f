import type { UnitOfWork } from '../../access/index.ts'
import { dayWords } from '../../model/index.ts'
import { narrativeKinds } from '../../narratives/index.ts'
import type { TimelineEntry } from '../contract.ts'
import { storedAnswers } from '../told/stored-answers.ts'

/** The kind of such a row of the timeline. */
export const toldKind = 'told'

/** Events that were read from documents and accepted by somebody, with their exact words: rows of the case's timeline. */
export async function toldRows(
  unit: Pick<UnitOfWork, 'db'>,
  caseId: number,
): Promise<readonly TimelineEntry[]> {
  const answered = await storedAnswers(unit, caseId)
  return answered
    .filter(({ answer, alongWith }) => answer === 'isSo' && alongWith === null)
    .map(({ kind, day, sentence, document, page, by, note }) => {
      const isDay = day.length === 10
      return {
        date: isDay ? day : null,
        end: null,
        kind: toldKind,
        title: narrativeKinds[kind],
        detail: [`“${sentence}”`, isDay ? '' : day && `In ${dayWords(day)}`, note]
          .filter(Boolean)
          .join(' '),
        seenWith: null,
        otherCase: null,
        source: `${document}${page === null ? '' : `, page ${page}`}`,
        agency: `A document, accepted by ${by}`,
        personId: null,
        personName: null,
        own: true,
      }
    })
}
