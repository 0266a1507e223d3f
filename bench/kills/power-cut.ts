import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'

const page = 8192
const sector = 512

export interface Mixed {
  /** Pages of which the later state reached the disk, the earlier stayed, or parts of both. */
  readonly written: number
  readonly stayed: number
  readonly torn: number
  /** Bytes of the write-ahead log that were not yet on the disk, and are no more. */
  readonly cut: number
}

export interface Moment {
  /** A copy of the cluster as it was on the disk at its last checkpoint. */
  readonly before: string
  /** A copy as it was in memory when the power went. */
  readonly after: string
  /** How far the server had the disk confirm its write-ahead log: file and offset. */
  readonly flushed: { readonly file: string; readonly offset: number }
}

/**
 * What a disk holds after a power cut. What the server had made sure of is there: all of the checkpoint,
 * and the write-ahead log as far as it was flushed. Of everything written since, each sector reached the
 * disk or did not, in no order: that a page is neither its old self nor its new one is the rule, not the
 * exception. Of the log past that point nothing can be relied on: it is cut, or torn.
 *
 * @param random 0 to 1
 */
export function mixDisk(
  { before, after, flushed }: Moment,
  to: string,
  random: () => number,
): Mixed {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const mixed = { written: 0, stayed: 0, torn: 0, cut: 0 }
  cpSync(before, to, {
    recursive: true,
    force: true,
    filter: (path) => isData(path) && !isLog(path),
  })
  for (const path of filesUnder(after)) {
    const name = relative(after, path)
    if (!isData(path)) continue
    mkdirSync(join(to, name, '..'), { recursive: true })
    if (name.startsWith('pg_wal/')) mixed.cut += cutLog(path, join(to, name), name, flushed, random)
    else mixFile(join(before, name), path, join(to, name), mixed, random)
  }
  return mixed
}

const isLog = (path: string): boolean => /pg_wal\/[0-9A-F]{24}$/.test(path)
/** Sockets and what a running server says of itself go with the machine's memory, but the pid file may stay. */
const isData = (path: string): boolean => !/\.s\.PGSQL/.test(path)

function filesUnder(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function cutLog(
  from: string,
  to: string,
  name: string,
  flushed: Moment['flushed'],
  random: () => number,
): number {
  const file = name.slice('pg_wal/'.length)
  copyFileSync(from, to)
  if (!/^[0-9A-F]{24}$/.test(file) || file < flushed.file) return 0
  const bytes = readFileSync(to)
  const start = file === flushed.file ? flushed.offset : 0
  let cut = 0
  for (let at = start; at < bytes.length; at = nextSector(at)) {
    // The sector that was being filled keeps what was confirmed of it.
    if (random() < 0.5) continue
    bytes.fill(0, at, Math.min(nextSector(at), bytes.length))
    cut += nextSector(at) - at
  }
  writeFileSync(to, bytes)
  return cut
}

const nextSector = (at: number): number => (Math.floor(at / sector) + 1) * sector

function mixFile(
  before: string,
  after: string,
  to: string,
  mixed: { written: number; stayed: number; torn: number },
  random: () => number,
): void {
  const now = readFileSync(after)
  const earlier = readOr(before)
  if (earlier === null) {
    // A file that is new: its creation reached the disk, of its content perhaps nothing.
    writeFileSync(to, random() < 0.5 ? now : Buffer.alloc(0), { mode: 0o600 })
    return
  }
  if (earlier.equals(now)) return
  const length = random() < 0.5 ? now.length : earlier.length
  const disk = Buffer.alloc(length)
  earlier.copy(disk)
  for (let at = 0; at < length; at += page) {
    const end = Math.min(at + page, length, now.length)
    if (end <= at || now.subarray(at, end).equals(earlier.subarray(at, end))) continue
    const fate = random()
    if (fate < 0.34) mixed.stayed += 1
    else if (fate < 0.67) {
      now.copy(disk, at, at, end)
      mixed.written += 1
    } else {
      for (let part = at; part < end; part += sector) {
        if (random() < 0.5) now.copy(disk, part, part, Math.min(part + sector, end))
      }
      mixed.torn += 1
    }
  }
  writeFileSync(to, disk, { mode: statSync(after).mode & 0o777 })
}

function readOr(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
