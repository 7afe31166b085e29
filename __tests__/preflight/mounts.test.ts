import path from 'node:path';
import { checkMounts } from '../../src/preflight/mounts';
import type { ComposeService } from '../../src/stack/compose/model';
import { failure } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const project = folderWith(temporaryFolder(), { 'there/a': '1' });
const at = (name: string) => path.join(project, name);
const bind = (name: string, target: string, more: object = {}) => ({
  type: 'bind',
  source: at(name),
  target,
  ...more,
});
const NODE = { image: 'rehearsal/checkers:v1', command: ['checkersd', 'start', '--home', '/h'] };
const COPIED = checkersPlan({ stack: { compose: ['c.yml'], rpc: 'node' } });
const FRESH = checkersPlan();

/** Notices and the failure of a check, with a maker for paths below `net`. */
async function checked(services: Record<string, ComposeService>, plan = COPIED, more = {}) {
  const notices: string[] = [];
  const makersOf = async (missing: string) =>
    missing.startsWith(at('net')) ? [{ file: 'Makefile', line: 3, target: 'net' }] : [];
  const error = await checkMounts(
    plan,
    { services, ...more },
    async () => makersOf,
    (message) => notices.push(message),
  ).catch((error: unknown) => error);
  return { notices, error };
}

it('accepts mounts that exist', async () => {
  const volumes = [bind('there', '/h'), bind('there/a', '/a.json')];
  expect(await checked({ node: { ...NODE, volumes } })).toEqual({ notices: [], error: undefined });
});

it('refuses a missing home, with the target that mentions it, unless homes are fresh', async () => {
  const node = { ...NODE, volumes: [bind('net/val', '/h')] };
  const { error } = await checked({ node });
  const facts = [at('net/val'), 'node', 'make net (Makefile:3)', 'stack.fresh'];
  expect(error).toEqual(failure('MOUNT_NOT_FOUND', ...facts));
  expect(await checked({ node }, FRESH)).toEqual({ notices: [], error: undefined });
});

it('does not refuse the home of a script, which may make it', async () => {
  const node = { image: NODE.image, entrypoint: ['/run.sh'], volumes: [bind('home', '/chain')] };
  const { notices, error } = await checked({ node });
  expect({ notices, error }).toEqual({
    notices: [expect.stringContaining(at('home'))],
    error: undefined,
  });
});

it.each<[string, ComposeService, object]>([
  ['a file by its name', { volumes: [bind('gone', '/etc/app.toml')] }, {}],
  [
    'what Compose would not make',
    { volumes: [bind('gone', '/x', { bind: { create_host_path: false } })] },
    {},
  ],
  ['a config', { configs: [{ source: 'c' }] }, { configs: { c: { file: at('gone') } } }],
  ['a secret', { secrets: [{ source: 's' }] }, { secrets: { s: { file: at('gone') } } }],
])('refuses %s that is missing, also of a fresh stack', async (_, helper, more) => {
  const { error } = await checked({ helper }, FRESH, more);
  expect(error).toEqual(failure('MOUNT_NOT_FOUND', at('gone'), 'helper', 'stack.folder'));
});

it('reports a missing folder of helpers once, as it may be empty', async () => {
  const volumes = [bind('net/data', '/data')];
  const { notices, error } = await checked({ a: { volumes }, b: { volumes } });
  expect(error).toBeUndefined();
  expect(notices).toEqual([
    expect.stringMatching(/net\/data, which a, b mount, .*make net \(Makefile:3\)/),
  ]);
});
