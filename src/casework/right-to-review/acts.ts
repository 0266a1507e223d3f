import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { headingOf, needPurpose, purposeOf } from '../../cases/index.ts'
import type { Recorded } from '../../model/index.ts'
import { factsOfCase } from './facts-of-case.ts'
import { requestBy } from './request-by.ts'
import { answerRoutes, anyRoute } from './route-answers.ts'
import type { RouteFact, RouteFactType } from './route-facts.ts'
import { routeIds } from './routes.ts'
import {
  notToBeFound,
  type Statable,
  statable,
  statableWords,
  statedFacts,
  toldOn,
  withStated,
} from './stated-facts.ts'

const answers = ['open', 'notOpen', 'undetermined'] as const

const routesOfCase = z.strictObject({
  caseId: outputs.id,
  ref: outputs.text,
  source: outputs.text,
  /** Whether any route is open. */
  any: z.enum(answers),
  routes: z.array(
    z.strictObject({
      id: z.enum(routeIds),
      title: outputs.text,
      about: outputs.text,
      source: outputs.text,
      answer: z.enum(answers),
      conditions: z.array(
        z.strictObject({ id: outputs.text, words: outputs.text, holds: z.boolean().nullable() }),
      ),
      /** What would settle it, as questions. */
      settledBy: z.array(outputs.text),
      requestBy: z.strictObject({ day: outputs.text.nullable(), rule: outputs.text }),
    }),
  ),
  facts: z.array(
    z.strictObject({
      fact: z.enum(statable),
      asks: outputs.text,
      /** What the records show: a day that is known in part as `first/last`; null: nothing. */
      recorded: outputs.text.nullable(),
      /** What somebody said last. */
      stated: z
        .strictObject({
          value: outputs.text,
          basis: outputs.text,
          statedBy: outputs.text,
          statedAt: outputs.text,
        })
        .nullable(),
    }),
  ),
})
export type RoutesOfCase = z.infer<typeof routesOfCase>

export const reviewRoutes = defineAct({
  name: 'casework.reviewRoutes',
  kind: 'read',
  about: 'By which routes the victim may have the old decision reviewed, and what is not known',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  /** Null before this session gave a purpose. */
  output: routesOfCase.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<RoutesOfCase | null> {
    const { ref, source } = await headingOf(unit, caseId)
    const purpose = await purposeOf(unit, unit.session, caseId)
    if (purpose === null) return null
    const shown = await factsOfCase(unit, caseId)
    const stated = await statedFacts(unit, caseId)
    const answered = answerRoutes(withStated(shown, stated))
    unit.note({
      action: 'consultation',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'routes to a review' },
    })
    return {
      caseId,
      ref,
      source,
      any: anyRoute(answered),
      routes: answered.map(({ route, answer, conditions, settledBy }) => ({
        id: route.id,
        title: route.title,
        about: route.about,
        source: route.source,
        answer,
        conditions: [...conditions],
        settledBy: settledBy.map((fact) => statableWords[fact].asks),
        requestBy: requestBy(route, toldOn(stated)),
      })),
      facts: statable.map((fact) => {
        const said = stated.find((one) => one.fact === fact)
        return {
          fact,
          asks: statableWords[fact].asks,
          recorded: isRouteFact(fact) ? asRecorded(shown[fact]) : null,
          stated: said
            ? {
                value: said.value,
                basis: said.basis,
                statedBy: said.statedBy,
                statedAt: said.statedAt,
              }
            : null,
        }
      }),
    }
  },
})

const isRouteFact = (fact: Statable): fact is RouteFact => fact !== 'toldOn'

/** A value as text; of a day that is known in part its bounds. */
function asRecorded(fact: Recorded<string | boolean>): string | null {
  if (fact.known) return typeof fact.value === 'boolean' ? (fact.value ? 'yes' : 'no') : fact.value
  const { least = null, most = null } = fact.within ?? {}
  return least === null && most === null ? null : `${least ?? ''}/${most ?? ''}`
}

/** Whether a text answers such a question. */
function answersIt(value: string, is: RouteFactType): boolean {
  if (value === notToBeFound) return true
  if (is.type === 'yesNo') return value === 'yes' || value === 'no'
  if (is.type === 'choice') return Object.hasOwn(is.choices, value)
  return z.iso.date().safeParse(value).success
}

export const stateRouteFact = defineAct({
  name: 'casework.stateRouteFact',
  kind: 'write',
  about: 'States a fact on which a route to a review turns, and where it says so',
  permission: 'proposeDecision',
  input: z
    .strictObject({
      caseId: fields.id,
      fact: z.enum(statable, { error: 'Choose what you can say' }),
      value: fields.requiredText(100, 'Give the answer'),
      basis: fields.requiredText(2_000, 'Say where it says so'),
    })
    .refine(({ fact, value }) => answersIt(value, statableWords[fact].is), {
      error: 'Give an answer to this question; a day is written 2014-05-31',
      path: ['value'],
    }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, fact, value, basis }): Promise<void> {
    await headingOf(unit, caseId)
    const purpose = await needPurpose(unit, unit.session, caseId)
    await unit.db
      .insertInto('route_fact')
      .values({ case_id: caseId, fact, value, basis, stated_by: unit.who.accountId })
      .execute()
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      reason: basis,
      details: { part: 'routes to a review', fact, value },
    })
  },
})
