import type { RehearsalEvent, TimedEvent } from '../../src/timeline/timeline';
import { changed, passedTimeline } from './timelines';

/** Hostile text from a chain: HTML, Markdown, commands of the runner, codes of a terminal. */
export const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '| a | b |',
  '```',
  '`` ` ``',
  '::set-output name=result::passed',
  '::error::forged',
  '##[error]forged',
  '\u001b[31mred\u001b[0m\u0007\u0000',
  '</details> ]]> & "quoted" \'single\' -- %% ; : # @octocat $x$',
  '\u202eright to left\ud800',
].join('\n');

/** A rehearsal with hostile text in every value from the chain. */
export function hostileTimeline(): TimedEvent[] {
  const said: Partial<Record<RehearsalEvent['type'], object>> = {
    'binary-ran': { version: HOSTILE, sdk: HOSTILE, engine: HOSTILE },
    'chain-read': { chainId: HOSTILE, denom: HOSTILE },
    'proposal-submitted': { dialect: HOSTILE, deposit: HOSTILE },
    'proposal-decided': { failedReason: HOSTILE },
    'node-swapped': { version: HOSTILE, current: HOSTILE },
    'query-answered': { answer: HOSTILE, ok: false, problem: HOSTILE },
    'traffic-played': { output: HOSTILE },
  };
  const events = Object.entries(said).reduce(
    (all, [type, change]) => changed(all, type as RehearsalEvent['type'], () => change),
    passedTimeline(),
  );
  return [...events, { type: 'notice', message: HOSTILE, at: events.at(-1)?.at ?? 0 }];
}
