import { z } from 'zod';
import { accountName, coins, name, releaseName, textSuchAs } from './words';

/** Upgrades of a plan. */

export const upgrade = z.strictObject({
  name: name.meta({
    description: "Name of the upgrade plan, as passed to SetUpgradeHandler in the chain's code",
    examples: ['v1tov2'],
  }),
  from: releaseName.optional().meta({
    description:
      'Release before the upgrade; default the target of the previous upgrade, or the first release',
    examples: ['v1'],
  }),
  to: releaseName.describe('Release after the upgrade'),
  proposer: accountName
    .optional()
    .describe('Account that submits the proposal; default the first account'),
  deposit: coins
    .optional()
    .describe("Deposit of the proposal; default the chain's current minimum"),
  votes: z
    .record(accountName, z.enum(['yes', 'no', 'abstain', 'no_with_veto']))
    .optional()
    .meta({
      description: 'Vote of each account; default yes by every account',
      examples: [{ alice: 'yes', bob: 'abstain' }],
    }),
  expedited: z
    .boolean()
    .default(false)
    .describe('Expedited proposal (SDK 0.50 and later): a shorter vote, a larger deposit'),
  straddle: z
    .boolean()
    .default(true)
    .describe('Vote on it during the previous upgrade; if false, propose it after that upgrade'),
  height: textSuchAs(/^\+[1-9]\d*$/, 'an offset in quotes', '"+180"')
    .optional()
    .meta({
      description:
        'Blocks from the proposal to the upgrade, enough for the vote; default as soon as possible',
      examples: ['+180'],
    }),
});
