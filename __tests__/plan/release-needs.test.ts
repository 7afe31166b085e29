import { needsOf, settingsIn } from '../../src/plan/release-needs';
import { checkersPlan } from '../helpers/plan';

const NEEDS = [
  {
    env: { A: '1', B: '1' },
    flags: ['--a'],
    files: { 'config/x.toml': 'v1/x.toml' },
    config: { 'app.toml': { 'minimum-gas-prices': '0upawn' } },
  },
  {
    env: { B: '2' },
    flags: ['--b'],
    files: { 'config/x.toml': 'v1.1/x.toml', '/etc/y': 'y' },
    config: { 'app.toml': { oracle: { enabled: true } }, 'client.toml': { output: 'json' } },
    signers: { kms: { 'tmkms.toml': { 'chain.sign_extensions': true } } },
  },
  { env: { C: '3' } },
];
const base = checkersPlan();
const plan = { ...base, releases: base.releases.map((each, i) => ({ ...each, ...NEEDS[i] })) };

it('a release needs what it names, and what the releases before it name', () => {
  expect(needsOf(plan, 'v1')).toMatchObject({
    env: { A: '1', B: '1' },
    flags: ['--a'],
    files: { 'config/x.toml': 'v1/x.toml' },
  });
  const { config, signers, ...rest } = needsOf(plan, 'v2');
  expect(rest).toEqual({
    env: { A: '1', B: '2', C: '3' },
    flags: ['--a', '--b'],
    files: { 'config/x.toml': 'v1.1/x.toml', '/etc/y': 'y' },
  });
  expect(config.get('app.toml')).toEqual([
    { path: ['minimum-gas-prices'], value: '0upawn' },
    { path: ['oracle', 'enabled'], value: true },
  ]);
  expect(config.get('client.toml')).toEqual([{ path: ['output'], value: 'json' }]);
  expect(signers.get('kms')?.get('tmkms.toml')).toEqual([
    { path: ['chain', 'sign_extensions'], value: true },
  ]);
});

it('a release that no upgrade leads to needs only what it names', () => {
  const aside = { name: 'v9', image: 'x', env: { Z: '9' } };
  const { env } = needsOf({ ...plan, releases: [...plan.releases, aside] }, 'v9');
  expect(env).toEqual({ Z: '9' });
});

it('keys with dots and nested maps are one thing', () => {
  const place = { path: ['a', 'b', 'c'], value: [1] };
  for (const keys of [{ 'a.b.c': [1] }, { a: { b: { c: [1] } } }, { 'a.b': { c: [1] } }]) {
    expect(settingsIn(keys)).toEqual([place]);
  }
});
