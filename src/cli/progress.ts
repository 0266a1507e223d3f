import { Presets, SingleBar } from 'cli-progress'

export interface Step {
  readonly stage: string
  readonly done: number
  /** Null while nobody can know how much there is. */
  readonly total?: number | null
}

export interface ProgressReporter {
  report(step: Step): void
  stop(): void
}

/** A bar on a terminal; elsewhere a line per stage and at most one every two seconds. */
export function reportProgress(stream: NodeJS.WriteStream = process.stderr): ProgressReporter {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): ProgressReporter {
  let current: { stage: string; bar: SingleBar } | null = null
  const stop = () => {
    current?.bar.stop()
    current = null
  }
  return {
    report({ stage, done, total }) {
      if (current?.stage !== stage) {
        stop()
        const format = '{stage} {bar} {value}/{total}'
        const made = new SingleBar({ format, stream, hideCursor: true }, Presets.shades_classic)
        made.start(total ?? done, done, { stage: stage.padEnd(28) })
        current = { stage, bar: made }
      }
      if (total) current.bar.setTotal(total)
      current.bar.update(done)
    },
    stop,
  }
}

function lines(stream: NodeJS.WriteStream): ProgressReporter {
  let stage = ''
  let last = 0
  return {
    report(step) {
      const now = Date.now()
      const finished = step.total != null && step.done >= step.total
      if (step.stage === stage && !finished && now - last < 2000) return
      if (step.stage === stage && finished && now - last < 200) return
      stage = step.stage
      last = now
      stream.write(`${stage} ${step.done}${step.total ? `/${step.total}` : ''}\n`)
    },
    stop() {},
  }
}
