import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { announce, EvidenceFolder } from '../src/evidence-folder';
import { writeAll } from '../src/system/files';
import { ownOwner } from '../src/system/owner';
import { failureOf } from './helpers/errors';
import { temporaryFolder } from './helpers/folder';

const root = temporaryFolder();
let made = 0;
let runs = 0;
const folder = () => path.join(root, `evidence-${made++}`);
const newRun = () => `rehearsal-${String(runs++).padStart(8, '0')}`;

/** A process that is gone. */
const GONE = { ...ownOwner(), pid: spawnSync('true').pid };

/** What a rehearsal writes. */
const WRITTEN = {
  ...{ 'report.json': '{}', 'summary.md': '#', 'events.ndjson': '', 'genesis.json': '{}' },
  ...{ 'plan.yml': 'a', 'compose.json': '{}', 'images-bake.json': '{}' },
  ...{ 'logs/val-alice.log': 'x', 'traffic/send.log': 'x' },
};

const shown = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.rehearsal'))
    .sort();

/** Writes files as a run does. */
async function write(place: string, files: Readonly<Record<string, string>>) {
  for (const name of Object.keys(files)) announce(place, name);
  await writeAll(place, files);
}

/** A folder after a run that ended in order, or was killed. */
async function after(end: 'in order' | 'killed', writer: 'rehearsal' | 'images' = 'rehearsal') {
  const place = folder();
  const run = newRun();
  const evidence = await EvidenceFolder.claim(place, run, writer);
  await evidence.begin();
  await write(
    place,
    writer === 'images' ? { 'images.json': '{}', 'images-bake.json': '{}' } : WRITTEN,
  );
  if (end === 'in order') await evidence.close();
  else writeFileSync(path.join(place, '.rehearsal-lock'), JSON.stringify({ run, owner: GONE }));
  return { place, run };
}

describe('a folder for a run', () => {
  it('is made with all above it, for its user only', async () => {
    const place = path.join(folder(), 'new/evidence');
    const evidence = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    await evidence.begin();
    await evidence.close();
    expect(shown(place)).toEqual([]);
    expect(statSync(place).mode & 0o777).toBe(0o700);
  });

  it.each(['in order', 'killed'] as const)('has nothing of one that ended %s', async (end) => {
    const { place } = await after(end);
    await writeAll(place, { 'notes.txt': 'mine', 'logs/mine.txt': 'mine' });
    const evidence = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    expect(shown(place)).toContain('report.json'); // it may still be refused
    await evidence.begin();
    expect(shown(place)).toEqual(['logs', 'logs/mine.txt', 'notes.txt', 'traffic']);
    await evidence.close();
  });

  it('has the last report where it is given back without having begun', async () => {
    const { place } = await after('in order');
    const before = shown(place);
    const evidence = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    await evidence.close();
    expect(shown(place)).toEqual(before);
    const next = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    await next.begin();
    expect(shown(place)).toEqual(['logs', 'traffic']);
    await next.close();
  });

  it('keeps the report where only images are provided, and the other way round', async () => {
    const { place } = await after('in order');
    const images = await EvidenceFolder.claim(place, newRun(), 'images');
    await images.begin();
    await write(place, { 'images.json': '{}', 'images-bake.json': '{"new":1}' });
    await images.close();
    expect(shown(place)).toEqual(
      expect.arrayContaining(['report.json', 'plan.yml', 'images.json']),
    );
    const rehearsal = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    await rehearsal.begin();
    expect(shown(place)).toEqual(['images.json', 'logs', 'traffic']);
    await rehearsal.close();
  });
});

describe('after a run that was killed', () => {
  it.each([
    ['rehearsal', 'images'],
    ['images', 'rehearsal'],
  ] as const)('what a %s left is still its own after %s', async (first, second) => {
    const { place } = await after('killed', first);
    const between = await EvidenceFolder.claim(place, newRun(), second);
    await between.begin();
    await between.close();
    const evidence = await EvidenceFolder.claim(place, newRun(), first);
    await evidence.begin();
    await evidence.close();
    expect(shown(place).filter((name) => name.includes('.'))).toEqual([]);
  });

  it('what somebody else put there since is in the way, named, and stays', async () => {
    const place = folder();
    const run = newRun();
    const evidence = await EvidenceFolder.claim(place, run, 'rehearsal');
    await evidence.begin();
    await write(place, { 'events.ndjson': '' });
    writeFileSync(path.join(place, '.rehearsal-lock'), JSON.stringify({ run, owner: GONE }));
    writeFileSync(path.join(place, 'plan.yml'), 'mine');
    const refused = () => failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect((await refused()).message).toContain('where this one would write: plan.yml');
    await EvidenceFolder.finish(place, run);
    expect((await refused()).message).toContain('where this one would write: plan.yml');
    expect(readFileSync(path.join(place, 'plan.yml'), 'utf8')).toBe('mine');
  });
});

describe('during a run', () => {
  it('nothing is written over what somebody else puts there, and it stays', async () => {
    const place = folder();
    const evidence = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    await evidence.begin();
    writeFileSync(path.join(place, 'plan.yml'), 'mine');
    expect(() => announce(place, 'plan.yml')).toThrow(
      `${place}/plan.yml came there during the run, and the rehearsal has not written it`,
    );
    await write(place, { 'report.json': '{}' });
    announce(place, 'report.json'); // once more
    await evidence.close();
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toContain('where this one would write: plan.yml');
  });

  it('a folder that nobody has claimed is nobody’s', () => {
    const place = folder();
    mkdirSync(place);
    writeFileSync(path.join(place, 'plan.yml'), '');
    announce(place, 'plan.yml');
    expect(readdirSync(place)).toEqual(['plan.yml']);
  });
});

describe('what no run has written', () => {
  it.each<[what: string, make: (place: string) => void, named: string]>([
    ['a genesis', (place) => writeFileSync(`${place}/genesis.json`, '{}'), 'genesis.json'],
    ['a plan that is a folder', (place) => mkdirSync(`${place}/plan.yml`), 'plan.yml'],
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
    [
      'a link that leads nowhere',
      (place) => symlinkSync('/no', `${place}/badge.json`),
      'badge.json',
    ],
    [
      'a log',
      (place) => {
        mkdirSync(`${place}/logs`);
        writeFileSync(`${place}/logs/a.log`, '');
      },
      'logs/a.log',
    ],
    ['logs that are a link', (place) => symlinkSync('/no/where', `${place}/logs`), 'logs'],
    ['traffic that is a file', (place) => writeFileSync(`${place}/traffic`, ''), 'traffic'],
    [
      'a build graph',
      (place) => writeFileSync(`${place}/images-bake.json`, ''),
      'images-bake.json',
    ],
  ])('%s is in the way, named, and stays', async (_, make, named) => {
    const place = folder();
    mkdirSync(place);
    make(place);
    const before = shown(place);
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toBe(
      `The evidence folder ${place} has what no rehearsal wrote, where this one would write: ${named}`,
    );
    expect(error.hint).toContain('Name an empty folder');
    expect(readdirSync(place).sort()).toEqual(before.filter((name) => !name.includes('/')));
  });

  it('is in the way under the name of the list of the folder, too', async () => {
    const place = folder();
    await writeAll(place, { '.rehearsal.json': '{"mine":true}' });
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toMatch(/: \.rehearsal\.json$/);
    expect(readdirSync(place)).toEqual(['.rehearsal.json']);
    expect(readFileSync(`${place}/.rehearsal.json`, 'utf8')).toBe('{"mine":true}');
  });

  it('stays beside the evidence, whatever it is called', async () => {
    const place = folder();
    const mine = {
      ...{ 'docker-compose.yml': '', 'compose.yml': '', 'images-x/a': '', 'images-old.tar': '' },
      ...{ 'report.txt': '', 'logs/notes.txt': '', 'config/genesis.json': '', 'summary.txt': '' },
    };
    await writeAll(place, mine);
    const before = shown(place);
    for (let run = 0; run < 2; run++) {
      const evidence = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
      await evidence.begin();
      expect(shown(place).filter((name) => name !== 'traffic')).toEqual(before);
      await write(place, WRITTEN);
      await evidence.close();
    }
  });

  it('is in the way, too, where it took the place of what a run wrote', async () => {
    const { place } = await after('in order');
    writeFileSync(path.join(place, 'genesis.json'), '{"chain_id":"mine"}');
    writeFileSync(path.join(place, 'logs/mine.log'), 'mine');
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toMatch(/: genesis\.json, logs\/mine\.log$/);
    expect(readFileSync(path.join(place, 'genesis.json'), 'utf8')).toContain('mine');
  });

  it('is not removed for a list that somebody else made', async () => {
    const place = folder();
    await writeAll(place, { 'notes.txt': 'mine', 'a/b.txt': 'mine' });
    const files = { 'notes.txt': '4:x', '../notes.txt': '', 'a/b.txt': '' };
    const list = { schema: 'upgrade-rehearsal/evidence-folder/1', open: 'rehearsal', files };
    writeFileSync(path.join(place, '.rehearsal.json'), JSON.stringify(list));
    const evidence = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    await evidence.begin();
    expect(shown(place)).toEqual(['a', 'a/b.txt', 'notes.txt']);
    await evidence.close();
  });

  it('is counted where it is much', async () => {
    const place = folder();
    const names = Array.from({ length: 9 }, (_, i) => [`logs/${i}.log`, '']);
    await writeAll(place, Object.fromEntries(names));
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toMatch(/logs\/4\.log and 4 more$/);
  });
});

describe('two runs', () => {
  it('do not share a folder: the second is refused, and the first goes on', async () => {
    const place = folder();
    const first = newRun();
    const evidence = await EvidenceFolder.claim(place, first, 'rehearsal');
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'images'));
    expect(error.message).toBe(
      `Another rehearsal writes to the evidence folder ${place}: ${first}, process ${process.pid}`,
    );
    expect(error.hint).toContain('Name another folder');
    await evidence.close();
    await (await EvidenceFolder.claim(place, newRun(), 'rehearsal')).close();
  });

  it('that begin at once are one that runs', async () => {
    const { place } = await after('killed');
    const claims = await Promise.allSettled(
      Array.from({ length: 5 }, () => EvidenceFolder.claim(place, newRun(), 'rehearsal')),
    );
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('where one is on another machine may both be there', async () => {
    const place = folder();
    mkdirSync(place);
    const owner = { ...GONE, place: 'elsewhere pid:[1]' };
    const lock = path.join(place, '.rehearsal-lock');
    writeFileSync(lock, JSON.stringify({ run: 'rehearsal-1', owner }));
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toContain(`rehearsal-1, process ${GONE.pid} on elsewhere`);
    expect(error.hint).toContain(`rm ${lock}`);
  });
});

describe('a run that was killed', () => {
  it('is ended in its folder by a later process', async () => {
    const { place, run } = await after('killed');
    await EvidenceFolder.finish(place, run);
    expect(readdirSync(place)).not.toContain('.rehearsal-lock');
    writeFileSync(path.join(place, 'plan.yml'), 'mine');
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toMatch(/: plan\.yml$/);
  });

  it('leaves a folder that another run has taken alone', async () => {
    const { place, run } = await after('killed');
    const next = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
    await EvidenceFolder.finish(place, run);
    expect(readdirSync(place)).toContain('.rehearsal-lock');
    await next.close();
  });
});

describe('a folder that cannot be written to', () => {
  it.each<[what: string, make: (place: string) => string, why: RegExp]>([
    [
      'a file',
      (place) => {
        writeFileSync(place, '');
        return place;
      },
      /: there is a file of that name$/,
    ],
    [
      'below a file',
      (place) => {
        writeFileSync(place, '');
        return path.join(place, 'a/b');
      },
      /ENOTDIR$/,
    ],
    [
      'a link that leads nowhere',
      (place) => {
        symlinkSync('/no/where', place);
        return place;
      },
      /leads nowhere$/,
    ],
    [
      'a link to itself',
      (place) => {
        symlinkSync(place, place);
        return place;
      },
      /ELOOP$/,
    ],
    ['in /proc', () => '/proc/evidence/x', /ENOENT$/],
    ['/proc', () => '/proc', /E[A-Z]+$/],
    ['in /sys', () => '/sys/evidence/x', /E[A-Z]+$/],
    ['of a name that is too long', (place) => `${place}/${'x'.repeat(300)}`, /ENAMETOOLONG$/],
  ])('%s is refused in words', async (_, make, why) => {
    const place = make(folder());
    const error = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
    expect(error.message).toContain(`The evidence folder ${place} cannot be written: `);
    expect(error.message).toMatch(why);
    expect(error.hint).toContain('Name a folder');
  });

  (mayMount() ? it : it.skip)(
    'a disk without room, or for reading only, is refused with the last report in it',
    async () => {
      const place = folder();
      mkdirSync(place);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]);
      try {
        const evidence = await EvidenceFolder.claim(place, newRun(), 'rehearsal');
        await evidence.begin();
        await write(place, WRITTEN);
        await evidence.close();
        const before = shown(place);
        execFileSync('sh', ['-c', 'cat /dev/zero > "$1/filler" || true', 'sh', place], {
          stdio: 'ignore',
        });
        const full = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
        expect(full.message).toBe(`The evidence folder ${place} cannot be written: ENOSPC`);
        execFileSync('mount', ['-o', 'remount,ro', place]);
        const readOnly = await failureOf(EvidenceFolder.claim(place, newRun(), 'rehearsal'));
        expect(readOnly.message).toBe(`The evidence folder ${place} cannot be written: EROFS`);
        expect(shown(place)).toEqual([...before, 'filler'].sort());
      } finally {
        execFileSync('umount', [place]);
      }
    },
  );
});

/** Whether this machine lets the test mount anything. */
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
