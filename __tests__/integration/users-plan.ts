import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { docker, type Rehearsal, ROOT, rehearse, temporaryFolder } from './rehearsals';
import type { UsersStack } from './users-stack';

/** Releases of the legacy chain on SDK 0.45. */
const SDK_045 = ['v1', 'v1.1', 'v2'];
/** Releases of the legacy chain, the last two on SDK 0.46. */
export const SDK_046 = [...SDK_045, 'v3', 'v4'];

/** Releases of the legacy chain in a plan. */
export function legacyReleases(names: readonly string[]): object[] {
  return names.map((name) => ({
    name,
    image: `rehearsal/legacy:${name}`,
    build: {
      context: path.join(ROOT, 'testdata/legacy-chain'),
      target: 'release',
      args: { RELEASE: name },
    },
  }));
}

/** The remote signer of the legacy chain's stacks in a plan. */
export const LEGACY_SIGNER = {
  image: 'rehearsal/tmkms:0.15.0',
  build: { context: path.join(ROOT, 'compose/tmkms'), args: { TMKMS_VERSION: '0.15.0' } },
};

/** A plan of the user's stack with the given releases and the upgrades to them. */
function planOf({ folder }: UsersStack, releases: readonly string[]): Record<string, unknown> {
  return {
    chain: { binary: 'legacyd' },
    releases: legacyReleases(releases),
    cosmovisor: { version: 'v1.0.0' },
    stack: {
      compose: ['compose.yml', 'compose.public.yml', 'compose.ledger.yml'].map((file) =>
        path.join(folder, file),
      ),
      rpc: 'public',
      images: [LEGACY_SIGNER],
    },
    accounts: {
      alice: {
        keyring: {
          folder: path.join(folder, 'keys'),
          backend: 'file',
          'passphrase-env': 'ALICE_PASSPHRASE',
        },
      },
      bob: { 'mnemonic-env': 'BOB_MNEMONIC' },
    },
    upgrades: [
      { name: 'v1tov1_1', to: 'v1.1' },
      { name: 'v1_1tov2', to: 'v2', proposer: 'bob' },
      { name: 'v2tov3', to: 'v3' },
      { name: 'v3ToV4', to: 'v4', straddle: false },
    ].filter(({ to }) => releases.includes(to)),
    pace: { 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'fast' },
    traffic: [
      {
        name: 'a payment by the keyring',
        stage: 'start',
        entrypoint: 'sh',
        command: [
          '-c',
          'legacyd tx bank send alice "$(legacyd keys show bob --address --keyring-backend "$KEYRING_BACKEND" --keyring-dir "$KEYRING_DIR")" 5stake --chain-id "$CHAIN_ID" --node "$RPC_URL" --keyring-backend "$KEYRING_BACKEND" --keyring-dir "$KEYRING_DIR" --broadcast-mode block --yes --output json',
        ],
      },
      {
        name: 'a program of the team',
        stage: 'after:v1tov1_1',
        run: ['sh', '-c', 'echo "$CHAIN_ID $ACCOUNTS $RPC_URL" && test -d "$KEYRING_DIR"'],
      },
      {
        name: 'a load test that fails',
        stage: 'after:v1_1tov2',
        run: ['sh', '-c', 'echo too slow; exit 3'],
        'allow-failure': true,
      },
    ],
    queries: [
      {
        name: 'census',
        client: 'v1.1',
        command: ['query', 'census', 'show'],
        expect: Object.fromEntries(
          Object.entries({
            v1: { fails: 'unknown query path' },
            'v1.1': { json: { census: { edition: '1' } } },
            v2: { json: { census: { edition: '2', validators: '2' } } },
            v3: { json: { census: { edition: '2', validators: '2' } } },
            v4: { json: { census: { edition: '3', validators: '2' } } },
          }).filter(([release]) => releases.includes(release)),
        ),
      },
    ],
  };
}

/** Changes of a plan for a test. */
interface PlanChange {
  /** Default: those on SDK 0.45. */
  readonly releases?: readonly string[];
  readonly replaced?: Record<string, unknown>;
}

/** Writes a plan of the user's stack to a new file. */
export function writeUsersPlan(
  stack: UsersStack,
  { releases = SDK_045, replaced }: PlanChange = {},
) {
  const plan = { ...planOf(stack, releases), ...replaced };
  const file = path.join(temporaryFolder(), 'plan.yml');
  writeFileSync(file, stringify(plan));
  return file;
}

/** Starts the rehearsal of a plan of the user's stack, with the secrets that it names. */
export function rehearseUsersStack(stack: UsersStack, plan: string): Rehearsal {
  const { passphrase, mnemonic } = stack;
  const env = { ALICE_PASSPHRASE: passphrase, BOB_MNEMONIC: mnemonic };
  return rehearse(temporaryFolder(), plan, env);
}

/** Builds the images that the user's stack needs for the creation of its homes. */
export function buildUsersImages(): void {
  docker([
    ...['build', '--quiet', '--tag', 'rehearsal/tmkms:0.15.0', path.join(ROOT, 'compose/tmkms')],
  ]);
  docker([
    ...['build', '--quiet', '--target', 'release', '--build-arg', 'RELEASE=v1'],
    ...['--tag', 'rehearsal/legacy:v1', path.join(ROOT, 'testdata/legacy-chain')],
  ]);
}
