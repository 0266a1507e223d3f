import type { ActContext, UnitOfWork } from '../../access/index.ts'
import { bounds, type Definition } from '../../definitions/index.ts'
import { everStated, readDefinitions, readMembership, readStated } from '../../facts/index.ts'
import { head } from '../../ledger/index.ts'
import {
  type AnswerAsOf,
  boundsOf,
  countAsOf,
  linkedBy,
  noBounds,
  noLinks,
  sumOf,
} from '../as-of/count-as-of.ts'
import { archiveHistory } from '../as-of/history-service.ts'
import type { CountsThatDay } from './contract.ts'

export interface VersionOf {
  readonly id: string
  readonly version: number
}

/** What is kept of a count: the whole, and each source by itself. */
export interface KeptCounts extends CountsThatDay {
  readonly bySource: readonly (CountsThatDay & { readonly source: string })[]
}

export interface CountedStatement {
  readonly root: string
  readonly size: number
  readonly counts: readonly (VersionOf & { readonly counts: KeptCounts })[]
}

/**
 * What the records held on a day, of what had happened by then: each source by itself, since nobody
 * had linked them; and beside it what is known now. The system's own act, so that everybody gets
 * the same numbers.
 */
export const countThatDay = async (
  { enterAsSystem, service, who }: ActContext,
  day: string,
  versions: readonly VersionOf[],
): Promise<CountedStatement> => {
  const { batches, definitions, memberOf, stated, root, size } = await enterAsSystem(
    async (unit) => {
      const details = { for: who.accountId, day }
      unit.note({ action: 'computation', subject: 'statements', details })
      const then = { trueOn: day, onRecord: day, receivedBy: null }
      const membership = await readMembership(unit)
      return {
        definitions: await definitionsOf(unit, versions),
        batches: await service(archiveHistory)(
          unit,
          [then, { ...then, onRecord: null }],
          linkedBy(membership),
        ),
        memberOf: membership,
        // That day nobody had read anything; today what was read counts.
        stated: await readStated(unit, everStated),
        ...(await head(unit.db)),
      }
    },
  )
  const kept = definitions.map((): KeptCounts => noCounts)
  for await (const { views, cases } of batches()) {
    const thatDay = countAsOf(definitions, views[0]!, noLinks, cases)
    const today = countAsOf(definitions, views[1]!, memberOf, cases, stated)
    for (const [index, { surely, atMost }] of thatDay.entries()) {
      const more = keptCounts(surely, atMost, today[index]?.atMost ?? [])
      kept[index] = bothKept(kept[index]!, more)
    }
  }
  const counts = definitions.map(({ id, version }, index) => ({
    id,
    version,
    counts: kept[index]!,
  }))
  return { root, size, counts }
}

const none: CountsThatDay = { surely: noBounds, atMost: noBounds, now: noBounds }
const noCounts: KeptCounts = { ...none, bySource: [] }

const sumThatDay = (a: CountsThatDay, b: CountsThatDay): CountsThatDay => ({
  surely: sumOf(a.surely, b.surely),
  atMost: sumOf(a.atMost, b.atMost),
  now: sumOf(a.now, b.now),
})

function bothKept(a: KeptCounts, b: KeptCounts): KeptCounts {
  const sources = new Set([...a.bySource, ...b.bySource].map(({ source }) => source))
  const of = ({ bySource }: KeptCounts, wanted: string) =>
    bySource.find(({ source }) => source === wanted) ?? none
  return {
    ...sumThatDay(a, b),
    bySource: [...sources].sort().map((source) => ({
      source,
      ...sumThatDay(of(a, source), of(b, source)),
    })),
  }
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
  surely: readonly AnswerAsOf[],
  atMost: readonly AnswerAsOf[],
  now: readonly AnswerAsOf[],
): KeptCounts {
  const group = (answers: readonly AnswerAsOf[]) => Map.groupBy(answers, ({ source }) => source)
  const [sure, most, known] = [group(surely), group(atMost), group(now)]
  const of = (grouped: ReadonlyMap<string, readonly AnswerAsOf[]>, source: string) =>
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
