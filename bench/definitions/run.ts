import { cpus } from 'node:os'
import { type ExampleFacts, exampleFacts } from '../../src/definitions/example-facts.ts'
import { evaluate, shippedDefinitions } from '../../src/definitions/index.ts'

/**
 * Findings (one definition of one case) a second, on one core. The cases are the shipped definitions' examples, each
 * definition over all of them, so about as many are undetermined as in records with gaps.
 *
 *   node bench/definitions/run.ts [seconds]
 */
const seconds = Number(process.argv[2] ?? 3)
const definitions = await shippedDefinitions()
const cases = definitions.flatMap(({ examples }) =>
  examples.map(({ facts }: { readonly facts: ExampleFacts }) => exampleFacts(facts)),
)

function once(): { readonly findings: number; readonly undetermined: number } {
  let undetermined = 0
  for (const definition of definitions) {
    for (const facts of cases) {
      if (evaluate(definition, facts).answer === 'undetermined') undetermined++
    }
  }
  return { findings: definitions.length * cases.length, undetermined }
}

for (let n = 0; n < 200; n++) once()
let findings = 0
let undetermined = 0
const began = performance.now()
while (performance.now() - began < seconds * 1000) {
  const round = once()
  findings += round.findings
  undetermined += round.undetermined
}
const rate = findings / ((performance.now() - began) / 1000)
console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}`)
console.log(`${Math.round(rate).toLocaleString('en-GB')} findings a second`)
console.log(`${Math.round((100 * undetermined) / findings)} % of them undetermined`)
