import type { Asked } from '../model/queries';
import { type Cell, matrixOf } from '../model/verdict';
import { Table } from '../parts/table';

/** What each query said on each release. */
export function DataMatrix({ asked }: { asked: readonly Asked[] }) {
  const { moments, rows } = matrixOf(asked);
  const columns = ['Query', ...moments].map((title) => ({ title }));
  return (
    <Table
      caption="Answers of the queries by release"
      columns={columns}
      rows={rows.map(({ name, cells }) => [name, ...cells.map(cellOf)])}
    />
  );
}

function cellOf(cell: Cell | null) {
  if (cell === null) return <span class="muted">not asked</span>;
  return (
    <span class={cell.ok ? 'answer pass' : 'answer fail'}>
      <span aria-hidden="true">{cell.ok ? '✓' : '✕'}</span> {cell.words}
      {cell.changed && <span class="tag">changed</span>}
    </span>
  );
}
