import runtime from 'nunjucks/src/runtime.js'

const { prototype } = runtime.Frame

/** The members that a loop sets for each of its rows, by the names under which it sets them. */
const members: ReadonlyMap<string, string> = new Map(
  ['index', 'index0', 'revindex', 'revindex0', 'first', 'last', 'length'].map((member) => [
    `loop.${member}`,
    member,
  ]),
)

/**
 * Lets the variables of templates be set without taking their names apart: nunjucks splits each at its dots, and a page sets
 * some thousands. No name has one but those of a loop's members.
 */
export function setUpQuickFrames(): void {
  prototype.set = function (this: typeof prototype, name, value, resolveUp) {
    const member = members.get(name)
    if (member !== undefined) {
      this.variables.loop ??= {}
      const loop = this.variables.loop as Record<string, unknown>
      loop[member] = value
      return
    }
    const frame = resolveUp ? (this.resolve(name, true) ?? this) : this
    frame.variables[name] = value
  }
}
