import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedOfRun } from './seed-of-run.ts'

let folder: string
const git = (...words: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd: folder,
    stdio: 'ignore',
  })
function commit(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
  git('add', '.')
  git('commit', '-m', 'One more')
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lookback-seed-'))
  mkdirSync(join(folder, 'src'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('is the one asked for, and some number where there is no repository', () => {
  expect(seedOfRun('617521157', folder)).toBe(617521157)
  for (const asked of [undefined, 'random']) {
    expect(Number.isInteger(seedOfRun(asked, folder))).toBe(true)
  }
})

it('is the same for the same sources, and another when they change', () => {
  git('init')
  commit('src/one.ts', '1')
  const before = seedOfRun(undefined, folder)
  commit('README.md', 'words')
  expect(seedOfRun(undefined, folder)).toBe(before)
  commit('src/one.ts', '2')
  expect(seedOfRun(undefined, folder)).not.toBe(before)
})
