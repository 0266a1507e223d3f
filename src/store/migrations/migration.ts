import { createHash } from 'node:crypto'

/** One step of a store's tables, forward only. */
export interface Migration {
  readonly name: string
  /**
   * Statements, several a text, each text run as the body of one DO block: PGlite takes one statement
   * at a time, and PL/pgSQL runs DDL as it stands. No text may use the tag `$lookback$` itself.
   */
  readonly texts: readonly string[]
}

/** SHA-256 over all a migration runs, in hexadecimal: what `lock.json` and every store keep of it. */
export const migrationHash = ({ texts }: Migration): string =>
  createHash('sha256').update(texts.join('\n;\n')).digest('hex')
