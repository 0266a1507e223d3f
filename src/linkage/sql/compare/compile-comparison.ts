import type { ComparisonSettings } from '../../settings/comparison-settings.ts'
import type { CompiledComparison, Compiling } from './compiled-comparison.ts'
import { compileDate, compileYear } from './date-sql.ts'
import { compileGroup, compileIdentifier, compileSet } from './lists-sql.ts'
import { compileName } from './name-sql.ts'
import { compileContact, compilePostcode } from './places-sql.ts'
import { compileText } from './text-sql.ts'

export type { CompiledComparison, CompiledLevel } from './compiled-comparison.ts'

export function compileComparison(
  settings: ComparisonSettings,
  compiling: Compiling,
): CompiledComparison {
  switch (settings.kind) {
    case 'name':
      return compileName(settings, compiling)
    case 'date':
      return compileDate(settings, compiling)
    case 'year':
      return compileYear(settings, compiling)
    case 'text':
      return compileText(settings, compiling)
    case 'postcode':
      return compilePostcode(settings, compiling)
    case 'contact':
      return compileContact(settings, compiling)
    case 'set':
      return compileSet(settings, compiling)
    case 'identifier':
      return compileIdentifier(settings, compiling)
    case 'group':
      return compileGroup(settings, compiling)
  }
}
