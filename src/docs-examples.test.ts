import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import offered from '../package.json' with { type: 'json' }
import { docExamples, onSource } from './testing/doc-examples.ts'
import { printedBy } from './testing/run-examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-examples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The rooms package.json offers. */
const rooms = Object.keys(offered.exports)
  .map((name) => name.slice(2))
  .filter((name) => name !== 'package.json')

describe('the examples in the documentation', () => {
  const all = docExamples()
  const fileOf = (place: string) => `${place.replaceAll(/\W/g, '-')}.mts`
  let printed: Readonly<Record<string, readonly string[]>>

  beforeAll(async () => {
    for (const { place, code } of all) writeFileSync(join(folder, fileOf(place)), onSource(code))
    const files = all.map(({ place }) => fileOf(place))
    printed = await printedBy(process.execPath, folder, files)
  })

  it('show every room that can be imported', () => {
    const shown = all.flatMap(({ code }) =>
      [...code.matchAll(/from 'lookback\/(\w+)'/g)].map(([, room = '']) => room),
    )
    expect(new Set(shown)).toEqual(new Set([...shown, ...rooms]))
  })

  it.each(all)('$place prints what it says', ({ place, prints }) => {
    expect(prints.length).toBeGreaterThan(0)
    expect(printed[fileOf(place)]).toEqual(prints)
  })
})
