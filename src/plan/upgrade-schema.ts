import { z } from 'zod';
import { isProgram, PROGRAM_FORM, programKeys } from './traffic-schema';
import { accountName, coins, name, path, releaseName, text, textSuchAs } from './words';

/** Upgrades of a plan. */

/** Keys of a schedule; of the entries of a list, only those of a program are allowed. */
const scheduleKeys = z.strictObject({
  'at-height': z
    .int()
    .positive()
    .optional()
    .meta({
      description: "Height at which the chain's own code schedules or applies the upgrade",
      examples: [120],
    }),
  account: accountName
    .optional()
    .describe('Account that x/upgrade has as its authority, which sends the message'),
  ...programKeys,
});

function isProgramOnly({ 'at-height': height, account, ...keys }: z.output<typeof scheduleKeys>) {
  return height === undefined && account === undefined && isProgram(keys);
}

/** What schedules an upgrade instead of a proposal. */
const schedule = z
  .union(
    [
      scheduleKeys.refine(
        (keys) => {
          const { 'at-height': height, account, ...program } = keys;
          const isAlone = Object.values(program).every((key) => key === undefined);
          return (
            (isAlone && (height === undefined) !== (account === undefined)) || isProgramOnly(keys)
          );
        },
        { message: `exactly one of at-height, account and a program: ${PROGRAM_FORM}` },
      ),
      z.array(scheduleKeys.refine(isProgramOnly, { message: PROGRAM_FORM })).min(1),
    ],
    {
      error: 'a map with at-height, account, command or run, or a list of maps with command or run',
    },
  )
  .meta({
    description:
      'What schedules the upgrade without a proposal: an account, programs as those of traffic, in which {name}, {height} and {info} are replaced, or the code of the chain; default the authority of x/upgrade, which is asked',
    examples: [
      { command: ['tx', 'dao', 'upgrade', '{name}', '{height}', '--from', 'alice', '--yes'] },
      { 'at-height': 120 },
    ],
  });

/** Keys of a proposal, which an upgrade with a schedule does not have. */
export const PROPOSAL_KEYS = ['proposer', 'deposit', 'votes', 'expedited', 'straddle'] as const;

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
  schedule: schedule.optional(),
  info: z
    .union([text, z.record(name, z.json())], { error: 'a text, or a map for JSON' })
    .optional()
    .meta({
      description:
        "Info of the upgrade plan: any text, or JSON with the downloads of Cosmovisor, which are checked by Cosmovisor's rules",
      examples: [
        {
          binaries: {
            'linux/amd64': `https://example.com/checkersd?checksum=sha256:${'0'.repeat(64)}`,
          },
        },
      ],
    }),
  'info-file': path
    .optional()
    .meta({ description: 'File with that info', examples: ['upgrades/v2.json'] }),
});
