/** Tells whoever waits how far a stage of the refresh has come. */
export type ReportProgress = (stage: string, done: number, total: number) => void
