#!/usr/bin/env node
import path from 'node:path';

// One bundle for the step, its post step and the terminal; each loads only what it needs. A runner gives a step
// its inputs; a command of a workflow (`run: npx .`) has none.
const actionFolder = path.resolve(import.meta.dirname, '..');
const hasInputs = Object.keys(process.env).some((name) => name.startsWith('INPUT_'));
if (process.env.GITHUB_ACTIONS === 'true' && hasInputs && process.argv.length === 2) {
  const { step } = await import('./step');
  await step(actionFolder);
} else {
  const { terminal } = await import('./cli/terminal');
  process.exitCode = await terminal(process.argv.slice(2), actionFolder);
}
