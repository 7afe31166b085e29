import { useMemo } from 'preact/hooks';
import type { DiffLine } from '../../report/model/queries';
import { More } from './more';
import { Scroll } from './table';

const LINES = 200;
const BETWEEN: DiffLine = { sign: ' ', text: '⋯' };

interface DiffProps {
  readonly name: string;
  readonly hunks: readonly (readonly DiffLine[])[];
}

/** Diff of two texts: removed and added lines, with their signs. */
export function Diff({ name, hunks }: DiffProps) {
  const lines = useMemo(
    () => hunks.flatMap((hunk, index) => (index === 0 ? hunk : [BETWEEN, ...hunk])),
    [hunks],
  );
  return (
    <>
      <h4>{name}</h4>
      <More items={lines} size={LINES} noun="lines">
        {(shown) => (
          <Scroll name={name}>
            <div class="diff">
              {shown.map((line, index) => (
                <Line key={index} line={line} />
              ))}
            </div>
          </Scroll>
        )}
      </More>
    </>
  );
}

function Line({ line: { sign, text } }: { line: DiffLine }) {
  const content = `${sign} ${text}\n`;
  if (sign === '+') return <ins>{content}</ins>;
  if (sign === '-') return <del>{content}</del>;
  return <span>{content}</span>;
}
