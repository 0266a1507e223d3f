import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { type NotRead, notReadLines } from '../not-read.ts'
import { type Attached, type DocumentFamily, type FamilyMember, within } from './contents.ts'
import { contentsOf, readContents } from './read-contents.ts'

/** Deeper than anybody forwards mail, and more than anybody attaches; past them a file is made to do harm. */
const limits = { depth: 8, members: 5000, bytes: 200 * 2 ** 20 }

/**
 * A document with all that is attached to it, and to that. What is attached and cannot be read is
 * told; a document that cannot be read itself is refused.
 *
 * @throws LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB, LB_XML_ENTITY, LB_MAIL_TOO_DEEP…
 */
export async function readFamily(name: string, bytes: Uint8Array): Promise<DocumentFamily> {
  const family = new Family()
  await family.read(name, { name, bytes }, 0, null)
  return family
}

class Family implements DocumentFamily {
  readonly members: FamilyMember[] = []
  readonly notRead: NotRead[] = []
  #bytes = 0

  async read(
    called: string,
    { name, bytes, contents }: Attached,
    depth: number,
    attachedTo: number | null,
  ): Promise<void> {
    this.#bytes += bytes.length
    if (depth > limits.depth || this.members.length >= limits.members || this.#bytes > limits.bytes)
      throw refusal(archiveErrors, 'LB_MAIL_TOO_DEEP')
    const read = contents ? contentsOf(contents) : await readContents(name, bytes)
    const { mediaType, text, attached, pages, notRead, mail = null } = read
    const original = contents ? null : originalOf(mediaType, bytes)
    const member = { name: called, attachedTo, mediaType, text, pages, mail, original }
    const own = this.members.length
    this.members.push(member)
    const lines: NotRead[] = [...notRead]
    for (const each of attached) {
      const one = { ...each, name: kept(each.name) }
      const unread = await this.#attached(`${called}${within}${one.name}`, one, depth + 1, own)
      if (unread) lines.push(unread)
    }
    this.notRead.push(...lines.map((line) => ({ ...line, where: called })))
    if (lines.length > 0) this.members[own] = { ...member, text: `${text}\n\n${shown(lines)}` }
  }

  async #attached(
    called: string,
    one: Attached,
    depth: number,
    attachedTo: number,
  ): Promise<NotRead | null> {
    try {
      await this.read(called, one, depth, attachedTo)
      return null
    } catch (error) {
      if (!(error instanceof LookbackError) || error.code === 'LB_MAIL_TOO_DEEP') throw error
      return { what: 'attachment', name: one.name, count: 1, why: error.cause }
    }
  }
}

/** Names inside a file are bytes that anybody wrote: the store keeps neither NUL nor half a surrogate pair. */
const kept = (name: string): string => name.replaceAll('\0', '\uFFFD').toWellFormed()

/** Plain text is its own original. */
const originalOf = (mediaType: string, bytes: Uint8Array): Uint8Array | null =>
  mediaType === 'text/plain' ? null : bytes

const shown = (lines: readonly NotRead[]): string =>
  `Not read of this document:\n${notReadLines(lines)
    .map((line) => `- ${line}`)
    .join('\n')}`
