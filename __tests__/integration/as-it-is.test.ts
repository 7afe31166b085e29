import path from 'node:path';
import { stringify } from 'yaml';
import { provideQuickImages, quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  docker,
  leftInEngine,
  RUN_LIMIT_MS,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
  workingFolders,
} from './rehearsals';

const WRAPPED = 'rehearsal/wrapped:test';
const BARE = 'rehearsal/bare:test';

beforeAll(provideQuickImages, BUILD_LIMIT_MS);
afterAll(() => {
  docker(['image', 'rm', '--force', WRAPPED, BARE]);
  removeTemporaryFolders();
});

/** The binary twice: on the PATH for people, and in a folder of its own for the script. */
const WRAPPED_DOCKERFILE = `FROM debian:bookworm-slim
COPY --from=rehearsal/checkers:v1 /usr/local/bin/checkersd /usr/local/bin/checkersd
COPY --from=rehearsal/checkers:v1 /usr/local/bin/checkersd /app/checkersd
COPY --chmod=755 entry.sh /entry.sh
WORKDIR /elsewhere
ENTRYPOINT ["/entry.sh"]
`;
/** Waits for a job's file, exports a value, changes its folder, and leaves a program running. */
const ENTRY = `#!/bin/sh
set -eu
test -f /shared/ready
export CHECKERSD_MONIKER=exported-by-the-script
cd /work-of-script
sleep 600 &
exec /app/checkersd start --home ../chain
`;
/** No shell, nor any other program. */
const BARE_DOCKERFILE = `FROM scratch
COPY --from=rehearsal/checkers:v1 /usr/local/bin/checkersd /demo/bin/checkersd
COPY --from=rehearsal/checkers:v1 /tmp /tmp
ENTRYPOINT ["/demo/bin/checkersd"]
`;

const SERVICES = {
  node: {
    image: WRAPPED,
    build: { context: '.', dockerfile: 'wrapped.Dockerfile' },
    depends_on: { setup: { condition: 'service_completed_successfully' } },
    volumes: ['./homes/node:/chain', './work:/work-of-script', 'shared:/shared'],
  },
  public: {
    image: BARE,
    build: { context: '.', dockerfile: 'bare.Dockerfile' },
    command: ['start', '--home', '/chain'],
    volumes: ['./homes/public:/chain'],
    ports: ['127.0.0.1:26657:26657'],
  },
  setup: {
    image: 'debian:bookworm-slim',
    command: ['sh', '-c', 'echo yes > /shared/ready'],
    volumes: ['shared:/shared'],
  },
  faucet: { image: WRAPPED, entrypoint: ['sleep', 'infinity'] },
};

/** Fails unless the validator reports the moniker that its script exports. */
const CHECK = `
const wanted = 'exported-by-the-script';
const response = await fetch(process.env.RPC_URL + '/net_info');
const { result } = await response.json();
const names = result.peers.map(({ node_info }) => node_info.moniker);
if (!names.includes(wanted)) throw new Error('the peers are ' + names.join(', '));
`;

it(
  'runs nodes on their own images, with all that their scripts make',
  async () => {
    const folder = temporaryFolder();
    writeChain(folder, {
      'docker-compose.yml': { services: SERVICES, volumes: { shared: {} } },
      'wrapped.Dockerfile': WRAPPED_DOCKERFILE,
      'bare.Dockerfile': BARE_DOCKERFILE,
      'entry.sh': ENTRY,
      'check.mjs': CHECK,
      'work/.keep': '',
    });
    const plan = quickPlan('.', {
      stack: {
        compose: ['docker-compose.yml'],
        rpc: 'public',
        cosmovisor: ['node', 'public'],
        fresh: { validators: [{ service: 'node', operator: 'alice', stake: '60000000upawn' }] },
      },
      traffic: [
        { name: 'moniker before', stage: 'start', run: [process.execPath, 'check.mjs'] },
        { name: 'moniker after', stage: 'end', run: [process.execPath, 'check.mjs'] },
      ],
      restart: true,
    });
    writeChain(folder, {
      'docker-compose.yml': { services: SERVICES, volumes: { shared: {} } },
      'rehearsal.yml': stringify(plan),
    });
    const rehearsal = rehearse(folder, path.join(folder, 'rehearsal.yml'));
    expect(await rehearsal.ended).toBe(0);
    const { report } = rehearsal;
    expect(report.result).toBe('passed');
    expect(report.upgrades[0]?.nodes.map(({ version }) => version)).toEqual(['v1.1', 'v1.1']);
    expect(rehearsal.output).toContain('faucet has the image of nodes');
    expect(leftInEngine()).toEqual([]);
    expect(workingFolders()).toEqual([]);
  },
  RUN_LIMIT_MS,
);
