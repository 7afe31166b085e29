/**
 * Git for repositories that may be hostile or incomplete: it starts no program that their configuration names, takes
 * no folder in a work tree for a repository of its own, and prints names and results in one form for all users.
 */
export const SAFE_GIT = [
  'git',
  '--no-optional-locks',
  '--no-replace-objects',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'safe.bareRepository=explicit',
    'protocol.allow=never',
    'submodule.recurse=false',
    'grep.fallbackToNoIndex=false',
    'color.ui=false',
    'column.ui=never',
  ].flatMap((setting) => ['-c', setting]),
] as const;
