// Reads what `rehearse init` printed and wrote.
import { parse } from 'yaml';

/**
 * Services, marks and asked secrets of a draft. The marks are those of the printed next steps, which name each by
 * its path in the plan.
 *
 * @param {string} output standard output of `init`
 * @param {string} text the written plan
 */
export function draftOf(output, text) {
  return {
    plan: parse(text),
    nodes: row(output, 'nodes'),
    validators: row(output, 'validators'),
    marks: marksOf(output),
    missing: all(output, /^missing +(.*)$/gm).length,
    variables: all(output, /Set the environment variable (\S+) to the secret/g).flatMap(
      ([, name]) => name ?? [],
    ),
  };
}

/** @param {string} output */
function marksOf(output) {
  return all(output, /:\d+:\d+: (\S+): (FILL IN|CHECK): /g).map(([, at = '', kind]) => ({
    at,
    kind: /** @type {'FILL IN' | 'CHECK'} */ (kind),
  }));
}

/**
 * Names of a row of the printed stack, without the additions in brackets.
 *
 * @param {string} output
 * @param {string} label
 */
function row(output, label) {
  const names = new RegExp(`^${label} +(.*)$`, 'm').exec(output)?.[1] ?? 'none';
  if (names === 'none') return [];
  return names.split(', ').map((name) => name.replace(/ \(.*$/, ''));
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function all(text, pattern) {
  return [...text.matchAll(pattern)];
}
