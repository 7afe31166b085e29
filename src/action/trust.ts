import { parseJson } from '../system/json';

/** The parts of a workflow's event that are read. */
interface WorkflowEvent {
  readonly pull_request?: {
    readonly head?: { readonly repo?: { readonly full_name?: string } | null };
    readonly base?: { readonly repo?: { readonly full_name?: string } };
  };
}

/** Events that require write access and run code of the repository itself. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch', 'release', 'merge_group', 'create'];

/**
 * Returns the reason why a job must not write to the cache: it may build untrusted code, which later jobs would
 * run as the repository's own. A pull request from the repository itself is trusted; `pull_request_target` and
 * similar events, which run with secrets on any code that they check out, are not.
 *
 * @param event name of the event, and its payload as JSON
 * @returns undefined if the job may write
 */
export function readOnlyReason(event: {
  readonly name: string;
  readonly payload: string;
}): string | undefined {
  if (TRUSTED.includes(event.name)) return undefined;
  if (event.name !== 'pull_request')
    return `the event ${event.name || '(none)'} is not trusted with it`;
  // An unreadable payload is not trusted.
  const { pull_request: request } = (parseJson(event.payload) ?? {}) as WorkflowEvent;
  const head = request?.head?.repo?.full_name;
  if (head !== undefined && head === request?.base?.repo?.full_name) return undefined;
  return 'a pull request from a fork is not trusted with it';
}
