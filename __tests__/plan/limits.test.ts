import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ChildProgram } from '../helpers/child';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();
const MB = 1024 * 1024;
/** Megabytes that a process may have, Node itself among them. */
const MOST_MB = 200;
/** All that reads a plan has this long, on a machine that does much else; the heap has less than a plan may fill. */
const TEST_LIMIT_MS = 120_000;

/** Reads a plan as every command does, and tells what came of it and what memory it took. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { loadPlan, readPlanFile } from 'src/plan/load';
async function main() {
  const [planInput, bundledPlan = ''] = process.argv.slice(2);
  const said = await loadPlan({ planInput, cwd: process.cwd(), bundledPlan }, readPlanFile).then(
    () => 'no mistake',
    (error) => error.name + ': ' + error.message,
  );
  // Of this program alone; the usage that the system tells is at least that of the process that started it.
  const [, kilobytes] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  const mb = Number(kilobytes) / 1024;
  process.stdout.write(JSON.stringify({ said, mb }));
}
void main();
`;
let program: ChildProgram;
beforeAll(() => {
  program = new ChildProgram(PROGRAM, folder);
});

async function reading(file: string): Promise<{ said: string; mb: number }> {
  const { exitCode, stdout, stderr } = await program.run([file], { cwd: folder });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as { said: string; mb: number };
}

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const filling = (text: string) => text.repeat(Math.floor((MB - 1_000) / text.length));
const levels = (line: (name: string, before: string) => string) =>
  [...'bcdefghij'].map((name, index) => line(name, 'abcdefghi'[index] ?? '')).join('');

const DEEP = 'lists and maps more than 100 deep in one another';
const PARTS = 'more than 30000 words and marks';
const ALIASES = 'more than 1000 aliases';
const VALUES = 'more than 30000 values, with those that aliases repeat';
const KEY = 'a list or a map as a key';

describe('a text that would take more time or memory than any plan', () => {
  it.each<[string, string, string]>([
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
  ])(
    '%s: is refused in so many words',
    async (_, text, why) => {
      writeFileSync(path.join(folder, 'plan.yml'), text);
      const { said, mb } = await reading('plan.yml');
      expect(said).toMatch(/^PlanError: The plan plan\.yml has a mistake:\nplan\.yml:\d+:\d+: /);
      expect(said).toContain(`: not readable as a plan; it has ${why}`);
      expect(mb).toBeLessThan(MOST_MB);
    },
    TEST_LIMIT_MS,
  );

  // What stays just below the limits of the text: mistakes are compared, explained and looked up by the thousand.
  it.each([
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
  ])(
    'many mistakes in %s are told, the first 20',
    async (_, text) => {
      writeFileSync(path.join(folder, 'plan.yml'), text);
      const { said, mb } = await reading('plan.yml');
      const lines = said.split('\n');
      const [, count] =
        /^PlanError: The plan plan\.yml has (\d+) mistakes:$/.exec(lines[0] ?? '') ?? [];
      expect(Number(count)).toBeGreaterThan(600);
      expect(lines).toHaveLength(1 + 20 + 1);
      expect(lines.at(-1)).toBe(`and ${Number(count) - 20} more`);
      expect(said.length).toBeLessThan(50_000);
      expect(mb).toBeLessThan(MOST_MB);
    },
    TEST_LIMIT_MS,
  );

  // Of one word each: nothing but its length is odd.
  it.each([
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
  ])(
    '%s without end is cut in what is said of it',
    async (_, text) => {
      writeFileSync(path.join(folder, 'plan.yml'), text);
      const { said, mb } = await reading('plan.yml');
      expect(said).toMatch(/^PlanError: /);
      expect(said.length).toBeLessThan(20_000);
      expect(mb).toBeLessThan(MOST_MB);
    },
    TEST_LIMIT_MS,
  );
});

describe('what is no file of a plan', () => {
  const at = (name: string) => path.join(folder, name);
  const sockets = createServer();
  afterAll(() => sockets.close());

  it.each<[string, string, () => void | Promise<void>]>([
    [
      'it is a FIFO, and not a file',
      'fifo.yml',
      () => void execFileSync('mkfifo', [at('fifo.yml')]),
    ],
    ['it is a FIFO, and not a file', 'link.yml', () => symlinkSync('fifo.yml', at('link.yml'))],
    ['it is a folder, and not a file', 'folder.yml', () => mkdirSync(at('folder.yml'))],
    ['it is a device, and not a file', '/dev/zero', () => {}],
    ['it is a device, and not a file', '/dev/random', () => {}],
    ['it has no size, as files of the kernel', '/proc/self/environ', () => {}],
    ['it has no size, as files of the kernel', '/proc/self/maps', () => {}],
    [
      'it is a socket or a device, and not a file',
      'socket.yml',
      () =>
        new Promise((resolve) => {
          sockets.listen(at('socket.yml'), resolve);
        }),
    ],
    [
      `it has ${50 * MB} bytes, more than the ${MB} that are read`,
      'large.yml',
      () => writeFileSync(at('large.yml'), Buffer.alloc(50 * MB, '- a\n')),
    ],
  ])(
    '%s: %s is refused',
    async (why, name, make) => {
      await make();
      const { said, mb } = await reading(name);
      expect(said).toBe(`RehearsalError: Cannot read ${path.resolve(folder, name)}: ${why}`);
      expect(mb).toBeLessThan(MOST_MB);
    },
    TEST_LIMIT_MS,
  );
});
