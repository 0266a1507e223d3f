import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { openCsv, openCsvByYear } from './files/csv.ts'
import type { Table } from './files/table.ts'
import { openXlsx } from './files/xlsx.ts'
import { councils, missingSystem, police, sources } from './people/places.ts'
import { councilColumns, missingColumns, policeColumns } from './record/columns.ts'
import { type DocumentStore, openDocuments } from './record/documents.ts'
import { type AnnexA, openAnnexA } from './returns/annex-a.ts'
import { type CensusReturns, openCensus } from './returns/cin-census.ts'
import { type LookedAfterReturn, openLookedAfter } from './returns/looked-after.ts'

/** A workbook is held in memory until it is written; a table beyond this is CSV, and split by year. */
const modestWorld = 20_000

export interface ExtractFiles {
  readonly crimes: Table
  readonly episodes: Table
  readonly policeDocuments: DocumentStore
  readonly councils: readonly {
    readonly system: Table
    readonly census: CensusReturns
    readonly lookedAfter: LookedAfterReturn
    readonly documents: DocumentStore
    /** Only one council was inspected, and only a modest world has the workbook. */
    readonly annexA: AnnexA | null
  }[]
  /** A path as the truth names it: inside the extracts' folder. */
  named(path: string): string
  /** Returns how many files were written. */
  close(): number
}

export const sourceCount = 2 + councils.length

export function openExtracts(folder: string, cases: number): ExtractFiles {
  const modest = cases <= modestWorld
  const at = (source: string, ...rest: string[]) => join(folder, source, ...rest)
  let files = 0
  const put = (source: string, name: string, content: Buffer) => {
    mkdirSync(at(source), { recursive: true })
    writeFileSync(at(source, name), content)
    files++
  }
  for (const { id, name, agency, kind } of sources) {
    const words = `id: ${id}\nname: ${name}\nagency: ${agency}\nkind: ${kind}\n`
    put(id, 'source.yml', Buffer.from(words))
  }

  const openCrimes = modest ? openCsv : openCsvByYear
  const crimes = openCrimes(at(police.id, 'crimes.csv'), policeColumns)
  const episodes = modest
    ? openXlsx(at(missingSystem.id, 'episodes.xlsx'), missingColumns)
    : openCsvByYear(at(missingSystem.id, 'episodes.csv'), missingColumns)
  const policeDocuments = openDocuments(
    at(police.id, 'documents'),
    ['Closing report', 'Closing report', 'Strategy note'],
    'police.northbridge',
  )
  const offices = councils.map(({ id, lea, town }, index) => ({
    system:
      modest && index === 1
        ? openXlsx(at(id, 'case-system.xlsx'), councilColumns)
        : openCrimes(at(id, 'case-system.csv'), councilColumns),
    census: openCensus((year) => at(id, 'cin-census', `cin-${year}.xml`), lea),
    lookedAfter: openLookedAfter((name) => at(id, 'ssda903', name)),
    documents: openDocuments(
      at(id, 'documents'),
      ['Referral summary', 'Assessment note', 'Record of contact'],
      `children.${town.toLowerCase()}`,
    ),
    annexA: modest && index === 0 ? openAnnexA() : null,
  }))

  return {
    crimes,
    episodes,
    policeDocuments,
    councils: offices,
    named: (path) => relative(folder, path),
    close() {
      for (const each of [crimes, episodes, policeDocuments]) files += each.close()
      offices.forEach(({ system, census, lookedAfter, documents, annexA }, index) => {
        for (const each of [system, census, lookedAfter, documents]) files += each.close()
        if (annexA) put(councils[index]!.id, 'annex-a.xlsx', annexA.workbook())
      })
      return files
    },
  }
}
