import { readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.resolve(import.meta.dirname, '../src');

/** Imports of a module at load time, without types and later imports. */
function importsOf(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)([^;]*?)\s*from\s+'([^']+)';|^import '([^']+)';/gm,
  );
  return [...statements].flatMap(([, names = '', from, alone]) => {
    const listed = /^\{([^}]*)\}$/.exec(names)?.[1]?.split(',') ?? ['*'];
    const isTypes = listed.every((name) => /^\s*(type\s|$)/.test(name));
    return alone ?? (isTypes ? [] : [from ?? '']);
  });
}

/** The packages loaded with a module. */
function loadedWith(entry: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const from of importsOf(file)) {
      if (!from.startsWith('.')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
      else visit(`${path.resolve(path.dirname(file), from)}.ts`);
    }
  };
  visit(path.join(src, entry));
  return new Set([...packages].filter((name) => !name.startsWith('node:')));
}

/** Each package delays the first line of the log in every start. */
it.each([
  ['index.ts', []],
  ['action/step.ts', ['@actions/core', 'yaml', 'zod']],
  ['cli/terminal.ts', ['commander']],
  ['cli/rehearse.ts', ['yaml', 'zod']],
])('%s loads only the packages that it needs at once', (entry, packages) => {
  expect([...loadedWith(entry)].sort()).toEqual(packages);
});

it('finds a package loaded later in the same way', () => {
  expect(loadedWith('run/main.ts')).toContain('@cosmjs/stargate');
});
