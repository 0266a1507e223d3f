import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long, the longest first: seconds of a browser or of processes do not show in their size. */
const longest = [
  'src/web/browser.test.ts',
  'src/package.test.ts',
  'src/web/world.test.ts',
  'src/access/own-server.test.ts',
  'src/cli/together.test.ts',
  'src/cli/commands/backup.test.ts',
  'src/review/every-act.test.ts',
  'src/access/row-security.test.ts',
  'src/jobs/jobs.test.ts',
  'src/web/extracts/uploads/uploads.test.ts',
  'src/demo/world.test.ts',
  'src/linkage/link/link.test.ts',
  'src/store/open.test.ts',
  'src/figures/worlds/worlds.test.ts',
  'src/cli/commands/move.test.ts',
  'src/definitions/exact/hostile.test.ts',
  'src/store/migrations/killed.test.ts',
  'src/access/own-server-refusals.test.ts',
  'src/store/policies/policies.test.ts',
  'src/demo/rates.test.ts',
  'src/refresh/evaluate/events-in-a-world.test.ts',
]

/**
 * The order of a run's files. On a fresh checkout nothing is known of how long each took; begun last, a long
 * file would let the other worker wait.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(relative(process.cwd(), moduleId).replaceAll('\\', '/'))
      return at < 0 ? longest.length : at
    }
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}
