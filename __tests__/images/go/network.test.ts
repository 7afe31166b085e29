import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { networkSecrets } from '../../../src/images/go/network';
import { type Files, folderWith, temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();

/** A home with these files. */
const homeWith = (files: Files = {}) => folderWith(root, files);

/** Files of the secrets by their ids. */
async function secretsOf(env: Readonly<Record<string, string | undefined>>) {
  const folder = path.join(folderWith(root), 'go');
  const secrets = await networkSecrets(env, folder);
  return new Map(secrets.map(({ id, file }) => [id, file]));
}

async function goenvOf(env: Readonly<Record<string, string | undefined>>) {
  const file = (await secretsOf(env)).get('goenv');
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\n';

describe('the Go environment of a build', () => {
  it('has the variables of the environment', async () => {
    const env = {
      HOME: homeWith(),
      GOPROXY: 'https://user:password@proxy.example.com|direct',
      GOPRIVATE: 'example.com/*',
      GONOSUMDB: '',
      GOSUMDB: undefined,
      GOFLAGS: '-mod=mod',
      GOTOOLCHAIN: 'auto',
      PATH: '/bin',
    };
    expect(await goenvOf(env)).toBe(
      'GOPROXY=https://user:password@proxy.example.com|direct\nGOPRIVATE=example.com/*\n',
    );
  });

  it.each([
    ...['GOPROXY', 'GOPRIVATE', 'GONOPROXY', 'GOSUMDB', 'GONOSUMDB', 'GOINSECURE', 'GOVCS'],
    'GOAUTH',
  ])('has %s', async (name) => {
    expect(await goenvOf({ HOME: homeWith(), [name]: 'value' })).toBe(`${name}=value\n`);
  });

  it.each<[what: string, file: string, env: (home: string) => Record<string, string>]>([
    ['in the home folder', '.config/go/env', () => ({})],
    ['in XDG_CONFIG_HOME', 'settings/go/env', (home) => ({ XDG_CONFIG_HOME: `${home}/settings` })],
    ['named by GOENV', 'goenv', (home) => ({ GOENV: `${home}/goenv` })],
  ])('has the variables in the file of `go env -w`: %s', async (_, file, env) => {
    const text =
      'GOPROXY=https://a.example.com?x=1,direct\nGOFLAGS=-v\n# GOSUMDB=off\n\nGOVCS=*:git';
    const HOME = homeWith({ [file]: text });
    expect(await goenvOf({ HOME, ...env(HOME) })).toBe(
      'GOPROXY=https://a.example.com?x=1,direct\nGOVCS=*:git\n',
    );
  });

  it('prefers the environment to the file', async () => {
    const HOME = homeWith({ '.config/go/env': 'GOSUMDB=off\nGOPROXY=https://file\n' });
    expect(await goenvOf({ HOME, GOPROXY: 'https://environment' })).toBe(
      'GOSUMDB=off\nGOPROXY=https://environment\n',
    );
  });

  it('is no file without variables, or with GOENV off', async () => {
    const HOME = homeWith({ '.config/go/env': 'GOPROXY=direct\n' });
    expect(await goenvOf({ HOME: homeWith(), GOFLAGS: '-v' })).toBeUndefined();
    expect(await goenvOf({ HOME, GOENV: 'off' })).toBeUndefined();
  });

  it('is a file that only its owner can read', async () => {
    const secrets = await secretsOf({ HOME: homeWith(), GOPROXY: 'https://user:password@proxy' });
    expect(statSync(secrets.get('goenv') ?? '').mode & 0o777).toBe(0o600);
  });
});

describe('the trusted certificates', () => {
  const HOME = homeWith({
    'ca.crt': CERTIFICATE,
    'extra.crt': CERTIFICATE,
    'empty.crt': '',
    'large.crt': Buffer.alloc(500 * 1024 + 1, 'x'),
    'largest.crt': Buffer.alloc(500 * 1024, 'x'),
  });
  const file = (name: string) => path.join(HOME, name);
  const caOf = async (env: Record<string, string>) => (await secretsOf({ HOME, ...env })).get('ca');

  it('are those of SSL_CERT_FILE', async () => {
    expect(await caOf({ SSL_CERT_FILE: file('ca.crt') })).toBe(file('ca.crt'));
  });

  it('include the extra ones of Node.js, in one file', async () => {
    const both = { SSL_CERT_FILE: file('ca.crt'), NODE_EXTRA_CA_CERTS: file('extra.crt') };
    const made = String(await caOf(both));
    expect(path.basename(made)).toBe('ca.crt');
    expect(readFileSync(made, 'utf8').match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(await caOf({ ...both, NODE_EXTRA_CA_CERTS: file('ca.crt') })).toBe(file('ca.crt'));
    const large = { SSL_CERT_FILE: file('largest.crt'), NODE_EXTRA_CA_CERTS: file('extra.crt') };
    expect(await caOf(large)).toBe(file('extra.crt')); // together they exceed the size of a secret
  });

  it('have at most the size of a secret', async () => {
    expect(await caOf({ SSL_CERT_FILE: file('largest.crt') })).toBe(file('largest.crt'));
    expect(await caOf({ SSL_CERT_FILE: file('large.crt') })).not.toBe(file('large.crt'));
  });

  it.each(['large.crt', 'empty.crt', 'missing.crt', '.'])(
    'are the default ones if %s is unusable',
    async (name) => {
      expect(await caOf({ SSL_CERT_FILE: file(name) })).toBe(await caOf({}));
    },
  );

  it('are those of the machine, if any, by default', async () => {
    const ca = await caOf({});
    if (ca !== undefined) expect(ca).toMatch(/^\/etc\/(ssl|pki)\//);
    expect(await caOf({ SSL_CERT_FILE: '' })).toBe(ca);
  });
});

describe('the credentials for private modules', () => {
  const netrcOf = async (env: Record<string, string>) => (await secretsOf(env)).get('netrc');

  it('are those of the home folder', async () => {
    const HOME = homeWith({ '.netrc': 'machine example.com login a password b' });
    expect(await netrcOf({ HOME })).toBe(path.join(HOME, '.netrc'));
  });

  it('are those in the file of NETRC', async () => {
    const HOME = homeWith({ '.netrc': 'machine a', other: 'machine b' });
    expect(await netrcOf({ HOME, NETRC: path.join(HOME, 'other') })).toBe(path.join(HOME, 'other'));
    expect(await netrcOf({ HOME, NETRC: path.join(HOME, 'none') })).toBeUndefined();
  });

  it('are missing without a file or with an empty one', async () => {
    expect(await netrcOf({ HOME: homeWith() })).toBeUndefined();
    expect(await netrcOf({ HOME: homeWith({ '.netrc': '' }) })).toBeUndefined();
  });
});

// Go treats an empty variable as unset, too.
describe('a variable', () => {
  it.each<[name: string, file: string, text: string, id: string]>([
    ['GOENV', '.config/go/env', 'GOPROXY=direct', 'goenv'],
    ['XDG_CONFIG_HOME', '.config/go/env', 'GOPROXY=direct', 'goenv'],
    ['NETRC', '.netrc', 'machine a', 'netrc'],
  ])('counts as unset if it is empty: %s', async (name, file, text, id) => {
    const HOME = homeWith({ [file]: text });
    expect((await secretsOf({ HOME, [name]: '' })).get(id)).toBeDefined();
  });
});

it('does not wait for a FIFO at the path of Go’s settings', async () => {
  const home = homeWith();
  execFileSync('mkfifo', [path.join(home, 'env')]);
  expect(await goenvOf({ HOME: home, GOENV: path.join(home, 'env') })).toBeUndefined();
});
