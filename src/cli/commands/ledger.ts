import { Command } from 'commander'
import { checkCommand } from '../ledger/check.ts'
import { checkpointCommand } from '../ledger/checkpoint.ts'
import { keyCommand } from '../ledger/key.ts'
import { proveCommand } from '../ledger/prove.ts'

export const ledgerCommand = (): Command =>
  new Command('ledger')
    .description('checkpoints and proofs of the ledger, for somebody outside')
    .addCommand(checkpointCommand())
    .addCommand(keyCommand())
    .addCommand(proveCommand())
    .addCommand(checkCommand())
    .addHelpText(
      'after',
      `
Examples:
  $ npx lookback ledger key                                the public key, to hand over once
  $ npx lookback ledger checkpoint --out june.checkpoint   the ledger as it stands, signed
  $ npx lookback ledger check june.checkpoint --verifier "review.example/lookback+…"
  $ npx lookback ledger prove --entry 4711 --out proof.json
  $ npx lookback ledger check --proof proof.json june.checkpoint --verifier "…"

Whoever owns the database can rewrite all of it so that it agrees with itself. A checkpoint kept by
somebody else is what such a rewriting, a shortening or a return to an older copy cannot match.`,
    )
