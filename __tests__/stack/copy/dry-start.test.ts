import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dryStartMarks } from '../../../src/cosmovisor/shim';
import type { ComposeModel } from '../../../src/stack/compose/model';
import { dryStart } from '../../../src/stack/copy/dry-start';
import { fakeDocker } from '../../helpers/docker';
import { failureOf } from '../../helpers/errors';
import { ended, type Reply } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { temporaryFolder } from '../../helpers/folder';

const folder = temporaryFolder();
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
const settings = { folder, file: 'compose.yml', image: 'sha256:dry' };
const file = path.join(folder, 'compose.dry-start.json');

/** Output of a container, with the marks of its dry start. */
type Writes = (marks: ReturnType<typeof dryStartMarks>) => readonly string[];

function starting(writes: Writes, reply: Reply = '') {
  const docker = fakeDocker({
    compose: { createService: async () => 'c1' },
    networks: { internalBridges: async () => ['br-1'] },
    containers: {
      run: async () => ended(''),
      startToEnd: async (_, { onLine }) => {
        const { services } = JSON.parse(readFileSync(file, 'utf8')) as ComposeModel;
        const word = services.val?.environment?.REHEARSAL_DRY_START ?? '';
        for (const line of writes(dryStartMarks(word))) onLine?.(line);
        ended(reply);
      },
    },
  });
  return { docker, start: dryStart(docker, model, settings, 'val') };
}

const silent: Writes = () => [];
const said = ({ count, argument }: ReturnType<typeof dryStartMarks>, ...args: string[]) => [
  `${count}${args.length}`,
  ...args.map((each) => `${argument}${each}`),
];

it('runs a service alone, with a shim that stops at the start of the node', async () => {
  const { docker, start } = starting(silent);
  await start;
  expect(docker.calls.map(({ verb }) => verb)).toEqual([
    'compose.createService',
    'networks.internalBridges',
    'containers.run', // which seals the networks
    'containers.startToEnd',
  ]);
  expect(docker.argsOf('compose.createService')).toEqual([[[file], 'val']]);
  expect(docker.argsOf('containers.startToEnd')[0]).toMatchObject(['c1', { timeout: 60_000 }]);
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

it('reads the binary’s arguments from the script’s output', async () => {
  const { start } = starting((marks) => [
    'initialising',
    ...said(marks, 'start', '--home', '/my chain').map((line) => `\u001b[32m${line}\u001b[0m`),
    'WARN no seeds',
  ]);
  expect(await start).toEqual({ container: 'c1', args: ['start', '--home', '/my chain'] });
});

it.each<[string, Writes, string[]]>([
  ['empty arguments', (marks) => said(marks, 'start', '--moniker', ''), ['start', '--moniker', '']],
  [
    'arguments without words of another start',
    (marks) => [...said(dryStartMarks('0a'), 'x'), ...said(marks, 'start')],
    ['start'],
  ],
  ['none without a count', (marks) => [`${marks.argument}x`, ...said(marks, 'start')], ['start']],
  [
    'only the arguments of the last start',
    (marks) => [...said(marks, 'start', '--try'), ...said(marks, 'start')],
    ['start'],
  ],
  ['text like a mark', (marks) => said(marks, 'start', marks.argument), ['start', 'MARK']],
])('reads %s', async (_, writes, args) => {
  const given = (await starting(writes).start).args;
  expect(given?.map((arg) => (arg.startsWith('rehearsal-start') ? 'MARK' : arg))).toEqual(args);
});

it.each<[string, Writes, ...string[]]>([
  [
    'a line break',
    (marks) => [
      `${marks.count}2`,
      `${marks.argument}start`,
      `${marks.argument}a`,
      `${marks.argument}b`,
    ],
  ],
  ['fewer than the count', (marks) => [`${marks.count}3`, `${marks.argument}start`]],
  ['an invalid count', (marks) => [`${marks.count}many`]],
  [
    'a count of ten thousand',
    (marks) => said(marks, ...Array.from({ length: 10_000 }, () => 'a')),
    '1000',
  ],
  ['a length of one megabyte', (marks) => said(marks, 'start', 'x'.repeat(2 ** 20))],
])('rejects arguments with %s', async (_, writes, ...facts) => {
  await fails(starting(writes).start, 'NODE_START_UNKNOWN', 'val', 'compose.yml', ...facts);
});

it('has no arguments for a service that ended without a node', async () => {
  expect(await starting(() => ['keys are made']).start).toEqual({
    container: 'c1',
    args: undefined,
  });
});

it('fails with the last line of a failed script', async () => {
  const { start } = starting(silent, {
    ...{ exitCode: 1, stdout: 'one\n', stderr: 'no such key: alice\n' },
  });
  const error = await failureOf(start);
  expect(error).toEqual(failure('NODE_START_UNKNOWN', 'val', 'compose.yml', 'no such key: alice'));
  expect(error.lines).toEqual(['one', 'no such key: alice']);
});

it.each([
  ['curl: (6) Could not resolve host: ifconfig.me', 'ifconfig.me'],
  ['/start.sh: connect: Network is unreachable', ''],
])('blames the sealed network for a script that fails after: %s', async (line, host) => {
  const { start } = starting(silent, {
    ...{ exitCode: 1, stdout: `${line}\n`, stderr: 'no address\n' },
  });
  const error = await failureOf(start);
  expect(error).toEqual(failure('NODE_START_UNKNOWN', host));
  expect(error.message).not.toContain('no address');
});

it('reports the exit code of a script that fails without output', async () => {
  await fails(starting(silent, { exitCode: 3 }).start, 'NODE_START_UNKNOWN', ' 3');
});
