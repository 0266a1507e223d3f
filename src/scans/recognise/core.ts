import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const resolveFrom = createRequire(import.meta.url)

/** What of Tesseract’s C++ interface is used here, as `tesseract.js-core` exposes it. */
export interface Tesseract {
  SetVariable(name: string, value: string): boolean
  /** Of the file `/input`. @returns 1 where it is no picture */
  SetImageFile(exif: number, radians: number): number
  FindLines(): number
  /** By how much lines of text lean, in radians. */
  GetGradient(): number
  Recognize(monitor: null): number
  GetUTF8Text(): string
  GetJSONText(): string
  Clear(): void
}

interface TesseractModule {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void }
  readonly TessBaseAPI: new () => Tesseract & {
    Init(path: null, language: string, engine: number): number
  }
}

export interface Recogniser {
  readonly api: Tesseract
  readonly files: TesseractModule['FS']
}

const neuralOnly = 1

/**
 * Tesseract 5 compiled to WebAssembly, with its English model: all from packages, nothing is fetched. The package that
 * usually stands around it would fetch both, and brings an HTTP client (decision 30).
 */
export async function openRecogniser(): Promise<Recogniser> {
  const create: (options: object) => Promise<TesseractModule> = resolveFrom(
    'tesseract.js-core/tesseract-core-simd-lstm.js',
  )
  const module = await create({ print: () => undefined, printErr: () => undefined })
  const models = dirname(resolveFrom.resolve('@tesseract.js-data/eng/package.json'))
  const packed = await readFile(join(models, '4.0.0_best_int', 'eng.traineddata.gz'))
  module.FS.writeFile('./eng.traineddata', await promisify(gunzip)(packed))
  const api = new module.TessBaseAPI()
  if (api.Init(null, 'eng', neuralOnly) === -1)
    throw new Error('The model of the recogniser does not fit it.')
  return { api, files: module.FS }
}
