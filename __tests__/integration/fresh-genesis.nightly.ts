import path from 'node:path';
import { failure as failureWith } from '../helpers/failure';
import { gitIn } from '../helpers/git';
import { imagesOf } from './provided';
import { quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  docker,
  Rehearsal,
  ROOT,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

/** Fresh chains whose binary has another shape than that of the SDK's own sample. */

afterAll(removeTemporaryFolders);

async function rehearseIn(files: Readonly<Record<string, object | string>>) {
  const repository = temporaryFolder();
  await gitIn(repository)('init', '--quiet');
  writeChain(repository, files);
  const evidence = path.join(repository, 'evidence');
  const args = ['--plan', path.join(repository, 'rehearsal.yml'), '--evidence', evidence];
  return new Rehearsal(evidence, [...args, '--cache', 'none'], {}, repository);
}

describe('a chain without configuration of clients, whose genesis needs a value', () => {
  const IMAGE = 'rehearsal/shapes';
  const context = path.join(ROOT, 'examples/checkers/chain');
  const node = (name: string) => ({
    image: `${IMAGE}:v1`,
    // Without app.toml, a node knows no prices of its own.
    command: ['start', '--home', '/chain', '--minimum-gas-prices', '0upawn'],
    volumes: [`./homes/${name}:/chain`],
  });
  const plan = quickPlan('.', {
    releases: [
      { name: 'v1', image: `${IMAGE}:v1`, build: { context, go: { tags: ['shapes'] } } },
      {
        name: 'v1.1',
        image: `${IMAGE}:v1.1`,
        build: { context, go: { tags: ['v1_1', 'shapes'] } },
      },
    ],
    stack: {
      ...{ compose: ['docker-compose.yml'], rpc: 'one' },
      fresh: {
        // Validators come from one module only: x/staking here, or genesis transactions.
        validators: ['one', 'two'].map((service) => ({ service, gentx: false })),
        genesis: { 'app_state.slashing.params.min_signed_per_window': 0.5 },
        commands: [
          ['genesis', 'add-validator', '{valoper:alice}', '{pubkey:one}', '60000000upawn'],
          ['genesis', 'add-validator', '{valoper:bob}', '{pubkey:two}', '50000000upawn'],
        ],
      },
    },
    accounts: { alice: { fresh: '1000000000upawn' }, bob: { fresh: '1000000000upawn' } },
    restart: true,
  });

  it(
    'is upgraded with validators that commands create',
    async () => {
      const rehearsal = await rehearseIn({
        'docker-compose.yml': { services: { one: node('one'), two: node('two') } },
        'rehearsal.yml': plan,
      });
      expect(await rehearsal.ended).toBe(0);
      const { result, upgrades } = rehearsal.report;
      expect(result).toBe('passed');
      expect(upgrades).toHaveLength(1);
    },
    BUILD_LIMIT_MS,
  );
});

describe('a binary that refuses the genesis', () => {
  /** A binary of the shape of Cobra's, whose gentx fails with a usage text. */
  const BINARY = `#!/bin/sh
case "$1 $2" in
  version*) echo v1 ;;
  keys\\ parse) echo '"demo1${'q'.repeat(38)}"' ;;
  keys\\ add) mkdir -p keyring ;;
  start\\ --help) echo '      --home string   (default "/root/.demo")' ;;
  genesis\\ --help) printf 'Usage:\\n  demod genesis [command]\\n\\nCommands:\\n  gentx  Make\\n' ;;
  init\\ --help) echo 'Flags:' ;;
  init\\ *)
    mkdir -p template/config
    echo 'moniker = "x"' > template/config/config.toml
    echo '{"app_state":{"auth":{"accounts":[]},"bank":{"balances":[],"supply":[]}}}' > template/config/genesis.json
    ;;
  genesis\\ gentx)
    echo '10:00AM INF reading' >&2
    printf 'Error: failed to validate genesis state: demo: no admin\\nUsage:\\n  demod genesis gentx [flags]\\n\\nFlags:\\n  -h, --help   help for gentx\\n' >&2
    exit 1
    ;;
esac
`;
  const NAME = 'rehearsal/refusing';

  it(
    'ends the run with its reason, before the other images are built',
    async () => {
      const waiting = 'FROM debian:bookworm-slim\nRUN sleep 3000\n';
      const rehearsal = await rehearseIn({
        'first/demod': BINARY,
        'first/Dockerfile':
          'FROM debian:bookworm-slim\nCOPY --chmod=755 demod /usr/bin/demod\nENTRYPOINT ["demod"]\n',
        'second/Dockerfile': waiting,
        'docker-compose.yml': {
          services: {
            node: { image: `${NAME}:v1`, command: ['start'], volumes: ['./home:/root/.demo'] },
          },
        },
        'rehearsal.yml': quickPlan('.', {
          chain: { binary: 'demod', id: 'demo-1', denom: 'upawn' },
          releases: [
            { name: 'v1', image: `${NAME}:v1`, build: { context: 'first' } },
            { name: 'v1.1', image: `${NAME}:v1.1`, build: { context: 'second' } },
          ],
        }),
      });
      try {
        expect(await rehearsal.ended).toBe(1);
        const { failure } = rehearsal.report;
        const reason = 'failed to validate genesis state: demo: no admin';
        expect(failure).toEqual(failureWith('CHAIN_COMMAND_FAILED', 'node (gentx)', reason));
        expect(failure?.phase).toBe('images');
        expect(failure?.lines.join('\n')).not.toContain('Flags:');
        expect(imagesOf(`${NAME}:v1.1`)).toEqual([]);
      } finally {
        const left = imagesOf(`${NAME}:*`);
        if (left.length > 0) docker(['image', 'rm', ...left]);
      }
    },
    RUN_LIMIT_MS,
  );
});
