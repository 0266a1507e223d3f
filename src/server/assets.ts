import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { acceptsGzip } from './compression.ts'

const require = createRequire(import.meta.url)
/** Where the packages' own templates and compiled files lie. */
export const govukRoot = dirname(dirname(require.resolve('govuk-frontend')))
export const mojRoot = dirname(require.resolve('@ministryofjustice/frontend/package.json'))

const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const
type AssetType = keyof typeof types

const scripts = [
  'lookback.js',
  'keys.js',
  'words.js',
  'back.js',
  'new-risk.js',
  'case-desk.js',
  'chart.js',
  'reading-draft.js',
  'reading-keys.js',
  'state-fact.js',
  'find-in-file.js',
  'upload.js',
] as const

interface Asset {
  readonly name: string
  readonly type: AssetType
  readonly text: string
}

/** GDS Transport and the crest are for GOV.UK alone: no rule, and no file, of them is served. */
const withoutGovukBrand = (css: string): string =>
  css
    .replaceAll(/\/\*!.*?\*\//gs, '')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/GDS Transport,arial,sans-serif/g, 'Arial,Helvetica,"Liberation Sans",sans-serif')
    .replaceAll(/url\(\/assets\/[^)]*\)/g, 'none')

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8')
const own = join(import.meta.dirname, 'assets')

function assets(): readonly Asset[] {
  return [
    {
      name: 'govuk.css',
      type: 'css',
      text: withoutGovukBrand(read(govukRoot, 'govuk/govuk-frontend.min.css')),
    },
    {
      name: 'moj.css',
      type: 'css',
      text: withoutGovukBrand(read(mojRoot, 'moj/moj-frontend.min.css')),
    },
    { name: 'lookback.css', type: 'css', text: read(own, 'lookback.css') },
    {
      name: 'govuk.js',
      type: 'js',
      text: read(govukRoot, 'govuk/govuk-frontend.min.js').replace(/\n\/\/# sourceMapping.*$/m, ''),
    },
    ...scripts.map((name) => ({ name, type: 'js', text: read(own, name) }) as const),
    { name: 'lookback.svg', type: 'svg', text: read(own, 'lookback.svg') },
  ]
}

/** Serves the assets under a name that carries their common hash, so that they may be kept for good. */
export function setUpAssets(app: FastifyInstance): string {
  const all = assets()
  const hash = createHash('sha256').update(all.map(({ text }) => text).join('\0'))
  const root = `/assets/${hash.digest('hex').slice(0, 12)}`
  for (const { name, type, text } of all) {
    const body = gzipSync(text)
    app.get(`${root}/${name}`, async (request, reply) => {
      reply.header('Cache-Control', 'public, max-age=31536000, immutable')
      reply.header('Vary', 'Accept-Encoding').type(`${types[type]}; charset=utf-8`)
      if (!acceptsGzip(request)) return text
      return reply.header('Content-Encoding', 'gzip').send(body)
    })
  }
  return root
}
