/** `node bench/mutate/measure-test.ts FILE REPORTS SOURCE…`: runs one test file with coverage of some sources, and says its processor time. */
import { openVitest } from './open-vitest.ts'

const [file = '', reports = '', ...sources] = process.argv.slice(2)
const vitest = await openVitest(() => null, { coverageTo: reports, coverageOf: sources })
const failed = await vitest.fails([file])
await vitest.close()
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ failed, seconds: (user + system) / 1e6 }))
process.exit(0)
