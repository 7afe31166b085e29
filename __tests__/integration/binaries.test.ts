import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cosmovisorDialect } from '../../src/images/cosmovisor';
import { requireBinaries } from '../../src/rehearsal/seen';
import type { Cosmovisor } from '../../src/stack/cosmovisor';
import { EngineHasher } from '../../src/stack/hashes';
import { RUN_LABEL } from '../../src/stack/model';
import { hashReleases, pinBinaries } from '../../src/stack/pinned';
import { removeRun } from '../../src/stack/project';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { nodeHome, STACK } from '../helpers/live';
import { runOf } from '../rehearsal/runs';
import { docker, removeTemporaryFolders, temporaryFolder } from './rehearsals';

jest.setTimeout(120_000);

/** Which binaries nodes have, seen on containers of an engine. */

const folder = temporaryFolder();
const run = `rehearsal-binaries-${path.basename(folder).toLowerCase()}`;
const image = `${run}:cosmovisor`;
const signal = new AbortController().signal;
const hashing = { run, folder, signal };
const hasher = new EngineHasher(systemExec, hashing);
const [GOOD, ODD] = STACK.nodes as [string, string];
const HOME = '/chain';
const UPGRADE = 'upgrades/v2';
const PLACE = '/opt/rehearsal/releases/1/checkersd';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const [V1, V2] = ['#!/bin/sh\necho v1\n', '#!/bin/sh\necho v2\n'] as const;

const homes = new Map(STACK.nodes.map((node) => [node, nodeHome(node, path.join(folder, node))]));
const containers = new Map<string, string>();
let cosmovisor: Cosmovisor;

const inside = (node: string, script: string) =>
  docker(['exec', containers.get(node) ?? '', 'sh', '-c', script]);

beforeAll(async () => {
  const context = path.join(folder, 'context');
  for (const [index, text] of [V1, V2].entries()) {
    mkdirSync(path.join(context, 'releases', String(index)), { recursive: true });
    writeFileSync(path.join(context, 'releases', String(index), 'checkersd'), text);
    chmodSync(path.join(context, 'releases', String(index), 'checkersd'), 0o755);
  }
  writeFileSync(
    path.join(context, 'Dockerfile'),
    'FROM debian:bookworm-slim\nCOPY releases /opt/rehearsal/releases\n',
  );
  docker(['build', '--quiet', '--tag', image, context]);
  cosmovisor = await pinBinaries(
    systemExec,
    {
      image: docker(['image', 'inspect', '--format', '{{.Id}}', image]),
      dialect: cosmovisorDialect('v1.5.0'),
      binaries: new Map([
        ['v1', '/opt/rehearsal/releases/0/checkersd'],
        ['v2', PLACE],
      ]),
      ...{ layout: new Map(), mounts: [], madeFor: undefined },
    },
    hashing,
  );
  for (const node of STACK.nodes) {
    const bin = path.join(folder, node, 'cosmovisor', UPGRADE, 'bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(PLACE, path.join(bin, 'checkersd'));
    const mounts = cosmovisor.mounts.map(({ source, target }) => `${source}:${target}:ro`);
    const volumes = [`${path.join(folder, node)}:${HOME}`, ...mounts];
    const options = ['--detach', '--network', 'none', '--label', `${RUN_LABEL}=${run}`];
    containers.set(
      node,
      docker([
        ...['run', ...options, ...volumes.flatMap((volume) => ['--volume', volume])],
        ...[cosmovisor.image, 'sleep', 'infinity'],
      ]),
    );
  }
});

afterAll(async () => {
  await removeRun(systemExec, run);
  removeTemporaryFolders();
});

async function look() {
  const { hashes, folder: pinned } = await hashReleases(hasher, cosmovisor);
  const ofRun = runOf({ exec: systemExec });
  const stack = { ...STACK, folder, homes, binaries: cosmovisor.binaries };
  const live = { container: (node: string) => containers.get(node) ?? '' };
  const binaries = { hasher, hashes, folder: pinned, lastImage: '', last: undefined };
  const looked = requireBinaries({ run: ofRun, stack, live, binaries }, 'v2', 'v2', UPGRADE);
  return { looked, events: ofRun.timeline.events };
}

it('all nodes have the binary of the release, which none can write to', async () => {
  const { looked, events } = await look();
  await looked;
  expect(events).toMatchObject(
    STACK.nodes.map(() => ({ type: 'binary-seen', sha256: sha256(V2), ok: true })),
  );
  expect(inside(GOOD, `${HOME}/cosmovisor/${UPGRADE}/bin/checkersd`)).toBe('v2');
  expect(() => inside(GOOD, `echo >> ${PLACE}`)).toThrow('Read-only file system');
  expect(() => inside(GOOD, `rm ${PLACE}`)).toThrow('Read-only file system');
});

it('a node with another binary is named, with both hashes', async () => {
  const other = `${V2}# replaced\n`;
  inside(
    ODD,
    `cp ${PLACE} /other && echo '# replaced' >> /other && ln -sfn /other ${HOME}/cosmovisor/${UPGRADE}/bin/checkersd`,
  );
  const { looked, events } = await look();
  const { message } = await failureOf(looked);
  expect(message).toBe(
    `Not all nodes have the binary of v2, whose sha256 is ${sha256(V2)}: ${ODD} has ${sha256(other)}`,
  );
  expect(events).toContainEqual(expect.objectContaining({ service: GOOD, ok: true }));
});

it('what a container put in its place is not followed on this machine', async () => {
  const secret = path.join(folder, 'secret');
  writeFileSync(secret, 'of this machine');
  inside(ODD, `ln -sfn ${secret} ${HOME}/cosmovisor/${UPGRADE}/bin/checkersd`);
  const { looked } = await look();
  const { message } = await failureOf(looked);
  expect(message).toContain(`${ODD} has none`);
  expect(readFileSync(secret, 'utf8')).toBe('of this machine');
  expect(readdirSync(path.join(folder, 'taken'))).toEqual([]);
});
