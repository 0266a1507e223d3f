import { createHash } from 'node:crypto'
import { answer, type CaseFacts, type Definition, exampleFacts } from '../../definitions/index.ts'
import {
  type ArchiveFacts,
  type ChildRecords,
  childrenOf,
  type KnownChild,
  type SourceCoverage,
} from '../../facts/index.ts'
import type { IsoDate } from '../../model/index.ts'

/** What children and answers are worked out from. */
interface Ground {
  readonly archive: ArchiveFacts
  readonly records: ChildRecords
  readonly coverage: readonly SourceCoverage[]
  readonly today: IsoDate
}

export interface KeptAnswers {
  readonly children: readonly KnownChild[]
  /** Child by child, in the order of `children`. */
  answersOf(rule: Definition): readonly ReturnType<typeof answer>[]
}

/** Today, and the days on which samples were drawn. */
const mostKept = 3

/**
 * Children and what rules say of them, kept from one page to the next, as long as what they are worked out from is the
 * same. For the system alone, which sees every record: what a person is shown of it is asked of the store each time.
 */
export function keptAnswers(): (ground: Ground) => KeptAnswers {
  let kept: readonly {
    readonly ground: string
    readonly archive: ArchiveFacts
    readonly answers: KeptAnswers
  }[] = []
  return (ground) => {
    const { archive, ...rest } = ground
    const key = createHash('sha256').update(JSON.stringify(rest)).digest('hex')
    const before = kept.find((one) => one.archive === archive && one.ground === key)
    const answers = before?.answers ?? answersOn(ground)
    kept = [
      { ground: key, archive, answers },
      // Of an archive that is not the newest nothing will be asked again.
      ...kept.filter((one) => one.archive === archive && one.ground !== key),
    ].slice(0, mostKept)
    return answers
  }
}

function answersOn({ archive, records, coverage, today }: Ground): KeptAnswers {
  const children = childrenOf(archive, records, coverage, today)
  const facts = children.map(factsFor)
  const found = new WeakMap<Definition, readonly ReturnType<typeof answer>[]>()
  return {
    children,
    answersOf(rule) {
      const before = found.get(rule)
      if (before) return before
      const answers = facts.map((one) => answer(rule, one))
      found.set(rule, answers)
      return answers
    },
  }
}

const ofNoCase = exampleFacts({})
export const factsFor = ({ facts }: KnownChild): CaseFacts => ({ ...ofNoCase, ...facts })
