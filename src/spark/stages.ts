import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { endsSoon, isProcess, refusal, startOf } from '../model/index.ts'
import { sparkErrors } from './errors.ts'

/** What the stages of a run were made from and by: those of another origin are none of this run's. */
export interface Origin {
  /** Digest of the settings. */
  readonly settings: string
  /** Files in their order, each with size and time of its last change. */
  readonly inputs: readonly string[]
  /** Where the server is, which it is, and the engine here. */
  readonly engine: string
}

/** Stages of a run, each a folder that is taken for a result only once it is whole. */
export interface Stages {
  /** Names of those of an earlier run that was cut off, in their order. */
  readonly standing: readonly string[]
  /** What of an earlier run is another's now, where its stages were thrown away. */
  readonly begunAnew: string | null
  /** Where the stage lies, or will. */
  place(stage: string): string
  /**
   * Makes the stage, unless it stands and so do all before it. What is returned is kept with it. One may be begun while another is made; it counts
   * as whole only once those begun before it do, and until then nobody waits for that.
   */
  take<T>(stage: string, make: (place: string) => Promise<T>): Promise<T>
  /** Once all stages begun count as whole, and stand as they were written. @throws what kept one from it, LB_SPARK */
  recorded(): Promise<void>
  /** Ends the run; stages stay where `finished` is false, so that the next can go on from them. */
  close(finished: boolean): Promise<void>
}

const manifestSchema = z.strictObject({
  format: z.literal(4),
  origin: z.strictObject({ settings: z.string(), inputs: z.array(z.string()), engine: z.string() }),
  stages: z.array(
    z.strictObject({
      name: z.string(),
      folder: z.string().regex(/^[A-Za-z0-9-]+$/),
      /** Size by file. */
      files: z.record(z.string(), z.number()),
      kept: z.unknown(),
    }),
  ),
})
type Manifest = z.infer<typeof manifestSchema>

/**
 * The stages of a run in `folder`, going on from those of one that was cut off where it was of the same origin.
 *
 * @throws LB_SPARK_BUSY where another run is at work there
 */
export async function openStages(folder: string, origin: Origin): Promise<Stages> {
  await mkdir(folder, { recursive: true })
  const holder = join(folder, 'running')
  await hold(holder)
  const before = await readManifest(folder)
  const changed = before && differenceOf(before.origin, origin)
  const standing = before && !changed ? await wholeOnes(folder, before.stages) : []
  await keepOnly(folder, [...standing.map((stage) => stage.folder), 'running'])
  const stages = [...standing]
  let goesOn = true
  let next = 0
  /** Those that are not recorded yet. */
  let begun = 0
  let recorded: Promise<void> = Promise.resolve()
  const folders = new Map(standing.map((stage) => [stage.name, stage.folder]))
  // A server may still be at what a run that is gone asked of it: no two runs write to one folder.
  const run = randomBytes(4).toString('hex')
  const own = (stage: string) => `${stage}-${run}`
  const place = (stage: string) => join(folder, folders.get(stage) ?? own(stage))
  const record = async (name: string, kept: unknown) => {
    const files = await filesIn(place(name))
    stages.push({ name, folder: own(name), files, kept: kept ?? null })
    await writeManifest(folder, {
      format: 4,
      origin: { ...origin, inputs: [...origin.inputs] },
      stages,
    })
  }
  return {
    standing: standing.map(({ name }) => name),
    begunAnew: changed,
    place,
    take: async <T>(stage: string, make: (place: string) => Promise<T>): Promise<T> => {
      const stood = stages[next]
      if (goesOn && stood?.name === stage) {
        next++
        return stood.kept as T
      }
      // What came after is made from what is made anew now.
      if (goesOn) stages.length = next
      goesOn = false
      begun++
      folders.set(stage, own(stage))
      const made = rm(place(stage), { recursive: true, force: true }).then(() => make(place(stage)))
      const whole = Promise.all([made, recorded]).then(async ([kept]) => {
        await record(stage, kept)
        begun--
      })
      recorded = whole
      // Told to who waits for it; no later stage counts as whole then.
      whole.catch(() => {})
      const kept = await made
      if (begun === 1) await whole
      return kept
    },
    recorded: async () => {
      await recorded
      const whole = await wholeOnes(folder, stages)
      const lost = stages[whole.length]
      if (!lost) return
      const cause = `The stage "${lost.name}" is no longer as it was written: a file of it vanished or was changed in ${place(lost.name)}.`
      throw refusal(sparkErrors, 'LB_SPARK', cause)
    },
    close: async (finished) => {
      await recorded.catch(() => {})
      if (finished || stages.length === 0) await rm(folder, { recursive: true, force: true })
      else await rm(holder, { force: true })
    },
  }
}

/**
 * A run that was ended a moment ago, or whose process is no more, keeps nobody out.
 *
 * @throws LB_SPARK_BUSY
 */
async function hold(holder: string): Promise<void> {
  const mine = holderOf(process.pid)
  for (let tries = 0; ; tries++) {
    try {
      await writeFile(holder, mine, { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = readHolder(holder)
    const [host = '', pid = ''] = held.split(' ')
    const isSeen = host === hostname() && held !== mine
    const isGone = isSeen && (await endsSoon(() => readHolder(holder) === held && isAtWork(held)))
    if (!isGone || tries > 2) {
      const cause = `Process ${pid || 'unknown'} of ${host || 'an unknown machine'} is at work in ${resolve(holder, '..')}.`
      throw refusal(sparkErrors, 'LB_SPARK_BUSY', cause)
    }
    if (readHolder(holder) === held) await rm(holder, { force: true })
  }
}

/** With when the process started, where that is told: its number is used again, after a restart of a container at once. */
const holderOf = (pid: number): string => `${hostname()} ${pid} ${startOf(pid) ?? ''}`

function readHolder(holder: string): string {
  try {
    return readFileSync(holder, 'utf8')
  } catch {
    return ''
  }
}

function isAtWork(held: string): boolean {
  const [, pid, started] = held.split(' ')
  return isProcess(Number(pid)) && (!started || started === startOf(Number(pid)))
}

/** One that cannot be read counts as none: its stages are thrown away. */
async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  } catch {
    return null
  }
}

/** Under its name only once it is whole. */
async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const draft = join(folder, 'manifest.draft')
  await writeFile(draft, JSON.stringify(manifest), { flush: true })
  await rename(draft, join(folder, 'manifest.json'))
}

function differenceOf(before: Origin, now: Origin): string | null {
  if (before.settings !== now.settings) return 'the settings are others'
  if (before.engine !== now.engine) return `the engine was ${before.engine}`
  const changed = now.inputs.find((input, at) => input !== before.inputs[at])
  if (changed !== undefined) return `${nameOf(changed)} was another, or was changed`
  return before.inputs.length === now.inputs.length ? null : 'there were more files'
}

/** Those that stand as they were written, up to the first that does not. */
async function wholeOnes(folder: string, stages: Manifest['stages']): Promise<Manifest['stages']> {
  const whole: Manifest['stages'] = []
  for (const stage of stages) {
    const now = await filesIn(join(folder, stage.folder))
    const isSame =
      Object.keys(now).length === Object.keys(stage.files).length &&
      Object.entries(now).every(([name, size]) => stage.files[name] === size)
    if (!isSame) break
    whole.push(stage)
  }
  return whole
}

async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  const [first] = names
  for (const name of await readdir(folder)) {
    // With no stage that stands the manifest is nothing's.
    if (names.includes(name) || (name === 'manifest.json' && first !== 'running')) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Size by name, of the files of a stage; what a server lays beside them (`_SUCCESS`) among them. */
async function filesIn(place: string): Promise<Record<string, number>> {
  const names = await readdir(place).catch(() => [])
  const sizes: Record<string, number> = {}
  for (const name of names.sort()) sizes[name] = (await stat(join(place, name))).size
  return sizes
}

export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** A file as it stands: where, how large, and when it was last written, to the nanosecond where the system keeps that. */
export async function stateOf(input: string): Promise<string> {
  const { size, mtimeNs } = await stat(input, { bigint: true })
  return `${resolve(input)}\n${size} ${mtimeNs}`
}

const nameOf = (state: string) => state.split('\n')[0]
