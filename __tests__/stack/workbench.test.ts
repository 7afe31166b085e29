import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Account } from '../../src/chain/accounts';
import { readKeyringKey } from '../../src/chain/keyring/keyring';
import {
  completeHomes,
  importAccounts,
  layOutKeyring,
  takeKeyring,
  type Workbench,
  withWorkbench,
} from '../../src/stack/workbench';
import { writeAll } from '../../src/system/files';
import { Folder } from '../../src/system/folder';
import { KEYRINGS, keyOf } from '../chain/keyring/fixtures';
import { freshAccounts, mnemonicOf } from '../helpers/accounts';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { nodeHome } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runBinary } from './homes';

const root = temporaryFolder();

const settings = {
  run: 'run-1',
  image: 'sha256:aaa',
  binary: 'checkersd',
  folder: path.join(root, 'work'),
  user: '1001:118',
  signal: new AbortController().signal,
};
const engine = () => new FakeExec((command) => (command.includes(' run ') ? 'c0ffee\n' : ''));

it('runs the binary in one container without a network, as the user, on a folder of its own', async () => {
  const exec = engine();
  const result = await withWorkbench(exec, settings, async (workbench) => {
    await workbench.chain(['init', 'a b']);
    return workbench.files.root;
  });
  expect(result).toBe(`${settings.folder}/workbench`);
  expect(exec.calls.map(({ argv }) => argv.join(' '))).toEqual([
    `docker run --detach --rm --label upgrade-rehearsal.run=run-1 --network none --cap-drop ALL --security-opt no-new-privileges --user 1001:118 --env HOME=/rehearsal --workdir /rehearsal --volume ${settings.folder}/workbench:/rehearsal --entrypoint sleep sha256:aaa infinity`,
    'docker exec --interactive c0ffee checkersd init a b',
    'docker rm --force --volumes c0ffee',
  ]);
});

it('hands what is secret over by standard input alone', async () => {
  const exec = engine();
  await withWorkbench(exec, settings, ({ chain }) => chain(['keys', 'add'], 'abandon about\n'));
  expect(exec.calls[1]?.options.input).toBe('abandon about\n');
  expect(exec.commands.join()).not.toContain('abandon');
});

it('takes the container away after a failure too, and passes it on', async () => {
  const exec = engine();
  const work = withWorkbench(exec, settings, () => Promise.reject(new Error('gentx failed')));
  await expect(work).rejects.toThrow('gentx failed');
  expect(exec.commands.at(-1)).toBe('docker rm --force --volumes c0ffee');
});

it('takes the container away after a cancel', async () => {
  const stop = new AbortController();
  const exec = engine();
  const work = withWorkbench(exec, { ...settings, signal: stop.signal }, async ({ chain }) => {
    stop.abort(new Error('cancelled'));
    await chain(['init']);
  });
  await expect(work).rejects.toThrow('cancelled');
  expect(exec.commands.at(-1)).toBe('docker rm --force --volumes c0ffee');
});

it.each([
  ['', 0, true],
  ['Error: unknown command "genesis" for "checkersd"', 1, false],
  ['Error: Unknown command "genesis" for "checkersd"', 0, false],
])('knows what the binary says of a command: %s', async (stderr, exitCode, known) => {
  const exec = new FakeExec((command) =>
    command.includes(' run ') ? 'c0ffee' : { stderr, exitCode },
  );
  const asked = withWorkbench(exec, settings, ({ knows }) => knows('genesis'));
  expect(await asked).toBe(known);
  expect(exec.commands[1]).toBe('docker exec c0ffee checkersd genesis --help');
});

/** A workbench in a folder, without a container. */
function inFolder(folder: string) {
  const commands: { args: readonly string[]; input: string | undefined }[] = [];
  const workbench: Workbench = {
    chain: async (args, input) => {
      commands.push({ args, input });
      await runBinary(folder, args);
    },
    knows: async () => true,
    files: new Folder(folder),
  };
  return { commands, workbench };
}

describe('the accounts of a plan', () => {
  it('are in the binary’s own keyring, mnemonics by standard input alone', async () => {
    const accounts = await freshAccounts(checkersPlan());
    const { commands, workbench } = inFolder(root);
    await importAccounts(accounts, workbench);
    expect(commands.map(({ args }) => args.join(' '))).toEqual(
      ['alice', 'bob'].map(
        (name) =>
          `keys add ${name} --recover --keyring-backend test --keyring-dir keyring --home keys-home`,
      ),
    );
    expect(commands.map(({ input }) => input)).toEqual(
      [...accounts.values()].map((account) => `${mnemonicOf(account)}\n`),
    );
  });

  it('may have a path below their mnemonic', async () => {
    const [alice] = (await freshAccounts(checkersPlan())).values() as Iterable<Account>;
    if (alice?.key.kind !== 'mnemonic') throw new Error('a fresh account has a mnemonic');
    const account = { ...alice, key: { ...alice.key, hdPath: "m/44'/60'/0'/0/0" } };
    const { commands, workbench } = inFolder(root);
    await importAccounts(new Map([['alice', account]]), workbench);
    expect(commands[0]?.args.slice(-2)).toEqual(['--hd-path', "m/44'/60'/0'/0/0"]);
  });

  it('of a keyring are written there without a mnemonic, which nobody has', async () => {
    const key = keyOf('sdk-0.45', 'test');
    const from = { backend: key.backend, name: key.name, passphrase: undefined };
    const pair = await readKeyringKey({ folder: path.join(KEYRINGS, key.keyring), ...from });
    const folder = path.join(root, 'with-keyring');
    const { commands, workbench } = inFolder(folder);
    const [alice] = (await freshAccounts(checkersPlan())).values() as Iterable<Account>;
    const account = {
      ...(alice as Account),
      name: 'dave',
      key: { kind: 'keyring', pair },
    } as const;
    await layOutKeyring(new Map([['dave', account]]), folder);
    await importAccounts(new Map([['dave', account]]), workbench);
    expect(commands).toEqual([]);
    const keyring = await takeKeyring(folder);
    expect(keyring).toBe(path.join(folder, 'keyring'));
    expect(await readKeyringKey({ ...from, folder: keyring, name: 'dave' })).toEqual(pair);
  });

  it('are in no place that the chain’s binary has chosen', async () => {
    const folder = path.join(root, 'replaced');
    const elsewhere = path.join(root, 'elsewhere');
    mkdirSync(elsewhere);
    await layOutKeyring(new Map(), folder);
    rmSync(path.join(folder, 'workbench/keyring'), { recursive: true });
    symlinkSync(elsewhere, path.join(folder, 'workbench/keyring'));
    const error = await failureOf(takeKeyring(folder));
    expect(error.message).toBe(
      "The chain's binary left no folder where the keyring of the run was",
    );
  });
});

describe('a home without configuration files', () => {
  const home = (name: string) => nodeHome(name, path.join(root, name));

  it('gets those that it lacks as the binary makes them, which is asked once', async () => {
    await writeAll(path.join(root, 'one/config'), { 'config.toml': 'moniker = "own"' });
    mkdirSync(path.join(root, 'two/config'), { recursive: true });
    const { commands, workbench } = inFolder(root);
    const homes = new Map(['one', 'two'].map((name) => [name, home(name)]));
    await completeHomes(homes, workbench);
    expect(commands.map(({ args }) => args.join(' '))).toEqual(['init template --home template']);
    const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
    expect(text('one/config/config.toml')).toBe('moniker = "own"');
    for (const name of ['config.toml', 'app.toml', 'client.toml']) {
      expect(text(`two/config/${name}`)).toBe(text(`template/config/${name}`));
    }
    expect(text('one/config/app.toml')).toContain('minimum-gas-prices');
  });

  it('that has them all is left alone', async () => {
    const files = { 'config.toml': '', 'app.toml': '', 'client.toml': '' };
    await writeAll(path.join(root, 'whole/config'), files);
    const { commands, workbench } = inFolder(root);
    await completeHomes(new Map([['whole', home('whole')]]), workbench);
    expect(commands).toEqual([]);
  });

  it('gets the folder for them, too', async () => {
    mkdirSync(path.join(root, 'empty'));
    const { workbench } = inFolder(root);
    await completeHomes(new Map([['empty', home('empty')]]), workbench);
    expect(readdirSync(path.join(root, 'empty/config')).sort()).toEqual([
      ...['app.toml', 'client.toml', 'config.toml'],
    ]);
  });
});
