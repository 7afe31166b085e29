import { z } from 'zod';
import { account } from './account-schema';
import type { validator } from './fresh-schema';
import { limits } from './limits-schema';
import { type build, cosmovisor, release } from './release-schema';
import { stack } from './stack-schema';
import { type expectation, query, traffic } from './traffic-schema';
import { upgrade } from './upgrade-schema';
import { accountName, duration, gasPrices, name, textLike, textSuchAs, UNSEEN } from './words';

/**
 * The plan: the one description of a rehearsal, as a user writes it in YAML. The published JSON
 * Schema (`schema/plan.schema.json`) is generated from this file.
 */

const tunedPace = z.strictObject({
  'block-time': duration.default('150ms').meta({
    description: 'Target block time, set by timeout_commit and gossip times',
    examples: ['150ms'],
  }),
  'voting-period': z
    .union([z.literal('as-is'), duration], { error: 'as-is, or a duration such as 5s' })
    .default('6s')
    .meta({
      description: 'Voting period in the working copy of the genesis; as-is keeps the original',
      examples: ['5s'],
    }),
  'chain-time': z
    .enum(['clock', 'fast'])
    .default('clock')
    .describe(
      'With fast, every block advances the chain time, so that a voting period of any length ends in seconds (Tendermint 0.34 only)',
    ),
});

const pace = z
  .union([z.literal('as-is'), tunedPace], {
    error: 'as-is, or a map with block-time, voting-period and chain-time',
  })
  .meta({
    description: 'Block time, voting period and chain time in the working copy',
    examples: [{ 'block-time': '150ms', 'voting-period': '5s' }],
  });

/** Schema of a plan file. */
export const planSchema = z.strictObject({
  chain: z
    .strictObject({
      binary: textSuchAs(/^[\w][\w.+-]*$/, 'a file name', 'checkersd').describe(
        "File name of the chain's binary in its images",
      ),
      home: textLike(new RegExp(`^/[^${UNSEEN}]+$`), 'an absolute path in the container')
        .optional()
        .meta({
          description:
            "Home of the nodes in the container, which may have variables of theirs; default --home of the command, or the binary's default",
          examples: ['/root/.checkers', '/data/node$ID/checkersd'],
        }),
      id: name.optional().meta({
        description: 'Chain id of a fresh genesis; default that of the existing genesis',
        examples: ['checkers-rehearsal'],
      }),
      denom: name.optional().meta({
        description:
          'Denomination of stakes, and of fees if the chain accepts it; default the bond denomination of the genesis',
        examples: ['upawn'],
      }),
      'gas-prices': gasPrices.optional().meta({
        description:
          "Prices of gas that the rehearsal pays, of which the first is taken that an account has coins of; default the chain's own",
        examples: ['0.025upawn'],
      }),
    })
    .meta({
      description: 'Chain to rehearse',
      examples: [{ binary: 'checkersd', id: 'checkers-rehearsal', denom: 'upawn' }],
    }),
  releases: z
    .array(release)
    .min(1)
    .meta({
      description: 'Releases; the chain starts with the first',
      examples: [
        [
          { name: 'v1', image: 'checkersd:v1', build: { ref: 'v1.0.0' } },
          { name: 'v2', image: 'checkersd:v2', build: { go: { tags: ['netgo'] } } },
        ],
      ],
    }),
  cosmovisor: cosmovisor.prefault({}).meta({
    description: 'Cosmovisor, which swaps the binaries',
    examples: [{ version: 'v1.5.0' }],
  }),
  stack: stack.meta({
    description: 'Nodes, signers and networks',
    examples: [
      {
        compose: ['infra/docker-compose.yml'],
        rpc: 'node-carol',
        fresh: {
          validators: [
            { service: 'val-alice', operator: 'alice', stake: '60000000upawn' },
            { service: 'val-bob', operator: 'bob', stake: '40000000upawn' },
          ],
        },
      },
    ],
  }),
  accounts: z.record(accountName, account).meta({
    description:
      'Accounts of proposers, voters and traffic, each with one of mnemonic-file, mnemonic-env, keyring and fresh',
    examples: [{ alice: { fresh: '1000000000upawn' }, bob: { fresh: '1000000000upawn' } }],
  }),
  upgrades: z
    .array(upgrade)
    .min(1)
    .meta({
      description: 'Governance upgrades, in order',
      examples: [
        [{ name: 'v1tov2', to: 'v2', proposer: 'alice', votes: { alice: 'yes', bob: 'yes' } }],
      ],
    }),
  pace: pace.prefault({}),
  limits: limits.prefault({}).meta({
    description: 'Time limits, the same for all upgrades',
    examples: [{ migration: '20m', start: '5m' }],
  }),
  traffic: z
    .array(traffic)
    .default([])
    .meta({
      description: 'Transactions and programs at stages of the rehearsal',
      examples: [
        [
          {
            name: 'a payment',
            stage: 'start',
            command: ['tx', 'bank', 'send', 'alice', 'bob', '1upawn', '--yes'],
          },
          { name: 'smoke test', stage: 'end', run: ['npm', 'test'], 'allow-failure': true },
        ],
      ],
    }),
  queries: z
    .array(query)
    .default([])
    .meta({
      description: 'Queries with expected answers at each release, repeated after the restart',
      examples: [
        [
          {
            name: 'leaderboard',
            client: 'v2',
            command: ['query', 'leaderboard', 'show-leaderboard'],
            expect: { v1: { fails: 'unknown query path' }, v2: { contains: 'winners' } },
          },
        ],
      ],
    }),
  restart: z
    .boolean()
    .default(true)
    .describe(
      'Stop the stack at the end and start it again on the last release without Cosmovisor',
    ),
});

/** A plan as written, with the defaults that do not depend on the rest of it. */
export type WrittenPlan = z.output<typeof planSchema>;
type WrittenUpgrade = WrittenPlan['upgrades'][number];

/** A program of the plan, in a container beside the RPC service or on this machine. */
export type Program = Pick<
  Traffic,
  'release' | 'image' | 'entrypoint' | 'command' | 'mount' | 'run'
>;

/** What schedules an upgrade: a governance proposal, an account, programs of the user, or the chain's own code. */
export type Schedule =
  | { readonly kind: 'proposal' }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'programs'; readonly programs: readonly Program[] }
  | { readonly kind: 'height'; readonly height: number };

/** An upgrade completed with values from the rest of the plan. */
export type Upgrade = Omit<WrittenUpgrade, 'from' | 'proposer' | 'votes' | 'schedule' | 'info'> & {
  readonly schedule: Schedule;
  /** Info of the upgrade plan; empty if none, or if it is in `info-file`, which is read before the start. */
  readonly info: string;
  readonly from: string;
  readonly proposer: string;
  readonly votes: Readonly<Record<string, VoteOption>>;
};

/** A release, with the image that the plan names if an input of the action replaced it. */
export type Release = WrittenPlan['releases'][number] & { readonly replaces?: string };

/** A plan with all defaults filled in. */
export type Plan = Omit<WrittenPlan, 'releases' | 'upgrades'> & {
  releases: Release[];
  upgrades: Upgrade[];
};
export type Build = z.output<typeof build>;
export type AccountSource = z.output<typeof account>;
export type Traffic = Plan['traffic'][number];
export type Query = Plan['queries'][number];
export type ExpectedAnswer = z.output<typeof expectation>;
export type Validator = z.output<typeof validator>;
export type Pace = Plan['pace'];
export type Limits = Plan['limits'];
export type VoteOption = NonNullable<WrittenUpgrade['votes']>[string];

/** The JSON Schema of a plan file, for editors. */
export function planJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Plan of an upgrade rehearsal',
    ...z.toJSONSchema(planSchema, { io: 'input' }),
  };
}
