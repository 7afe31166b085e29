import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GO_IMAGE } from '../../src/images/generated';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { BASE, imagesOf, Project, type RawImage, Registry, warnings } from './provided';
import {
  BUILD_LIMIT_MS,
  docker,
  ROOT,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

/**
 * Builders that do not see the engine's images: in a container, and a remote one. The builder that the action
 * makes by itself for an engine that cannot export layers is not among them: the engines of these tests can, so
 * that one is tested with a fake engine only (__tests__/images/builder.test.ts).
 */

jest.setTimeout(10 * 60_000);

const root = temporaryFolder();
/** What Buildx knows of builders is in a folder of these tests, which only their own commands see. */
const BUILDX_CONFIG = path.join(root, 'buildx');
const CONFIG = path.join(root, 'buildkitd.toml');

/**
 * Only with the layers of all stages (`mode=max`) is its first step not run again when `last` changes. What is in
 * `made` differs from run to run of the step.
 */
const dockerfile = (base: string) => `FROM ${base} AS build
COPY unique /
RUN cat /proc/sys/kernel/random/uuid > /made
COPY last /
RUN cat made last > /out
FROM ${base}
COPY --from=build /out /made /
CMD ["cat", "/out"]
`;

let project: Project;
let registry: Registry;
let buildkit: string;
/** An image of the registry alone, to which builders are led as to one of Docker Hub. */
let mirrored: string;
let before: string | undefined;

beforeAll(async () => {
  before = process.env.BUILDX_CONFIG;
  project = new Project();
  buildkit = project.image('buildkit');
  docker(['build', '--quiet', '--tag', buildkit, path.join(ROOT, 'tools/buildkit')]);
  registry = await Registry.start();
  mirrored = `${project.id}-base:v1`;
  for (const name of [BASE, mirrored]) registry.mirror(BASE, `library/${name}`);
  registry.mirror(GO_IMAGE, `library/${GO_IMAGE}`); // what the relay of each run is built with
  writeFileSync(
    CONFIG,
    `[registry."docker.io"]
  mirrors = ["${registry.address}"]
[registry."${registry.address}"]
  http = true
`,
  );
  process.env.BUILDX_CONFIG = BUILDX_CONFIG;
}, BUILD_LIMIT_MS);

afterAll(async () => {
  if (before === undefined) delete process.env.BUILDX_CONFIG;
  else process.env.BUILDX_CONFIG = before;
  project.forget();
  await registry.stop();
  const named = ['--all', '--quiet', '--filter', `name=${project.id}`];
  expect(docker(['ps', ...named])).toBe('');
  expect(docker(['volume', 'ls', ...named.slice(1)])).toBe('');
  removeTemporaryFolders();
});

/** Runs Buildx with the builders of these tests. */
async function buildx(...args: readonly string[]): Promise<void> {
  await systemExec.run(['docker', 'buildx', ...args]);
}

/** A builder with nothing in it, and how it is removed. */
interface MadeBuilder {
  readonly name: string;
  readonly remove: () => Promise<void>;
}

async function containerBuilder(name: string): Promise<MadeBuilder> {
  await buildx(
    ...['create', '--driver', 'docker-container', '--name', name, '--buildkitd-config', CONFIG],
    ...['--driver-opt', `image=${buildkit},network=host`],
  );
  return { name, remove: () => buildx('rm', name) };
}

async function remoteBuilder(name: string): Promise<MadeBuilder> {
  const folder = path.join(root, name);
  mkdirSync(folder);
  const socket = 'unix:///run/buildkit/buildkitd.sock';
  docker([
    ...['run', '--detach', '--privileged', '--name', name, '--network', 'host'],
    ...['--volume', `${folder}:/run/buildkit`, '--volume', '/var/lib/buildkit'],
    ...['--volume', `${CONFIG}:/etc/buildkit/buildkitd.toml:ro`, buildkit, '--addr', socket],
  ]);
  const answers = 'until buildctl debug workers; do sleep 0.1; done';
  docker(['exec', name, 'timeout', '60', 'sh', '-c', `(${answers}) >/dev/null 2>&1`]);
  await buildx(
    ...['create', '--driver', 'remote', '--name', name],
    `unix://${folder}/buildkitd.sock`,
  );
  return {
    name,
    remove: async () => {
      docker(['rm', '--force', '--volumes', name]);
      await buildx('rm', name);
    },
  };
}

/** A release beside one that is given, and an image of the stack that takes it in. */
function images(name: string, base = BASE): { releases: RawImage[]; images: RawImage[] } {
  const release = project.image(`${name}-v1`);
  const tool = `FROM ${release}\nCOPY tool /\nCMD ["cat", "/out", "/tool"]\n`;
  return {
    releases: [
      {
        image: release,
        build: {
          context: project.context(name, { Dockerfile: dockerfile(base), last: 'first\n' }),
        },
      },
      { image: BASE },
    ],
    images: [
      {
        image: project.image(`${name}-tool`),
        build: { context: project.context(`${name}-tool`, { Dockerfile: tool, tool: 'tool\n' }) },
      },
    ],
  };
}

const said = (image: RawImage | undefined, ...command: string[]) =>
  docker(['run', '--rm', '--network', 'none', image?.image ?? '', ...command]);

describe('a builder in a container', () => {
  it('makes images for the engine, from what the engine has, and from layers that were kept', async () => {
    const wanted = { ...images('container', mirrored), cache: { kind: 'local' } as const };
    const [release, tool] = [wanted.releases[0], wanted.images[0]];
    const name = `${project.id}-container`;
    const first = await containerBuilder(name);
    try {
      const run = await project.provide({ ...wanted, builder: name });
      expect(run.decisions).toEqual(['build', 'given', 'build']);
      expect(run.targets['stack-0']?.contexts).toEqual({
        [release?.image ?? '']: 'target:release-0',
      });
      expect(run.targets['release-0']?.['cache-to']).toEqual([
        expect.stringContaining(',mode=max,'),
      ]);
      await run.keep();
      expect(warnings(run)).toEqual([]);
      expect(said(tool)).toMatch(/^[0-9a-f-]{36}\nfirst\ntool$/);

      project.write('container-tool/tool', 'changed tool\n');
      const second = await project.provide({ ...wanted, builder: name });
      expect(second.decisions).toEqual(['engine', 'given', 'build']);
      expect(second.targets['stack-0']?.contexts?.[release?.image ?? '']).toMatch(
        /^oci-layout:\/\/\/.*@sha256:[0-9a-f]{64}$/,
      );
      expect(said(tool)).toMatch(/^[0-9a-f-]{36}\nfirst\nchanged tool$/);
      await second.keep();
    } finally {
      await first.remove();
    }
    const made = said(release, 'cat', '/made');

    const another = await containerBuilder(name);
    try {
      project.write('container/last', 'second\n');
      const third = await project.provide({ ...wanted, builder: name });
      expect(third.decisions).toEqual(['build', 'given', 'build']);
      expect(third.targets['release-0']?.['cache-from']).toEqual([
        expect.stringMatching(/^type=local,/),
      ]);
      expect(said(release)).toBe(`${made}\nsecond`);
      expect(said(tool)).toBe(`${made}\nsecond\nchanged tool`);
      expect(warnings(third)).toEqual([]);
    } finally {
      await another.remove();
    }
  });
});

describe('a remote builder', () => {
  it('makes images for the engine, from what the engine has, and from layers in a registry', async () => {
    const repository = `${registry.address}/${project.id}/cache`;
    // What a remote builder takes for Docker Hub is not known here, so its base is one that the engine has too.
    const wanted = { ...images('remote'), cache: { kind: 'registry', repository } as const };
    const [release, tool] = [wanted.releases[0], wanted.images[0]];
    const first = await remoteBuilder(`${project.id}-remote`);
    try {
      const run = await project.provide({ ...wanted, builder: first.name });
      expect(run.decisions).toEqual(['build', 'given', 'build']);
      expect(warnings(run)).toEqual([]);
    } finally {
      await first.remove();
    }
    const made = said(release, 'cat', '/made');

    const another = await remoteBuilder(`${project.id}-remote-2`);
    try {
      project.write('remote-tool/tool', 'changed tool\n');
      const second = await project.provide({ ...wanted, builder: another.name });
      expect(second.decisions).toEqual(['engine', 'given', 'build']);
      expect(said(tool)).toBe(`${made}\nfirst\nchanged tool`);

      project.write('remote/last', 'second\n');
      const third = await project.provide({ ...wanted, builder: another.name });
      expect(third.decisions).toEqual(['build', 'given', 'build']);
      expect(said(tool)).toBe(`${made}\nsecond\nchanged tool`);
      expect(warnings(third)).toEqual([]);
    } finally {
      await another.remove();
    }
  });

  it('is not used when it does not answer: nothing is built', async () => {
    const name = `${project.id}-dead`;
    await buildx(...['create', '--driver', 'remote', '--name', name], `unix://${root}/nobody.sock`);
    try {
      const failure = await failureOf(project.provide({ ...images('dead'), builder: name }));
      expect(failure.message).toBe(`The builder ${name} cannot build: it does not answer`);
      expect(project.hasBuilt).toBe(false);
    } finally {
      await buildx('rm', name);
    }
  });
});

it('knows no builder of another name: nothing is built', async () => {
  const failure = await failureOf(project.provide({ ...images('none'), builder: 'nobody' }));
  expect(failure.message).toMatch(/^The builder nobody cannot build: .*no builder "nobody" found/);
  expect(failure.hint).toContain('docker buildx create --name nobody');
  expect(project.hasBuilt).toBe(false);
  expect(imagesOf(project.image('none-v1'))).toEqual([]);
});
