import { exampleFacts } from '../../src/definitions/example-facts.ts'
import { type Definition, evaluate } from '../../src/definitions/index.ts'

/**
 * Findings (one definition of one case, explained) a second on one core, and a second of processor time (a shared
 * machine gives less than its clock says). The cases are the definitions' examples,
 * each definition over all of them, so about as many are undetermined as in records with gaps.
 */
export function measureInterpreter(
  definitions: readonly Definition[],
  seconds: number,
): { readonly rate: number; readonly ofProcessor: number; readonly undetermined: number } {
  const cases = definitions.flatMap(({ examples }) =>
    examples.map(({ facts }) => exampleFacts(facts)),
  )
  const once = () => {
    let undetermined = 0
    for (const definition of definitions) {
      for (const facts of cases) {
        if (evaluate(definition, facts).answer === 'undetermined') undetermined++
      }
    }
    return undetermined
  }
  const aRound = definitions.length * cases.length
  for (let done = 0; done < 100_000; done += aRound) once()
  let rounds = 0
  let undetermined = 0
  const began = performance.now()
  const before = process.cpuUsage()
  while (performance.now() - began < seconds * 1000) {
    undetermined += once()
    rounds++
  }
  const { user, system } = process.cpuUsage(before)
  return {
    ofProcessor: (rounds * aRound) / ((user + system) / 1e6),
    rate: (rounds * aRound) / ((performance.now() - began) / 1000),
    undetermined: undetermined / (rounds * aRound),
  }
}
