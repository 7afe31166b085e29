import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CompactEncrypt } from 'jose/jwe/compact/encrypt';

/** Real keyrings; see the README there. */
export const KEYRINGS = path.join(import.meta.dirname, '../../fixtures/keyrings');

/** A local key of one of them, with its source. */
export interface FixtureKey {
  readonly keyring: string;
  readonly backend: 'test' | 'file';
  readonly passphrase?: string;
  readonly name: string;
  readonly mnemonic: string;
  readonly address: string;
}

export const KEYS: FixtureKey[] = JSON.parse(
  readFileSync(path.join(KEYRINGS, 'keys.json'), 'utf8'),
);

export function keyOf(keyring: string, backend: 'test' | 'file'): FixtureKey {
  const key = KEYS.find((one) => one.keyring === keyring && one.backend === backend);
  if (key === undefined) throw new Error(`no key of ${keyring}, ${backend}`);
  return key;
}

/** The text of a fixture file. */
export function fixture(...parts: string[]): string {
  return readFileSync(path.join(KEYRINGS, ...parts), 'utf8');
}

export interface Sealing {
  readonly passphrase?: string;
  readonly algorithm?: string;
  readonly encryption?: string;
  readonly iterations?: number;
  readonly header?: Record<string, unknown>;
}

/** Encrypts any text, by default with the parameters of 99designs/keyring. */
export async function sealed(payload: string, sealing: Sealing = {}): Promise<string> {
  const { passphrase = 'test', iterations = 8 } = sealing;
  const alg = sealing.algorithm ?? 'PBES2-HS256+A128KW';
  return await new CompactEncrypt(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg, enc: sealing.encryption ?? 'A256GCM', ...sealing.header })
    .setKeyManagementParameters({ p2c: iterations })
    .encrypt(new TextEncoder().encode(passphrase));
}

/** The JSON of a keyring item. */
export function itemOf(data: Uint8Array): string {
  return JSON.stringify({ Key: 'a.info', Data: Buffer.from(data).toString('base64'), Label: '' });
}

/** Creates a folder with these files below another. */
export function folderOf(parent: string, name: string, files: Record<string, string>): string {
  const folder = path.join(parent, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return folder;
}
