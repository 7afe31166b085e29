import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dryStartMarks } from '../../src/images/cosmovisor';
import { dryStart } from '../../src/stack/dry-start';
import type { ComposeModel } from '../../src/stack/model';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();
const { signal } = new AbortController();
const model: ComposeModel = {
  name: 'run-1',
  services: {
    val: {
      image: 'sha256:first',
      entrypoint: ['/start.sh'],
      environment: { MONIKER: 'val' },
      ports: [{ target: 26657 }],
      depends_on: { kms: {} },
      networks: { net: null },
    },
    kms: {},
  },
  networks: { net: {} },
};
const settings = { run: 'run-1', folder, file: 'compose.yml', image: 'sha256:dry', signal };

/** What a container writes, by the marks of its dry start. */
type Writes = (marks: ReturnType<typeof dryStartMarks>) => readonly string[];

function starting(writes: Writes, reply: Reply = '') {
  const file = path.join(folder, 'compose.dry-start.json');
  const exec = new FakeExec((command, { options }) => {
    if (command.includes(' ps ')) return 'c1\n';
    if (!command.startsWith('docker start')) return '';
    const { services } = JSON.parse(readFileSync(file, 'utf8')) as ComposeModel;
    const word = services.val?.environment?.REHEARSAL_DRY_START ?? '';
    for (const line of writes(dryStartMarks(word))) options.onLine?.(line);
    return reply;
  });
  return { exec, start: dryStart(exec, model, settings, 'val') };
}

const silent: Writes = () => [];
const said = ({ count, argument }: ReturnType<typeof dryStartMarks>, ...args: string[]) => [
  `${count}${args.length}`,
  ...args.map((each) => `${argument}${each}`),
];

it('runs a service alone, with the shim told to stop at the start of the node', async () => {
  const { exec, start } = starting(silent);
  await start;
  const file = path.join(folder, 'compose.dry-start.json');
  expect(exec.commands).toEqual([
    `docker compose --project-name run-1 --file ${file} up --no-start --pull never val`,
    expect.stringContaining('docker network ls'),
    `docker compose --project-name run-1 --file ${file} ps --all --quiet val`,
    'docker start --attach c1',
  ]);
  expect(exec.calls.at(-1)?.options.timeout).toBe(60_000);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    ...model,
    services: {
      val: {
        image: 'sha256:dry',
        entrypoint: ['/start.sh'],
        environment: {
          MONIKER: 'val',
          REHEARSAL_DRY_START: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
        ports: [],
        networks: { net: null },
        logging: expect.objectContaining({ options: { 'max-size': '64m', 'max-file': '2' } }),
      },
    },
  });
});

it('reads the arguments that the binary was called with, among what the script says', async () => {
  const { start } = starting((marks) => [
    'initialising',
    ...said(marks, 'start', '--home', '/my chain').map((line) => `\u001b[32m${line}\u001b[0m`),
    'WARN no seeds',
  ]);
  expect(await start).toEqual({ container: 'c1', args: ['start', '--home', '/my chain'] });
});

it.each<[string, Writes, string[]]>([
  ['empty ones', (marks) => said(marks, 'start', '--moniker', ''), ['start', '--moniker', '']],
  [
    'no word of another start',
    (marks) => [...said(dryStartMarks('0a'), 'x'), ...said(marks, 'start')],
    ['start'],
  ],
  ['none before the count', (marks) => [`${marks.argument}x`, ...said(marks, 'start')], ['start']],
  [
    'only those of the last start',
    (marks) => [...said(marks, 'start', '--try'), ...said(marks, 'start')],
    ['start'],
  ],
  ['what looks like a mark', (marks) => said(marks, 'start', marks.argument), ['start', 'MARK']],
])('reads %s', async (_, writes, args) => {
  const given = (await starting(writes).start).args;
  expect(given?.map((arg) => (arg.startsWith('rehearsal-start') ? 'MARK' : arg))).toEqual(args);
});

it.each<[string, Writes, string]>([
  [
    'one of two lines',
    (marks) => [
      `${marks.count}2`,
      `${marks.argument}start`,
      `${marks.argument}a`,
      `${marks.argument}b`,
    ],
    'line break',
  ],
  ['fewer than counted', (marks) => [`${marks.count}3`, `${marks.argument}start`], 'line break'],
  ['no number of them', (marks) => [`${marks.count}many`], 'line break'],
  [
    'ten thousand of them',
    (marks) => said(marks, ...Array.from({ length: 10_000 }, () => 'a')),
    'more than 1000',
  ],
  ['one of a megabyte', (marks) => said(marks, 'start', 'x'.repeat(2 ** 20)), 'too long'],
])('cannot read arguments with %s', async (_, writes, why) => {
  const error = await failureOf(starting(writes).start);
  expect(error.message).toContain(
    'The service val of compose.yml starts its node with arguments that cannot be read: ',
  );
  expect(error.message).toContain(why);
});

it('has no arguments of a service that ended without starting a node', async () => {
  expect(await starting(() => ['keys are made']).start).toEqual({
    container: 'c1',
    args: undefined,
  });
});

it('fails with the last line of a script that fails, and what it must not do', async () => {
  const { start } = starting(silent, {
    ...{ exitCode: 1, stdout: 'one\n', stderr: 'no such key: alice\n' },
  });
  const error = await failureOf(start);
  expect(error.message).toBe(
    'The service val of compose.yml failed before it came to start its node: no such key: alice',
  );
  expect(error.hint).toContain('must not wait for other services');
  expect(error.lines).toEqual(['one', 'no such key: alice']);
});

it.each([
  ['curl: (6) Could not resolve host: ifconfig.me', 'it wanted to reach ifconfig.me'],
  ['/start.sh: connect: Network is unreachable', 'it wanted to reach something'],
])('tells a script that wanted out what it wanted: %s', async (line, cause) => {
  const { start } = starting(silent, {
    ...{ exitCode: 1, stdout: `${line}\n`, stderr: 'no address\n' },
  });
  const error = await failureOf(start);
  expect(error.message).toContain(`to start its node: ${cause}, and the run has no way out`);
  expect(error.hint).toMatch(/a file, answer in its place/);
});

it('says so of a script that fails in silence', async () => {
  const error = await failureOf(starting(silent, { exitCode: 3 }).start);
  expect(error.message).toContain('exited with 3: no output');
});
