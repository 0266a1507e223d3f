/** Words of settings and of models by the name they have now. */
const renamed: ReadonlyMap<string, string> = new Map([['together', 'dependentComparisons']])

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/**
 * Settings as they are written now, from settings that may use words of an earlier version. Where a
 * word stands beside its new name it is left as it is, to be refused as unknown.
 */
export function renameOldWords(data: unknown): {
  readonly data: unknown
  readonly notes: readonly string[]
} {
  const settings = renameKeys(data, '')
  if (!isObject(settings.data) || !('model' in settings.data)) return settings
  const model = renameKeys(settings.data.model, 'model.')
  return {
    data: { ...settings.data, model: model.data },
    notes: [...settings.notes, ...model.notes],
  }
}

/** The keys of one object. */
export function renameKeys(
  data: unknown,
  path: string,
): { readonly data: unknown; readonly notes: readonly string[] } {
  if (!isObject(data)) return { data, notes: [] }
  const notes: string[] = []
  const entries = Object.entries(data).map(([key, value]) => {
    const now = renamed.get(key)
    if (now === undefined || now in data) return [key, value] as const
    notes.push(`"${path}${key}" is called "${path}${now}" now: read as that.`)
    return [now, value] as const
  })
  return { data: Object.fromEntries(entries), notes }
}
