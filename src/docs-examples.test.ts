import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import offered from '../package.json' with { type: 'json' }
import { docExamples, onSource } from './testing/doc-examples.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'lookback-examples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The rooms package.json offers. */
const rooms = Object.keys(offered.exports)
  .map((name) => name.slice(2))
  .filter((name) => name !== 'package.json')

describe('the examples in the documentation', () => {
  const all = docExamples()

  it('show every room that can be imported', () => {
    const shown = all.flatMap(({ code }) =>
      [...code.matchAll(/from 'lookback\/(\w+)'/g)].map(([, room = '']) => room),
    )
    expect(new Set(shown)).toEqual(new Set([...shown, ...rooms]))
  })

  it.concurrent.each(all)('$place prints what it says', async ({ place, code, prints }) => {
    expect(prints.length).toBeGreaterThan(0)
    const file = join(folder, `${place.replaceAll(/\W/g, '-')}.mts`)
    writeFileSync(file, onSource(code))
    const { stdout } = await run(process.execPath, ['--no-warnings', file], { cwd: folder })
    expect(stdout.trimEnd().split('\n')).toEqual(prints)
  })
})
