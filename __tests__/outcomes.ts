import type { RehearsalEvent, TimedEvent } from '../src/timeline/timeline';

const tally = { yes: '100', no: '0', abstain: '0', no_with_veto: '0' };

function proposal(upgrade: string, id: string, upgradeHeight: number): RehearsalEvent[] {
  return [
    {
      type: 'proposal-submitted',
      upgrade,
      id,
      dialect: 'gov v1',
      deposit: '10000000upawn',
      height: upgradeHeight - 50,
      upgradeHeight,
      votingStart: '2026-11-20T20:28:04.388Z',
      votingEnd: '2026-11-20T20:28:10.388Z',
    },
    {
      type: 'proposal-decided',
      upgrade,
      id,
      status: 'PROPOSAL_STATUS_PASSED',
      tally,
      failedReason: '',
      height: upgradeHeight - 20,
    },
  ];
}

/** A run that failed with this message after the first or both proposals. */
export function failedRun(message: string, proposals: 1 | 2 = 1): TimedEvent[] {
  const events: RehearsalEvent[] = [
    { type: 'step-started', step: { kind: 'start' } },
    ...proposal('v1tov1_1', '1', 68),
    ...(proposals === 2 ? proposal('v1_1tov2', '2', 110) : []),
    { type: 'step-ended', step: { kind: 'start' }, ok: false },
    {
      code: 'CONTAINER_DIED',
      type: 'failed',
      step: { kind: 'start' },
      message,
      hint: 'hint',
      lines: [message],
      place: null,
    },
  ];
  return events.map((event, i) => ({ ...event, at: 1_000 + i }));
}
