import { parse, stringify } from 'smol-toml';
import { messageOf, RehearsalError } from '../../errors/errors';
import { spelled } from '../../plan/configuration';
import { isMapping } from '../../plan/find';
import type { PlacedSetting } from '../../plan/release-needs';
import { clipped } from '../../text/plain';

/** Maximum length of the library's messages, in characters. */
const LONGEST_MESSAGE = 500;

type Table = Record<string, unknown>;

/** New values by section (`''` is the top level) and key; a function receives the current value. */
export type TomlChanges = Record<
  string,
  Record<string, TomlValue | ((present: unknown) => TomlValue)>
>;
type TomlValue = string | number | boolean | readonly string[];

/**
 * Replaces values in a TOML file. Missing keys are not added: the known keys differ by engine version.
 *
 * @throws RehearsalError naming `file` if the text is not TOML
 */
export function editToml(text: string, file: string, changes: TomlChanges): string {
  const document = parseToml(text, file);
  for (const [section, values] of Object.entries(changes)) {
    const tables =
      section === '' ? [document] : spellings(document, section).map((own) => document[own]);
    for (const table of tables.filter(isMapping)) {
      for (const [key, value] of Object.entries(values)) {
        for (const own of spellings(table, key)) {
          table[own] = typeof value === 'function' ? value(table[own]) : value;
        }
      }
    }
  }
  return understood(file, () => stringify(document)); // it recurses for each nested table
}

/**
 * Sets values in a TOML file; missing tables and keys are added. The name of a list of tables stands for each of them.
 *
 * @throws RehearsalError naming `file` if the text is not TOML, or has a value in place of a table
 */
export function setToml(text: string, file: string, settings: readonly PlacedSetting[]): string {
  const document = parseToml(text, file);
  for (const { path, value } of settings) {
    for (const table of tablesAt([document], path.slice(0, -1), file)) {
      for (const own of ownSpellings(table, path.at(-1) ?? '')) put(table, own, value);
    }
  }
  return understood(file, () => stringify(document));
}

function tablesAt(
  tables: readonly Table[],
  [name, ...rest]: readonly string[],
  file: string,
): readonly Table[] {
  if (name === undefined) return tables;
  const inner = tables.flatMap((table) =>
    ownSpellings(table, name).flatMap((own) => {
      if (!Object.hasOwn(table, own)) put(table, own, {});
      const present = table[own];
      const found: readonly unknown[] = Array.isArray(present) ? present : [present];
      if (found.every(isMapping)) return found;
      throw new RehearsalError(
        'TOML_INVALID',
        `${file} has a value at ${name}, where the plan sets keys of a table`,
        { hint: `Set ${name} itself, or name a table of the file.` },
      );
    }),
  );
  return tablesAt(inner, rest, file);
}

/** Sets a key of a table, also one such as `__proto__`, which an assignment would take for the table's prototype. */
function put(table: Table, key: string, value: unknown): void {
  Object.defineProperty(table, key, {
    ...{ value, enumerable: true, configurable: true, writable: true },
  });
}

/** Present spellings of a key, or else the key itself. */
function ownSpellings(table: Table, key: string): string[] {
  const present = spellings(table, key);
  return present.length === 0 ? [key] : present;
}

/**
 * Keys of a table that an engine may treat as the given one: Tendermint 0.35 uses hyphens instead of
 * underscores, and viper ignores case.
 */
function spellings(table: Table, key: string): string[] {
  return Object.keys(table).filter((own) => spelled(own) === spelled(key));
}

/** Value of a key in a section (`''` is the top level), in the spelling of any engine; undefined if there is none. */
export function tomlValue(document: Table, section: string, key: string): unknown {
  const tables =
    section === '' ? [document] : spellings(document, section).map((own) => document[own]);
  const [value] = tables
    .filter(isMapping)
    .flatMap((table) => spellings(table, key).map((own) => table[own]));
  return value;
}

/**
 * Address on which a node waits for its remote signer; undefined without one. Tendermint 0.35 has it in a section of
 * its own.
 */
export function signerAddress(config: Table): string | undefined {
  const values = [
    tomlValue(config, '', 'priv_validator_laddr'),
    tomlValue(config, 'priv_validator', 'laddr'),
  ];
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}

/**
 * Parses TOML.
 *
 * @throws RehearsalError naming `file` if the text is not TOML
 */
export function parseToml(text: string, file: string): Table {
  return understood(file, () => parse(text));
}

function understood<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = clipped(messageOf(error), LONGEST_MESSAGE); // it quotes lines of any length
    throw new RehearsalError('TOML_INVALID', `Cannot read ${file} as TOML: ${why}`, {
      cause: error,
    });
  }
}
