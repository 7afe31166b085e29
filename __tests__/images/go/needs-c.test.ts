import { parseModfile } from '../../../src/images/go/modfile';
import { needOfC } from '../../../src/images/go/needs-c';

const need = (text: string, ...tags: string[]) => needOfC(parseModfile(text), tags);

it.each([
  ['github.com/CosmWasm/wasmvm'],
  ['github.com/CosmWasm/wasmvm/v2'],
  ['github.com/CosmWasm/wasmvm/v3'],
  ['example.com/fork/demo-wasmvm'],
  ['example.com/go-owasm'],
  ['github.com/supranational/blst'],
  ['github.com/ethereum/go-ethereum'],
])('is there for %s', (name) => {
  expect(need(`require ${name} v1.0.0`)).toContain(`go.mod requires ${name}, which `);
});

it.each([
  ['modules without C', 'require example.com/wasmvm-types v1'],
  ['a Ledger, which is left out without C', 'require github.com/zondax/hid v1', 'ledger'],
  ['a database of others', 'require github.com/linxGnu/grocksdb v1 // indirect'],
  ['a database without its tag', 'require github.com/linxGnu/grocksdb v1'],
  ['addresses of others', 'require github.com/ethereum/go-ethereum v1 // indirect'],
  ['signatures of others', 'require github.com/supranational/blst v0 // indirect'],
])('is not there for %s', (_, text, ...tags) => {
  expect(need(text, ...tags)).toBeUndefined();
});

it.each([
  ['a machine of others', 'require github.com/CosmWasm/wasmvm/v2 v2 // indirect'],
  ['a database of others, with its tag', 'require example.com/grocksdb v1 // indirect', 'rocksdb'],
  ['a database, with its tag', 'require example.com/grocksdb v1', 'rocksdb'],
  ['a replacement', 'require example.com/vm v1\nreplace example.com/vm => example.com/wasmvm v1'],
  ['what is replaced', 'require example.com/wasmvm v1\nreplace example.com/wasmvm => ./vm'],
])('is there for %s', (_, text, ...tags) => {
  expect(need(text, ...tags)).toBeDefined();
});
