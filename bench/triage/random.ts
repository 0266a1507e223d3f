/** The bench draws with the engine's own stream, so that its tables repeat. */
export { below, type Random, randomFrom } from '../../src/triage/random.ts'
