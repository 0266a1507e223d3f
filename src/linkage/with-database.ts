/**
 * What works in an analytical database. That is read when it is first asked for: whoever links records in memory needs nothing of
 * it, and it is two hundred modules.
 */
export const linkFiles: typeof import('./files/link-files.ts').linkFiles = async (request) =>
  (await import('./files/link-files.ts')).linkFiles(request)

type Proposing = typeof import('./propose/propose-rules.ts')

export const proposeForFiles: Proposing['proposeForFiles'] = async (request) =>
  (await import('./propose/propose-rules.ts')).proposeForFiles(request)

export const proposeForRecords: Proposing['proposeForRecords'] = async (request) =>
  (await import('./propose/propose-rules.ts')).proposeForRecords(request)

type Scoring = typeof import('./mention/score-against-files.ts')

export const scoreAgainstFiles: Scoring['scoreAgainstFiles'] = async (request) =>
  (await import('./mention/score-against-files.ts')).scoreAgainstFiles(request)
