/** PostgreSQL's word for a statement that follows one which failed. */
const isConsequence = (error: unknown): boolean =>
  (error as { readonly code?: string } | null)?.code === '25P02'

/**
 * What failed of all that is under way, once nothing of it is: what only followed another failure is no cause.
 *
 * @param all in the order in which it was sent
 */
export async function causeOf(all: readonly Promise<unknown>[]): Promise<unknown> {
  const ended = await Promise.allSettled(all)
  const failed = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  return failed.find((error) => !isConsequence(error)) ?? failed[0]
}

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

  get sent(): readonly Promise<unknown>[] {
    return this.#sent
  }

  /** Resolves when nothing is under way; fails with what failed first. */
  async done(): Promise<void> {
    await Promise.allSettled(this.#sent)
    await Promise.all(this.#sent)
  }
}
