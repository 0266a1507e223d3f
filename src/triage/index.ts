export * from './order-by-rules.ts'
