import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LookbackError } from '../model/index.ts'
import { fields, type LogField } from './events.ts'
import { faultOf } from './fault.ts'
import { openLog } from './open-log.ts'

function kept() {
  const lines: string[] = []
  const log = openLog({ level: 'debug', to: { write: (line) => void lines.push(line) } })
  return { log, lines, read: () => lines.map((line) => JSON.parse(line)) }
}

describe('a line of the log', () => {
  it('is one object with time, level, event and the fields that are allowed', () => {
    const id = '3f2c0e8e-8b0e-4f6e-9c58-0f2d3f7b1d11'
    const { log, read } = kept()
    log.info('answered', {
      request: id,
      method: 'GET',
      route: '/cases/:id',
      status: 200,
      ledger: [7],
    })
    expect(read()).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        level: 'info',
        event: 'answered',
        request: id,
        method: 'GET',
        route: '/cases/:id',
        status: 200,
        ledger: [7],
      },
    ])
  })

  it('has no place for a name, whatever field, text or error carries it', () => {
    const name = fc.constantFrom(
      'Robin',
      'Robin Ashdown',
      'ROBIN ASHDOWN',
      'Robin\nAshdown',
      '14 Harbour Lane',
    )
    fc.assert(
      fc.property(
        name,
        fc.constantFrom<string>(...Object.keys(fields), 'name', 'msg', 'reason', 'body', 'url'),
        (marker, field) => {
          const { log, lines } = kept()
          const error = new Error(`duplicate key (${marker})\n    at ${marker} (/x/y.ts:1:2)`, {
            cause: new TypeError(marker),
          })
          log.pino.info({ [field]: marker }, marker)
          log.pino.info(marker)
          log.pino.info({ [field]: { deep: marker } }, marker)
          log.pino.child({ [field]: marker, other: marker }).warn(marker)
          log.pino.error(error)
          log.pino.error({ err: error }, marker)
          log.pino.error({ err: marker })
          log.error('fault', {
            err: Object.assign(error, { code: marker, detail: marker, table: marker }),
          })
          expect(lines).toHaveLength(8)
          const text = lines.join('').toLowerCase()
          expect(text).not.toMatch(/robin|ashdown|harbour/)
        },
      ),
    )
  })

  it('takes the words of a library for none of its own', () => {
    const { log, read } = kept()
    log.pino.info('Server listening at http://127.0.0.1:3000')
    expect(read()[0].event).toBe('elsewhere')
  })
})

describe('a fault', () => {
  it('says what it is and where it arose, with its causes', () => {
    const fault = faultOf(new RangeError('12 Harbour Lane', { cause: new TypeError('Robin') }))
    expect(fault).toMatchObject({ name: 'RangeError', code: null, causedBy: { name: 'TypeError' } })
    expect(fault.at[0]).toMatch(/^src\/log\/log\.test\.ts:\d+:\d+$/)
  })

  it('keeps the code of a refusal and of the database, and nothing else of either', () => {
    const refused = new LookbackError('LB_X_Y', 'Robin', 'Ask Robin.')
    const database = Object.assign(new Error('Key (name)=(Robin) exists'), {
      code: '23505',
      detail: 'Key (name)=(Robin) exists',
      table: 'person',
      constraint: 'person_name_key',
    })
    expect(faultOf(refused)).toMatchObject({ code: 'LB_X_Y' })
    expect(faultOf(database)).toMatchObject({
      code: '23505',
      table: 'person',
      constraint: 'person_name_key',
    })
    expect(JSON.stringify([faultOf(refused), faultOf(database)])).not.toContain('Robin')
  })

  it('is a fault whatever was thrown', () => {
    expect(faultOf('Robin')).toEqual({ name: 'thrown string', code: null, at: [] })
    expect(faultOf(undefined).name).toBe('thrown undefined')
  })
})

it('every field of the table takes what it is for', () => {
  const examples: Readonly<Record<LogField, unknown>> = {
    request: '3f2c0e8e-8b0e-4f6e-9c58-0f2d3f7b1d11',
    reference: '3f2c0e8e-8b0e-4f6e-9c58-0f2d3f7b1d11',
    method: 'POST',
    route: '/figures/published/:figureId/:format',
    status: 303,
    milliseconds: 12,
    account: 'operator',
    ledger: [1, 2],
    command: 'figures propose',
    exit: 0,
    code: 'LB_STORE_LOCKED',
    version: '0.2.0',
    node: '24.21.0',
    store: 'postgres',
    storeVersion: '18.6 (PGlite 0.5.16)',
    migrations: 16,
    migration: '0018-provenance-by-statement',
    learner: 'starting',
    port: 3000,
    err: new Error('x'),
  }
  for (const [name, value] of Object.entries(examples)) {
    expect([name, fields[name as LogField](value)]).not.toEqual([name, undefined])
  }
})
