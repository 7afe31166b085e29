#!/usr/bin/env node
import path from 'node:path';

// One bundle for the step, its post step and the terminal; each loads only what it needs.
const actionFolder = path.resolve(import.meta.dirname, '..');
if (process.env.GITHUB_ACTIONS === 'true' && process.argv.length === 2) {
  const { step } = await import('./step');
  await step(actionFolder);
} else {
  const { terminal } = await import('./cli/terminal');
  process.exitCode = await terminal(process.argv.slice(2), actionFolder);
}
