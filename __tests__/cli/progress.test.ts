import { LiveProgress, liveLine, openProgress, plainProgress } from '../../src/cli/progress';
import type { RunState } from '../../src/timeline/heartbeat';

const STATE: RunState = { elapsedMs: 65_900, step: 'vote on v1tov2' };

describe('the live line', () => {
  it.each<[string, Partial<RunState>, string]>([
    ['the time and the phase', {}, '▸ 1:05  vote on v1tov2'],
    ['the height', { height: 118 }, '▸ 1:05  vote on v1tov2 · height 118'],
    [
      'the open wait',
      { height: 118, waitingFor: 'proposal 1 to be decided' },
      '▸ 1:05  vote on v1tov2 · height 118 · waiting for proposal 1 to be decided',
    ],
    ['no second line', { step: 'a\n b' }, '▸ 1:05  a b'],
    ['minutes beyond an hour', { elapsedMs: 3_660_000 }, '▸ 61:00  vote on v1tov2'],
  ])('has %s', (_, state, line) => {
    expect(liveLine({ ...STATE, ...state })).toBe(line);
  });
});

/** A terminal that records its output. */
function live(columns = 80) {
  const done: string[] = [];
  const update = Object.assign((text: string) => void done.push(`live: ${text}`), {
    clear: () => void done.push('clear'),
    done: () => void done.push('done'),
    persist: () => {},
  });
  const screen = { columns, write: (text: string) => done.push(`write: ${text}`) > 0 };
  const redact = (text: string) => text.replaceAll('secret', '***');
  const progress = new LiveProgress(screen, update, redact);
  return { done, progress };
}

describe('a progress display with a terminal', () => {
  it('shows the state below the log', () => {
    const { done, progress } = live();
    progress.line('before');
    progress.update(STATE);
    progress.line('» vote');
    expect(done).toEqual([
      ...['clear', 'write: before\n'],
      'live: ▸ 1:05  vote on v1tov2',
      ...['clear', 'write: » vote\n', 'live: ▸ 1:05  vote on v1tov2'],
    ]);
  });

  it('stays one line on narrow terminals', () => {
    const { done, progress } = live(20);
    progress.update({ ...STATE, waitingFor: 'all nodes to answer' });
    expect(done).toEqual(['live: ▸ 1:05  vote on v1…']);
  });

  it('shows no secrets', () => {
    const { done, progress } = live();
    progress.update({ ...STATE, waitingFor: 'a secret' });
    expect(done).toEqual(['live: ▸ 1:05  vote on v1tov2 · waiting for a ***']);
  });

  it('does not change the log after it is closed', () => {
    const { done, progress } = live();
    progress.update(STATE);
    progress.close();
    progress.line('PASSED');
    expect(done.slice(1)).toEqual(['clear', 'done', 'clear', 'write: PASSED\n']);
  });
});

describe('a progress display on a real terminal', () => {
  it('has the log, and one line below it that is removed at the end', async () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text) > 0;
    const stream = { write, isTTY: true, columns: 40, rows: 10 } as unknown as NodeJS.WriteStream;
    const progress = await openProgress(stream, { TERM: 'xterm' }, (text) => text);
    progress.line('» images');
    progress.update(STATE);
    progress.line('a line of the log that is longer than the terminal is wide');
    progress.close();
    progress.line('PASSED');
    expect(shownBy(written.join(''))).toEqual([
      '» images',
      'a line of the log that is longer than the terminal is wide',
      'PASSED',
      '',
    ]);
    expect(written.join('')).toContain('▸ 1:05  vote on v1tov2\n');
  });
});

const ESCAPE = String.fromCharCode(27);

/** Visible text of a terminal after its codes for moving up and erasing. */
function shownBy(output: string): string[] {
  const lines = [''];
  let row = 0;
  const parts = new RegExp(`${ESCAPE}\\[([?\\d]*)([A-Za-z])|([^${ESCAPE}\\n]+|\\n)`, 'g');
  for (const [, code, end, text] of output.matchAll(parts)) {
    if (text === '\n') {
      row += 1;
      lines[row] ??= '';
    } else if (text !== undefined) lines[row] += text;
    else if (end === 'A') row -= Number(code || '1');
    else if (end === 'K') lines[row] = '';
  }
  return lines.slice(0, row + 1);
}

describe('a progress display without a terminal', () => {
  const screen = () => {
    const written: string[] = [];
    return { written, write: (text: string) => written.push(text) > 0 };
  };

  it('writes only the log', () => {
    const { written, write } = screen();
    const progress = plainProgress({ write });
    progress.line('a');
    progress.update(STATE);
    progress.line('b');
    progress.close();
    expect(written).toEqual(['a\n', 'b\n']);
  });

  it.each([
    ['no terminal', false, {}],
    ['a dumb terminal', true, { TERM: 'dumb' }],
  ])('is used for %s', async (_, isTTY, env) => {
    const { written, write } = screen();
    const stream = { write, isTTY, columns: 80 } as unknown as NodeJS.WriteStream;
    const progress = await openProgress(stream, env, (text) => text);
    progress.update(STATE);
    progress.line('a');
    expect(written).toEqual(['a\n']);
  });
});
