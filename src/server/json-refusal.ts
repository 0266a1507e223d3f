import type { FastifyReply } from 'fastify'
import type { LookbackError } from '../model/index.ts'

/** Whether an address belongs to the JSON interface, whose refusals are JSON. */
export const isApi = (url: string): boolean => url.startsWith('/api/')

/** A refusal as JSON, whole. */
export const sendRefusal = (
  reply: FastifyReply,
  error: LookbackError,
  status: number = error.status,
  reference: string | null = null,
) => {
  const { code, cause, remedy, field } = error
  return reply
    .status(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ code, status, cause, remedy, field, reference }))
}
