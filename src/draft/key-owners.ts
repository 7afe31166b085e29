import path from 'node:path';
import type { FoundKey } from './keys';

/** A key that is left out of the accounts, as it has no stake on the chain. */
export interface LeftKey {
  readonly key: FoundKey;
  /** Whose it is. */
  readonly owner: string;
}

/** Folders and names of relayers' keys: they pay for packets, and neither stake nor vote. */
const RELAYER = /(?:^|[/._-])(?:ts-)?(?:relayer|relay|hermes|rly)(?=$|[/._-])/i;

/** Returns true for the name or place of a relayer's key. */
export function isOfRelayer(name: string): boolean {
  return RELAYER.test(name);
}

/**
 * Parts the keys of the chain's accounts from those of relayers and of nodes of other chains.
 *
 * @param top folder below which the names of folders tell the owner
 * @param own services of the chain's nodes
 * @param foreign services of other nodes
 */
export function keysOfChain(
  keys: readonly FoundKey[],
  top: string,
  { own, foreign }: { readonly own: readonly string[]; readonly foreign: readonly string[] },
): { readonly keys: FoundKey[]; readonly left: LeftKey[] } {
  const left: LeftKey[] = [];
  const ofChain = keys.filter((key) => {
    const owner = ownerOf(key);
    if (owner !== undefined) left.push({ key, owner });
    return owner === undefined;
  });
  return { keys: ofChain, left };

  function ownerOf(key: FoundKey): string | undefined {
    const named = (service: string) => isNamedAfter(key.name, service);
    if (own.some(named)) return undefined;
    const service = foreign.find(named);
    if (service !== undefined) return `${service}, which is no node of this chain`;
    const place = path.relative(top, key.kind === 'keyring' ? key.folder : key.file);
    return isOfRelayer(key.name) || isOfRelayer(place) ? 'a relayer' : undefined;
  }
}

/** Returns true for the name of a service with or without more words: `val-0`, `val-0-key`, `key_val-0`. */
function isNamedAfter(name: string, service: string): boolean {
  const isEnd = (letter: string | undefined) => letter === undefined || /[._-]/.test(letter);
  const starts = name.startsWith(service) && isEnd(name[service.length]);
  return starts || (name.endsWith(service) && isEnd(name[name.length - service.length - 1]));
}
