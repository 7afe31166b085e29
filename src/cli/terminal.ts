import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CancelledError, explained } from '../errors';
import { planRequest } from '../settings';
import { systemExec } from '../system/exec';
import { Secrets } from '../system/journal';
import { plain } from '../system/plain';
import { EXIT } from './exit';
import { type Commands, type Output, runProgram } from './program';

/**
 * The command line, on this machine.
 *
 * @param actionFolder the folder of action.yml
 * @returns the exit code
 */
export async function terminal(argv: readonly string[], actionFolder: string): Promise<number> {
  const secrets = new Secrets();
  const place = { cwd: process.cwd(), actionFolder, secrets };
  const output: Output = {
    print: (text) => void process.stdout.write(`${plain(secrets.redact(text))}\n`),
    complain: (text) => void process.stderr.write(`${plain(secrets.redact(text))}\n`),
  };
  // A reader that is gone, such as `head`, ends nothing half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Each loads what it needs: `--help` needs nothing of it.
  const commands: Commands = {
    rehearse: async (option) => (await import('./rehearse')).rehearse(option, place),
    images: async (option) => (await import('./rehearse')).provide(option, place),
    validate: async (option, asJson) => {
      const { validate } = await import('./validate');
      const { readPlanFile } = await import('../plan/load');
      const request = planRequest(option, place.cwd, actionFolder);
      return validate(request, readPlanFile, asJson, output);
    },
    init: async (folder, plan) => {
      const { init } = await import('./init/init');
      return init(
        systemExec,
        { place: folder, output: plan, cwd: place.cwd, env: process.env },
        output,
      );
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
