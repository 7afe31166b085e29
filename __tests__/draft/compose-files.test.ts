import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { findComposeFiles } from '../../src/draft/compose-files';
import { fails, failure } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

const node = (service: string, more = '') =>
  `services: { ${service}: { image: "gaia:1"${more} } }\n`;
const PUBLISHED = ', ports: ["127.0.0.1:26657:26657"]';

async function finding(files: Readonly<Record<string, string>>, place = '.') {
  const folder = folderWith(root, files);
  const found = await findComposeFiles(path.resolve(folder, place));
  const names = (list: readonly string[]) => list.map((file) => path.relative(folder, file));
  return { files: names(found.files), others: names(found.others) };
}

describe('the compose files of a folder', () => {
  it.each<[string, Record<string, string>, string[], string[]]>([
    [
      'are the one that Compose prefers',
      { 'docker-compose.yml': node('a', PUBLISHED), 'compose.yaml': node('b', PUBLISHED) },
      ['compose.yaml'],
      ['docker-compose.yml'],
    ],
    [
      'include its override',
      { 'compose.yml': node('a', PUBLISHED), 'compose.override.yml': node('a') },
      ['compose.yml', 'compose.override.yml'],
      [],
    ],
    [
      'include the one with the published node',
      {
        'compose.yml': node('val'),
        'compose.monitor.yml': node('grafana', ', ports: ["3000:3000"]'),
        'compose.public.yml': node('full', PUBLISHED),
      },
      ['compose.yml', 'compose.public.yml'],
      ['compose.monitor.yml'],
    ],
    [
      'include one that publishes it in a range of ports, with tags of Compose',
      {
        'compose.yml': node('val', ', ports: ["26700-26800:26700-26800"]'),
        'compose.public.yml': node('full', ', ports: !override ["26656-26660:26656-26660"]'),
      },
      ['compose.yml', 'compose.public.yml'],
      [],
    ],
    [
      'exclude files that change its services',
      { 'compose.yml': node('val'), 'compose.debug.yml': node('val', PUBLISHED) },
      ['compose.yml'],
      ['compose.debug.yml'],
    ],
    [
      'exclude extended files, and files without services',
      {
        'compose.yml': 'services: { a: { extends: { file: base.yml, service: n } } }\n',
        'base.yml': node('n'),
        'prometheus.yml': 'scrape_configs: []\n',
        'broken.yml': 'services: [',
      },
      ['compose.yml'],
      [],
    ],
    ['are the only existing one', { 'stack.yml': node('a') }, ['stack.yml'], []],
  ])('%s', async (_, files, taken, others) => {
    expect(await finding(files)).toEqual({ files: taken, others });
  });

  it('are the given file', async () => {
    const files = { 'compose.yml': node('a'), 'other.yml': node('b') };
    expect(await finding(files, 'other.yml')).toEqual({ files: ['other.yml'], others: [] });
  });

  it('are ambiguous with several files, none with Compose’s default name', async () => {
    await expect(finding({ 'a.yml': node('a'), 'b.yml': node('b') })).rejects.toThrow(
      failure('COMPOSE_FILE_AMBIGUOUS', 'a.yml, b.yml'),
    );
  });

  it('are searched in subfolders, for the hint', async () => {
    await expect(finding({ 'infra/compose.yml': node('a'), 'x/a.txt': '' })).rejects.toThrow(
      failure('COMPOSE_FILE_NOT_FOUND', '/infra.'),
    );
  });

  it('are missing in a folder without any', async () => {
    await fails(finding({ 'a.txt': '' }), 'COMPOSE_FILE_NOT_FOUND', 'compose.yaml');
    await fails(findComposeFiles('/nowhere/at/all'), 'COMPOSE_FILE_NOT_FOUND', '/nowhere/at/all');
  });
});

it('exclude FIFOs, devices and endless files', async () => {
  const folder = folderWith(root, {
    'docker-compose.yml': node('a', PUBLISHED),
    'deep.yml': '['.repeat(20_000),
  });
  execFileSync('mkfifo', [path.join(folder, 'compose.yml')]);
  symlinkSync('/dev/zero', path.join(folder, 'zero.yml'));
  const { files } = await findComposeFiles(folder);
  expect(files).toEqual([path.join(folder, 'docker-compose.yml')]);
  const fifo = path.join(folder, 'compose.yml');
  await fails(findComposeFiles(fifo), 'COMPOSE_FILE_NOT_FOUND', fifo);
});
