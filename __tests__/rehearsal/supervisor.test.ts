import { type Expectation, HALT as HALTING, STOP } from '../../src/rehearsal/expectations';
import { settled } from '../helpers/clock';
import { failure } from '../helpers/failure';
import { DISK_FULL, HALT, SWAP } from './log-lines';
import { died, idle, supervising, TROUBLE } from './supervised';

describe('a container that dies unexpectedly', () => {
  it.each(['137', '2', '?'])(
    'ends the run with its exit code %s if its log is empty',
    async (code) => {
      const { failures, see } = supervising();
      await see(died('val-alice', code));
      expect(failures).toEqual([failure('CONTAINER_DIED', 'val-alice', ` ${code}`)]);
    },
  );

  it('ends the run with a readable part of its output', async () => {
    const { stack, failures, see } = supervising();
    const lines = Array.from({ length: 60 }, (_, i) => `line ${i}`);
    stack.output = async () => [...lines, 'x'.repeat(400), 'y'.repeat(300)];
    await see(died());
    const shown = [...lines.slice(-18), `${'x'.repeat(300)}…`, 'y'.repeat(300)];
    expect(failures).toEqual([expect.objectContaining({ lines: shown })]);
  });

  it('ends the run with a cause far into a line, beyond its shown part', async () => {
    const { stack, failures, see } = supervising();
    stack.output = async () => [`${'x'.repeat(1_000)} ${DISK_FULL}`];
    await see(died());
    expect(failures).toEqual([failure('DISK_FULL')]);
  });

  it('ends the run with the followed log if the engine does not return it', async () => {
    const { stack, failures, see } = supervising();
    stack.output = () => Promise.reject(new Error('no engine'));
    stack.lines.set('val-alice', ['its last line']);
    await see(died());
    expect(failures).toEqual([failure('CONTAINER_DIED', 'val-alice', 'code 1', 'its last line')]);
  });

  it('ends the run with the missing handler of a binary that logs errors only', async () => {
    const { stack, failures, see } = supervising();
    stack.lines.set('val-alice', [...HALT, ...SWAP, String(HALT[0])]);
    await see(died());
    expect(failures).toEqual([failure('UPGRADE_HANDLER_MISSING', 'val-alice', 'v1_1tov2')]);
  });

  it('is judged before the facts count as settled', async () => {
    const { stack, supervisor, failures } = supervising();
    let respond: (lines: string[]) => void = () => {};
    stack.output = () =>
      new Promise((resolve) => {
        respond = resolve;
      });
    stack.report(died());
    const settling = supervisor.settled().then(() => failures.length);
    respond([]);
    expect(await settling).toBe(1);
  });
});

describe('a chain without new blocks', () => {
  it('ends the run after ten seconds, once', async () => {
    const { stack, failures, see } = supervising();
    await see(idle(9_999));
    expect(failures).toEqual([]);
    await see(idle(10_000), idle(10_250));
    expect(failures).toEqual([failure('CHAIN_STALLED', '10.0 s', stack.watch.describe())]);
  });

  it('ends the run after ten block times if these are longer', async () => {
    const { failures, see } = supervising();
    await see(idle(10_000, { blockMs: 5_000 }), idle(49_999, { blockMs: 5_000 }));
    expect(failures).toEqual([]);
    await see(idle(50_000, { blockMs: 5_000 }));
    expect(failures).toEqual([failure('CHAIN_STALLED', '50.0 s')]);
  });

  it('names the machine’s disks if they held everything up', async () => {
    const { failures, see } = supervising();
    await see(idle(9_000, { diskWaitMs: 60_000 }));
    expect(failures).toEqual([]);
    await see(idle(10_000, { diskWaitMs: 20_000 }));
    expect(failures).toEqual([failure('CHAIN_STALLED', '30.0 s, in 20.0 s', 'disks')]);
    expect(failures[0]).toMatchObject({ hint: expect.stringMatching(/disks.*limits\.stall/) });
  });

  it('does not name disks that were busy for a moment', async () => {
    const { failures, see } = supervising();
    await see(idle(10_000, { diskWaitMs: 3_000 }));
    expect(failures).toEqual([failure('CHAIN_STALLED', '13.0 s; nodes')]);
    expect(failures[0]).toMatchObject({ hint: expect.not.stringContaining('disks') });
  });

  it('fails with the upgrade that halted it before the rehearsal was ready', async () => {
    const { stack, failures, see } = supervising();
    stack.lines.set('val-alice', [...HALT, ...SWAP]);
    await see(idle(10_000));
    expect(failures).toEqual([failure('UPGRADE_HEIGHT_PASSED', 'v1_1tov2', '134')]);
  });

  it('does not count an applied upgrade as the cause', async () => {
    const { stack, failures, see } = supervising();
    stack.lines.set('val-alice', [...HALT, ...SWAP]);
    stack.watch.height = 134;
    await see(idle(10_000));
    expect(failures).toEqual([failure('CHAIN_STALLED', 'val-alice at 7')]);
  });

  it('ends the run with the cause in a node’s log', async () => {
    const { stack, failures, see } = supervising();
    stack.lines.set('node-carol', ['all is well']).set('val-alice', [DISK_FULL]);
    await see(idle(10_000));
    expect(failures).toEqual([failure('DISK_FULL', '10.0 s', 'val-alice', DISK_FULL)]);
  });
});

describe('a node that reports an impossible height', () => {
  it('ends the run if no chain can be that high', async () => {
    const { stack, failures, see } = supervising();
    stack.lines.set('val-alice', ['its last line']);
    const leap = { type: 'height-leapt', service: 'val-alice', from: 7, to: 5_000_000 } as const;
    await see({ ...leap, afterMs: 1_000 });
    const facts = ['val-alice', '5000000', '1.0 s', ' 7', 'its last line'];
    expect(failures).toEqual([failure('HEIGHT_IMPOSSIBLE', ...facts)]);
  });

  it('is recorded once if its height decreases, even repeatedly', async () => {
    const { timeline, failures, see } = supervising();
    const back = { type: 'height-went-back', from: 7, to: 3 } as const;
    await see({ ...back, service: 'val-alice' }, { ...back, service: 'node-carol' });
    await see({ ...back, service: 'val-alice', to: 2 });
    expect(timeline.events).toEqual(
      ['val-alice', 'node-carol'].map((service) => ({
        ...{ type: 'notice', at: 5_000 },
        message: expect.stringMatching(new RegExp(`${service}.* 7 .* 3`)),
      })),
    );
    expect(failures).toEqual([]);
  });
});

it('a stack with a failed watch ends the run', async () => {
  const { failures, see } = supervising();
  await see({ type: 'watch-failed', error: new Error('a bug') });
  expect(failures).toEqual([new Error('a bug')]);
});

it('each height is recorded immediately, regardless of expectations', async () => {
  const { stack, supervisor, timeline } = supervising();
  await supervisor.during([HALTING, STOP], async () => stack.report({ type: 'height', height: 8 }));
  stack.report({ type: 'height', height: 9 });
  expect(timeline.events).toEqual([
    { type: 'block', height: 8, at: 5_000 },
    { type: 'block', height: 9, at: 5_000 },
  ]);
});

describe('an expected event', () => {
  it('is neither recorded nor a failure of the run', async () => {
    const { supervisor, timeline, failures, see } = supervising();
    await supervisor.during([STOP], () => see(...TROUBLE));
    expect(timeline.events).toEqual([]);
    expect(failures).toEqual([]);
  });

  it.each(TROUBLE)('is only expected during the work: $type', async (fact) => {
    const { supervisor, timeline, failures, see } = supervising();
    await supervisor.during([STOP], async () => {});
    await see(fact);
    expect(failures.length + timeline.events.length).toBe(1);
  });

  it('is no longer expected after failed work either', async () => {
    const { supervisor, failures, see } = supervising();
    const error = new Error('x');
    await expect(supervisor.during([HALTING], () => Promise.reject(error))).rejects.toBe(error);
    await see(idle(10_000));
    expect(failures).toHaveLength(1);
  });

  it('covers nothing else: a container may not die during an expected halt', async () => {
    const { supervisor, failures, see } = supervising();
    await supervisor.during([HALTING], () => see(idle(30_000), died()));
    expect(failures).toEqual([failure('CONTAINER_DIED', 'val-alice')]);
  });

  it('shares one reading of a container’s last lines with the failure', async () => {
    const { stack, supervisor, failures, see } = supervising();
    stack.output = async () => [DISK_FULL];
    const reading: Expectation = {
      covers: async (_, lastOutput) => !(await lastOutput()).includes(DISK_FULL),
    };
    await supervisor.during([reading, reading], () => see(died()));
    expect(failures).toEqual([failure('DISK_FULL', 'val-alice', DISK_FULL)]);
    expect(stack.asked).toEqual(['id-of-val-alice']);
  });

  it('may take time to analyse, and is judged by the time of its sighting', async () => {
    const { stack, supervisor, failures } = supervising();
    let answer: (covered: boolean) => void = () => {};
    const slow: Expectation = {
      covers: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    };
    await supervisor.during([slow], async () => stack.report(died()));
    answer(true);
    await settled();
    expect(failures).toEqual([]);
    await supervisor.during([slow], async () => stack.report(died()));
    answer(false);
    await settled();
    expect(failures).toHaveLength(1);
  });

  it('ends the run if the reaction to it fails', async () => {
    const { supervisor, failures, see } = supervising();
    const failing: Expectation = {
      covers: () => Promise.reject(new Error('it cannot be started')),
    };
    await supervisor.during([failing], () => see(died()));
    expect(failures).toEqual([new Error('it cannot be started')]);
  });

  it('returns the result of the work', async () => {
    expect(await supervising().supervisor.during([HALTING], async () => 'done')).toBe('done');
  });
});

it('no event is a separate failure after the run has ended', async () => {
  const { failures, run, see } = supervising();
  run.abort(new Error('cancelled'));
  await see(...TROUBLE);
  expect(failures).toEqual([]);
});
