// Prints the section of CHANGELOG.md on the version of a tag, and fails if the tag is not that of package.json.
//
//   node scripts/release-notes.mjs TAG
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const sections = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m).slice(1);
const section = sections.find((text) => text.split(/\s/, 1)[0] === version);

const problems = [];
if (tag !== `v${version}`) {
  problems.push(
    `the tag is "${tag}", and package.json has ${version}: the tag has to be v${version}`,
  );
}
if (section === undefined) {
  problems.push(`CHANGELOG.md has no section "## ${version}": give its changes that heading`);
}
for (const problem of problems) console.error(`release-notes: error: ${problem}.`);
if (problems.length > 0) process.exitCode = 1;
else console.log(section.slice(section.indexOf('\n')).trim());
