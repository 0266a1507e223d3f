import { sql } from 'kysely'
import { permissions } from './roles.ts'

/** Of `account_place p`: enabled, and of a role that works on items. */
export const worksOnItems = sql<boolean>`(
  p.enabled and p.role = any(${[...permissions.workItems]}::text[]))`
