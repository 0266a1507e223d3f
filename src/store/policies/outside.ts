import { all, authoriser, by, caseRoles, me, ofCase, role, type Table } from './policy.ts'

const owners = role('reviewer', 'authoriser', 'dataManager')
const isCustodian = `exists (select from custodian c where c.account_id = ${me})`
const ofRequest = 'exists (select from source_request r where r.id = request_id)'
const opensIt = `(exists (select from source_key k where k.referral_id = sealed_source.referral_id)
  or exists (select from source_request r join source_grant g on g.request_id = r.id
    where r.referral_id = sealed_source.referral_id))`

const originalShows = `exists (select from outside_original o
  where o.referral_id = outside_original_body.referral_id and (not o.sealed
    or exists (select from sealed_source s where s.referral_id = o.referral_id)))`

const lateOriginalShows = `exists (select from outside_late_original o
  where o.id = outside_late_original_body.original_id and (not o.sealed
    or exists (select from sealed_source s where s.referral_id = o.referral_id)))`

/** What came from outside, and who brought it, which is sealed. */
export const outsideTables = {
  outside_referral: {
    about: 'Something press, public, whistle-blowers, inspectors or officers brought.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(owners, by('received_by')) },
  },
  outside_original: {
    about: 'The file in which a referral from outside came: its name, size and SHA-256.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(owners, by('kept_by')) },
  },
  outside_original_body: {
    about: 'The file itself; where a source was sealed, sealed with them.',
    appendOnly: true,
    policies: { select: all(caseRoles, originalShows), insert: owners },
  },
  outside_late_original: {
    about: 'An original that came after its referral, or where it is kept.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(owners, by('kept_by')) },
  },
  outside_late_original_body: {
    about: 'The file of it; where a source was sealed, sealed to whoever may open them.',
    appendOnly: true,
    policies: { select: all(caseRoles, lateOriginalShows), insert: owners },
  },
  source_late_key: {
    about: 'The public half of a key by which whatever comes later is sealed with a source.',
    appendOnly: true,
    policies: { select: caseRoles, insert: owners },
  },
  outside_acknowledgement: {
    about: 'When and by what means a referral from outside was acknowledged.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(owners, by('recorded_by')) },
  },
  outside_promise: {
    about: 'Who promised what about a referral from outside, and the item it became.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(owners, by('recorded_by')) },
  },
  outside_case: {
    about: 'That a referral from outside is about a case, and why.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofCase()),
      insert: all(owners, by('linked_by'), ofCase()),
    },
  },
  custodian: {
    about: 'Who keeps the identities of sources.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(authoriser, by('appointed_by')) },
  },
  custodian_key: {
    about: 'A custodian’s public key; the newest counts.',
    appendOnly: true,
    policies: { select: caseRoles, insert: all(owners, by('account_id'), isCustodian) },
  },
  custodian_secret: {
    about: 'A custodian’s private key, wrapped by their passphrase.',
    appendOnly: true,
    policies: { select: all(caseRoles, by('account_id')), insert: all(owners, by('account_id')) },
  },
  sealed_source: {
    about: 'The identity of a source, encrypted.',
    appendOnly: true,
    policies: { select: all(caseRoles, opensIt), insert: owners },
  },
  source_key: {
    about: 'The key to a sealed source, wrapped to one custodian.',
    appendOnly: true,
    policies: { select: all(caseRoles, by('account_id')), insert: owners },
  },
  source_request: {
    about: 'Who asked to be told a source, for what, why and for how long.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, `(${by('asked_by')} or ${isCustodian})`),
      insert: all(owners, by('asked_by')),
    },
  },
  source_request_secret: {
    about: 'The asker’s private key for one request, wrapped by a passphrase of theirs.',
    appendOnly: true,
    policies: { select: all(caseRoles, by('asked_by')), insert: all(owners, by('asked_by')) },
  },
  source_answer: {
    about: 'Whether a custodian opened a source to whoever asked, and until when.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofRequest),
      insert: all(owners, by('answered_by'), isCustodian),
    },
  },
  source_grant: {
    about: 'The key to a source, wrapped to whoever asked; shown until the hours are over.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, by('asked_by'), 'opened_until > now()'),
      insert: all(owners, isCustodian),
    },
  },
  source_viewing: {
    about: 'Each time a source was looked at.',
    appendOnly: true,
    policies: {
      select: all(caseRoles, ofRequest),
      insert: all(owners, by('viewed_by')),
    },
  },
} as const satisfies Readonly<Record<string, Table>>
