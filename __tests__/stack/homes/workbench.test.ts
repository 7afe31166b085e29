import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Account } from '../../../src/chain/client/open-accounts';
import { readKeyringKey } from '../../../src/chain/keyring/keyring';
import { SDK_PUBLIC_KEY } from '../../../src/chain/keys/kinds';
import { completeHomes } from '../../../src/stack/homes/complete';
import {
  importAccounts,
  layOutKeyring,
  openWorkbench,
  takeKeyring,
  type WorkbenchSettings,
} from '../../../src/stack/homes/workbench';
import { writeAll } from '../../../src/system/files';
import { KEYRINGS, keyOf } from '../../chain/keyring/fixtures';
import { freshAccounts, mnemonicOf, SDK_BINARY_KEYS } from '../../helpers/accounts';
import { fakeDocker } from '../../helpers/docker';
import { ended, type Reply } from '../../helpers/exec';
import { fails } from '../../helpers/failure';
import { temporaryFolder } from '../../helpers/folder';
import { nodeHome } from '../../helpers/live';
import { checkersPlan } from '../../helpers/plan';
import { FakeWorkbench, HELP } from '../homes';

const root = temporaryFolder();
const BINARIES = { sdk: '', keys: SDK_BINARY_KEYS };

const settings: WorkbenchSettings = {
  image: 'sha256:aaa',
  binary: 'checkersd',
  env: { BOARD: '8' },
  folder: path.join(root, 'work'),
  user: '1001:118',
};
/** An engine with this result for a command of the binary. */
const engine = (reply: Reply = '') =>
  fakeDocker({ containers: { run: async (_, __, ___, limits) => ended(reply, limits) } });
const LIMITS = { allowFailure: true, timeout: 120_000, ends: 64_000 };
const INIT = { work: 'Making a home (init)' };

it('runs the binary in a container without a network, as the user, on its own folder', async () => {
  const docker = engine();
  const workbench = await openWorkbench(docker, settings);
  await workbench.chain(INIT, ['init', 'a b']);
  const own = `${settings.folder}/workbench`;
  expect(workbench.files.root).toBe(own);
  expect(docker.calls).toEqual([
    {
      verb: 'containers.run',
      args: [
        'sha256:aaa',
        ['init', 'a b'],
        {
          entrypoint: 'checkersd',
          user: '1001:118',
          workdir: '/rehearsal',
          env: { BOARD: '8', HOME: '/rehearsal' },
          mounts: [{ type: 'bind', source: own, target: '/rehearsal' }],
          capabilities: [],
        },
        LIMITS,
      ],
    },
  ]);
});

it('passes secrets only by standard input', async () => {
  const docker = engine();
  const { chain } = await openWorkbench(docker, settings);
  await chain(INIT, ['keys', 'add'], 'abandon about\n');
  const [, args, , limits] = docker.argsOf('containers.run')[0] ?? [];
  expect(args).toEqual(['keys', 'add']);
  expect(limits).toEqual({ ...LIMITS, input: 'abandon about\n' });
});

it('names the purpose of a command that fails, and the reason', async () => {
  const { chain } = await openWorkbench(
    engine({ exitCode: 1, stderr: 'Error: no room' }),
    settings,
  );
  await fails(chain(INIT, ['init']), 'CHAIN_COMMAND_FAILED', INIT.work, 'no room');
});

it.each([
  ['', 0, '\n'],
  ['Error: unknown command "genesis" for "checkersd"', 1, undefined],
])('has a help text unless the binary refuses: %s', async (stderr, exitCode, help) => {
  const docker = engine({ stderr, exitCode });
  expect(await (await openWorkbench(docker, settings)).help(['genesis'])).toBe(help);
  expect(docker.argsOf('containers.run')[0]?.[1]).toEqual(['genesis', '--help']);
});

/** A workbench in a folder, without a container. */
function inFolder(folder: string, stdout = '') {
  const workbench = new FakeWorkbench(folder, HELP, () => {}, stdout);
  return { commands: workbench.commands, workbench };
}

describe('the accounts of a plan', () => {
  let accounts: Map<string, Account>;
  beforeAll(async () => {
    accounts = await freshAccounts(checkersPlan());
  });

  it('are in the binary’s own keyring, with mnemonics only by standard input', async () => {
    const { commands, workbench } = inFolder(root);
    await importAccounts(accounts, BINARIES, workbench);
    expect(commands.map(({ args }) => args.join(' '))).toEqual(
      ['alice', 'bob'].map(
        (name) =>
          `keys add ${name} --recover --keyring-backend test --output json --hd-path m/44'/118'/0'/0/0 --keyring-dir keyring --home keys-home`,
      ),
    );
    expect(commands.map(({ input }) => input)).toEqual(
      [...accounts.values()].map((account) => `${mnemonicOf(account)}\n`),
    );
  });

  it('may have a path for their mnemonic', async () => {
    const alice = accounts.get('alice');
    if (alice?.key.kind !== 'mnemonic') throw new Error('a fresh account has a mnemonic');
    const account = { ...alice, key: { ...alice.key, hdPath: "m/44'/60'/0'/0/0" } };
    const { commands, workbench } = inFolder(root);
    await importAccounts(new Map([['alice', account]]), BINARIES, workbench);
    expect(commands[0]?.args.join(' ')).toContain("--hd-path m/44'/60'/0'/0/0");
  });

  it('may have an algorithm, by the option of the binary’s SDK', async () => {
    const alice = accounts.get('alice');
    if (alice?.key.kind !== 'mnemonic') throw new Error('a fresh account has a mnemonic');
    const account = { ...alice, key: { ...alice.key, type: 'eth_secp256k1' as const } };
    const { commands, workbench } = inFolder(root);
    const old = { ...BINARIES, keys: { ...SDK_BINARY_KEYS, typeOption: '--algo' } };
    await importAccounts(new Map([['alice', account]]), old, workbench);
    expect(commands[0]?.args.join(' ')).toContain('--algo eth_secp256k1');
  });

  it('are refused if the binary has another address for their key, with both addresses', async () => {
    const shown = JSON.stringify({ name: 'alice', address: 'demo1other', pubkey: '{}' });
    const { workbench } = inFolder(root, `${shown}\n`);
    const { address = '' } = accounts.get('alice') ?? {};
    const importing = importAccounts(accounts, BINARIES, workbench);
    await fails(importing, 'ADDRESS_DIFFERS', 'alice', address, 'demo1other', 'sign: binary');
  });

  it('from a keyring are written there without a mnemonic', async () => {
    const key = keyOf('sdk-0.45', 'test');
    const from = { backend: key.backend, name: key.name, passphrase: undefined };
    const pair = await readKeyringKey({ folder: path.join(KEYRINGS, key.keyring), ...from });
    const folder = path.join(root, 'with-keyring');
    const { commands, workbench } = inFolder(folder);
    const account = {
      ...(accounts.get('alice') as Account),
      name: 'dave',
      key: { kind: 'keyring', pair },
      signingKey: { ...pair, publicKeyType: SDK_PUBLIC_KEY },
    } as const;
    await layOutKeyring(new Map([['dave', account]]), BINARIES, folder);
    await importAccounts(new Map([['dave', account]]), BINARIES, workbench);
    expect(commands).toEqual([]);
    const keyring = await takeKeyring(folder);
    expect(keyring).toBe(path.join(folder, 'keyring'));
    expect(await readKeyringKey({ ...from, folder: keyring, name: 'dave' })).toEqual(pair);
  });

  it('are refused if the binary replaced their folder with a link', async () => {
    const folder = path.join(root, 'replaced');
    const elsewhere = path.join(root, 'elsewhere');
    mkdirSync(elsewhere);
    await layOutKeyring(new Map(), BINARIES, folder);
    rmSync(path.join(folder, 'workbench/keyring'), { recursive: true });
    symlinkSync(elsewhere, path.join(folder, 'workbench/keyring'));
    await fails(takeKeyring(folder), 'KEYRING_UNWRITABLE');
  });
});

describe('a home without configuration files', () => {
  const home = (name: string) => nodeHome(name, path.join(root, name));

  it('gets missing files from one `init` of the binary', async () => {
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

  it('gets only those that the binary makes', async () => {
    await writeAll(path.join(root, 'some/config'), { 'config.toml': '' });
    const { commands, workbench } = inFolder(path.join(root, 'bare'));
    const making: FakeWorkbench['chain'] = async (purpose, args) => {
      const said = await workbench.chain(purpose, args);
      rmSync(path.join(root, 'bare/template/config/app.toml'));
      return said;
    };
    const bare = { chain: making, help: workbench.help, files: workbench.files };
    await completeHomes(new Map(['some', 'one'].map((name) => [name, home(name)])), bare);
    expect(commands).toHaveLength(1);
    expect(readdirSync(path.join(root, 'some/config')).sort()).toEqual([
      ...['client.toml', 'config.toml'],
    ]);
  });

  it('with all files is left unchanged', async () => {
    const files = { 'config.toml': '', 'app.toml': '', 'client.toml': '' };
    await writeAll(path.join(root, 'whole/config'), files);
    const { commands, workbench } = inFolder(root);
    await completeHomes(new Map([['whole', home('whole')]]), workbench);
    expect(commands).toEqual([]);
  });

  it('gets a missing folder for them, too', async () => {
    mkdirSync(path.join(root, 'empty'));
    const { workbench } = inFolder(root);
    await completeHomes(new Map([['empty', home('empty')]]), workbench);
    expect(readdirSync(path.join(root, 'empty/config')).sort()).toEqual([
      ...['app.toml', 'client.toml', 'config.toml'],
    ]);
  });
});
