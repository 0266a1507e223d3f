import nunjucks from 'nunjucks'

type Told = (error: Error | null, exported: object | null) => void
interface Importing {
  getExported(this: object, ...given: readonly unknown[]): void
}

/**
 * Lets what a file gives to those that import it be worked out once and not at each import: a page imports the same few macros some
 * hundred times. Imported without context they know of nothing but the names of every page, which never change.
 */
export function setUpQuickImports(): void {
  const prototype = nunjucks.Template.prototype as unknown as Importing
  const { getExported } = prototype
  const known = new WeakMap<object, object>()
  prototype.getExported = function (...given) {
    const [tell] = given
    // With context it is told the context first.
    if (typeof tell !== 'function') return getExported.call(this, ...given)
    const exported = known.get(this)
    if (exported) return (tell as Told)(null, exported)
    const kept: Told = (error, found) => {
      if (found) known.set(this, found)
      ;(tell as Told)(error, found)
    }
    return getExported.call(this, kept)
  }
}
