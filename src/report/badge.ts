import { plannedRoute } from './format';
import { clip } from './markdown';
import type { Report } from './schema';

/** A status badge, as shields.io reads it from an address (https://shields.io/badges/endpoint-badge). */
export function renderBadge(report: Report): string {
  const { result, upgrades } = report;
  const done = upgrades.filter(({ done }) => done).length;
  const route = plannedRoute(report).join(' → ');
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
