import { posix } from 'node:path'
import type { DateSystem } from '../../../model/index.ts'
import { partIn } from '../bytes/office-package.ts'
import { elementsOf } from '../bytes/part-reader.ts'
import type { Zip } from '../bytes/zip.ts'

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
  readonly isChart: boolean
  /** The part of its comments; null: it has none. */
  readonly comments: string | null
}

/** A workbook's parts, found by its relationships: they may have any name and lie anywhere. */
export interface WorkbookParts {
  readonly sheets: readonly Sheet[]
  readonly sharedTexts: string | null
  readonly styles: string | null
  readonly dateSystem: DateSystem
}

interface Relationship {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`… */
  readonly type: string
  readonly part: string
}

export async function workbookParts(zip: Zip, mainPart: string): Promise<WorkbookParts> {
  const related = await relationshipsOf(zip, mainPart)
  const partOfType = (type: string): string | null => {
    const found = related.find((one) => one.type === type)
    return found ? (partIn(zip, found.part) ?? null) : null
  }
  const sheets: Sheet[] = []
  let dateSystem: DateSystem = 1900
  for (const { name, attributes } of await elementsOf(zip, mainPart)) {
    if (name === 'workbookPr' && /^(1|true|on)$/.test(attributes.date1904 ?? '')) dateSystem = 1904
    if (name !== 'sheet') continue
    const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1]
    const relation = related.find((one) => one.id === id)
    const part = relation && partIn(zip, relation.part)
    if (!relation || !part) continue
    const isChart = relation.type !== 'worksheet'
    const own = isChart ? [] : await relationshipsOf(zip, part)
    const comments = own.find(({ type }) => type === 'comments')
    sheets.push({
      name: attributes.name ?? '',
      part,
      isHidden: /^(hidden|veryHidden)$/.test(attributes.state ?? ''),
      isChart,
      comments: comments ? (partIn(zip, comments.part) ?? null) : null,
    })
  }
  return {
    sheets,
    sharedTexts: partOfType('sharedStrings'),
    styles: partOfType('styles'),
    dateSystem,
  }
}

async function relationshipsOf(zip: Zip, part: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part)
  const file = partIn(zip, posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  if (!file) return []
  return (await elementsOf(zip, file)).flatMap(({ name, attributes }) => {
    if (name !== 'Relationship') return []
    const { Id = '', Type = '', Target = '' } = attributes
    const target = Target.replaceAll('\\', '/')
    const absolute = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    return [{ id: Id, type: posix.basename(Type), part: absolute }]
  })
}
