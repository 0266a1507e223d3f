import { z } from 'zod'
import { createPerformer, type Door, defineAct, fields, type Who } from '../../access/index.ts'
import {
  answer,
  type Bounds,
  bounds,
  type CaseFacts,
  countOverWorlds,
  type Definition,
  type OverWorlds,
} from '../../definitions/index.ts'
import { readDefinitions } from '../../facts/index.ts'
import { refusal } from '../../model/index.ts'

import { wantedFigure } from '../counts/figures.ts'
import { figuresErrors } from '../errors.ts'
import { readWorlds, type Worlds } from './read-worlds.ts'

export interface OverWorldsRequest {
  /** `ID` or `ID@VERSION`; null: the current version of every definition. */
  readonly definition: string | null
  readonly worlds: number
  readonly seed: number
}

/** A count as the review links people now, and over worlds in which uncertain links hold or not. */
export interface FigureOverWorlds extends Bounds {
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly worlds: number
  readonly seed: number
  /** 95 in 100 worlds lie from `low` to `high`: of those that meet it, and of those that may. */
  readonly metOverWorlds: OverWorlds
  readonly atMostOverWorlds: OverWorlds
  readonly uncertainLinks: number
  readonly affectedCases: number
}

/**
 * Counts with linkage uncertainty. What records leave out is in the bounds, as always; this adds how
 * far they move when links that may be wrong are drawn to hold or not by their own probability.
 *
 * @throws LB_DEFINITION_NOT_FOUND
 */
export const countWorlds = defineAct({
  name: 'figures.overWorlds',
  kind: 'read',
  about: 'Counts over worlds in which each link that may be wrong is drawn to hold or not',
  // Whoever may not see every case would count something else.
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: z.strictObject({
    definition: fields.key.nullable(),
    worlds: z.int().positive().max(1_000_000),
    seed: z.int().nonnegative(),
  }),
  subject: () => 'figures',
  notes: ['computation'],
  async run(unit, { definition, worlds, seed }): Promise<readonly FigureOverWorlds[]> {
    const wanted = definition === null ? null : wantedFigure(definition)
    const definitions = await readDefinitions(unit, wanted)
    if (definitions.length === 0) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
    const figures = overWorlds(await readWorlds(unit), definitions, worlds, seed)
    unit.note({
      action: 'computation',
      subject: 'figures',
      details: { worlds, seed, figures: figures.map((one) => `${one.definition}@${one.version}`) },
    })
    return figures
  },
})

/** Performs `figures.overWorlds` as `who`. */
export const figuresOverWorlds = (
  door: Door,
  who: Who,
  request: OverWorldsRequest,
): Promise<readonly FigureOverWorlds[]> =>
  createPerformer(door).perform({ who, session: null }, countWorlds, request)

export function overWorlds(
  { archive, uncertainLinks, affected, factsWhere }: Worlds,
  definitions: readonly Definition[],
  worlds: number,
  seed: number,
): readonly FigureOverWorlds[] {
  const answersOf = (facts: readonly CaseFacts[]) =>
    new Map(
      definitions.map((definition) => [
        nameOf(definition),
        bounds(facts.map((one) => answer(definition, one))),
      ]),
    )
  const asLinked = answersOf(archive.facts)
  const settled = answersOf(archive.facts.filter(({ caseId }) => !affected.has(caseId)))
  const counted = countOverWorlds({
    seed,
    worlds,
    countWhere: (holds) => {
      const ofAffected = answersOf(factsWhere(holds))
      return new Map(
        [...settled].map(([name, ofSettled]) => [name, together(ofSettled, ofAffected.get(name)!)]),
      )
    },
  })
  return definitions.map((definition) => ({
    definition: definition.id,
    version: definition.version,
    title: definition.title,
    ...asLinked.get(nameOf(definition))!,
    worlds,
    seed,
    metOverWorlds: counted.get(nameOf(definition))!.lower,
    atMostOverWorlds: counted.get(nameOf(definition))!.upper,
    uncertainLinks,
    affectedCases: affected.size,
  }))
}

const nameOf = ({ id, version }: Definition): string => `${id}@${version}`

const together = (one: Bounds, other: Bounds): Bounds => ({
  population: one.population + other.population,
  met: one.met + other.met,
  notMet: one.notMet + other.notMet,
  undetermined: one.undetermined + other.undetermined,
  lower: one.lower + other.lower,
  upper: one.upper + other.upper,
})
