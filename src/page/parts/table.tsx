import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { More } from './more';
import { useOverflow } from './size';

export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

interface TableProps {
  /** What it is, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

const ROWS = 100;

/** A table that scrolls in its own frame, drawn in parts. */
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

/** A frame that can be reached by keys where there is something to scroll to. */
export function Scroll({ name, children }: ScrollProps) {
  const frame = useRef<HTMLDivElement>(null);
  const reachable = useOverflow(frame);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
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
