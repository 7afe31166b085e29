import { mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Target } from '../../../src/images/model/target';
import { namedContext } from '../../../src/images/source/context';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { targetOf } from '../../helpers/targets';

const root = temporaryFolder();
const run = () => folderWith(root);
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
])('has another name for other %s in folders of one name', async (_, one, other) => {
  const [first, second] = [
    await nameOf({ context: '/a/chain', ...one }),
    await nameOf({ context: '/b/chain', ...other }),
  ];
  expect(first).toMatch(/^chain-[0-9a-f]{32}$/);
  expect(second).toMatch(/^chain-[0-9a-f]{32}$/);
  expect(first).not.toBe(second);
});

it('has the same name for the same context, in every run and for two releases', async () => {
  const folder = run();
  const names = [await nameOf({}, folder), await nameOf({}, folder), await nameOf({})];
  expect(new Set(names).size).toBe(1);
});

it('is a URL unchanged', async () => {
  const context = 'https://example.test/chain.git#v1';
  expect(await namedContext(targetOf('chain', { context }), run())).toBe(context);
});

it('fails if the link cannot be created', async () => {
  const folder = run();
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  symlinkSync('/nowhere/at/all', path.join(folder, 'contexts'));
  await expect(namedContext(targetOf('chain'), folder)).rejects.toThrow();
});
