import { dataManager, role, type Table } from './policy.ts'

/** Work in the background. */
export const jobTables = {
  job: {
    about: 'Work that goes on in the background: an import, its trial, a refresh.',
    policies: { select: role('dataManager', 'auditor'), insert: dataManager, update: dataManager },
  },
} as const satisfies Readonly<Record<string, Table>>
