import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'lookback-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function begin(...given: readonly string[]) {
  const main = join(import.meta.dirname, 'main.ts')
  const { DATABASE_URL, LOOKBACK_LOG, ...env } = process.env
  const child = spawn(process.execPath, [main, ...given], { cwd: folder, env })
  let text = ''
  child.stderr.on('data', (part) => {
    text += part
  })
  const lines = (): readonly Readonly<Record<string, unknown>>[] =>
    text
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
  return { child, ended: once(child, 'close'), text: () => text, lines }
}

it('a command says that it begins and how it ended, unless it is told to be silent', async () => {
  const made = begin('demo', '--cases', '3', '--seed', '1', '--out', 'made')
  await made.ended
  expect(made.lines()).toMatchObject([
    { event: 'commandBegun', command: 'demo', node: process.versions.node },
    { event: 'commandDone', command: 'demo', exit: 0, milliseconds: expect.any(Number) },
  ])
  const silent = begin('demo', '--cases', '3', '--out', 'silent', '--log-level', 'silent')
  await silent.ended
  expect(silent.lines()).toEqual([])
  const wrong = begin('demo', '--log-level', 'loud')
  expect((await wrong.ended)[0]).toBe(2)
})

it('serve says what runs, tells health and metrics, and says when it stops', async () => {
  const serving = begin('serve', '--port', '0', '--metrics-port', '0', '--data', 'store')
  while (!serving.text().includes('Stop with Ctrl+C')) {
    if (serving.child.exitCode !== null) throw new Error(serving.text())
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const addressIn = (words: RegExp) => words.exec(serving.text())?.[1] ?? ''
  const app = addressIn(/open at (http\S+)/)
  expect(serving.text()).toMatch(/Lookback \d+\.\d+\.\d+ on Node \d+/)
  expect(serving.text()).toMatch(/Store: PostgreSQL \d+.*; \d+ migrations, the last \d{4}-/)
  expect(serving.lines().find(({ event }) => event === 'started')).toMatchObject({
    store: expect.any(String),
    storeVersion: expect.any(String),
    migrations: expect.any(Number),
    migration: expect.any(String),
    learner: 'starting',
  })
  const ready = await fetch(`${app}/health/ready`)
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { ready: true, store: 'answers', migrations: 'done' },
  ])
  expect((await fetch(`${app}/metrics`)).status).toBe(404)
  const metrics = await (await fetch(addressIn(/Metrics are at (http\S+)/))).text()
  expect(metrics).toContain('lookback_store_up 1')
  expect(metrics).toMatch(/^lookback_ledger_entries \d+$/m)
  expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m)
  serving.child.kill('SIGTERM')
  await serving.ended
  expect(serving.lines().slice(-2)).toMatchObject([
    { event: 'stopped' },
    { event: 'commandDone', command: 'serve', exit: 0 },
  ])
})
