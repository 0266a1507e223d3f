import { startOptions } from '../../../src/cli/start-options.js'

/** A process of ours.ts, begun as the command line begins `link`. */
export function oursProcess() {
  const { args, env } = startOptions('link')
  const program = new URL('./ours.ts', import.meta.url).pathname
  return { command: process.execPath, args: [...args, program], env }
}
