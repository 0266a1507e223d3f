/** Who may do what: one typed table, drawn in docs/access.md. */
export const roles = [
  'reader',
  'reviewer',
  'authoriser',
  'dataManager',
  'auditor',
  'administrator',
  'panel',
] as const
export type Role = (typeof roles)[number]

export const purposes = {
  review: 'Review of this case',
  secondReading: 'Second reading',
  authorise: 'Authorising a decision',
  safeguarding: 'A safeguarding concern',
  dataQuality: 'Checking data quality',
  disclosure: 'Preparing disclosure',
  audit: 'Audit or scrutiny',
} as const
export type Purpose = keyof typeof purposes
export const purposeNames = Object.keys(purposes) as [Purpose, ...Purpose[]]

/** What an account may do. Row security in the database holds the same line, row by row. */
export const permissions = {
  readCase: ['reader', 'reviewer', 'authoriser', 'dataManager'],
  linkPeople: ['reviewer', 'authoriser', 'dataManager'],
  submitReading: ['reviewer', 'authoriser'],
  proposeDecision: ['reviewer', 'authoriser'],
  authoriseDecision: ['authoriser'],
  planContact: ['reviewer', 'authoriser'],
  workItems: ['reviewer', 'authoriser', 'dataManager'],
  leadReview: ['authoriser'],
  readReaderQuality: ['authoriser', 'dataManager', 'auditor'],
  nameKnownCases: ['dataManager'],
  importExtracts: ['dataManager'],
  readImports: ['dataManager', 'auditor'],
  readFigures: ['reader', 'reviewer', 'authoriser', 'dataManager', 'auditor'],
  listBehindFigure: ['reader', 'reviewer', 'authoriser', 'dataManager'],
  proposeFigures: ['authoriser', 'dataManager'],
  publishFigures: ['authoriser'],
  draftDefinitions: ['authoriser', 'dataManager'],
  publishDefinitions: ['authoriser'],
  keepStatements: ['authoriser', 'dataManager'],
  readLedger: ['auditor'],
  manageAccounts: ['administrator'],
  sitOnPanel: ['panel'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof permissions

export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role)
