// Builds the program and the style of the report's page from src/page into a folder, as page.js and
// page.css. The same sources give the same bytes.
//
//   node scripts/build-page.mjs dist
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that page.js and page.css are put into');

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  target: 'es2023',
  logLevel: 'warning',
};
const script = {
  ...shared,
  entryPoints: { page: 'src/page/main.tsx' },
  tsconfig: 'src/page/tsconfig.json',
  format: 'iife',
  metafile: true,
};

// The first build finds the packages; the second one adds their licenses.
const { metafile } = await build({ ...script, write: false, outdir: folder });
await build({ ...script, outdir: folder, footer: { js: licenses(metafile.inputs) } });
await build({
  ...shared,
  target: 'esnext',
  entryPoints: { page: 'src/page/css/page.css' },
  outdir: folder,
});

/** The licenses of all packages in the program, as a comment that stays in every copy of the page. */
function licenses(inputs) {
  const packages = Object.keys(inputs).flatMap((file) => {
    const parts = file.split('node_modules/');
    const name = /^(@[^/]+\/)?[^/]+/.exec(parts.at(-1))?.[0];
    return parts.length > 1
      ? [`${parts.slice(0, -1).join('node_modules/')}node_modules/${name}`]
      : [];
  });
  const texts = [...new Set(packages)].sort().map((place) => {
    const file = readdirSync(path.join(root, place)).find((name) => /^licen[cs]e/i.test(name));
    if (file === undefined || !existsSync(path.join(root, place, file))) {
      throw new Error(`${place} has no license file`);
    }
    const text = readFileSync(path.join(root, place, file), 'utf8').trim();
    return `${place.replace(/^.*node_modules\//, '')}\n\n${text}`;
  });
  const all = texts.join('\n\n---\n\n').replaceAll('*/', '* /').replaceAll('</', '< /');
  return `/*!\nThis page contains:\n\n${all}\n*/`;
}
