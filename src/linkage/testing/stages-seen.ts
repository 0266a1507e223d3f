import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Waits until a server writes to a stage below `out`; whether the stage is whole by then. */
export async function whenBegun(out: string, stage: string): Promise<boolean> {
  const stages = join(out, 'stages')
  const begun = () =>
    existsSync(stages) && readdirSync(stages).some((name) => name.startsWith(`${stage}-`))
  while (!begun()) await new Promise((done) => setTimeout(done, 2))
  const manifest = join(stages, 'manifest.json')
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"${stage}"`)
}
