import { infoRemarks } from '../../src/cosmovisor/plan-info';

const SHA256 = '0'.repeat(64);
const at = (checksum: string) => `https://example.com/d.zip${checksum && `?checksum=${checksum}`}`;
const binaries = (entries: Readonly<Record<string, string>>) =>
  JSON.stringify({ binaries: entries });
const both = (link: string) => binaries({ 'linux/amd64': link, 'linux/arm64': link });
const kinds = (info: string, version = 'v1.5.0') =>
  infoRemarks(info, version).map(({ kind, message }) => [kind, message]);
const NO_NETWORK = ['notice', expect.stringContaining('no network')];

it.each(['', '  \n'])('an empty info has nothing to check: %j', (info) => {
  expect(kinds(info)).toEqual([]);
});

it.each([
  both(at(`sha256:${SHA256}`)),
  both(at(`sha512:${SHA256}${SHA256}`)),
  both(at(SHA256)),
  both(at('file:https://example.com/sums.txt')),
  binaries({ any: at(`sha256:${SHA256}`) }),
  `https://example.com/info.json?checksum=sha256:${SHA256}`,
])('only the network keeps Cosmovisor’s downloads from being tried: %s', (info) => {
  expect(kinds(info)).toEqual([NO_NETWORK]);
});

it.each([
  [binaries({}), 'no entries'],
  [JSON.stringify({ binaries: { any: 5 } }), 'no map'],
  [JSON.stringify({ binaries: [] }), 'no map'],
  [binaries({ linux: at(`sha256:${SHA256}`), any: at(SHA256) }), '"linux"'],
  [binaries({ any: 'example.com/d.zip' }), 'not an absolute URL'],
  [binaries({ any: at('sha256:12') }), '64 hex digits'],
  [binaries({ any: at(`sha256:${'x'.repeat(64)}`) }), '64 hex digits'],
  [binaries({ any: at(`crc32:${SHA256}`) }), 'known are sha256'],
  [binaries({ any: at('12') }), 'known are sha256'],
])('a mistake of %s', (info, part) => {
  const mistakes = kinds(info).filter(([kind]) => kind === 'mistake');
  expect(mistakes).toEqual([['mistake', expect.stringContaining(part)]]);
});

it.each([
  ['Upgrade to v2, see https://example.com', 'neither JSON nor a URL'],
  ['{"notes":"x"}', 'no binaries'],
  [binaries({ 'darwin/arm64': at(SHA256) }), 'linux/amd64', 'linux/arm64', 'no network'],
  [both(at('')), 'no checksum', 'no checksum', 'no network'],
  [both(at(`md5:${'0'.repeat(32)}`)), 'broken kind', 'broken kind', 'no network'],
  ['https://example.com/info.json', 'no checksum', 'no network'],
])('notices of %s', (info, ...parts) => {
  expect(kinds(info)).toEqual(parts.map((part) => ['notice', expect.stringContaining(part)]));
});

it('a checksum can be required since Cosmovisor 1.4', () => {
  const told = (version: string) => String(kinds(binaries({ any: at('') }), version)[0]?.[1]);
  expect(told('v1.5.0')).toContain('DAEMON_DOWNLOAD_MUST_HAVE_CHECKSUM');
  expect(told('v1.3.0')).not.toContain('DAEMON_DOWNLOAD_MUST_HAVE_CHECKSUM');
});
