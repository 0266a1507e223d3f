import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import {
  type Checkpoint,
  checkProof,
  keyIn,
  type NoteVerifier,
  openWitness,
  readCheckpoint,
  readProof,
  readVerifierKey,
  type StrayCheckpoint,
  verifyAgainstCheckpoints,
  verifyLedger,
} from '../../ledger/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { witnessPlace } from '../witness.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly verifier?: string
  readonly proof?: string
  readonly json?: boolean
}

export const checkCommand = (): Command =>
  new Command('check')
    .description('hold the ledger, or a proof, against checkpoints handed over earlier')
    .argument('[checkpoint...]', 'files; those kept beside the store where none is given')
    .option('--verifier <key>', 'public key of who signed them; the store’s own where not said')
    .option('--proof <file>', 'check this proof against them instead, without the store')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExit status 1: the ledger is not the one the checkpoints saw, or the proof does not hold.',
    )
    .action(async (files: readonly string[], options: Options) => {
      if (options.proof !== undefined) return checkOne(options.proof, files, options)
      await checkStore(files, options)
    })

async function checkOne(proof: string, files: readonly string[], options: Options): Promise<void> {
  const { verifier } = await verifierFor(options)
  const kept = await readAll(files, verifier)
  const verdict = checkProof(readProof(await readFile(resolve(proof), 'utf8')), kept)
  say(options, verdict, `${verdict.ok ? 'Holds' : 'DOES NOT HOLD'}: ${verdict.what}.`)
  if (!verdict.ok) process.exitCode = 1
}

async function checkStore(files: readonly string[], options: Options): Promise<void> {
  const { checkpoints, strays, key } = await handedOver(files, options)
  const store = await openTheStore(options)
  try {
    const { ok: whole, entries, root, faults } = await verifyLedger(store.db)
    const against = await verifyAgainstCheckpoints(store.db, checkpoints)
    const ok = whole && strays.length === 0 && against.every((each) => each.ok)
    const lines = [
      ...against.map(({ ok: held, what, size }) => `${held ? 'ok ' : 'NOT'} ${size}: ${what}`),
      ...strays.map(({ file, what }) => `NOT ${file}: ${what}`),
      ...faults.map(({ index, what }) => `NOT entry ${index}: ${what}`),
      ...(against.length === 0
        ? ['No checkpoint to hold it against: see `ledger checkpoint`.']
        : []),
      ...(against.length === 0 ? [] : keyWords[key]),
      `${entries} entries, root ${root}: ${ok ? 'nothing cut short, put back or rewritten' : 'NOT as it was'}.`,
    ]
    say(options, { ok, entries, root, checkpoints: against, strays, faults, key }, lines.join('\n'))
    if (!ok) process.exitCode = 1
  } finally {
    await store.close()
  }
}

const keyWords: Readonly<Record<HandedOver['key'], readonly string[]>> = {
  given: [],
  own: [
    'Signatures were checked with the key in the data folder. Whoever can write there could have made another: give the one that was handed over as --verifier.',
  ],
  none: ['Signatures were not checked: the data folder holds no key, and no --verifier was given.'],
}

interface HandedOver {
  readonly checkpoints: readonly Checkpoint[]
  readonly strays: readonly StrayCheckpoint[]
  /** Whose key the signatures were checked with. */
  readonly key: 'given' | 'own' | 'none'
}

async function handedOver(files: readonly string[], options: Options): Promise<HandedOver> {
  if (files.length === 0 && options.verifier === undefined) {
    const { checkpoints, strays } = await (await openWitness(witnessPlace(options.data))).kept()
    return { checkpoints: checkpoints.map(plain), strays, key: 'own' }
  }
  const { verifier, key } = await verifierFor(options)
  return { checkpoints: await readAll(files, verifier), strays: [], key }
}

const plain = ({ origin, size, root }: Checkpoint): Checkpoint => ({ origin, size, root })

const readAll = (files: readonly string[], verifier: NoteVerifier | undefined) =>
  Promise.all(
    files.map(async (file) => readCheckpoint(await readFile(resolve(file), 'utf8'), verifier)),
  )

async function verifierFor(options: Options) {
  if (options.verifier !== undefined) {
    return { verifier: readVerifierKey(options.verifier), key: 'given' as const }
  }
  const signer = await keyIn(witnessPlace(options.data).keyFile)
  return { verifier: signer?.verifier, key: signer ? ('own' as const) : ('none' as const) }
}
