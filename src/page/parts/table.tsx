import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { More } from './more';
import { useOverflow } from './size';

export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

interface TableProps {
  /** Caption for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Rows; the first cell of each is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

const ROWS = 100;

/** A horizontally scrollable table that shows more rows on demand. */
export function Table({ caption, columns, rows }: TableProps) {
  const kind = (index: number) => (columns[index]?.number ? 'number' : undefined);
  return (
    <More items={rows} size={ROWS} noun="rows">
      {(shown) => (
        <Scroll name={caption}>
          <table>
            <caption class="unseen">{caption}</caption>
            <thead>
              <tr>
                {columns.map(({ title }, index) => (
                  <th key={title} scope="col" class={kind(index)}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(([head, ...cells], row) => (
                <tr key={row}>
                  <th scope="row" class={kind(0)}>
                    {head}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={index} class={kind(index + 1)}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </More>
  );
}

interface ScrollProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A scrollable frame, which is focusable only if its content overflows. */
export function Scroll({ name, children }: ScrollProps) {
  const frame = useRef<HTMLDivElement>(null);
  const reachable = useOverflow(frame);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      ref={frame}
      class="scroll"
      role="group"
      tabIndex={reachable ? 0 : undefined}
      aria-label={name}
    >
      {children}
    </div>
  );
}
