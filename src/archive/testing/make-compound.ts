/** Folders and streams by name: a buffer is a stream, anything else a folder. */
export interface Tree {
  readonly [name: string]: Buffer | Tree
}

const sector = 512
const small = 64
const cutoff = 4096
const end = 0xfffffffe
const none = 0xffffffff

interface Entry {
  readonly name: string
  readonly kind: number
  start: number
  size: number
  child: number
  right: number
}

/** A compound file of version 3, as MS-CFB describes it; streams that are small lie in the small ones. */
export function compound(tree: Tree): Buffer {
  const entries: Entry[] = []
  const add = (name: string, kind: number): Entry => {
    const entry = { name, kind, start: end, size: 0, child: none, right: none }
    entries.push(entry)
    return entry
  }
  const streams: { readonly entry: Entry; readonly bytes: Buffer }[] = []
  const root = add('Root Entry', 5)
  const fill = (folder: Entry, inside: Tree) => {
    // Names are in the order of their length, then of their letters (2.6.4): a tree that leans to the right.
    const names = Object.keys(inside).sort(
      (a, b) => a.length - b.length || (a.toUpperCase() < b.toUpperCase() ? -1 : 1),
    )
    let before: Entry | null = null
    for (const name of names) {
      const one = inside[name] as Buffer | Tree
      const at = entries.length
      const entry = add(name, Buffer.isBuffer(one) ? 2 : 1)
      if (before) before.right = at
      else folder.child = at
      before = entry
      if (Buffer.isBuffer(one)) streams.push({ entry, bytes: one })
      else fill(entry, one)
    }
  }
  fill(root, tree)
  const sectors: Buffer[] = []
  const fat: number[] = []
  const place = (bytes: Buffer): number => {
    if (bytes.length === 0) return end
    const first = sectors.length
    for (let at = 0; at < bytes.length; at += sector) {
      const piece = Buffer.alloc(sector)
      bytes.copy(piece, 0, at)
      sectors.push(piece)
      fat.push(at + sector < bytes.length ? sectors.length : end)
    }
    return first
  }
  const minis: Buffer[] = []
  const miniFat: number[] = []
  for (const { entry, bytes } of streams) {
    entry.size = bytes.length
    if (bytes.length === 0) continue
    if (bytes.length >= cutoff) {
      entry.start = place(bytes)
      continue
    }
    entry.start = minis.length
    for (let at = 0; at < bytes.length; at += small) {
      const piece = Buffer.alloc(small)
      bytes.copy(piece, 0, at)
      minis.push(piece)
      miniFat.push(at + small < bytes.length ? minis.length : end)
    }
  }
  const miniStream = Buffer.concat(minis)
  root.start = place(miniStream)
  root.size = miniStream.length
  const miniStart = place(numbers(miniFat))
  const directoryStart = place(Buffer.concat(entries.map(directoryEntry)))
  const table = tableOf(fat)
  const tableStart = sectors.length
  sectors.push(...table)
  const header = Buffer.alloc(sector)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(table.length, 44)
  header.writeUInt32LE(directoryStart, 48)
  header.writeUInt32LE(cutoff, 56)
  header.writeUInt32LE(miniStart, 60)
  header.writeUInt32LE(Math.ceil((miniFat.length * 4) / sector), 64)
  header.writeUInt32LE(end, 68)
  for (let nth = 0; nth < 109; nth += 1)
    header.writeUInt32LE(nth < table.length ? tableStart + nth : none, 76 + nth * 4)
  return Buffer.concat([header, ...sectors])
}

/** The table of sectors also names those it lies in itself. */
function tableOf(fat: readonly number[]): readonly Buffer[] {
  const perSector = sector / 4
  let own = 1
  while (fat.length + own > own * perSector) own += 1
  const all = [...fat, ...Array.from({ length: own }, () => 0xfffffffd)]
  while (all.length < own * perSector) all.push(none)
  const bytes = numbers(all)
  return Array.from({ length: own }, (_, at) => bytes.subarray(at * sector, (at + 1) * sector))
}

function numbers(all: readonly number[]): Buffer {
  const bytes = Buffer.alloc(all.length * 4)
  for (const [at, one] of all.entries()) bytes.writeUInt32LE(one, at * 4)
  return bytes
}

function directoryEntry({ name, kind, start, size, child, right }: Entry): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 0, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry[66] = kind
  entry[67] = 1
  entry.writeUInt32LE(none, 68)
  entry.writeUInt32LE(right, 72)
  entry.writeUInt32LE(child, 76)
  entry.writeUInt32LE(kind === 1 ? 0 : start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}
