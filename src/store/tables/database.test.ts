import type { InsertType, SelectType } from 'kysely'
import { expect, it } from 'vitest'
import { embeddedCopies } from '../../testing/embedded-copies.ts'
import type { AsMigrated, Column } from '../testing/as-migrated.ts'
import { asOwnerOfTables } from '../testing/as-owner-of-tables.ts'
import { readColumns } from '../testing/read-schema.ts'
import { writeTypes } from '../testing/write-types.ts'
import type { Database } from './database.ts'

/** Tables that only the migrations use. */
type Own = 'lookback_migration'

/** What is wrong with a column's type; `never` where nothing is. */
type ColumnFault<Type, Made> =
  Made extends Column<infer Read, infer Nullable, infer Written>
    ?
        | (NonNullable<SelectType<Type>> extends Read ? never : 'reads as another type')
        | NullFault<SelectType<Type>, Read, Nullable, Written>
        | WriteFault<Type, Written>
    : 'is not there'

/** Views say of every column that it may be null, and JSON may be the null of JSON. */
type NullFault<Selected, Read, Nullable, Written> = Written extends 'view'
  ? never
  : unknown extends Read
    ? never
    : Nullable extends 'null'
      ? null extends Selected
        ? never
        : 'may be null'
      : null extends Selected
        ? 'is never null'
        : never

type WriteFault<Type, Written> = Written extends 'required'
  ? undefined extends InsertType<Type>
    ? 'must be given'
    : never
  : Written extends 'computed'
    ? [InsertType<Type>] extends [never]
      ? never
      : 'cannot be given'
    : never

type TableFaults<Type, Made> = {
  readonly [Name in keyof Type | keyof Made as Name extends keyof Type & keyof Made
    ? [ColumnFault<Type[Name], Made[Name]>] extends [never]
      ? never
      : Name
    : Name]: Name extends keyof Type & keyof Made
    ? ColumnFault<Type[Name], Made[Name]>
    : Name extends keyof Made
      ? 'is in the database alone'
      : 'is in the types alone'
}

type Faults = {
  readonly [Name in Exclude<keyof Database | keyof AsMigrated, Own> as Name extends keyof Database &
    keyof AsMigrated
    ? [keyof TableFaults<Database[Name], AsMigrated[Name]>] extends [never]
      ? never
      : Name
    : Name]: Name extends keyof Database & keyof AsMigrated
    ? TableFaults<Database[Name], AsMigrated[Name]>
    : Name extends keyof AsMigrated
      ? 'is in the database alone'
      : 'is in the types alone'
}

it('the types of the tables are those of the database', async () => {
  // The compiler judges: an error here names the table, the column and what is wrong with its type.
  const faults: Faults = {}
  expect(faults).toEqual({})
  const store = await embeddedCopies()
  const columns = await asOwnerOfTables(store, readColumns)
  await store.close()
  await expect(writeTypes(columns)).toMatchFileSnapshot('../testing/as-migrated.ts')
})
