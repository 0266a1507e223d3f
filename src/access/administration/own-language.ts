import { z } from 'zod'
import { type Language, languages } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { defineLongAct } from '../acts/act.ts'
import type { Who } from '../door.ts'
import { accountStore } from './account-store.ts'
import { managing, updateAccount } from './managing.ts'

const codes = Object.keys(languages) as [Language, ...Language[]]

/** The ledger has that somebody chose, and not what: which language a person reads is nobody else's business. */
const chooseLanguage = (store: Store, who: Who, language: Language): Promise<void> =>
  managing(store, who, async (tx, note) => {
    await updateAccount(tx, who.accountId, { language })
    note({
      action: 'alteration',
      subject: `account:${who.accountId}`,
      details: { ownLanguage: true },
    })
  })

export const chooseLanguageAct = defineLongAct({
  name: 'accounts.chooseLanguage',
  kind: 'write',
  about: 'Chooses the language of the pages for oneself, from the next page on',
  permission: 'signedIn',
  beforeOwnPassword: true,
  input: z.strictObject({ language: z.enum(codes) }),
  subject: () => 'accounts',
  notes: ['alteration'],
  run: ({ who, service }, { language }): Promise<void> =>
    chooseLanguage(service(accountStore), who, language),
})
