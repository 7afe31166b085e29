import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { announce, EvidenceFolder } from '../../src/evidence/folder';
import { writeAll } from '../../src/system/files';
import { fails, failure } from '../helpers/failure';
import { temporaryFolder, writeFiles } from '../helpers/folder';
import { GONE } from '../helpers/owner';

const root = temporaryFolder();
let made = 0;
let runs = 0;
const folder = () => path.join(root, `evidence-${made++}`);
const newRun = () => `rehearsal-${String(runs++).padStart(8, '0')}`;
/** A claim by the rehearsal of another run. */
const claimed = (place: string) => EvidenceFolder.claim(place, newRun(), 'rehearsal');
/** A run that has claimed a folder, and begun. */
async function begun(place: string, writer: 'rehearsal' | 'images' = 'rehearsal', run = newRun()) {
  const evidence = await EvidenceFolder.claim(place, run, writer);
  await evidence.begin();
  return evidence;
}
/** The error for files in a folder that no run has written. */
const foreign = (...files: string[]) => failure('EVIDENCE_FOREIGN_FILES', files.join(', '));

/** The lock of a run whose process has exited. */
function locked(place: string, run: string, owner = GONE): string {
  writeFiles(place, { '.rehearsal-lock': JSON.stringify({ run, owner }) });
  return path.join(place, '.rehearsal-lock');
}

/** Files of a rehearsal. */
const WRITTEN = {
  ...{ 'report.json': '{}', 'summary.md': '#', 'events.ndjson': '', 'genesis.json': '{}' },
  ...{ 'plan.yml': 'a', 'compose.json': '{}', 'images-bake.json': '{}' },
  ...{ 'logs/val-alice.log': 'x', 'traffic/send.log': 'x' },
};

const shown = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.rehearsal'))
    .sort();

/** Writes files like a run. */
async function write(place: string, files: Readonly<Record<string, string>>) {
  for (const name of Object.keys(files)) announce(place, name);
  await writeAll(place, files);
}

/** A folder after a run that ended in order or was killed. */
async function after(end: 'in order' | 'killed', writer: 'rehearsal' | 'images' = 'rehearsal') {
  const place = folder();
  const run = newRun();
  const evidence = await begun(place, writer, run);
  await write(
    place,
    writer === 'images' ? { 'images.json': '{}', 'images-bake.json': '{}' } : WRITTEN,
  );
  if (end === 'in order') await evidence.close();
  else locked(place, run);
  return { place, run };
}

describe('a folder for a run', () => {
  it('is created with its parents, for its user only', async () => {
    const place = path.join(folder(), 'new/evidence');
    await (await begun(place)).close();
    expect(shown(place)).toEqual([]);
    expect(statSync(place).mode & 0o777).toBe(0o700);
  });

  it.each(['in order', 'killed'] as const)('has no files of one that ended %s', async (end) => {
    const { place } = await after(end);
    await writeAll(place, { 'notes.txt': 'mine', 'logs/mine.txt': 'mine' });
    const evidence = await claimed(place);
    expect(shown(place)).toContain('report.json'); // the claim may still fail
    await evidence.begin();
    expect(shown(place)).toEqual(['logs', 'logs/mine.txt', 'notes.txt', 'traffic']);
    await evidence.close();
  });

  it('keeps the last report if the run ends before it begins', async () => {
    const { place } = await after('in order');
    const before = shown(place);
    await (await claimed(place)).close();
    expect(shown(place)).toEqual(before);
    const next = await begun(place);
    expect(shown(place)).toEqual(['logs', 'traffic']);
    await next.close();
  });

  it('keeps the report in a run of images only, and the other way round', async () => {
    const { place } = await after('in order');
    const images = await begun(place, 'images');
    await write(place, { 'images.json': '{}', 'images-bake.json': '{"new":1}' });
    await images.close();
    expect(shown(place)).toEqual(
      expect.arrayContaining(['report.json', 'plan.yml', 'images.json']),
    );
    const rehearsal = await begun(place);
    expect(shown(place)).toEqual(['images.json', 'logs', 'traffic']);
    await rehearsal.close();
  });
});

describe('after a killed run', () => {
  it.each([
    ['rehearsal', 'images'],
    ['images', 'rehearsal'],
  ] as const)(
    'files of a killed run (%s) stay owned after a run of the other kind (%s)',
    async (first, second) => {
      const { place } = await after('killed', first);
      await (await begun(place, second)).close();
      await (await begun(place, first)).close();
      expect(shown(place).filter((name) => name.includes('.'))).toEqual([]);
    },
  );

  it('foreign files written since then are rejected, named and kept', async () => {
    const place = folder();
    const run = newRun();
    await begun(place, 'rehearsal', run);
    await write(place, { 'events.ndjson': '' });
    locked(place, run);
    writeFileSync(path.join(place, 'plan.yml'), 'mine');
    await expect(claimed(place)).rejects.toThrow(foreign('plan.yml'));
    await EvidenceFolder.finish(place, run);
    await expect(claimed(place)).rejects.toThrow(foreign('plan.yml'));
    expect(readFileSync(path.join(place, 'plan.yml'), 'utf8')).toBe('mine');
  });
});

describe('during a run', () => {
  it('foreign files are not overwritten', async () => {
    const place = folder();
    const evidence = await begun(place);
    writeFileSync(path.join(place, 'plan.yml'), 'mine');
    expect(() => announce(place, 'plan.yml')).toThrow(
      failure('EVIDENCE_FOREIGN_FILES', `${place}/plan.yml`),
    );
    await write(place, { 'report.json': '{}' });
    announce(place, 'report.json'); // a second time
    await evidence.close();
    await expect(claimed(place)).rejects.toThrow(foreign('plan.yml'));
  });

  it('an unclaimed folder is not protected', () => {
    const place = folder();
    mkdirSync(place);
    writeFileSync(path.join(place, 'plan.yml'), '');
    announce(place, 'plan.yml');
    expect(readdirSync(place)).toEqual(['plan.yml']);
  });
});

describe('foreign files', () => {
  it.each<[what: string, make: (place: string) => void, named: string]>([
    ['a genesis', (place) => writeFileSync(`${place}/genesis.json`, '{}'), 'genesis.json'],
    ['a folder with the name of the plan', (place) => mkdirSync(`${place}/plan.yml`), 'plan.yml'],
    ['a compose file', (place) => writeFileSync(`${place}/compose.json`, '{}'), 'compose.json'],
    [
      'a report of somebody else',
      (place) => writeFileSync(`${place}/junit.xml`, '<a/>'),
      'junit.xml',
    ],
    [
      'a link to a file',
      (place) => symlinkSync('/etc/hostname', `${place}/summary.md`),
      'summary.md',
    ],
    ['a dangling link', (place) => symlinkSync('/no', `${place}/badge.json`), 'badge.json'],
    [
      'a log',
      (place) => {
        mkdirSync(`${place}/logs`);
        writeFileSync(`${place}/logs/a.log`, '');
      },
      'logs/a.log',
    ],
    ['a link named logs', (place) => symlinkSync('/no/where', `${place}/logs`), 'logs'],
    ['a file named traffic', (place) => writeFileSync(`${place}/traffic`, ''), 'traffic'],
    [
      'a build graph',
      (place) => writeFileSync(`${place}/images-bake.json`, ''),
      'images-bake.json',
    ],
  ])('are rejected, named and kept: %s', async (_, make, named) => {
    const place = folder();
    mkdirSync(place);
    make(place);
    const before = shown(place);
    await expect(claimed(place)).rejects.toThrow(foreign(named));
    expect(readdirSync(place).sort()).toEqual(before.filter((name) => !name.includes('/')));
  });

  it('are rejected under the name of the folder’s own list', async () => {
    const place = folder();
    await writeAll(place, { '.rehearsal.json': '{"mine":true}' });
    await expect(claimed(place)).rejects.toThrow(foreign('.rehearsal.json'));
    expect(readdirSync(place)).toEqual(['.rehearsal.json']);
    expect(readFileSync(`${place}/.rehearsal.json`, 'utf8')).toBe('{"mine":true}');
  });

  it('stay next to the evidence under any other name', async () => {
    const place = folder();
    const mine = {
      ...{ 'docker-compose.yml': '', 'compose.yml': '', 'images-x/a': '', 'images-old.tar': '' },
      ...{ 'report.txt': '', 'logs/notes.txt': '', 'config/genesis.json': '', 'summary.txt': '' },
    };
    await writeAll(place, mine);
    const before = shown(place);
    for (let run = 0; run < 2; run++) {
      const evidence = await begun(place);
      expect(shown(place).filter((name) => name !== 'traffic')).toEqual(before);
      await write(place, WRITTEN);
      await evidence.close();
    }
  });

  it('are rejected if they replace a file of a run', async () => {
    const { place } = await after('in order');
    writeFileSync(path.join(place, 'genesis.json'), '{"chain_id":"mine"}');
    writeFileSync(path.join(place, 'logs/mine.log'), 'mine');
    await expect(claimed(place)).rejects.toThrow(foreign('genesis.json', 'logs/mine.log'));
    expect(readFileSync(path.join(place, 'genesis.json'), 'utf8')).toContain('mine');
  });

  it('are not removed because of a forged list', async () => {
    const place = folder();
    await writeAll(place, { 'notes.txt': 'mine', 'a/b.txt': 'mine' });
    const files = { 'notes.txt': '4:x', '../notes.txt': '', 'a/b.txt': '' };
    const list = { schema: 'upgrade-rehearsal/evidence-folder/1', open: 'rehearsal', files };
    writeFileSync(path.join(place, '.rehearsal.json'), JSON.stringify(list));
    const evidence = await begun(place);
    expect(shown(place)).toEqual(['a', 'a/b.txt', 'notes.txt']);
    await evidence.close();
  });

  it('are named in part, and counted', async () => {
    const place = folder();
    const names = Array.from({ length: 9 }, (_, i) => [`logs/${i}.log`, '']);
    await writeAll(place, Object.fromEntries(names));
    await fails(claimed(place), 'EVIDENCE_FOREIGN_FILES', 'logs/3.log, logs/4.log ', ' 4 ');
  });
});

describe('two runs', () => {
  it('do not share a folder, as the second is rejected', async () => {
    const place = folder();
    const first = newRun();
    const evidence = await EvidenceFolder.claim(place, first, 'rehearsal');
    await expect(EvidenceFolder.claim(place, newRun(), 'images')).rejects.toThrow(
      failure('EVIDENCE_IN_USE', place, first, String(process.pid)),
    );
    await evidence.close();
    await (await claimed(place)).close();
  });

  it('started at the same time do not both run', async () => {
    const { place } = await after('killed');
    const claims = await Promise.allSettled(Array.from({ length: 5 }, () => claimed(place)));
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('on two machines may both exist', async () => {
    const place = folder();
    const lock = locked(place, 'rehearsal-1', { ...GONE, place: 'elsewhere pid:[1]' });
    await expect(claimed(place)).rejects.toThrow(
      failure('EVIDENCE_IN_USE', 'rehearsal-1', String(GONE.pid), 'elsewhere', `rm ${lock}`),
    );
  });
});

describe('a killed run', () => {
  it('is ended in its folder by a later process', async () => {
    const { place, run } = await after('killed');
    await EvidenceFolder.finish(place, run);
    expect(readdirSync(place)).not.toContain('.rehearsal-lock');
    writeFileSync(path.join(place, 'plan.yml'), 'mine');
    await expect(claimed(place)).rejects.toThrow(foreign('plan.yml'));
  });

  it('does not change a folder claimed by another run', async () => {
    const { place, run } = await after('killed');
    const next = await claimed(place);
    await EvidenceFolder.finish(place, run);
    expect(readdirSync(place)).toContain('.rehearsal-lock');
    await next.close();
  });
});

describe('an unwritable folder', () => {
  const written = (place: string) => {
    writeFileSync(place, '');
    return place;
  };
  const linked = (place: string, to = place) => {
    symlinkSync(to, place);
    return place;
  };

  it.each<[what: string, make: (place: string) => string, why: string]>([
    ['a file', written, ''],
    ['a path below a file', (place) => path.join(written(place), 'a/b'), 'ENOTDIR'],
    ['a dangling link', (place) => linked(place, '/no/where'), ''],
    ['a link to itself', (place) => linked(place), 'ELOOP'],
    ['a path in /proc', () => '/proc/evidence/x', 'ENOENT'],
    ['/proc', () => '/proc', 'E'],
    ['a path in /sys', () => '/sys/evidence/x', 'E'],
    ['a name that is too long', (place) => `${place}/${'x'.repeat(300)}`, 'ENAMETOOLONG'],
  ])('is rejected: %s', async (_, make, why) => {
    const place = make(folder());
    await fails(claimed(place), 'EVIDENCE_UNWRITABLE', place, why);
  });

  (mayMount() ? it : it.skip)(
    'is rejected on a full or read-only disk, and keeps the last report',
    async () => {
      const place = folder();
      mkdirSync(place);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]);
      try {
        const evidence = await begun(place);
        await write(place, WRITTEN);
        await evidence.close();
        const before = shown(place);
        execFileSync('sh', ['-c', 'cat /dev/zero > "$1/filler" || true', 'sh', place], {
          stdio: 'ignore',
        });
        const refused = (why: string) => failure('EVIDENCE_UNWRITABLE', place, why);
        await expect(claimed(place)).rejects.toThrow(refused('ENOSPC'));
        execFileSync('mount', ['-o', 'remount,ro', place]);
        await expect(claimed(place)).rejects.toThrow(refused('EROFS'));
        expect(shown(place)).toEqual([...before, 'filler'].sort());
      } finally {
        execFileSync('umount', [place]);
      }
    },
  );
});

/** Whether the test may mount on this machine. */
function mayMount(): boolean {
  const place = path.join(root, 'probe');
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  }
}
