import { z } from 'zod'
import {
  head,
  readCheckpoint,
  readVerifierKey,
  verifyAgainstCheckpoints,
  verifyLedger,
  type Witness,
} from '../ledger/index.ts'
import { LookbackError, refusal } from '../model/index.ts'
import { type ActContext, defineLongAct } from './acts/act.ts'
import * as fields from './acts/fields.ts'
import * as outputs from './acts/outputs.ts'
import { serviceKey } from './acts/services.ts'
import { accessErrors } from './errors.ts'
import { ledgerStore } from './ledger-store.ts'

/** Signs heads of the ledger with the key of the data folder. */
export const ledgerWitness = serviceKey<() => Promise<Witness>>(
  'witness of the ledger',
  () => async () => {
    throw refusal(accessErrors, 'LB_LEDGER_NO_WITNESS')
  },
)

/** A signed head of the ledger, as it is handed over. */
export interface PublicCheckpoint {
  readonly size: number
  readonly root: string
  /** The signed note, word for word (C2SP tlog-checkpoint). */
  readonly note: string
}

export interface PublicCheckpoints {
  /** Checks their signatures; to be handed over once, by another way. */
  readonly verifier: string
  /** The newest first. */
  readonly checkpoints: readonly PublicCheckpoint[]
}

/** What this ledger shows against a checkpoint somebody kept. */
export interface CheckedCheckpoint {
  /** The ledger begins with what the checkpoint saw, and is whole. */
  readonly ok: boolean
  readonly what: string
  /** Entries the checkpoint covers, and the root they had. */
  readonly size: number
  readonly root: string
  /** Entries of the ledger now. */
  readonly entries: number
  /** Entries that are not as they were written. */
  readonly faults: number
  /** Whose key the signature was checked with: the one given, or this store's own. */
  readonly key: 'given' | 'own'
}

const signed = z.strictObject({ size: outputs.count, root: outputs.text, note: outputs.text })

const noted = ({ enter }: ActContext, of: string) =>
  enter(async ({ db, note }) => {
    note({ action: 'consultation', subject: 'ledger', details: { of } })
    return head(db)
  })

export const checkpoints = defineLongAct({
  name: 'ledger.checkpoints',
  kind: 'read',
  about: 'Signed checkpoints of the ledger that were kept, the newest first, with the public key',
  permission: 'readLedger',
  input: fields.nothing,
  output: z.strictObject({ verifier: outputs.text, checkpoints: z.array(signed) }),
  subject: () => 'ledger',
  notes: ['consultation'],
  async run(context): Promise<PublicCheckpoints> {
    const witness = await context.service(ledgerWitness)()
    await noted(context, 'checkpoints')
    const kept = (await witness.kept()).checkpoints
    return {
      verifier: witness.verifier.text,
      checkpoints: kept.map(({ size, root, note }) => ({ size, root, note })).toReversed(),
    }
  },
})

/** The ledger as it stands before the entry this leaves. */
export const checkpoint = defineLongAct({
  name: 'ledger.checkpoint',
  kind: 'write',
  about: 'Signs the ledger as it stands, to be handed to somebody outside',
  permission: 'readLedger',
  input: fields.nothing,
  output: signed,
  subject: () => 'ledger',
  notes: ['consultation'],
  async run(context): Promise<PublicCheckpoint> {
    const witness = await context.service(ledgerWitness)()
    const { size, root, note } = await witness.keep(await noted(context, 'checkpoint'))
    return { size, root, note }
  },
})

export const checkCheckpoint = defineLongAct({
  name: 'ledger.check',
  kind: 'read',
  about:
    'Compares the ledger with a checkpoint kept outside, and recomputes it from the first entry',
  permission: 'readLedger',
  input: z.strictObject({
    checkpoint: fields.requiredText(10_000, 'Paste the checkpoint, or choose its file'),
    /** Public key of who signed it; this store's own where it is left out. */
    verifier: fields.text(1_000).default(''),
  }),
  output: z.strictObject({
    ok: z.boolean(),
    what: outputs.text,
    size: outputs.count,
    root: outputs.text,
    entries: outputs.count,
    faults: outputs.count,
    key: z.enum(['given', 'own']),
  }),
  subject: () => 'ledger',
  notes: ['consultation'],
  async run(context, { checkpoint: text, verifier }): Promise<CheckedCheckpoint> {
    const given = verifier === '' ? null : atField('verifier', () => readVerifierKey(verifier))
    const signer = given ?? (await context.service(ledgerWitness)()).verifier
    // Blanks at its end were taken off; a note ends with a line feed.
    const kept = atField('checkpoint', () => readCheckpoint(`${text}\n`, signer))
    await noted(context, 'check')
    const { db } = context.service(ledgerStore)
    const [verdict] = await verifyAgainstCheckpoints(db, [kept])
    const { ok: whole, entries, faults } = await verifyLedger(db)
    return {
      ok: whole && verdict?.ok === true,
      what: verdict?.what ?? '',
      size: kept.size,
      root: kept.root,
      entries,
      faults: faults.length,
      key: given ? 'given' : 'own',
    }
  },
})

/** The refusal of a part of the input, by its field. */
function atField<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    const { code, cause, remedy, status } = error
    throw new LookbackError(code, cause, remedy, { status, field })
  }
}
