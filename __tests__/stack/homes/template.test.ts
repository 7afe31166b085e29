import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Account } from '../../../src/chain/client/open-accounts';
import type { Plan } from '../../../src/plan/schema';
import { commandFailure } from '../../../src/stack/homes/command-failure';
import { makeTemplate } from '../../../src/stack/homes/template';
import { writeAll } from '../../../src/system/files';
import { freshAccounts } from '../../helpers/accounts';
import { fails } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';
import { FakeWorkbench, HELP } from '../homes';

const root = temporaryFolder();
const VALIDATORS = [
  { service: 'val-alice', operator: 'alice', stake: '5upawn' },
  { service: 'val-bob', operator: 'bob', stake: '4upawn' },
];
const planOf = (fresh: object, chain: object = {}): Plan => {
  const plan = checkersPlan();
  const { stack } = plan;
  return {
    ...{ ...plan, chain: { ...plan.chain, ...chain } },
    stack: { ...stack, fresh: { validators: VALIDATORS, ...fresh } },
  };
};
let accounts: Map<string, Account>;
beforeAll(async () => {
  accounts = await freshAccounts(checkersPlan(), 'checkers');
});

/** A template of a plan, with what its making did. */
async function making(
  fresh: object = {},
  {
    helps = HELP,
    chain,
    before,
  }: {
    chain?: object;
    helps?: Readonly<Record<string, string>>;
    before?: (args: readonly string[], config: string) => Promise<void> | void;
  } = {},
) {
  const folder = folderWith(root);
  const config = path.join(folder, 'template/config');
  const workbench = new FakeWorkbench(folder, helps, (args) => before?.(args, config));
  const notices: string[] = [];
  const made = makeTemplate({
    ...{ plan: planOf(fresh, chain), accounts, workbench },
    notice: (message) => notices.push(message),
  });
  const ran = () => workbench.commands.map(({ args }) => args.join(' '));
  return { made, ran, workbench, notices, config };
}

const stateAtGentx = ({ genesisAtGentx }: FakeWorkbench) => JSON.parse(genesisAtGentx).app_state;

it('uses the default denomination of init where the binary has the flag', async () => {
  const { made, ran } = await making();
  await made;
  expect(ran()[0]).toMatch(/^init .* --default-denom upawn$/);
  const old = await making({}, { helps: { ...HELP, init: 'Flags:\n  --home string\n' } });
  await old.made;
  expect(old.ran()[0]).not.toContain('--default-denom');
});

it('sets values of the genesis with their placeholders, before gentx', async () => {
  const { made, workbench } = await making({
    genesis: {
      'app_state.gov.params.voting_period': '9s',
      'app_state.poa': {
        admins: ['{account:alice}', '{valoper:alice}'],
        validators: [{ key: '{pubkey:val-bob}', raw: '{pubkey-base64:val-bob}', in: 'id {denom}' }],
        '{account:bob}': 1,
      },
    },
  });
  const { consensusKeys } = await made;
  const address = (name: string) => accounts.get(name)?.address ?? '';
  const { gov, poa } = stateAtGentx(workbench);
  const key = consensusKeys.get('val-bob')?.publicKey.toString('base64');
  expect(gov.params).toEqual({ voting_period: '9s', expedited_voting_period: '86400s' });
  expect(poa).toEqual({
    admins: [address('alice'), expect.stringMatching(/^checkersvaloper1/)],
    validators: [
      { key: { '@type': '/cosmos.crypto.ed25519.PubKey', key }, raw: key, in: 'id upawn' },
    ],
    [address('bob')]: 1,
  });
});

it('refuses a value whose path leads through a value of the genesis', async () => {
  const at = 'app_state.gov.params.voting_period.seconds';
  const { made, ran } = await making({ genesis: { [at]: 1 } });
  await fails(made, 'GENESIS_VALUE_REFUSED', at, '"172800s"');
  expect(ran()).toHaveLength(1);
});

it('runs the commands between init and gentx, with the flags that they have', async () => {
  const add = ['genesis', 'add-validator', '{valoper:bob}', '--', '{home}/x'];
  const help = 'Flags:\n  --home string\n  --keyring-backend string\n';
  const { made, ran } = await making(
    { commands: [['version'], add, ['poa', '--home', 'own', '{chain-id}']] },
    {
      helps: {
        ...HELP,
        'poa --home own checkers-rehearsal': help,
      },
    },
  );
  await made;
  expect(ran().slice(1, 4)).toEqual([
    'version',
    expect.stringMatching(
      /^genesis add-validator checkersvaloper1\S+ -- \/rehearsal\/template\/x$/,
    ),
    'poa --home own checkers-rehearsal --keyring-backend test',
  ]);
  expect(ran()[4]).toMatch(/^genesis gentx /);
});

it('adds flags to gentx, and leaves it out where the plan does', async () => {
  const [alice, bob] = VALIDATORS;
  const flags = ['--gas-prices', '1{denom}'];
  const { made, ran } = await making({
    validators: [
      { ...alice, gentx: { flags } },
      { ...bob, gentx: false },
    ],
  });
  await made;
  const created = ran().filter((line) => line.includes('gentx '));
  expect(created).toEqual([expect.stringMatching(/ alice 5upawn .* --gas-prices 1upawn$/)]);
});

it('collects nothing where no validator has a genesis transaction', async () => {
  const { made, ran } = await making(
    { validators: VALIDATORS.map((each) => ({ ...each, gentx: false })) },
    { helps: {} },
  );
  const { nodeKeys, consensusKeys } = await made;
  expect(ran().map((line) => line.split(' ')[0])).toEqual(['init']);
  expect([...nodeKeys.keys(), ...consensusKeys.keys()]).toHaveLength(4);
});

it('needs the command gentx for the others', async () => {
  const { made } = await making({}, { helps: {} });
  await fails(made, 'CHAIN_COMMAND_FAILED', 'gentx');
});

const refusal = (work: string) =>
  commandFailure({ work }, { exitCode: 1, stdout: '', stderr: 'Error: no such denom' });

it('reports a genesis that the binary finds invalid, and goes on', async () => {
  const { made, notices } = await making(
    {},
    {
      before: (args) => {
        if (args.includes('validate')) throw refusal('Validating');
      },
    },
  );
  await made;
  expect(notices).toEqual([expect.stringContaining('Validating failed: no such denom')]);
});

it('has whichever files of configuration the binary makes, but no keys', async () => {
  const { made } = await making(
    {},
    {
      before: async (args, config) => {
        if (!args.includes('validate')) return;
        rmSync(path.join(config, 'client.toml'));
        await writeAll(config, {
          'oracle.toml': 'x = 1',
          'abci/own.json': '{}',
          'node_key.json': 'secret',
          'bls_key.json': 'secret',
          'gentx/gentx-1.json': '{}',
          'addrbook.json': '{}',
        });
      },
    },
  );
  const { files, config } = await made;
  expect(Object.keys(files).sort()).toEqual([
    ...['config/abci/own.json', 'config/app.toml', 'config/genesis.json', 'config/oracle.toml'],
  ]);
  expect(config).toContain('moniker');
});

it.each<[string, Record<string, string>, string[], string]>([
  [
    'more files than any',
    Object.fromEntries([...Array(250).keys()].map((i) => [`${i}`, ''])),
    [],
    'than 200',
  ],
  ['no config.toml', {}, ['config.toml'], 'config/config.toml'],
  ['no genesis', {}, ['genesis.json'], 'config/genesis.json'],
])('refuses a home with %s', async (_, added, removed, fact) => {
  const { made } = await making(
    {},
    {
      before: async (args, config) => {
        if (!args.includes('validate')) return;
        await writeAll(config, added);
        for (const file of removed) rmSync(path.join(config, file));
      },
    },
  );
  await fails(made, 'HOME_INCOMPLETE', fact);
});

it('pays the price of the plan in genesis transactions, in the denomination of the operator', async () => {
  const gentx = { flags: ['--gas-prices', '7ujunk'] };
  const [alice, bob] = VALIDATORS;
  const { made, workbench } = await making(
    { validators: [alice, { ...bob, gentx }] },
    { chain: { 'gas-prices': '0.1ujunk,0.025upawn' } },
  );
  await made;
  const prices = workbench.commands.flatMap(({ args }, index) =>
    args.includes('gentx') ? [workbench.option(index, '--gas-prices')] : [],
  );
  expect(prices).toEqual(['0.025upawn', '7ujunk']);
});
