import { parse, stringify } from 'smol-toml';
import { messageOf, RehearsalError } from '../errors';
import { clipped } from '../system/plain';

/** Characters of the library's messages. */
const LONGEST_MESSAGE = 500;

type Table = Record<string, unknown>;

/** New values by section (`''` is the top level) and key; a function gets the value that is there. */
export type TomlChanges = Record<
  string,
  Record<string, TomlValue | ((present: unknown) => TomlValue)>
>;
type TomlValue = string | number | boolean | readonly string[];

/**
 * A TOML file with some values replaced. Keys that are not there are left out: engines differ by
 * version in the keys they know.
 *
 * @throws RehearsalError when the text is no TOML; `file` is named in it.
 */
export function editToml(text: string, file: string, changes: TomlChanges): string {
  const document = parseToml(text, file);
  for (const [section, values] of Object.entries(changes)) {
    const tables =
      section === '' ? [document] : spellings(document, section).map((own) => document[own]);
    for (const table of tables.filter(isTable)) {
      for (const [key, value] of Object.entries(values)) {
        for (const own of spellings(table, key)) {
          table[own] = typeof value === 'function' ? value(table[own]) : value;
        }
      }
    }
  }
  return understood(file, () => stringify(document)); // which calls itself for each table in another
}

/**
 * Keys of a table that an engine may take for a key: Tendermint 0.35 has hyphens where others have
 * underscores, and viper does not mind capitals.
 */
function spellings(table: Table, key: string): string[] {
  const plain = (name: string) => name.toLowerCase().replaceAll('-', '_');
  return Object.keys(table).filter((own) => plain(own) === plain(key));
}

/** @throws RehearsalError when the text is no TOML; `file` is named in it. */
export function parseToml(text: string, file: string): Table {
  return understood(file, () => parse(text));
}

function understood<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = clipped(messageOf(error), LONGEST_MESSAGE); // it quotes lines, of any length
    throw new RehearsalError(`Cannot read ${file} as TOML: ${why}`, { cause: error });
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
