import { isDeepStrictEqual } from 'node:util'
import { type EncodedPair, matchEncodings, parseEncodingSettings } from '../../linkage/index.ts'
import { refusal } from '../../model/index.ts'
import { federationErrors } from '../errors.ts'
import { fileRefused, signedBy } from '../handed-over.ts'
import type { Force, NamedText } from '../keyring.ts'
import { type EncodedPeople, parseEncodedPeople } from './encoded-document.ts'

export interface EncodedMatches {
  readonly purpose: string
  readonly reason: string
  /** The two forces, in the order of the files, each with the ledger entry's root and how many lines it gave. */
  readonly forces: readonly {
    readonly force: string
    readonly made: string
    readonly lines: number
    readonly ledger: { readonly size: number; readonly root: string }
  }[]
  /** Lines of the two files, from 1, that may be of one person; best first. */
  readonly pairs: readonly EncodedPair[]
}

const day = 24 * 60 * 60 * 1000

/**
 * Compares the encoded people of two forces, once it holds that each made its file for the other, under one secret and for one stated purpose.
 *
 * @param days the oldest that a file may be, in days
 * @throws LB_FEDERATION_FILE, LB_FEDERATION_SIGNER, LB_FEDERATION_ALTERED, LB_FEDERATION_TWICE, LB_FEDERATION_COMPARISON,
 * LB_FEDERATION_STALE
 */
export function matchEncodedFiles(
  files: readonly [NamedText, NamedText],
  forces: readonly Force[],
  days: number,
  now: Date = new Date(),
): EncodedMatches {
  const [left, right] = files.map((file) => readOne(file, forces)) as [Given, Given]
  if (left.force === right.force) {
    const cause = `${left.file} and ${right.file} are both of ${left.force}.`
    throw refusal(federationErrors, 'LB_FEDERATION_TWICE', cause)
  }
  for (const { file, head } of [left, right]) {
    if (now.getTime() - Date.parse(head.made) <= days * day) continue
    const cause = `${file} was made ${head.made.slice(0, 10)}, more than ${days} days ago.`
    throw refusal(federationErrors, 'LB_FEDERATION_STALE', cause)
  }
  const apart = differenceOf(left, right)
  if (apart) throw refusal(federationErrors, 'LB_FEDERATION_COMPARISON', apart)
  const settings = parseEncodingSettings(left.head.settings)
  const pairs = matchEncodings(settings, left.encodings, right.encodings)
  return {
    purpose: left.head.purpose,
    reason: left.head.reason,
    forces: [left, right].map(({ force, head: { made, lines, ledger } }) => ({
      ...{ force, made, lines, ledger },
    })),
    pairs: pairs.map((pair) => ({ ...pair, left: pair.left + 1, right: pair.right + 1 })),
  }
}

interface Given extends EncodedPeople {
  readonly force: string
  readonly file: string
}

function readOne(file: NamedText, forces: readonly Force[]): Given {
  const { force, text, madeBy } = signedBy(file, forces)
  const given = parseEncodedPeople(text)
  if ('fault' in given) throw fileRefused(file.name, given.fault)
  madeBy(given.head.store)
  return { ...given, force: force.name, file: file.name }
}

function differenceOf(left: Given, right: Given): string | null {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (one.head.forForce === other.force) continue
    return `${one.file} was made for ${one.head.forForce}, not for ${other.force}.`
  }
  const [a, b] = [left.head, right.head]
  if (a.purpose !== b.purpose || a.reason !== b.reason) {
    return `The purposes differ: ${a.purpose}, "${a.reason}"; ${b.purpose}, "${b.reason}".`
  }
  if (a.secret !== b.secret) return 'They were encoded with two secrets.'
  return isDeepStrictEqual(a.settings, b.settings) ? null : 'They were encoded in two ways.'
}
