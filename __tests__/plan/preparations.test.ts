import { beforePreparation, preparationsOf, relocated } from '../../src/plan/preparations';
import type { Plan } from '../../src/plan/schema';
import { checkersPlan } from '../helpers/plan';

const STACK = { compose: ['infra/compose.yml'], rpc: 'a' };
const ACCOUNTS = {
  alice: { 'mnemonic-file': 'keys/alice.txt' },
  bob: { keyring: { folder: 'keys', backend: 'file', 'passphrase-file': 'keys/pass' } },
  carol: { keyring: { folder: 'keys', backend: 'file', 'passphrase-env': 'PASS' } },
  dave: { 'mnemonic-env': 'DAVE' },
};
const prepared = (prepare: unknown) =>
  checkersPlan({ stack: { ...STACK, prepare }, accounts: ACCOUNTS });

it('the preparations of a plan run in a copy by default', () => {
  const plan = prepared([['make', 'init'], { run: ['./keys.sh'] }, { run: ['x'], in: 'checkout' }]);
  expect(preparationsOf(plan)).toEqual([
    { program: 'make', args: ['init'], in: 'copy' },
    { program: './keys.sh', args: [], in: 'copy' },
    { program: 'x', args: [], in: 'checkout' },
  ]);
  expect(preparationsOf(checkersPlan())).toEqual([]);
});

it('accounts with files are known only after the preparations', () => {
  const names = (prepare?: unknown) => Object.keys(beforePreparation(prepared(prepare)).accounts);
  expect(names([['make']])).toEqual(['dave']);
  expect(names()).toEqual(Object.keys(ACCOUNTS));
});

it('a plan reads the files of its stack, accounts and traffic from other places, but not its builds', () => {
  const traffic = [
    { name: 'a', stage: 'start', command: ['x'], mount: 'scripts' },
    { name: 'b', stage: 'end', run: ['x'] },
  ];
  const plan = checkersPlan({ stack: STACK, accounts: ACCOUNTS, traffic });
  const moved = relocated(plan, (file) => `/copy/${file}`);
  expect(moved.stack.compose).toEqual(['/copy/infra/compose.yml']);
  expect(moved.accounts).toMatchObject({
    alice: { 'mnemonic-file': '/copy/keys/alice.txt' },
    bob: { keyring: { folder: '/copy/keys', 'passphrase-file': '/copy/keys/pass' } },
    carol: { keyring: { folder: '/copy/keys', 'passphrase-env': 'PASS' } },
    dave: { 'mnemonic-env': 'DAVE' },
  });
  expect(moved.accounts.carol?.keyring).not.toHaveProperty('passphrase-file');
  expect(moved.traffic.map(({ mount }) => mount)).toEqual(['/copy/scripts', undefined]);
  expect(moved.releases).toEqual(plan.releases);
  const [release, ...others] = plan.releases;
  const needing = relocated(
    {
      ...plan,
      releases: [{ ...release, files: { '/etc/x': 'x' } } as Plan['releases'][number], ...others],
      cosmovisor: { folder: 'own' },
    },
    (file) => `/copy/${file}`,
  );
  expect(needing.releases[0]?.files).toEqual({ '/etc/x': '/copy/x' });
  expect(needing.cosmovisor.folder).toBe('/copy/own');
});
