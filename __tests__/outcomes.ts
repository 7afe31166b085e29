import type { RehearsalEvent, TimedEvent } from '../src/rehearsal/timeline';

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

/** A run that got as far as the first proposal, or both, and then failed with a message. */
export function failedRun(message: string, proposals: 1 | 2 = 1): TimedEvent[] {
  const events: RehearsalEvent[] = [
    { type: 'phase-started', phase: 'start' },
    ...proposal('v1tov1_1', '1', 68),
    ...(proposals === 2 ? proposal('v1_1tov2', '2', 110) : []),
    { type: 'phase-ended', phase: 'start', ok: false },
    { type: 'failed', phase: 'start', message, hint: 'hint', lines: [message], place: null },
  ];
  return events.map((event, i) => ({ ...event, at: 1_000 + i }));
}
