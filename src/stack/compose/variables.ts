import type { Image } from '../../images/image';
import { filled } from '../../system/variables';
import { type ComposeService, unescaped } from './model';

/** Maximum length of a text with its variables put in, in characters. */
const LONGEST = 4_096;

/** Variables of a container: those of the compose files over those of its image. */
export function variablesOf(
  { environment }: ComposeService,
  image: Image | undefined,
): Readonly<Record<string, string>> {
  const own = Object.entries(environment ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [[name, unescaped(value)] as const],
  );
  return { ...image?.environment, ...Object.fromEntries(own) };
}

/**
 * A text with its variables put in, as a shell of the container would do (`$ID`, `${ID}`, `${ID:-0}`); undefined
 * if one of them is not set.
 */
export function withVariables(
  text: string,
  variables: Readonly<Record<string, string>>,
): string | undefined {
  let isKnown = true;
  const result = filled(
    text,
    ({ name, operator, word }) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (value !== undefined && value !== '') return operator === '+' ? word : value;
      if (operator === '-') return word;
      isKnown &&= operator === '+';
      return '';
    },
    LONGEST,
  );
  return isKnown ? result : undefined;
}
