/** What asked about keys answers; a key that is not in it stands for nothing. */
type Answers<Answer> = ReadonlyMap<string, Answer>

/**
 * One question about many keys, sent to the store before its turn: while the rows of a batch are still being written, so that the next
 * need not wait. What is written meanwhile spoils its answer for the keys that are written.
 */
export class AskedAhead<Answer> {
  readonly #keys: ReadonlySet<string>
  readonly #answers: Promise<Answers<Answer>>
  readonly #spoilt = new Set<string>()
  #isVoid = false

  /** @param ask is not asked where there are no keys */
  constructor(keys: Iterable<string>, ask: (keys: readonly string[]) => Promise<Answers<Answer>>) {
    // One with a NUL is refused where it is written, or stands under another.
    this.#keys = new Set([...keys].filter((key) => !key.includes('\0')))
    this.#answers = this.#keys.size === 0 ? Promise.resolve(new Map()) : ask([...this.#keys])
    this.#answers.catch(() => {})
  }

  spoil(keys: Iterable<string>): void {
    for (const key of keys) if (this.#keys.has(key)) this.#spoilt.add(key)
  }

  /** Nothing of it counts any more. */
  spoilAll(): void {
    this.#isVoid = true
  }

  /** What is known of the keys, null: that none stands; keys that must be asked in their turn are not in it. */
  async of(keys: Iterable<string>): Promise<ReadonlyMap<string, Answer | null>> {
    const known = new Map<string, Answer | null>()
    if (this.#isVoid || this.#keys.size === 0) return known
    const answers = await this.#answers
    for (const key of keys)
      if (this.#keys.has(key) && !this.#spoilt.has(key)) known.set(key, answers.get(key) ?? null)
    return known
  }

  get sent(): Promise<unknown> {
    return this.#answers
  }
}
