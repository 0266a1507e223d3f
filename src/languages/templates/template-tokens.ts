/** A piece of a template as it is written. */
export interface TemplateToken {
  readonly kind: 'text' | 'value' | 'control' | 'comment' | 'tag'
  readonly raw: string
  /** Of a tag: its name, and whether it opens, closes or stands alone. */
  readonly name: string
  readonly opens: boolean
  readonly closes: boolean
}

const pieces =
  /\{#[\s\S]*?#\}|<!--[\s\S]*?-->|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<\/?[a-zA-Z](?:"(?:\{\{[\s\S]*?\}\}|[^"])*"|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|[^>"])*>|[^<{]+|[<{]/g

const alone = new Set(['br', 'wbr'])

/** A template in its pieces; together they are the template again. */
export const tokensOf = (template: string): readonly TemplateToken[] =>
  [...template.matchAll(pieces)].map(([raw]) => {
    const kind = kindOf(raw)
    const name = kind === 'tag' ? (/^<\/?([a-zA-Z][\w-]*)/.exec(raw)?.[1] ?? '').toLowerCase() : ''
    const closes = raw.startsWith('</')
    return { kind, raw, name, closes, opens: kind === 'tag' && !closes && !alone.has(name) }
  })

function kindOf(raw: string): TemplateToken['kind'] {
  if (raw.startsWith('{#') || raw.startsWith('<!--')) return 'comment'
  if (raw.startsWith('{%')) return 'control'
  if (raw.startsWith('{{')) return 'value'
  return /^<\/?[a-zA-Z]/.test(raw) ? 'tag' : 'text'
}
