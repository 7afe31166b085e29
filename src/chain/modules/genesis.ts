import { isModest } from '../../system/json';

/** Maximum nesting of a genesis: later processing recurses once per level. */
const DEEPEST = 200;
/** Number of values allowed at any size, and characters per further value in a larger one: no state is denser. */
const FEW_VALUES = 200_000;
const CHARACTERS_OF_A_VALUE = 4;

/**
 * Parses the JSON of a genesis, in memory proportional to its length.
 *
 * @throws SyntaxError for other text
 */
export function parseGenesis(text: string): unknown {
  const values = FEW_VALUES + text.length / CHARACTERS_OF_A_VALUE;
  if (!isModest(text, { depth: DEEPEST, values })) {
    throw new SyntaxError('it has too many lists and maps, or nests them too deeply');
  }
  return JSON.parse(text);
}
