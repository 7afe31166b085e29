import { parse } from 'smol-toml';
import {
  editToml,
  parseToml,
  setToml,
  signerAddress,
  tomlValue,
} from '../../../src/stack/homes/toml';
import { failureOf } from '../../helpers/errors';
import { failure } from '../../helpers/failure';

const TEXT = `moniker = "a"

[rpc]
laddr = "tcp://127.0.0.1:26657"
cors = ["*"]

[p2p]
peers = "x"
`;
const edit = (changes: Parameters<typeof editToml>[2]) =>
  parse(editToml(TEXT, 'config.toml', changes));

it('replaces values at the top level and in sections, and keeps the others', () => {
  expect(edit({ '': { moniker: 'val' }, rpc: { laddr: 'tcp://0.0.0.0:26657' } })).toEqual({
    moniker: 'val',
    rpc: { laddr: 'tcp://0.0.0.0:26657', cors: ['*'] },
    p2p: { peers: 'x' },
  });
});

it('passes the present value to a function', () => {
  expect(edit({ p2p: { peers: (present) => `${present},${present}` } })).toMatchObject({
    p2p: { peers: 'x,x' },
  });
});

it('adds no keys or sections that the engine does not know', () => {
  expect(edit({ rpc: { unknown: 1 }, mempool: { size: 2 }, moniker: { x: 1 } })).toEqual(
    parse(TEXT),
  );
});

it('names a file that is not TOML', () => {
  expect(() => editToml('laddr = = 1', 'homes/a/config.toml', {})).toThrow(
    failure('TOML_INVALID', 'homes/a/config.toml'),
  );
});

it('keeps its message short for a file with long lines', async () => {
  const reading = async () => editToml(`a = "${'x'.repeat(400_000)}`, 'a.toml', {});
  expect((await failureOf(reading())).message.length).toBeLessThan(600);
});

it('finds sections and keys in every spelling that an engine accepts', () => {
  const text = '[P2P]\nExternal-Address = "x"\nexternal_address = "y"\nother = "z"\n';
  expect(parse(editToml(text, 'f', { p2p: { external_address: '' } }))).toEqual({
    P2P: { 'External-Address': '', external_address: '', other: 'z' },
  });
});

it('refuses deeply nested tables', () => {
  const text = `b${'.a'.repeat(1_500)} = 1`;
  expect(() => editToml(text, 'app.toml', {})).toThrow(failure('TOML_INVALID', 'app.toml'));
});

it.each(['persistent_peers', 'persistent-peers', 'Persistent-Peers'])('finds %s', (key) => {
  const config = parseToml(`[p2p]\n${key} = "a"\n`, 'config.toml');
  expect(tomlValue(config, 'p2p', 'persistent_peers')).toBe('a');
  expect(tomlValue(config, 'rpc', 'persistent_peers')).toBeUndefined();
});

it.each([
  ['priv_validator_laddr = "tcp://a:1"', 'tcp://a:1'],
  ['priv-validator-laddr = "tcp://a:1"', 'tcp://a:1'],
  ['[priv-validator]\nladdr = "tcp://a:1"', 'tcp://a:1'],
  ['priv_validator_laddr = ""', undefined],
  ['[priv-validator]\nkey-file = "k"', undefined],
])('finds the address for a remote signer in %j', (text, address) => {
  expect(signerAddress(parseToml(text, 'config.toml'))).toBe(address);
});

describe('values of a plan', () => {
  const set = (...settings: Parameters<typeof setToml>[2]) =>
    parse(setToml(TEXT, 'app.toml', settings));

  it('replace present ones in their own spelling, and add missing keys and tables', () => {
    expect(
      set(
        { path: ['Moniker'], value: 'val' },
        { path: ['rpc', 'cors'], value: [] },
        { path: ['oracle', 'limits', 'max_age'], value: 5 },
      ),
    ).toEqual({
      moniker: 'val',
      rpc: { laddr: 'tcp://127.0.0.1:26657', cors: [] },
      p2p: { peers: 'x' },
      oracle: { limits: { max_age: 5 } },
    });
  });

  it('are set in each table of a list', () => {
    const text = '[[validator]]\nmax = 1\n[[validator]]\n';
    const settings = [{ path: ['validator', 'max'], value: 2 }];
    expect(parse(setToml(text, 'tmkms.toml', settings))).toEqual({
      validator: [{ max: 2 }, { max: 2 }],
    });
  });

  it('do not replace a value by a table', () => {
    expect(() => set({ path: ['moniker', 'x'], value: 1 })).toThrow(
      failure('TOML_INVALID', 'app.toml', 'moniker'),
    );
  });

  it.each([
    [['__proto__', 'polluted']],
    [['added', '__proto__', 'polluted']],
    [['added', 'constructor', 'prototype', 'polluted']],
  ])('at %j stay in the file', (path) => {
    set({ path, value: true });
    expect('polluted' in {}).toBe(false);
  });

  it('make a file of an empty text', () => {
    const settings = [{ path: ['a', 'b'], value: true }];
    expect(parse(setToml('', 'new.toml', settings))).toEqual({ a: { b: true } });
  });
});
