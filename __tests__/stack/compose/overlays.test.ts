import { cosmovisorDialect } from '../../../src/cosmovisor/versions';
import type { Pace } from '../../../src/plan/schema';
import {
  cosmovisorOverlay,
  type PreUpgrade,
  releaseOverlay,
} from '../../../src/stack/compose/overlays';
import { checkersPlan } from '../../helpers/plan';

const tuned = checkersPlan().pace;
const nodes = [
  { service: 'val-alice', home: '/chain', args: ['start', '--home', '/chain'] },
  { service: 'val-bob', home: '/root/.bob', args: ['--log_level=$LEVEL', 'start'] },
];
const binary = 'checkersd';
const last = (program: string, image: string) => ({
  ...{ binary: program, image, mounts: [] },
  ...{ env: { ORACLE: 'a$b' }, flags: ['--new'] },
});
const cosmovisor = (
  pace: Pace,
  version = 'v1.5.0',
  mounts: object[] = [],
  preUpgrade?: PreUpgrade,
) =>
  cosmovisorOverlay(nodes, {
    ...{ binary, imageOf: () => 'sha256:ccc', pace, ...cosmovisorDialect(version) },
    mounts: mounts as [],
    preUpgrade,
  }).services;

it('put Cosmovisor before the named services only, each with its home and arguments', () => {
  const services = cosmovisor('as-is');
  expect(Object.keys(services)).toEqual(['val-alice', 'val-bob']);
  expect(services['val-alice']).toEqual({
    image: 'sha256:ccc',
    entrypoint: ['cosmovisor', 'run'],
    command: ['start', '--home', '/chain'],
    environment: {
      DAEMON_NAME: 'checkersd',
      DAEMON_HOME: '/chain',
      DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
      DAEMON_RESTART_AFTER_UPGRADE: 'true',
      DAEMON_POLL_INTERVAL: '300ms',
      UNSAFE_SKIP_BACKUP: 'true',
      COSMOVISOR_DISABLE_RECASE: 'true',
    },
  });
  expect(services['val-bob']?.environment?.DAEMON_HOME).toBe('/root/.bob');
});

it.each([
  ['v1.0.0', ['cosmovisor'], '300'],
  ['v1.1.0', ['cosmovisor', 'run'], '300'],
  ['v1.7.1', ['cosmovisor', 'run'], '300ms'],
])('call Cosmovisor %s with its own syntax', (version, entrypoint, interval) => {
  const service = cosmovisor('as-is', version)['val-alice'];
  expect(service?.entrypoint).toEqual(entrypoint);
  expect(service?.environment?.DAEMON_POLL_INTERVAL).toBe(interval);
});

it.each([
  [true, { COSMOVISOR_CUSTOM_PREUPGRADE: 'rehearsal-pre-upgrade', REHEARSAL_PRE_UPGRADE: 'up.sh' }],
  [false, { COSMOVISOR_CUSTOM_PREUPGRADE: 'up.sh' }],
])('name the pre-upgrade script, started by a launcher: %s', (isLaunched, variables) => {
  const services = cosmovisor('as-is', 'v1.5.0', [], { script: 'up.sh', isLaunched });
  expect(services['val-bob']?.environment).toMatchObject(variables);
});

it('mount the binaries that a user’s own Cosmovisor image needs', () => {
  const mount = { type: 'bind', source: '/w/own', target: '/opt/rehearsal/own', read_only: true };
  expect(cosmovisor('as-is', 'v1.5.0', [mount])['val-bob']?.volumes).toEqual([mount]);
  expect(cosmovisor('as-is')['val-bob']).not.toHaveProperty('volumes');
});

it('put a release on the named services, with the same arguments and what it needs', () => {
  const image = 'sha256:ddd';
  const { services } = releaseOverlay(nodes, () => last('/bin/checkersd', image), 'as-is');
  expect(Object.keys(services)).toEqual(['val-alice', 'val-bob']);
  expect(services['val-alice']).toEqual({
    image,
    entrypoint: ['/bin/checkersd'],
    command: ['start', '--home', '/chain', '--new'],
    environment: { ORACLE: 'a$$b' },
  });
});

it('escape dollar signs in arguments, so that Compose sees no variables', () => {
  const { services } = releaseOverlay(nodes, () => last(binary, 'x'), tuned);
  const command = ['--log_level=$$LEVEL', 'start'];
  expect(cosmovisor(tuned)['val-bob']?.command).toEqual(command);
  expect(services['val-bob']?.command).toEqual([...command, '--new']);
});

it('set the Go runtime’s variables only for a tuned pace, in both overlays', () => {
  const runtime = { GOGC: 'off', GOMEMLIMIT: '512MiB' };
  expect(cosmovisor(tuned)['val-bob']?.environment).toMatchObject(runtime);
  const { services } = releaseOverlay(nodes, () => last(binary, 'sha256:ddd'), tuned);
  expect(services['val-bob']?.environment).toEqual({ ...runtime, ORACLE: 'a$$b' });
});
