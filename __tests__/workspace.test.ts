import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeAll } from '../src/system/files';
import { ownOwner } from '../src/system/owner';
import { cleanUp, newRun, openFolders, removeLeftovers, Workspace } from '../src/workspace';
import { failureOf } from './helpers/errors';
import { FakeExec } from './helpers/exec';
import { temporaryFolder } from './helpers/folder';
import { FakeJournal } from './helpers/journal';

const root = temporaryFolder();
let made = 0;
/** A folder for temporary files of a test of its own. */
function temporary(): string {
  const folder = path.join(root, String(made++));
  mkdirSync(folder);
  return folder;
}
/** A process that is gone. */
const GONE = { ...ownOwner(), pid: spawnSync('true').pid };

/** An engine whose commands of a kind fail. */
const failing = (...parts: string[]) =>
  new FakeExec((command) =>
    parts.some((part) => command.startsWith(part)) ? { exitCode: 1, stderr: 'no answer' } : '',
  );

/** What a run left whose process is gone. */
async function leftover(place: string, owner: object = GONE, run = newRun()) {
  const folder = path.join(place, `${run}-AbC123`);
  await writeAll(folder, {
    'rehearsal-owner.json': JSON.stringify({ run, owner }),
    'keyring/alice.info': 'secret',
  });
  return { run, folder };
}

describe('a working folder', () => {
  it('is for its user only, whatever this process takes away from new files', async () => {
    const before = process.umask(0);
    try {
      const { folder, run } = await Workspace.open(new FakeExec(), newRun(), temporary());
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(path.join(folder, 'rehearsal-owner.json')).mode & 0o777).toBe(0o600);
      expect(path.basename(folder)).toMatch(new RegExp(`^${run}-`));
    } finally {
      process.umask(before);
    }
  });

  it.each([
    ['that is not there', () => path.join(root, 'not-there')],
    [
      'that is a file',
      () => {
        const file = path.join(root, 'a-file');
        writeFileSync(file, '');
        return file;
      },
    ],
  ])('in a folder %s is refused in words', async (_, place) => {
    const error = await failureOf(Workspace.open(new FakeExec(), newRun(), place()));
    expect(error.message).toMatch(/^No working folder can be made in .*: ENO/);
    expect(error.hint).toContain('TMPDIR');
  });
});

describe('cleaning up', () => {
  it.each([
    ['nothing', []],
    ['containers', ['docker ps']],
    ['networks', ['docker network']],
    ['the builder', ['docker buildx']],
    ['tags', ['docker image']],
    ['the whole engine', ['docker']],
  ])('does the rest where %s cannot be removed', async (_, parts) => {
    const { folder, run } = await Workspace.open(new FakeExec(), newRun(), temporary());
    await writeAll(folder, { 'keyring/alice.info': 'secret' });
    const exec = failing(...parts);
    const left = await cleanUp(exec, run, folder);
    // The builder's removal is asked for and may fail: most runs have none.
    const isDone = parts.every((part) => part === 'docker buildx');
    expect(left.length === 0).toBe(isDone);
    expect(existsSync(folder) && readdirSync(folder)).toEqual(
      isDone ? false : ['rehearsal-owner.json'],
    );
    for (const command of [
      'docker ps',
      'docker network ls',
      'docker volume ls',
      'docker buildx rm',
      'docker image ls',
    ]) {
      expect(exec.commands.join('\n')).toContain(command);
    }
  });

  it('does the rest where the folder cannot be removed', async () => {
    const place = temporary();
    const { run } = await leftover(place);
    const file = path.join(place, 'no-folder');
    writeFileSync(file, '');
    const exec = new FakeExec();
    const left = await cleanUp(exec, run, file);
    expect(left.map(({ what }) => what)).toEqual(['Removing the working folder']);
    expect(exec.commands.join('\n')).toContain('docker ps');
    expect(exec.commands.join('\n')).toContain('docker image ls');
  });
});

describe('what a run left whose process is gone', () => {
  it('is removed by the next, which says so', async () => {
    const place = temporary();
    const { run, folder } = await leftover(place);
    const exec = new FakeExec();
    const journal = new FakeJournal();
    await removeLeftovers(exec, place, journal);
    expect(readdirSync(place)).toEqual([]);
    expect(exec.commands.join('\n')).toContain(`label=upgrade-rehearsal.run=${run}`);
    expect(journal.lines).toEqual([
      `notice: The run ${run} had ended without its clean-up: removed its containers and ${folder}.`,
    ]);
  });

  it('is tried again for as long as something of it is left', async () => {
    const place = temporary();
    await leftover(place);
    const journal = new FakeJournal();
    await removeLeftovers(failing('docker ps'), place, journal);
    expect(journal.lines).toEqual([
      expect.stringMatching(/^warning: Removing the containers of rehearsal-\w+ failed: /),
    ]);
    await removeLeftovers(new FakeExec(), place, journal);
    expect(readdirSync(place)).toEqual([]);
  });

  it.each<[what: string, make: (place: string) => Promise<unknown>]>([
    ['of a run that goes on', (place) => leftover(place, ownOwner())],
    ['of another machine', (place) => leftover(place, { ...GONE, place: 'elsewhere' })],
    [
      'of a run of another name',
      async (place) => {
        const { folder } = await leftover(place);
        writeFileSync(
          path.join(folder, 'rehearsal-owner.json'),
          JSON.stringify({ run: 'rehearsal-00000000', owner: GONE }),
        );
      },
    ],
    ['with no owner', async (place) => mkdirSync(path.join(place, `${newRun()}-AbC123`))],
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
      'called otherwise',
      async (place) => {
        const { run } = await leftover(path.join(place, 'aside'));
        await leftover(path.join(place, `x${run}-AbC123`));
      },
    ],
  ])('a folder %s stays', async (_, make) => {
    const place = temporary();
    await make(place);
    const before = readdirSync(place, { recursive: true });
    const exec = new FakeExec();
    const journal = new FakeJournal();
    await removeLeftovers(exec, place, journal);
    expect(readdirSync(place, { recursive: true })).toEqual(before);
    expect([...exec.commands, ...journal.lines]).toEqual([]);
  });

  it('of another user stays', async () => {
    const place = temporary();
    await leftover(place);
    jest.spyOn(process, 'getuid').mockReturnValue(54_321);
    try {
      await removeLeftovers(new FakeExec(), place, new FakeJournal());
      expect(readdirSync(place)).toHaveLength(1);
    } finally {
      jest.restoreAllMocks();
    }
  });

  it('is known by its process’s begin, too: numbers of processes come again', async () => {
    const place = temporary();
    await leftover(place, { ...ownOwner(), began: '1' });
    await leftover(place, { ...ownOwner(), boot: 'before' });
    await removeLeftovers(new FakeExec(), place, new FakeJournal());
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('the folders of a run', () => {
  it('leave nothing, and the last report, where one of them is refused', async () => {
    const [place, evidence] = [temporary(), path.join(temporary(), 'evidence')];
    const remembered: unknown[] = [];
    const open = (settings: { temporary: string; evidence: string }) =>
      openFolders(
        new FakeExec(),
        newRun(),
        'rehearsal',
        settings,
        (it) => void remembered.push(it),
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
