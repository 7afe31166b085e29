import { readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readBounded, writeText } from '../../system/files';
import type { BuildSecret } from '../model/target';
import { SECRETS } from './dockerfile';

type Environment = Readonly<Record<string, string | undefined>>;

/** Go's own settings for the source and verification of modules (`go help environment`). */
const GO_SETTINGS = [
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GOSUMDB',
  'GONOSUMDB',
  'GOINSECURE',
  'GOVCS',
  'GOAUTH',
];

/** Locations of trusted certificates on Debian, Fedora and Alpine. */
const CA_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
];

/** Maximum size of a BuildKit secret, in bytes. */
const SECRET_LIMIT = 500 * 1024;

/**
 * The host's settings for downloading Go modules, as build secrets: module proxies, trusted certificates and
 * credentials for private modules, as far as the host has any.
 *
 * @param folder destination of files written for the build, readable by their owner only
 */
export async function networkSecrets(env: Environment, folder: string): Promise<BuildSecret[]> {
  const home = env.HOME ?? os.homedir();
  const file = env.GOENV || path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), 'go/env');
  const settings = new Map(goSettings(await readBounded(file, SECRET_LIMIT).catch(() => '')));
  for (const name of GO_SETTINGS) if (env[name]) settings.set(name, env[name]);
  const secrets: BuildSecret[] = [];
  if (settings.size > 0) {
    const goenv = path.join(folder, 'goenv');
    await writeText(goenv, [...settings].map(([name, value]) => `${name}=${value}\n`).join(''));
    secrets.push({ id: SECRETS.goenv, file: goenv });
  }
  const ca = await certificates(env, folder);
  if (ca !== undefined) secrets.push({ id: SECRETS.ca, file: ca });
  const netrc = await firstFile([env.NETRC || path.join(home, '.netrc')]);
  if (netrc !== undefined) secrets.push({ id: SECRETS.netrc, file: netrc });
  return secrets;
}

/** The host's certificate bundle, together with additional certificates configured for Node.js. */
async function certificates(env: Environment, folder: string): Promise<string | undefined> {
  const bundle = await firstFile([env.SSL_CERT_FILE ?? '', ...CA_BUNDLES]);
  const extra = await firstFile([env.NODE_EXTRA_CA_CERTS ?? '']);
  if (extra === undefined || bundle === undefined || extra === bundle) return bundle ?? extra;
  const both = `${await readFile(bundle, 'utf8')}\n${await readFile(extra, 'utf8')}`;
  if (Buffer.byteLength(both) > SECRET_LIMIT) return extra;
  const file = path.join(folder, 'ca.crt');
  await writeText(file, both);
  return file;
}

/** Settings of a `go env -w` file that determine the source of modules. */
function goSettings(text: string): [string, string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const at = line.indexOf('=');
    const name = line.slice(0, Math.max(at, 0));
    return GO_SETTINGS.includes(name) ? [[name, line.slice(at + 1)]] : [];
  });
}

async function firstFile(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    const stats = await stat(place).catch(() => undefined);
    if (stats?.isFile() && stats.size > 0 && stats.size <= SECRET_LIMIT) return place;
  }
  return undefined;
}
