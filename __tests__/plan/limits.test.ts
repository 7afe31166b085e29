import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { ErrorCode } from '../../src/errors/codes';
import type { PlanProblem } from '../../src/plan/problems';
import { ChildProgram } from '../helpers/child';
import { failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();
const MB = 1024 * 1024;
/** Megabytes of heap, and of total memory of a process. */
const HEAP_MB = 80;
const MOST_MB = 200;
const LIMIT_MS = 240_000;

/** Reads plans like every command, one after another, and prints a line with each result. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { loadPlan, readPlanFile } from 'src/plan/load';
async function main() {
  for (const planInput of process.argv.slice(2)) {
    const error = await loadPlan({ planInput, cwd: process.cwd(), bundledPlan: '' }, readPlanFile).then(
      () => ({}),
      (error) => error,
    );
    const { code, message, problems, more } = error;
    // The largest memory so far, of this program alone: rusage includes the process that started it.
    const [, kilobytes] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    const mb = Number(kilobytes) / 1024;
    process.stdout.write(JSON.stringify({ code, message, problems, more, mb }) + '\\n');
  }
}
void main();
`;

interface Answer {
  readonly code: ErrorCode;
  readonly message: string;
  readonly problems: readonly PlanProblem[];
  readonly more: number;
  readonly mb: number;
}

/** The answers to plans; undefined if the process ended before. */
async function reading(files: readonly string[]): Promise<(Answer | undefined)[]> {
  const program = new ChildProgram(PROGRAM, folder);
  const env = { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` };
  const answers: (Answer | undefined)[] = [];
  while (answers.length < files.length) {
    const { exitCode, stdout } = await program.run(files.slice(answers.length), {
      ...{ cwd: folder, env, limitMs: LIMIT_MS },
    });
    const lines = stdout.split('\n').slice(0, -1);
    answers.push(...lines.map((line) => JSON.parse(line) as Answer));
    if (exitCode !== 0 || lines.length === 0) answers.push(undefined);
  }
  return answers;
}

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const filling = (text: string) => text.repeat(Math.floor((MB - 1_000) / text.length));
const levels = (line: (name: string, before: string) => string) =>
  [...'bcdefghij'].map((name, index) => line(name, 'abcdefghi'[index] ?? '')).join('');

const DEEP = '100';
const PARTS = '30000';
const ALIASES = '1000';
const VALUES = '30000';
const KEY = '';

/** Texts that exceed a limit of YAML, with the number in the message. */
const TOO_COMPLEX: readonly (readonly [name: string, text: string, limit: string])[] = [
  ['one anchor with 20,000 aliases', `a: &a x\nb:\n${'- *a\n'.repeat(20_000)}`, PARTS],
  ['few anchors with 4,000 aliases', `a: &a x\nb:\n${'- *a\n'.repeat(4_000)}`, ALIASES],
  ['4,000 aliases of nothing', `b:\n${'- *a\n'.repeat(4_000)}`, ALIASES],
  ['4,000 aliases of their own', times(2_000, (i) => `- &a${i} x\n- *a${i}\n`), ALIASES],
  ['a large list in 1,000 places', `a: &a [${'x,'.repeat(9_000)}]\nb: [*a,*a,*a,*a]`, VALUES],
  [
    'a billion laughs',
    `a: &a [x,x,x]\n${levels((name, before) => `${name}: &${name} [${`*${before},`.repeat(9)}]\n`)}`,
    VALUES,
  ],
  [
    'the same by keys that take others in',
    `a: &a {k: v}\n${levels((name, before) => `${name}: &${name} {<<: [${`*${before},`.repeat(9)}]}\n`)}`,
    VALUES,
  ],
  ['20,000 open lists', '['.repeat(20_000), DEEP],
  ['10,000 lists in one another', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, DEEP],
  ['10,000 maps in one another', '{a: '.repeat(10_000), DEEP],
  ['10,000 lists in one line', `${'- '.repeat(10_000)}x`, DEEP],
  ['10,000 keys of keys', `${'? '.repeat(10_000)}x`, DEEP],
  ['maps by their indentation', times(1_400, (i) => `${' '.repeat(i)}a:\n`), DEEP],
  ['values without keys', filling(': '), DEEP],
  ['maps that are keys', `${'{'.repeat(90)}x${'}'.repeat(90)}`, KEY],
  ['keys of keys', `${'? '.repeat(90)}x`, KEY],
  ['an alias of a map for a key', 'a: &a {b: c}\n*a : x\n', KEY],
  ['a list', filling('- a\n'), PARTS],
  ['a map', filling('a: 1\n'), PARTS],
  ['commas', `[${filling(',')}`, PARTS],
  ['line ends', filling('\n'), PARTS],
  ['comments', filling('#\n'), PARTS],
  ['documents', filling('---\n'), PARTS],
  ['directives', filling('%YAML 1.2\n'), PARTS],
  ['anchors', times(40_000, (i) => `- &a${i} x\n`), PARTS],
  ['tags', filling('!a '), PARTS],
  ['escapes that are none', `a: "${filling('\\q')}"`, PARTS],
  ['escapes that end early', `a: "${filling('\\x')}"`, PARTS],
  ['mistyped keys', times(10_000, (i) => `releasess${i}: 1\n`), PARTS],
];

/** Texts just below these limits, with thousands of mistakes to compare, explain and look up. */
const MANY_MISTAKES: readonly (readonly [name: string, text: string])[] = [
  ['keys', times(4_000, (i) => `releasess${i}: 1\n`)],
  ['keys of a section', `chain:\n${times(3_500, (i) => `  bimary${i}: 1\n`)}`],
  ['the same key', 'chain: 1\n'.repeat(4_000)],
  ['accounts', `accounts:\n${times(1_200, (i) => `  a${i}: {fresh: 1x, fesh: 1}\n`)}`],
  ['entries', `releases: [${'1,'.repeat(9_000)}]\n`],
  ['names of releases', `releases:\n${'- {name: r, image: x}\n'.repeat(1_500)}`],
  ['traffic', `traffic:\n${times(1_100, (i) => `- {name: a${i}, stage: b, x: 1}\n`)}`],
  [
    'names that are unknown, and long',
    `releases:\n${times(700, (i) => `- {name: ${'r'.repeat(55)}${i}, image: x}\n`)}upgrades:\n${times(700, (i) => `- {name: u${i}, to: ${'r'.repeat(54)}q${i}}\n`)}`,
  ],
  ['aliases', `a: &a [${'x,'.repeat(28)}]\nqueries:\n${'- *a\n'.repeat(990)}`],
];

/** Texts of one very long word each. */
const LONG: readonly (readonly [name: string, text: string])[] = [
  ['a key', `${'a'.repeat(500_000)}: 1\n`],
  ['a key in quotes', `? "${'a'.repeat(500_000)}"\n: 1\n`],
  ['a text', filling('a b ')],
  ['a text in quotes', `a: "${'\\x41'.repeat(25_000)}${'b'.repeat(500_000)}"`],
  ['an open quote', `a: "${filling('\n')}`],
  ['a block', `a: |\n${filling('  x\n')}`],
  ['an anchor', `&${filling('a')}`],
  ['an alias', `*${filling('a')}`],
  ['a tag', filling('!')],
  ['a reference', `releases: [{name: a, image: "${filling('a:')} "}]`],
  ['an amount', `accounts: {a: {fresh: "${filling('1')}"}}`],
  ['a path of a key', `accounts: {a: {mnemonic-env: A, hd-path: "m${filling('/1')} "}}`],
  ['a package', `releases: [{name: a, image: x, build: {go: {package: ".${filling('/a')} "}}}]`],
  [
    'the name of a release',
    `releases: [{name: ${'r'.repeat(20_000)}, image: x}]\nupgrades: [{name: a, to: ${'q'.repeat(20_000)}}]`,
  ],
];

const at = (name: string) => path.join(folder, name);
const sockets = createServer();
afterAll(() => sockets.close());

/** Paths other than plan files. */
const NO_FILES: readonly (readonly [name: string, make: () => unknown])[] = [
  ['fifo.yml', () => execFileSync('mkfifo', [at('fifo.yml')])],
  ['link.yml', () => symlinkSync('fifo.yml', at('link.yml'))],
  ['folder.yml', () => mkdirSync(at('folder.yml'))],
  ['/dev/zero', () => {}],
  ['/dev/random', () => {}],
  ['/proc/self/environ', () => {}],
  ['/proc/self/maps', () => {}],
  ['socket.yml', () => new Promise<void>((done) => sockets.listen(at('socket.yml'), done))],
  ['large.yml', () => writeFileSync(at('large.yml'), Buffer.alloc(50 * MB, '- a\n'))],
];

const answers = new Map<string, Answer | undefined>();
beforeAll(async () => {
  for (const [, make] of NO_FILES) await make();
  const texts = [...TOO_COMPLEX, ...MANY_MISTAKES, ...LONG];
  for (const [index, [, text]] of texts.entries()) writeFileSync(at(`${index}.yml`), text);
  const others = NO_FILES.map(([name]) => name);
  const names = [...texts.map(([name]) => name), ...others];
  const files = [...texts.map((_, index) => `${index}.yml`), ...others];
  for (const [index, answer] of (await reading(files)).entries()) {
    answers.set(names[index] ?? '', answer);
  }
  expect(answers.size).toBe(files.length);
}, LIMIT_MS);

it.each(TOO_COMPLEX)('%s: the text is rejected with one mistake', (name, _, limit) => {
  expect(answers.get(name)).toMatchObject({
    code: 'PLAN_INVALID',
    problems: [{ code: 'YAML_TOO_COMPLEX', path: '', message: expect.stringContaining(limit) }],
    more: 0,
  });
});

it.each(MANY_MISTAKES)('%s: the error has the first 20 mistakes and their number', (name) => {
  const answer = answers.get(name);
  expect(answer).toMatchObject({ code: 'PLAN_INVALID', problems: { length: 20 } });
  expect(answer?.more).toBeGreaterThan(580);
  expect(answer?.message.length).toBeLessThan(50_000);
});

it.each(LONG)('%s: a long value is cut in the message', (name) => {
  const answer = answers.get(name);
  expect(answer).toMatchObject({ code: 'PLAN_INVALID' });
  expect(answer?.message.length).toBeLessThan(20_000);
});

it.each(NO_FILES)('%s is rejected as a plan file', (name) => {
  const code = name === 'large.yml' ? 'FILE_TOO_LARGE' : 'FILE_UNREADABLE';
  expect(answers.get(name)).toEqual(failure(code, path.resolve(folder, name)));
});

it('no text or file needs more memory than a plan', () => {
  for (const answer of answers.values()) expect(answer?.mb).toBeLessThan(MOST_MB);
});
