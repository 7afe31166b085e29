import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { namedContext } from '../../src/images/context';
import type { Target } from '../../src/images/target';
import { temporaryFolder } from '../helpers/folder';
import { targetOf } from '../helpers/targets';

const root = temporaryFolder();
const run = () => mkdtempSync(path.join(root, 'run-'));
const nameOf = async (given: Partial<Target>, folder = run()) =>
  path.basename(await namedContext(targetOf('chain', given), folder));
const content = (hash: string) => ({ how: 'files', hash });

it('is a link to the folder', async () => {
  const folder = run();
  const named = await namedContext(targetOf('chain', { context: '/a/chain' }), folder);
  expect(readlinkSync(named)).toBe('/a/chain');
  expect(path.dirname(named)).toBe(path.join(folder, 'contexts'));
});

it.each<[what: string, one: Partial<Target>, other: Partial<Target>]>([
  ['files', { content: content('1') }, { content: content('2') }],
  ['Dockerfiles', { dockerfileText: 'FROM a' }, { dockerfileText: 'FROM b' }],
  ['other folders', { inputs: { x: { place: '/a' } } }, { inputs: { x: { place: '/b' } } }],
])('has another name for other %s, though the folders have one', async (_, one, other) => {
  const [first, second] = [
    await nameOf({ context: '/a/chain', ...one }),
    await nameOf({ context: '/b/chain', ...other }),
  ];
  expect(first).toMatch(/^chain-[0-9a-f]{32}$/);
  expect(second).toMatch(/^chain-[0-9a-f]{32}$/);
  expect(first).not.toBe(second);
});

it('has one name for the same, in every run and for two releases of one', async () => {
  const folder = run();
  const names = [await nameOf({}, folder), await nameOf({}, folder), await nameOf({})];
  expect(new Set(names).size).toBe(1);
});

it('is an address as it is', async () => {
  const context = 'https://example.test/chain.git#v1';
  expect(await namedContext(targetOf('chain', { context }), run())).toBe(context);
});

it('fails where the link cannot be made', async () => {
  const folder = run();
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  symlinkSync('/nowhere/at/all', path.join(folder, 'contexts'));
  await expect(namedContext(targetOf('chain'), folder)).rejects.toThrow();
});
