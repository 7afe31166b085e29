import { pathText } from '../../src/plan/problems';
import type { Plan } from '../../src/plan/schema';
import type { ComposeModel } from '../../src/stack/compose/model';
import type { Exec } from '../../src/system/exec';
import { systemExec } from '../../src/system/system-exec';
import type { ValidationFinding } from '../../src/validation/finding';
import { validatePlan } from '../../src/validation/validate-plan';
import { FakeExec } from '../helpers/exec';

/** The Docker of a test's machine; by default it has neither Compose nor an engine. */
export interface Surroundings {
  /** What Compose reads from the files; a text is its refusal. */
  readonly model?: ComposeModel | string;
  /** References of images in the engine; undefined if none answers. */
  readonly images?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Processes of such a machine: git is real. */
export function machineWith({ model, images }: Surroundings): Exec & { readonly docker: FakeExec } {
  const docker = new FakeExec((command) => {
    if (command.startsWith('docker compose version')) {
      return model === undefined ? { exitCode: 1, stderr: 'no such plugin' } : 'v2';
    }
    if (command.startsWith('docker compose')) {
      return typeof model === 'object'
        ? JSON.stringify(model)
        : { exitCode: 15, stderr: model ?? 'no such plugin' };
    }
    if (images === undefined) return { exitCode: 1, stderr: 'no engine' };
    if (command.startsWith('docker version')) return '28.0.1 1.48';
    const reference = command.split(' ').at(-1) ?? '';
    return images.includes(reference)
      ? JSON.stringify({ Id: 'sha256:1', Config: {} })
      : { exitCode: 1, stderr: 'no such image' };
  });
  const of = (program: string) => (program === 'docker' ? docker : systemExec);
  return {
    docker,
    capture: (argv, options) => of(argv[0]).capture(argv, options),
    run: (argv, options) => of(argv[0]).run(argv, options),
    stream: (argv, onLine, options) => of(argv[0]).stream(argv, onLine, options),
  };
}

/** Validates a plan in a folder. */
export function validating(
  plan: Plan,
  folder: string,
  surroundings: Surroundings = {},
): Promise<ValidationFinding[]> {
  const { env = {} } = surroundings;
  return validatePlan(
    { plan, folder },
    { exec: machineWith(surroundings), env, onSecret: () => {} },
  );
}

/** Findings as `severity CODE path`. */
export function shown(findings: readonly ValidationFinding[]): string[] {
  return findings.map(({ severity, code, planPath = [] }) =>
    [severity, code, pathText(planPath)].join(' ').trim(),
  );
}
