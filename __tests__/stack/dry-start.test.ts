import { readFileSync } from 'node:fs';
import path from 'node:path';
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

function starting(reply: Reply) {
  const exec = new FakeExec((command) => {
    if (command.includes(' ps ')) return 'c1\n';
    return command.startsWith('docker start') ? reply : '';
  });
  return { exec, start: dryStart(exec, model, settings, 'val') };
}

it('runs a service alone, with the shim told to stop at the start of the node', async () => {
  const { exec, start } = starting('');
  await start;
  const file = path.join(folder, 'compose.dry-start.json');
  expect(exec.commands).toEqual([
    `docker compose --project-name run-1 --file ${file} up --no-start --pull never val`,
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
        environment: { MONIKER: 'val', REHEARSAL_DRY_START: '1' },
        ports: [],
        networks: { net: null },
      },
    },
  });
});

it('reads the arguments that the binary was called with, among what the script says', async () => {
  const mark = 'rehearsal-start-argument:';
  const { start } = starting({
    stdout: `initialising\n\u001b[32m${mark}start\u001b[0m\r\n${mark}--home\n${mark}/my chain\n${mark}--moniker\n${mark}\n`,
    stderr: 'WARN no seeds\n',
  });
  expect(await start).toEqual({
    container: 'c1',
    args: ['start', '--home', '/my chain', '--moniker', ''],
  });
});

it('has no arguments of a service that ended without starting a node', async () => {
  expect(await starting('keys are made\n').start).toEqual({ container: 'c1', args: undefined });
});

it('fails with the last line of a script that fails, and what it must not do', async () => {
  const { start } = starting({ exitCode: 1, stdout: 'one\n', stderr: 'no such key: alice\n' });
  const error = await failureOf(start);
  expect(error.message).toBe(
    'The service val of compose.yml failed before it came to start its node: no such key: alice',
  );
  expect(error.hint).toContain('must not wait for other services');
  expect(error.lines).toEqual(['one', 'no such key: alice']);
});

it('says so of a script that fails in silence', async () => {
  const error = await failureOf(starting({ exitCode: 3 }).start);
  expect(error.message).toContain('exited with 3: no output');
});
