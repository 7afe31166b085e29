/**
 * Codes of mistakes in plans and inputs, with their meanings. A code is part of the interface: it is never renamed
 * or given another meaning. `docs/troubleshooting.md` explains each one; `validate --json` shows them.
 */
export const MISTAKES = {
  // The text
  YAML_INVALID: 'the text is not valid YAML',
  YAML_TOO_COMPLEX: 'the YAML is larger or deeper than any plan needs',
  ALIAS_INVALID: 'an alias has no anchor before it, or its anchor encloses it',

  // Keys
  KEY_UNKNOWN: 'the plan has no such key',
  KEY_DUPLICATE: 'a map has a key twice',
  KEY_MISSING: 'a required key is missing',
  KEY_FORBIDDEN: 'a key that programs may drop silently',
  KEYS_EXCLUSIVE: 'keys or inputs exclude each other, or one of several is required',

  // Values
  VALUE_EMPTY: 'a key has no value, or an empty map that needs an entry',
  VALUE_TOO_SHORT: 'a text or a list is empty',
  VALUE_NOT_ALLOWED: 'a value is none of the allowed ones',
  FORM_WRONG: 'a text has another form than required',
  TYPE_WRONG: 'a value has another type than required',
  NUMBER_TOO_LARGE: 'a number is too large to be compared exactly',

  // Names
  NAME_UNKNOWN: 'a name refers to nothing in the plan',
  NAME_NOT_UNIQUE: 'a name is given twice',
  NAME_NOT_A_FOLDER: "an upgrade's name cannot be the name of a folder",

  // Parts that contradict each other
  RELEASE_WRONG: 'an upgrade starts from a release that does not run then, or ends at the same one',
  DENOM_DIFFERS: "an amount has another denomination than the chain's",
  ACCOUNT_NOT_IN_GENESIS: 'an account that the genesis must fund cannot be in it',
  SERVICE_LEFT_OUT: 'stack.without has a service that another key of the plan names',
  OWNED_BY_RUN: 'a variable, flag, file or key of a release that the rehearsal sets itself',
  STATE_NOT_KEPT: 'the state cannot be kept together with a fresh stack or another voting period',

  // Lines of inputs
  LINES_TOO_MANY: 'an input has too many lines',
  LINES_TOO_FEW: 'an input has too few lines',
} as const;

/** Stable identifier of a kind of mistake. */
export type MistakeCode = keyof typeof MISTAKES;
