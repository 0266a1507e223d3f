import { z } from 'zod'
import { type ActContext, defineLongAct, fields, type UnitOfWork } from '../../access/index.ts'
import {
  type Answer,
  bounds,
  type CaseFacts,
  type Definition,
  evaluate,
  exampleFacts,
  parseDefinition,
  shippedChildRules,
  shippedDefinitions,
  units,
} from '../../definitions/index.ts'
import { readLiveFacts } from '../../facts/index.ts'
import { factsFor } from '../children/kept-answers.ts'
import { everyChild } from '../children/known-children.ts'
import { countOverAll } from '../compare/count-over-all.ts'
import { inSlices } from '../compare/in-slices.ts'
import { anothersName } from './anothers-name.ts'
import { type DefinitionCheck, definitionCheckSchema } from './contract.ts'

/** A definition as it is written. */
export const definitionText = fields
  .storableText(z.string().min(1, { error: 'Write the definition' }).max(100_000))
  .refine((yaml) => yaml.trim() !== '', { error: 'Write the definition' })

/** Keeps nothing. @throws LB_DRAFT_SLOW */
export const checkDefinition = defineLongAct({
  name: 'figures.checkDefinition',
  kind: 'read',
  about: 'What a definition says, and what it counts now over all cases or children',
  permission: 'draftDefinitions',
  input: z.strictObject({ yaml: definitionText }),
  output: definitionCheckSchema,
  subject: () => 'definitions',
  notes: ['consultation', 'computation'],
  async run(context, { yaml }): Promise<DefinitionCheck> {
    const parsed = parseDefinition(yaml, units)
    const hindrance = await context.enter(async (unit) => {
      unit.note({ action: 'consultation', subject: 'definitions', details: { checked: true } })
      return parsed.ok ? hindranceTo(unit, parsed.definition) : null
    })
    if (!parsed.ok) return { ok: false, mistakes: parsed.errors }
    const { definition } = parsed
    const { unit } = definition
    return overAll(context, definition, async (facts) => {
      const findings = await inSlices(facts, (each) => evaluate(definition, each))
      return {
        ok: true,
        unit,
        population: definition.population,
        id: definition.id,
        version: definition.version,
        title: definition.title,
        counts: bounds(findings.map(({ answer }) => answer)),
        clauses: definition.clauses.map(({ words }, at) => {
          const countOf = (answer: Answer) =>
            findings.filter(({ clauses }) => clauses[at]!.answer === answer).length
          return {
            words,
            met: countOf('met'),
            notMet: countOf('notMet'),
            undetermined: countOf('undetermined'),
          }
        }),
        examples: examplesOf(definition),
        hindrance,
      }
    })
  },
})

/** Facts of all cases, or of all children as of today, as the system, which sees every record. */
const overAll = <T>(
  context: ActContext,
  { unit: about, population }: Definition,
  work: (facts: readonly CaseFacts[]) => Promise<T>,
): Promise<T> =>
  about === 'case'
    ? countOverAll(context, 'definitions', async (unit, { facts }) =>
        work([
          ...(population === 'live' ? [] : facts),
          ...(population === 'review' ? [] : await readLiveFacts(unit)),
        ]),
      )
    : context.enterAsSystem(async (unit) => {
        const { children } = await everyChild(context, unit)
        const result = await work(children.map(factsFor))
        unit.note({
          action: 'computation',
          subject: 'definitions',
          details: { for: context.who.accountId, children: children.length },
        })
        return result
      })

const examplesOf = (definition: Definition) =>
  definition.examples.map(({ words, answer, facts }) => ({
    words,
    wanted: answer,
    got: evaluate(definition, exampleFacts(facts)).answer,
  }))

const answers = ['met', 'notMet', 'undetermined'] as const satisfies readonly Answer[]

/** Why a definition that can be read may not be published; null when it may. */
export async function hindranceTo(
  unit: UnitOfWork,
  definition: Definition,
): Promise<string | null> {
  const { db } = unit
  const { id, version, unit: about } = definition
  const shipped = [...(await shippedDefinitions()), ...(await shippedChildRules())]
  if (shipped.some((each) => each.id === id)) {
    return `“${id}” is a definition that comes with Lookback, whose later versions will come with it too. Give yours an id of its own, “our-${id}” say.`
  }
  const newest = async (table: 'definition' | 'child_rule') =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.max('version').as('version'))
        .where('id', '=', id)
        .executeTakeFirst()
    )?.version ?? 0
  const [ofCases, ofChildren] = [await newest('definition'), await newest('child_rule')]
  if ((about === 'case' ? ofChildren : ofCases) > 0) {
    return about === 'case'
      ? `“${id}” is a rule about children already. Give this one an id of its own.`
      : `“${id}” is a definition of cases already. Give this one an id of its own.`
  }
  const withdrawn = await db
    .selectFrom('child_rule_withdrawal')
    .select('rule_id')
    .where('rule_id', '=', id)
    .executeTakeFirst()
  if (withdrawn) return `“${id}” was withdrawn already. Give a rule in its place an id of its own.`
  const next = (about === 'case' ? ofCases : ofChildren) + 1
  if (about === 'child' && definition.population !== 'review') {
    return 'A rule about children is asked of the children of the review: leave “population” out.'
  }
  if (version !== next) return `The version must be ${next}: each published text is the next.`
  const named = await anothersName(unit, definition)
  if (named !== null) return named
  const examples = examplesOf(definition)
  const wrong = examples.find(({ wanted, got }) => wanted !== got)
  if (wrong) return `The example “${wrong.words}” comes out otherwise than it says.`
  const lacking = answers.find((answer) => !examples.some(({ wanted }) => wanted === answer))
  if (lacking) return `It needs an example that comes out ${inWords[lacking]}.`
  return null
}

const inWords = { met: 'met', notMet: 'not met', undetermined: 'undetermined' } as const
