export * from './ages.ts'
export * from './day-numbers.ts'
export * from './partial-date.ts'
export * from './read-date.ts'
