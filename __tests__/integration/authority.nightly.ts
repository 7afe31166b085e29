import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CAROLS_MNEMONIC, COMPOSE, provideQuickImages, quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  ROOT,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

beforeAll(provideQuickImages, BUILD_LIMIT_MS);
afterAll(removeTemporaryFolders);
afterEach(() => expect(leftInEngine()).toEqual([]));

/** Address of {@link CAROLS_MNEMONIC}, which the chain with the build tag custom has as its authority. */
const CAROL = 'checkers19rl4cm2hmr8afy4kldpxz3fka4jguq0adrkj9s';
/** Height for which that chain's code schedules its last upgrade. */
const HEIGHT_IN_CODE = 180;

const chain = path.join(ROOT, 'examples/checkers/chain');
const built = (name: string, tags: readonly string[]) => ({
  ...{ name, image: `rehearsal/checkers-custom:${name}` },
  build: { context: chain, go: { tags } },
});
const INFO = {
  binaries: {
    'linux/amd64': `https://example.com/checkersd.zip?checksum=sha256:${'0'.repeat(64)}`,
    'linux/arm64': 'https://example.com/checkersd.zip',
  },
};

it(
  'an account, the chain’s code and a minimum fee in code decide instead of governance and the node',
  async () => {
    const folder = temporaryFolder();
    const compose = structuredClone(COMPOSE);
    compose.services.node.image = 'rehearsal/checkers-custom:v1';
    writeChain(folder, {
      'docker-compose.yml': compose,
      'carol.txt': CAROLS_MNEMONIC,
      'plan.yml': quickPlan('.', {
        releases: [built('v1', ['custom']), built('v1.1', ['v1_1', 'custom']), built('v2', ['v2'])],
        accounts: { alice: { fresh: '1000000000upawn' }, carol: { 'mnemonic-file': 'carol.txt' } },
        upgrades: [
          { name: 'v1tov1_1', to: 'v1.1', info: INFO },
          { name: 'v1_1tov2', to: 'v2', schedule: { 'at-height': HEIGHT_IN_CODE } },
        ],
        traffic: [
          {
            ...{ name: 'coins for carol', stage: 'start', entrypoint: 'sh' },
            command: [
              '-c',
              // Before any transaction of the rehearsal, no refusal has taught it the fee.
              `checkersd tx bank send alice ${CAROL} 50000000upawn --yes --fees 7000upawn --node "$RPC_URL" --chain-id "$CHAIN_ID" --keyring-backend test --keyring-dir "$KEYRING_DIR" --broadcast-mode sync`,
            ],
          },
        ],
      }),
    });
    const rehearsal = rehearse(temporaryFolder(), path.join(folder, 'plan.yml'));
    await rehearsal.ended;
    const { failure, upgrades, checks, notices } = rehearsal.report;
    expect(failure).toBeNull();
    expect(upgrades).toMatchObject([
      { done: true, proposal: null, schedule: { by: 'account', account: 'carol' } },
      {
        ...{ done: true, proposal: null, height: HEIGHT_IN_CODE },
        schedule: { by: 'height', account: null },
      },
    ]);
    expect(checks).toContainEqual(
      expect.objectContaining({
        ...{ suite: 'upgrade v1tov1_1', name: 'it is scheduled', result: 'passed' },
        message: 'Scheduled by the account carol',
      }),
    );
    expect(checks.some(({ name }) => name === 'its proposal passes')).toBe(false);
    expect(notices).toContainEqual(expect.stringContaining('has no checksum'));
  },
  BUILD_LIMIT_MS,
);

/** Programs that schedule an upgrade: here, by governance, with their own proposal and vote. */
const SCRIPT = `set -eu
options="--from alice --yes --fees 0upawn --gas 400000 --node $RPC_URL --chain-id $CHAIN_ID --keyring-backend test --keyring-dir $KEYRING_DIR"
authority=$(checkersd query upgrade authority --node "$RPC_URL" --output json | tr -d ' \\n' | sed 's/.*"address":"\\([^"]*\\)".*/\\1/')
cat > proposal.json <<END
{"messages":[{"@type":"/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade","authority":"$authority","plan":{"name":"$1","height":"$2","info":"$UPGRADE_INFO"}}],"deposit":"10000000upawn","title":"t","summary":"s"}
END
checkersd tx gov submit-proposal proposal.json $options
until checkersd query gov proposal 1 --node $RPC_URL; do sleep 0.2; done
checkersd tx gov vote 1 yes $options
`;

it(
  'programs of the plan schedule an upgrade',
  async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'schedule.sh'), SCRIPT);
    writeChain(folder, {
      'plan.yml': quickPlan('.', {
        upgrades: [
          {
            ...{ name: 'v1tov1_1', to: 'v1.1', height: '+120', info: 'see the notes' },
            schedule: {
              ...{ entrypoint: 'sh', mount: 'schedule.sh' },
              command: ['/mounted', '{name}', '{height}'],
            },
          },
        ],
      }),
    });
    const rehearsal = rehearse(temporaryFolder(), path.join(folder, 'plan.yml'));
    await rehearsal.ended;
    const { failure, upgrades, phases } = rehearsal.report;
    expect(failure).toBeNull();
    expect(upgrades).toMatchObject([{ done: true, proposal: null, schedule: { by: 'programs' } }]);
    expect(phases.map(({ name }) => name)).toContain('schedule v1tov1_1');
  },
  BUILD_LIMIT_MS,
);
