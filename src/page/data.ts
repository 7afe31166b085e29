import { ELEMENTS, type PageLog } from '../report/page-data';
import type { Report } from '../report/schema';
import { visible } from './model/visible';

/** The report, with every text as it can be shown. */
export function readReport(): Report {
  // The blocks are numbers, and there can be a hundred thousand of them.
  const { blocks, ...rest } = JSON.parse(textOf(ELEMENTS.report)) as Report;
  return { ...(shown(rest) as Omit<Report, 'blocks'>), blocks };
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shown(child)]));
}

/** The logs as they are in the files. */
export function readLogs(): PageLog[] {
  return JSON.parse(textOf(ELEMENTS.logs)) as PageLog[];
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
