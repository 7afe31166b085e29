import { upgradeFolder } from '../../../src/cosmovisor/layout';
import { cosmovisorImage } from '../../../src/images/graph/cosmovisor';
import type { Image } from '../../../src/images/model/image';
import type { Plan } from '../../../src/plan/schema';
import { openCosmovisor, programOf } from '../../../src/stack/binaries/cosmovisor';
import { writeAll } from '../../../src/system/files';
import { fakeDocker } from '../../helpers/docker';
import { ended, type Reply } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { imageOf } from '../../helpers/images';
import { checkersPlan } from '../../helpers/plan';
import { stackEngine } from '../engine';

const root = temporaryFolder();

// Each in the form of Go's url.PathEscape.
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

const ORDERS = {
  ...{ type: 'bind', source: '/w/orders', target: '/opt/rehearsal/orders', read_only: true },
} as const;

describe('the generated Cosmovisor image', () => {
  it('has all releases, and a folder for each upgrade', async () => {
    const plan = checkersPlan({ cosmovisor: { version: 'v1.0.0' } });
    const images = new Map([[cosmovisorImage(plan), imageOf('sha256:made')]]);
    const docker = fakeDocker();
    const opened = await openCosmovisor(docker, plan, {
      images,
      nodeImages: [],
      orders: ORDERS,
      folder: root,
    });
    expect(opened).toEqual({
      image: 'sha256:made',
      dialect: { command: ['/opt/rehearsal/cosmovisor'], pollInterval: '300' },
      others: new Map(),
      gate: undefined,
      binaries: new Map([
        ['v1', '/opt/rehearsal/releases/0/checkersd'],
        ['v1.1', '/opt/rehearsal/releases/1/checkersd'],
        ['v2', '/opt/rehearsal/releases/2/checkersd'],
      ]),
      programs: new Map([
        ['v1', '/opt/rehearsal/releases/0/bin/checkersd'],
        ['v1.1', '/opt/rehearsal/releases/1/bin/checkersd'],
        ['v2', '/opt/rehearsal/releases/2/bin/checkersd'],
      ]),
      layout: new Map([
        ['genesis', '/opt/rehearsal/releases/0/checkersd'],
        ['upgrades/v1tov1_1', '/opt/rehearsal/releases/1/checkersd'],
        ['upgrades/v1_1tov2', '/opt/rehearsal/releases/2/checkersd'],
      ]),
      mounts: [ORDERS],
      madeFor: undefined,
    });
    expect(docker.calls).toEqual([]);
  });

  it('is an internal error if its image was not inspected', async () => {
    const opening = openCosmovisor(fakeDocker(), checkersPlan(), {
      images: new Map(),
      nodeImages: [],
      orders: ORDERS,
      folder: root,
    });
    await expect(opening).rejects.toThrow(cosmovisorImage(checkersPlan()));
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
    /** The answer of its Cosmovisor to a command. */
    readonly told?: (command: string) => Reply;
  }

  function own({
    folders = WHOLE,
    image = { environment: { DAEMON_HOME: '/root/.checkers' } },
    upgrades,
    cosmovisor = {},
    told = () => 'cosmovisor version: v1.5.0\n',
  }: Own = {}) {
    const folder = folderWith(root);
    const base = checkersPlan({ cosmovisor: { image: REFERENCE, ...cosmovisor } });
    const plan = { ...base, upgrades: upgrades ?? base.upgrades };
    const files = folders.map((name) => [`${name}/bin/checkersd`, name] as const);
    const fill = (place: string) => writeAll(place, Object.fromEntries(files));
    const docker = stackEngine({
      files: (from) => (from === 'made-1:/root/.checkers/cosmovisor/.' ? fill : undefined),
      verbs: {
        containers: {
          run: async (_, [command = ''], __, limits) => ended(told(command), limits),
        },
      },
    });
    const images = new Map([[REFERENCE, imageOf('sha256:own', image)]]);
    return {
      folder,
      docker,
      opening: openCosmovisor(docker, plan, { images, nodeImages: [], orders: ORDERS, folder }),
    };
  }

  it('gets its binaries mounted outside all mounted homes', async () => {
    const { folder, opening } = own();
    expect(await opening).toEqual({
      image: 'sha256:own',
      others: new Map(),
      gate: undefined,
      dialect: { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
      binaries: new Map([
        ['v1', '/opt/rehearsal/own/genesis/bin/checkersd'],
        ['v1.1', '/opt/rehearsal/own/upgrades/v1tov1_1/bin/checkersd'],
        ['v2', '/opt/rehearsal/own/upgrades/v1_1tov2/bin/checkersd'],
      ]),
      programs: new Map([
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
  });

  it('may have an upgrade’s folder in lower case, as Cosmovisor 1.5 expects it', async () => {
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

  it('is refused with one folder for two upgrades whose names differ only in case', async () => {
    const [first, last] = checkersPlan().upgrades as [Plan['upgrades'][0], Plan['upgrades'][0]];
    const { opening } = own({
      folders: ['genesis', 'upgrades/v2'],
      upgrades: [
        { ...first, name: 'v2' },
        { ...last, name: 'V2' },
      ],
    });
    await fails(opening, 'COSMOVISOR_IMAGE_INVALID', REFERENCE, ' upgrades/V2/bin/checkersd ');
  });

  it('is refused with a list of all missing folders', async () => {
    const folders = 'genesis/bin/checkersd, upgrades/v1_1tov2/bin/checkersd';
    await expect(own({ folders: ['upgrades/v1tov1_1'] }).opening).rejects.toThrow(
      failure('COSMOVISOR_IMAGE_INVALID', REFERENCE, folders, '/root/.checkers/cosmovisor'),
    );
  });

  it('is refused if it does not name its home directory', async () => {
    const { docker, opening } = own({ image: { environment: { DAEMON_NAME: 'checkersd' } } });
    await fails(opening, 'COSMOVISOR_IMAGE_INVALID', REFERENCE, 'DAEMON_HOME');
    expect(docker.calls).toEqual([]);
  });

  const help = (text: string) => (command: string) =>
    command === 'help' ? text : { exitCode: 1, stderr: 'Error: DAEMON_NAME is not set' };

  it.each<[string, Own['told'], object]>([
    [
      'like 1.5',
      () => 'cosmovisor version: v1.5.0',
      { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
    ],
    [
      'next to an error of the missing binary',
      () => ({ exitCode: 1, stdout: 'Cosmovisor Version: 1.1.0\n', stderr: 'cannot stat' }),
      { command: ['cosmovisor', 'run'], pollInterval: '300' },
    ],
    [
      'only by its sub-commands, built from source',
      help('Commands:\n  help  Help\n  run   Run an APP command.\n'),
      { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
    ],
    [
      'not at all, older than the sub-commands',
      help('Usage: run a binary'),
      { command: ['cosmovisor'], pollInterval: '300' },
    ],
  ])('reports its version %s', async (_, told, dialect) => {
    const { docker, opening } = own({ ...(told && { told }) });
    expect((await opening).dialect).toEqual(dialect);
    for (const [image, , options] of docker.argsOf('containers.run')) {
      expect([image, options]).toEqual(['sha256:own', { entrypoint: 'cosmovisor' }]);
    }
  });

  it('is not asked for its version if the plan gives it', async () => {
    const { docker, opening } = own({ cosmovisor: { version: 'v1.0.0' } });
    expect((await opening).dialect.command).toEqual(['cosmovisor']);
    expect(docker.argsOf('containers.run')).toEqual([]);
  });
});
