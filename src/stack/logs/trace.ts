/** Other lines of a Go trace than calls: places, goroutines, signals, registers, the end of the process. */
const OTHER =
  /^\t|^goroutine \d|^\[signal |^created by |^panic\(|^\s*\[recovered\]|^exit status \d|^r(?:ax|bx|cx|dx|di|si|bp|sp|\d{1,2}|ip|flags)\s+0x/;

/** Returns true for a line of a Go trace below its panic (`runtime/traceback.go`). */
export function isTraceLine(line: string): boolean {
  return line.trim() === '' || OTHER.test(line) || isCall(line);
}

/** `module/package.(*Type).Method(0xc0, …)`: no blank before the first bracket, and a bracket at the end. */
function isCall(line: string): boolean {
  const bracket = line.indexOf('(');
  return (
    line.endsWith(')') &&
    /^[\w./*-]/.test(line) &&
    bracket > 0 &&
    !line.slice(0, bracket).includes(' ')
  );
}
