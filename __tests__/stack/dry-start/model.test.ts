import { GATE_START, orderIn } from '../../../src/cosmovisor/gate';
import type { ComposeModel } from '../../../src/stack/compose/model';
import { dryModel, jobsBefore, worksOnHelpers } from '../../../src/stack/dry-start/model';
import { visiblyWaits } from '../../../src/stack/dry-start/waiting';

const after = (condition: string) => ({ condition, required: true });
const DONE = after('service_completed_successfully');
const HEALTHY = after('service_healthy');
const STARTED = after('service_started');

const model: ComposeModel = {
  name: 'run-1',
  services: {
    val: {
      image: 'sha256:node',
      entrypoint: ['/start.sh'],
      environment: { MONIKER: 'val' },
      ports: [{ target: 26657 }],
      depends_on: { setup: DONE, sentry: HEALTHY, public: HEALTHY, db: HEALTHY },
      pid: 'service:db',
    },
    sentry: { image: 'sha256:node', depends_on: { val: STARTED } },
    public: { image: 'sha256:node', command: ['start'] },
    setup: { image: 'sha256:tools', depends_on: { keys: DONE } },
    keys: { image: 'sha256:tools' },
    db: { image: 'sha256:db' },
    explorer: { image: 'sha256:explorer', depends_on: { public: STARTED } },
  },
  networks: { net: {} },
};
const settings = {
  gated: ['val', 'sentry'],
  nodes: ['public'],
  imageOf: (service: string) => `sha256:gate-of-${service}`,
  toldFolder: (service: string) => `/run-1/told/${service}`,
};

it('names the jobs that a service needs, also those of its jobs', () => {
  expect(jobsBefore(model, 'val')).toEqual(['setup', 'keys']);
  expect(jobsBefore(model, 'sentry')).toEqual(['setup', 'keys']); // by way of val
  expect(jobsBefore(model, 'explorer')).toEqual([]);
  const loop = { a: { depends_on: { b: DONE } }, b: { depends_on: { a: DONE } } };
  expect(jobsBefore({ services: loop }, 'a')).toEqual(['b', 'a']);
});

describe('the model of dry starts', () => {
  const { services, networks } = dryModel(model, settings);

  it('has the services with a gate and all that they depend on, but no node without a gate', () => {
    expect(Object.keys(services).sort()).toEqual(['db', 'keys', 'sentry', 'setup', 'val']);
    expect(networks).toEqual(model.networks);
  });

  it('has a gate that tells the start in scripts only, and their own entry points', () => {
    const { val, setup } = services;
    expect(val).toMatchObject({
      image: 'sha256:gate-of-val',
      entrypoint: ['/start.sh'],
      ports: [],
    });
    expect(val?.environment?.MONIKER).toBe('val');
    expect(orderIn(val?.environment?.[GATE_START] ?? '')).toEqual({ told: '/opt/rehearsal/told' });
    expect(val?.volumes).toEqual([
      { type: 'bind', source: '/run-1/told/val', target: '/opt/rehearsal/told' },
    ]);
    expect(setup).toMatchObject({ image: 'sha256:tools' });
    expect(setup?.environment).toBeUndefined();
  });

  it('keeps conditions, except for the health of what only comes to its start', () => {
    expect(services.val?.depends_on).toEqual({ setup: DONE, sentry: STARTED, db: HEALTHY });
    expect(services.setup?.depends_on).toEqual({ keys: DONE });
    expect(services.sentry?.depends_on).toEqual({ val: STARTED });
  });

  it('has no namespaces of others, and limited logs', () => {
    expect(services.val).not.toHaveProperty('pid');
    expect(services.db?.logging).toMatchObject({ driver: 'json-file' });
  });
});

it('names jobs whose results end with the helpers on which they work', () => {
  const services = {
    migrate: { depends_on: { db: HEALTHY } },
    genesis: { depends_on: { keys: DONE } },
    keys: {},
    db: {},
  };
  const jobs = ['migrate', 'genesis', 'keys'];
  const works = jobs.filter((job) => worksOnHelpers({ services }, job, jobs));
  expect(works).toEqual(['migrate']);
});

it('ignores jobs without which a service starts as well', () => {
  const optional = { ...DONE, required: false };
  const services = { a: { depends_on: { b: optional } }, b: {} };
  expect(jobsBefore({ services }, 'a')).toEqual([]);
});

it('has no network of a service that does not run', () => {
  const services = {
    val: { depends_on: { beside: STARTED } },
    beside: { network_mode: 'service:public' },
    public: {},
  };
  const dry = dryModel({ services }, { ...settings, gated: ['val'] });
  expect(dry.services.beside?.network_mode).toBe('none');
});

const programs = (...commands: string[]) => commands.map((command, pid) => ({ pid, command }));
const BEFORE = [{ pid: 0, command: 'sh -c x' }];

it.each<[string[], boolean]>([
  [['/bin/sh -c x', 'sleep 1'], true],
  [['tini -- run', '-bash', '/usr/bin/curl -s node:26657'], true],
  [['sleep infinity'], true],
  [['sh -c x', 'demod init'], false],
  [['python3 feed.py'], false],
  [[], false],
])('sees in %j whether a container waits', (commands, waits) => {
  expect(visiblyWaits(programs(...commands), BEFORE)).toBe(waits);
});

it('takes a sleep that goes on for one that ends, but not a new one of a loop, nor an endless one', () => {
  const sleeps = (pid: number, time = '20') => [{ pid, command: `sleep ${time}` }];
  expect(visiblyWaits(sleeps(7), sleeps(7))).toBe(false);
  expect(visiblyWaits(sleeps(8), sleeps(7))).toBe(true);
  expect(visiblyWaits(sleeps(7, 'infinity'), sleeps(7, 'infinity'))).toBe(true);
});
