import { Worker } from 'node:worker_threads'
import type { Part } from '../block/each-pair.ts'
import type { Answer, Question } from './messages.ts'

type Asked = Question['kind']
type AnswerTo<Kind extends Asked> = Extract<Answer, { readonly kind: Kind }>

/** Threads that lend a hand; they take a moment to start, and end when they are let go. */
export class Hands {
  readonly #hands: readonly Hand[]

  constructor(count: number) {
    this.#hands = Array.from({ length: count }, () => new Hand())
  }

  get count(): number {
    return this.#hands.length
  }

  /** Puts to each hand its question, and waits for all answers. */
  ask<Kind extends Asked>(
    questionOf: (hand: number) => Extract<Question, { readonly kind: Kind }>,
  ): Promise<readonly AnswerTo<Kind>[]> {
    return Promise.all(
      this.#hands.map((hand, at) => hand.ask(questionOf(at)) as Promise<AnswerTo<Kind>>),
    )
  }

  async letGo(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.letGo()))
  }
}

/** What falls to one hand, this thread being the first of them. */
export const partOf = (hands: Hands | null, hand: number): Part => ({
  hand,
  hands: 1 + (hands?.count ?? 0),
})

class Hand {
  readonly #worker = new Worker(new URL('./linkage-worker.ts', import.meta.url))
  #answer: PromiseWithResolvers<Answer> | null = null
  /** Why it answers no more. */
  #failure: Error | null = null

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#answer?.resolve(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended before its answer')))
  }

  ask(question: Question): Promise<Answer> {
    this.#answer = Promise.withResolvers()
    if (this.#failure) this.#answer.reject(this.#failure)
    else this.#worker.postMessage(question)
    return this.#answer.promise
  }

  async letGo(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: unknown): void {
    this.#failure ??= error as Error
    this.#answer?.reject(this.#failure)
  }
}
