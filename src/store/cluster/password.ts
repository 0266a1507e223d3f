import { readFileSync } from 'node:fs'
import type { Layout } from '../directory/layout.ts'

/** The password to a store's server; empty where there is none. */
export function readPassword({ password }: Pick<Layout, 'password'>): string {
  try {
    return readFileSync(password, 'utf8').trim()
  } catch {
    return ''
  }
}
