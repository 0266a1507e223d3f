import { z } from 'zod'

export const text = z.string()
export const count = z.int().nonnegative()
export const id = z.int().positive()
/** A share from 0 to 1. */
export const share = z.number().min(0).max(1)

/** One page of a list. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), page: id, pages: count, total: count })
