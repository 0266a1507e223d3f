import type { UnitOfWork, Who } from '../../access/index.ts'
import { bounds, type Definition } from '../../definitions/index.ts'
import { head } from '../../ledger/index.ts'
import {
  type AnswerThen,
  boundsOf,
  type Counting,
  countHeld,
  noLinks,
} from '../known/count-then.ts'
import { readMembership } from '../refresh/read-facts.ts'
import { readDefinitions } from '../refresh/register-definitions.ts'
import type { HeldThatDay } from './contract.ts'

export interface VersionOf {
  readonly id: string
  readonly version: number
}

/** What is kept of a count: the whole, and each source by itself. */
export interface KeptCounts extends HeldThatDay {
  readonly bySource: readonly (HeldThatDay & { readonly source: string })[]
}

export interface CountedStatement {
  readonly root: string
  readonly size: number
  readonly counts: readonly (VersionOf & { readonly counts: KeptCounts })[]
}

/**
 * What the records held on a day, of what had happened by then: each source by itself, since nobody
 * had linked them; and beside it what is known now. The counter's own act, so that everybody gets
 * the same numbers.
 */
export const countThatDay =
  (counting: Counting) =>
  async (who: Who, day: string, versions: readonly VersionOf[]): Promise<CountedStatement> => {
    const { views, definitions, memberOf, root, size } = await counting(
      'statements',
      async (unit, history) => {
        const details = { for: who.accountId, day }
        unit.note({ action: 'computation', subject: 'statements', details })
        const then = { trueOn: day, onRecord: day, receivedBy: null }
        return {
          definitions: await definitionsOf(unit, versions),
          views: await history(unit, [then, { ...then, onRecord: null }]),
          memberOf: await readMembership(unit),
          ...(await head(unit.db)),
        }
      },
    )
    const [that, today] = await views()
    const held = countHeld(definitions, that!, noLinks)
    const known = countHeld(definitions, today!, memberOf)
    const counts = held.map(({ definition, surely, atMost }, index) => ({
      id: definition.id,
      version: definition.version,
      counts: keptCounts(surely, atMost, known[index]?.atMost ?? []),
    }))
    return { root, size, counts }
  }

/** @throws LB_DEFINITION_NOT_FOUND through whoever named them */
async function definitionsOf(
  unit: UnitOfWork,
  versions: readonly VersionOf[],
): Promise<readonly Definition[]> {
  const found: Definition[] = []
  for (const version of versions) found.push(...(await readDefinitions(unit, version)))
  return found
}

function keptCounts(
  surely: readonly AnswerThen[],
  atMost: readonly AnswerThen[],
  now: readonly AnswerThen[],
): KeptCounts {
  const group = (answers: readonly AnswerThen[]) => Map.groupBy(answers, ({ source }) => source)
  const [sure, most, known] = [group(surely), group(atMost), group(now)]
  const of = (grouped: ReadonlyMap<string, readonly AnswerThen[]>, source: string) =>
    bounds((grouped.get(source) ?? []).map(({ answer }) => answer))
  return {
    surely: boundsOf(surely),
    atMost: boundsOf(atMost),
    now: boundsOf(now),
    bySource: [...new Set([...most.keys(), ...known.keys()])].sort().map((source) => ({
      source,
      surely: of(sure, source),
      atMost: of(most, source),
      now: of(known, source),
    })),
  }
}
