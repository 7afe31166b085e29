import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');

interface SourceFile {
  /** Folder below src; `.` of src itself. */
  readonly room: string;
  readonly name: string;
  /** Imported files of this project, including types. */
  readonly imports: readonly string[];
  /** Imported modules of others. */
  readonly modules: readonly string[];
  /** Whether it gets a function to start processes, not only the error of one. */
  readonly startsProcesses: boolean;
}

const names = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name),
);
const files = new Map(names.map((name) => [name, readSource(name)]));

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(root, 'src', name), 'utf8');
  const specifiers = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const imports = specifiers
    .filter((each) => each.startsWith('.'))
    .map((each) => found(name, each));
  const modules = specifiers.filter((each) => !each.startsWith('.'));
  const ofExec = /import (?:type )?\{([^}]*)\} from '[^']*\/exec';/.exec(text)?.[1] ?? '';
  const startsProcesses = /\bExec\b/.test(ofExec) || imports.includes('system/system-exec.ts');
  return { room: path.dirname(name), name, imports, modules, startsProcesses };
}

function found(from: string, specifier: string): string {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const name = [target, `${target}.ts`, `${target}.tsx`].find((each) => names.includes(each));
  if (name === undefined) throw new Error(`${from} imports ${specifier}, which is not there`);
  return name;
}

/** The resources that a folder reaches beyond its own memory, by imports. */
const REACHES: Readonly<Record<string, (file: SourceFile) => boolean>> = {
  files: ({ imports, modules }) =>
    modules.some((each) => each.startsWith('node:fs')) ||
    imports.some((each) => /^system\/(?:files|folder|remove-tree|archive)\.ts$/.test(each)),
  processes: ({ modules, startsProcesses }) =>
    modules.some((each) => ['node:child_process', '@actions/exec'].includes(each)) ||
    startsProcesses,
  Docker: ({ imports }) => imports.includes('docker/docker.ts'),
  network: ({ name, modules }) =>
    modules.includes('@actions/cache') ||
    name === 'chain/rpc/rpc.ts' ||
    name === 'chain/client/client.ts',
};

/** The folders of docs/architecture.md, from the ground up. */
const rooms = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, room, , reaches = ''] = /^\| `src\/?([^`]*)` +\| (.*) \| (.*?) *\|$/.exec(line) ?? [];
    return room === undefined ? [] : [{ room: room || '.', reaches: reaches.split(', ') }];
  });
const floors = new Map(rooms.map(({ room }, floor) => [room, floor]));

it('the table of docs/architecture.md lists each folder of src once', () => {
  const folders = new Set([...files.values()].map(({ room }) => room));
  expect([...floors.keys()].sort()).toEqual([...folders].sort());
  expect(floors.size).toBe(rooms.length);
});

it('src itself has only the entry file', () => {
  const loose = [...files.values()].filter(({ room }) => room === '.');
  expect(loose.map(({ name }) => name)).toEqual(['index.ts']);
});

it('a folder imports only from folders above it in that table', () => {
  const against = [...files.values()].flatMap(({ name, room, imports }) =>
    imports
      .map((each) => ({ each, floor: floors.get(path.dirname(each)) ?? Number.NaN }))
      .filter(
        ({ each, floor }) => path.dirname(each) !== room && !(floor < (floors.get(room) ?? 0)),
      )
      .map(({ each }) => `${name} imports ${each}`),
  );
  expect(against).toEqual([]);
});

it('the rest of src imports only the root files of images', () => {
  const around = [...files.values()].filter(({ room }) => !/^images(?:\/|$)/.test(room));
  const entered = around.flatMap(({ name, imports }) =>
    imports.filter((each) => /^images\/.*\//.test(each)).map((each) => `${name} imports ${each}`),
  );
  expect(entered).toEqual([]);
});

it('src has no circular imports', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(' -> '));
    else if (!done.has(name)) {
      for (const each of files.get(name)?.imports ?? []) visit(each, [...way, name]);
      done.add(name);
    }
  };
  for (const name of names) visit(name, []);
  expect(circles).toEqual([]);
});

it('the table lists the resources of each folder', () => {
  const reached = rooms.map(({ room }) => {
    const own = [...files.values()].filter((file) => file.room === room);
    const reaches = Object.entries(REACHES).flatMap(([what, does]) =>
      own.some(does) ? [what] : [],
    );
    return { room, reaches: reaches.length === 0 ? ['nothing'] : reaches };
  });
  expect(reached).toEqual(rooms);
});

it('the page imports no modules of Node', () => {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const each of files.get(name)?.imports ?? []) visit(each);
  };
  visit('page/main.tsx');
  expect(reached.size).toBeGreaterThan(40);
  const ofNode = [...reached].filter((name) =>
    files.get(name)?.modules.some((each) => each.startsWith('node:')),
  );
  expect(ofNode).toEqual([]);
});
