import { cacheNamespace, NAMESPACE_ARGUMENT } from '../../../src/images/build/cache-mounts';
import type { Target } from '../../../src/images/model/target';
import { targetOf } from '../../helpers/targets';

const mounting = (...mounts: readonly string[]) =>
  `FROM golang\nRUN ${mounts.map((mount) => `--mount=${mount}`).join(' \\\n ')} make\n`;
const caching = (...places: readonly string[]) =>
  mounting(...places.map((place) => `type=cache,target=${place}`));
const of = (dockerfileText: string, given: Partial<Target> = {}) =>
  cacheNamespace(targetOf('chain', { dockerfileText, ...given }));

const AT_REF: Partial<Target> = {
  content: { how: 'git tree', hash: 'tree' },
  origin: { folder: '/chain', at: { ref: 'v1', commit: 'c', tree: 'tree' } },
};
const RESTORED: Partial<Target> = { content: { how: 'files', hash: 'files', restored: true } };

const SAFE = [
  '/root/.cache/go-build',
  '/home/nonroot/.cache/go-build/',
  '/go/pkg/mod',
  '/go/pkg',
  '/root/go/pkg/mod',
  '/home/me/go/pkg/mod',
  '/root/.cache',
  '$GOCACHE',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the Dockerfile
  '${GOMODCACHE}',
  '/var/cache/apt',
  '/var/lib/apt/lists',
  '/var/cache/apk',
  '/etc/apk/cache',
  '/usr/local/cargo/registry',
  '/root/.cargo/git/db',
  '/root/.npm',
  '/root/.cache/pip',
];
const UNSAFE = [
  '/src/target',
  '/build',
  '/root/.cache/other',
  '/go/bin',
  '/go',
  '/src/go-build-output',
  '/out/go/pkg/mod/../../bin',
  '$OTHER',
];

it.each(SAFE)('are shared by all builds at %s', (place) => {
  expect(of(caching(place))).toBeUndefined();
  expect(of(caching(place), AT_REF)).toBeUndefined();
});

it.each(UNSAFE)('are not shared by all builds at %s', (place) => {
  expect(of(caching(place))).toBe('acme/chain:v1');
  expect(of(caching(place), AT_REF)).toBe('tree');
});

it.each([
  ['one of several', caching('/root/.cache/go-build', '/src/target')],
  ['one with its options in another order', mounting('target=/target,id=x,type=cache')],
  ['one with the alias of its target', mounting('type=cache,dst=/target')],
  ['one in quotes', mounting('type=cache,"target=/target"')],
  ['one without a readable target', mounting('type=cache,id=x')],
])('are not shared by all builds: %s', (_, dockerfile) => {
  expect(of(dockerfile, AT_REF)).toBe('tree');
});

it.each([
  ['there are none', 'FROM golang\nRUN make\n'],
  ['mounts are of other kinds', mounting('type=bind,target=/src', 'target=/x', 'type=tmpfs')],
])('do not matter if %s', (_, dockerfile) => {
  expect(of(dockerfile, AT_REF)).toBeUndefined();
  expect(of(dockerfile, RESTORED)).toBeUndefined();
});

it('of Go are shared only with the same content if times of files were reset', () => {
  expect(of(caching('/root/.cache/go-build'), RESTORED)).toBe('files');
});

it('are unchanged if the plan sets the namespace', () => {
  const args = { [NAMESPACE_ARGUMENT]: 'mine' };
  expect(of(caching('/target'), { ...AT_REF, args })).toBeUndefined();
});

it('have the name of an image without a reference', () => {
  expect(of(caching('/target'), { reference: undefined })).toBe('chain');
});
