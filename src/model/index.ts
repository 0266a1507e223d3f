export * from './pole.ts'
export * from './recorded.ts'
