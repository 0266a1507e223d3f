export * from './check-digits.ts'
export * from './former.ts'
export * from './placeholders.ts'
export * from './shared.ts'
