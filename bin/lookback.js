#!/usr/bin/env node
// A checkout runs its source as it stands; the installed package runs what was built from it.
import { existsSync } from 'node:fs'

const source = new URL('../src/cli/bin.js', import.meta.url)
await import(existsSync(source) ? source.href : new URL('../dist/cli/bin.js', import.meta.url).href)
