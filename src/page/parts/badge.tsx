export type Tone = 'pass' | 'fail' | 'open';

const MARKS = { pass: '✓', fail: '✕', open: '–' } as const;

/** A result in a word, told by its colour, its mark and the word. */
export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{MARKS[tone]}</span> {children}
    </span>
  );
}

/** The tone of something that may not have come about. */
export function toneOf(ok: boolean | null): Tone {
  return ok === null ? 'open' : ok ? 'pass' : 'fail';
}
