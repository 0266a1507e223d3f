import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, it } from 'vitest'
import {
  freePort,
  type OwnServer,
  type ServerCommand,
  startOwnServer,
} from '../../spark/testing/own-server.ts'
import { linked, linkedIn, mentionSettings, writeMentions } from './mention-files.ts'
import { whenBegun } from './stages-seen.ts'

const folder = mkdtempSync(join(process.env.LOOKBACK_SPARK_FOLDER ?? '', 'killed-'))
// `npm run test:spark` says how one is started, unless it was given one that runs.
const command: ServerCommand | null = JSON.parse(process.env.LOOKBACK_SPARK_COMMAND || 'null')
if (!command) {
  process.stderr.write(
    '\nSKIPPED: no server was killed in the middle of a stage: the one at --at is not ours.\n\n',
  )
}
let server: OwnServer | null = null
afterAll(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

it.skipIf(!command)(
  'names a server that was killed in the middle of a stage, and goes on once it runs again',
  async () => {
    const port = await freePort()
    const started = async () => (await startOwnServer(command!, port)) ?? expect.unreachable()
    server = await started()
    const many = join(folder, 'many.parquet')
    await writeMentions(many, 6000)
    const here = await linked(mentionSettings, many, join(folder, 'here'), { inSql: true })
    const settings = join(folder, 'settings.json')
    writeFileSync(settings, JSON.stringify({ ...mentionSettings, model: JSON.parse(here.model) }))
    const out = join(folder, 'out')
    const run = () => {
      const args = ['link', many, '--settings', settings, '--out', out, '--on', server!.url]
      const child = spawn(process.execPath, [resolve('src', 'cli', 'bin.js'), ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      const code = new Promise<number | null>((done) => child.on('exit', done))
      return Promise.all([code, text(child.stderr)])
    }
    for (const stage of ['quick', 'accepted']) {
      const cutOff = run()
      const isWhole = await whenBegun(out, stage)
      await server.kill()
      const [code, said] = await cutOff
      expect(isWhole).toBe(false)
      expect(code).toBe(1)
      expect(said).toContain('LB_SPARK')
      expect(readdirSync(out)).toEqual(['stages'])
      server = await started()
    }
    const [code, said] = await run()
    expect(said).toMatch(/Goes on from .* after its stage "similar/)
    expect(code).toBe(0)
    const there = await linkedIn(out)
    expect(there.links).toEqual(here.links)
    expect(there.clusters).toBe(here.clusters)
    expect(readdirSync(out).sort()).toEqual(['clusters.csv', 'links.parquet', 'model.json'])
  },
)
