import { type ZipEntry, zip } from './make-zip.ts'

/** A cell: text, a number (in a style of `styles`), an error, or XML of one's own. */
export type MadeCell =
  | string
  | number
  | { readonly number: number; readonly style: 'date' | 'dateTime' | 'decimals' }
  | null
  | { readonly error: string }
  | { readonly xml: string }

export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly MadeCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly comments?: readonly string[]
  readonly isChart?: boolean
}

export interface WorkbookMade {
  readonly sheets: readonly MadeSheet[]
  /** Before every element of the spreadsheet's own namespace, as OpenXML SDK writes it: `x:`. */
  readonly prefix?: string
  /** The folder and name of the main part. */
  readonly mainPart?: string
  /** Texts in the cells themselves or shared. */
  readonly texts?: 'inline' | 'shared'
  /** Days are counted from 1904, as workbooks of old Macintoshes do. */
  readonly is1904?: boolean
}

/** The styles of cells, by their place in `cellXfs`; `cellStyleXfs` holds a date, which no cell must take. */
const styles = { date: 1, dateTime: 2, decimals: 3 } as const
const stylesXml = (p: (name: string) => string): string =>
  `<${p('numFmts')}><${p('numFmt')} numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></${p('numFmts')}>` +
  `<${p('cellStyleXfs')}><${p('xf')} numFmtId="14"/></${p('cellStyleXfs')}>` +
  `<${p('cellXfs')}>${[0, 14, 164, 2].map((id) => `<${p('xf')} numFmtId="${id}"/>`).join('')}</${p('cellXfs')}>`

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A small workbook as the world's programs write them. */
export function makeWorkbook(made: WorkbookMade): Buffer {
  const { sheets, prefix = '', mainPart = 'xl/workbook.xml', texts = 'inline', is1904 } = made
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1)
  const file = mainPart.slice(folder.length)
  const shared: string[] = []
  const entries: ZipEntry[] = []
  const add = (name: string, xml: string) => entries.push({ name, data: Buffer.from(xml) })
  const p = (name: string) => `${prefix}${name}`
  const root = (name: string, inside: string) =>
    `<?xml version="1.0"?><${p(name)} xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${main}" xmlns:r="${office}">${inside}</${p(name)}>`

  const cellXml = (cell: MadeCell, at: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'number')
      return `<${p('c')} r="${at}"><${p('v')}>${cell}</${p('v')}></${p('c')}>`
    if (typeof cell === 'string') {
      if (texts === 'shared') {
        shared.push(cell)
        return `<${p('c')} r="${at}" t="s"><${p('v')}>${shared.length - 1}</${p('v')}></${p('c')}>`
      }
      return `<${p('c')} r="${at}" t="inlineStr"><${p('is')}><${p('t')}>${escaped(cell)}</${p('t')}></${p('is')}></${p('c')}>`
    }
    if ('number' in cell)
      return `<${p('c')} r="${at}" s="${styles[cell.style]}"><${p('v')}>${cell.number}</${p('v')}></${p('c')}>`
    if ('xml' in cell) return cell.xml.replaceAll('AT', at)
    return `<${p('c')} r="${at}" t="e"><${p('v')}>${cell.error}</${p('v')}></${p('c')}>`
  }
  for (const [index, sheet] of sheets.entries()) {
    const rows = sheet.rows.map((cells, line) => {
      const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${line + 1}`))
      return `<${p('row')} r="${line + 1}">${inside.join('')}</${p('row')}>`
    })
    add(
      `${folder}part${index}.xml`,
      root('worksheet', `<${p('sheetData')}>${rows.join('')}</${p('sheetData')}>`),
    )
    if (sheet.comments) {
      add(
        `${folder}_rels/part${index}.xml.rels`,
        relations([['c', `${office}/comments`, `said${index}.xml`]]),
      )
      const said = sheet.comments.map(
        (text) =>
          `<${p('comment')} ref="A1"><${p('text')}><${p('t')}>${escaped(text)}</${p('t')}></${p('text')}></${p('comment')}>`,
      )
      add(
        `${folder}said${index}.xml`,
        root('comments', `<${p('commentList')}>${said.join('')}</${p('commentList')}>`),
      )
    }
  }
  const named = sheets.map(
    ({ name, state }, index) =>
      `<${p('sheet')} name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`,
  )
  const properties = is1904 ? `<${p('workbookPr')} date1904="1"/>` : ''
  add(mainPart, root('workbook', `${properties}<${p('sheets')}>${named.join('')}</${p('sheets')}>`))
  add(
    `${folder}_rels/${file}.rels`,
    relations([
      ...sheets.map(
        ({ isChart }, index) =>
          [
            `s${index}`,
            `${office}/${isChart ? 'chartsheet' : 'worksheet'}`,
            `part${index}.xml`,
          ] as const,
      ),
      ['y', `${office}/styles`, 'styles.xml'],
      ...(shared.length > 0 ? [['t', `${office}/sharedStrings`, 'texts.xml'] as const] : []),
    ]),
  )
  add(`${folder}styles.xml`, root('styleSheet', stylesXml(p)))
  if (shared.length > 0)
    add(
      `${folder}texts.xml`,
      root(
        'sst',
        shared
          .map((text) => `<${p('si')}><${p('t')}>${escaped(text)}</${p('t')}></${p('si')}>`)
          .join(''),
      ),
    )
  add('_rels/.rels', relations([['w', `${office}/officeDocument`, `/${mainPart}`]]))
  add(
    '[Content_Types].xml',
    `<Types xmlns="${types}"><Override PartName="/${mainPart}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  )
  return zip(entries)
}

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${packageRelations}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`
