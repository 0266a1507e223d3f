/** A number the process keeps of itself, in Prometheus’ words. */
type Kind = 'counter' | 'gauge' | 'histogram'

interface Family {
  readonly name: string
  readonly kind: Kind
  readonly help: string
  readonly lines: () => Promise<readonly string[]> | readonly string[]
}

export type Labels = Readonly<Record<string, string>>

/** What the process counts of its own work: never of a case, a person or an account. */
export interface Metrics {
  /** Adds to a counter; it begins at the first addition. */
  counter(name: string, help: string): (labels: Labels, by?: number) => void
  /** Counts values by how many are at most each of `buckets`, ascending. */
  histogram(
    name: string,
    help: string,
    buckets: readonly number[],
  ): (labels: Labels, value: number) => void
  /** Read anew at each look; null leaves it out. */
  gauge(name: string, help: string, read: () => number | null | Promise<number | null>): void
  /** The text exposition format, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */
  text(): Promise<string>
}

export function openMetrics(): Metrics {
  const families: Family[] = []
  return {
    counter(name, help) {
      const values = new Map<string, number>()
      families.push({ name, kind: 'counter', help, lines: () => linesOf(name, values) })
      return (labels, by = 1) => {
        const key = labelText(labels)
        values.set(key, (values.get(key) ?? 0) + by)
      }
    },
    histogram(name, help, buckets) {
      const series = new Map<string, Series>()
      const lines = () => seriesLines(name, buckets, [...series.values()])
      families.push({ name, kind: 'histogram', help, lines })
      return (labels, value) => {
        // Once a request: the labels of each bucket are written out only for whoever reads them.
        const key = labelText(labels)
        const one = series.get(key) ?? { labels, within: buckets.map(() => 0), sum: 0, count: 0 }
        series.set(key, one)
        for (let i = 0; i < buckets.length; i++) if (value <= buckets[i]!) one.within[i]! += 1
        one.sum += value
        one.count += 1
      }
    },
    gauge(name, help, read) {
      const lines = async () => {
        const value = await read()
        return value === null ? [] : [`${name} ${value}`]
      }
      families.push({ name, kind: 'gauge', help, lines })
    },
    async text() {
      const written = await Promise.all(
        families.map(async ({ name, kind, help, lines }) => [
          `# HELP ${name} ${help}`,
          `# TYPE ${name} ${kind}`,
          ...(await lines()),
        ]),
      )
      return `${written.flat().join('\n')}\n`
    },
  }
}

/** Of one set of labels. */
interface Series {
  readonly labels: Labels
  /** How many were at most each edge. */
  readonly within: number[]
  sum: number
  count: number
}

const seriesLines = (
  name: string,
  edges: readonly number[],
  series: readonly Series[],
): readonly string[] => [
  ...series.flatMap(({ labels, within, count }) =>
    [...edges.map((edge, i) => [`${edge}`, within[i]] as const), ['+Inf', count] as const].map(
      ([le, value]) => `${name}_bucket${labelText({ ...labels, le })} ${value}`,
    ),
  ),
  ...series.map(({ labels, sum }) => `${name}_sum${labelText(labels)} ${sum}`),
  ...series.map(({ labels, count }) => `${name}_count${labelText(labels)} ${count}`),
]

const linesOf = (name: string, values: ReadonlyMap<string, number>): readonly string[] =>
  [...values].map(([labels, value]) => `${name}${labels} ${value}`)

const labelText = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
