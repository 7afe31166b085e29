/** Splits `before:v2` into `before` and `v2`; `start` and `end` have no upgrade. */
export function stageParts(stage: string): readonly [string, string | undefined] {
  const [, when = stage, upgrade] = /^(before|after):(.+)$/.exec(stage) ?? [];
  return [when, upgrade];
}
