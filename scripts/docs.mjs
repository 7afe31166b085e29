// Writes the generated pages of the documentation, or checks that they are up to date.
//
//   node scripts/docs.mjs            writes them
//   node scripts/docs.mjs --check    fails if one of them differs from the output of its sources
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pages, stale } from './docs/pages.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

const old = stale(pages(read), read);
const isCheck = process.argv[2] === '--check';
for (const { file, sources, text } of old) {
  if (isCheck)
    console.log(
      `${file} differs from the output of \`make docs\` for ${sources.join(', ')}: run it and commit.`,
    );
  else {
    writeFileSync(path.join(root, file), text);
    console.log(`written: ${file}`);
  }
}
if (old.length === 0) console.log('all generated pages are up to date');
else if (isCheck) process.exitCode = 1;
