import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findComposeFiles } from '../../../src/cli/init/compose-files';
import { failureOf } from '../../helpers/errors';
import { temporaryFolder } from '../../helpers/folder';
import { writeFiles } from './stacks';

const root = temporaryFolder();

const node = (service: string, more = '') =>
  `services: { ${service}: { image: "gaia:1"${more} } }\n`;
const PUBLISHED = ', ports: ["127.0.0.1:26657:26657"]';

async function finding(files: Readonly<Record<string, string>>, place = '.') {
  const folder = mkdtempSync(path.join(root, 'of-'));
  writeFiles(folder, files);
  const found = await findComposeFiles(path.resolve(folder, place));
  const names = (list: readonly string[]) => list.map((file) => path.relative(folder, file));
  return { files: names(found.files), others: names(found.others) };
}

describe('the compose files of a folder', () => {
  it.each<[string, Record<string, string>, string[], string[]]>([
    [
      'are the one that Compose takes first',
      { 'docker-compose.yml': node('a', PUBLISHED), 'compose.yaml': node('b', PUBLISHED) },
      ['compose.yaml'],
      ['docker-compose.yml'],
    ],
    [
      'have its override with it',
      { 'compose.yml': node('a', PUBLISHED), 'compose.override.yml': node('a') },
      ['compose.yml', 'compose.override.yml'],
      [],
    ],
    [
      'have the one with the published node with them',
      {
        'compose.yml': node('val'),
        'compose.monitor.yml': node('grafana', ', ports: ["3000:3000"]'),
        'compose.public.yml': node('full', PUBLISHED),
      },
      ['compose.yml', 'compose.public.yml'],
      ['compose.monitor.yml'],
    ],
    [
      'have none with them that changes their services',
      { 'compose.yml': node('val'), 'compose.debug.yml': node('val', PUBLISHED) },
      ['compose.yml'],
      ['compose.debug.yml'],
    ],
    [
      'leave out what they extend, and what describes no services',
      {
        'compose.yml': 'services: { a: { extends: { file: base.yml, service: n } } }\n',
        'base.yml': node('n'),
        'prometheus.yml': 'scrape_configs: []\n',
        'broken.yml': 'services: [',
      },
      ['compose.yml'],
      [],
    ],
    ['are the only one there is', { 'stack.yml': node('a') }, ['stack.yml'], []],
  ])('%s', async (_, files, taken, others) => {
    expect(await finding(files)).toEqual({ files: taken, others });
  });

  it('are the file itself where one is given', async () => {
    const files = { 'compose.yml': node('a'), 'other.yml': node('b') };
    expect(await finding(files, 'other.yml')).toEqual({ files: ['other.yml'], others: [] });
  });

  it('cannot be told where there are several, none of them named as Compose has it', async () => {
    const failure = await failureOf(finding({ 'a.yml': node('a'), 'b.yml': node('b') }));
    expect(failure.message).toContain('cannot be told: a.yml, b.yml');
    expect(failure.hint).toBe('Give the file: rehearse init FOLDER/FILE.');
  });

  it('are looked for below, to tell where they are', async () => {
    const failure = await failureOf(finding({ 'infra/compose.yml': node('a'), 'x/a.txt': '' }));
    expect(failure.message).toContain('There is no compose file in ');
    expect(failure.hint).toMatch(/^There is one in \S+\/infra\.$/);
  });

  it('are missing in a folder with none near', async () => {
    const failure = await failureOf(finding({ 'a.txt': '' }));
    expect(failure.hint).toBe('Give the folder that has it: rehearse init FOLDER.');
    expect((await failureOf(findComposeFiles('/nowhere/at/all'))).message).toBe(
      'There is no /nowhere/at/all',
    );
  });
});

it('are no FIFOs, devices or texts without end', async () => {
  const folder = mkdtempSync(path.join(root, 'of-'));
  writeFiles(folder, {
    'docker-compose.yml': node('a', PUBLISHED),
    'deep.yml': '['.repeat(20_000),
  });
  execFileSync('mkfifo', [path.join(folder, 'compose.yml')]);
  symlinkSync('/dev/zero', path.join(folder, 'zero.yml'));
  const { files } = await findComposeFiles(folder);
  expect(files).toEqual([path.join(folder, 'docker-compose.yml')]);
  const fifo = path.join(folder, 'compose.yml');
  expect((await failureOf(findComposeFiles(fifo))).message).toBe(
    `${fifo} is no folder and no compose file`,
  );
});
