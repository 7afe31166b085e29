import path from 'node:path';
import { operatorOf } from './draft-stack';
import type { StackFacts } from './facts';
import { named } from './files';
import type { FoundKey } from './keys';
import type { Note } from './part';
import { coinsOf } from './release-names';

/** Balance of an account in whole coins. */
const BALANCE = 1000;
const MOST_SHOWN = 5;

/** Drafts the accounts of a stack with the places of their keys. */
export function accountsOf(
  facts: StackFacts,
  folder: string,
): { data: Record<string, object>; notes: Note[] } {
  const all: Note = {
    path: [],
    text: 'The first account proposes, all vote yes. Keep the accounts with stake. Keys stay in their files.',
  };
  if (facts.isWithoutHomes) {
    const fresh = { fresh: coinsOf(facts, BALANCE) };
    const names = facts.validators.map(operatorOf);
    return {
      data: Object.fromEntries(names.map((name) => [name, fresh])),
      notes: [
        { path: [], text: 'The first account proposes, all vote yes. Every run creates new keys.' },
      ],
    };
  }
  const left = leftNotes(facts, folder);
  if (facts.keys.length === 0) {
    return {
      data: { validator: { 'mnemonic-env': 'VALIDATOR_MNEMONIC' } },
      notes: [
        all,
        ...left,
        {
          path: ['validator'],
          text: `No keyring found. Name the accounts of the validators, which vote.${elsewhere(facts, folder)}`,
          mark: 'check',
        },
      ],
    };
  }
  const data: Record<string, object> = {};
  const notes: Note[] = [all, ...left];
  for (const key of facts.keys) {
    const name = accountName(key, data);
    data[name] = sourceOf(key, name, folder);
    notes.push({ path: [name], ...foundWords(key, folder) });
  }
  return { data, notes };
}

/** Where a key is; a mnemonic of a script that makes the genesis is a guess. */
function foundWords(key: FoundKey, folder: string): Omit<Note, 'path'> {
  const text = `Found in ${named(key.kind === 'keyring' ? key.folder : key.file, folder)}`;
  if (key.kind === 'keyring' || key.isGuess === undefined) return { text: `${text}.` };
  return key.isGuess
    ? { text: `${text}; its stake is decided where the genesis is made.`, mark: 'check' }
    : { text: `${text}; the account has a stake in the genesis.` };
}

/** Mnemonics of the repository that may be those of validators. */
function elsewhere({ otherMnemonics }: StackFacts, folder: string): string {
  if (otherMnemonics.length === 0) return '';
  const places = otherMnemonics.map(
    ({ file, line, name }) =>
      `${named(file, folder)}:${line}${name === undefined ? '' : ` (${name})`}`,
  );
  const more = places.length - MOST_SHOWN;
  const shown = [...places.slice(0, MOST_SHOWN), ...(more > 0 ? [`${more} more places`] : [])];
  return ` The repository has mnemonics in ${shown.join(', ')}: if one of them is an account's, give it with mnemonic-file and mnemonic-name.`;
}

/** Keys that are no accounts of this chain's stakers. */
function leftNotes({ leftKeys }: StackFacts, folder: string): Note[] {
  const more = leftKeys.length - MOST_SHOWN;
  return [
    ...leftKeys.slice(0, MOST_SHOWN).map(({ key, owner }) => {
      const place = key.kind === 'keyring' ? path.join(key.folder, key.name) : key.file;
      return { path: [], text: `Left out: ${named(place, folder)}, the key of ${owner}.` };
    }),
    ...(more > 0 ? [{ path: [], text: `Left out: ${more} more keys of such owners.` }] : []),
  ];
}

/** Name of the key, with its folder's name as a prefix if another account has the same name. */
function accountName(key: FoundKey, taken: Readonly<Record<string, unknown>>): string {
  if (!(key.name in taken)) return key.name;
  const folder = key.kind === 'keyring' ? key.folder : path.dirname(key.file);
  const longer = `${path.basename(folder)}-${key.name}`;
  let name = longer;
  for (let count = 2; name in taken; count++) name = `${longer}-${count}`;
  return name;
}

function sourceOf(key: FoundKey, account: string, folder: string): object {
  if (key.kind === 'mnemonic') {
    return {
      'mnemonic-file': named(key.file, folder),
      ...(key.label !== undefined && { 'mnemonic-name': key.label }),
      ...(key.hdPath !== undefined && { 'hd-path': key.hdPath }),
      ...(key.keyType !== undefined && { 'key-type': key.keyType }),
    };
  }
  const { name, backend, passphraseFile } = key;
  const passphrase =
    passphraseFile === undefined
      ? { 'passphrase-env': variable(account, 'PASSPHRASE') }
      : { 'passphrase-file': named(passphraseFile, folder) };
  return {
    keyring: {
      folder: named(key.folder, folder),
      backend,
      ...(name !== account && { key: name }),
      ...(backend === 'file' && passphrase),
    },
  };
}

function variable(account: string, what: string): string {
  const name = account.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return `${/^\d/.test(name) ? '_' : ''}${name}_${what}`;
}

/** Environment variables that a drafted account reads its secrets from. */
export function variablesOf(source: unknown): string[] {
  const { keyring, ...own } = source as Record<string, Record<string, string> | string>;
  const entries = { ...own, ...(typeof keyring === 'object' && keyring) };
  return Object.entries(entries).flatMap(([key, value]) =>
    key.endsWith('-env') && typeof value === 'string' ? [value] : [],
  );
}
