export * from './order-by-rules.ts'
export { type SimulateOptions, simulateFiles } from './simulate/simulate-files.ts'
