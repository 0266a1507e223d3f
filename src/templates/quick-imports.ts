import nunjucks from 'nunjucks'
import { keptComponents } from './kept-components.ts'

type Told = (error: Error | null, exported: object | null) => void
interface Importing {
  readonly path: string
  getExported(...given: readonly unknown[]): void
}

/**
 * Lets what a file gives to those that import it be worked out once and not at each import: a page imports the same few macros some
 * hundred times. Imported without context they know of nothing but the names of every page, which never change.
 */
export function setUpQuickImports(isComponent: (path: string) => boolean): void {
  const prototype = nunjucks.Template.prototype as unknown as Importing
  const { getExported } = prototype
  const known = new WeakMap<object, object>()
  prototype.getExported = function (this: Importing, ...given) {
    const [tell] = given
    // With context it is told the context first.
    if (typeof tell !== 'function') return getExported.call(this, ...given)
    const exported = known.get(this)
    if (exported) return (tell as Told)(null, exported)
    const kept: Told = (error, found) => {
      const given = found && isComponent(this.path) ? keptComponents(found) : found
      if (given) known.set(this, given)
      ;(tell as Told)(error, given)
    }
    return getExported.call(this, kept)
  }
}
