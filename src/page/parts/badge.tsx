export type Tone = 'pass' | 'fail' | 'open';

const MARKS = { pass: '✓', fail: '✕', open: '–' } as const;

/** Badge of a result, with a colour, a mark and a word. */
export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{MARKS[tone]}</span> {children}
    </span>
  );
}

/** Tone of a result; null is an open result. */
export function toneOf(ok: boolean | null): Tone {
  return ok === null ? 'open' : ok ? 'pass' : 'fail';
}
