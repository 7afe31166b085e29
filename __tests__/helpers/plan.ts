import { completePlan } from '../../src/plan/complete';
import { type Plan, planSchema } from '../../src/plan/schema';

type Overrides = Partial<Record<keyof Plan, unknown>>;

/** The plan of the reference procedure: three releases, two upgrades, a remote signer. */
export function checkersPlan(overrides: Overrides = {}): Plan {
  const written = planSchema.parse({
    chain: {
      binary: 'checkersd',
      home: '/chain',
      id: 'checkers-rehearsal',
      denom: 'upawn',
    },
    releases: [
      { name: 'v1', image: 'rehearsal/checkers:v1', build: { context: 'chain' } },
      { name: 'v1.1', image: 'rehearsal/checkers:v1.1', build: { context: 'chain', ref: 'v1.1' } },
      { name: 'v2', image: 'rehearsal/checkers:v2' },
    ],
    stack: {
      compose: ['compose.yml'],
      rpc: 'node-carol',
      images: [{ image: 'rehearsal/tmkms:local', build: { context: 'tmkms' } }],
      fresh: {
        validators: [
          {
            service: 'val-alice',
            operator: 'alice',
            stake: '100000000upawn',
            signer: 'kms-alice',
          },
          { service: 'val-bob', operator: 'bob', stake: '90000000upawn' },
        ],
      },
    },
    accounts: { alice: { fresh: '400000000upawn' }, bob: { fresh: '300000000upawn' } },
    upgrades: [
      { name: 'v1tov1_1', from: 'v1', to: 'v1.1', proposer: 'alice' },
      { name: 'v1_1tov2', from: 'v1.1', to: 'v2', proposer: 'bob' },
    ].map((upgrade) => ({
      ...upgrade,
      deposit: '10000000upawn',
      votes: { alice: 'yes', bob: 'no_with_veto' },
    })),
    ...overrides,
  });
  return completePlan(written);
}
