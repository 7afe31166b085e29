import { failure } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';
import { shown, validating } from './validating';

const VALID = `${'abandon '.repeat(11)}about`;
const WRONG = `${'abandon '.repeat(11)}zoo`;
const root = temporaryFolder();
const folder = folderWith(root, { 'alice.txt': `${VALID}\n`, 'bob.txt': WRONG, 'keys/x': '' });

async function check(accounts: object, env = {}) {
  const plan = checkersPlan({
    accounts,
    stack: { compose: ['compose.yml'], rpc: 'node' },
    upgrades: [{ name: 'v2', to: 'v2', votes: {} }],
  });
  const findings = await validating(plan, folder, { env });
  return findings.filter(({ planPath }) => planPath?.[0] === 'accounts');
}

it('accepts keys of files and variables', async () => {
  const accounts = { alice: { 'mnemonic-file': 'alice.txt' }, bob: { 'mnemonic-env': 'BOB' } };
  expect(await check(accounts, { BOB: VALID })).toEqual([]);
});

it('finds every key that a run could not read, without showing any', async () => {
  const findings = await check(
    {
      alice: { 'mnemonic-file': 'gone.txt' },
      bob: { 'mnemonic-file': 'bob.txt' },
      carol: { 'mnemonic-env': 'CAROL' },
      dave: { keyring: { folder: 'keys', backend: 'test' } },
    },
    { CAROL: `${WRONG} ` },
  );
  expect(shown(findings)).toEqual([
    'mistake FILE_UNREADABLE accounts.alice',
    'mistake MNEMONIC_INVALID accounts.bob',
    'mistake MNEMONIC_INVALID accounts.carol',
    'mistake KEYRING_NOT_FOUND accounts.dave',
  ]);
  expect(JSON.stringify(findings)).not.toContain('abandon');
});

it('has a notice for a variable that is not set here', async () => {
  const findings = await check({ alice: { 'mnemonic-env': 'ALICE' } });
  expect(shown(findings)).toEqual(['notice SECRET_NOT_SET accounts.alice']);
  expect(findings[0]?.message).toContain('ALICE');
  expect(findings).not.toContainEqual(failure('SECRET_MISSING'));
});
