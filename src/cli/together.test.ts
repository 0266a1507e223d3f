import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policeCsv } from '../archive/testing/desk.ts'
import { serverLacking } from '../testing/server.ts'
import { emptyStoreIn } from '../testing/store-folder.ts'
import { documentOf } from './testing/lookback.ts'

const bin = join(import.meta.dirname, 'bin.js')
const { DATABASE_URL: _, ...env } = process.env

describe.skipIf(serverLacking() !== null)('the application and other commands at one store', () => {
  let home: string
  let data: string
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lookback-together-'))
    data = await emptyStoreIn(join(home, 'data'))
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  const lookback = async (...given: readonly string[]) =>
    (await documentOf(...given, '--data', data)).document
  const isServerUp = () => existsSync(join(data, 'postgres/cluster/postmaster.pid'))

  async function serve() {
    const args = [bin, 'serve', '--port', '0', '--data', data]
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    const ended = once(child, 'exit')
    const address = await new Promise<string>((resolve, reject) => {
      let words = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        words += text
        const [, open] = /open at (http:\S+)/.exec(words) ?? []
        if (open) resolve(open)
      })
      child.once('exit', () => reject(new Error(words)))
    })
    return { child, ended, address }
  }

  it('an import, a refresh and a verification run while it is open, and it answers', async () => {
    const csv = join(home, 'crimes.csv')
    writeFileSync(csv, policeCsv([{}, { crime_ref: 'T/2014/2', victim_ref: 'V2' }]))
    const { child, ended, address } = await serve()
    const imported = lookback('import', csv, '--source', 'made-up:policeCrime')
    const ready = await fetch(`${address}/health/ready`)
    expect((await imported).extracts).toMatchObject([{ received: 2, imported: 2 }])
    expect(await lookback('refresh')).toMatchObject({ cases: 2 })
    expect(await lookback('verify')).toMatchObject({ ok: true })
    expect(ready.status).toBe(200)
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
    expect(isServerUp()).toBe(true)
    child.kill('SIGINT')
    await ended
    expect(isServerUp()).toBe(false)
  })

  it('a terminal that is closed ends it, and the server with it', async () => {
    const { child, ended } = await serve()
    child.kill('SIGHUP')
    await ended
    expect(isServerUp()).toBe(false)
    expect(await lookback('verify')).toMatchObject({ ok: true })
  })
})
