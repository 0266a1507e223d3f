import type { StoredAnswer } from '../../facts/index.ts'
import { share } from './judge-people.ts'

/** What is known of one case when its findings are judged. */
export interface JudgedCase {
  readonly source: string
  readonly ref: string
  readonly meets: Readonly<Record<string, boolean>>
  /** A record about it states something false, or a link it rests on joins or parts people wrongly. */
  readonly ledAstray: boolean
}

export interface FindingsScore {
  /** Findings that say met or notMet. */
  readonly determined: number
  /** Determined, against the truth, and nothing led them astray: faults of Lookback. */
  readonly wrong: number
  /** Determined, against the truth, led there by a false record or a wrong link. */
  readonly misled: number
  /** Of all findings judged. */
  readonly determinedShare: number
  /** For every definition, misled findings set aside: lower <= true count <= upper. */
  readonly boundsHold: boolean
  readonly wrongOnes: readonly {
    readonly source: string
    readonly ref: string
    readonly definition: string
  }[]
}

export function judgeFindings(
  findings: readonly StoredAnswer[],
  caseOf: (caseId: number, definitionId: string) => JudgedCase | undefined,
): FindingsScore {
  let judged = 0
  let determined = 0
  let misled = 0
  const wrongOnes: { source: string; ref: string; definition: string }[] = []
  const counts = new Map<string, { met: number; undetermined: number; truly: number }>()
  for (const { caseId, definitionId, answer } of findings) {
    const about = caseOf(caseId, definitionId)
    const truly = about?.meets[definitionId]
    if (about === undefined || truly === undefined) continue
    judged++
    const count = counts.get(definitionId) ?? { met: 0, undetermined: 0, truly: 0 }
    counts.set(definitionId, count)
    if (answer !== 'undetermined') determined++
    if (answer !== 'undetermined' && (answer === 'met') !== truly) {
      if (about.ledAstray) {
        misled++
        continue
      }
      wrongOnes.push({ source: about.source, ref: about.ref, definition: definitionId })
    }
    if (answer === 'met') count.met++
    if (answer === 'undetermined') count.undetermined++
    if (truly) count.truly++
  }
  return {
    determined,
    wrong: wrongOnes.length,
    misled,
    determinedShare: share(determined, judged),
    boundsHold: [...counts.values()].every(
      ({ met, undetermined, truly }) => met <= truly && truly <= met + undetermined,
    ),
    wrongOnes,
  }
}
