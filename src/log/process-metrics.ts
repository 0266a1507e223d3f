import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metrics } from './metrics.ts'

/** What any process says of itself, under the names Prometheus’ own libraries use. */
export function addProcessMetrics(metrics: Metrics): void {
  const delay = monitorEventLoopDelay()
  delay.enable()
  const started = Date.now() / 1000 - process.uptime()
  const cpu = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  metrics.gauge('process_start_time_seconds', 'When the process began, since 1970.', () => started)
  metrics.gauge('process_cpu_seconds_total', 'Time on a processor.', cpu)
  metrics.gauge('process_resident_memory_bytes', 'Memory held.', () => process.memoryUsage.rss())
  metrics.gauge(
    'nodejs_heap_size_used_bytes',
    'Memory of JavaScript values.',
    () => process.memoryUsage().heapUsed,
  )
  metrics.gauge(
    'nodejs_eventloop_lag_p99_seconds',
    'How late work begins, at most, 99 times in 100, since the last look.',
    () => {
      const late = delay.percentile(99) / 1e9
      delay.reset()
      return Number.isFinite(late) ? late : null
    },
  )
}
