import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { readComposeYaml } from '../../../src/cli/init/compose-yaml';
import { failureOf } from '../../helpers/errors';
import { temporaryFolder } from '../../helpers/folder';
import { writeFiles } from './stacks';

const root = temporaryFolder();

async function reading(files: Readonly<Record<string, string>>, env: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(root, 'of-'));
  writeFiles(folder, files);
  const named = Object.keys(files).filter((name) => /^[a-z]+\.yml$/.test(name));
  const model = await readComposeYaml(
    named.filter((name) => name !== 'base.yml').map((name) => path.join(folder, name)),
    env,
  );
  return JSON.parse(JSON.stringify(model).replaceAll(folder, '/stack'));
}

const service = async (yaml: string, env: Record<string, string> = {}) => {
  const { services } = await reading({ 'compose.yml': `services:\n  a: ${yaml}\n` }, env);
  return services.a;
};

describe('a compose file without Compose', () => {
  it.each<[string, object]>([
    ['{ image: "a:1", hostname: h, restart: always }', { image: 'a:1', hostname: 'h' }],
    ['{ command: start --home "/a b" }', { command: ['start', '--home', '/a b'] }],
    [
      `{ entrypoint: [sh, -c, "a b"], command: }`,
      { entrypoint: ['sh', '-c', 'a b'], command: null },
    ],
    [`{ command: "sh -c 'gaiad start'" }`, { command: ['sh', '-c', 'gaiad start'] }],
    ['{ environment: [A=1=2, B] }', { environment: { A: '1=2', B: null } }],
    ['{ environment: { A: 1, B: } }', { environment: { A: '1', B: null } }],
    ['{ networks: [p2p] }', { networks: { p2p: null } }],
    [
      '{ networks: { p2p: { ipv4_address: 10.0.0.2 } } }',
      { networks: { p2p: { ipv4_address: '10.0.0.2' } } },
    ],
    [
      '{ volumes: ["./homes/a:/root/.gaia:ro", "data:/data", /anonymous] }',
      {
        volumes: [
          { type: 'bind', source: '/stack/homes/a', target: '/root/.gaia', read_only: true },
          { type: 'volume', source: 'data', target: '/data' },
          { type: 'volume', target: '/anonymous' },
        ],
      },
    ],
    [
      '{ volumes: [{ type: bind, source: ./a, target: /a }, { type: tmpfs, target: /t }] }',
      {
        volumes: [
          { type: 'bind', source: '/stack/a', target: '/a' },
          { type: 'tmpfs', target: '/t' },
        ],
      },
    ],
    [
      '{ ports: ["26657:26657", "127.0.0.1:1317:1317/tcp", 9090, "[::1]:80:8080"] }',
      {
        ports: [
          { target: 26657, published: '26657' },
          { target: 1317, published: '1317', host_ip: '127.0.0.1' },
          { target: 9090 },
          { target: 8080, published: '80', host_ip: '[::1]' },
        ],
      },
    ],
    [
      '{ ports: [{ target: 26657, published: "36657", host_ip: 0.0.0.0 }] }',
      { ports: [{ target: 26657, published: '36657', host_ip: '0.0.0.0' }] },
    ],
    ['{ build: ./src }', { build: { context: '/stack/src' } }],
    [
      '{ build: { context: .., dockerfile: D, target: t, args: [A=1] } }',
      { build: { context: root, dockerfile: 'D', target: 't', args: { A: '1' } } },
    ],
    [
      '{ configs: [g, { source: h, target: /h }] }',
      { configs: [{ source: 'g' }, { source: 'h', target: '/h' }] },
    ],
  ])('has its short forms in full: %s', async (yaml, long) => {
    expect(await service(yaml)).toEqual(long);
  });

  it.each([
    ['TAG', '2'],
    ['{TAG}', '2'],
    ['{TAG:-1}', '2'],
    ['{NONE:-1}', '1'],
    ['{NONE-1}', '1'],
    ['{NONE}', ''],
    ['{TAG:+set}', 'set'],
    ['{NONE:+set}', ''],
    ['{TAG:?is needed}', '2'],
    ['$TAG', '$$TAG'],
  ])('has its variables: $%s is %j', async (written, value) => {
    expect(await service(`{ hostname: "x$${written}" }`, { TAG: '2' })).toEqual({
      hostname: `x${value}`,
    });
  });

  it('takes variables from .env, and those of the environment before them', async () => {
    const { services } = await reading(
      { 'compose.yml': 'services: { a: { image: "$A:$B" } }', '.env': 'A=file\nB="file"\n' },
      { A: 'env' },
    );
    expect(services.a.image).toBe('env:file');
  });

  it('has what its services extend, of their own file and of another', async () => {
    const { services } = await reading({
      'compose.yml': `services:
  a: { extends: { file: lib/base.yml, service: node }, command: start, environment: { B: 2 }, volumes: ["./a:/a"] }
  b: { extends: a, image: "other:1" }
`,
      'lib/base.yml': `services:
  node: { extends: root, image: "gaia:1", environment: { A: 1, B: 1 }, volumes: ["./base:/b"] }
  root: { hostname: h, extends: node }
`,
    });
    const volumes = [
      { type: 'bind', source: '/stack/lib/base', target: '/b' },
      { type: 'bind', source: '/stack/a', target: '/a' },
    ];
    const a = {
      hostname: 'h',
      image: 'gaia:1',
      command: ['start'],
      environment: { A: '1', B: '2' },
    };
    expect(services.a).toMatchObject(a);
    expect(services.a.volumes.slice(-2)).toEqual(volumes);
    expect(services.b).toMatchObject({ ...a, image: 'other:1' });
  });

  it('is one with others', async () => {
    const model = await reading({
      'compose.yml':
        'name: x\nservices: { a: { image: "a:1", ports: ["1:1"] } }\nvolumes: { v: }\n',
      'more.yml':
        'services: { a: { image: "a:2", ports: ["2:2"] }, b: {} }\nconfigs: { g: { file: ./g.json }, t: { content: c } }\n',
    });
    expect(model).toMatchObject({
      name: 'x',
      services: { a: { image: 'a:2', ports: [{ target: 1 }, { target: 2 }] }, b: {} },
      volumes: { v: {} },
      configs: { g: { file: '/stack/g.json' }, t: { content: 'c' } },
    });
  });

  it('is named where it is none', async () => {
    expect((await failureOf(reading({ 'compose.yml': 'services: [' }))).message).toMatch(
      /^Cannot read \S+\/compose\.yml: /,
    );
    expect((await failureOf(reading({ 'compose.yml': 'text' }))).message).toMatch(
      /\/compose\.yml is no compose file: it is not a map$/,
    );
  });
});

describe('what nobody writes into a compose file', () => {
  const bomb = (join: (before: string) => string) =>
    `a: &a {image: x}\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} ${join('abcdefghi'[i] ?? '')}\n`).join('')}`;

  it.each<[string, string, string]>([
    ['lists in one another', `services: ${'['.repeat(20_000)}`, 'deep in one another'],
    ['keys of keys', `${'? '.repeat(90)}x`, 'a list or a map as a key'],
    ['a billion laughs', bomb((before) => `[${`*${before},`.repeat(9)}]`), 'that aliases repeat'],
    [
      'the same by merges',
      bomb((before) => `{<<: [${`*${before},`.repeat(9)}]}`),
      'that aliases repeat',
    ],
    ['more than a megabyte', '#'.repeat(1_100_000), 'it has 1100000 bytes'],
  ])('is refused: %s', async (_, text, why) => {
    expect((await failureOf(reading({ 'compose.yml': text }))).message).toContain(why);
  });

  it.each<[string, string]>([
    ['variables that nothing closes', `{ image: "${'${a-'.repeat(200_000)}" }`],
    ['ports without end', `{ ports: ["${'1:'.repeat(400_000)}"] }`],
    ['quotes without end', `{ command: ${JSON.stringify(`"${"'".repeat(400_000)}`)} }`],
    ['commands without end', `{ command: "${'a '.repeat(400_000)}" }`],
  ])('is read within limits: %s', async (_, yaml) => {
    expect(await service(yaml)).toBeDefined();
  });

  it('is read within limits: services that extend one another', async () => {
    const links = Array.from({ length: 1_500 }, (_, i) => `  s${i + 1}: { extends: s${i} }\n`);
    const { services } = await reading({ 'compose.yml': `services:\n  s0: {}\n${links.join('')}` });
    expect(Object.keys(services)).toHaveLength(1_501);
  });

  it('is no file: a FIFO in the place of one, or of its variables', async () => {
    const folder = mkdtempSync(path.join(root, 'of-'));
    const at = (name: string) => path.join(folder, name);
    execFileSync('mkfifo', [at('compose.yml'), at('.env')]);
    expect((await failureOf(readComposeYaml([at('compose.yml')], {}))).message).toContain(
      'it is a FIFO',
    );
    writeFiles(folder, { 'other.yml': 'services: { a: { image: "x:$TAG" } }\n' });
    const { services } = await readComposeYaml([at('other.yml')], { TAG: '1' });
    expect(services.a?.image).toBe('x:1');
  });
});

it('has of a service that very many extend its volumes once', async () => {
  const folder = mkdtempSync(path.join(root, 'of-'));
  const volumes = Array.from({ length: 3_000 }, (_, i) => `/v${i}`).join(',');
  const others = Array.from({ length: 1_000 }, (_, i) => `  s${i}:\n    extends: a\n`).join('');
  writeFiles(folder, { 'compose.yml': `services:\n  a: { volumes: [${volumes}] }\n${others}` });
  const { services } = await readComposeYaml([path.join(folder, 'compose.yml')], {});
  expect(services.s0?.volumes).toHaveLength(3_000);
  expect(services.s999?.volumes?.[0]).toBe(services.a?.volumes?.[0]);
});
