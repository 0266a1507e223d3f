import runtime from 'nunjucks/src/runtime.js'

const { prototype } = runtime.Frame
const { set } = prototype

/**
 * Lets the variables of templates be set without taking their names apart: nunjucks splits each at its dots, of which a
 * variable's name has none, and a page sets some thousands.
 */
export function setUpQuickFrames(): void {
  prototype.set = function (this: typeof prototype, name, value, resolveUp) {
    if (resolveUp || name.includes('.')) set.call(this, name, value, resolveUp)
    else this.variables[name] = value
  }
}
