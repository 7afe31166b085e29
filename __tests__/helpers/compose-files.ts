import { markdownTable } from 'markdown-table';
import {
  BUILD_KEYS,
  CONFIG_KEYS,
  type Keys,
  NETWORK_KEYS,
  type Rule,
  SECRET_KEYS,
  SERVICE_KEYS,
  TOP_KEYS,
  VOLUME_KEYS,
} from '../../src/stack/isolation/compose-keys';

/** Tables of docs/compose-files.md generated from `src/stack/isolation/compose-keys.ts`, by heading. */
export const TABLES: Readonly<Record<string, Keys>> = {
  'Keys of services': SERVICE_KEYS,
  'Keys of builds': BUILD_KEYS,
  'Keys of networks': NETWORK_KEYS,
  'Keys of volumes': VOLUME_KEYS,
  'Keys of configs': CONFIG_KEYS,
  'Keys of secrets': SECRET_KEYS,
  'Keys at the top': TOP_KEYS,
};

/** All rules of a table, with their keys. */
export function rulesOf(keys: Keys): { key: string; rule: Rule }[] {
  return Object.entries(keys).flatMap(([key, { rules }]) => rules.map((rule) => ({ key, rule })));
}

/** A table in the form of the page. */
export function tableOf(keys: Keys): string {
  const rows = rulesOf(keys).map(({ key, rule }, i, all) => {
    const isFurther = i > 0 && all[i - 1]?.key === key;
    const values = rule.of ?? (isFurther ? 'others' : '');
    return [`\`${key}\``, values, rule.is, rule.why];
  });
  return markdownTable([['key', 'values', 'in the copy', 'reason or replacement'], ...rows]);
}
