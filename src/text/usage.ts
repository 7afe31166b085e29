/** A flag in a usage text: `  -h, --help   help for start`. */
const FLAG = /^\s{2,}(?:-\w, )?\s{0,4}--[\w.-]{1,80}(?:\s|$)/;
const HEADING = /^[A-Z][A-Za-z ]{0,40}:$/;

/**
 * Lines of an output without the usage texts that Cobra prints with an error (spf13/cobra `command.go`, `ExecuteC`): from
 * `Usage:` on, its indented lines and its headings; also flags whose beginning is missing. An empty line stands for each
 * text.
 */
export function withoutUsage(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let isUsage = false;
  for (const line of lines) {
    const text = line.trimEnd();
    const begins: boolean = text === 'Usage:' || (!isUsage && FLAG.test(text));
    if (begins) kept.push('');
    isUsage = begins || (isUsage && isOfUsage(text));
    if (!isUsage) kept.push(text);
  }
  return kept;
}

function isOfUsage(line: string): boolean {
  return line === '' || /^\s/.test(line) || HEADING.test(line) || line.startsWith('Use "');
}
