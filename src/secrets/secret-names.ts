/** Replacement of a secret. */
export const HIDDEN = '***';

/** A name in lower case, its parts separated by blanks: `dbPassword` and `--DB-password` become `db password`. */
function partsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Parts of names of secrets: anywhere in the name, or as a word. */
const SECRET = new RegExp(
  [
    'pass(?!ive)|pwd|secret|token|key|mnemonic|seed|credential|auth(?!or(?!i))|webhook|bearer|cookie|jwt|hmac|priv|signing',
    '\\b(?:pw|pin|otp|totp|dsn|creds?|salt|pepper|sas|pat|session|sid|licen[cs]e|netrc|kubeconfig|signature|sig|words|phrase)\\b',
  ].join('|'),
);
/** Services whose addresses contain the login, and names of such addresses. */
const SERVICE =
  /\b(?:database|db|postgres(?:ql)?|pg|mysql|mariadb|mongo(?:db)?|redis|amqp|rabbitmq|kafka|smtp|sentry|slack|discord|telegram|connection)\b/;
const ADDRESS = /\b(?:url|uri|address|string|conn)\b/;
/** Names with the word key whose values are not secret: public keys, and paths and types of keys. */
const HARMLESS =
  /\bpub(?:lic|key)?\b|\bpubkeys?\b|\b(?:backend|dir|directory|file|path|folder|type|algo|algorithm|port|ttl|timeout|expiry|sock|socket|index|size|length|count|enabled?|disabled?)$|\b(?:key ?board|monkey|turkey)\b/;

/** Returns true if a variable, a key or a flag has the name of a secret. */
export function isSecretName(name: string): boolean {
  const parts = partsOf(name);
  return (SECRET.test(parts) || isOfLogin(parts)) && !HARMLESS.test(parts);
}

/** Returns true if a name has a service, and an address after it; each is searched once. */
function isOfLogin(parts: string): boolean {
  const at = parts.search(SERVICE);
  return at >= 0 && ADDRESS.test(parts.slice(at));
}

/** Returns true if a name refers to a non-secret property of a key. */
export function isPublicName(name: string): boolean {
  return HARMLESS.test(partsOf(name));
}
