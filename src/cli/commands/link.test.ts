import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkCommand } from './link.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lookback-link-command-'))
  await writeFile(at('people.csv'), 'given,family\nAnn,Hale\n')
  await writeFile(
    at('settings.json'),
    JSON.stringify({
      version: 1,
      comparisons: [{ kind: 'name', name: 'given', part: 'given', field: 'given' }],
      blocking: [{ name: 'given', on: ['given:words'] }],
    }),
  )
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const at = (name: string) => join(directory, name)
const run = (...args: string[]) =>
  linkCommand()
    .exitOverride()
    .parseAsync([at('people.csv'), ...args], { from: 'user' })

describe('lookback link', () => {
  it('says which file it could not read', async () => {
    await expect(run('--settings', at('absent.json'), '--out', at('out'))).rejects.toThrow(
      /LB_LINKAGE_INPUT.*absent\.json/,
    )
    await expect(run('--settings', directory, '--out', at('out'))).rejects.toThrow(
      /LB_LINKAGE_INPUT/,
    )
    await expect(
      run('--settings', at('settings.json'), '--mention', at('absent.json')),
    ).rejects.toThrow(/LB_LINKAGE_INPUT.*absent\.json/)
  })

  it('says before it links that the answer has no place, and makes nothing', async () => {
    const out = at('people.csv/deep/down')
    await expect(run('--settings', at('settings.json'), '--out', out)).rejects.toThrow(
      /LB_LINKAGE_OUTPUT/,
    )
    expect((await readdir(directory)).sort()).toEqual(['people.csv', 'settings.json'])
  })
})
