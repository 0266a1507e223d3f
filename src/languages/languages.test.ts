import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageAsked } from '../model/index.ts'
import { type Catalogue, catalogues, placesIn, scriptWords, speakerIn } from './index.ts'
import { speakerOf } from './speaker.ts'

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['cy', 'cy'],
  ['cy-GB,cy;q=0.9,en;q=0.8', 'cy'],
  ['en-GB,cy;q=0.9', 'en'],
  ['fr,en;q=0.4,cy;q=0.5', 'cy'],
  ['cy;q=0, en', 'en'],
  ['fr, de', 'en'],
  [`${'x,'.repeat(100_000)}cy`, 'en'],
])('of %s the language is %s', (accepted, language) => {
  expect(languageAsked(accepted)).toBe(language)
})

describe('what is said in Welsh', () => {
  const { say, formFor } = speakerIn('cy')!

  it('is what the catalogue has, with the dates of Intl, and nothing where it has none', () => {
    expect(say('Sign in')).toBe('Mewngofnodi')
    expect(say('5 March 2014')).toBe('5 Mawrth 2014')
    expect(say('May 2014')).toBe('Mai 2014')
    expect(say('Sept 2014')).toBe('Medi 2014')
    expect(say('31 February 2014')).toBeNull()
    expect(say('29 Feb')).toBe('29 Chwef')
    expect(say('32 Jan')).toBeNull()
    expect([say('2 Mar'), say('29 Feb')]).toEqual(['2 Maw', '29 Chwef'])
    expect(say('5 March 2014 at 14:05')).toBe(
      new Intl.DateTimeFormat('cy', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'UTC',
      }).format(Date.UTC(2014, 2, 5, 14, 5)),
    )
    expect(say('A sentence nobody translated')).toBeNull()
  })

  it('keeps what was filled in, and says a cause with its remedy', () => {
    expect(say('Shorten the reason to 4,000 characters')).toBe('Byrhewch y rheswm i 4,000 nod')
    expect(say('The new password is the present one. Choose another.')).toBe(
      'Yr un cyfrinair â’r un presennol yw’r cyfrinair newydd. Dewiswch un arall.',
    )
    expect(say('Shorten $& $1 to 5 characters')).toBe('Byrhewch $& $1 i 5 nod')
    expect(say('The case is kept for you until its day. “No; and not, yet.”')).toBe(
      'Cedwir yr achos i chi tan ei ddiwrnod. “No; and not, yet.”',
    )
    expect(say('Letter: may be used')).toBe('Llythyr: caniateir')
  })

  it('fills no sentence with other sentences where each has words of its own', () => {
    const { say: saidBy } = speakerOf('cy', {
      'The case {1} is closed.': 'Mae’r achos {1} wedi cau.',
      'Ask a lead.': 'Gofynnwch i arweinydd.',
      'The file {1} is open.': 'Mae’r ffeil {1} ar agor.',
    })
    expect(
      saidBy('The case A is closed. The file B is open. Ask a lead. The case C is closed.'),
    ).toBe(
      'Mae’r achos A wedi cau. Mae’r ffeil B ar agor. Gofynnwch i arweinydd. Mae’r achos C wedi cau.',
    )
    expect(saidBy('The case “St. Ann. No. 2” is closed.')).toBe(
      'Mae’r achos “St. Ann. No. 2” wedi cau.',
    )
  })

  it('has what a refusal says more exactly than its table, sentence by sentence', () => {
    expect(say('Nothing follows after AND.')).toBe('Nid oes dim yn dilyn AND.')
    // What somebody typed stays as it was typed, though it may be a word of the pages or a day.
    expect(say('“Cases” is no day on which something can be true.')).toBe(
      'Nid yw “Cases” yn ddiwrnod y gall rhywbeth fod yn wir arno.',
    )
    expect(say('No case or person that you may see is called “5 March 2014”.')).toBe(
      'Nid oes achos na pherson y cewch ei weld o’r enw “5 March 2014”.',
    )
    expect(say('The name “x” cannot be used: it lies more than 20 folders deep.')).toBe(
      'Ni ellir defnyddio’r enw “x”: mae’n fwy na 20 ffolder o ddyfnder.',
    )
    expect(
      say(
        'No way of at most 4 ties that you may see leads from one to the other. Only ties in the order of time were taken. Left out: 2 tied to more than 60 others.',
      ),
    ).toBe(
      'Nid oes llwybr o 4 cyswllt ar y mwyaf y cewch eu gweld yn arwain o’r naill i’r llall. Dim ond cysylltiadau yn nhrefn amser a gymerwyd. Gadawyd allan: 2 sydd wedi’u cysylltu â mwy na 60 o rai eraill.',
    )
    expect(
      say('The evidence does not show it. It is 1,204, and at most 900 was to be shown.'),
    ).toBe('Nid yw’r dystiolaeth yn ei ddangos. Mae’n 1,204, ac roedd 900 ar y mwyaf i’w ddangos.')
    expect(say('“our-x” was withdrawn already. Give a rule in its place an id of its own.')).toBe(
      'Mae “our-x” eisoes wedi’i thynnu yn ôl. Rhowch ei dynodydd ei hun i reol yn ei lle.',
    )
    expect(
      say(
        'Before the decision on this case was reopened you read it, proposed what should follow. Nobody who touched a case reviews it.',
      ),
    ).toBe(
      'Cyn i’r penderfyniad ar yr achos hwn gael ei ailagor, fe’i darllenoch, cynigioch beth ddylai ddilyn. Nid oes neb a fu’n ymwneud ag achos yn ei adolygu.',
    )
  })

  it('has six forms for a number', () => {
    const forms = 'dim|un|dau|tri|chwech|mwy'
    expect([0, 1, 2, 3, 6, 7, '1,000'].map((count) => formFor(count, forms))).toEqual([
      'dim',
      'un',
      'dau',
      'tri',
      'chwech',
      'mwy',
      'mwy',
    ])
  })
})

describe('a catalogue', () => {
  const all = [...Object.values(catalogues), ...Object.values(scriptWords)]

  it('fills in what the English does, no more and no less, and has six forms or none', () => {
    const wrong = all.flatMap((catalogue) =>
      Object.entries(catalogue).filter(([english, other]) => {
        const forms = [...other.matchAll(/\{\d+:([^}]*)\}/g)].map(([, each = '']) =>
          each.split('|'),
        )
        const wanted = new Set(placesIn(english))
        const given = new Set(placesIn(other.replaceAll(/\{\d+:[^}]*\}/g, '')))
        const sixes = forms.every((each) => each.length === 6)
        return (
          other.trim() === '' || !sixes || [...wanted].sort().join() !== [...given].sort().join()
        )
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has each text in one file alone', async () => {
    const folder = join(import.meta.dirname, 'welsh')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      // The words of scripts are a catalogue of their own.
      (file) => file.endsWith('.ts') && !file.endsWith('index.ts') && file !== 'scripts.ts',
    )
    const home = new Map<string, string>()
    const twice: string[] = []
    for (const file of files) {
      const module: Readonly<Record<string, Catalogue>> = await import(join(folder, file))
      for (const english of Object.values(module).flatMap(Object.keys)) {
        const other = home.get(english)
        if (other !== undefined) twice.push(`${file} and ${other}: ${english}`)
        home.set(english, file)
      }
    }
    expect(twice).toEqual([])
    expect([...home.keys()].sort()).toEqual(Object.keys(catalogues.cy).sort())
  })
})
