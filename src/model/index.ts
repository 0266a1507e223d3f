export * from './error.ts'
export * from './pole.ts'
export * from './recorded.ts'
