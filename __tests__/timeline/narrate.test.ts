import { narrate } from '../../src/timeline/narrate';
import type { RehearsalEvent } from '../../src/timeline/timeline';
import { FakeLogger } from '../helpers/logger';

function told(...events: (RehearsalEvent & { at?: number })[]): string[] {
  const logger = new FakeLogger();
  const tell = narrate(logger, 1_000);
  for (const event of events) tell({ at: 3_500, ...event });
  return logger.lines;
}

it('phases are groups, with the time since the start and their duration', () => {
  expect(
    told(
      { type: 'step-started', step: { kind: 'images' }, at: 2_000 },
      { type: 'step-ended', step: { kind: 'images' }, ok: true, at: 5_250 },
      { type: 'step-started', step: { kind: 'start' }, at: 6_000 },
      { type: 'step-ended', step: { kind: 'start' }, ok: false, at: 6_100 },
    ),
  ).toEqual([
    'group:    1.0 s  images',
    expect.stringMatching(/^info: .* 3\.3 s$/),
    'end',
    'group:    5.0 s  start',
    expect.stringMatching(/^info: .* 0\.1 s$/),
    'end',
  ]);
});

it('events have the height, and blocks have no line', () => {
  const answered = {
    type: 'chain-read',
    chainId: 'checkers-1',
    denom: 'upawn',
    nodes: ['a'],
  } as const;
  expect(
    told({ type: 'block', height: 41 }, answered, { type: 'block', height: 100_041 }, answered),
  ).toEqual([
    expect.stringMatching(/^info: {4}2\.5 s {4}#41 {2}.*checkers-1.*upawn/),
    expect.stringMatching(/^info: {4}2\.5 s #100041 {2}.*checkers-1.*upawn/),
  ]);
});
