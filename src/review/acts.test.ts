import { expect, it } from 'vitest'
import { z } from 'zod'
import { type Act, permissions, type StepTable } from '../access/index.ts'
import { decisionSteps, followOnSteps } from '../casework/index.ts'
import { contactPlanSteps, overrideSteps } from '../contact/index.ts'
import { draftSteps, figureSteps, ruleWithdrawalSteps, tableSteps } from '../figures/index.ts'
import { acts, everyAct } from './index.ts'
import { recommendationSteps } from './recommendations/steps.ts'

it('every act is named for where it stands in the registry', () => {
  for (const [facet, inside] of Object.entries(acts)) {
    for (const [verb, act] of Object.entries(inside)) expect(act.name).toBe(`${facet}.${verb}`)
  }
  expect(new Set(everyAct.map(({ name }) => name)).size).toBe(everyAct.length)
})

interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly maxLength?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

function words(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(' or ')
  if (schema.anyOf) return schema.anyOf.map(words).join(' or ')
  if (schema.type === 'array') return `list of ${words(schema.items ?? {})}`
  if (schema.type === 'string') {
    return schema.maxLength ? `text, at most ${schema.maxLength.toLocaleString('en-GB')}` : 'text'
  }
  return (
    { integer: 'whole number', number: 'number', boolean: 'yes or no', null: 'null' }[
      schema.type ?? ''
    ] ??
    schema.type ??
    'anything'
  )
}

function inputWords({ input }: Act): string {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, one]) => `\`${name}\`${schema.required?.includes(name) ? '' : '?'}: ${words(one)}`,
  )
  return fields.join('; ') || 'nothing'
}

it('docs/acts.md lists every act (update: vitest run src/review/acts -u)', async () => {
  const rows = everyAct.map((act) => {
    const who =
      act.permission === 'signedIn' ? 'everybody signed in' : permissions[act.permission].join(', ')
    const notes = act.notes.map((one) => [one].flat().join(' or ')).join(', ')
    return `| \`${act.name}\` | ${act.kind}${act.performedAt ? ', command line' : ''} | ${act.about} | ${inputWords(act)} | ${who} | ${notes} |`
  })
  const page = `# Acts

Everything a person can do in the review is an act: data with a name, a permission, an input, what it notes on the
ledger, and the function that does it. The pages, the JSON interface (\`/api/v1\`, described at \`/api/openapi.json\`) and
the command line perform the same acts, with the same refusals and the same entries. An input is checked against its
description; what does not fit is refused with the field named, and nothing is cut to fit. This page is made from
the registry (\`src/review/acts.ts\`) and a test keeps it true.

| act | kind | what for | input (? may be left out) | who | entries it leaves |
|---|---|---|---|---|---|
${rows.join('\n')}
`
  await expect(page).toMatchFileSnapshot('../../docs/acts.md')
})

const drawn = <State extends string, Name extends string, Start extends State>(
  table: StepTable<State, Name, Start>,
): string => {
  const steps = Object.entries<StepTable<State, Name, Start>['steps'][Name]>(table.steps)
  const arrows = steps.flatMap(([, { from, to, label }]) =>
    from.map((one) => `  ${one} --> ${to}: ${label}`),
  )
  const rows = steps.map(
    ([name, { from, to, permission, byProposer, reason }]) =>
      `| ${name} | ${from.join(', ')} | ${to} | ${permissions[permission].join(', ')} | ${byProposer ? 'yes' : 'no'} | ${reason} |`,
  )
  const title = `${table.of.slice(0, 1).toUpperCase()}${table.of.slice(1)}`
  return `## ${title}

\`\`\`mermaid
stateDiagram-v2
  [*] --> ${table.start}
${arrows.join('\n')}
\`\`\`

| step | from | to | who | its proposer too | reason |
|---|---|---|---|---|---|
${rows.join('\n')}`
}

it('docs/steps.md draws what two people decide (update: vitest run src/review/acts -u)', async () => {
  const tables = [
    drawn(decisionSteps),
    drawn(figureSteps),
    drawn(tableSteps),
    drawn(draftSteps),
    drawn(ruleWithdrawalSteps),
    drawn(contactPlanSteps),
    drawn(overrideSteps),
    drawn(followOnSteps),
    drawn(recommendationSteps),
  ]
  const page = `# Steps that two people take

One typed table each (\`StepTable\` in \`src/access/steps.ts\`), checked at start-up: a step nobody can reach, a way back to the
start, or a settlement that its own proposer could bring about stops the program. This page is made from the tables.

${tables.join('\n\n')}
`
  await expect(page).toMatchFileSnapshot('../../docs/steps.md')
})
