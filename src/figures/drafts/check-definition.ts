import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import {
  type Answer,
  bounds,
  type Definition,
  evaluate,
  exampleFacts,
  parseDefinition,
  shippedDefinitions,
} from '../../definitions/index.ts'
import type { AsCounter } from '../compare/as-counter.ts'
import { inSlices } from '../compare/in-slices.ts'
import type { DefinitionCheck, DraftReview } from './contract.ts'

/** What a text says, and what it counts now. */
export const checkDefinition =
  (enter: DoorAct, asCounter: AsCounter): DraftReview['checkDefinition'] =>
  async (who: Who, yaml): Promise<DefinitionCheck> => {
    const act = { permission: 'draftDefinitions', subject: 'definitions' } as const
    const parsed = parseDefinition(yaml)
    const hindrance = await enter(who, act, async (unit) => {
      unit.note({ action: 'consultation', subject: 'definitions', details: { checked: true } })
      return parsed.ok ? hindranceTo(unit, parsed.definition) : null
    })
    if (!parsed.ok) return { ok: false, mistakes: parsed.errors }
    const { definition } = parsed
    return asCounter(who, 'definitions', async (_unit, { facts }) => {
      const findings = await inSlices(facts, (each) => evaluate(definition, each))
      return {
        ok: true,
        id: definition.id,
        version: definition.version,
        title: definition.title,
        counts: bounds(findings.map(({ answer }) => answer)),
        clauses: definition.clauses.map(({ words }, at) => {
          const said = (answer: Answer) =>
            findings.filter(({ clauses }) => clauses[at]!.answer === answer).length
          return {
            words,
            met: said('met'),
            notMet: said('notMet'),
            undetermined: said('undetermined'),
          }
        }),
        examples: examplesOf(definition),
        hindrance,
      }
    })
  }

const examplesOf = (definition: Definition) =>
  definition.examples.map(({ words, answer, facts }) => ({
    words,
    wanted: answer,
    got: evaluate(definition, exampleFacts(facts)).answer,
  }))

const answers = ['met', 'notMet', 'undetermined'] as const satisfies readonly Answer[]

/** Why a definition that can be read may not be published; null when it may. */
export async function hindranceTo(
  { db }: UnitOfWork,
  definition: Definition,
): Promise<string | null> {
  const { id, version } = definition
  const shipped = await shippedDefinitions()
  if (shipped.some((each) => each.id === id)) {
    return `“${id}” is a definition that comes with Lookback, whose later versions will come with it too. Give yours an id of its own, “our-${id}” say.`
  }
  const registered = await db
    .selectFrom('definition')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('id', '=', id)
    .executeTakeFirst()
  const next = (registered?.version ?? 0) + 1
  if (version !== next) return `The version must be ${next}: each published text is the next.`
  const examples = examplesOf(definition)
  const wrong = examples.find(({ wanted, got }) => wanted !== got)
  if (wrong) return `The example “${wrong.words}” comes out otherwise than it says.`
  const lacking = answers.find((answer) => !examples.some(({ wanted }) => wanted === answer))
  if (lacking) return `It needs an example that comes out ${inWords[lacking]}.`
  return null
}

const inWords = { met: 'met', notMet: 'not met', undetermined: 'undetermined' } as const
