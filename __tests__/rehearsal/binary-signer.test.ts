import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toBase64 } from '@cosmjs/encoding';
import { ReleaseSigner } from '../../src/rehearsal/binary-signer';
import { LOGGING } from '../../src/stack/compose/log-limits';
import { closedContainer } from '../../src/stack/isolation/networks';
import { fakeDocker } from '../helpers/docker';
import { ended, type Reply } from '../helpers/exec';
import { fails } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';

const folder = temporaryFolder();
const stack = { ...STACK, folder, keyringFolder: `${folder}/keyring` };
const images = new Map([['rehearsal/checkers:v1.1', imageOf('sha256:two')]]);
const UNSIGNED = Buffer.from('unsigned');
const SIGNED = Buffer.from('signed');
const PART = { accountNumber: 3n, sequence: 4n };

/** Signs with a binary that gives these answers, by its command below `tx`. */
function signing(answers: Readonly<Record<string, Reply>> = {}) {
  const given: Record<string, Reply> = {
    ...{ decode: '{"body":{}}\n', sign: '', encode: `${toBase64(SIGNED)}\n` },
    ...answers,
  };
  const docker = fakeDocker({
    containers: { run: async (_, [, command = '']) => ended(given[command]) },
  });
  const plan = checkersPlan();
  const releases = plan.releases.map((release) => ({ ...release, env: { ORACLE: release.name } }));
  const run = runOf({ plan: { ...plan, releases }, docker });
  const signer = new ReleaseSigner(run, stack, images).of('v1.1');
  return { docker, signer, signed: signer('alice', UNSIGNED, PART) };
}

it('decodes, signs and encodes with the release that runs, without a network', async () => {
  const { docker, signed } = signing();
  expect(await signed).toEqual(Uint8Array.from(SIGNED));
  const runs = docker.argsOf('containers.run');
  expect(runs.map(([image, args]) => [image, args])).toEqual(
    [
      ['decode', toBase64(UNSIGNED)],
      [
        ...['sign', '/signing/1.json', '--from', 'alice', '--chain-id', 'checkers-rehearsal'],
        ...['--offline', '--account-number', '3', '--sequence', '4'],
        ...['--keyring-backend', 'test', '--keyring-dir', '/keyring'],
        ...['--output-document', '/signing/1.signed.json'],
      ],
      ['encode', '/signing/1.signed.json'],
    ].map((args) => ['sha256:two', ['tx', ...args, '--home', '/signing/home-1']]),
  );
  expect(runs[0]?.[2]).toEqual({
    ...closedContainer(),
    ...{ user: `${process.getuid?.()}:${process.getgid?.()}`, workdir: '/signing' },
    ...{ logging: LOGGING, entrypoint: 'checkersd', env: { ORACLE: 'v1.1', HOME: '/signing' } },
    mounts: [
      { type: 'bind', source: path.join(folder, 'signing'), target: '/signing' },
      { type: 'bind', source: `${folder}/keyring`, target: '/keyring' },
    ],
  });
  expect(readFileSync(path.join(folder, 'signing/1.json'), 'utf8')).toBe('{"body":{}}\n');
});

it('signs for several accounts at a time, each in a home of its own', async () => {
  const { docker, signer, signed } = signing();
  await Promise.all([signed, signer('bob', UNSIGNED, PART)]);
  const homes = docker.argsOf('containers.run').map(([, args]) => (args as string[]).at(-1));
  expect(homes.sort()).toEqual([1, 1, 1, 2, 2, 2].map((number) => `/signing/home-${number}`));
});

it('reads answers on standard error, as SDK 0.45 prints them', async () => {
  const { signed } = signing({ encode: { stderr: `gas estimate\n${toBase64(SIGNED)}\n` } });
  expect(await signed).toEqual(Uint8Array.from(SIGNED));
});

it.each<[string, Record<string, Reply>, string, string]>([
  ['fails', { sign: { exitCode: 1, stderr: 'Error: key not found' } }, 'tx sign', 'key not found'],
  ['prints no transaction', { encode: 'encoded!\n' }, 'tx encode', 'encoded!'],
])('is refused if the binary %s', async (_, answers, ...facts) => {
  await fails(signing(answers).signed, 'BINARY_DOES_NOT_SIGN', 'v1.1', 'alice', ...facts);
});
