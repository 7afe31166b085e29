import type { Place, PlanPath } from '../../errors/errors';
import type { WrittenFile } from './written';

/** A place of the compose files that uses a variable. */
export interface VariableUse {
  readonly variable: string;
  readonly place: Place;
  /** Part of a service that is empty without the variable and cannot be: `image`, `port` or `volume source`. */
  readonly emptied: 'image' | 'port' | 'volume source' | undefined;
}

/** Line that Compose writes for an unset variable without a default. */
const UNSET = /The \\?"([A-Za-z_]\w*)\\?" variable is not set/;

/** Names of unset variables that Compose warns about, each once. */
export function unsetIn(lines: readonly string[]): string[] {
  return [...new Set(lines.flatMap((line) => UNSET.exec(line)?.[1] ?? []))];
}

/** Returns true for a warning of Compose, as opposed to the reason of a refusal. */
export function isWarning(line: string): boolean {
  return /^time="[^"]*" level=warning |^WARN\[/.test(line);
}

/** Uses of unset variables in compose files, in the order of the files. */
export function usesOf(unset: readonly string[], files: readonly WrittenFile[]): VariableUse[] {
  return files.flatMap(({ file, texts }) =>
    texts.flatMap(({ path, text, line }) => {
      const names = new Set(
        [...text.matchAll(/\$\$|\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name),
      );
      const used = unset.filter((variable) => names.has(variable));
      const alone = used.filter((variable) => emptiedPart(path, text, [variable]));
      // Two variables without a text between them are empty only together.
      const together = alone.length === 0 ? emptiedPart(path, text, used) : undefined;
      return used.map((variable) => ({
        variable,
        place: { file, line },
        emptied: emptiedPart(path, text, [variable]) ?? together,
      }));
    }),
  );
}

/** Returns true for a reference that lacks its name or its tag, as it has without a variable. */
export function isEmptyImage(reference: string): boolean {
  return reference === '' || /[:@/]$|^[:@/]/.test(reference);
}

function emptiedPart(
  path: PlanPath,
  text: string,
  unset: readonly string[],
): VariableUse['emptied'] {
  const blank = filled(text, unset);
  if (blank === text) return undefined;
  const [above, key] = path.slice(-2);
  const [list, , part] = path.slice(-3);
  if (key === 'image') return isEmptyImage(blank) ? 'image' : undefined;
  if (above === 'ports' && typeof key === 'number') {
    return blank.split(':').at(-1)?.split('/')[0] === '' ? 'port' : undefined;
  }
  if (list === 'ports' && part === 'target') return blank === '' ? 'port' : undefined;
  if (above === 'volumes' && typeof key === 'number') {
    return blank.split(':')[0] === '' ? 'volume source' : undefined;
  }
  if (list === 'volumes' && part === 'source') return blank === '' ? 'volume source' : undefined;
  return undefined;
}

/** Text with unset variables blank, and a letter in place of each other one. */
function filled(text: string, unset: readonly string[]): string {
  return text.replace(
    /\$\$|\$\{([A-Za-z_]\w*)([^}]*)\}|\$([A-Za-z_]\w*)/g,
    (_, braced: string | undefined, rest: string | undefined, plain: string | undefined) =>
      unset.includes(braced ?? plain ?? '') && !rest ? '' : 'x',
  );
}
