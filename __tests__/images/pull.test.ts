import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pullBuilt, requireGiven } from '../../src/images/pull';
import { systemExec } from '../../src/system/exec';
import { FakeEngine } from '../helpers/engine';
import { failureOf } from '../helpers/errors';
import type { Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { FakeJournal } from '../helpers/journal';
import { checkersPlan } from '../helpers/plan';
import { graphOf, targetOf } from '../helpers/targets';

const root = temporaryFolder();
const repository = path.join(root, 'project');
const { signal } = new AbortController();

const git = (...args: string[]) =>
  systemExec.run([
    ...(['git', '-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@localhost'] as const),
    ...['-c', 'commit.gpgsign=false', ...args],
  ]);

beforeAll(async () => {
  mkdirSync(path.join(repository, 'chain'), { recursive: true });
  writeFileSync(path.join(repository, 'chain/Dockerfile'), 'FROM scratch\n');
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'one');
  await git('branch', 'release/v1');
  await git('tag', 'v1.0.0');
  await git('tag', '--annotate', '--message', 'signed', 'chain/v1.1.0');
});

const REGISTRY = 'ghcr.io/acme/chain:v1';

interface Pulling {
  readonly build?: object;
  readonly image?: string;
  readonly registry?: readonly string[];
}

/** A plan whose first release is built as said, with git itself and an engine that pulls what there is. */
async function pulling({ build = {}, image = REGISTRY, registry = [image] }: Pulling) {
  const plan = checkersPlan({
    releases: [
      { name: 'v1', image, build: { context: 'chain', ...build } },
      { name: 'v2', image: 'rehearsal/checkers:v2' },
    ],
    stack: { compose: ['c'], rpc: 'n' },
  });
  const engine = new FakeEngine({
    registry,
    reply: (_, { argv, options }): Reply | Promise<Reply> =>
      argv[0] === 'git' ? systemExec.run(argv, options) : undefined,
  });
  const journal = new FakeJournal();
  const graph = graphOf(
    targetOf('release-0', { reference: image, title: 'release v1' }),
    targetOf('cosmovisor', { reference: 'c:1', inputs: { 'release-0': { target: 'release-0' } } }),
  );
  const settings = { planFolder: repository, journal, signal };
  const result = await pullBuilt(engine.exec, plan, graph, 'linux/arm64', settings);
  return { engine, journal, ...result };
}

describe('an image that can be built', () => {
  it.each<[string, Pulling]>([
    ['of a git tag, under a name with a registry', { build: { ref: 'v1.0.0' } }],
    ['of an annotated git tag', { build: { ref: 'chain/v1.1.0' } }],
    ['of a git tag by its whole name', { build: { ref: 'refs/tags/v1.0.0' } }],
    ['of a registry by its port', { build: { ref: 'v1.0.0' }, image: 'localhost:5000/chain' }],
    ['of a registry on this machine', { build: { ref: 'v1.0.0' }, image: 'localhost/chain:v1' }],
    ['of a branch, where the plan says pull', { build: { ref: 'release/v1', pull: true } }],
    ['of the work tree, where the plan says pull', { build: { pull: true } }],
    ['under a bare name, where the plan says pull', { build: { pull: true }, image: 'chain:v1' }],
  ])('is pulled: %s', async (_, given) => {
    const { engine, graph, pulled, journal } = await pulling(given);
    const image = given.image ?? REGISTRY;
    expect(engine.asked('docker pull')).toEqual([`--quiet --platform linux/arm64 -- ${image}`]);
    expect(pulled).toEqual(new Set([image]));
    expect([...graph.keys()]).toEqual(['cosmovisor']);
    expect(graph.get('cosmovisor')?.inputs).toEqual({ 'release-0': { image } });
    expect(journal.lines).toEqual(['info: release v1: pulled']);
  });

  it.each<[string, Pulling]>([
    ['of a git tag, under a bare name', { build: { ref: 'v1.0.0' }, image: 'chain:v1' }],
    ['of a git tag, under a name of Docker Hub', { build: { ref: 'v1.0.0' }, image: 'acme/chain' }],
    ['of a branch', { build: { ref: 'release/v1' } }],
    ['of a commit', { build: { ref: 'HEAD' } }],
    ['of the work tree', {}],
    ['where the plan says not to', { build: { ref: 'v1.0.0', pull: false } }],
    ['of what may be an option of git', { build: { ref: '--help' } }],
  ])('is not pulled: %s', async (_, given) => {
    const { engine, graph, pulled, journal } = await pulling(given);
    expect(engine.asked('docker pull')).toEqual([]);
    expect(pulled).toEqual(new Set());
    expect([...graph.keys()]).toEqual(['release-0', 'cosmovisor']);
    expect(journal.lines).toEqual([]);
  });

  it('is built where it is not to be pulled, and the log says what the registry said', async () => {
    const { graph, pulled, journal } = await pulling({ build: { ref: 'v1.0.0' }, registry: [] });
    expect(pulled).toEqual(new Set());
    expect(graph.has('release-0')).toBe(true);
    expect(journal.lines).toEqual([
      'info: release v1: not to be pulled (Error response from daemon: manifest unknown)',
    ]);
  });
});

describe('an image that nothing builds', () => {
  const plan = checkersPlan();
  const require = (engine: FakeEngine, image: string) =>
    requireGiven(engine.exec, plan, image, 'linux/amd64', signal);

  it('is left as it is where the engine has it', async () => {
    const engine = new FakeEngine({ registry: ['prom/prometheus'] });
    engine.add('prom/prometheus');
    expect(await require(engine, 'prom/prometheus')).toBe(false);
    expect(engine.asked('docker pull')).toEqual([]);
  });

  it('is pulled where the engine does not', async () => {
    const engine = new FakeEngine({ registry: ['prom/prometheus'] });
    expect(await require(engine, 'prom/prometheus')).toBe(true);
    expect(engine.asked('docker pull')).toEqual([
      '--quiet --platform linux/amd64 -- prom/prometheus',
    ]);
  });

  it.each([
    ['rehearsal/checkers:v2', 'the release v2', 'or give the release a `build` in the plan'],
    ['prom/prometheus', 'the stack', 'or list it with its `build` in stack.images'],
  ])('is a failure where neither has it: %s', async (image, use, advice) => {
    const { message, hint } = await failureOf(require(new FakeEngine(), image));
    expect(message).toBe(
      `The image ${image} of ${use} is neither in the engine nor to be pulled: Error response from daemon: manifest unknown`,
    );
    expect(hint).toContain(advice);
  });

  it('is a failure too where the engine says nothing', async () => {
    const engine = new FakeEngine({
      reply: (command) => (command.includes(' pull ') ? { exitCode: 1 } : undefined),
    });
    const { message } = await failureOf(require(engine, 'prom/prometheus'));
    expect(message).toMatch(/ nor to be pulled: it said nothing$/);
  });
});
