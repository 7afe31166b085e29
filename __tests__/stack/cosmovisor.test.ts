import path from 'node:path';
import { cosmovisorImage } from '../../src/images/cosmovisor';
import type { Image } from '../../src/images/image';
import type { Plan } from '../../src/plan/schema';
import { openCosmovisor, programOf, upgradeFolder } from '../../src/stack/cosmovisor';
import { writeAll } from '../../src/system/files';
import { archived } from '../helpers/archives';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { checkersPlan } from '../helpers/plan';
import { engineOf } from './engine';

const root = temporaryFolder();
const { signal } = new AbortController();
let runs = 0;

// As Go prints url.PathEscape of each.
it.each([
  ['v1tov1_1', 'v1tov1_1'],
  ['v2.0.0-rc.1~x', 'v2.0.0-rc.1~x'],
  ['V2', 'V2'],
  ['v2 rc', 'v2%20rc'],
  ['a$b&c+d:e=f@g', 'a$b&c+d:e=f@g'],
  ["!'()*", '%21%27%28%29%2A'],
  [',;?#[]', '%2C%3B%3F%23%5B%5D'],
  ['100%', '100%25'],
  ['%24', '%2524'],
  ['"<>^`{|}', '%22%3C%3E%5E%60%7B%7C%7D'],
  ['Überprüfung', '%C3%9Cberpr%C3%BCfung'],
  ['升级🚀', '%E5%8D%87%E7%BA%A7%F0%9F%9A%80'],
])('the folder of the upgrade %s is %s', (name, folder) => {
  expect(upgradeFolder(name)).toBe(`upgrades/${folder}`);
});

it.each<[string[] | undefined, string]>([
  [['/usr/bin/checkersd'], '/usr/bin/checkersd'],
  [['checkersd', 'start'], 'checkersd'],
  [['/entry.sh'], 'checkersd'],
  [[], 'checkersd'],
  [undefined, 'checkersd'],
])('an image with the entry point %j runs the binary as %s', (entrypoint, program) => {
  const image = entrypoint && imageOf('sha256:a', { entrypoint });
  expect(programOf(image, 'checkersd')).toBe(program);
});

describe('the Cosmovisor that is made', () => {
  it('has every release, and a folder for each upgrade', async () => {
    const plan = checkersPlan({ cosmovisor: { version: 'v1.0.0' } });
    const images = new Map([[cosmovisorImage(plan), imageOf('sha256:made')]]);
    const exec = new FakeExec();
    const opened = await openCosmovisor(exec, 'run-1', plan, images, root, signal);
    expect(opened).toEqual({
      image: 'sha256:made',
      dialect: { command: ['cosmovisor'], pollInterval: '300' },
      binaries: new Map([
        ['v1', '/opt/rehearsal/releases/0/checkersd'],
        ['v1.1', '/opt/rehearsal/releases/1/checkersd'],
        ['v2', '/opt/rehearsal/releases/2/checkersd'],
      ]),
      layout: new Map([
        ['genesis', '/opt/rehearsal/releases/0/checkersd'],
        ['upgrades/v1tov1_1', '/opt/rehearsal/releases/1/checkersd'],
        ['upgrades/v1_1tov2', '/opt/rehearsal/releases/2/checkersd'],
      ]),
      mounts: [],
      madeFor: undefined,
    });
    expect(exec.commands).toEqual([]);
  });

  it('is a fault where nobody has looked for its image', async () => {
    const opening = openCosmovisor(new FakeExec(), 'r', checkersPlan(), new Map(), root, signal);
    await expect(opening).rejects.toThrow('was not inspected');
  });
});

describe('the user’s own Cosmovisor image', () => {
  const WHOLE = ['genesis', 'upgrades/v1tov1_1', 'upgrades/v1_1tov2'];
  const REFERENCE = 'my/cosmovisor:1';

  interface Own {
    readonly folders?: readonly string[];
    readonly image?: Partial<Image>;
    readonly upgrades?: Plan['upgrades'];
    readonly cosmovisor?: object;
    /** What its Cosmovisor answers to a command. */
    readonly told?: (command: string) => Reply;
  }

  function own({
    folders = WHOLE,
    image = { environment: { DAEMON_HOME: '/root/.checkers' } },
    upgrades,
    cosmovisor = {},
    told = () => 'cosmovisor version: v1.5.0\n',
  }: Own = {}) {
    const folder = path.join(root, String(runs++));
    const base = checkersPlan({ cosmovisor: { image: REFERENCE, ...cosmovisor } });
    const plan = { ...base, upgrades: upgrades ?? base.upgrades };
    const exec = engineOf((command, call) => {
      if (command.startsWith('docker create')) return 'c1';
      if (command.startsWith('docker cp')) {
        const files = folders.map((name) => [`${name}/bin/checkersd`, name] as const);
        return archived(call, (place) => writeAll(place, Object.fromEntries(files)));
      }
      return command.startsWith('docker run') ? told(String(call.argv.at(-1))) : '';
    });
    const images = new Map([[REFERENCE, imageOf('sha256:own', image)]]);
    return { folder, exec, opening: openCosmovisor(exec, 'run-1', plan, images, folder, signal) };
  }

  it('has its binaries mounted where no home hides them', async () => {
    const { folder, exec, opening } = own();
    expect(await opening).toEqual({
      image: 'sha256:own',
      dialect: { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
      binaries: new Map([
        ['v1', '/opt/rehearsal/own/genesis/bin/checkersd'],
        ['v1.1', '/opt/rehearsal/own/upgrades/v1tov1_1/bin/checkersd'],
        ['v2', '/opt/rehearsal/own/upgrades/v1_1tov2/bin/checkersd'],
      ]),
      layout: new Map(WHOLE.map((name) => [name, `/opt/rehearsal/own/${name}/bin/checkersd`])),
      mounts: [
        {
          type: 'bind',
          source: `${folder}/cosmovisor-image`,
          target: '/opt/rehearsal/own',
          read_only: true,
        },
      ],
      madeFor: '/root/.checkers',
    });
    expect(exec.commands[1]).toContain(' c1:/root/.checkers/cosmovisor/. ');
  });

  it('may have the folder of an upgrade in lower case, as Cosmovisor 1.5 looks for it', async () => {
    const [first, last] = checkersPlan().upgrades as [Plan['upgrades'][0], Plan['upgrades'][0]];
    const { opening } = own({
      folders: ['genesis', 'upgrades/to-v1.1-ii', 'upgrades/V2', 'upgrades/v2'],
      upgrades: [
        { ...first, name: 'To-V1.1-II' },
        { ...last, name: 'V2' },
      ],
    });
    expect([...(await opening).layout]).toEqual([
      ['genesis', '/opt/rehearsal/own/genesis/bin/checkersd'],
      ['upgrades/To-V1.1-II', '/opt/rehearsal/own/upgrades/to-v1.1-ii/bin/checkersd'],
      ['upgrades/V2', '/opt/rehearsal/own/upgrades/V2/bin/checkersd'],
    ]);
  });

  it('is refused with one folder for two upgrades whose names differ in case alone', async () => {
    const [first, last] = checkersPlan().upgrades as [Plan['upgrades'][0], Plan['upgrades'][0]];
    const { opening } = own({
      folders: ['genesis', 'upgrades/v2'],
      upgrades: [
        { ...first, name: 'v2' },
        { ...last, name: 'V2' },
      ],
    });
    const error = await failureOf(opening);
    expect(error.message).toBe(
      'The Cosmovisor image my/cosmovisor:1 lacks upgrades/V2/bin/checkersd in /root/.checkers/cosmovisor',
    );
  });

  it('is refused with every folder that it lacks', async () => {
    const error = await failureOf(own({ folders: ['upgrades/v1tov1_1'] }).opening);
    expect(error.message).toBe(
      'The Cosmovisor image my/cosmovisor:1 lacks genesis/bin/checkersd, upgrades/v1_1tov2/bin/checkersd in /root/.checkers/cosmovisor',
    );
    expect(error.hint).toContain('name of the upgrade in the plan');
  });

  it('is refused where it does not say for which home it is made', async () => {
    const { exec, opening } = own({ image: { environment: { DAEMON_NAME: 'checkersd' } } });
    const error = await failureOf(opening);
    expect(error.message).toBe('The Cosmovisor image my/cosmovisor:1 does not set DAEMON_HOME');
    expect(exec.commands).toEqual([]);
  });

  const help = (text: string) => (command: string) =>
    command === 'help' ? text : { exitCode: 1, stderr: 'Error: DAEMON_NAME is not set' };

  it.each<[string, Own['told'], object]>([
    [
      'as 1.5 does',
      () => 'cosmovisor version: v1.5.0',
      { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
    ],
    [
      'beside an error of the binary that it lacks',
      () => ({ exitCode: 1, stdout: 'Cosmovisor Version: 1.1.0\n', stderr: 'cannot stat' }),
      { command: ['cosmovisor', 'run'], pollInterval: '300' },
    ],
    [
      'by its sub-commands alone, built from source',
      help('Commands:\n  help  Help\n  run   Run an APP command.\n'),
      { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
    ],
    [
      'not at all, before there were sub-commands',
      help('Usage: run a binary'),
      { command: ['cosmovisor'], pollInterval: '300' },
    ],
  ])('tells its version %s', async (_, told, dialect) => {
    const { exec, opening } = own({ ...(told && { told }) });
    expect((await opening).dialect).toEqual(dialect);
    expect(exec.commands.at(-1)).toMatch(
      /^docker run --rm --network none --label upgrade-rehearsal\.run=run-1 --entrypoint cosmovisor sha256:own (version|help)$/,
    );
  });

  it('is not asked for a version that the plan gives', async () => {
    const { exec, opening } = own({ cosmovisor: { version: 'v1.0.0' } });
    expect((await opening).dialect.command).toEqual(['cosmovisor']);
    expect(exec.commands.filter((command) => command.startsWith('docker run'))).toEqual([]);
  });
});
