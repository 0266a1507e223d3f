import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { mappedRows } from '../../src/archive/extracts/mapped-rows.ts'
import { prepareExtracts } from '../../src/archive/extracts/prepare-extracts.ts'
import type { Refused } from '../../src/archive/extracts/refused.ts'
import type { FamilyMember } from '../../src/archive/formats/documents/contents.ts'
import { readDocument } from '../../src/archive/formats/documents/document-reader.ts'
import { shippedMaps } from '../../src/archive/maps/shipped-maps.ts'
import { LookbackError } from '../../src/model/index.ts'
import { greyOf } from '../../src/scans/picture/grey-of.ts'
import { kindOf } from '../../src/scans/picture/kind-of.ts'
import { pictureOfTiffPage } from '../../src/scans/picture/tiff/tiff-page.ts'

/** What became of one file: its outcome in a word or code, and promises it breaks. */
export interface Outcome {
  readonly outcome: string
  readonly broken: readonly string[]
}

/** A file through recognition, readers, maps and checks, without a store. */
export async function readAlone(path: string, source: string): Promise<Outcome> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const folder = path.slice(0, path.lastIndexOf('/'))
  const found = { path, top: folder, name }
  const { extracts, refused } = await prepareExtracts([found], {
    named: [],
    own: [],
    shipped: shippedMaps(),
    sources: [],
    standing: new Map(),
    source,
  })
  const broken = refused.flatMap(faultsOf)
  if (extracts.length + refused.length !== 1) broken.push('neither read nor refused')
  const codes = new Set<string>(refused.map(({ code }) => code))
  for (const { content, format, source: from } of extracts) {
    codes.add(format)
    try {
      if (content.kind === 'documents') {
        const { members } = await readDocument(basename(path), await readFile(path))
        for (const member of members) broken.push(...(await faultsOfMember(member)))
        continue
      }
      for await (const row of mappedRows(content, from.id, () => undefined)) {
        if (row.reasons.length === 0 && row.key !== null) row.items()
        else if (row.reasons.length === 0) broken.push('a row refused without a reason')
        for (const { code } of row.reasons) codes.add(code)
      }
    } catch (error) {
      if (!(error instanceof LookbackError)) throw error
      codes.add(error.code)
      broken.push(...faultsOf({ file: name, ...wordsOf(error) }))
    }
  }
  return { outcome: [...codes].sort().join(' '), broken }
}

/** A page that waits to be read is drawn too, as it is when it is read or shown. */
async function faultsOfMember({ text, pages, original }: FamilyMember): Promise<string[]> {
  if (typeof text !== 'string') return ['a document without text']
  const waiting = pages.filter((content) => content === 'picture').length
  if (text.split(' is a picture, and has not been read yet.]').length - 1 < waiting)
    return ['a page without its mark']
  if (waiting === 0 || original === null) return []
  try {
    if (kindOf(original) === 'tiff') await pictureOfTiffPage(original, 1)
    else if (kindOf(original) !== 'pdf') await greyOf(original)
    return []
  } catch (error) {
    if (error instanceof LookbackError) return faultsOf({ file: '', ...wordsOf(error) })
    throw error
  }
}

const wordsOf = ({ code, cause, remedy }: LookbackError) => ({ code, cause, remedy })

export function faultsOf({ code, cause, remedy }: Refused): string[] {
  const faults: string[] = []
  if (!/^LB_[A-Z_]+$/.test(code)) faults.push(`a refusal with the code ${code}`)
  if (code === 'LB_FILE_FAULT') faults.push(`a fault of the program: ${cause}`)
  if (!cause) faults.push(`${code} without a cause`)
  if (!remedy) faults.push(`${code} without a remedy`)
  return faults
}
