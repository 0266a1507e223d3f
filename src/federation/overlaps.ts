import { z } from 'zod'
import { refusal } from '../model/index.ts'
import { type SharedUnit, sharedUnits } from './document.ts'
import { federationErrors } from './errors.ts'

const pair = z
  .strictObject({
    stores: z.tuple([z.string(), z.string()]).readonly(),
    /** So many cases or children stand in both of them at most. */
    atMost: z.int().min(0),
    /** Who measured it, how and when. Printed with the figures. */
    why: z.string().trim().min(1).max(2_000),
  })
  .readonly()
export type StatedOverlap = z.output<typeof pair>

const statement = z
  .strictObject({
    /** Of two stores that no pair names: nothing is known, or nothing is in both. */
    otherwise: z.enum(['unknown', 'none']),
    pairs: z.array(pair).max(10_000).readonly().default([]),
  })
  .readonly()
/** What stores may share of one unit. */
export type OverlapStatement = z.output<typeof statement>

const statements = z.strictObject({ case: statement.optional(), child: statement.optional() })
export type OverlapStatements = Readonly<Record<SharedUnit, OverlapStatement>>

/**
 * What holds where nobody says otherwise: a crime has its reference from one force, and stands in that force's store alone. A child may
 * be known to several, and nothing is known of how many are.
 */
export const usualOverlaps: OverlapStatements = {
  case: { otherwise: 'none', pairs: [] },
  child: { otherwise: 'unknown', pairs: [] },
}

/**
 * @param forces by which pairs may be named: a name that is misspelt would leave a pair out in silence
 * @throws LB_FEDERATION_OVERLAPS
 */
export function readOverlaps(text: string, forces: readonly string[]): OverlapStatements {
  const said = parsed(text)
  for (const unit of sharedUnits) {
    const seen = new Set<string>()
    for (const { stores } of said[unit]?.pairs ?? []) {
      const unknown = stores.find((name) => !forces.includes(name))
      if (unknown !== undefined) {
        throw overlapsRefused(`"${unknown}" is no force of the folder of keys.`)
      }
      const key = JSON.stringify([...stores].sort())
      if (stores[0] === stores[1] || seen.has(key)) {
        throw overlapsRefused(`${stores.join(' and ')}: a pair is two forces, and is named once.`)
      }
      seen.add(key)
    }
  }
  return {
    case: said.case ?? usualOverlaps.case,
    child: said.child ?? usualOverlaps.child,
  }
}

function parsed(text: string): z.output<typeof statements> {
  try {
    return statements.parse(JSON.parse(text))
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    throw overlapsRefused(`The statement of what stores may share cannot be read: ${what}`)
  }
}

const overlapsRefused = (cause: string) =>
  refusal(federationErrors, 'LB_FEDERATION_OVERLAPS', cause)

/** How many two stores may have in common; Infinity: nothing is known. */
export function sharedBetween(
  { otherwise, pairs }: OverlapStatement,
  forces: readonly string[],
): (first: number, second: number) => number {
  const stated = new Map(
    pairs.flatMap(({ stores: [a, b], atMost }) => [
      [JSON.stringify([a, b]), atMost] as const,
      [JSON.stringify([b, a]), atMost] as const,
    ]),
  )
  const rest = otherwise === 'none' ? 0 : Number.POSITIVE_INFINITY
  return (first, second) => stated.get(JSON.stringify([forces[first], forces[second]])) ?? rest
}

/** Printed with every joined figure. */
export function overlapWords(unit: SharedUnit, { otherwise, pairs }: OverlapStatement): string {
  const units = unit === 'case' ? 'cases' : 'children'
  const rest =
    otherwise === 'none'
      ? `Of ${units} no two forces${pairs.length > 0 ? ' besides' : ''} are taken to share any: each stands in one store alone${unit === 'case' ? ', by its reference' : ''}. Lower bounds are added.`
      : `Of ${units} nothing is known of how many two forces share${pairs.length > 0 ? ' besides' : ''}: the lower bound is what cannot be the same ${units}.`
  return [
    ...pairs.map(
      ({ stores, atMost, why }) =>
        `${stores.join(' and ')} share at most ${atMost} ${units}: ${why}`,
    ),
    rest,
  ].join('\n')
}
