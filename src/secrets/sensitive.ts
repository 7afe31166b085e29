import { fromBase64 } from './base64';
import { SHORTEST_MNEMONIC, wordRuns } from './mnemonics';
import { HIDDEN, isPublicName, isSecretName } from './secret-names';

/** Names of hashes, whose values look like private keys. */
const OF_HASH = /hash|digest|checksum|commit|sha\d|\bsum\b|root|revision|\btx(?:id)?\b|block/i;
/** Length of the text before a value that is searched for its name, in characters. */
const NAME_BEFORE = 40;

const PEM =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;
const LOGIN = /([a-z][a-z\d+.-]{0,30}:\/\/)[^\s/@'"]{0,300}:[^\s/'"]{1,500}@/gi;
const LOGIN_OF_WEB = /(https?:\/\/)[^\s/@:'"]{1,500}@/gi;
const QUERY = /([?&;]([\w.-]{1,60})=)[^&\s#'"]{1,4000}/g;
const SCHEME = /\b(bearer|basic|token|digest)(\s+)[\w.~+/=-]{8,}/gi;
const USER = /((?:^|\s)(?:-u|--user|--proxy-user)[=\s]\s*[^\s:'"]{1,100}:)[^\s'"]{1,500}/g;
/** A value of a flag or a variable: in quotes, or up to the end of a word. */
const VALUE = `(?:(["'])((?:(?!\\4)[^\\\\]|\\\\.){0,4000})\\4|([^\\s"',;&|<>(){}]{1,4000}))`;
/** `--api-key x`, `--api-key=x` */
const FLAG = new RegExp(`(?<![\\w.-])(--?)([A-Za-z][\\w.-]{0,80})(=|\\s+(?!-))${VALUE}`, 'gs');
/** `API_KEY=x`, `api_key: x`, `"api_key": "x"` */
const ASSIGNED = new RegExp(
  `(?<![\\w.-])()([A-Za-z_][\\w.-]{0,80})(["']?\\s{0,20}[=:]\\s{0,20})${VALUE}`,
  'gs',
);
/** Tokens of services with a known prefix, signed tokens, and keys marked as secret. */
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
/**
 * Hides values in a text of a user's configuration (a command, a label, an address, a script) that are secret by
 * name or form: logins in addresses, values of flags and variables, private keys, tokens, mnemonics.
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

/** Hides mnemonics in a text. */
function withoutMnemonics(text: string): string {
  const shown: string[] = [];
  let from = 0;
  for (const { start, end } of wordRuns(text)) {
    shown.push(text.slice(from, start), HIDDEN);
    from = end;
  }
  return from === 0 ? text : shown.join('') + text.slice(from);
}

/** Returns true if a value is never secret, whatever its name: empty, a boolean, ids of peers. */
function isHarmless(value: string): boolean {
  return /^(?:|true|false|yes|no|on|off|none|null|\*+)$|^(?:(?:tcp:\/\/)?[\da-f]{40}@[\w.:[\]-]+,?)+$/i.test(
    value,
  );
}

/** A value for display: hidden as a whole if its name or its form is that of a secret. */
export function shownValue(name: string, value: string): string {
  if (isHarmless(value)) return value;
  if (isSecretName(name)) return HIDDEN;
  if (OF_HASH.test(name) && /^[\da-f]+$/i.test(value)) return value;
  return isRandom(name, value) ? HIDDEN : withoutSensitive(value);
}

/** Arguments for display; a flag is the name of the argument after it. */
export function shownArguments(given: readonly string[]): string[] {
  return given.map((argument, at) => {
    const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(given[at - 1] ?? '') ?? [];
    if (flag === undefined || argument.startsWith('-')) return withoutSensitive(argument);
    if (/^(?:u|user|proxy-user)$/.test(flag)) return argument.replace(/:.*/s, `:${HIDDEN}`);
    return shownValue(flag, argument);
  });
}

const RANDOM = /^[\w+/=~.-]{20,200}$/;
/** Minimum entropy of a random value, in bits per character: 20 of 64 characters have 4 or more, words less. */
const RANDOM_BITS = 4;

/** Returns true if a value looks random: letters of both cases and digits, evenly distributed. */
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

/** JSON keys of private keys in a chain's files. */
const PRIVATE_KEY =
  /^(?:priv|private|secret)[-_ ]?(?:validator[-_ ]?)?key$|^(?:priv|private)[-_ ]?validator(?:[-_ ]?key)?$|^(?:mnemonic|seed[-_ ]?phrase|passphrase|password|secret|private|priv(?:ate)?[-_ ]?key[-_ ]?\w*|\w*[-_ ]priv(?:ate)?[-_ ]?key)$/i;

/** Hides private keys in a chain's JSON, by their names and their form. */
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

/** Names of signing keys, of mnemonics and of passwords of key stores. */
const SIGNING_NAME =
  /mnemonic|seed[-_ ]?(?:phrase|words)|priv(?:ate)?[-_ ]?key|key(?:ring|store)[-_ ]?pass/i;
/** Names of signers, in addition to names of secrets: `PEGGO_ETH_PK`, `WALLET`. */
const NAME_OF_SIGNER = /(?:^|[^a-z])(?:[ps]k|wallet|signer|deployer|orchestrator)(?![a-z])/i;
/** Names of credentials of web services, and of engines of other chains (JWT). */
const NAME_OF_WEB = /api|jwt|token|auth|webhook|hmac|session|cookie|bearer/i;
/** A private key without other text: hexadecimal digits, an Ed25519 key pair in base64, or its bytes as JSON. */
const RAW_KEY =
  /^\s*(?:(?:0x)?(?:[\da-f]{64}|[\da-f]{128})|[a-z\d+/]{86}==|\[(?:\s*\d{1,3}\s*,){63}\s*\d{1,3}\s*\])\s*$/i;
/** Minimum length of a base64 text that may be a configuration, in characters. */
const FEWEST_ENCODED = 64;

/** Returns true if a text is only a private key; keys of web services may look the same. */
export function isRawKey(text: string): boolean {
  return RAW_KEY.test(text);
}

/** Returns true if a value has the form of a private key and the name of a key. */
function isNamedKey(name: string, value: string): boolean {
  if (!RAW_KEY.test(value) || isPublicName(name)) return false;
  if (OF_HASH.test(name) || NAME_OF_WEB.test(name)) return false;
  return isSecretName(name) || NAME_OF_SIGNER.test(name);
}

/**
 * Returns true if a text contains a signing key: a private key as PEM, a mnemonic (also with numbered words), or a
 * flag or a variable with a private key.
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
 * Returns true if a variable is a signing key: by its value, also in base64, or by its name, unless the value is
 * the path of a key. Keys of web services do not count.
 */
export function isSigningKey(name: string, value: string): boolean {
  if (isHarmless(value)) return false;
  if (isNamedKey(name, value) || saysSigningKey(value)) return true;
  if (saysSigningKey(fromBase64(value, FEWEST_ENCODED) ?? '')) return true;
  return SIGNING_NAME.test(name) && !isPublicName(name) && !/^(?:[~./]|file:)/.test(value);
}

/** Minimum length of a value that is secret by its name alone, in characters. */
const SHORTEST_SECRET = 8;

/**
 * Values of variables that are secret by name, and must not be shown where they are inserted (a compose file, a
 * build). Excludes paths, words and short values, which occur in many texts; of an address, takes the password too.
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
