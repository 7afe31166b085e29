import { toBech32 } from '@cosmjs/encoding';
import { RehearsalError } from '../../errors/errors';
import { keyOfSeed, seedOf } from '../keys/derive';
import { addressBytes, type ChainKeys, SDK_PUBLIC_KEY, type SigningKey } from '../keys/kinds';
import { type AccountKey, maskKey, type NamedKey } from './accounts';

/** An account of the plan, ready to sign. */
export interface Account extends Omit<NamedKey, 'isByBinary'> {
  /** Its path, if it has one, is known: the plan's or the chain's. */
  readonly key: AccountKey;
  readonly address: string;
  /** Undefined if the chain's binary signs for the account. */
  readonly signingKey: SigningKey | undefined;
}

/** Facts of a chain that decide on addresses. */
export interface AccountFacts {
  /** Bech32 prefix of addresses. */
  readonly prefix: string;
  readonly keys: ChainKeys;
  /** Receives each private key before any other code, to mask it in logs. */
  readonly onSecret: (secret: string) => void;
  /** Asks the chain's binary for the address of a mnemonic's key. */
  readonly addressOf: (name: string, key: AccountKey) => Promise<string>;
}

/**
 * Opens accounts on a chain: derives their keys and addresses, or asks its binary for the addresses of those that it
 * signs for.
 *
 * @throws RehearsalError if the rehearsal cannot sign with a key of the chain
 */
export async function openAccounts(
  keys: readonly NamedKey[],
  facts: AccountFacts,
): Promise<Map<string, Account>> {
  const accounts = new Map<string, Account>();
  for (const { isByBinary, ...named } of keys) {
    const { name, key } = named;
    accounts.set(
      name,
      isByBinary
        ? { ...named, address: await facts.addressOf(name, key), signingKey: undefined }
        : opened(named, facts),
    );
  }
  return accounts;
}

function opened(
  named: Omit<NamedKey, 'isByBinary'>,
  { prefix, keys, onSecret }: AccountFacts,
): Account {
  const { name, key } = named;
  const hdPath = key.kind === 'mnemonic' ? (key.hdPath ?? keys.hdPath) : undefined;
  const type = key.kind === 'keyring' ? key.pair.type : (key.type ?? keys.type);
  if (type === undefined) {
    throw new RehearsalError(
      'KEY_UNUSABLE',
      `Cannot derive the address of the account ${name}: the chain's binary makes keys of an algorithm that the rehearsal does not have`,
      {
        hint: "Set sign: binary for the account: the chain's own binary signs for it then. If the chain has keys of secp256k1 or eth_secp256k1, too, set key-type.",
        planPath: ['accounts', name],
      },
    );
  }
  const pair = key.kind === 'keyring' ? key.pair : keyOfSeed(seedOf(key.mnemonic), hdPath ?? '');
  maskKey(pair.privateKey, onSecret);
  const own = key.kind === 'keyring' ? key.pair.publicKeyType : undefined;
  const publicKeyType =
    type === 'secp256k1' ? SDK_PUBLIC_KEY : (keys.publicKeyTypes.eth_secp256k1 ?? own);
  if (publicKeyType === undefined) {
    throw new RehearsalError(
      'KEY_UNUSABLE',
      `Cannot sign for the account ${name}: the chain's binary shows no public key of ${type}`,
      {
        hint: `The rehearsal runs \`keys add\` of the first release with the algorithm ${type}: try it, or set sign: binary for an account with a mnemonic.`,
        planPath: ['accounts', name],
      },
    );
  }
  const { privateKey, publicKey } = pair;
  return {
    ...named,
    key: key.kind === 'mnemonic' ? { ...key, hdPath } : key,
    address: toBech32(prefix, addressBytes(type, publicKey)),
    signingKey: { type, privateKey, publicKey, publicKeyType },
  };
}
