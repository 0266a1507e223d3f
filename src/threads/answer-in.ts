import type { MessagePort } from 'node:worker_threads'
import { LookbackError } from '../model/index.ts'

/** What a thread sends back. */
export type Answer<A> =
  | { readonly ok: true; readonly answer: A }
  | { readonly ok: false; readonly code: string; readonly cause: string; readonly remedy: string }

/**
 * In the thread: answers each question. A refusal goes back as it is; any other fault, which may hold words of the file,
 * as the refusal given.
 */
export function answerIn<Q, A>(
  port: MessagePort | null,
  answer: (question: Q) => Promise<A>,
  fault: () => LookbackError,
): void {
  port?.on('message', async (question: Q) => {
    let sent: Answer<A>
    try {
      sent = { ok: true, answer: await answer(question) }
    } catch (error) {
      const { code, cause, remedy } = error instanceof LookbackError ? error : fault()
      sent = { ok: false, code, cause, remedy }
    }
    port.postMessage(sent)
  })
}
