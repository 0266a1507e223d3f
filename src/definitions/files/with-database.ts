/** What works in an analytical database, which is read when it is first asked for: one case is answered without it. */
export const classifyFiles: typeof import('./classify-files.ts').classifyFiles = async (request) =>
  (await import('./classify-files.ts')).classifyFiles(request)

export const openFactTables: typeof import('../sql/fact-tables.ts').openFactTables = async (
  options,
) => (await import('../sql/fact-tables.ts')).openFactTables(options)
