import { crc32, deflateSync } from 'node:zlib'
import type { GreyPicture } from '../contract.ts'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const metresPerInch = 0.0254

/** A picture in shades of grey as PNG (W3C Portable Network Graphics, third edition), with its resolution. */
export function pngOf({ width, height, grey }: GreyPicture, dotsPerInch: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    // The first byte of each row names its filter: none.
    rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const density = Buffer.alloc(9)
  const dotsPerMetre = Math.round(dotsPerInch / metresPerInch)
  density.writeUInt32BE(dotsPerMetre, 0)
  density.writeUInt32BE(dotsPerMetre, 4)
  density[8] = 1
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length)
  whole.writeUInt32BE(data.length, 0)
  whole.write(type, 4, 'latin1')
  data.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length)
  return whole
}
