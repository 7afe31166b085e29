import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pullBuilt, requireGiven } from '../../../src/images/provide/pull';
import { systemExec } from '../../../src/system/system-exec';
import { FakeEngine } from '../../helpers/engine';
import { failure } from '../../helpers/failure';
import { temporaryFolder } from '../../helpers/folder';
import { gitIn } from '../../helpers/git';
import { FakeLogger } from '../../helpers/logger';
import { checkersPlan } from '../../helpers/plan';
import { graphOf, targetOf } from '../../helpers/targets';

const root = temporaryFolder();
const repository = path.join(root, 'project');
const { signal } = new AbortController();

const git = gitIn(repository);

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

/** A plan with this build of its first release, real git, and an engine that pulls these images. */
async function pulling({ build = {}, image = REGISTRY, registry = [image] }: Pulling) {
  const plan = checkersPlan({
    releases: [
      { name: 'v1', image, build: { context: 'chain', ...build } },
      { name: 'v2', image: 'rehearsal/checkers:v2' },
    ],
    stack: { compose: ['c'], rpc: 'n' },
  });
  const engine = new FakeEngine({ registry });
  const logger = new FakeLogger();
  const graph = graphOf(
    targetOf('release-0', { reference: image, title: 'release v1' }),
    targetOf('cosmovisor', { reference: 'c:1', inputs: { 'release-0': { target: 'release-0' } } }),
  );
  const edges = { exec: systemExec, docker: engine.docker, signal };
  const settings = { planFolder: repository, platform: 'linux/arm64', logger };
  const result = await pullBuilt(edges, plan, graph, settings);
  return { engine, logger, ...result };
}

describe('an image that can be built', () => {
  it.each<[string, Pulling]>([
    ['of a git tag, under a name with a registry', { build: { ref: 'v1.0.0' } }],
    ['of an annotated git tag', { build: { ref: 'chain/v1.1.0' } }],
    ['of a git tag by its full name', { build: { ref: 'refs/tags/v1.0.0' } }],
    ['of a registry by its port', { build: { ref: 'v1.0.0' }, image: 'localhost:5000/chain' }],
    ['of a registry on this machine', { build: { ref: 'v1.0.0' }, image: 'localhost/chain:v1' }],
    ['of a branch, if the plan sets pull', { build: { ref: 'release/v1', pull: true } }],
    ['of the work tree, if the plan sets pull', { build: { pull: true } }],
    ['under a bare name, if the plan sets pull', { build: { pull: true }, image: 'chain:v1' }],
  ])('is pulled: %s', async (_, given) => {
    const { engine, graph, pulled, logger } = await pulling(given);
    const image = given.image ?? REGISTRY;
    expect(engine.docker.argsOf('images.pull')).toEqual([[image, 'linux/arm64']]);
    expect(pulled).toEqual(new Set([image]));
    expect([...graph.keys()]).toEqual(['cosmovisor']);
    expect(graph.get('cosmovisor')?.inputs).toEqual({ 'release-0': { image } });
    expect(logger.lines).toEqual(['info: release v1: pulled']);
  });

  it.each<[string, Pulling]>([
    ['of a git tag, under a bare name', { build: { ref: 'v1.0.0' }, image: 'chain:v1' }],
    ['of a git tag, under a name of Docker Hub', { build: { ref: 'v1.0.0' }, image: 'acme/chain' }],
    ['of a branch', { build: { ref: 'release/v1' } }],
    ['of a commit', { build: { ref: 'HEAD' } }],
    ['of the work tree', {}],
    ['if the plan unsets pull', { build: { ref: 'v1.0.0', pull: false } }],
    ['of a possible option of git', { build: { ref: '--help' } }],
  ])('is not pulled: %s', async (_, given) => {
    const { engine, graph, pulled, logger } = await pulling(given);
    expect(engine.verbs).not.toContain('images.pull');
    expect(pulled).toEqual(new Set());
    expect([...graph.keys()]).toEqual(['release-0', 'cosmovisor']);
    expect(logger.lines).toEqual([]);
  });

  it('is built if the pull fails, and the log has the answer of the registry', async () => {
    const { graph, pulled, logger } = await pulling({ build: { ref: 'v1.0.0' }, registry: [] });
    expect(pulled).toEqual(new Set());
    expect(graph.has('release-0')).toBe(true);
    expect(logger.lines).toEqual([expect.stringMatching(/^info: release v1: .*manifest unknown/)]);
  });
});

describe('an image without a build', () => {
  const plan = checkersPlan();
  const require = (engine: FakeEngine, image: string) =>
    requireGiven(engine.docker, plan, image, 'linux/amd64');

  it('stays as it is if the engine has it', async () => {
    const engine = new FakeEngine({ registry: ['prom/prometheus'] });
    engine.add('prom/prometheus');
    expect(await require(engine, 'prom/prometheus')).toBe(false);
    expect(engine.verbs).not.toContain('images.pull');
  });

  it('is pulled if the engine lacks it', async () => {
    const engine = new FakeEngine({ registry: ['prom/prometheus'] });
    expect(await require(engine, 'prom/prometheus')).toBe(true);
    expect(engine.docker.argsOf('images.pull')).toEqual([['prom/prometheus', 'linux/amd64']]);
  });

  it.each([
    ['rehearsal/checkers:v2', 'the release v2', '`build`'],
    ['prom/prometheus', 'the stack', 'stack.images'],
  ])('is a failure if neither engine nor registry has it: %s', async (image, use, advice) => {
    await expect(require(new FakeEngine(), image)).rejects.toThrow(
      failure('IMAGE_UNAVAILABLE', image, use, 'manifest unknown', advice),
    );
  });
});
