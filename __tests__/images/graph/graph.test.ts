import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cosmovisorImage } from '../../../src/images/graph/cosmovisor';
import { type GraphSettings, readGraph, type ServiceBuild } from '../../../src/images/graph/graph';
import { relayImage } from '../../../src/images/graph/relay';
import { keysOf } from '../../../src/images/model/key';
import type { Graph } from '../../../src/images/model/target';
import { loadPlan } from '../../../src/plan/load';
import type { Plan } from '../../../src/plan/schema';
import { systemExec } from '../../../src/system/system-exec';
import { FakeExec } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { gitIn } from '../../helpers/git';
import { checkersPlan } from '../../helpers/plan';
import { targetIn } from '../../helpers/targets';

const root = temporaryFolder();
const HOME = path.join(root, 'home');

const GO: Files = {
  'go.mod': 'module chain\n\ngo 1.24.1\n',
  'go.sum': '',
  'cmd/checkersd/main.go': 'package main\n\nimport "sdk.io/server"\n',
};

/** A project folder with these files. */
const projectOf = (files: Files) => folderWith(root, files);

const settingsOf = (planFolder: string, given: Partial<GraphSettings> = {}): GraphSettings => ({
  planFolder,
  services: [],
  nodeImages: [],
  folder: folderWith(root),
  platform: 'linux/amd64',
  env: { HOME },
  signal: new AbortController().signal,
  ...given,
});

const graphOf = (plan: Plan, planFolder: string, given: Partial<GraphSettings> = {}) =>
  readGraph(new FakeExec(), plan, settingsOf(planFolder, given));

/** Inputs of each target, by name. */
const shapeOf = (graph: Graph) =>
  Object.fromEntries([...graph].map(([name, { inputs }]) => [name, inputs]));

const target = (name: string) => ({ target: name });

/** The test plan without its ref, and with the given build of its release. */
function planWith(v1: object = {}, more: Record<string, unknown> = {}): Plan {
  return checkersPlan({
    releases: [
      { name: 'v1', image: 'rehearsal/checkers:v1', build: { context: 'chain', ...v1 } },
      { name: 'v2', image: 'rehearsal/checkers:v2' },
    ],
    stack: {
      compose: ['compose.yml'],
      rpc: 'node',
      images: [{ image: 'rehearsal/tmkms:local', build: { context: 'tmkms' } }],
    },
    upgrades: [{ name: 'v1tov2', from: 'v1', to: 'v2', proposer: 'alice' }],
    ...more,
  });
}

const DOCKERFILES: Files = {
  'chain/Dockerfile': 'ARG GO=1.24\nFROM golang:$GO AS go\nFROM debian\nCOPY --from=go / /\n',
  'tmkms/Dockerfile': 'FROM rust\n',
};

describe('a plan', () => {
  it('is one graph: releases, the stack’s images and Cosmovisor of the releases', async () => {
    const plan = planWith();
    const graph = await graphOf(plan, projectOf(DOCKERFILES));
    expect(shapeOf(graph)).toEqual({
      'release-0': {},
      'stack-0': {},
      'cosmovisor-tools': {},
      cosmovisor: {
        'cosmovisor-tools': target('cosmovisor-tools'),
        'rehearsal-base': target('release-0'),
        'release-0': target('release-0'),
        'release-1': { image: 'rehearsal/checkers:v2' },
      },
      relay: {},
    });
    expect([...graph.values()].map(({ title, reference }) => [title, reference])).toEqual([
      ['release v1', 'rehearsal/checkers:v1'],
      ['image rehearsal/tmkms:local', 'rehearsal/tmkms:local'],
      ['Cosmovisor v1.5.0', undefined],
      ['the image with Cosmovisor', cosmovisorImage(plan)],
      ['the relay of the run', relayImage()],
    ]);
    for (const name of graph.keys()) expect(name).toMatch(/^[a-zA-Z0-9_-]+$/);
  });

  it('has the settings of a release from the plan', async () => {
    const folder = projectOf(DOCKERFILES);
    const graph = await graphOf(planWith({ target: 'go', args: { GO: '1.25' } }), folder);
    expect(targetIn(graph, 'release-0')).toEqual({
      name: 'release-0',
      title: 'release v1',
      reference: 'rehearsal/checkers:v1',
      context: path.join(folder, 'chain'),
      content: expect.objectContaining({ how: '1 files of the work tree' }),
      origin: { folder: path.join(folder, 'chain'), at: undefined },
      dockerfile: path.join(folder, 'chain/Dockerfile'),
      dockerfileText: DOCKERFILES['chain/Dockerfile'],
      dockerfileShown: 'Dockerfile',
      stage: 'go',
      args: { GO: '1.25' },
      inputs: {},
      bases: ['debian', 'golang:1.25'],
      unkeyed: undefined,
      incrementalBase: undefined,
      secrets: [],
      cachePolicy: 'layers',
    });
    expect(targetIn(graph, 'stack-0').cachePolicy).toBe('image');
  });

  it('has no key for an image whose Dockerfile adds a URL, and gives the reason', async () => {
    const files = { 'chain/Dockerfile': 'FROM debian\nADD https://example.com/a /a\n' };
    const graph = await graphOf(planWith(), projectOf({ ...DOCKERFILES, ...files }));
    const keys = keysOf(graph, { platform: 'linux/amd64', digestOf: () => 'sha256:a' });
    expect([...keys].map(([name, { missing }]) => [name, missing])).toEqual([
      ['release-0', 'its Dockerfile adds https://example.com/a'],
      ['stack-0', undefined],
      ['cosmovisor-tools', undefined],
      ['cosmovisor', 'release-0 has no key'],
      ['relay', undefined],
    ]);
  });

  it('leaves out Cosmovisor if the user has an image of it', async () => {
    const plan = planWith({}, { cosmovisor: { image: 'cosmovisor:own' } });
    const graph = await graphOf(plan, projectOf(DOCKERFILES));
    expect([...graph.keys()]).toEqual(['release-0', 'stack-0', 'relay']);
  });

  it('builds the user’s own Cosmovisor image, with the releases by image name', async () => {
    const own = { image: 'cosmovisor:own', build: { context: 'own', target: 'prod' } };
    const text = 'FROM rehearsal/checkers:v1\nCOPY --from=rehearsal/checkers:v2 /d /d\n';
    const folder = projectOf({ ...DOCKERFILES, 'own/Dockerfile': text });
    const graph = await graphOf(planWith({}, { cosmovisor: own }), folder);
    expect([...graph.keys()]).toEqual(['release-0', 'stack-0', 'cosmovisor', 'relay']);
    expect(targetIn(graph, 'cosmovisor')).toMatchObject({
      title: 'image cosmovisor:own',
      reference: 'cosmovisor:own',
      stage: 'prod',
      inputs: {
        'rehearsal/checkers:v1': target('release-0'),
        'rehearsal/checkers:v2': { image: 'rehearsal/checkers:v2' },
      },
      bases: [],
    });
  });
});

describe('a Dockerfile that names the image of a release', () => {
  const releases = 'FROM rehearsal/checkers:v1\nCOPY --from=rehearsal/checkers:v2 /d /d\n';

  it('has that release as an input, unlike others', async () => {
    const folder = projectOf({ ...DOCKERFILES, 'tmkms/Dockerfile': releases });
    const graph = await graphOf(planWith(), folder);
    expect(targetIn(graph, 'stack-0')).toMatchObject({
      inputs: {
        'rehearsal/checkers:v1': target('release-0'),
        'rehearsal/checkers:v2': { image: 'rehearsal/checkers:v2' },
      },
      bases: [],
    });
    const other = await graphOf(planWith(), projectOf(DOCKERFILES));
    expect(targetIn(other, 'stack-0')).toMatchObject({ inputs: {}, bases: ['rust'] });
  });

  it('may name it in an argument', async () => {
    const text = 'ARG CHAIN\nFROM $CHAIN\n';
    const images = [
      {
        image: 'faucet',
        build: { context: 'tmkms', args: { CHAIN: 'rehearsal/checkers:v1' } },
      },
    ];
    const plan = planWith({}, { stack: { compose: ['c'], rpc: 'node', images } });
    const graph = await graphOf(plan, projectOf({ ...DOCKERFILES, 'tmkms/Dockerfile': text }));
    expect(targetIn(graph, 'stack-0').inputs).toEqual({
      'rehearsal/checkers:v1': target('release-0'),
    });
  });

  it('does not make a release an input of itself', async () => {
    const folder = projectOf({ ...DOCKERFILES, 'chain/Dockerfile': releases });
    expect(targetIn(await graphOf(planWith(), folder), 'release-0')).toMatchObject({
      inputs: {},
      bases: ['rehearsal/checkers:v1', 'rehearsal/checkers:v2'],
    });
  });
});

describe('the Dockerfile of a build', () => {
  it('may be next to the plan', async () => {
    const folder = projectOf({
      ...DOCKERFILES,
      'plans/release.Dockerfile': 'FROM alpine\n',
      'plans/kms.Dockerfile': 'FROM rust\n',
    });
    const images = [{ image: 'kms', build: { context: '../tmkms', dockerfile: 'kms.Dockerfile' } }];
    const plan = planWith(
      { context: '../chain', dockerfile: 'release.Dockerfile' },
      { stack: { compose: ['c'], rpc: 'node', images } },
    );
    const graph = await graphOf(plan, path.join(folder, 'plans'));
    expect(targetIn(graph, 'release-0')).toMatchObject({
      context: path.join(folder, 'chain'),
      dockerfile: path.join(folder, 'plans/release.Dockerfile'),
      dockerfileShown: 'release.Dockerfile',
      bases: ['alpine'],
    });
  });

  it.each<[what: string, build: object, files: Files]>([
    ['there is neither a Dockerfile nor a Go module', {}, {}],
    ['the plan names another one, despite a Go module', { dockerfile: 'no.Dockerfile' }, GO],
    ['the plan names a stage of it, despite a Go module', { target: 'prod' }, GO],
  ])('is reported as missing if %s', async (_, build, files) => {
    const inChain = Object.entries(files).map(([name, text]) => [`chain/${name}`, text]);
    const folder = projectOf({
      'tmkms/Dockerfile': 'FROM rust\n',
      'chain/README.md': '',
      ...Object.fromEntries(inChain),
    });
    const name = 'dockerfile' in build ? 'no.Dockerfile' : 'Dockerfile';
    await expect(graphOf(planWith(build), folder)).rejects.toThrow(
      failure(
        'DOCKERFILE_NOT_FOUND',
        ...[` ${name} `, `${folder}/chain/${name}, ${folder}/${name}`, 'build.go'],
      ),
    );
  });

  it('is not generated if the plan has arguments, which would have no effect', async () => {
    const folder = projectOf({ 'tmkms/Dockerfile': 'FROM rust\n' });
    writeFiles(path.join(folder, 'chain'), GO);
    await fails(graphOf(planWith({ args: { TAGS: 'netgo' } }), folder), 'DOCKERFILE_NOT_FOUND');
  });
});

describe('a Go module', () => {
  const goProject = (files: Files = {}) => {
    const folder = projectOf({ 'tmkms/Dockerfile': 'FROM rust\n' });
    writeFiles(path.join(folder, 'chain'), { ...GO, ...files });
    return folder;
  };

  it('gets a generated Dockerfile if it has none', async () => {
    const folder = goProject();
    const graph = await graphOf(planWith(), folder);
    expect(shapeOf(graph)).toMatchObject({
      'dependencies-0': {},
      'release-0': { dependencies: target('dependencies-0') },
      cosmovisor: { 'release-0': target('release-0') },
    });
    expect([...graph.keys()][0]).toBe('dependencies-0');
    expect(targetIn(graph, 'release-0')).toMatchObject({
      title: 'release v1',
      reference: 'rehearsal/checkers:v1',
      dockerfileShown: 'the generated Dockerfile of release v1',
      content: { how: '3 files that ./cmd/checkersd is compiled from' },
    });
    expect(targetIn(graph, 'dependencies-0').bases).toContain('golang:1.24.1-bookworm');
    expect(readdirSync(path.join(folder, 'chain')).sort()).toEqual(['cmd', 'go.mod', 'go.sum']);
  });

  it('is built with its own Dockerfile', async () => {
    const graph = await graphOf(planWith(), goProject({ Dockerfile: 'FROM debian\n' }));
    expect([...graph.keys()]).not.toContain('dependencies-0');
    expect(targetIn(graph, 'release-0').dockerfileText).toBe('FROM debian\n');
  });

  it('is built without its own Dockerfile if the plan has go', async () => {
    const folder = goProject({ Dockerfile: 'FROM debian\n' });
    const graph = await graphOf(planWith({ go: { version: 'v9' } }), folder);
    const { dockerfileText } = targetIn(graph, 'release-0');
    expect(dockerfileText).toContain('version.Version=v9');
  });

  it('is an error if missing', async () => {
    const folder = projectOf({ ...DOCKERFILES, 'chain/main.go': 'package main' });
    await expect(graphOf(planWith({ go: {} }), folder)).rejects.toThrow(
      failure('GO_MODULE_NOT_FOUND', 'go.mod', `${folder}/chain`),
    );
  });

  it('downloads with the network settings of this machine, in private files', async () => {
    const env = { HOME, GOPROXY: 'https://user:password@proxy.example.com' };
    const graph = await graphOf(planWith(), goProject(), { env });
    const goenv = targetIn(graph, 'release-0').secrets.find(({ id }) => id === 'goenv');
    expect(readFileSync(goenv?.file ?? '', 'utf8')).toBe(`GOPROXY=${env.GOPROXY}\n`);
    expect(statSync(goenv?.file ?? '').mode & 0o777).toBe(0o600);
    expect(targetIn(graph, 'stack-0').secrets).toEqual([]);
  });

  it('has the name of a stack image as its version', async () => {
    const images = [{ image: 'tools', build: { context: 'chain', go: {} } }];
    const plan = planWith({}, { stack: { compose: ['c'], rpc: 'node', images } });
    const graph = await graphOf(plan, goProject());
    expect(targetIn(graph, 'stack-0').dockerfileText).toContain('version.Version=stack-0"');
  });
});

it('has one dependencies target for all releases of the bundled plan', async () => {
  const request = {
    planInput: 'examples/checkers/rehearsal.yml',
    cwd: path.resolve('.'),
    bundledPlan: '',
  };
  const { plan, folder } = await loadPlan(request, (file) => readFile(file, 'utf8'));
  const exec = new FakeExec();
  const graph = await readGraph(exec, plan, settingsOf(folder));
  expect(shapeOf(graph)).toEqual({
    'dependencies-0': {},
    'release-0': { dependencies: target('dependencies-0') },
    'release-1': { dependencies: target('dependencies-0') },
    'release-2': { dependencies: target('dependencies-0') },
    'stack-0': {},
    'cosmovisor-tools': {},
    cosmovisor: {
      'cosmovisor-tools': target('cosmovisor-tools'),
      'rehearsal-base': target('release-0'),
      'release-0': target('release-0'),
      'release-1': target('release-1'),
      'release-2': target('release-2'),
    },
    relay: {},
  });
  expect(targetIn(graph, 'stack-0').bases).toEqual(['debian:bookworm-slim', 'rust:1-bookworm']);
  const keys = keysOf(graph, { platform: 'linux/amd64', digestOf: (name) => name });
  expect([...keys.values()].map(({ missing }) => missing)).toEqual([...graph].map(() => undefined));
  expect(new Set([...keys.values()].map(({ value }) => value)).size).toBe(graph.size);
  expect(exec.commands).toEqual([]);
});

describe('a service with a build in the compose files', () => {
  const service: ServiceBuild = {
    service: 'faucet',
    image: 'stack-faucet',
    context: 'faucet',
    args: {},
  };
  const folder = projectOf({
    ...DOCKERFILES,
    'faucet/Dockerfile': 'FROM node AS node\nFROM rehearsal/checkers:v1\n',
    'faucet/other.Dockerfile': 'ARG VERSION=1\nFROM node:$VERSION\n',
    Dockerfile: 'FROM none',
  });
  const serviceOf = async (given: Partial<ServiceBuild>) => {
    const services = [
      { ...service, image: 'first' },
      { ...service, ...given },
    ];
    const run = settingsOf(folder, { services });
    const graph = await readGraph(new FakeExec(), planWith(), run);
    return { built: targetIn(graph, 'service-1'), run };
  };

  it('is built with their settings, with the releases by name', async () => {
    const { built } = await serviceOf({});
    expect(built).toMatchObject({
      title: 'service faucet',
      reference: 'stack-faucet',
      context: path.join(folder, 'faucet'),
      content: { how: '2 files of the work tree' },
      dockerfile: path.join(folder, 'faucet/Dockerfile'),
      dockerfileShown: 'Dockerfile',
      inputs: { 'rehearsal/checkers:v1': target('release-0') },
      bases: ['node'],
      cachePolicy: 'image',
    });
  });

  it('has their additional contexts as inputs: folders, images, other builds', async () => {
    const contexts = {
      node: '/p/node',
      tool: 'docker-image://tool:1',
      first: 'docker-image://first',
      'rehearsal/checkers:v1': 'docker-image://other:1',
    };
    const { built } = await serviceOf({ contexts });
    expect(built.inputs).toEqual({
      node: { place: '/p/node' },
      tool: { image: 'tool:1' },
      first: target('service-0'),
      'rehearsal/checkers:v1': { image: 'other:1' },
    });
    expect(built.bases).toEqual([]);
    expect(built.unkeyed).toContain('/p/node');
  });

  it('may have a Dockerfile, a stage and arguments of its own, and an absolute context', async () => {
    const { built } = await serviceOf({
      context: path.join(folder, 'faucet'),
      dockerfile: 'other.Dockerfile',
      target: 'prod',
      args: { VERSION: '20' },
    });
    expect(built).toMatchObject({
      context: path.join(folder, 'faucet'),
      dockerfile: path.join(folder, 'faucet/other.Dockerfile'),
      dockerfileShown: 'other.Dockerfile',
      stage: 'prod',
      args: { VERSION: '20' },
      inputs: {},
      bases: ['node:20'],
    });
  });

  it('may have its Dockerfile in the compose file', async () => {
    const text = 'FROM rehearsal/checkers:v1\n';
    const { built, run } = await serviceOf({ dockerfileInline: text });
    expect(built).toMatchObject({
      dockerfile: path.join(run.folder, 'service-1.Dockerfile'),
      dockerfileText: text,
      dockerfileShown: "service faucet's own lines",
      inputs: { 'rehearsal/checkers:v1': target('release-0') },
    });
    expect(readFileSync(built.dockerfile, 'utf8')).toBe(text);
  });

  it('has no Dockerfile next to the plan', async () => {
    await expect(serviceOf({ context: 'tmkms', dockerfile: 'no' })).rejects.toMatchObject({
      code: 'DOCKERFILE_NOT_FOUND',
      message: expect.stringMatching(new RegExp(` ${folder}/tmkms/no$`)),
    });
  });
});

describe('builds of git refs', () => {
  const repository = path.join(root, 'repository');
  const git = gitIn(repository);
  const commit = async (tag: string, files: Files) => {
    writeFiles(repository, files);
    await git('add', '.');
    await git('commit', '--quiet', '--message', tag);
    await git('tag', tag);
  };
  const inChain = (files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`chain/${name}`, text]));

  beforeAll(async () => {
    mkdirSync(repository);
    await git('init', '--quiet');
    await commit('v1', inChain(GO));
    await commit('v1.0.1', { 'README.md': 'words' });
    await commit('v2', inChain({ 'main.go': 'package chain', 'go.sum': 'sdk.io v2 h1:two=\n' }));
    writeFiles(repository, { 'chain/go.mod': 'not committed' });
  });

  const read = (refs: readonly string[], files: Files = {}) => {
    writeFiles(repository, files);
    const releases = refs.map((ref) => ({
      name: ref,
      image: `chain:${ref}`,
      build: {
        context: 'chain',
        ref,
        ...(files['chain.Dockerfile'] && { dockerfile: 'chain.Dockerfile' }),
      },
    }));
    const plan = checkersPlan({ releases, stack: { compose: ['c'], rpc: 'node' } });
    return readGraph(systemExec, plan, settingsOf(repository));
  };

  it('use several refs at once, and leave the work tree unchanged', async () => {
    const state = async () => [
      await git('status', '--porcelain'),
      await git('rev-parse', 'HEAD'),
      readFileSync(path.join(repository, 'chain/go.mod'), 'utf8'),
    ];
    const before = await state();
    const graph = await read(['v1', 'v2']);
    expect(await state()).toEqual(before);
    expect(before[0]).toContain('chain/go.mod');
    expect([...graph.keys()].slice(0, 4)).toEqual([
      ...['dependencies-0', 'release-0', 'dependencies-1', 'release-1'],
    ]);
    expect(targetIn(graph, 'dependencies-1').incrementalBase?.target).toBe('dependencies-0');
  });

  it('share the dependencies target if their refs have the same dependencies', async () => {
    const graph = await read(['v1', 'v1.0.1']);
    expect(shapeOf(graph)).toMatchObject({
      'release-0': { dependencies: target('dependencies-0') },
      'release-1': { dependencies: target('dependencies-0') },
    });
    expect([...graph.keys()]).not.toContain('dependencies-1');
  });

  it('are identified by the tree of their folder if they have a Dockerfile', async () => {
    const graph = await read(['v1', 'v1.0.1', 'v2'], { 'chain.Dockerfile': 'FROM debian\n' });
    const releases = ['release-0', 'release-1', 'release-2'].map((name) => targetIn(graph, name));
    expect(releases.map(({ content }) => content)).toEqual([
      { how: 'git tree', hash: await git('rev-parse', 'v1:chain') },
      { how: 'git tree', hash: await git('rev-parse', 'v1:chain') },
      { how: 'git tree', hash: await git('rev-parse', 'v2:chain') },
    ]);
    expect(releases[1]?.context).toBe(releases[0]?.context);
    expect(readdirSync(releases[0]?.context ?? '').sort()).toEqual(['cmd', 'go.mod', 'go.sum']);
    const keys = keysOf(graph, { platform: 'linux/amd64', digestOf: () => 'sha256:a' });
    expect(keys.get('release-1')?.value).toBe(keys.get('release-0')?.value);
    expect(keys.get('release-2')?.value).not.toBe(keys.get('release-0')?.value);
  });

  it('have their commit and tree', async () => {
    const graph = await read(['v1', 'v1.0.1']);
    for (const [name, ref] of [
      ['release-0', 'v1'],
      ['release-1', 'v1.0.1'],
    ] as const) {
      expect(targetIn(graph, name).origin).toEqual({
        folder: path.join(repository, 'chain'),
        at: {
          ref,
          commit: await git('rev-parse', `${ref}^{commit}`),
          tree: await git('rev-parse', `${ref}:chain`),
        },
      });
    }
  });

  it('name the missing refs', async () => {
    await fails(read(['v9']), 'GIT_REF_UNAVAILABLE', `${repository}/chain`, 'v9');
  });
});
