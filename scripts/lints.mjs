// The commands of the linters. Each gets a list of files instead of finding them itself, so that no new
// file is left out.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The linters with their arguments.
 *
 * @param root folder of the repository
 * @param bin folder of the linters that scripts/linters.sh installed
 */
export function lints(root, bin) {
  const files = filesOf(root);
  const matching = (pattern) => files.filter((file) => pattern.test(file));
  const workflows = matching(/^(?:\.github|examples)\/workflows\/[^/]+\.yml$/);
  const program = (name) => path.join(bin, name);
  return [
    { name: 'biome', argv: ['npx', 'biome', 'check', '.'] },
    {
      name: 'actionlint',
      argv: [program('actionlint'), '-shellcheck', program('shellcheck'), ...workflows],
    },
    {
      name: 'zizmor',
      argv: [
        ...[program('zizmor'), '--offline', '--persona=auditor', '--strict-collection', '--quiet'],
        ...['--config', '.github/zizmor.yml', '.github/dependabot.yml'],
        ...[...workflows, ...matching(/(?:^|\/)action\.yml$/)],
      ],
    },
    {
      name: 'shellcheck',
      argv: [program('shellcheck'), ...files.filter((file) => isShellScript(root, file))],
    },
    {
      name: 'hadolint',
      argv: [
        program('hadolint'),
        ...matching(/(?:^|\/)(?:Dockerfile(?:\.\w+)?|[\w-]+\.Dockerfile)$/),
      ],
    },
  ];
}

/** Files that are committed, or would be. */
function filesOf(root) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
}

function isShellScript(root, file) {
  if (file.endsWith('.sh')) return true;
  if (path.extname(file) !== '') return false;
  return /^#!.*\b(?:ba)?sh\b/.test(readFileSync(path.join(root, file), 'utf8'));
}
