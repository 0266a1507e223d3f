import { LookbackError } from '../../model/index.ts'

/** Something a made-up officer does so many working days on, and what they do after it. */
export interface Task {
  readonly days: number
  readonly run: () => Promise<readonly Task[]>
}

export interface Agenda {
  add(today: number, tasks: readonly (Task | null)[]): void
  /** Does what is due on that working day, one after the other; `before` is told which of how many comes. */
  doDue(day: number, before: (nth: number, many: number) => void): Promise<void>
}

export function openAgenda(): Agenda {
  const due = new Map<number, Task[]>()
  const add: Agenda['add'] = (today, tasks) => {
    for (const task of tasks) {
      if (!task) continue
      const day = today + task.days
      due.set(day, [...(due.get(day) ?? []), task])
    }
  }
  return {
    add,
    doDue: async (day, before) => {
      const tasks = due.get(day) ?? []
      due.delete(day)
      for (const [nth, task] of tasks.entries()) {
        before(nth, tasks.length)
        add(day, await orRefused(task))
      }
    },
  }
}

/** Refused as a person is, by a conflict of interest or because another was quicker: they leave it at that. */
async function orRefused(task: Task): Promise<readonly Task[]> {
  try {
    return await task.run()
  } catch (error) {
    if (error instanceof LookbackError) return []
    throw error
  }
}
