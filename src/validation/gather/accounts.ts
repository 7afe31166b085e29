import { type NamedKey, readKeys } from '../../chain/client/accounts';
import type { Plan } from '../../plan/schema';
import { type Fact, factOf } from './fact';

/** An account of the plan, with its key. Secret. */
export interface AccountFact {
  readonly name: string;
  readonly key: Fact<NamedKey>;
}

/** Places and receivers of secrets. */
export interface SecretSettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Receives each secret before any other code, to hide it in the output. */
  readonly onSecret: (secret: string) => void;
}

/** Reads the key of each account as a run does; new keys of fresh accounts are left to the run. */
export async function accountFacts(
  { accounts }: Plan,
  folder: string,
  { env, onSecret }: SecretSettings,
): Promise<AccountFact[]> {
  const given = Object.entries(accounts).filter(([, { fresh }]) => fresh === undefined);
  return Promise.all(
    given.map(async ([name, source]) => {
      const read = () => readKeys({ accounts: { [name]: source } }, folder, env, onSecret);
      const keys = await factOf(read);
      return { name, key: 'known' in keys ? { known: only(keys.known) } : keys };
    }),
  );
}

function only(keys: readonly NamedKey[]): NamedKey {
  const [key] = keys;
  if (key === undefined) throw new Error('an account was read without a key');
  return key;
}
