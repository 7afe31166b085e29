import type { Asked } from '../../report/model/queries';
import { type Cell, matrixOf } from '../model/verdict';
import { Table } from '../parts/table';

/** Table of the answers to each query on each release. */
export function DataMatrix({ asked }: { asked: readonly Asked[] }) {
  const { moments, rows } = matrixOf(asked);
  const columns = ['Query', ...moments].map((title) => ({ title }));
  return (
    <Table
      caption="Answers to the queries by release"
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
