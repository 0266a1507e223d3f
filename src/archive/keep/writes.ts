/**
 * What was sent to the store and is not answered yet. The store does what it is sent in that order, so that what comes
 * next is made ready meanwhile.
 */
export class Writes {
  readonly #sent: Promise<unknown>[] = []

  add(write: Promise<unknown>): void {
    // Whoever waits for all of them learns of it.
    write.catch(() => {})
    this.#sent.push(write)
  }

  /** Resolves when nothing is under way; fails with what failed first. */
  async done(): Promise<void> {
    await Promise.allSettled(this.#sent)
    await Promise.all(this.#sent)
  }
}
