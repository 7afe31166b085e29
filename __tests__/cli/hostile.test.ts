import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ChildProgram } from '../helpers/child';
import { temporaryFolder, writeFiles } from '../helpers/folder';
import { FULL, SMALL } from '../plan/samples';

const TEST_LIMIT_MS = 120_000;
const folder = temporaryFolder();

/** Runs command lines in sequence, each as in its own process, and writes their combined output. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { terminal } from 'src/cli/terminal';
async function main() {
  const answers = [];
  const [out, error] = [process.stdout, process.stderr];
  const write = out.write.bind(out);
  for (const argv of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
    const answer = { stdout: '', stderr: '' };
    out.write = (text) => Boolean((answer.stdout += text));
    error.write = (text) => Boolean((answer.stderr += text));
    const exitCode = await terminal(argv, ${JSON.stringify(process.cwd())});
    for (const stream of [out, error]) stream.removeAllListeners('error');
    answers.push({ exitCode, ...answer });
  }
  write(JSON.stringify(answers));
}
void main();
`;
let program: ChildProgram;
beforeAll(() => {
  program = new ChildProgram(PROGRAM, folder);
}, TEST_LIMIT_MS);

interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  /** Standard output and error. */
  readonly all: string;
}

/** Runs command lines in the folder, by default without Docker. */
async function running(...lines: readonly (readonly string[])[]): Promise<Answer[]> {
  const file = path.join(folder, 'lines.json');
  writeFileSync(file, JSON.stringify(lines));
  const env = { PATH: bin, GITHUB_ACTIONS: 'true', FORCE_COLOR: '3', TERM: 'xterm' };
  const { stdout, stderr } = await program.run([file], { cwd: folder, env });
  expect(stderr).toBe('');
  const answers = JSON.parse(stdout) as { exitCode: number; stdout: string; stderr: string }[];
  return answers.map(({ exitCode, stdout, stderr }) => {
    const all = `${stdout}${stderr}`;
    expect(all).not.toBe('');
    expectHarmless(all);
    return { exitCode, stdout, all };
  });
}

/** Terminal sequences, commands of a workflow's log, and marks that reverse text. */
const ODD =
  '\u001b]0;owned\u0007\u001b[2J\u009b31m\n::error::owned\r##[error]owned\u202e\u2028::stop-commands::x';
const inYaml = (text: string) => JSON.stringify(text).replaceAll(/\P{ASCII}/gu, escaped);
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const bin = path.join(folder, 'bin');

/** Adds a Docker to the PATH with this output of Compose and without images. */
function writeDocker(model: object): void {
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'model.json'), JSON.stringify(model));
  const script = `case "$*" in
*' config '*) exec /bin/cat '${bin}/model.json' ;;
'compose version') ;;
*) exit 1 ;;
esac`;
  writeFileSync(path.join(bin, 'docker'), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(bin, 'docker'), 0o755);
}

/** Asserts that no terminal, bidirectional rendering or runner interprets the text. */
function expectHarmless(text: string): void {
  // A zero-width space protects the runner from commands.
  expect(text.replaceAll('\u200b', '')).not.toMatch(/[^\P{C}\n\t]|[\p{Zl}\p{Zp}]/u);
  expect(text).not.toMatch(/^\s*::|##\[/m);
}

const newPlan = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return name;
};

describe('validate writes nothing that a terminal or a runner interprets', () => {
  // What the plans name; without Docker and git, the rest is notices.
  beforeAll(() =>
    writeFiles(folder, {
      ...{ 'compose.yml': '', 'sentries.yml': '', 'scripts/seed.sh': '' },
      ...{ 'cosmovisor/Dockerfile': 'FROM x', 'tmkms/Dockerfile': 'FROM x' },
    }),
  );

  it(
    'for a good plan, as text and as JSON without any loss',
    async () => {
      const play = `[${inYaml(`${ODD}play`)}]`;
      const plan = newPlan(
        'good.yml',
        FULL.replace('[./play.sh, "1"]', () => play),
      );
      const [text, json] = await running(['validate', plan], ['validate', '--json', plan]);
      expect([text?.exitCode, json?.exitCode]).toEqual([0, 0]);
      expect(text?.all).toContain('owned');
      expect(JSON.parse(json?.stdout ?? '')).toMatchObject({
        plan: { traffic: [{}, { run: [`${ODD}play`] }, {}, {}] },
      });
    },
    TEST_LIMIT_MS,
  );

  it(
    'for mistakes in odd values, keys, names and YAML',
    async () => {
      const plans = [
        SMALL.replace('checkersd }', () => `${inYaml(ODD)} }`),
        SMALL.replace('binary:', () => `${inYaml(ODD)}:`),
        SMALL.replace('to: v2', () => `to: { ${inYaml(ODD)}: 1 }`),
        SMALL.replace('alice:', () => `${inYaml(ODD)}:`),
        SMALL.replaceAll('name: v', () => `name: ${inYaml(ODD)} #`),
        SMALL.replace('to: v2', () => `to: ${inYaml(ODD)}`),
        SMALL.replace('checkersd }', () => '!\u001b[31m\u202ex x }'),
        SMALL.replace('checkersd }', () => '&\u009b31m x, id: *\u202ex }'),
        `%\u001b[31m\u202e\n---\n${SMALL}`,
        `"${'\u001b[31m\u202e'}`,
      ].map((text, index) => newPlan(`wrong-${index}.yml`, text));
      const answers = await running(
        ...plans.flatMap((plan) => [
          ['validate', plan],
          ['validate', '--json', plan],
        ]),
      );
      expect(answers.map(({ exitCode }) => exitCode)).toEqual(answers.map(() => 2));
    },
    TEST_LIMIT_MS,
  );

  it(
    'for odd names of files, inputs and options',
    async () => {
      const name = '\u001b[31m\n::error::owned\u202e.yml';
      const good = newPlan('good.yml', FULL);
      const answers = await running(
        ['validate', `missing-${name}`],
        ['validate', newPlan(name, SMALL)],
        ['validate', newPlan(`wrong-${name}`, 'a: 1')],
        ['validate', good, '--releases', `${ODD}=x`],
        ['validate', good, '--upgrades', ODD],
        ['validate', good, '--cosmovisor', ODD],
        ['validate', good, `--${ODD}`],
        [ODD],
      );
      expect(answers.map(({ exitCode }) => exitCode)).toEqual([2, 0, 2, 2, 2, 2, 2, 2]);
    },
    TEST_LIMIT_MS,
  );
});

describe('init writes nothing that a terminal or a runner interprets', () => {
  it(
    'without Docker',
    async () => {
      const file = newPlan('\u001b[31m\n::error::stack\u202e.yml', 'services: {}\n');
      const [answer] = await running(['init', file]);
      expect(answer).toMatchObject({
        exitCode: 2,
        all: expect.stringMatching(/COMPOSE_UNAVAILABLE: .*docker/),
      });
    },
    TEST_LIMIT_MS,
  );

  it(
    'for the files of a stack',
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
      writeFileSync(path.join(place, 'compose.yml'), 'services: {}\n');
      const node = {
        image: 'x',
        command: ['gaiad', 'start', '--home', '/h'],
        volumes: [{ type: 'bind', source: path.join(place, 'home'), target: '/h' }],
      };
      writeDocker({ services: { 'node\u202e1': node } });
      const [refused] = await running(['init', 'stack']);
      expect(refused).toMatchObject({
        exitCode: 2,
        all: expect.stringMatching(/COMPOSE_NAME_INVALID: .*"node\\u202e1"/),
      });

      writeDocker({ services: { node } });
      const output = 'stack/\u001b[31m\n::error::x.yml';
      const [drafted] = await running(['init', 'stack', '--output', output]);
      expect(drafted).toMatchObject({ exitCode: 0, all: expect.stringContaining('owned') });
    },
    TEST_LIMIT_MS,
  );
});
