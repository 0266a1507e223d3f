export * from './day-numbers.ts'
export * from './iso-date.ts'
export * from './partial-date.ts'
export * from './read-date.ts'
