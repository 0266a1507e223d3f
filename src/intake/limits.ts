/** What one upload may be. Said on the page before anything is sent, and held to while it arrives. */
export interface UploadLimits {
  /** All files together. */
  readonly bytes: number
  readonly files: number
  /** So long nothing may arrive before an upload counts as cut off. */
  readonly idleMs: number
  /** So long files are kept that nobody goes on with. */
  readonly keptMs: number
}

export const uploadLimits: UploadLimits = {
  bytes: 4 * 1024 ** 3,
  files: 20_000,
  idleMs: 120_000,
  keptMs: 24 * 3_600_000,
}

/** As people say it: `4 GB`. */
export function sizeWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  const shown = value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 })
  return `${shown} ${units[unit]}`
}
