import { hash } from 'node:crypto'
import { type Note, readNote } from '../ledger/index.ts'
import { LookbackError, refusal } from '../model/index.ts'
import { parseStoreFigures, type SharedCounts, type StoreFigures } from './document.ts'
import { federationErrors } from './errors.ts'
import { countIntervals } from './intervals.ts'
import type { Force, NamedText } from './keyring.ts'

/** What a force handed over, once its signature holds. */
export interface HandedOver {
  readonly force: string
  readonly file: string
  /** Of the file, in hex. */
  readonly sha256: string
  readonly said: StoreFigures
}

/**
 * @throws LB_FEDERATION_FILE, LB_FEDERATION_SIGNER, LB_FEDERATION_ALTERED, LB_FEDERATION_TWICE; each names the file
 */
export function readHandedOver(
  files: readonly NamedText[],
  forces: readonly Force[],
): readonly HandedOver[] {
  const all = files.map((file) => readOne(file, forces))
  const seen = new Map<string, HandedOver>()
  for (const one of all) {
    const { force, file, said } = one
    // A ledger's root holds who did what when: two stores cannot have the same.
    for (const key of [`force ${force}`, `root ${said.ledger.root}`]) {
      const before = seen.get(key)
      if (before) {
        const cause = `${before.file} and ${file} are both of ${before.force === force ? `the force ${force}` : `one store, by the root of its ledger, under the names ${before.force} and ${force}`}.`
        throw refusal(federationErrors, 'LB_FEDERATION_TWICE', cause)
      }
      seen.set(key, one)
    }
  }
  return all
}

/** Who signed a file, and what was signed. @throws LB_FEDERATION_FILE, LB_FEDERATION_SIGNER, LB_FEDERATION_ALTERED */
export function signedBy({ name, text }: NamedText, forces: readonly Force[]) {
  const note = noteIn(name, text)
  const signed = forces
    .flatMap((force) => force.keys.map((key) => ({ force, key })))
    .filter(({ key }) => note.signedBy(key))
  const [first] = signed
  if (first === undefined) throw unsigned(name, note, forces)
  if (signed.some(({ force }) => force !== first.force)) {
    throw fileRefused(name, 'it is signed by more than one force')
  }
  const madeBy = (store: string) => {
    if (signed.some(({ key }) => key.name === store)) return
    throw fileRefused(name, `it says that ${store} made it, and ${first.key.name} signed it`)
  }
  return { force: first.force, text: note.text, madeBy }
}

function readOne(file: NamedText, forces: readonly Force[]): HandedOver {
  const { name, text } = file
  const { force, madeBy, ...signed } = signedBy(file, forces)
  const said = parseStoreFigures(signed.text)
  if ('fault' in said) throw fileRefused(name, said.fault)
  madeBy(said.store)
  for (const { figure, surely, atMost, asOf } of said.figures) {
    if ((surely === null) !== (asOf.onRecord === null)) {
      throw fileRefused(name, `figure ${figure} does not have the counts of its days`)
    }
    const rows: readonly (SharedCounts | null)[] = [surely, atMost]
    if (rows.some((row) => row !== null && countIntervals(row) === null)) {
      throw fileRefused(name, `the counts of figure ${figure} do not agree with one another`)
    }
  }
  return { force: force.name, file: name, sha256: hash('sha256', text, 'hex'), said }
}

function noteIn(name: string, text: string): Note {
  try {
    return readNote(text)
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    throw fileRefused(name, 'it is not signed at all')
  }
}

function unsigned(file: string, { signers }: Note, forces: readonly Force[]) {
  if (signers.length === 0) return fileRefused(file, 'it is not signed at all')
  const known = forces.find(({ keys }) => keys.some((key) => signers.includes(key.name)))
  return known
    ? refusal(
        federationErrors,
        'LB_FEDERATION_ALTERED',
        `${file} says that ${known.name} signed it, and the signature does not hold: it was altered, or another key signed it.`,
      )
    : refusal(
        federationErrors,
        'LB_FEDERATION_SIGNER',
        `${file} is signed by ${signers.join(', ')}, whose key is not in the folder of keys.`,
      )
}

export const fileRefused = (file: string, fault: string) =>
  refusal(federationErrors, 'LB_FEDERATION_FILE', `${file} cannot be joined: ${fault}.`)
