/**
 * The keeper of one store: a process of its own that runs the store's PostgreSQL server for as long as
 * anybody uses it. Started by the first who opens the directory; each who uses it stays connected, and a
 * process that is killed is thereby gone. With the last the server is stopped and the keeper ends.
 *
 *   node keeper.ts DIRECTORY
 */
import { layoutOf } from '../directory/layout.ts'
import { keep } from './keep.ts'

const [directory = '.', transport] = process.argv.slice(2)
process.exitCode = await keep(layoutOf(directory), transport === 'loopback' ? 'loopback' : undefined)
