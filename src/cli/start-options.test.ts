import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startOptions } from './start-options.js'

describe('what a process starts with', () => {
  const heapOf = (command: string): number | null => {
    const said = startOptions(command).args.find((one) => one.startsWith('--max-old-space-size='))
    return said === undefined ? null : Number(said.split('=')[1])
  }

  it('lets a refresh, which holds everybody at once, use most of the memory there is, and never all of it', () => {
    const memory = totalmem() / 2 ** 20
    const heap = heapOf('refresh')
    if (memory * 0.7 <= 4_096) expect(heap).toBeNull()
    else expect(heap ?? 4_097).toBeGreaterThan(4_096)
    expect(heap ?? 0).toBeLessThanOrEqual(memory * 0.7)
  })

  it('leaves the heap of every other command as Node has it', () => {
    for (const command of ['import', 'serve', 'start', 'verify', 'link'])
      expect(heapOf(command)).toBeNull()
  })

  it('says what to do where the memory was used up', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lookback-memory-'))
    try {
      const bin = fileURLToPath(new URL('./bin.js', import.meta.url))
      const { status, stderr } = spawnSync(
        process.execPath,
        [bin, 'demo', '--cases', '20000', '--out', join(folder, 'demo')],
        {
          encoding: 'utf8',
          env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=24' },
        },
      )
      expect(status).toBe(1)
      expect(stderr).toContain('Where the lines above say "out of memory"')
      expect(stderr).toContain('out of memory')
      expect(stderr).toContain('--max-old-space-size')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
