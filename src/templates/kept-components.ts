type Macro = (this: unknown, ...given: unknown[]) => unknown

/** Of each macro; those asked for least lately are dropped. */
const mostKept = 300
/** More is hardly ever asked for again, as what somebody wrote is. */
const longestAsked = 2_000

/**
 * Macros that say the same wherever they are asked the same: what the components of a package say is kept, as a form has the same
 * fields for every case. They know of nothing but what they are given.
 */
export function keptComponents(exported: object): object {
  return Object.fromEntries(
    Object.entries(exported).map(([name, macro]) => [
      name,
      typeof macro === 'function' ? kept(macro as Macro) : macro,
    ]),
  )
}

function kept(macro: Macro): Macro {
  const said = new Map<string, unknown>()
  return function (...given) {
    const [asked] = given
    // What a template puts between `call` and `endcall` comes as a function of its own.
    const isPlain = given.length === 1 && typeof asked === 'object' && asked !== null
    if (!isPlain || '__keywords' in asked) return macro.apply(this, given)
    const key = JSON.stringify(asked)
    if (key.length > longestAsked) return macro.apply(this, given)
    const known = said.get(key)
    if (known !== undefined) {
      said.delete(key)
      said.set(key, known)
      return known
    }
    const made = macro.apply(this, given)
    said.set(key, made)
    if (said.size > mostKept) said.delete(said.keys().next().value!)
    return made
  }
}
