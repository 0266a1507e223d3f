import { SaxesParser } from 'saxes'

/** The first element of an XML or HTML text. */
export interface XmlRoot {
  /** Without its prefix. */
  readonly name: string
  /** The namespace it is in, `''` for none. */
  readonly namespace: string
  /** Local names of elements within the first part of the text. */
  readonly elements: ReadonlySet<string>
}

/** Deeper than any return or page is: the first elements are enough, and each level makes all below it slower. */
const deepest = 50
/** After so many faults the text is no XML worth following further. */
const mostFaults = 20

/** What the root element of a text is; null: it does not begin as XML or HTML does. */
export function xmlRoot(text: string): XmlRoot | null {
  const start = text.trimStart()
  if (!start.startsWith('<')) return null
  if (/^<(!doctype\s+html|html)\b/i.test(start)) return html
  const parser = new SaxesParser({ xmlns: true })
  let root: { readonly name: string; readonly namespace: string } | null = null
  const elements = new Set<string>()
  let faults = 0
  parser.on('error', (error) => {
    faults += 1
    if (faults > mostFaults) throw error
  })
  let depth = 0
  parser.on('opentag', ({ local, uri }) => {
    root ??= { name: local, namespace: uri }
    elements.add(local)
    depth += 1
    if (depth > deepest) throw new Error('deeper than any return')
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  try {
    parser.write(start)
  } catch {
    faults += 1
  }
  const found = root as { readonly name: string; readonly namespace: string } | null
  if (found === null) return faults > 0 ? firstTag(start) : null
  if (isHtml(found.name)) return html
  return { ...found, elements }
}

const isHtml = (name: string): boolean =>
  /^(html|table|body|head|meta|style|script|div|p)$/i.test(name)

const html: XmlRoot = { name: 'html', namespace: '', elements: new Set() }

/** Broken before its first element was whole, or of another doctype: the first tag by itself. */
function firstTag(text: string): XmlRoot | null {
  const name = /<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(text)?.[1]
  if (name === undefined) return null
  return isHtml(name) ? html : { name, namespace: '', elements: new Set() }
}
