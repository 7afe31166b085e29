import { type ContainerOptions, containerArguments } from '../../src/docker/container-options';

const argumentsOf = (options: ContainerOptions) => containerArguments(options).join(' ');

it('gives a container no network by default', () => {
  expect(argumentsOf({})).toBe('--network none');
  expect(argumentsOf({ network: 'run-1_net' })).toBe('--network run-1_net');
});

it.each<[options: ContainerOptions, words: string]>([
  [{ name: 'x' }, '--name x --network none'],
  [{ dns: '0.0.0.0' }, '--dns 0.0.0.0'],
  [{ sysctls: { 'a.b': '0', c: '1' } }, '--sysctl a.b=0 --sysctl c=1'],
  [{ hostUsers: true }, '--userns host'],
  [{ hostUsers: false, readOnly: false }, ''],
  [{ user: '1:2', workdir: '/w' }, '--user 1:2 --workdir /w'],
  [{ readOnly: true }, '--read-only'],
  [{ without: ['NET_RAW', 'CHOWN'] }, '--cap-drop NET_RAW --cap-drop CHOWN'],
  [{ capabilities: [] }, '--cap-drop ALL --security-opt no-new-privileges'],
  [
    { capabilities: ['CHOWN', 'FOWNER'] },
    '--cap-drop ALL --security-opt no-new-privileges --cap-add CHOWN --cap-add FOWNER',
  ],
  [
    { logging: { driver: 'json-file', options: { 'max-size': '1m', 'max-file': '2' } } },
    '--log-driver json-file --log-opt max-size=1m --log-opt max-file=2',
  ],
  [{ env: { HOME: '/a b', EMPTY: '' } }, '--env HOME=/a b --env EMPTY='],
  [{ entrypoint: 'sleep' }, '--entrypoint sleep'],
  [{ entrypoint: '' }, '--entrypoint '],
])('writes %j as %s', (options, words) => {
  expect(argumentsOf(options).replace(/^--network none ?/, '')).toBe(words);
});

it.each<[mount: NonNullable<ContainerOptions['mounts']>[number], field: string]>([
  [{ type: 'bind', source: '/w/a b', target: '/t' }, 'type=bind,source=/w/a b,target=/t'],
  [
    { type: 'bind', source: '/w', target: '/t', readOnly: true },
    'type=bind,source=/w,target=/t,readonly',
  ],
  [{ type: 'volume', target: '/t', noCopy: true }, 'type=volume,target=/t,volume-nocopy'],
  [
    { type: 'volume', source: 'a', target: '/c,hains/"x"', readOnly: true, noCopy: true },
    'type=volume,source=a,"target=/c,hains/""x""",readonly,volume-nocopy',
  ],
])('writes the mount %j as CSV', (mount, field) => {
  expect(containerArguments({ mounts: [mount] }).slice(2)).toEqual(['--mount', field]);
});
