import { hash } from 'node:crypto'
import type { UnitOfWork } from '../door.ts'
import { notHere } from './kept-original.ts'
import { sealOriginal } from './seal-original.ts'

type Keeping = Pick<UnitOfWork, 'db' | 'originalsKey'>

/** How much is sent at once, and how much may be on its way: a folder of originals is larger than any memory. */
const most = { atOnce: 4 * 2 ** 20, rows: 200, underWay: 16 * 2 ** 20 } as const

interface Original {
  readonly sha256: string
  readonly body: Uint8Array
}

/** Asked once, and before the store is busy with what comes of the first. */
interface Asked {
  /** Those that stand, or are kept by this. */
  readonly known: Promise<Set<string>>
  /** A key that some stand under and that is not here. */
  readonly otherKey: Promise<string | null>
}

interface Sent {
  readonly bytes: number
  readonly done: Promise<unknown>
}

/**
 * Keeps documents as they came, each once, encrypted where a key is given: some at a time, and nobody waits for each. The store does
 * what it is sent in that order, so that whatever names an original afterwards finds it.
 */
export class KeptOriginals {
  readonly #unit: Keeping
  readonly #source: string
  #asked: Asked | null = null
  #waiting: Original[] = []
  #bytes = 0
  #sent: Sent[] = []

  /** @param source whose documents are not sent again where they stand; one that only stands elsewhere is, and stays what it is */
  constructor(unit: Keeping, source: string) {
    this.#unit = unit
    this.#source = source
  }

  /** Its SHA-256, by which it is asked for once it is sent. */
  add(body: Uint8Array): string {
    this.#asked ??= ask(this.#unit, this.#source)
    const sha256 = hash('sha256', body, 'hex')
    this.#waiting.push({ sha256, body })
    this.#bytes += body.length
    return sha256
  }

  /** Enough are waiting that they should be sent before more are read. */
  get areMany(): boolean {
    return this.#bytes >= most.atOnce || this.#waiting.length >= most.rows
  }

  /**
   * Sends those that wait, once not too much is on its way.
   *
   * @throws LB_ORIGINALS_KEY_MISSING, LB_ORIGINALS_KEY_OTHER where those that stand are encrypted with a key that is not here
   */
  async send(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    if (waiting.length === 0 || this.#asked === null) return
    const known = await this.#asked.known
    const fresh = waiting.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256))
    if (fresh.length === 0) return
    const other = await this.#asked.otherKey
    if (other !== null) throw notHere(other, this.#unit.originalsKey)
    for (let from = 0; from < fresh.length; from += most.rows) {
      const some = fresh.slice(from, from + most.rows)
      await this.#room()
      this.#insert(some)
    }
  }

  /** Resolves when all that was sent is kept. */
  async done(): Promise<void> {
    await Promise.all(this.sent)
  }

  /** What is on its way, or failed. */
  get sent(): readonly Promise<unknown>[] {
    return this.#sent.map(({ done }) => done)
  }

  async #room(): Promise<void> {
    for (;;) {
      const [oldest] = this.#sent
      const bytes = this.#sent.reduce((sum, one) => sum + one.bytes, 0)
      if (oldest === undefined || bytes < most.underWay) return
      await oldest.done
    }
  }

  #insert(originals: readonly Original[]): void {
    const { db, originalsKey } = this.#unit
    const rows = originals.map(({ sha256, body }) => ({
      sha256,
      bytes: body.length,
      body: originalsKey ? sealOriginal(originalsKey, sha256, body) : body,
      key_id: originalsKey?.id ?? null,
    }))
    const query = db
      .insertInto('document_original')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
    const sent: Sent = {
      bytes: originals.reduce((sum, { body }) => sum + body.length, 0),
      done: query.execute().then(() => {
        this.#sent = this.#sent.filter((one) => one !== sent)
      }),
    }
    // Whoever waits for it learns of it.
    sent.done.catch(() => {})
    this.#sent.push(sent)
  }
}

function ask(unit: Keeping, source: string): Asked {
  const asked = { known: standing(unit, source), otherKey: otherKey(unit) }
  // Whoever waits for them learns of it.
  for (const one of Object.values(asked)) one.catch(() => {})
  return asked
}

async function standing({ db }: Keeping, source: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('document')
    .select('original')
    .distinct()
    .where('source_id', '=', source)
    .where('original', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ original }) => original ?? []))
}

async function otherKey({ db, originalsKey }: Keeping): Promise<string | null> {
  const other = await db
    .selectFrom('document_original')
    .select('key_id')
    .where('key_id', 'is not', null)
    .$if(originalsKey !== undefined, (query) => query.where('key_id', '<>', originalsKey?.id ?? ''))
    .limit(1)
    .executeTakeFirst()
  return other?.key_id ?? null
}
