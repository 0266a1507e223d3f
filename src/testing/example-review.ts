import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Act,
  createAccount,
  type Door,
  ledgerWitness,
  openDoor,
  operator,
  type Performer,
  provide,
  type Role,
  sessionHash,
  signIn,
  systemReader,
  type Who,
} from '../access/index.ts'
import { openUploads, type Uploads, uploads } from '../intake/index.ts'
import { jobs } from '../jobs/index.ts'
import { openWitness, type Witness } from '../ledger/index.ts'
import { type PersonStatements, recorded } from '../model/index.ts'
import type { TriageTermsInput } from '../reading/triage/contract.ts'
import { refresh } from '../refresh/refresh.ts'
import { createReview } from '../review/create-review.ts'
import { acts, keepFiles, keptFiles, type WholeList, wholeLists } from '../review/index.ts'
import { inContext, insertRows, type Store } from '../store/index.ts'
import { jobsDoneAtOnce } from './jobs-done-at-once.ts'

/** Made-up people of a made-up review, for tests. */
export interface Officer {
  readonly who: Who
  readonly session: string
}

export interface Example {
  readonly store: Store
  readonly door: Door
  readonly review: Performer
  readonly operator: Who
  /** Signs the ledger after each sign-off, into a folder of its own. */
  readonly witness: () => Promise<Witness>
  readonly uploads: Uploads
  /** Case ids by reference. */
  readonly cases: Readonly<Record<string, number>>
  readonly officers: Readonly<Record<OfficerName, Officer>>
}

const roster = {
  ann: ['reviewer', []],
  bob: ['reviewer', []],
  cat: ['reviewer', []],
  chief: ['authoriser', []],
  deputy: ['authoriser', []],
  /** Worked on NB/1 years ago. */
  eve: ['reviewer', ['C 77']],
  reader: ['reader', []],
  auditor: ['auditor', []],
  data: ['dataManager', []],
  admin: ['administrator', []],
  pat: ['panel', []],
} as const satisfies Record<string, readonly [Role, readonly string[]]>
export type OfficerName = keyof typeof roster

/** Of every account there. */
export const examplePassword = 'a long enough password'

/**
 * A refreshed review of six cases in three sources, two children and three suspects in several: made in
 * an empty store, found in a copy of one where it was made (`Stock`).
 */
export async function exampleReview(store: Store): Promise<Example> {
  const folder = await mkdtemp(join(tmpdir(), 'lookback-example-'))
  const place = { keyFile: join(folder, 'ledger-key'), checkpoints: join(folder, 'checkpoints') }
  const witness = () => openWitness(place)
  const folders = await openUploads(join(folder, 'uploads'))
  const door = openDoor(store, {
    signedOff: async (head) => {
      await (await witness()).keep(head)
    },
  })
  const by = await operator(store)
  const { cases, officers } = (await readExample(store)) ?? (await makeExample(store, door, by))
  return {
    store,
    door,
    review: createReview(store, door, [
      provide(ledgerWitness, witness),
      provide(jobs, jobsDoneAtOnce),
      provide(uploads, folders),
      provide(keptFiles, keepFiles(join(folder, 'lists'))),
      provide(wholeLists, new Map([[oneList.name, oneList]])),
    ]),
    uploads: folders,
    witness,
    operator: by,
    cases,
    officers,
  }
}

/** The pages declare lists; this one stands for them. */
const oneList: WholeList = {
  name: 'decisions',
  title: 'Decisions',
  act: acts.casework.decisions as unknown as Act,
  asked: (sent) => sent,
  words: [],
  paged: true,
  read: (output) => output as ReturnType<WholeList['read']>,
  columns: [{ heading: 'Case', value: (row) => (row as { readonly ref: string }).ref }],
}

type Made = Pick<Example, 'cases' | 'officers'>

async function makeExample(store: Store, door: Door, by: Who): Promise<Made> {
  const cases = await archive(door, by)
  await refresh(store, door, by)
  const officers = {} as Record<OfficerName, Officer>
  for (const [name, [role, staffIds]] of Object.entries(roster)) {
    const username = `made-up-${name}`
    await createAccount(store, by, {
      username,
      name,
      role,
      password: examplePassword,
      staffIds: [...staffIds],
    })
    const signedIn = (await signIn(store, { username, password: examplePassword }))!
    officers[name as OfficerName] = {
      who: signedIn.who,
      session: sessionHash(signedIn.token),
    }
  }
  return { cases, officers }
}

/** Null: the store is empty. */
async function readExample(store: Store): Promise<Made | null> {
  // Nobody reads here, so nothing of it goes to the ledger.
  const accounts = await inContext(store.db, { ...systemReader, role: 'gate' }, (tx) =>
    tx
      .selectFrom('account')
      .innerJoin('session', 'session.account_id', 'account.id')
      .select(['account.id', 'username', 'name', 'role', 'staff_ids', 'token_hash'])
      .execute(),
  )
  if (accounts.length === 0) return null
  const cases = await inContext(store.db, systemReader, (tx) =>
    tx.selectFrom('case_file').select(['id', 'ref']).execute(),
  )
  const officers = accounts.map(({ id, username, name, role, staff_ids, token_hash }) => [
    name,
    { who: { accountId: id, username, name, role, staffIds: staff_ids }, session: token_hash },
  ])
  return {
    cases: Object.fromEntries(cases.map(({ id, ref }) => [ref, id])),
    officers: Object.fromEntries(officers),
  }
}

const person = (
  given: string,
  family: string,
  more: Partial<PersonStatements> = {},
): Partial<PersonStatements> => ({
  givenNames: recorded(given),
  familyName: recorded(family),
  aliases: [],
  phones: [],
  vehicles: [],
  identifiers: {},
  ...more,
})
const born = (date: string) => recorded({ kind: 'date' as const, date })

const robin = (source: string) =>
  person('Robin', 'Ashdown', {
    birth: born('1999-08-14'),
    postcode: recorded('QX1 1AA'),
    identifiers: { [source]: `${source}-1` },
  })
const kit = () => person('Kit', 'Ferrow', { birth: born('2000-02-03'), phones: ['07100000001'] })
const lee = () => person('Lee', 'Corran', { birth: born('1980-05-06'), vehicles: ['Q123ABC'] })
const max = () => person('Max', 'Ilden', { birth: born('1979-11-30'), phones: ['07100000009'] })
const jo = () => person('Jo', 'Tarrant', { birth: born('1985-01-20') })

const sourceRows = [
  { id: 'police', name: 'Crimes', agency: 'Made-up Police', kind: 'policeCrime' },
  { id: 'missing', name: 'Missing', agency: 'Made-up Police', kind: 'missingPersons' },
  { id: 'council', name: 'Referrals', agency: 'Made-up Council', kind: 'childrensServices' },
]

const harm = {
  sexual: recorded(true),
  exchange: recorded(true),
  imbalance: recorded(true),
  suspectCount: recorded({ kind: 'exactly', n: 2 }),
  suspectsAssociated: recorded(true),
  openRisk: recorded(false),
}
const unsaid = { sexual: recorded(true), openRisk: { known: false, reason: 'redacted' } }

const caseRows = [
  crime('NB/1', '2014-01-05', '18', { ...harm, openRisk: recorded(true) }),
  crime('NB/2', '2014-03-01', '16', harm),
  crime('NB/3', '2014-06-01', '14', unsaid),
  crime('NB/4', '2015-06-01', '1', { sexual: recorded(false) }),
  { ...crime('R-1', '2014-02-01', 'RC8', unsaid), source_id: 'council', kind: 'referral' },
  { ...crime('R-2', '2014-08-01', 'RC9', {}), source_id: 'council', kind: 'referral' },
]

function crime(ref: string, occurred: string, outcome: string, facts: object) {
  return {
    source_id: 'police',
    ref,
    kind: 'crime',
    opened: `${occurred.slice(0, 8)}28`,
    closed: '2016-01-01',
    occurred,
    category: '22B',
    outcome,
    unit: 'Unit 1',
    area: 'Area 1',
    facts,
  }
}

async function archive(door: Door, by: Who): Promise<Readonly<Record<string, number>>> {
  return door.enter(by, async ({ db, note }) => {
    note({ action: 'collection', subject: 'extract:fixture' })
    await insertRows(db, 'source', sourceRows)
    const made = await insertRows(db, 'case_file', caseRows, { returning: ['id', 'ref'] })
    const cases = Object.fromEntries(made.map(({ id, ref }) => [String(ref), Number(id)]))
    const mention = (
      source: string,
      ref: string,
      role: string,
      of: string | null,
      who: Partial<PersonStatements>,
    ) => ({
      source_id: source,
      key: of === null ? ref : `${of}|${role}|${ref}`,
      ref,
      case_id: of === null ? null : cases[of],
      role,
      person: who,
    })
    const mentions = await insertRows(
      db,
      'mention',
      [
        mention('police', 'V1', 'victim', 'NB/1', robin('nominal:police')),
        mention('police', 'S1', 'suspect', 'NB/1', lee()),
        mention('police', 'S2', 'suspect', 'NB/1', max()),
        mention('police', 'V2', 'victim', 'NB/2', kit()),
        mention('police', 'S3', 'suspect', 'NB/2', lee()),
        mention('police', 'S4', 'suspect', 'NB/2', jo()),
        mention('police', 'V3', 'victim', 'NB/3', robin('nominal:police')),
        mention('police', 'V4', 'victim', 'NB/4', person('Ada', 'Loam')),
        mention('council', 'C1', 'victim', 'R-1', robin('child:council')),
        mention('council', 'A1', 'suspect', 'R-1', max()),
        mention('council', 'C2', 'victim', 'R-2', kit()),
        mention('missing', 'M1', 'subject', null, robin('misper:missing')),
        mention('missing', 'M2', 'associate', null, jo()),
      ],
      { returning: ['id', 'ref'] },
    )
    const idOf = new Map(mentions.map(({ id, ref }) => [String(ref), Number(id)]))
    await insertRows(db, 'event', [
      {
        source_id: 'missing',
        key: 'M1|missing',
        kind: 'missing',
        mention_id: idOf.get('M1'),
        starts: '2014-01-02',
        ends: '2014-01-04',
        details: { seenWith: 'M2' },
      },
      {
        source_id: 'police',
        key: 'NB/1|offence',
        kind: 'offence',
        case_id: cases['NB/1'],
        starts: '2014-01-05',
        code: '22B',
        details: {},
      },
    ])
    await insertRows(db, 'case_staff', [
      {
        source_id: 'police',
        key: 'NB/1|C77',
        case_id: cases['NB/1'],
        staff_id: 'C77',
        part: 'oic',
      },
    ])
    await insertRows(db, 'document', [
      {
        source_id: 'police',
        key: 'NB/1|closing',
        case_id: cases['NB/1'],
        name: 'closing report',
        media_type: 'text/plain',
        text: 'Robin Ashdown was seen with a man. A line of enquiry was <b>not</b> pursued.',
      },
    ])
    return cases
  })
}

/** Everything is read twice, so that a test need not wait for chance. */
export const exampleTerms: TriageTermsInput = {
  target: 0.95,
  alpha: 0.05,
  secondShare: 1,
  doubtedShare: 0,
  costPerReading: 12.5,
  mostADay: null,
  mostHardInRow: null,
  lookingFor: 'A line of enquiry was not pursued.',
  stopping: 'Cases not read get a lighter second look by another unit.',
}
