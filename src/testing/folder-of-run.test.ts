import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { basename, dirname } from 'node:path'
import { expect, inject, it } from 'vitest'

it('is where tests, and what they start, make their temporary folders', () => {
  const folder = inject('folderOfRun')
  expect(basename(folder)).toMatch(/^lookback-run-/)
  expect(tmpdir()).toBe(folder)
  expect(dirname(folder)).not.toBe(folder)
  const script = "process.stdout.write(require('node:os').tmpdir())"
  const started = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
  expect(started.stdout).toBe(folder)
})
