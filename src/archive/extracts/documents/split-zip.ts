import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { decodeText } from '../../formats/bytes/decode.ts'
import { type DocumentFamily, type FamilyMember, within } from '../../formats/documents/contents.ts'
import type { NotRead } from '../../formats/not-read.ts'
import { isManifest, type Manifest, manifestFrom, none, refInName } from './manifest.ts'

/** A file of a ZIP whose files are of several cases: it stands for itself, with what stands in it. */
export interface SplitFile {
  readonly name: string
  readonly sha256: string
  /** The cases it belongs to, or what is taken for one and is none. */
  readonly refs: readonly string[]
  /** Why it cannot be told, or cannot be read; null: it is taken. */
  readonly refused: { readonly isUnreadable: boolean; readonly cause: string } | null
  readonly members: readonly FamilyMember[]
  readonly notRead: readonly NotRead[]
}

const zipType = 'application/zip'
export const isZip = ({ members }: DocumentFamily): boolean => members[0]?.mediaType === zipType

/**
 * The files of a ZIP, each with the case that a list in the ZIP or beside it names, or that its own name or that of a folder it lies in carries,
 * as that of a loose file does. One of which nothing tells, or of which they tell two, is refused with the reason: none is left out.
 */
export function splitZip(
  family: DocumentFamily,
  beside: Manifest,
  known: ReadonlySet<string>,
): readonly SplitFile[] {
  const { members } = family
  const zip = members[0]!.name
  const pathOf = (name: string) => name.slice(zip.length + within.length).replaceAll('\\', '/')
  const tops = members.flatMap(({ attachedTo }, at) => (attachedTo === 0 ? [at] : []))
  const list = tops.find((at) => isManifest(basename(pathOf(members[at]!.name))))
  const inside = list === undefined ? none : manifestIn(members[list]!)
  const files = tops
    .filter((at) => at !== list)
    .map((top): SplitFile => {
      const own = familyOf(members, top)
      const first = own[0]!
      const names = new Set(own.map(({ name }) => name))
      return {
        name: first.name,
        sha256: hash('sha256', first.original ?? first.text, 'hex'),
        ...caseOf(pathOf(first.name), [inside, beside], known),
        members: own,
        notRead: family.notRead.filter(({ where }) => where !== undefined && names.has(where)),
      }
    })
  const unreadable = family.notRead
    .filter(({ what, where }) => what === 'attachment' && where === zip)
    .map(({ name, why }): SplitFile => {
      const { refs } = caseOf(name, [inside, beside], known)
      const called = `${zip}${within}${name}`
      return {
        ...{ name: called, sha256: hash('sha256', called, 'hex'), refs, members: [], notRead: [] },
        refused: { isUnreadable: true, cause: why ?? 'It cannot be read.' },
      }
    })
  return [...files, ...unreadable]
}

const manifestIn = ({ text, original }: FamilyMember): Manifest =>
  manifestFrom('manifest.csv', original === null ? text : decodeText(Buffer.from(original)))

/** A member with all that stands in it, numbered among themselves. */
function familyOf(members: readonly FamilyMember[], top: number): readonly FamilyMember[] {
  const places = new Map([[top, 0]])
  const own = [{ ...members[top]!, attachedTo: null } as FamilyMember]
  for (const [at, member] of members.entries()) {
    const holder = member.attachedTo === null ? undefined : places.get(member.attachedTo)
    if (at <= top || holder === undefined) continue
    places.set(at, own.length)
    own.push({ ...member, attachedTo: holder })
  }
  return own
}

function caseOf(
  path: string,
  lists: readonly Manifest[],
  known: ReadonlySet<string>,
): Pick<SplitFile, 'refs' | 'refused'> {
  const listed = lists.map((list) => list.refsAt(path)).find((refs) => refs.length > 0)
  const told = listed ?? [...new Set(candidates(path).filter((ref) => known.has(ref)))]
  const refused = (cause: string) => ({ isUnreadable: false, cause })
  const unknown = told.find((ref) => !known.has(ref))
  if (unknown !== undefined) {
    return {
      refs: told,
      refused: refused(`There is no case “${unknown.slice(0, 80)}” of this source.`),
    }
  }
  if (listed === undefined && told.length > 1) {
    const both = told.map((ref) => `“${ref}”`).join(' and ')
    const cause = `Its name and its folders speak of several cases: ${both}.`
    return { refs: [told.join(' or ')], refused: refused(cause) }
  }
  if (told.length > 0) return { refs: told, refused: null }
  const cause = 'Neither a list nor its name nor a folder it lies in tells a case of this source.'
  return { refs: [refInName(path)], refused: refused(cause) }
}

/** Deeper than anybody files. */
const deepest = 12

/** What may be a reference: the beginning of each name, the name itself, and folders in a row, where a reference has strokes. */
function candidates(path: string): readonly string[] {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .slice(-deepest)
  const rows = parts.flatMap((_, from) =>
    parts.slice(from, -1).map((__, more) => parts.slice(from, from + more + 1).join('/')),
  )
  const names = parts.flatMap((part) => [refInName(part), part, part.replaceAll('_', '/')])
  return [...names, ...rows]
}
