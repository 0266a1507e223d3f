export { answerIn } from './answer-in.ts'
export { LimitedThread, type Patience, withMemory } from './limited-thread.ts'
