import { Command } from 'commander'
import { dataOption, wholeNumber } from '../options.ts'
import { serveReview } from '../serve-review.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly port: number
  readonly host: string
  readonly areas?: string
  readonly trustProxy?: boolean
  readonly metricsPort?: number
}

export const serveCommand = (): Command =>
  new Command('serve')
    .description('the web application')
    .option('--port <n>', 'port; 0 takes a free one', wholeNumber(0), 3000)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--areas <file>', 'boundaries of the areas of cases (GeoJSON), for maps of charts')
    .option('--trust-proxy', 'a TLS-terminating proxy stands in front and sets X-Forwarded-*')
    .option('--metrics-port <n>', 'also give /metrics on a port of its own', wholeNumber(0))
    .addOption(dataOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback serve --port 8080\n\nPut a TLS-terminating proxy in front before anybody else can reach it, and say --trust-proxy then.',
    )
    .action(async (options: Options) => {
      const store = await openTheStore(options, 'make')
      await serveReview(store, options)
    })
