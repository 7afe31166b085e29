import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Docker } from '../../src/docker/docker';
import { cleanUp, removeLeftovers } from '../../src/run/clean-up';
import { newRun, openFolders, Workspace } from '../../src/run/workspace';
import { writeAll } from '../../src/system/files';
import { ownOwner } from '../../src/system/owner';
import { type FakeDocker, fakeDocker } from '../helpers/docker';
import { failureOf } from '../helpers/errors';
import { ended } from '../helpers/exec';
import { failure } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { FakeLogger } from '../helpers/logger';
import { GONE } from '../helpers/owner';

const root = temporaryFolder();
/** A new folder for the temporary files of a test. */
const temporary = () => folderWith(root);

/** An engine without objects of any run, in which these kinds do not answer. */
function engine(...failing: readonly (keyof Docker)[]): FakeDocker {
  const list = (room: keyof Docker) => async () =>
    failing.includes(room) ? [ended({ exitCode: 1, stderr: 'no answer' }).stdout] : [];
  return fakeDocker({
    containers: { list: list('containers'), imagesOf: async () => [] },
    networks: { list: list('networks') },
    volumes: { list: list('volumes') },
    images: { list: list('images'), ids: list('images') },
  });
}
const ASKED = ['containers.list', 'networks.list', 'volumes.list', 'buildx.remove', 'images.list'];

/** The leftovers of a run whose process has exited. */
async function leftover(place: string, owner: object = GONE) {
  const run = newRun();
  const folder = path.join(place, `${run}-AbC123`);
  await writeAll(folder, {
    'rehearsal-owner.json': JSON.stringify({ run, owner }),
    'keyring/alice.info': 'secret',
  });
  return { run, folder };
}

describe('a working folder', () => {
  it('is for its user only, with any umask', async () => {
    const before = process.umask(0);
    try {
      const { folder, run } = await Workspace.open(engine(), newRun(), temporary());
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(path.join(folder, 'rehearsal-owner.json')).mode & 0o777).toBe(0o600);
      expect(path.basename(folder)).toMatch(new RegExp(`^${run}-`));
    } finally {
      process.umask(before);
    }
  });

  it.each([
    ['that is missing', () => path.join(root, 'not-there')],
    [
      'that is a file',
      () => {
        const file = path.join(root, 'a-file');
        writeFileSync(file, '');
        return file;
      },
    ],
  ])('is rejected in a folder %s', async (_, place) => {
    const temporary = place();
    await expect(Workspace.open(engine(), newRun(), temporary)).rejects.toThrow(
      failure('WORKING_FOLDER_UNWRITABLE', temporary, ': ENO', 'TMPDIR'),
    );
  });
});

describe('cleaning up', () => {
  it.each<(keyof Docker)[][]>([
    [[]],
    [['containers']],
    [['networks']],
    [['images']],
    [['containers', 'networks', 'volumes', 'images']],
  ])('does the rest without an answer of %j', async (failing) => {
    const { folder, run } = await Workspace.open(engine(), newRun(), temporary());
    await writeAll(folder, { 'keyring/alice.info': 'secret' });
    const docker = engine(...failing);
    const left = await cleanUp(docker, run, folder);
    const isDone = failing.length === 0;
    expect(left.length === 0).toBe(isDone);
    expect(existsSync(folder) && readdirSync(folder)).toEqual(
      isDone ? false : ['rehearsal-owner.json'],
    );
    expect(docker.calls.map(({ verb }) => verb)).toEqual(expect.arrayContaining(ASKED));
  });

  it('does the rest if the folder cannot be removed', async () => {
    const place = temporary();
    const { run } = await leftover(place);
    const file = path.join(place, 'no-folder');
    writeFileSync(file, '');
    const docker = engine();
    const left = await cleanUp(docker, run, file);
    expect(left).toHaveLength(1);
    expect(docker.calls.map(({ verb }) => verb)).toEqual(expect.arrayContaining(ASKED));
  });
});

describe('the folder of a run whose process has exited', () => {
  it('is removed by the next run, with a notice', async () => {
    const place = temporary();
    const { run, folder } = await leftover(place);
    const dockerOf = jest.fn(() => engine());
    const logger = new FakeLogger();
    await removeLeftovers(dockerOf, place, logger);
    expect(readdirSync(place)).toEqual([]);
    expect(dockerOf.mock.calls).toEqual([[run]]);
    expect(logger.lines).toEqual([expect.stringMatching(`^notice: .* ${run} .*${folder}`)]);
  });

  it('is not looked for in a folder that cannot be read, with a warning', async () => {
    const logger = new FakeLogger();
    await removeLeftovers(() => engine(), path.join(temporary(), 'none'), logger);
    expect(logger.lines).toEqual([expect.stringMatching(/^warning: .*none.*ENOENT/)]);
  });

  it('is retried until nothing of it is left', async () => {
    const place = temporary();
    const { run } = await leftover(place);
    const logger = new FakeLogger();
    await removeLeftovers(() => engine('containers'), place, logger);
    expect(logger.lines).toEqual([expect.stringMatching(`^warning: .* ${run} .*no answer`)]);
    await removeLeftovers(() => engine(), place, logger);
    expect(readdirSync(place)).toEqual([]);
  });

  it.each<[what: string, make: (place: string) => Promise<unknown>]>([
    ['of a run in progress', (place) => leftover(place, ownOwner())],
    ['of another machine', (place) => leftover(place, { ...GONE, place: 'elsewhere' })],
    [
      'of a run with another name',
      async (place) => {
        const { folder } = await leftover(place);
        writeFileSync(
          path.join(folder, 'rehearsal-owner.json'),
          JSON.stringify({ run: 'rehearsal-00000000', owner: GONE }),
        );
      },
    ],
    ['without an owner', async (place) => mkdirSync(path.join(place, `${newRun()}-AbC123`))],
    [
      'with an owner that is a link',
      async (place) => {
        const { folder } = await leftover(path.join(place, 'aside'));
        const other = path.join(place, path.basename(folder));
        mkdirSync(other);
        symlinkSync(
          path.join(folder, 'rehearsal-owner.json'),
          path.join(other, 'rehearsal-owner.json'),
        );
      },
    ],
    [
      'that is a link',
      async (place) => {
        const { folder } = await leftover(path.join(place, 'aside'));
        symlinkSync(folder, path.join(place, path.basename(folder)));
      },
    ],
    [
      'with another name',
      async (place) => {
        const { run } = await leftover(path.join(place, 'aside'));
        await leftover(path.join(place, `x${run}-AbC123`));
      },
    ],
  ])('stays if it is one %s', async (_, make) => {
    const place = temporary();
    await make(place);
    const before = readdirSync(place, { recursive: true });
    const dockerOf = jest.fn(() => engine());
    const logger = new FakeLogger();
    await removeLeftovers(dockerOf, place, logger);
    expect(readdirSync(place, { recursive: true })).toEqual(before);
    expect([...dockerOf.mock.calls, ...logger.lines]).toEqual([]);
  });

  it('stays if it belongs to another user', async () => {
    const place = temporary();
    await leftover(place);
    jest.spyOn(process, 'getuid').mockReturnValue(54_321);
    try {
      await removeLeftovers(() => engine(), place, new FakeLogger());
      expect(readdirSync(place)).toHaveLength(1);
    } finally {
      jest.restoreAllMocks();
    }
  });

  it('is also identified by the start of the process, as process ids are reused', async () => {
    const place = temporary();
    await leftover(place, { ...ownOwner(), began: '1' });
    await leftover(place, { ...ownOwner(), boot: 'before' });
    await removeLeftovers(() => engine(), place, new FakeLogger());
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('the folders of a run', () => {
  it('leave nothing, and keep the last report, if one of them is rejected', async () => {
    const [place, evidence] = [temporary(), path.join(temporary(), 'evidence')];
    const remembered: unknown[] = [];
    const open = (settings: { temporary: string; evidence: string }) =>
      openFolders(
        () => engine(),
        { run: newRun(), writer: 'rehearsal', remember: (it) => void remembered.push(it) },
        settings,
      );
    const first = await open({ temporary: place, evidence });
    await writeAll(evidence, { 'report.json': '{}' });
    await first.evidence.close();
    expect(remembered).toEqual([
      { run: first.workspace.run, folder: first.workspace.folder, evidence },
    ]);
    await first.workspace.close();
    await failureOf(open({ temporary: path.join(place, 'not-there'), evidence }));
    expect(readdirSync(evidence)).toEqual(['.rehearsal.json', 'report.json']);
    writeFileSync(path.join(evidence, 'plan.yml'), 'mine');
    await failureOf(open({ temporary: place, evidence }));
    expect(readdirSync(evidence)).toEqual(['.rehearsal.json', 'plan.yml', 'report.json']);
    expect(readdirSync(place)).toEqual([]);
    expect(remembered).toHaveLength(1);
  });
});
