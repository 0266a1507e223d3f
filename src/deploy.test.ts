import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const deploy = resolve(import.meta.dirname, '..', 'deploy')
const read = (name: string) => readFileSync(join(deploy, name), 'utf8')

const verifier = spawnSync('systemd-analyze', ['--version']).error === undefined

describe('the systemd unit', () => {
  it.skipIf(!verifier)('is one that systemd takes without a word', () => {
    const { status, stdout, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', join(deploy, 'lookback.service')],
      { encoding: 'utf8' },
    )
    expect([stdout + stderr, status]).toEqual(['', 0])
  })

  it('runs as an account of its own, and asks the application before its server to end', () => {
    const unit = read('lookback.service')
    expect(unit).toMatch(/^User=lookback$/m)
    expect(unit).toMatch(/^KillMode=mixed$/m)
    expect(unit).toMatch(/^StateDirectoryMode=0700$/m)
  })
})

describe('the container file', () => {
  const lines = read('Containerfile')
    .split('\n')
    .filter((line) => !line.startsWith('#'))

  it('names no registry: the base image is given to it', () => {
    const from = lines.filter((line) => line.startsWith('FROM'))
    expect(from.every((line) => /^FROM \$\{BASE_IMAGE\}/.test(line))).toBe(true)
    expect(lines.join('\n')).not.toMatch(/[a-z0-9-]+\.(io|com|org|net|dev)\b/)
  })

  it('runs as nobody in particular, with the data on a volume', () => {
    const user = lines.findLast((line) => line.startsWith('USER'))
    expect(user).toBe('USER lookback')
    expect(lines).toContain('VOLUME /data')
  })
})
