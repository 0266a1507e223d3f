import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, worksOnItems } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { isCustodian, keepKeyPair } from './custodian-rows.ts'
import { newKeyPair } from './sealing.ts'

/** Long enough that guessing it costs more than asking for the source would. */
const shortestPassphrase = 15
export const passphrase = fields
  .storableText(z.string({ error: 'Type a passphrase' }).max(500))
  .min(shortestPassphrase, {
    error: `Make the passphrase at least ${shortestPassphrase} characters long`,
  })
/** One that was chosen before: whatever it is, it opens something or it does not. */
export const typedPassphrase = fields.storableText(z.string().max(500))

/** Of `account_place p`: at work on items, and no custodian yet. */
const mayBecome = sql<boolean>`(${worksOnItems}
  and not exists (select from custodian c where c.account_id = p.id))`

export const appointCustodian = defineAct({
  name: 'casework.appointCustodian',
  kind: 'write',
  about: 'Appoints somebody to keep the identities of sources; nobody appoints themselves',
  permission: 'leadReview',
  input: z.strictObject({ accountId: fields.key }),
  subject: () => 'custodians',
  notes: ['alteration'],
  async run(unit, { accountId }): Promise<void> {
    if (accountId === unit.who.accountId) {
      throw refusal(caseworkErrors, 'LB_CUSTODIAN_SELF', { field: 'accountId' })
    }
    const { rows } = await sql<{ readonly fits: boolean }>`
      select ${mayBecome} as fits
      from account_place p where id = ${accountId}`.execute(unit.db)
    if (!rows[0]?.fits) throw refusal(caseworkErrors, 'LB_CUSTODIAN_WHO', { field: 'accountId' })
    await unit.db
      .insertInto('custodian')
      .values({ account_id: accountId, appointed_by: unit.who.accountId })
      .execute()
    unit.note({
      action: 'alteration',
      subject: 'custodians',
      details: { part: 'custodian', step: 'appoint', account: accountId },
    })
  },
})

export const makeCustodianKey = defineAct({
  name: 'casework.makeCustodianKey',
  kind: 'write',
  about: 'Makes a custodian’s key pair, the private half under a passphrase only they know',
  permission: 'workItems',
  input: z.strictObject({ passphrase }),
  subject: () => 'custodians',
  notes: ['alteration'],
  async run(unit, input): Promise<void> {
    if (!(await isCustodian(unit))) throw refusal(caseworkErrors, 'LB_CUSTODIAN_NOT')
    await keepKeyPair(unit, newKeyPair(), input.passphrase)
    unit.note({
      action: 'alteration',
      subject: 'custodians',
      details: { part: 'custodian', step: 'makeKey', account: unit.who.accountId },
    })
  },
})

const custodiansAnswer = z.strictObject({
  custodians: z.array(
    z.strictObject({
      accountId: outputs.text,
      name: outputs.text,
      appointedBy: outputs.text,
      hasKey: z.boolean(),
    }),
  ),
  /** Who can be appointed. */
  colleagues: z.array(z.strictObject({ accountId: outputs.text, name: outputs.text })),
  /** Whether whoever asks is one. */
  own: z.boolean(),
})
export type Custodians = z.infer<typeof custodiansAnswer>

export const custodians = defineAct({
  name: 'casework.custodians',
  kind: 'read',
  about: 'Who keeps the identities of sources, and who has made their key',
  permission: 'readCase',
  input: fields.nothing,
  output: custodiansAnswer,
  subject: () => 'custodians',
  notes: ['consultation'],
  async run(unit): Promise<Custodians> {
    const { rows } = await sql<Custodians['custodians'][number]>`
      select c.account_id as "accountId", p.name, a.name as "appointedBy",
        exists (select from custodian_key k where k.account_id = c.account_id) as "hasKey"
      from custodian c join account_place p on p.id = c.account_id
        join account_place a on a.id = c.appointed_by
      order by p.name, c.account_id`.execute(unit.db)
    const { rows: colleagues } = await sql<Custodians['colleagues'][number]>`
      select p.id as "accountId", p.name from account_place p
      where ${mayBecome} and p.id <> ${unit.who.accountId}
      order by p.name, p.id`.execute(unit.db)
    unit.note({
      action: 'consultation',
      subject: 'custodians',
      details: { part: 'custodians', shown: rows.length },
    })
    return {
      custodians: [...rows],
      colleagues: [...colleagues],
      own: rows.some(({ accountId }) => accountId === unit.who.accountId),
    }
  },
})
