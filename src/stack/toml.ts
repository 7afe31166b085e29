import { parse, stringify } from 'smol-toml';
import { messageOf, RehearsalError } from '../errors';

type Table = Record<string, unknown>;

/** New values by section (`''` is the top level) and key; a function gets the value that is there. */
export type TomlChanges = Record<
  string,
  Record<string, TomlValue | ((present: unknown) => TomlValue)>
>;
type TomlValue = string | number | boolean;

/**
 * A TOML file with some values replaced. Keys that are not there are left out: engines differ by
 * version in the keys they know.
 *
 * @throws RehearsalError when the text is no TOML; `file` is named in it.
 */
export function editToml(text: string, file: string, changes: TomlChanges): string {
  const document = parseToml(text, file);
  for (const [section, values] of Object.entries(changes)) {
    const table = section === '' ? document : document[section];
    if (!isTable(table)) continue;
    for (const [key, value] of Object.entries(values)) {
      if (key in table) table[key] = typeof value === 'function' ? value(table[key]) : value;
    }
  }
  return stringify(document);
}

/** @throws RehearsalError when the text is no TOML; `file` is named in it. */
export function parseToml(text: string, file: string): Table {
  try {
    return parse(text);
  } catch (error) {
    throw new RehearsalError(`Cannot read ${file} as TOML: ${messageOf(error)}`, { cause: error });
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
