import { marked } from 'marked';
import type { TimedEvent } from '../../src/rehearsal/timeline';
import type { Report } from '../../src/report/schema';
import { renderSummary } from '../../src/report/summary';
import { fold } from '../helpers/plan';
import { hostileTimeline } from './hostile';
import {
  changed,
  DISK_MEASURED,
  failedTimeline,
  passedTimeline,
  START,
  tutorialPlan,
  until,
} from './timelines';

const plan = tutorialPlan();
const passed = fold(plan, passedTimeline());
const failed = fold(
  plan,
  failedTimeline('node-swapped', 2, {
    phase: 'rehearse',
    message: 'val-bob did not swap within 30 s\nlast seen: halted at 60',
    hint: 'Look at val-bob.',
    lines: ['::error::oops', '\u001b[31mpanic: UPGRADE NEEDED\u001b[0m'],
    place: null,
  }),
);

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

describe('the summary of a rehearsal that passed', () => {
  const summary = render(passed);

  it('begins with the result, what was upgraded and the longest standstill', () => {
    expect(summary.split('\n').slice(0, 4)).toEqual([
      '## ✅ Upgrade rehearsal of `checkers-1` passed',
      '',
      '2 upgrades done, `v1` → `v1.1` → `v2`, in 43.50 s, begun 2026-03-01 20:00:00 UTC. The longest standstill was **2.31 s** (`v1_1tov2`). 28 of 28 checks passed.',
      '',
    ]);
  });

  it('has the proposals', () => {
    expect(section(summary, '### Upgrades')).toBe(
      [
        '### Upgrades',
        '',
        '| Proposal | Upgrade | Status | Tally | Voting (UTC, chain time) | Height | Halted (UTC) | Straddled | Downtime | Standstill |',
        '| -: | - | - | - | - | -: | - | - | -: | -: |',
        '| 1 | `v1tov1_1` | passed | yes 30,000,000 | 20:00:10.12 to 20:10:10.12 (10 min 00 s) | 60 | 20:00:22.00 | no | 1.19 s | 1.48 s |',
        '| 2 | `v1_1tov2` | passed | yes 30,000,000 | 20:10:20.50 to 20:20:20.50 (10 min 00 s) | 110 | 20:00:31.00 | yes, `v1tov1_1` | 1.74 s | 2.31 s |',
      ].join('\n'),
    );
  });

  it('has the nodes of each upgrade', () => {
    expect(section(summary, '**`v1_1tov2`**')).toBe(
      [
        '**`v1_1tov2`** (`v1.1` → `v2`)',
        '',
        '| Service | Current | Version | Halted at | Swap | App hash |',
        '| - | - | - | -: | -: | - |',
        '| `val-alice` | `upgrades/v1_1tov2` | `v2` | 110 | 1.00 s | `0F1E2D3C4B5A…` |',
        '| `val-bob` | `upgrades/v1_1tov2` | `v2` | 110 | 1.09 s | `0F1E2D3C4B5A…` |',
        '| `node-carol` | `upgrades/v1_1tov2` | `v2` | 110 | 1.18 s | `0F1E2D3C4B5A…` |',
      ].join('\n'),
    );
  });

  it('has what the data looked like before and after, a column for each release', () => {
    expect(section(summary, '### Data')).toBe(
      [
        '### Data before and after',
        '',
        '| Query | v1 | v1.1 | v2 | after the restart |',
        '| - | - | - | - | - |',
        '| `player-info` | ✅ `unknown query path: unknown request` | ✅ 2 rows in `playerInfo` | – | – |',
        '| `leaderboard` | – | ✅ `unknown query path: unknown request` | ✅ 2 rows in `leaderboard.winners` | ✅ 2 rows in `leaderboard.winners` |',
      ].join('\n'),
    );
  });

  it('has the upgrades on the clock, as Mermaid draws it', () => {
    expect(section(summary, '### Timeline')).toBe(
      [
        '### Timeline',
        '',
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %H:%M:%S',
        '  section v1tov1_1',
        `  proposal 1 :milestone, ${START + 12_000}, 0ms`,
        `  voting :active, ${START + 12_000}, ${START + 16_000}`,
        `  chain stands still :crit, ${START + 22_000}, ${START + 23_480}`,
        `  val-alice swaps :done, ${START + 22_000}, ${START + 23_000}`,
        `  val-bob swaps :done, ${START + 22_010}, ${START + 23_100}`,
        `  node-carol swaps :done, ${START + 22_020}, ${START + 23_200}`,
        `  first block on v1.1 :milestone, ${START + 23_480}, 0ms`,
        '  section v1_1tov2',
        `  proposal 2 :milestone, ${START + 17_000}, 0ms`,
        `  voting :active, ${START + 17_000}, ${START + 27_000}`,
        `  chain stands still :crit, ${START + 31_000}, ${START + 33_310}`,
        `  val-alice swaps :done, ${START + 31_000}, ${START + 32_000}`,
        `  val-bob swaps :done, ${START + 31_010}, ${START + 32_100}`,
        `  node-carol swaps :done, ${START + 31_020}, ${START + 32_200}`,
        `  first block on v2 :milestone, ${START + 33_310}, 0ms`,
        '```',
      ].join('\n'),
    );
  });

  it('has what a query answered otherwise than at the release before', () => {
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

  it('has all answers to the queries', () => {
    expect(section(summary, '<summary>Queries')).toBe(
      [
        '<summary>Queries as asked (5)</summary>',
        '',
        '| Query | Release | Expected | Ok | Answer |',
        '| - | - | - | - | - |',
        '| `player-info` | `v1` | fails with "unknown query path" | ✅ | `Error: rpc error: code = Unknown desc = unknown query path:…` |',
        '| `player-info` | `v1.1` | contains "cosmos1alice" | ✅ | `{"playerInfo":[{"index":"cosmos1alice","wonCount":"12","los…` |',
        '| `leaderboard` | `v1.1` | fails with "unknown query path" | ✅ | `Error: rpc error: code = Unknown desc = unknown query path:…` |',
        '| `leaderboard` | `v2` | contains "cosmos1alice" | ✅ | `{"leaderboard":{"winners":[{"playerAddress":"cosmos1alice",…` |',
        '| `leaderboard` | `v2` after the restart | contains "cosmos1alice" | ✅ | `{"leaderboard":{"winners":[{"playerAddress":"cosmos1alice",…` |',
      ].join('\n'),
    );
  });

  it('has the leaderboard and the players as tables', () => {
    expect(section(summary, '### `leaderboard`')).toBe(
      [
        '### `leaderboard` at `v2` after the restart',
        '',
        '| playerAddress | wonCount | dateAdded |',
        '| - | -: | - |',
        '| cosmos1alice | 12 | 2026-03-01 20:00:20 |',
        '| cosmos1bob | 3 | 2026-03-01 20:00:20 |',
      ].join('\n'),
    );
    expect(section(summary, '### `player-info`')).toContain('| cosmos1bob | 3 | 12 | 1 |');
  });

  it('has the restart and the timings', () => {
    expect(summary).toContain(
      '**Restart** on `v2` without Cosmovisor: the chain went on, from height 130 to 133.\n',
    );
    expect(section(summary, '<summary>Timings')).toBe(
      [
        '<summary>Timings (5 phases)</summary>',
        '',
        '| Phase | Time | Result |',
        '| - | -: | - |',
        '| `images` | 4.00 s | ok |',
        '| `preflight` | 0 ms | ok |',
        '| `start` | 6.30 s | ok |',
        '| `rehearse` | 24.70 s | ok |',
        '| `restart` | 8.50 s | ok |',
        '| Total | 43.50 s | |',
      ].join('\n'),
    );
  });

  it('has the releases with what their binaries say of themselves', () => {
    expect(section(summary, '<summary>Releases')).toBe(
      [
        '<summary>Releases and images</summary>',
        '',
        '| Release | Image | Image id | Made from | Binary (sha256) | Cosmos SDK | Engine |',
        '| - | - | - | - | - | - | - |',
        '| `v1` | `checkersd_i:v1-alpine` | `sha256:111111111111…` | `v1.0.0, commit 1a1a1a1a1a1a, tree 2b2b2b2b2b2b` | `a1a1a1a1a1a1` | `0.47.17` | `0.37.15` |',
        '| `v1.1` | `checkersd_i:v1.1-alpine` | `sha256:222222222222…` | `the work tree at commit 3c3c3c3c3c3c with changes, files 5e5e5e5e5e5e` | `b2b2b2b2b2b2` | `0.47.17` | `0.37.15` |',
        `| \`v2\` | \`checkersd_i:v2-alpine\` | \`sha256:333333333333…\` | \`checkersd_i@sha256:${'e'.repeat(64)}\` | \`c3c3c3c3c3c3\` | \`0.50.13\` | – |`,
      ].join('\n'),
    );
  });

  it('has how each image came about, and what they take where that was measured', () => {
    const table = [
      '| Image | How | Time | Size | Key | Digest |',
      '| - | - | -: | -: | - | - |',
      '| `checkersd_i:v1-alpine` | built | 1 min 33 s | 0.1 GB | `abababababab` | – |',
      '| `checkersd_i:v1.1-alpine` | unchanged, in the engine | – | 1.3 GB | `cdcdcdcdcdcd` | – |',
      `| \`checkersd_i:v2-alpine\` | pulled | – | 0.0 GB | – | \`checkersd_i@sha256:${'e'.repeat(64)}\` |`,
    ].join('\n');
    expect(summary).toContain(`\n\n${table}\n\n</details>`);
    expect(summary).not.toContain('Disk before');
    expect(summaryOf([...passedTimeline(), DISK_MEASURED])).toContain(
      `${table}\n\nDisk before: 60.0 GB free, 12.3 GB of images, 0.0 GB of cache; after: 51.2 GB free, 1.3 GB of cache.\n`,
    );
  });

  it.each([
    ['given', 'was there'],
    ['cache', 'unchanged, from the cache'],
  ] as const)('tells an image that is %s in words', (decision, words) => {
    const events = changed(passedTimeline(), 'image-provided', () => ({ decision }));
    expect(summaryOf(events)).toContain(`| \`checkersd_i:v1-alpine\` | ${words} |`);
  });

  it('has no table of images where none was provided', () => {
    expect(summaryOf(until(passedTimeline(), 'image-provided'))).not.toMatch(/^\| Image \|/m);
  });

  it('has what the traffic said folded away, and which of it failed', () => {
    expect(summary).toContain(
      '<summary>Traffic (1)</summary>\n\n**`games`** (`start`)\n\n```text\n3 games played\n```',
    );
    const traffic = plan.traffic.map((each) => ({ ...each, 'allow-failure': true }));
    const failed = changed(passedTimeline(), 'traffic-played', () => ({
      ok: false,
      mayFail: true,
    }));
    const failing = render(fold({ ...plan, traffic }, failed));
    expect(failing).toContain('**`games`** (`start`, failed, as the plan allows)\n');
    expect(failing).toContain('## ✅');
  });

  it('has notices folded away, one a line, and nothing where there are none', () => {
    const notices = ['a *peer* is no service\nof the stack', 'val-bob was started again'];
    expect(render({ ...passed, notices })).toContain(
      '<summary>Notices (2)</summary>\n\n- a \\*peer\\* is no service of the stack\n- val-bob was started again\n\n</details>',
    );
    expect(summary).not.toContain('Notices');
  });

  it('is called by its binary where the chain id is not known', () => {
    const { id: _, ...chain } = plan.chain;
    expect(render(fold({ ...plan, chain }, []))).toContain(
      '## ❌ Upgrade rehearsal of `checkersd` failed',
    );
  });

  it('has the whole answers folded away, JSON laid out', () => {
    expect(summary).toContain(
      '<details>\n<summary>Answers as expected (5)</summary>\n\n**`player-info` at `v1`:** `checkersd query checkers list-player-info --output json`\n\n```text\nError: rpc error:',
    );
    expect(summary).toContain('```json\n{\n  "playerInfo": [\n    {\n');
  });
});

describe('the summary of a rehearsal that failed', () => {
  it('begins with the cause, what to do and the last lines', () => {
    expect(render(failed)).toMatch(
      [
        '## ❌ Upgrade rehearsal of `checkers-1` failed',
        '',
        '**Cause (phase `rehearse`):** val-bob did not swap within 30 s',
        '',
        '**What to do:** Look at val-bob.',
        '',
        '```text',
        'last seen: halted at 60',
        ':\u200b:error::oops',
        'panic: UPGRADE NEEDED',
        '```',
        '',
        'No upgrade was done (28.00 s, begun 2026-03-01 20:00:00 UTC). 7 of 28 checks passed.',
        '',
        '### Upgrades',
      ].join('\n'),
    );
  });

  it('shows what is planned and what is not known', () => {
    const summary = render(failed);
    expect(summary).toContain('| 60 (planned) | 20:00:22.00 | – | – | – |\n');
    expect(summary).toContain('| 110 (planned) | – | – | – | – |\n');
    expect(summary).toContain('| 2 | `v1_1tov2` | submitted | – | 20:10:20.50 to');
    expect(summary).toContain('| `val-bob` | – | – | 60 | – | – |\n');
    expect(summary).not.toContain('**`v1_1tov2`** (`v1.1` → `v2`)');
    expect(summary).toContain('| `rehearse` | 17.70 s | **failed** |\n');
  });

  it('counts the upgrades that were done', () => {
    const summary = summaryOf(until(passedTimeline(), 'node-swapped', 5));
    expect(summary).toContain('\n1 of 2 upgrades done, `v1` → `v1.1`, in 32.00 s, begun');
    expect(summary).toContain('| `rehearse` | – | **did not end** |\n');
  });

  it('has only the last lines, and says so', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    const summary = render({
      ...failed,
      failure: { phase: null, place: null, message: 'm', hint: null, lines },
    });
    expect(summary).toContain(
      '**Cause:** m\n\nThe last 30 of 100 lines; all are in `report.json` of the evidence:\n\n```text\nline 70\n',
    );
    expect(summary).toContain('\nline 99\n```\n');
  });

  it('has the answers that were not expected apart', () => {
    const summary = summaryOf(
      changed(passedTimeline(), 'query-answered', ({ moment }) =>
        moment === 'restart' ? { ok: false, answer: '{"leaderboard":{"winners":[]}}' } : undefined,
      ),
    );
    expect(summary).toContain(
      '| `leaderboard` | `v2` after the restart | contains "cosmos1alice" | ❌ | `{"leaderboard":{"winners":[]}}` |\n',
    );
    expect(summary).toContain('<summary>Answers that are not as expected (1)</summary>');
    expect(summary).toContain('<summary>Answers as expected (4)</summary>');
    expect(summary).not.toContain('### `leaderboard`');
  });

  it('has no table of an answer that was not expected', () => {
    const events = changed(passedTimeline(), 'query-answered', () => ({ ok: false }));
    expect(summaryOf(events)).not.toContain('### `leaderboard`');
  });

  it('gives the reason of a proposal that the chain could not carry out', () => {
    const summary = summaryOf(
      changed(passedTimeline(), 'proposal-decided', ({ id }) =>
        id === '2' ? { status: 'PROPOSAL_STATUS_FAILED', failedReason: 'no *plan*' } : undefined,
      ),
    );
    expect(summary).toContain('| 2 | `v1_1tov2` | failed | yes 30,000,000 |');
    expect(summary).toContain('\nProposal of `v1_1tov2`: no \\*plan\\*\n');
  });

  it('says that nothing happened if nothing did', () => {
    expect(summaryOf([])).toContain('\nNo upgrade was done (0 ms). 0 of 28 checks passed.\n');
  });
});

describe('values from the chain', () => {
  it('make no element, command or sequence of a terminal out of a summary', () => {
    const summary = summaryOf(hostileTimeline());
    const html = marked.parse(summary, { async: false });
    const elements = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
    const own = [
      'h2',
      'h3',
      'p',
      'ul',
      'li',
      'strong',
      'code',
      'pre',
      'details',
      'summary',
      'span',
    ];
    const ofTables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
    expect([...elements].filter((name) => ![...own, ...ofTables].includes(name ?? ''))).toEqual([]);
    expect(html).toContain('alert(1)');
    expect(summary).not.toMatch(/^\s*::|##\[/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(summary).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
  });

  const hostile = '|`<img>`|\n::error::x\n````\n</details>\n@octocat \u001b[31m#1 ##[error]';

  it('change nothing but their own place', () => {
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
    const failure = { type: 'failed', phase: hostile, message: hostile, hint: hostile } as const;
    const summary = summaryOf([...events, { ...failure, lines: [hostile], place: null, at: 0 }]);

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
    expect(summary).toContain(
      '\n20 of 25 rows and 8 of 10 columns of `players`; all are in `report.json` of the evidence.\n',
    );
  });

  it('are cut inside their block if they are long, not as JSON that is not the same', () => {
    const answer = `{"height": 12345678901234567890, "data": "${'é'.repeat(10_000)}"}`;
    const summary = summaryOf(changed(passedTimeline(), 'query-answered', () => ({ answer })));
    expect(summary).toContain('```json\n{"height": 12345678901234567890, "data": "é');
    expect(summary).toContain(
      'é\n```\n\nThe first 8192 of 20044 bytes; all are in `report.json` of the evidence.\n',
    );
  });
});

describe('the size', () => {
  it('is within the limit at every limit, with whole tables and fences', () => {
    for (const report of [passed, failed]) {
      const whole = render(report);
      const size = Buffer.byteLength(whole);
      expect(render(report, size)).toBe(whole);
      for (let maxBytes = 0; maxBytes < size; maxBytes += 37) {
        const summary = render(report, maxBytes);
        expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
        expect((summary.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
        expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
        if (maxBytes > 300) expect(summary).toContain('of the evidence.\n');
      }
    }
  });

  it('leaves out the answers first, then the other sections, and says which', () => {
    const size = Buffer.byteLength(render(passed));
    const once = render(passed, size - 1);
    expect(once).not.toContain('Answers as expected');
    expect(once).toContain('Nodes at each upgrade');
    expect(once).toContain(
      'Left out because the summary would be too long: answers. All of it is in `report.json` of the evidence.\n',
    );
    const short = render(passed, 2900);
    expect(short).toContain('### Upgrades');
    expect(short).not.toContain('Nodes at each upgrade');
    expect(short).toContain(
      'too long: differences, answers, queries, node tables, traffic, timings, images.',
    );
  });

  it('keeps the cause longest', () => {
    expect(render(failed, 400)).toMatch(
      /failed\n\n\*\*Cause .*\n\n\*\*What to do:.*\n\n.*Left out/s,
    );
    expect(render(failed, 200)).toBe(
      '## ❌ Upgrade rehearsal of `checkers-1` failed\n\nLeft out because the summary would be too long: everything else. All of it is in `report.json` of the evidence.\n',
    );
    expect(render(failed, 60)).toBe('## ❌ Upgrade rehearsal of `checkers-1` failed\n');
    expect(render(failed, 10)).toBe('');
  });

  it('is small even if every value is huge', () => {
    const huge = 'x`|\n'.repeat(200_000);
    const events = changed(passedTimeline(), 'query-answered', () => ({ answer: huge }));
    const summary = summaryOf([
      ...events,
      {
        type: 'failed',
        phase: 'p',
        message: huge,
        hint: huge,
        lines: [huge, huge],
        place: null,
        at: 0,
      },
    ]);
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
