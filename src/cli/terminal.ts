import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CancelledError, explained } from '../errors/errors';
import { planRequest } from '../inputs/settings';
import { Secrets } from '../system/logger';
import { offline } from '../system/offline';
import { systemExec } from '../system/system-exec';
import { plain } from '../text/plain';
import { EXIT } from './exit';
import { type Commands, type Output, runProgram } from './program';

/**
 * Runs the command line on this machine.
 *
 * @param actionFolder folder of action.yml
 * @returns the exit code
 */
export async function terminal(argv: readonly string[], actionFolder: string): Promise<number> {
  const secrets = new Secrets();
  const context = { cwd: process.cwd(), actionFolder, secrets };
  const output: Output = {
    print: (text) => void process.stdout.write(`${plain(secrets.redact(text))}\n`),
    complain: (text) => void process.stderr.write(`${plain(secrets.redact(text))}\n`),
  };
  // A closed pipe, such as one to `head`, must not end a run half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Loaded on demand, to keep `--help` fast.
  const commands: Commands = {
    rehearse: async (option) => (await import('./rehearse')).rehearse(option, context),
    images: async (option) => (await import('./rehearse')).provide(option, context),
    validate: async (option, asJson) => {
      const { validate } = await import('./validate');
      const { readPlanFile } = await import('../plan/load');
      const request = planRequest(option, context.cwd, actionFolder);
      const onSecret = (secret: string) => secrets.add(secret);
      return validate(request, readPlanFile, asJson, output, async (loaded) => {
        const { validatePlan } = await import('../validation/validate-plan');
        return validatePlan(loaded, { exec: systemExec, env: process.env, onSecret });
      });
    },
    init: async (folder, plan) => {
      const { init } = await import('../draft/init');
      const settings = { place: folder, output: plan, cwd: context.cwd };
      const exec = offline(systemExec);
      for (const line of await init(exec, settings)) output.print(line);
      return EXIT.passed;
    },
    schemas: async () => (await import('./schemas')).writeSchemas(actionFolder),
  };
  try {
    return await runProgram(argv, versionOf(actionFolder), commands, output);
  } catch (error) {
    output.complain(explained(error));
    return error instanceof CancelledError ? EXIT.cancelled : EXIT.impossible;
  }
}

function versionOf(actionFolder: string): string {
  const file = path.join(actionFolder, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
