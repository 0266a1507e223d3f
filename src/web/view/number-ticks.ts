/** Round numbers from 0 up to `most`, about as many as asked; the last may lie a little above. */
export function numberTicks(most: number, about = 5): readonly number[] {
  const rough = Math.max(1, most) / about
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].find((each) => each * magnitude >= rough)! * magnitude)
  const ticks = [0]
  while (ticks.at(-1)! < most) ticks.push(ticks.at(-1)! + step)
  return ticks
}
