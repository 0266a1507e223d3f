import type { ComparisonSettings } from '../../settings/comparison-settings.ts'
import type { ComparisonSql, Compiling } from './compiled-comparison.ts'
import { dateSql, yearSql } from './date-sql.ts'
import { groupSql, identifierSql, setSql } from './lists-sql.ts'
import { nameSql } from './name-sql.ts'
import { contactSql, postcodeSql } from './places-sql.ts'
import { textSql } from './text-sql.ts'

export type { ComparisonSql } from './compiled-comparison.ts'

export function compileComparison(
  settings: ComparisonSettings,
  compiling: Compiling,
): ComparisonSql {
  switch (settings.kind) {
    case 'name':
      return nameSql(settings, compiling)
    case 'date':
      return dateSql(settings, compiling)
    case 'year':
      return yearSql(settings, compiling)
    case 'text':
      return textSql(settings, compiling)
    case 'postcode':
      return postcodeSql(settings, compiling)
    case 'contact':
      return contactSql(settings, compiling)
    case 'set':
      return setSql(settings, compiling)
    case 'identifier':
      return identifierSql(settings, compiling)
    case 'group':
      return groupSql(settings, compiling)
  }
}
