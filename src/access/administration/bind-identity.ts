import { refusal } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { endSessions, managing, mustManage, updateAccount } from './managing.ts'

/** How a provider names somebody; null: bound to nobody. */
export interface BoundIdentity {
  readonly issuer: string
  readonly subject: string
}

/**
 * Binds an account to how a provider names its holder, or to nobody. Its sessions end, so that nobody goes on as who they were.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN, LB_ACCOUNT_BOUND
 */
export async function bindIdentity(
  store: Store,
  by: Who,
  accountId: string,
  identity: BoundIdentity | null,
  reason: string,
): Promise<void> {
  await mustManage(store, by)
  await managing(store, by, async (tx, note) => {
    if (identity) {
      const other = await tx
        .selectFrom('account')
        .select('id')
        .where('identity_issuer', '=', identity.issuer)
        .where('identity_subject', '=', identity.subject)
        .where('id', '<>', accountId)
        .executeTakeFirst()
      if (other) throw refusal(accessErrors, 'LB_ACCOUNT_BOUND', { field: 'subject' })
    }
    await updateAccount(tx, accountId, {
      identity_issuer: identity?.issuer ?? null,
      identity_subject: identity?.subject ?? null,
    })
    await endSessions(tx, by, accountId)
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      reason,
      details: { bound: identity !== null, ...(identity && { issuer: identity.issuer }) },
    })
  })
}
