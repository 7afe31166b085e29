import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { networkSecrets } from '../../../src/images/go/network';
import { temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();

/** A home with these files. */
function homeWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const home = mkdtempSync(path.join(root, 'home-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), content);
  }
  return home;
}

/** Files of the secrets by their ids. */
async function secretsOf(env: Readonly<Record<string, string | undefined>>) {
  const folder = path.join(mkdtempSync(path.join(root, 'run-')), 'go');
  const secrets = await networkSecrets(env, folder);
  return new Map(secrets.map(({ id, file }) => [id, file]));
}

async function goenvOf(env: Readonly<Record<string, string | undefined>>) {
  const file = (await secretsOf(env)).get('goenv');
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\n';

describe('where modules come from', () => {
  it('is what the environment says', async () => {
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
  ])('is %s', async (name) => {
    expect(await goenvOf({ HOME: homeWith(), [name]: 'value' })).toBe(`${name}=value\n`);
  });

  it.each<[what: string, file: string, env: (home: string) => Record<string, string>]>([
    ['in the home', '.config/go/env', () => ({})],
    ['elsewhere', 'settings/go/env', (home) => ({ XDG_CONFIG_HOME: `${home}/settings` })],
    ['by its own name', 'goenv', (home) => ({ GOENV: `${home}/goenv` })],
  ])('is what the file of `go env -w` says: %s', async (_, file, env) => {
    const text =
      'GOPROXY=https://a.example.com?x=1,direct\nGOFLAGS=-v\n# GOSUMDB=off\n\nGOVCS=*:git';
    const HOME = homeWith({ [file]: text });
    expect(await goenvOf({ HOME, ...env(HOME) })).toBe(
      'GOPROXY=https://a.example.com?x=1,direct\nGOVCS=*:git\n',
    );
  });

  it('is what the environment says before what the file says', async () => {
    const HOME = homeWith({ '.config/go/env': 'GOSUMDB=off\nGOPROXY=https://file\n' });
    expect(await goenvOf({ HOME, GOPROXY: 'https://environment' })).toBe(
      'GOSUMDB=off\nGOPROXY=https://environment\n',
    );
  });

  it('is no file where nothing is said, or the file is switched off', async () => {
    const HOME = homeWith({ '.config/go/env': 'GOPROXY=direct\n' });
    expect(await goenvOf({ HOME: homeWith(), GOFLAGS: '-v' })).toBeUndefined();
    expect(await goenvOf({ HOME, GOENV: 'off' })).toBeUndefined();
  });

  it('is a file that only its owner can read', async () => {
    const secrets = await secretsOf({ HOME: homeWith(), GOPROXY: 'https://user:password@proxy' });
    expect(statSync(secrets.get('goenv') ?? '').mode & 0o777).toBe(0o600);
  });
});

describe('the certificates that are trusted', () => {
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

  it('are those with what Node.js trusts beside them, in one file', async () => {
    const both = { SSL_CERT_FILE: file('ca.crt'), NODE_EXTRA_CA_CERTS: file('extra.crt') };
    const made = String(await caOf(both));
    expect(path.basename(made)).toBe('ca.crt');
    expect(readFileSync(made, 'utf8').match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(await caOf({ ...both, NODE_EXTRA_CA_CERTS: file('ca.crt') })).toBe(file('ca.crt'));
    const large = { SSL_CERT_FILE: file('largest.crt'), NODE_EXTRA_CA_CERTS: file('extra.crt') };
    expect(await caOf(large)).toBe(file('extra.crt')); // both are more than a secret holds
  });

  it('may be as much as a secret holds, and not more', async () => {
    expect(await caOf({ SSL_CERT_FILE: file('largest.crt') })).toBe(file('largest.crt'));
    expect(await caOf({ SSL_CERT_FILE: file('large.crt') })).not.toBe(file('large.crt'));
  });

  it.each(['large.crt', 'empty.crt', 'missing.crt', '.'])(
    'are others where %s cannot be taken',
    async (name) => {
      expect(await caOf({ SSL_CERT_FILE: file(name) })).toBe(await caOf({}));
    },
  );

  it('are the machine’s own, if it has any, where nothing names others', async () => {
    const ca = await caOf({});
    if (ca !== undefined) expect(ca).toMatch(/^\/etc\/(ssl|pki)\//);
    expect(await caOf({ SSL_CERT_FILE: '' })).toBe(ca);
  });
});

describe('the credentials for private modules', () => {
  const netrcOf = async (env: Record<string, string>) => (await secretsOf(env)).get('netrc');

  it('are those of the home', async () => {
    const HOME = homeWith({ '.netrc': 'machine example.com login a password b' });
    expect(await netrcOf({ HOME })).toBe(path.join(HOME, '.netrc'));
  });

  it('are those that NETRC names', async () => {
    const HOME = homeWith({ '.netrc': 'machine a', other: 'machine b' });
    expect(await netrcOf({ HOME, NETRC: path.join(HOME, 'other') })).toBe(path.join(HOME, 'other'));
    expect(await netrcOf({ HOME, NETRC: path.join(HOME, 'none') })).toBeUndefined();
  });

  it('are none where there are none', async () => {
    expect(await netrcOf({ HOME: homeWith() })).toBeUndefined();
    expect(await netrcOf({ HOME: homeWith({ '.netrc': '' }) })).toBeUndefined();
  });
});

// As Go reads an empty variable, and as Node reads the certificates that it is given beside its own.
describe('not as Go does it', () => {
  it.each<[name: string, file: string, text: string, id: string]>([
    ['GOENV', '.config/go/env', 'GOPROXY=direct', 'goenv'],
    ['XDG_CONFIG_HOME', '.config/go/env', 'GOPROXY=direct', 'goenv'],
    ['NETRC', '.netrc', 'machine a', 'netrc'],
  ])('takes an empty %s for none', async (name, file, text, id) => {
    const HOME = homeWith({ [file]: text });
    expect((await secretsOf({ HOME, [name]: '' })).get(id)).toBeDefined();
  });
});

it('does not wait for a FIFO in the place of Go’s settings', async () => {
  const home = homeWith();
  execFileSync('mkfifo', [path.join(home, 'env')]);
  expect(await goenvOf({ HOME: home, GOENV: path.join(home, 'env') })).toBeUndefined();
});
