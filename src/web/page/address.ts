import type { z } from 'zod'
import { type Act, fromText, parseInput } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { webErrors } from '../errors.ts'
import type { Fields, Visit } from './routing.ts'

/**
 * Performs the act that an address asks for, with the parts of the address as its input.
 *
 * @throws LB_WEB_NOT_FOUND where they do not fit: there is no such page
 */
export async function ask<S extends z.ZodType, O>(
  { perform }: Pick<Visit, 'perform'>,
  act: Act<S, O>,
  parts: Fields,
): Promise<O> {
  const parsed = parseInput(act.input, fromText(act.input, parts))
  if (!parsed.ok) throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
  // Acts only trim and fill in: what came out of a schema fits it again.
  return perform(act, parsed.value as z.input<S>)
}

/** A part of an address or a form as it was sent; '' where there is none, or several. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
