import { encodingOf, textOf } from '../bytes/decode.ts'
import type { FileBytes } from '../bytes/pieces.ts'
import type { FileLook } from '../file-look.ts'
import type { RowFormat } from '../format.ts'
import type { OpenedFile } from '../opened-file.ts'
import type { Table } from '../table.ts'
import { elementsIn } from '../xml/elements.ts'
import { CensusReader } from './census-reader.ts'
import { columnsOf, tableOfElement } from './fields.ts'

/**
 * Children in Need census (DfE specification): one row for each referral of a child and for each
 * assessment, section 47 enquiry, plan and review in it, and a record of its own for the header.
 */
export const cinCensus: RowFormat = {
  kind: 'rows',
  id: 'cin-census',
  title: 'Children in Need census (XML)',
  recognise: isCinCensus,
  open: async ({ bytes, head }) => openCinCensus(bytes, head),
  // After a case system, whose references it knows only by child and day.
  order: 2,
  context: ['returnyear', 'returndate', 'returnsubmitted'],
}

/**
 * `<Message>` is the root of other collections of the DfE too, and of much else: each names itself in its header. One
 * without a header, or with entities, is opened, so that what is wrong with it is found.
 */
function isCinCensus({ xml, text }: FileLook): boolean {
  if (xml?.name !== 'Message') return false
  const collection = /<(?:[\w.-]+:)?Collection>\s*([^<]*?)\s*</.exec(text)?.[1]
  const namesItself = collection !== undefined || xml.elements.has('Header')
  const declares = /<!(?:DOCTYPE|ENTITY)/i.test(text)
  return (
    !namesItself ||
    declares ||
    /^CIN/i.test(collection ?? '') ||
    xml.elements.has('LAchildID') ||
    xml.elements.has('CINdetails')
  )
}

const tables: readonly Table[] = [...new Set(Object.values(tableOfElement))].map((name) => ({
  name,
  head: [{ line: 1, cells: columnsOf(name) }],
  isNamed: true,
}))

function openCinCensus(bytes: FileBytes, head: Buffer): OpenedFile {
  const encoding = encodingOf(head)
  let reader = new CensusReader()
  return {
    tables,
    rows: () => {
      reader = new CensusReader()
      return elementsIn(textOf(bytes, encoding), reader)
    },
    notRead: () => reader.notRead(),
  }
}
