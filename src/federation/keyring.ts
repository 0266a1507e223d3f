import { type NoteVerifier, readVerifierKey } from '../ledger/index.ts'
import { LookbackError, refusal } from '../model/index.ts'
import { federationErrors } from './errors.ts'

/** A file as it was read, with the name it is spoken of by. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A force, and the keys it has signed with: a store that lost its key has two. */
export interface Force {
  readonly name: string
  readonly keys: readonly NoteVerifier[]
}

/**
 * One file a force, named for it, with one public key a line; `#` begins a remark.
 *
 * @throws LB_FEDERATION_KEYS
 */
export function readKeyring(files: readonly NamedText[]): readonly Force[] {
  const forces = files.map(({ name, text }) => ({
    name: name.replace(/\.[^.]*$/, ''),
    file: name,
    keys: linesOf(text).map((line) => keyOf(name, line)),
  }))
  const owners = new Map<string, string>()
  const names = new Set<string>()
  for (const { name, file, keys } of forces) {
    if (names.has(name)) throw keysRefused(`Two files are named for the force "${name}".`)
    names.add(name)
    if (keys.length === 0) throw keysRefused(`${file} holds no key.`)
    for (const key of keys) {
      const owner = owners.get(publicPart(key))
      if (owner !== undefined && owner !== name) {
        throw keysRefused(
          `${file} holds a key that ${owner} has as well: one force would count twice.`,
        )
      }
      owners.set(publicPart(key), name)
    }
  }
  if (forces.length === 0) throw keysRefused('The folder of keys is empty.')
  return forces.map(({ name, keys }) => ({ name, keys }))
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

function keyOf(file: string, line: string): NoteVerifier {
  if (line.startsWith('PRIVATE')) {
    throw keysRefused(
      `${file} holds a private key. Whoever has seen it can sign as that force: it needs a new one.`,
    )
  }
  try {
    return readVerifierKey(line)
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    throw keysRefused(`${file} holds a line that is no public key.`)
  }
}

/** The key without its name: the same key under two names is one force. */
const publicPart = ({ text }: NoteVerifier): string => text.split('+').slice(2).join('+')

const keysRefused = (cause: string) => refusal(federationErrors, 'LB_FEDERATION_KEYS', cause)
