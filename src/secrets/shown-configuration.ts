import { isSecretName } from './secret-names';
import { shownArguments, shownValue, withoutSensitive } from './sensitive';

/** Keys whose value is a map of names to values, such as variables. */
const NAMED_VALUES = new Set([
  'environment',
  'env',
  'labels',
  'args',
  'annotations',
  'options',
  'driver_opts',
]);
/** Keys whose values are arguments of a program. */
const ARGUMENTS = new Set(['command', 'entrypoint', 'test', 'flags']);

/**
 * Configuration of a build or a stack (a compose model, a bake file) for display: hides values that are secret by
 * name or form in variables, labels, build arguments, commands, health checks and all other texts.
 *
 * @param key name of the value itself
 */
export function shownConfiguration(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return withoutSensitive(value);
  if (Array.isArray(value)) {
    const texts = value.filter((part): part is string => typeof part === 'string');
    const isArguments = ARGUMENTS.has(key) && texts.length === value.length;
    return isArguments ? shownArguments(texts) : value.map((part) => shownConfiguration(part));
  }
  if (typeof value !== 'object' || value === null) return value;
  const isNamed = NAMED_VALUES.has(key);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      typeof part === 'string' && (isNamed || isSecretName(name))
        ? shownValue(name, part)
        : shownConfiguration(part, name),
    ]),
  );
}
