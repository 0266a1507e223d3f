import { z } from 'zod'

export const text = z.string()
export const count = z.int().nonnegative()
export const id = z.int().positive()
export const flag = z.boolean()
/** A share from 0 to 1. */
export const share = z.number().min(0).max(1)

/** What an act answers has just the fields described, and nobody changes it. */
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape).readonly()
export const list = <T extends z.ZodType>(row: T) => z.array(row).readonly()

/** One page of a list. */
export const pageOf = <T extends z.ZodType>(row: T) => object(pageFields(row))

/** The fields of a page, for a list that says more than its rows. */
export const pageFields = <T extends z.ZodType>(row: T) =>
  ({ rows: list(row), page: id, pages: count, total: count }) as const

/**
 * Takes a schema that describes just the type: for types an engine owns, which knows nothing of
 * schemas. A field too many, too few or of another kind does not compile.
 */
export const of =
  <T>() =>
  <S extends z.ZodType<T>>(schema: [T] extends [z.output<S>] ? S : never): S =>
    schema
