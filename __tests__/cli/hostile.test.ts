import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ChildProgram } from '../helpers/child';
import { temporaryFolder } from '../helpers/folder';
import { FULL, SMALL } from '../plan/samples';

const TEST_LIMIT_MS = 120_000;
const folder = temporaryFolder();

/** The command line itself, in a process of its own: what is asserted is what it writes. */
const PROGRAM = `
import { terminal } from 'src/cli/terminal';
terminal(process.argv.slice(2), ${JSON.stringify(process.cwd())}).then((code) => {
  process.exitCode = code;
});
`;
let program: ChildProgram;
beforeAll(() => {
  program = new ChildProgram(PROGRAM, folder);
}, TEST_LIMIT_MS);

/** Sequences of a terminal, commands of a workflow's log, and marks that turn a text around. */
const ODD =
  '\u001b]0;owned\u0007\u001b[2J\u009b31m\n::error::owned\r##[error]owned\u202e\u2028::stop-commands::x';
const inYaml = (text: string) => JSON.stringify(text).replaceAll(/\P{ASCII}/gu, escaped);
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

async function running(args: readonly string[], place = folder) {
  // No Docker: what is read of a stack is read here.
  const env = { PATH: '/nowhere', GITHUB_ACTIONS: 'true', FORCE_COLOR: '3', TERM: 'xterm' };
  const { exitCode, stdout, stderr } = await program.run(args, { cwd: place, env });
  return { exitCode, stdout, all: `${stdout}${stderr}` };
}

/** Nothing that a terminal, a bidirectional text or the runner acts upon. */
function expectHarmless(text: string): void {
  // The runner is kept from commands by a space without a width.
  expect(text.replaceAll('\u200b', '')).not.toMatch(/[^\P{C}\n\t]|[\p{Zl}\p{Zp}]/u);
  expect(text).not.toMatch(/^\s*::|##\[/m);
}

const newPlan = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return name;
};

describe('validate says harmlessly', () => {
  const played = FULL.replace('[./play.sh, "1"]', () => `[${inYaml(`${ODD}play`)}]`);

  it(
    'what a good plan has',
    async () => {
      const { exitCode, all } = await running(['validate', newPlan('good.yml', played)]);
      expect(exitCode).toBe(0);
      expect(all).toContain('owned');
      expect(all).toContain('good.yml has no mistakes.\n');
      expectHarmless(all);
    },
    TEST_LIMIT_MS,
  );

  it(
    'the same as JSON, with nothing of it lost',
    async () => {
      const { stdout, all } = await running(['validate', '--json', newPlan('good.yml', played)]);
      expectHarmless(all);
      const { plan } = JSON.parse(stdout) as { plan: { traffic: { run?: string[] }[] } };
      expect(plan.traffic[1]?.run).toEqual([`${ODD}play`]);
    },
    TEST_LIMIT_MS,
  );

  it.each<[string, string]>([
    ['a value', SMALL.replace('checkersd }', () => `${inYaml(ODD)} }`)],
    ['a key', SMALL.replace('binary:', () => `${inYaml(ODD)}:`)],
    ['a key among keys', SMALL.replace('to: v2', () => `to: { ${inYaml(ODD)}: 1 }`)],
    ['the names of accounts', SMALL.replace('alice:', () => `${inYaml(ODD)}:`)],
    ['the names of releases', SMALL.replaceAll('name: v', () => `name: ${inYaml(ODD)} #`)],
    ['an unknown release', SMALL.replace('to: v2', () => `to: ${inYaml(ODD)}`)],
    ['a tag', SMALL.replace('checkersd }', () => '!\u001b[31m\u202ex x }')],
    ['an anchor', SMALL.replace('checkersd }', () => '&\u009b31m x, id: *\u202ex }')],
    ['a directive', `%\u001b[31m\u202e\n---\n${SMALL}`],
    ['what is no YAML', `"${'\u001b[31m\u202e'}`],
  ])(
    '%s, where it is wrong',
    async (_, text) => {
      for (const flags of [[], ['--json']]) {
        const { exitCode, all } = await running(['validate', ...flags, newPlan('wrong.yml', text)]);
        expect(exitCode).toBe(2);
        expectHarmless(all);
      }
    },
    TEST_LIMIT_MS,
  );

  it(
    'the name of a file',
    async () => {
      const name = '\u001b[31m\n::error::owned\u202e.yml';
      expectHarmless((await running(['validate', name])).all);
      expectHarmless((await running(['validate', newPlan(name, SMALL)])).all);
      expectHarmless((await running(['validate', newPlan(name, 'a: 1')])).all);
    },
    TEST_LIMIT_MS,
  );

  it(
    'its own inputs and options',
    async () => {
      const plan = newPlan('good.yml', FULL);
      for (const args of [
        ['--releases', `${ODD}=x`],
        ['--upgrades', ODD],
        ['--cosmovisor', ODD],
        [`--${ODD}`],
      ]) {
        const { exitCode, all } = await running(['validate', plan, ...args]);
        expect(exitCode).toBe(2);
        expectHarmless(all);
      }
      expectHarmless((await running([ODD])).all);
    },
    TEST_LIMIT_MS,
  );
});

describe('init says harmlessly', () => {
  it(
    'what the files of a stack have',
    async () => {
      const place = path.join(folder, 'stack');
      const home = path.join(place, 'home', 'config');
      const keys = path.join(place, '\u001b[31mkeys\u202e', 'keyring-test');
      for (const each of [place, path.join(place, '.git'), home, keys])
        mkdirSync(each, { recursive: true });
      writeFileSync(path.join(keys, '%1B%5B2Jalice%0A%3A%3Aerror%3A%3A.info'), '');
      writeFileSync(
        path.join(home, 'genesis.json'),
        JSON.stringify({ chain_id: ODD, app_state: { staking: { params: { bond_denom: ODD } } } }),
      );
      writeFileSync(path.join(place, '\u001b[31m\u202e.yml'), 'services: {}\n');
      writeFileSync(
        path.join(place, 'compose.yml'),
        `services:\n  "node\\u202e1":\n    image: x\n    command: gaiad start --home /h\n    volumes: [./home:/h]\n`,
      );
      const refused = await running(['init', 'stack']);
      expect(refused.exitCode).toBe(2);
      expect(refused.all).toContain('The compose files have a service "node\\u202e1"');
      expectHarmless(refused.all);

      writeFileSync(
        path.join(place, 'compose.yml'),
        `services:\n  node:\n    image: x\n    command: gaiad start --home /h\n    volumes: [./home:/h]\n`,
      );
      const { exitCode, all } = await running([
        'init',
        'stack',
        '--output',
        'stack/\u001b[31m\n::error::x.yml',
      ]);
      expect(exitCode).toBe(0);
      expect(all).toContain('owned');
      expectHarmless(all);
    },
    TEST_LIMIT_MS,
  );
});
