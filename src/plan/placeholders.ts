/** The kind of name that a placeholder takes after its colon. */
type Named = 'account' | 'validator';

/**
 * Placeholders in arguments of `stack.fresh` and in values of its genesis, with the name that each takes:
 * `{home}`, `{account:alice}`. Other texts in braces, such as JSON, stay as they are.
 */
export const PLACEHOLDERS = {
  home: undefined,
  'chain-id': undefined,
  denom: undefined,
  'genesis-time': undefined,
  account: 'account',
  valoper: 'account',
  pubkey: 'validator',
  'pubkey-base64': 'validator',
  'node-id': 'validator',
} as const satisfies Readonly<Record<string, Named | undefined>>;

export type PlaceholderKind = keyof typeof PLACEHOLDERS;

/** A placeholder as written. */
export interface Placeholder {
  /** With its braces. */
  readonly text: string;
  readonly kind: string;
  /** Name after the colon; undefined without one. */
  readonly name: string | undefined;
}

const PATTERN = /\{([a-z][a-z0-9-]*)(?::([^\s{}":][^{}":]*))?\}/g;

/** Texts of the form of a placeholder, of known and unknown kinds. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(PATTERN)].map(([text, kind = '', name]) => ({ text, kind, name }));
}

/** Returns true for the name of a placeholder. */
export function isPlaceholder(kind: string): kind is PlaceholderKind {
  return Object.hasOwn(PLACEHOLDERS, kind);
}

/** How a placeholder is written: `{home}`, `{account:NAME}`. */
export function formOf(kind: PlaceholderKind): string {
  return PLACEHOLDERS[kind] === undefined ? `{${kind}}` : `{${kind}:NAME}`;
}

/** Value of a placeholder that the plan's checks have accepted. */
export type Fill = (kind: PlaceholderKind, name: string) => string;

/** A text with the values of its placeholders. */
export function filled(text: string, fill: Fill): string {
  return text.replace(PATTERN, (written: string, kind: string, name: string = '') =>
    isPlaceholder(kind) ? fill(kind, name) : written,
  );
}
