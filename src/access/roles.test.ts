import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { may, type Permission, permissions, purposes, roles } from './roles.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'access.md'), 'utf8')

it('docs/access.md draws the permissions as they are', () => {
  const rows = (Object.keys(permissions) as Permission[]).map(
    (name) =>
      `| \`${name}\` | ${roles.map((role) => (may(role, name) ? 'yes' : '')).join(' | ')} |`,
  )
  const table = [
    `| permission | ${roles.join(' | ')} |`,
    `|${'---|'.repeat(roles.length + 1)}`,
    ...rows,
  ].join('\n')
  expect(page).toContain(table)
})

it('docs/access.md lists the purposes as they are', () => {
  for (const [name, words] of Object.entries(purposes)) {
    expect(page).toContain(`| \`${name}\` | ${words} |`)
  }
})
