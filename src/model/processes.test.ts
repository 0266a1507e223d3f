import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { endsSoon, isProcess } from './processes.ts'

it('a process that was killed runs no more, though who started it has not waited for it', async () => {
  // The shell becomes a program that waits for no child.
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'])
  const [said] = await once(parent.stdout, 'data')
  const child = Number(said)
  expect(isProcess(child)).toBe(true)
  process.kill(child, 'SIGKILL')
  expect(await endsSoon(() => isProcess(child))).toBe(true)
  parent.kill('SIGKILL')
})
