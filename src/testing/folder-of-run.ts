import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Everything temporary of the run lies below it; it goes when the run ends. */
    folderOfRun: string
  }
}

/** Loaded before every test file (`vitest.config.ts`): no test has to remember a folder to remove it. */
process.env.TMPDIR = inject('folderOfRun')
