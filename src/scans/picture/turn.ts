import type { GreyPicture } from '../contract.ts'

const paper = 255

/** A picture turned about its middle, as large as before; between dots in a straight line. */
export function turned({ width, height, grey }: GreyPicture, radians: number): GreyPicture {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const out = new Uint8Array(width * height).fill(paper)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = (x - width / 2) * cos - (y - height / 2) * sin + width / 2
      const fromY = (x - width / 2) * sin + (y - height / 2) * cos + height / 2
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue
      const at = top * width + left
      const [right, below] = [fromX - left, fromY - top]
      const above = (grey[at] as number) * (1 - right) + (grey[at + 1] as number) * right
      const under =
        (grey[at + width] as number) * (1 - right) + (grey[at + width + 1] as number) * right
      out[y * width + x] = above * (1 - below) + under * below
    }
  }
  return { width, height, grey: out }
}
