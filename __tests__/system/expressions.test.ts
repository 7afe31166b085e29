import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { isSecretName } from '../../src/system/secret-names';
import { shownValue, withoutPrivateKeys, withoutSensitive } from '../../src/system/sensitive';

const SOURCES = path.join(__dirname, '..', '..', 'src');

/** Expressions for texts that are short already, by where they are. */
const FOR_SHORT_TEXTS: Readonly<Record<string, string>> = {
  'images/go/imports.ts': 'elements of patterns are cut before',
  'report/format.ts': 'amounts have 60 digits at most',
};

/** Characters of a text, and how long any expression may take with it: a quadratic one takes ten times as long. */
const LENGTH = 12_000;
const MOST_MS = 150;

interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

function expressions(): Found[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    if (!file.endsWith('.ts') || Object.hasOwn(FOR_SHORT_TEXTS, file)) return [];
    const text = readFileSync(path.join(SOURCES, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const expression = new RegExp(body, flags.replace('y', ''));
        found.push({ place: `${file}:${line + 1} ${node.text}`, expression });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** What an expression may be busy with: its own words and marks, and what its classes take. */
function unitsFor({ source }: RegExp): string[] {
  const own = source.replace(/\\[a-zA-Z]/g, ' ').match(/[A-Za-z0-9]{2,}|[^\\()[\]|?+*]/gs) ?? [];
  return [...new Set([...' a0_\n\t.:/-"\'=', 'a ', '0:', '"a', ...own.slice(0, 20)])];
}

/** The shortest of some times, in milliseconds: the machine may be busy with something else. */
function timeOf(work: () => void): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 4 && shortest > MOST_MS; times++) {
    const before = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - before);
  }
  return shortest;
}

it('no expression of the sources takes time by the square of a text', () => {
  const slow = expressions().flatMap(({ place, expression }) =>
    unitsFor(expression).flatMap((unit) => {
      const text = `${unit.repeat(LENGTH / unit.length)}\u0001`;
      const ms = timeOf(() => {
        if (expression.global) text.replace(expression, '');
        else expression.test(text);
      });
      return ms > MOST_MS ? [`${place} with ${JSON.stringify(unit)}: ${ms} ms`] : [];
    }),
  );
  expect(slow).toEqual([]);
}, 120_000);

it.each([
  'a',
  'db ',
  'sentry_',
  'hooks.slack.com/',
  'database url',
  'key=',
  '--key ',
  'a://:',
  'https://a',
  'abandon ',
  'eyJaaaaaaaa.',
  '-----BEGIN PRIVATE KEY-----',
  'key                    :',
])('what is secret in %j without end is found in time', (unit) => {
  const text = unit.repeat(100_000 / unit.length);
  const ms = timeOf(() => {
    isSecretName(text);
    shownValue('name', text);
    withoutSensitive(text);
    withoutPrivateKeys(text);
  });
  expect(ms).toBeLessThan(2_000);
});
