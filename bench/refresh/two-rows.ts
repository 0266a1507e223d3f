import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Two crimes that no extract had, which name people of two others. A large archive has a file a year. */
export function layTwoRows(extracts: string, folder: string): void {
  mkdirSync(folder)
  const police = join(extracts, 'northbridge-police')
  cpSync(join(police, 'source.yml'), join(folder, 'source.yml'))
  const file = readdirSync(police).find((name) => /^crimes(?:-\d{4})?\.csv$/.test(name))
  if (file === undefined) throw new Error(`${police} has no file of crimes`)
  const text = readFileSync(join(police, file), 'utf8')
  const [header, ...rows] = text.split(/\r?\n/)
  const whole = rows.filter((row) => /^NB\/\d{4}\/\d{6},/.test(row) && !row.includes('"'))
  const two = [whole[0]!, whole[Math.floor(whole.length / 2)]!].map((row, at) =>
    row.replace(/^NB\/(\d{4})\/\d{6}/, (_, year: string) => `NB/${year}/99999${at}`),
  )
  writeFileSync(join(folder, 'crimes.csv'), `${[header, ...two].join('\r\n')}\r\n`)
}
