import { EnglishMnemonic } from '@cosmjs/crypto';
import { fromBase64 } from './base64';
import { isPublicName, isSecretName } from './secret-names';

/** What stands in the place of a secret. */
export const HIDDEN = '***';

/** Names of hashes: what looks like a private key is none there. */
const OF_HASH = /hash|digest|checksum|commit|sha\d|\bsum\b|root|revision|\btx(?:id)?\b|block/i;
/** Characters before a value in which its name is looked for. */
const NAME_BEFORE = 40;

const PEM =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;
const LOGIN = /([a-z][a-z\d+.-]{0,30}:\/\/)[^\s/@'"]{0,300}:[^\s/'"]{1,500}@/gi;
const LOGIN_OF_WEB = /(https?:\/\/)[^\s/@:'"]{1,500}@/gi;
const QUERY = /([?&;]([\w.-]{1,60})=)[^&\s#'"]{1,4000}/g;
const SCHEME = /\b(bearer|basic|token|digest)(\s+)[\w.~+/=-]{8,}/gi;
const USER = /((?:^|\s)(?:-u|--user|--proxy-user)[=\s]\s*[^\s:'"]{1,100}:)[^\s'"]{1,500}/g;
/** A value of a flag or a variable: in quotes, or up to what ends a word. */
const VALUE = `(?:(["'])((?:(?!\\4)[^\\\\]|\\\\.){0,4000})\\4|([^\\s"',;&|<>(){}]{1,4000}))`;
/** `--api-key x`, `--api-key=x` */
const FLAG = new RegExp(`(?<![\\w.-])(--?)([A-Za-z][\\w.-]{0,80})(=|\\s+(?!-))${VALUE}`, 'gs');
/** `API_KEY=x`, `api_key: x`, `"api_key": "x"` */
const ASSIGNED = new RegExp(
  `(?<![\\w.-])()([A-Za-z_][\\w.-]{0,80})(["']?\\s{0,20}[=:]\\s{0,20})${VALUE}`,
  'gs',
);
/** Tokens of services that one knows by their begin, tokens that are signed, keys that say that they are secret. */
const KNOWN_TOKENS = new RegExp(
  [
    '(?:gh[opsur]_|github_pat_|glpat-|npm_|hf_|dckr_(?:pat|oat)_|whsec_|shpat_|dop_v1_|pypi-|xapp-|xox[abeoprs]-|[sr]k_(?:live|test)_|sk-|lin_api_|PMAK-|sntrys_)[\\w-]{10,}',
    '(?:AKIA|ASIA)[A-Z\\d]{16}|AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}|SG\\.[\\w-]{15,}\\.[\\w-]{15,}',
    'eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{0,2000}',
    'AGE-SECRET-KEY-1[A-Z\\d]{50,}|[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,}|[a-z]{0,20}(?:sec|priv)[a-z]{0,20}1[02-9ac-hj-np-z]{38,}',
    '[A-Za-z\\d+/]{86}==',
  ]
    .map((kind) => `(?<![\\w/+-])(?:${kind})`)
    .join('|'),
  'g',
);
const WEBHOOK =
  /(https:\/\/(?:hooks\.slack\.com\/(?:services|workflows)|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks|api\.telegram\.org\/bot|[\w.-]+\.webhook\.office\.com)[/:]?)[^\s'"]{1,500}/g;
const HEX_KEY =
  /(?<![\w@:.-])(?:0x)?(?:[\da-f]{128}|[\da-f]{64}|[\dA-F]{128}|[\dA-F]{64})(?![\w@])/g;
/** A word as mnemonics have them; no expression for many of them, which a long text could take beyond the stack. */
const WORD = /\b[a-z]{3,8}\b/g;
/** Words of a mnemonic (BIP 39), and the fewest of one. */
const WORD_LIST = new Set(EnglishMnemonic.wordlist);
const FEWEST_WORDS = 12;
/** Characters of one: words of three letters, and what is between them. */
const SHORTEST_MNEMONIC = FEWEST_WORDS * 4 - 1;

/**
 * A text of a user's configuration (a command, a label, an address, a script) without what is known to be secret by
 * its name or by its shape: logins in addresses, values of flags and variables, private keys, tokens, mnemonics.
 * Hashes, digests, addresses and ids of peers stay.
 */
export function withoutSensitive(text: string): string {
  const known = text
    .replace(PEM, HIDDEN)
    .replace(WEBHOOK, `$1${HIDDEN}`)
    .replace(LOGIN, `$1${HIDDEN}@`)
    .replace(LOGIN_OF_WEB, `$1${HIDDEN}@`)
    .replace(QUERY, (whole, begin, name) => (isSecretName(name) ? `${begin}${HIDDEN}` : whole))
    .replace(SCHEME, `$1$2${HIDDEN}`)
    .replace(USER, `$1${HIDDEN}`)
    .replace(KNOWN_TOKENS, HIDDEN)
    .replace(HEX_KEY, (key, at: number) =>
      OF_HASH.test(text.slice(Math.max(0, at - NAME_BEFORE), at)) ? key : HIDDEN,
    );
  return withoutMnemonics(known).replace(FLAG, namedValue).replace(ASSIGNED, namedValue);
}

function namedValue(
  whole: string,
  ...[dashes, name, between, quote = '', quoted, bare]: readonly (string | undefined)[]
): string {
  if (!isSecretName(name ?? '') || isHarmless(quoted ?? bare ?? '')) return whole;
  return `${dashes}${name}${between}${quote}${HIDDEN}${quote}`;
}

/** A text without the words that follow each other as a mnemonic's do. */
function withoutMnemonics(text: string): string {
  const shown: string[] = [];
  let [from, start, end, count] = [0, 0, 0, 0];
  const flush = () => {
    if (count >= FEWEST_WORDS) {
      shown.push(text.slice(from, start), HIDDEN);
      from = end;
    }
    count = 0;
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (count > 0 && text.slice(end, index).trim() !== '') flush();
    if (!WORD_LIST.has(word)) {
      flush();
      continue;
    }
    if (count === 0) start = index;
    end = index + word.length;
    count++;
  }
  flush();
  return shown.length === 0 ? text : shown.join('') + text.slice(from);
}

/** What is no secret whatever its name: nothing, yes and no, ids of peers. */
function isHarmless(value: string): boolean {
  return /^(?:|true|false|yes|no|on|off|none|null|\*+)$|^(?:(?:tcp:\/\/)?[\da-f]{40}@[\w.:[\]-]+,?)+$/i.test(
    value,
  );
}

/** A value as it may be shown, by its name: the whole is hidden where the name or its shape are those of a secret. */
export function shownValue(name: string, value: string): string {
  if (isHarmless(value)) return value;
  if (isSecretName(name)) return HIDDEN;
  if (OF_HASH.test(name) && /^[\da-f]+$/i.test(value)) return value;
  return isRandom(name, value) ? HIDDEN : withoutSensitive(value);
}

/** Arguments as they may be shown; a flag names the one after it. */
export function shownArguments(given: readonly string[]): string[] {
  return given.map((argument, at) => {
    const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(given[at - 1] ?? '') ?? [];
    if (flag === undefined || argument.startsWith('-')) return withoutSensitive(argument);
    if (/^(?:u|user|proxy-user)$/.test(flag)) return argument.replace(/:.*/s, `:${HIDDEN}`);
    return shownValue(flag, argument);
  });
}

const RANDOM = /^[\w+/=~.-]{20,200}$/;
/** Bits of a character in what is made at random: of 20 of 64 characters 4 or more, of words and names less. */
const RANDOM_BITS = 4;

/** Whether a value looks made at random: letters of both kinds and digits, evenly. */
function isRandom(name: string, value: string): boolean {
  if (!RANDOM.test(value) || isPublicName(name)) return false;
  if (value.split(/[-_.]/).every((part) => /^(?:[A-Za-z]?[a-z]*|[A-Z]*|\d*)$/.test(part)))
    return false;
  if (![/[a-z]/, /[A-Z]/, /\d.*\d/].every((kind) => kind.test(value))) return false;
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / value.length);
  return shares.reduce((bits, share) => bits - share * Math.log2(share), 0) >= RANDOM_BITS;
}

/** Keys of JSON under which a chain's files have private keys. */
const PRIVATE_KEY =
  /^(?:priv|private|secret)[-_ ]?(?:validator[-_ ]?)?key$|^(?:priv|private)[-_ ]?validator(?:[-_ ]?key)?$|^(?:mnemonic|seed[-_ ]?phrase|passphrase|password|secret|private|priv(?:ate)?[-_ ]?key[-_ ]?\w*|\w*[-_ ]priv(?:ate)?[-_ ]?key)$/i;

/** JSON of a chain without private keys, by the names that they have there and by their shape. */
export function withoutPrivateKeys(value: unknown): unknown {
  if (typeof value === 'string') {
    if (value.length < SHORTEST_MNEMONIC || !value.includes(' ')) return value;
    return withoutMnemonics(value.replace(PEM, HIDDEN));
  }
  if (Array.isArray(value)) return value.map(withoutPrivateKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const isKey = PRIVATE_KEY.test(name) && part !== null && part !== '';
      return [name, isKey ? HIDDEN : withoutPrivateKeys(part)];
    }),
  );
}

/** What is called as a key that signs, as the words of one, or as what opens a store of keys. */
const SIGNING_NAME =
  /mnemonic|seed[-_ ]?(?:phrase|words)|priv(?:ate)?[-_ ]?key|key(?:ring|store)[-_ ]?pass/i;
/** Names of who signs, beside those of secrets: `PEGGO_ETH_PK`, `WALLET`. */
const NAME_OF_SIGNER = /(?:^|[^a-z])(?:[ps]k|wallet|signer|deployer|orchestrator)(?![a-z])/i;
/** Keys by which services of the web know who asks; engines of other chains, too (JWT). */
const NAME_OF_WEB = /api|jwt|token|auth|webhook|hmac|session|cookie|bearer/i;
/** A private key alone: hexadecimal digits, both halves of an Ed25519 pair in base64, or its bytes as JSON. */
const RAW_KEY =
  /^\s*(?:(?:0x)?(?:[\da-f]{64}|[\da-f]{128})|[a-z\d+/]{86}==|\[(?:\s*\d{1,3}\s*,){63}\s*\d{1,3}\s*\])\s*$/i;
/** Characters of a text in base64 that may be a configuration. */
const FEWEST_ENCODED = 64;

/** Whether a text is nothing but a private key; keys of services of the web may look the same. */
export function isRawKey(text: string): boolean {
  return RAW_KEY.test(text);
}

/** Whether a value is a private key by its shape, and is called as a key. */
function isNamedKey(name: string, value: string): boolean {
  if (!RAW_KEY.test(value) || isPublicName(name)) return false;
  if (OF_HASH.test(name) || NAME_OF_WEB.test(name)) return false;
  return isSecretName(name) || NAME_OF_SIGNER.test(name);
}

/**
 * Whether a text holds what signs: a private key as PEM, the words of a mnemonic, also numbered ones, or a flag or
 * a variable with a private key.
 */
export function saysSigningKey(text: string): boolean {
  const words = text.replace(/\b\d{1,2}[.):]/g, ' ').toLowerCase();
  if ([text, words].some((each) => withoutPrivateKeys(each) !== each)) return true;
  return [FLAG, ASSIGNED].some((kind) =>
    [...text.matchAll(kind)].some(([, , name = '', , , quoted, bare]) =>
      isNamedKey(name, quoted ?? bare ?? ''),
    ),
  );
}

/**
 * Whether a variable is a key that signs: by its value, also in base64, or by its name where it does not say where
 * the key is. Keys of services of the web are none.
 */
export function isSigningKey(name: string, value: string): boolean {
  if (isHarmless(value)) return false;
  if (isNamedKey(name, value) || saysSigningKey(value)) return true;
  if (saysSigningKey(fromBase64(value, FEWEST_ENCODED) ?? '')) return true;
  return SIGNING_NAME.test(name) && !isPublicName(name) && !/^(?:[~./]|file:)/.test(value);
}

/** Characters that a variable's value needs to be known for a secret by its name alone. */
const SHORTEST_SECRET = 8;

/**
 * Values of variables that are secret by their name: whatever takes them over (a compose file, a build) is not to
 * show them. Paths, words and short values, which stand in many texts, are none; of an address it is the password.
 */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    const [, password = ''] = /^[a-z][\w+.-]*:\/\/[^\s/@:]*:([^\s/]+)@/i.exec(value) ?? [];
    const all = [value, password, decoded(password)].filter(
      (part) => part.length >= SHORTEST_SECRET && !/^(?:[a-z]+|[~./].*|\d+)$/i.test(part),
    );
    return isSecretName(name) && !isHarmless(value) ? [...new Set(all)] : [];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
