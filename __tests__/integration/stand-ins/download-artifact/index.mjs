import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';

const { ARTIFACTS = '', INPUT_PATTERN = '', INPUT_PATH = '' } = process.env;

/**
 * Like the real action, puts each of several artifacts into its own folder, but a single one directly into `path`.
 *
 * @param {string} pattern
 * @param {string} folder
 */
function download(pattern, folder) {
  if (!/^[^*]*\*$/.test(pattern)) throw new Error(`this stand-in knows a * at the end: ${pattern}`);
  const names = readdirSync(ARTIFACTS).filter((name) => name.startsWith(pattern.slice(0, -1)));
  for (const name of names) {
    const into = names.length === 1 ? folder : path.join(folder, name);
    cpSync(path.join(ARTIFACTS, name), into, { recursive: true });
  }
}

download(INPUT_PATTERN, INPUT_PATH);
