import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../../store/index.ts'
import type { NotRead } from '../formats/not-read.ts'
import type { ImportOptions } from '../import-paths.ts'
import { type Desk, openDesk, policeCells } from './desk.ts'

export type Files = Readonly<Record<string, string | Buffer>>

/** What the world sends: the files of each taking under a source of their own, in one store. */
export class SentFiles {
  readonly desk: Desk
  #sources = 0

  private constructor(desk: Desk) {
    this.desk = desk
  }

  static async open(store: Store): Promise<SentFiles> {
    return new SentFiles(await openDesk(store))
  }

  /** The source that files were last taken under. */
  get source(): string {
    return `source-${this.#sources}`
  }

  /** What came of the files, with everybody whom they name as `ref given family`. */
  async take(files: Files, kind = 'policeCrime', options: ImportOptions = {}) {
    this.#sources += 1
    const { desk, source } = this
    mkdirSync(join(desk.folder, source))
    const paths = Object.entries(files).map(([name, content]) =>
      desk.lay(`${source}/${name}`, content),
    )
    const result = await desk.take(paths, { source: `${source}:${kind}`, ...options })
    const [extract] = result.extracts
    return { ...result, extract, called: await this.#called(), notRead: extract?.notRead ?? [] }
  }

  close(): void {
    this.desk.clear()
  }

  async #called(): Promise<readonly string[]> {
    const people = await this.desk.door.enter(this.desk.who, (work) => {
      work.note({ action: 'consultation', subject: 'test' })
      return work.db
        .selectFrom('mention')
        .select(['ref', 'role', 'person'])
        .where('source_id', '=', this.source)
        .orderBy('id')
        .execute()
    })
    return people.map(({ ref, person: { givenNames, familyName } }) =>
      [ref, givenNames, familyName]
        .map((part) => (typeof part === 'string' ? part : part.known ? part.value : part.reason))
        .join(' '),
    )
  }
}

/** Of what was not read: names and counts of some kinds. */
export const notReadOf = (
  notRead: readonly NotRead[],
  ...what: readonly string[]
): readonly (readonly [string, number | null])[] =>
  notRead.filter((one) => what.includes(one.what)).map(({ name, count }) => [name, count])

/** The counts of a file of which one row came in and was taken. */
export const oneRow = { received: 1, imported: 1, quarantined: 0 }

/** The columns of a police extract, and the cells of one row. */
export const [policeHeader = [], policeLine = []] = policeCells([{}])

export const csvLines = (...rows: readonly (readonly string[])[]): readonly string[] =>
  rows.map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(','))
