#!/usr/bin/env node
import path from 'node:path';
import { hasHiddenEnvironment, hideEnvironment, takeEnvironment } from './system/own-environment';

// One bundle for the step, its post step and the terminal; each loads only what it needs. A runner gives a step
// its inputs; a command of a workflow (`run: npx .`) has none.
const actionFolder = path.resolve(import.meta.dirname, '..');
const isAnew = hasHiddenEnvironment();
if (isAnew) takeEnvironment();
const hasInputs = Object.keys(process.env).some((name) => name.startsWith('INPUT_'));
if (process.env.GITHUB_ACTIONS === 'true' && hasInputs && (isAnew || process.argv.length === 2)) {
  if (!isAnew) hideEnvironment();
  const { step } = await import('./action/step');
  await step(actionFolder);
} else {
  const { terminal } = await import('./cli/terminal');
  process.exitCode = await terminal(process.argv.slice(2), actionFolder);
}
