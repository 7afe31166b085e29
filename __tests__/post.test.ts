import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { post, redactorAgain } from '../src/post';
import { Secrets } from '../src/system/secrets';
import { FakeExec } from './helpers/exec';
import { temporaryFolder } from './helpers/folder';
import { FakeJournal } from './helpers/journal';

const root = temporaryFolder();
let runs = 0;

/** A run whose process was killed, with one container left in the engine. */
function killed({ removable = true } = {}) {
  const folder = path.join(root, `run-${runs}`);
  const started = { run: 'run-1', folder, evidence: path.join(root, `evidence-${runs++}`) };
  mkdirSync(folder);
  let containers = ['c1'];
  const exec = new FakeExec((command) => {
    if (command.includes('{{.Names}}')) return 'run-1-val-alice-1\n';
    if (command.startsWith('docker logs'))
      return { stdout: '\u001b[31mout\u001b[0m\n', stderr: 'er\u0007r\n' };
    if (command.startsWith('docker rm') && removable) containers = [];
    if (command.startsWith('docker ps')) return containers.join('\n');
    return '';
  });
  const journal = new FakeJournal();
  return { exec, journal, started, clean: () => post(exec, journal, started) };
}

it('keeps the logs of what is left, then removes all of the run', async () => {
  const { exec, journal, started, clean } = killed();
  await clean();
  expect(
    readFileSync(path.join(started.evidence, 'logs/run-1-val-alice-1.killed.log'), 'utf8'),
  ).toBe('out\nerr\n');
  const { commands } = exec;
  expect(commands[0]).toContain('--filter label=upgrade-rehearsal.run=run-1');
  expect(commands.indexOf('docker rm --force --volumes c1')).toBeGreaterThan(
    commands.indexOf('docker logs --timestamps run-1-val-alice-1'),
  );
  expect(existsSync(started.folder)).toBe(false);
  expect(journal.lines).toEqual([]);
});

it('removes the builder that the run had for itself', async () => {
  const { exec, clean } = killed();
  await clean();
  expect(exec.commands).toContain('docker buildx rm --force run-1');
});

it('only warns of what it cannot remove', async () => {
  const { journal, clean } = killed({ removable: false });
  await clean();
  expect(journal.lines).toEqual([
    'warning: Removing the containers of run-1 failed: Could not remove all of the run run-1; left: c1',
  ]);
});

it('removes the run also when its logs cannot be kept', async () => {
  const { exec, started, clean } = killed();
  writeFileSync(started.evidence, 'a file where a folder should be');
  await clean();
  expect(exec.commands).toContain('docker rm --force --volumes c1');
});

describe('the logs of a run that was killed', () => {
  const WORDS = `${'abandon '.repeat(11)}about`;
  const planOf = (env: string) => {
    const plan = path.join(root, `plan-${runs}.yml`);
    const accounts = `accounts: { alice: { mnemonic-env: ${env} } }`;
    writeFileSync(
      plan,
      [
        'chain: { binary: gaiad, denom: stake }',
        'releases: [{ name: v1, image: "gaia:v1" }, { name: v2, image: "gaia:v2" }]',
        'stack: { compose: [docker-compose.yml], rpc: node }',
        accounts,
        'upgrades: [{ name: v2, to: v2 }]',
      ].join('\n'),
    );
    return plan;
  };

  async function cleaned(env: Record<string, string>) {
    const { exec, journal, started } = killed();
    const logs =
      'words: abandon abandon abandon abandon\n  abandon abandon abandon abandon abandon abandon abandon about, pass hunter2hunter2\n';
    const talking = new FakeExec(async (command, call) =>
      command.startsWith('docker logs') ? logs : (await exec.run(call.argv, call.options)).stdout,
    );
    const request = { cwd: root, bundledPlan: '', releases: '', upgrades: '', cosmovisor: '' };
    const settings = {
      plan: { ...request, planInput: planOf('ALICE_WORDS') },
      environment: { OTHER: 'hunter2hunter2' },
    };
    const secrets = new Secrets();
    const told = { ...journal, secret: (value: string) => secrets.add(value) };
    await post(talking, told, started, () => redactorAgain(settings, env, told, secrets));
    return { started, journal, commands: exec.commands };
  }

  it('have none of its secrets, which are read again', async () => {
    const { started, journal } = await cleaned({ ALICE_WORDS: WORDS });
    const file = path.join(started.evidence, 'logs/run-1-val-alice-1.killed.log');
    expect(readFileSync(file, 'utf8')).toBe('words: ***, pass ***\n');
    expect(journal.lines).toEqual([]);
  });

  it('are not kept where the secrets cannot be known, and all is removed', async () => {
    const { started, journal, commands } = await cleaned({});
    expect(existsSync(path.join(started.evidence, 'logs'))).toBe(false);
    expect(journal.lines).toEqual([
      'warning: Keeping the logs of run-1 failed: The secrets of the plan are not known here, so no log of its containers is kept: Cannot read the mnemonic of the account alice: ALICE_WORDS is not set',
    ]);
    expect(commands).toContain('docker rm --force --volumes c1');
  });
});
