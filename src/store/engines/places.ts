/** Places for so many at once; who comes when all are taken waits, and the first to come is the first to be let in. */
export interface Places {
  take(): Promise<void>
  giveBack(): void
}

export function createPlaces(count: number): Places {
  const waiting: (() => void)[] = []
  let free = count
  return {
    take: () => {
      if (free === 0) return new Promise((letIn) => waiting.push(letIn))
      free -= 1
      return Promise.resolve()
    },
    giveBack() {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}
