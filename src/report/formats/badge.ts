import { routeOf } from '../../plan/route';
import type { Report } from '../model/schema';
import { clip } from './markdown';

/** Renders a status badge in the JSON of shields.io endpoints (https://shields.io/badges/endpoint-badge). */
export function renderBadge(report: Report): string {
  const { result, upgrades } = report;
  const done = upgrades.filter(({ done }) => done).length;
  const route = routeOf(report.upgrades).join(' → ');
  const message =
    result === 'passed' ? `passed: ${route}` : `failed: ${done} of ${upgrades.length} upgrades`;
  const badge = {
    schemaVersion: 1,
    label: 'upgrade rehearsal',
    message: clip(message, 100),
    color: result === 'passed' ? 'brightgreen' : 'red',
    isError: result !== 'passed',
  };
  return `${JSON.stringify(badge)}\n`;
}
