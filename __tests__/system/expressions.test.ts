import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { isSecretName } from '../../src/secrets/secret-names';
import { shownValue, withoutPrivateKeys, withoutSensitive } from '../../src/secrets/sensitive';

const SOURCES = path.join(import.meta.dirname, '..', '..', 'src');

/** Files whose expressions only see short texts, with the reason. */
const FOR_SHORT_TEXTS: Readonly<Record<string, string>> = {
  'images/go/imports.ts': 'elements of patterns are cut before',
  'text/format.ts': 'amounts have 60 digits at most',
};

/** Characters of a text, and the time limit of an expression, which a quadratic one exceeds. */
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

/** Texts that may keep an expression busy: its own words and marks, and members of its classes. */
function unitsFor({ source }: RegExp): string[] {
  const own = source.replace(/\\[a-zA-Z]/g, ' ').match(/[A-Za-z0-9]{2,}|[^\\()[\]|?+*]/gs) ?? [];
  return [...new Set([...' a0_\n\t.:/-"\'=', 'a ', '0:', '"a', ...own.slice(0, 20)])];
}

/** The shortest of several times, in milliseconds, as the machine may be busy. */
function timeOf(work: () => void): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 4 && shortest > MOST_MS; times++) {
    const before = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - before);
  }
  return shortest;
}

it('no expression of the sources takes quadratic time', () => {
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
])('finds secrets in an endless %j in time', (unit) => {
  const text = unit.repeat(100_000 / unit.length);
  const ms = timeOf(() => {
    isSecretName(text);
    shownValue('name', text);
    withoutSensitive(text);
    withoutPrivateKeys(text);
  });
  expect(ms).toBeLessThan(2_000);
});
