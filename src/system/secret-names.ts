/** A name in small letters, its parts by blanks: `dbPassword`, `DB_PASSWORD` and `--db-password` are `db password`. */
function partsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What makes a name one of a secret, wherever it is in it, or as a word. */
const SECRET = new RegExp(
  [
    'pass(?!ive)|pwd|secret|token|key|mnemonic|seed|credential|auth(?!or(?!i))|webhook|bearer|cookie|jwt|hmac|priv|signing',
    '\\b(?:pw|pin|otp|totp|dsn|creds?|salt|pepper|sas|pat|session|sid|licen[cs]e|netrc|kubeconfig|signature|sig|words|phrase)\\b',
  ].join('|'),
);
/** Services whose addresses have the login in them, and what such an address is called. */
const SERVICE =
  /\b(?:database|db|postgres(?:ql)?|pg|mysql|mariadb|mongo(?:db)?|redis|amqp|rabbitmq|kafka|smtp|sentry|slack|discord|telegram|connection)\b/;
const ADDRESS = /\b(?:url|uri|address|string|conn)\b/;
/** Names that speak of a key and have none: what is public, where it is, of which kind. */
const HARMLESS =
  /\bpub(?:lic|key)?\b|\bpubkeys?\b|\b(?:backend|dir|directory|file|path|folder|type|algo|algorithm|port|ttl|timeout|expiry|sock|socket|index|size|length|count|enabled?|disabled?)$|\b(?:key ?board|monkey|turkey)\b/;

/** Whether a variable, a key or a flag is called as a secret is. */
export function isSecretName(name: string): boolean {
  const parts = partsOf(name);
  return (SECRET.test(parts) || isOfLogin(parts)) && !HARMLESS.test(parts);
}

/** Whether a service is named, and its address behind it; each is looked for once. */
function isOfLogin(parts: string): boolean {
  const at = parts.search(SERVICE);
  return at >= 0 && ADDRESS.test(parts.slice(at));
}

/** Whether a name speaks of a key and says what is no secret of it. */
export function isPublicName(name: string): boolean {
  return HARMLESS.test(partsOf(name));
}
