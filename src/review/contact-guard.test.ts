import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { everyAct } from './index.ts'

/**
 * Every function and every export that yields a way to reach a victim stands behind the guard of `src/contact`, or
 * is named here with the reason why it need not.
 */

/** What a telephone, an address or an e-mail is called in answers. */
const waysToReach =
  /^(phones?|telephones?|addresses|address|postcodes?|emails?|ways|things|reach|raw|csv|content)$/

/** By act and place in its answer: not a victim's. */
const notOfVictims: Readonly<Record<string, string>> = {
  'accounts.list: []': 'Where somebody of the review is rung at work.',
  'archive.quarantineFile: ': 'Rows as they came, to be mended: no person was made of them.',
  'cases.pagePicture: ': 'A page of a document as it came, to whoever may read its text.',
  'casework.openOriginal: ': 'A referral as it came, to whoever may read its text.',
  'casework.openSealedOriginal: ': 'A sealed referral, to whom two people opened it for hours.',
  'casework.viewSource: ': 'A source, to whom a custodian opened them; no victim.',
  'casework.risks: [].ring[]': 'Whom of the review to ring about a risk.',
  'casework.tick: ring[].people[]': 'Whom of the review to ring about a risk.',
  'review.panelCase: ': 'A case whose numbers, addresses and postcodes are masked.',
  'people.resembling: description': 'What the asker typed, read back to them.',
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
}

/** Something of one of several kinds, a telephone among them, whose number is what it is called. */
const mayBePhone = ({ kind, label }: NonNullable<Schema['properties']>) =>
  label !== undefined && (kind?.enum?.includes('phone') ?? false)

/** Places of an answer that have a way to reach somebody and no word of the guard at or above them. */
function unguarded({ properties = {}, items, anyOf = [] }: Schema, at: string): readonly string[] {
  if ('contact' in properties || 'contacts' in properties) return []
  const yields =
    Object.keys(properties).some((name) => waysToReach.test(name)) || mayBePhone(properties)
  const here = yields ? [at] : []
  return [
    ...here,
    ...Object.entries(properties).flatMap(([name, one]) =>
      unguarded(one, at === '' ? name : `${at}.${name}`),
    ),
    ...(items ? unguarded(items, `${at}[]`) : []),
    ...anyOf.flatMap((one) => unguarded(one, at)),
  ]
}

const src = resolve(import.meta.dirname, '..')
const sources: readonly string[] = readdirSync(src, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  .filter((file) => !/(\.test|fixtures)\.ts$|(^|\/)testing\//.test(file))

/** Below the rooms that show anything: formats, rules and the engines, which answer no one. */
const belowAnybody = /^(archive|demo|linkage|model|network|store|cli)\//
const reads = /\bphones\b|\bpostcodes?\b|person\.address|->'address'|\baddresses\b/

/** Every function that reads one out of the store, and what stands between it and whoever looks. */
const readers: Readonly<Record<string, string>> = {
  'cases/search/find-cases.ts': 'Looks up what was typed; the answer names cases.',
  'cases/search/things-like.ts': 'Looks up what was typed; the answer names cases.',
  'cases/view/documents.ts': 'Marks words of a document; the case says what the guard says.',
  'cases/view/named-in-case.ts': 'A case, which says what the guard says of its people.',
  'casework/live/live-of-items.ts': 'Reads what is handed in; the answer counts.',
  'casework/live/read-live-rows.ts': 'Reads what is handed in; the answer counts.',
  'contact/acts/person-contact.ts': 'The guard: offers what an officer has confirmed, by the plan.',
  'contact/ways/ways-to-reach.ts': 'The guard: offers what an officer has confirmed, by the plan.',
  'facts/case/read-facts.ts': 'What definitions are asked about; counts leave it.',
  'facts/child/children.ts': 'Which sources cover a child; counts and lists of children leave it.',
  'facts/child/coverage-of-child.ts': 'Which sources cover a child, by the outward part alone.',
  'facts/live/read-live-facts.ts': 'What definitions are asked about; counts leave it.',
  'facts/who-is-who/link-records.ts': 'What linkage compares; scores leave it.',
  'figures/children/state-coverage.ts': 'Areas of a source, as somebody typed them.',
  'figures/errors.ts': 'Words of an error.',
  'languages/welsh/case-file.ts': 'Words of a page.',
  'languages/welsh/casework/contact-plans.ts': 'Words of a page.',
  'languages/welsh/home.ts': 'Words of a page.',
  'languages/welsh/people/evidence.ts': 'Words of a page.',
  'languages/welsh/people/people.ts': 'Words of a page.',
  'languages/welsh/panel.ts': 'Words of a page.',
  'languages/welsh/refusals/figures.ts': 'Words of a page.',
  'people/clerical/contract.ts': 'A side of a pair, with what the guard says of it.',
  'people/clerical/record-side.ts': 'A side of a pair, with what the guard says of it.',
  'people/contract.ts': 'A person, with what the guard says of them.',
  'people/encoded/encode-people.ts':
    'Goes into encodings under a secret; nobody reads it out of them.',
  'people/life/contract.ts': 'A person’s life, with what the guard says of them.',
  'people/life/person-life.ts': 'A person’s life, with what the guard says of them.',
  'people/mentions.ts': 'The mentions of a person, with what the guard says of them.',
  'people/people.ts': 'Looks a typed number up; the answer names people and no way to reach them.',
  'people/resembling/contract.ts': 'Evidence about a person, with what the guard says of them.',
  'people/resembling/indexed-mentions.ts':
    'Looks up what was typed; the answer names people and cases.',
  'people/resembling/mention-search.ts':
    'Compares somebody of a live case with the people here; gives numbers of mentions.',
  'people/resembling/read-description.ts': 'Reads what the asker typed.',
  'web/casework/items/items.ts': 'Addresses of pages.',
  'web/home/help-words.ts': 'Words of the help page.',
  'web/layout/navigation.ts': 'Addresses of pages.',
  'web/people/links/pair-model.ts': 'A side of a pair, shown with what the guard says of it.',
  'web/people/person/person.ts': 'Words of the page, which says what the guard says.',
  'web/people/search/resembling-model.ts': 'Evidence about a person, shown with the same.',
  'refresh/evaluate/judge-child-links.ts': 'Compares records of a made-up world; counts leave it.',
  'review/panel/case-for-panel.ts': 'Collects what is to be masked.',
  'review/panel/mask-text.ts': 'Masks them.',
  'review/search.ts': 'Words of the act: looks up what was typed.',
  'server/uploads.ts': 'Addresses of pages.',
}

/** Every page that gives a file to keep. */
const exports: Readonly<Record<string, string>> = {
  'web/cases/document/page.ts': 'A page of a document as it came, to whoever may read its text.',
  'web/casework/outside/referral.ts':
    'The file a referral came in, as it came, to whoever may read its text: no person was made of it.',
  'web/extracts/extracts.ts': 'Rows of quarantine as they came: no person was made of them.',
  'web/figures/published/published-figures.ts': 'Numbers.',
  'web/figures/tables/tables.ts': 'Numbers.',
  'web/ledger/checkpoints.ts': 'A signed root.',
  'web/reading/draws.ts': 'Numbers of cases.',
  'web/waits/waits.ts': 'Kinds of work and numbers.',
}

describe('whatever yields a way to reach a victim', () => {
  it('says with it what the guard says: every act, at every place of its answer', () => {
    const found = everyAct.flatMap(({ name, output }) =>
      output
        ? unguarded(z.toJSONSchema(output, { unrepresentable: 'any' }) as Schema, '').map(
            (at) => `${name}: ${at}`,
          )
        : [],
    )
    expect([...new Set(found)].sort()).toEqual(Object.keys(notOfVictims).sort())
  })

  it('is found: taking the guard’s word away is seen', () => {
    const bare = { properties: { list: { items: { properties: { phones: {}, contact: {} } } } } }
    expect(unguarded(bare, '')).toEqual([])
    expect(
      unguarded({ properties: { list: { items: { properties: { phones: {} } } } } }, ''),
    ).toEqual(['list[]'])
    const node = { properties: { kind: { enum: ['case', 'phone'] }, label: {} } }
    expect(unguarded({ properties: { nodes: { items: node } } }, '')).toEqual(['nodes[]'])
  })

  it('is read in these files alone', () => {
    const found = sources.filter(
      (file) => !belowAnybody.test(file) && reads.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(found.sort()).toEqual(Object.keys(readers).sort())
  })

  it('leaves in no file but these, none of which holds one of a victim', () => {
    const found = sources.filter(
      (file) =>
        file.startsWith('web/') &&
        file !== 'web/page/routing.ts' &&
        readFileSync(join(src, file), 'utf8').includes("kind: 'file'"),
    )
    expect(found.sort()).toEqual(Object.keys(exports).sort())
  })
})
