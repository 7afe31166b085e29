import { marked } from 'marked';
import { renderSummary } from '../../../src/report/formats/summary';
import type { Report } from '../../../src/report/model/schema';
import type { TimedEvent } from '../../../src/timeline/timeline';
import { fold } from '../../helpers/plan';
import { hostileTimeline } from '../hostile';
import { changed, failedTimeline, passedTimeline, thrown, tutorialPlan, until } from '../timelines';

const plan = tutorialPlan();
const passed = fold(plan, passedTimeline());
const died = thrown({
  message: 'val-bob did not swap within 30 s\nlast seen: halted at 60',
  hint: 'Look at val-bob.',
  lines: ['::error::oops', '\u001b[31mpanic: UPGRADE NEEDED\u001b[0m'],
});
const failed = fold(plan, failedTimeline('node-swapped', 2, died));

function render(report: Report, maxBytes = 1 << 20): string {
  return renderSummary(report, { maxBytes });
}

function summaryOf(events: readonly TimedEvent[]): string {
  return render(fold(plan, events));
}

/** The lines from one that starts with `title` up to the next section. */
function section(summary: string, title: string): string {
  const lines = summary.split('\n');
  const start = lines.findIndex((line) => line.startsWith(title));
  expect(start).toBeGreaterThanOrEqual(0);
  const length = lines.slice(start + 2).indexOf('');
  return lines.slice(start, start + 2 + length).join('\n');
}

describe('the summary of a passed rehearsal', () => {
  it('has the difference of an answer from the previous release’s', () => {
    const answers = ['{"players":2,"games":7}', '{"players":2,"games":9}'];
    const events = changed(passedTimeline(), 'query-answered', ({ query, release, moment }) =>
      query === 'leaderboard' && moment === 'release'
        ? { answer: answers[release === 'v2' ? 1 : 0] ?? '' }
        : undefined,
    );
    expect(summaryOf(events)).toContain(
      [
        '**`leaderboard`** from `v1.1` to `v2`',
        '',
        '```diff',
        ' {',
        '   "players": 2,',
        '-  "games": 7',
        '+  "games": 9',
        ' }',
        '```',
      ].join('\n'),
    );
  });

  it('has no table of images if none was provided', () => {
    expect(summaryOf(until(passedTimeline(), 'image-provided'))).not.toMatch(/^\| Image \|/m);
  });

  it('has failed traffic that the plan allows', () => {
    const traffic = plan.traffic.map((each) => ({ ...each, 'allow-failure': true }));
    const events = changed(passedTimeline(), 'traffic-played', () => ({
      ok: false,
      mayFail: true,
    }));
    const failing = render(fold({ ...plan, traffic }, events));
    expect(failing).toMatch(/\*\*`games`\*\* \(`start`, .+\)\n/);
    expect(failing).toContain('## ✅');
  });

  it('has one line per notice', () => {
    const notices = ['a *peer* is no service\nof the stack', 'val-bob was started again'];
    expect(render({ ...passed, notices })).toContain(
      ' (2)</summary>\n\n- a \\*peer\\* is no service of the stack\n- val-bob was started again\n\n</details>',
    );
  });

  it('has the binary as its name if the chain id is unknown', () => {
    const { id: _, ...chain } = plan.chain;
    expect(render(fold({ ...plan, chain }, []))).toMatch(/^## ❌ .*`checkersd`/);
  });
});

describe('the summary of a failed rehearsal', () => {
  it('counts the completed upgrades', () => {
    const summary = summaryOf(until(passedTimeline(), 'node-swapped', 5));
    expect(summary).toMatch(/\n1 of 2 .*`v1` → `v1\.1`, .*32\.00 s/);
    expect(summary).toMatch(/\| `prepare` \| – \| \*\*.+\*\* \|\n/);
  });

  it('has only the last log lines, and their number', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    const summary = render({ ...failed, failure: { ...thrown(), lines, phase: null } });
    expect(summary).toMatch(/ 30 of 100 .*:\n\n```text\nline 70\n/);
    expect(summary).toContain('\nline 99\n```\n');
  });

  it('separates wrong answers from the others', () => {
    const summary = summaryOf(
      changed(passedTimeline(), 'query-answered', ({ moment }) =>
        moment === 'restart' ? { ok: false, answer: '{"leaderboard":{"winners":[]}}' } : undefined,
      ),
    );
    expect(summary).toContain(
      '| `leaderboard` | `v2` after the restart | contains "cosmos1alice" | ❌ | `{"leaderboard":{"winners":[]}}` |\n',
    );
    expect(summary).toMatch(/<summary>[^\n]* \(1\)<\/summary>.*<summary>[^\n]* \(4\)<\/summary>/s);
    expect(summary).not.toContain('### `leaderboard`');
  });

  it('has no table for a wrong answer', () => {
    const events = changed(passedTimeline(), 'query-answered', () => ({ ok: false }));
    expect(summaryOf(events)).not.toContain('### `leaderboard`');
  });

  it('has the failure reason of a proposal', () => {
    const summary = summaryOf(
      changed(passedTimeline(), 'proposal-decided', ({ id }) =>
        id === '2' ? { status: 'PROPOSAL_STATUS_FAILED', failedReason: 'no *plan*' } : undefined,
      ),
    );
    expect(summary).toContain('| 2 | `v1_1tov2` | failed | yes 30,000,000 |');
    expect(summary).toMatch(/\n.*`v1_1tov2`: no \\\*plan\\\*\n/);
  });
});

describe('values from the chain', () => {
  it('create no elements, commands or terminal sequences in a summary', () => {
    const summary = summaryOf(hostileTimeline());
    const html = marked.parse(summary, { async: false });
    const elements = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
    const own =
      'h2 h3 p ul li strong code pre details summary span table thead tbody tr th td'.split(' ');
    expect([...elements].filter((name) => !own.includes(name ?? ''))).toEqual([]);
    expect(html).toContain('alert(1)');
    expect(summary).not.toMatch(/^\s*::|##\[/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the summary may contain none
    expect(summary).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
  });

  const hostile = '|`<img>`|\n::error::x\n````\n</details>\n@octocat \u001b[31m#1 ##[error]';

  it('change only their own position', () => {
    const answer = JSON.stringify([{ [hostile]: hostile }]);
    const events = passedTimeline().map((event): TimedEvent => {
      switch (event.type) {
        case 'image-provided':
          return { ...event, reference: hostile, digests: [hostile], key: hostile };
        case 'binary-ran':
          return { ...event, version: hostile, sdk: hostile, engine: hostile };
        case 'chain-read':
          return { ...event, chainId: hostile };
        case 'node-swapped':
          return { ...event, version: hostile, current: hostile };
        case 'query-answered':
          return { ...event, answer, expected: hostile, command: hostile };
        case 'traffic-played':
          return { ...event, output: hostile };
        case 'proposal-decided':
          return {
            ...event,
            status: hostile,
            failedReason: hostile,
            tally: { ...event.tally, yes: hostile },
          };
        case 'proposal-submitted':
          return { ...event, votingStart: hostile, dialect: hostile, deposit: hostile };
        default:
          return event;
      }
    });
    events.push({ type: 'notice', message: hostile, at: 0 });
    const step = { kind: 'prove', release: hostile } as const;
    const failure = thrown({ step, message: hostile, hint: hostile, lines: [hostile] });
    const summary = summaryOf([...events, { type: 'failed', ...failure, at: 0 }]);

    expect(summary).not.toMatch(/^\s*::/m);
    expect(summary).not.toContain('##[');
    expect(summary).not.toContain('\u001b');
    const outside = outsideCode(summary);
    expect(outside).not.toMatch(/@\w/);
    expect(outside.match(/<(?!\/?(details|summary)>)[a-z/]/g)).toBeNull();
    expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
    for (const rows of tables(summary)) {
      const pipes = rows.map((row) => row.match(/(?<!\\)\|/g)?.length);
      expect(pipes).toEqual(rows.map(() => pipes[0]));
    }
  });

  it('are limited to 20 rows and 8 columns of a listing', () => {
    const row = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`c${index}`, index]));
    const answer = JSON.stringify({ players: Array.from({ length: 25 }, () => row) });
    const summary = summaryOf(changed(passedTimeline(), 'query-answered', () => ({ answer })));
    const listing = section(summary, '### `leaderboard`').split('\n');
    expect(listing).toHaveLength(2 + 2 + 20);
    expect(listing[2]).toBe('| c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7 |');
    expect(summary).toMatch(/\n20 of 25 .* 8 of 10 .*`players`.*\n/);
  });

  it('are cut inside their block if they are long, without cuts in numbers', () => {
    const answer = `{"height": 12345678901234567890, "data": "${'é'.repeat(10_000)}"}`;
    const summary = summaryOf(changed(passedTimeline(), 'query-answered', () => ({ answer })));
    expect(summary).toContain('```json\n{\n  "height": 12345678901234567890,\n  "data": "é');
    expect(summary).toMatch(/é\n```\n\n.* 8192 of 20050 bytes.*\n/);
  });
});

describe('the size', () => {
  it('is within any limit, with whole tables and fences', () => {
    for (const report of [passed, failed]) {
      const whole = render(report);
      const size = Buffer.byteLength(whole);
      expect(render(report, size)).toBe(whole);
      for (let maxBytes = 0; maxBytes < size; maxBytes += 101) {
        const summary = render(report, maxBytes);
        expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
        expect((summary.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
        expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
        if (maxBytes > 300) expect(summary).toContain('of the evidence.\n');
      }
    }
  });

  it('is reduced by omitting answers first, then other sections, with a list of them', () => {
    const size = Buffer.byteLength(render(passed));
    const once = render(passed, size - 1);
    expect(once).not.toContain('Answers as expected');
    expect(once).toContain('Nodes at each upgrade');
    expect(once).toMatch(/: answers\. .*`report\.json`.*\n$/);
    const short = render(passed, 2900);
    expect(short).toContain('### Upgrades');
    expect(short).not.toContain('Nodes at each upgrade');
    expect(short).toMatch(
      /: differences, answers, queries, node tables, traffic, timings, images\. .*\n$/,
    );
  });

  it('is reduced to the cause, and then the title', () => {
    const [title = '', , cause = ''] = render(failed).split('\n');
    expect(render(failed, 400)).toContain(`${title}\n\n${cause}\n`);
    expect(render(failed, 200)).not.toContain(cause);
    expect(render(failed, 200)).toMatch(/`report\.json`.*\n$/);
    expect(render(failed, 60)).toBe(`${title}\n`);
    expect(render(failed, 10)).toBe('');
  });

  it('is small even if all values are huge', () => {
    const huge = 'x`|\n'.repeat(200_000);
    const events = changed(passedTimeline(), 'query-answered', () => ({ answer: huge }));
    const failure = thrown({ message: huge, hint: huge, lines: [huge, huge] });
    const summary = summaryOf([...events, { type: 'failed', ...failure, at: 0 }]);
    expect(Buffer.byteLength(summary)).toBeLessThan(1 << 20);
    expect(summary).toContain('**Cause');
  });
});

function outsideCode(summary: string): string {
  return summary
    .replace(/^(`{3,})\w+\n[\s\S]*?\n\1$/gm, '')
    .replace(/(?<![\\`])(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

function tables(summary: string): string[][] {
  const blocks = summary
    .trimEnd()
    .replace(/^(`{3,})\w+\n[\s\S]*?\n\1$/gm, '')
    .split('\n\n');
  return blocks.map((block) => block.split('\n')).filter(([first]) => first?.startsWith('| '));
}
