export { refreshing } from './acts.ts'
export { evaluateAgainst } from './evaluate/evaluate.ts'
export { at, readTruth } from './evaluate/truth.ts'
export { refresh } from './refresh.ts'
