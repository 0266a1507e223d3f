import { z } from 'zod'

/** What a keeper says to each who uses its server, one JSON line each. */
export const message = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({ state: z.literal('ready'), port: z.int(), transport: z.enum(['socket', 'loopback']) }),
  z.strictObject({ state: z.literal('failed'), code: z.string(), cause: z.string() }),
])
export type Message = z.infer<typeof message>

export const messageLine = (said: Message): string => `${JSON.stringify(said)}\n`
