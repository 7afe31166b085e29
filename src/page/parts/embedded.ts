import { ELEMENTS, type PageLog } from '../../report/model/page-data';
import type { Report } from '../../report/model/schema';
import { visible } from '../model/visible';

/** Reads the report from the page, with every text safe to show. */
export function readReport(): Report {
  // Blocks are excluded: they are only numbers, possibly hundreds of thousands.
  const { blocks, ...rest } = JSON.parse(textOf(ELEMENTS.report)) as Report;
  return { ...(shown(rest) as Omit<Report, 'blocks'>), blocks };
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shown(child)]));
}

/** Reads the logs from the page; their texts are unchanged, not yet safe to show. */
export function readLogs(): PageLog[] {
  return JSON.parse(textOf(ELEMENTS.logs)) as PageLog[];
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
