import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { groupDigits } from '../../text/format';

interface MoreProps<T> {
  readonly items: readonly T[];
  /** Number of items shown at first, and added by each click. */
  readonly size: number;
  /** Plural noun for the items. */
  readonly noun: string;
  readonly children: (shown: readonly T[]) => ComponentChildren;
}

/** A list that shows more items on demand. */
export function More<T>({ items, size, noun, children }: MoreProps<T>) {
  const [limit, setLimit] = useState(size);
  const left = items.length - limit;
  return (
    <>
      {children(items.slice(0, limit))}
      {left > 0 && (
        <p class="more">
          <button type="button" onClick={() => setLimit(limit + size)}>
            Show {Math.min(size, left)} more {noun}
          </button>
          <span class="muted">{groupDigits(String(left))} not shown yet</span>
        </p>
      )}
    </>
  );
}
