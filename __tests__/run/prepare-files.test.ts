import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePlan } from '../../src/plan/parse';
import { type Preparing, readFiles } from '../../src/run/prepare-files';
import { systemExec } from '../../src/system/system-exec';
import { FakeClock } from '../helpers/clock';
import { fakeDocker } from '../helpers/docker';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';
import { type Files, folderWith, temporaryFolder } from '../helpers/folder';
import { FakeLogger } from '../helpers/logger';

const root = temporaryFolder();
const WORDS = `${'abandon '.repeat(11)}about`;

/** A checkout whose plan has preparations and an account in a file that they make. */
function preparing(prepare: readonly unknown[] | undefined, files: Files = {}, rpc = 'node') {
  const checkout = folderWith(root, { 'infra/compose.yml': '', '.git/x': '', ...files });
  const text = JSON.stringify({
    chain: { binary: 'demod', denom: 'udemo' },
    releases: [
      { name: 'v1', image: 'demo:v1' },
      { name: 'v2', image: 'demo:v2' },
    ],
    stack: { compose: ['compose.yml'], rpc, ...(prepare && { prepare }) },
    accounts: { alice: { 'mnemonic-file': '../keys/alice.txt' } },
    upgrades: [{ name: 'v2', to: 'v2' }],
  });
  const { plan, placeOf } = parsePlan(text, 'plan.yml');
  const planFolder = path.join(checkout, 'infra');
  const folder = folderWith(root);
  const copy = path.join(folder, 'prepared/checkout', path.basename(checkout));
  const model = {
    services: {
      node: { image: 'demo:v1', networks: { default: null } },
      feed: { build: { context: path.join(copy, 'feed') } },
      made: { build: { context: path.join(copy, 'made') } },
    },
  };
  const docker = fakeDocker({ compose: { config: async () => JSON.stringify(model) } });
  const logger = new FakeLogger();
  const open: Preparing = {
    ...{ loaded: { plan, placeOf, file: 'plan.yml', folder: planFolder }, env: {}, keys: [] },
    ...{ folder, exec: systemExec, docker, clock: FakeClock.still(0), logger },
    ...{ signal: new AbortController().signal, notice: () => {} },
  };
  const kept: string[] = [];
  const keep = async (number: number, output: string) => {
    // By now, the secrets that the commands made are known.
    kept.push(`${number}: ${output}, ${logger.secrets.includes(WORDS)}`);
  };
  return { checkout, copy, docker, kept, logger, reading: () => readFiles(open, keep) };
}

const MAKE = ['sh', '-c', `mkdir keys made; echo "${WORDS}" | tee keys/alice.txt`];

describe('the preparations of a stack', () => {
  it('run in a copy of the checkout, from which the stack and its accounts are read', async () => {
    const { checkout, copy, docker, kept, reading } = preparing([MAKE], { 'feed/a': '' });
    const { plan, keys, read } = await reading();
    expect(existsSync(path.join(checkout, 'keys'))).toBe(false);
    expect(docker.argsOf('compose.config')[0]?.[0]).toEqual([path.join(copy, 'infra/compose.yml')]);
    expect(plan.accounts.alice).toEqual({ 'mnemonic-file': path.join(copy, 'keys/alice.txt') });
    expect(keys.map(({ name }) => name)).toEqual(['alice']);
    // Builds use the checkout, as far as it has their folders.
    const contexts = read.services.map(({ context }) => context);
    expect(contexts).toEqual([path.join(checkout, 'feed'), path.join(copy, 'made')]);
    expect(kept).toEqual([`1: ${WORDS}, true`]);
  });

  it('run in the checkout itself if the plan says so', async () => {
    const { checkout, docker, reading } = preparing([{ run: MAKE, in: 'checkout' }]);
    await reading();
    expect(readFileSync(path.join(checkout, 'keys/alice.txt'), 'utf8')).toBe(`${WORDS}\n`);
    const files = [path.join(checkout, 'infra/compose.yml')];
    expect(docker.argsOf('compose.config').map(([given]) => given)).toEqual([files]);
  });

  it('run in order, one after the other', async () => {
    const { kept, reading } = preparing([MAKE, ['cat', 'keys/alice.txt']]);
    await reading();
    expect(kept).toEqual([`1: ${WORDS}, true`, `2: ${WORDS}, true`]);
  });

  it('find no repository around the copy', async () => {
    const { kept, reading } = preparing([MAKE, ['sh', '-c', 'echo "$GIT_CEILING_DIRECTORIES"']]);
    await reading();
    expect(kept[1]).toMatch(/^2: .*prepared\/checkout, /);
  });

  it('do not show their output, which may have new secrets, but are named', async () => {
    const { logger, reading } = preparing([MAKE, ['true']]);
    await reading();
    expect(logger.lines.some((line) => /true .*stack\.prepare.*copy/.test(line))).toBe(true);
    expect(logger.lines.join('\n')).not.toContain('foreign');
  });

  it('are none in a plan without them', async () => {
    const { docker, kept, reading } = preparing(undefined);
    expect((await reading()).keys).toEqual([]); // those read before
    expect(docker.argsOf('compose.config')).toHaveLength(1);
    expect(kept).toEqual([]);
  });
});

it('a service that the compose files do not define ends the run before any build', async () => {
  const error = await failureOf(preparing(undefined, {}, 'nod').reading());
  expect(error).toEqual(failure('SERVICE_NOT_FOUND', 'nod', '"node"', 'feed'));
  expect(error.planPath).toEqual(['stack', 'rpc']);
});

describe('a preparation that fails', () => {
  it('ends the run with the command, its exit code, its last lines and its place in the plan', async () => {
    const fail = ['sh', '-c', 'echo half; echo "error: no key" >&2; exit 3'];
    const { checkout, docker, kept, reading } = preparing([['true'], fail, ['touch', 'ran']]);
    const error = await failureOf(reading());
    expect(error).toEqual(failure('PREPARE_FAILED', 'sh -c', '3', 'error: no key', checkout));
    expect(error.planPath).toEqual(['stack', 'prepare', 1]);
    expect(error.lines).toEqual(['half', 'error: no key']);
    expect(kept).toHaveLength(2);
    expect(docker.calls).toEqual([]);
  });

  it('is reported if its program is missing', async () => {
    const error = await failureOf(preparing([['./no-such-script.sh']]).reading());
    expect(error).toEqual(failure('PREPARE_FAILED', 'no-such-script.sh'));
  });
});
