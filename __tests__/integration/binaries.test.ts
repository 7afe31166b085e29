import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { cosmovisorDialect } from '../../src/cosmovisor/versions';
import { openDocker } from '../../src/docker/docker';
import { RUN_LABEL } from '../../src/docker/labels';
import { requireBinaries } from '../../src/rehearsal/seen';
import { removeRun } from '../../src/run/remove-objects';
import type { Cosmovisor } from '../../src/stack/binaries/cosmovisor';
import { EngineHasher } from '../../src/stack/binaries/hashes';
import { hashReleases, pinBinaries } from '../../src/stack/binaries/pinned';
import { systemExec } from '../../src/system/system-exec';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';
import { sha256 } from '../helpers/hash';
import { nodeHome, STACK } from '../helpers/live';
import { runOf } from '../rehearsal/runs';
import { docker, removeTemporaryFolders, temporaryFolder } from './rehearsals';

jest.setTimeout(120_000);

/** The check of the nodes' binaries, on containers of a real engine. */

const folder = temporaryFolder();
const run = `rehearsal-binaries-${path.basename(folder).toLowerCase()}`;
const image = `${run}:cosmovisor`;
const engine = openDocker(systemExec, { run });
const hasher = new EngineHasher(engine, folder);
const [GOOD, ODD] = STACK.nodes as [string, string];
const HOME = '/chain';
const UPGRADE = 'v2';
const FOLDER = `upgrades/${UPGRADE}`;
const PLACE = '/opt/rehearsal/releases/1/checkersd';
const PROGRAM = '/opt/rehearsal/releases/1/bin/checkersd';
const [V1, V2] = ['#!/bin/sh\necho v1\n', '#!/bin/sh\necho v2\n'] as const;

const homes = new Map(STACK.nodes.map((node) => [node, nodeHome(node, path.join(folder, node))]));
const containers = new Map<string, string>();
let cosmovisor: Cosmovisor;

const inside = (node: string, script: string) =>
  docker(['exec', containers.get(node) ?? '', 'sh', '-c', script]);

/** Stands for the launcher of a release. */
const LAUNCHER = '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/bin/checkersd"\n';

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

beforeAll(async () => {
  const context = path.join(folder, 'context');
  for (const [index, text] of [V1, V2].entries()) {
    put(path.join(context, 'releases', String(index), 'bin/checkersd'), text);
    put(path.join(context, 'releases', String(index), 'checkersd'), LAUNCHER);
  }
  put(path.join(context, 'releases/gate'), LAUNCHER);
  writeFileSync(
    path.join(context, 'Dockerfile'),
    'FROM debian:bookworm-slim\nCOPY releases /opt/rehearsal/releases\n',
  );
  docker(['build', '--quiet', '--tag', image, context]);
  cosmovisor = await pinBinaries(
    engine,
    {
      image: docker(['image', 'inspect', '--format', '{{.Id}}', image]),
      dialect: cosmovisorDialect('v1.5.0'),
      binaries: new Map([
        ['v1', '/opt/rehearsal/releases/0/checkersd'],
        ['v2', PLACE],
      ]),
      programs: new Map([
        ['v1', '/opt/rehearsal/releases/0/bin/checkersd'],
        ['v2', PROGRAM],
      ]),
      ...{ layout: new Map(), mounts: [], madeFor: undefined, others: new Map(), gate: undefined },
    },
    folder,
  );
  for (const node of STACK.nodes) {
    const bin = path.join(folder, node, 'cosmovisor', FOLDER, 'bin');
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
  await removeRun(engine, run);
  removeTemporaryFolders();
});

async function look() {
  const { folder: pinned, ...hashed } = await hashReleases(hasher, cosmovisor);
  const ofRun = runOf({ exec: systemExec });
  const stack = {
    ...STACK,
    folder,
    homes,
    ...{ binaries: cosmovisor.binaries, programs: cosmovisor.programs },
  };
  const live = { container: (node: string) => containers.get(node) ?? '' };
  const binaries = { hasher, ...hashed, folder: pinned, lastImage: '', last: undefined };
  const looked = requireBinaries({ run: ofRun, stack, live, binaries }, 'v2', UPGRADE);
  return { looked, events: ofRun.timeline.events };
}

it('all nodes have the binary of the release, and none can write to it', async () => {
  const { looked, events } = await look();
  await looked;
  expect(events).toMatchObject(
    STACK.nodes.map(() => ({ type: 'binary-seen', sha256: sha256(V2), ok: true })),
  );
  expect(inside(GOOD, `${HOME}/cosmovisor/${FOLDER}/bin/checkersd`)).toBe('v2');
  expect(() => inside(GOOD, `echo >> ${PLACE}`)).toThrow('Read-only file system');
  expect(() => inside(GOOD, `echo >> ${PROGRAM}`)).toThrow('Read-only file system');
  expect(() => inside(GOOD, `rm ${PLACE}`)).toThrow('Read-only file system');
});

it('the failure names a node with another binary, and both hashes', async () => {
  const other = `${V2}# replaced\n`;
  inside(
    ODD,
    `cp ${PROGRAM} /other && echo '# replaced' >> /other && ln -sfn /other ${HOME}/cosmovisor/${FOLDER}/bin/checkersd`,
  );
  const { looked, events } = await look();
  expect(await failureOf(looked)).toEqual(
    failure('BINARY_DIFFERS', 'v2', sha256(V2), `${ODD} has ${sha256(other)}`),
  );
  expect(events).toContainEqual(expect.objectContaining({ service: GOOD, ok: true }));
});

it('a link that a container puts in place of the binary is not followed on this machine', async () => {
  const secret = path.join(folder, 'secret');
  writeFileSync(secret, 'of this machine');
  inside(ODD, `ln -sfn ${secret} ${HOME}/cosmovisor/${FOLDER}/bin/checkersd`);
  const { looked } = await look();
  expect(await failureOf(looked)).toEqual(failure('BINARY_DIFFERS', `${ODD} has no binary`));
  expect(readFileSync(secret, 'utf8')).toBe('of this machine');
  expect(readdirSync(path.join(folder, 'taken'))).toEqual([]);
});
