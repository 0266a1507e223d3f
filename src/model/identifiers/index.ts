export * from './check-digits.ts'
export * from './placeholders.ts'
