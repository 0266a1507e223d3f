import { SaxesParser } from 'saxes'
import { refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import type { Zip } from './zip.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is done with the elements of a part; names come without their prefix. */
export interface PartHandler<T> {
  open?(name: string, attributes: Attributes, out: T[]): void
  text?(text: string): void
  close?(name: string, out: T[]): void
}

/**
 * Streams one part of a container through a handler. Elements may have a prefix, as some programs
 * write them; entities and document types are refused.
 *
 * @throws LB_XML_ENTITY, LB_ZIP_BROKEN
 */
export async function* readPart<T>(
  zip: Zip,
  part: string,
  handler: PartHandler<T>,
): AsyncGenerator<T> {
  const parser = new SaxesParser()
  const out: T[] = []
  // Thrown where it is found: what follows a fault is read by nobody, and each fault after it costs.
  parser.on('doctype', () => {
    throw refusal(archiveErrors, 'LB_XML_ENTITY')
  })
  parser.on('error', (error) => {
    throw refusal(archiveErrors, 'LB_ZIP_BROKEN', `${part}: ${error.message}`)
  })
  parser.on('opentag', ({ name, attributes }) =>
    handler.open?.(localName(name), attributes as Record<string, string>, out),
  )
  parser.on('text', (text) => handler.text?.(text))
  parser.on('closetag', ({ name }) => handler.close?.(localName(name), out))
  const decoder = new TextDecoder()
  for await (const bytes of zip.read(part)) {
    parser.write(decoder.decode(bytes, { stream: true }))
    yield* out.splice(0)
  }
  parser.write(decoder.decode()).close()
  yield* out.splice(0)
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export interface PartElement {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Attributes
}

/** More elements than a part that says what others are has; of the comments of a sheet the first count. */
const mostElements = 100_000

/** The elements of a small part, in their order; none where the container has no such part. */
export async function elementsOf(zip: Zip, part: string): Promise<readonly PartElement[]> {
  const elements: PartElement[] = []
  if (!zip.names.includes(part)) return elements
  const all = readPart<PartElement>(zip, part, {
    open: (name, attributes, out) => out.push({ name, attributes }),
  })
  for await (const element of all) {
    elements.push(element)
    if (elements.length >= mostElements) break
  }
  return elements
}
