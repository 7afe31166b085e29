import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Candidate, findStacks, whyTaken } from '../../src/draft/stack-search';
import { systemExec } from '../../src/system/system-exec';
import { fails } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { gitIn } from '../helpers/git';

const root = temporaryFolder();

const node = (service: string, more = '') =>
  `services: { ${service}: { image: "acme/sim:1", command: [start]${more} } }\n`;
const PUBLISHED = ', ports: ["127.0.0.1:26657:26657"]';
const DATABASE = 'services: { db: { image: "postgres:16" } }\n';

async function searching(files: Readonly<Record<string, string>>, place = '.') {
  const folder = folderWith(root, files);
  await gitIn(folder)('init', '--quiet');
  await gitIn(folder)('add', '.');
  const found = await findStacks(systemExec, path.resolve(folder, place));
  const names = (list: readonly string[]) => list.map((file) => path.relative(folder, file));
  const shown = ({ files: taken, others }: Candidate) => ({
    files: names(taken),
    others: names(others),
  });
  return { ...found, folder, shown: found.candidates.map(shown) };
}

describe('the compose files of a folder', () => {
  it.each<[string, Record<string, string>, string[], string[]]>([
    [
      'are the one that Compose prefers',
      { 'docker-compose.yml': node('b', PUBLISHED), 'compose.yaml': node('b', PUBLISHED) },
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
        'compose.monitor.yml': DATABASE,
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
    const { shown, given } = await searching(files);
    expect(shown[0]).toEqual({ files: taken, others });
    expect(given).toBe('stack');
  });

  it('are the given file', async () => {
    const files = { 'compose.yml': node('a'), 'other.yml': node('b') };
    const { shown, given } = await searching(files, 'other.yml');
    expect(shown).toEqual([{ files: ['other.yml'], others: [] }]);
    expect(given).toBe('file');
  });

  it('must exist, and be files or folders', async () => {
    await fails(
      findStacks(systemExec, '/nowhere/at/all'),
      'COMPOSE_FILE_NOT_FOUND',
      '/nowhere/at/all',
    );
    const fifo = path.join(folderWith(root), 'compose.yml');
    execFileSync('mkfifo', [fifo]);
    await fails(findStacks(systemExec, fifo), 'COMPOSE_FILE_NOT_FOUND', fifo);
  });
});

describe('the stacks of a repository', () => {
  it('are found below its root, the one of its own code first', async () => {
    const { candidates, shown, given } = await searching({
      'cmd/demod/main.go': 'package main\n',
      'docker/localnet/docker-compose.yml': `services:
  node0: { image: "acme/demo:1", entrypoint: [node-start], ports: ["26657:26657"] }
  node1: { image: "acme/demo:1", entrypoint: [node-start] }\n`,
      'tests/other/docker-compose.yml': `services:
  a: { image: "acme/sim:1", command: [simd, start] }
  b: { image: "acme/sim:1", command: [simd, start] }
  c: { image: "acme/sim:1", command: [simd, start] }\n`,
      'indexer/docker-compose.yml': DATABASE,
    });
    expect(given).toBe('folder');
    expect(shown.map(({ files }) => files[0])).toEqual([
      'docker/localnet/docker-compose.yml',
      'tests/other/docker-compose.yml',
      'indexer/docker-compose.yml',
    ]);
    expect(candidates.map(({ nodes }) => nodes)).toEqual([['node0', 'node1'], ['a', 'b', 'c'], []]);
  });

  it('are for tests last, of those with equal nodes', async () => {
    const { shown } = await searching({
      'cmd/demod/main.go': 'package main\n',
      'e2e-testing/docker-compose.yml': node('demod0', PUBLISHED),
      'net/docker-compose.yml': node('demod0', PUBLISHED),
    });
    expect(shown.map(({ files }) => files[0])).toEqual([
      'net/docker-compose.yml',
      'e2e-testing/docker-compose.yml',
    ]);
  });

  it('are preferred where the folder itself has only other services', async () => {
    const { shown } = await searching({
      'compose.yml': DATABASE,
      'net/compose.yml': node('val', PUBLISHED),
    });
    expect(shown[0]?.files).toEqual(['net/compose.yml']);
  });

  it('are started as a line of the repository says', async () => {
    const { candidates, folder, shown } = await searching({
      Makefile: `net-test:
\tdocker compose -f net/local/docker-compose.yml up test
net-start:
\tdocker compose --project-directory . -f net/local/docker-compose.yml -f net/local/more.yml --env-file net/x.env --profile full up -d\n`,
      'net/local/docker-compose.yml': node('val', PUBLISHED),
      'net/local/more.yml': node('val'),
      'net/x.env': 'A=1\n',
    });
    expect(shown[0]?.files).toEqual(['net/local/docker-compose.yml', 'net/local/more.yml']);
    expect(candidates[0]?.start).toMatchObject({
      projectFolder: folder,
      envFiles: [path.join(folder, 'net/x.env')],
      profiles: ['full'],
      line: 4,
      target: 'net-start',
    });
    expect(candidates[0] && whyTaken(candidates[0])).toBe('1 node, started by make net-start');
  });

  it('are started by workflows, in the folder of the step', async () => {
    const { candidates } = await searching({
      '.github/workflows/test.yml':
        'jobs:\n  t:\n    steps:\n      - working-directory: ./net\n        run: |\n          echo\n          docker compose --env-file a.env up --detach\n',
      'net/docker-compose.yml': node('val', PUBLISHED),
      'net/a.env': 'A=1\n',
    });
    expect(candidates[0]?.start).toMatchObject({ line: 7, target: undefined });
    expect(candidates[0]?.start?.envFiles).toHaveLength(1);
  });

  it('leave out links, devices and endless files', async () => {
    const folder = folderWith(root, { 'net/compose.yml': node('a', PUBLISHED) });
    await gitIn(folder)('init', '--quiet');
    symlinkSync('/dev/zero', path.join(folder, 'zero.yml'));
    mkdirSync(path.join(folder, 'linked'));
    symlinkSync('../net/compose.yml', path.join(folder, 'linked/compose.yml'));
    execFileSync('mkfifo', [path.join(folder, 'fifo.yml')]);
    writeFileSync(path.join(folder, 'deep.yml'), `services: ${'['.repeat(20_000)}`);
    const { candidates } = await findStacks(systemExec, path.join(folder, 'net/..'));
    const found = candidates.map(({ files }) => path.relative(folder, files[0] ?? ''));
    expect(found).toEqual(['net/compose.yml']);
  });
});
