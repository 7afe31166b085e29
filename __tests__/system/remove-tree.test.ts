import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { mountPoints, mountsBelow, removeTree } from '../../src/system/remove-tree';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

/** A folder to remove, next to a folder to keep. */
function folders() {
  const top = folderWith(root, { 'outside/mine.txt': 'mine' });
  mkdirSync(path.join(top, 'working'));
  return { working: path.join(top, 'working'), outside: path.join(top, 'outside') };
}

it.each<[what: string, make: (working: string, outside: string) => void]>([
  ['nothing', () => {}],
  [
    'files and folders',
    (working) => execFileSync('mkdir', ['-p', `${working}/a/b/c`, `${working}/d`]),
  ],
  ['a link to a folder', (working, outside) => symlinkSync(outside, `${working}/link`)],
  ['a link to a file', (working, outside) => symlinkSync(`${outside}/mine.txt`, `${working}/link`)],
  ['a dangling link', (working) => symlinkSync('/nowhere/at/all', `${working}/link`)],
  ['a link to itself', (working) => symlinkSync('link', `${working}/link`)],
  [
    'links in folders',
    (working, outside) => {
      mkdirSync(`${working}/a/b`, { recursive: true });
      symlinkSync(outside, `${working}/a/b/link`);
      symlinkSync('../../..', `${working}/a/up`);
    },
  ],
  [
    'nested folders without permissions',
    (working) => {
      mkdirSync(`${working}/a/b/c`, { recursive: true });
      writeFileSync(`${working}/a/b/c/file`, '');
      execFileSync('chmod', ['000', `${working}/a/b/c`, `${working}/a/b`, `${working}/a`]);
    },
  ],
  [
    'names with line breaks, with invalid UTF-8, and similar to options',
    (working) => {
      const script =
        'cd "$1"; mkdir -- "-rf" "$(printf "a\\nb")" "$(printf "\\377\\376")"; touch -- "$(printf "\\377\\376")/$(printf "\\300")" "-i"';
      execFileSync('sh', ['-c', script, 'sh', working]);
    },
  ],
  ['a pipe', (working) => execFileSync('mkfifo', [`${working}/pipe`])],
])('removes %s, and nothing outside', async (_, make) => {
  const { working, outside } = folders();
  make(working, outside);
  await removeTree(working);
  expect(existsSync(working)).toBe(false);
  expect(readFileSync(path.join(outside, 'mine.txt'), 'utf8')).toBe('mine');
});

it('removes folders of any depth', async () => {
  const { working } = folders();
  // From the innermost outwards, as the whole path exceeds the limit of a system call.
  const [inner, outer] = [path.join(working, 'inner'), path.join(working, 'outer')];
  mkdirSync(inner);
  for (let depth = 0; depth < 1_000; depth++) {
    mkdirSync(outer);
    renameSync(inner, path.join(outer, 'abcdefgh'));
    renameSync(outer, inner);
  }
  await removeTree(working);
  expect(existsSync(working)).toBe(false);
}, 60_000);

it('accepts a missing folder', async () => {
  await expect(removeTree(path.join(root, 'not-there'))).resolves.toBeUndefined();
});

it('does not follow a link instead of the folder', async () => {
  const { working, outside } = folders();
  symlinkSync(outside, `${working}/link`);
  await expect(removeTree(`${working}/link`)).rejects.toThrow(/ENOTDIR|ELOOP/);
  expect(readdirSync(outside)).toEqual(['mine.txt']);
});

const mayMount = process.getuid?.() === 0 && mounts();

/** Whether the test may mount on this machine. */
function mounts(): boolean {
  const { working, outside } = { working: `${root}/probe`, outside: `${root}/probed` };
  for (const folder of [working, outside]) mkdirSync(folder);
  try {
    execFileSync('mount', ['--bind', outside, working], { stdio: 'ignore' });
    execFileSync('umount', [working]);
    return true;
  } catch {
    return false;
  }
}

(mayMount ? it : it.skip)('detects a mount, and keeps the files behind it', async () => {
  const { working, outside } = folders();
  const point = path.join(working, 'a/b');
  mkdirSync(point, { recursive: true });
  writeFileSync(path.join(working, 'a/file'), '');
  execFileSync('mount', ['--bind', outside, point]);
  try {
    expect(await mountsBelow(working)).toEqual([point]);
    await expect(removeTree(working)).rejects.toThrow(/EBUSY|EXDEV/);
    expect(readdirSync(outside)).toEqual(['mine.txt']);
  } finally {
    const [left] = await mountsBelow(working); // its folder was moved to the top
    if (left !== undefined) execFileSync('umount', [left]);
  }
  await removeTree(working);
  expect(existsSync(working)).toBe(false);
  expect(statSync(outside).isDirectory()).toBe(true);
});

it('decodes the mount points of the system', () => {
  const text = [
    '22 28 0:20 / /sys rw,nosuid shared:7 - sysfs sysfs rw',
    '91 30 8:1 /x /tmp/a\\040b/c\\134d\\012e rw,relatime shared:1 - ext4 /dev/sda1 rw',
    '',
  ];
  expect(mountPoints(text.join('\n'))).toEqual(['/sys', '/tmp/a b/c\\d\ne']);
});
