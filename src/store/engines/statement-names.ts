/** Statements a connection keeps prepared; each takes some of its memory on the server. */
const mostNames = 400
const longestText = 20_000

/**
 * Names under which statements that come again are kept prepared, so that the server plans them once a
 * connection and not once a page.
 */
export interface StatementNames {
  /** Undefined: a text seen for the first time, a very long one, or one too many. */
  nameOf(text: string): string | undefined
}

export function createStatementNames(): StatementNames {
  const seen = new Map<string, string>()
  const once = new Set<string>()
  return {
    nameOf(text) {
      const name = seen.get(text)
      if (name !== undefined || seen.size >= mostNames || text.length > longestText) return name
      if (!once.has(text)) {
        if (once.size >= mostNames) once.clear()
        once.add(text)
        return undefined
      }
      once.delete(text)
      const made = `lookback_${seen.size + 1}`
      seen.set(text, made)
      return made
    },
  }
}
