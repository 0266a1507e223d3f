/** Seconds by step: each `lap` ends one. */
export function stopwatch() {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps: laps as Readonly<Record<string, number>>,
    lap: (name: string) => {
      const now = performance.now()
      laps[name] = (now - last) / 1000
      last = now
    },
  }
}
