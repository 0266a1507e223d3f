import { expect, it } from 'vitest'
import { argon2id, argon2idInWasm } from './argon2id.ts'

const text = (value: string) => Buffer.from(value)
const cost = { memory: 1024, passes: 2, parallelism: 1, tagLength: 32 }

it('a password hashed on an older Node is the one this Node hashes', async () => {
  for (const password of ['correct horse battery staple', 'пароль 🔑', 'x'.repeat(300)]) {
    const input = { ...cost, message: text(password), nonce: text('sixteen bytes ok') }
    expect(Buffer.from(await argon2idInWasm(input))).toEqual(Buffer.from(await argon2id(input)))
  }
})
