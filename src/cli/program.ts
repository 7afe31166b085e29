import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { explained } from '../errors';
import type { Host } from '../main';
import { settingsOfCommandLine, USAGE } from '../settings';
import { Secrets, terminalJournal } from '../system/journal';
import { cancellation, machine } from '../system/machine';

/**
 * The command line.
 *
 * @param actionFolder the folder of action.yml
 * @returns the exit code
 */
export async function terminal(argv: readonly string[], actionFolder: string): Promise<number> {
  const [command] = argv;
  if (command === 'schemas') return writeSchemas(actionFolder);
  const secrets = new Secrets();
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const options = command === 'images' ? argv.slice(1) : argv;
    const settings = settingsOfCommandLine(options, process.cwd(), actionFolder);
    if (settings === undefined) {
      print(USAGE);
      return 0;
    }
    const journal = terminalJournal(print, secrets, process.env.RUNNER_DEBUG === '1');
    const host: Host = { ...machine, journal, secrets, actions: undefined, remember: () => {} };
    if (command === 'images') {
      const { provideOnly } = await import('../images-only');
      const { providedMs, images } = await provideOnly(settings, host, cancellation());
      print(`\n${images.length} images in ${(providedMs / 1000).toFixed(1)} s`);
      return 0;
    }
    const { main } = await import('../main');
    const outcome = await main(settings, host, cancellation());
    const { failure, totalMs } = outcome.report;
    if (failure) {
      print(`\nFAILED in "${failure.phase}": ${failure.message}\n${failure.hint}`);
      for (const line of failure.lines) print(`  │ ${line}`);
    } else {
      print(`\nPASSED in ${(totalMs / 1000).toFixed(1)} s`);
    }
    print(`Summary: ${outcome.files.summary}`);
    return failure ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${secrets.redact(explained(error))}\n`);
    return 2;
  }
}

/** Writes the published JSON Schemas anew from the sources. */
async function writeSchemas(actionFolder: string): Promise<number> {
  const { planJsonSchema } = await import('../plan/schema');
  const { reportSchemaText } = await import('../report/schema');
  const folder = path.join(actionFolder, 'schema');
  writeFileSync(
    path.join(folder, 'plan.schema.json'),
    `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
  );
  writeFileSync(path.join(folder, 'report.schema.json'), reportSchemaText());
  return 0;
}
