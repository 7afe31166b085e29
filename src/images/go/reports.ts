/**
 * Beginnings of the lines by which the generated Dockerfiles report to the rehearsal. The packages themselves are
 * lines of `go build -v`, one as each is compiled.
 */
export const REPORTS = {
  /** Followed by the number of packages to compile, with `at most` if some may be compiled already. */
  packages: 'rehearsal: packages to compile: ',
  /** Followed by a variable of `build.go.variables` that the code does not have. */
  noVariable: 'rehearsal: no variable ',
} as const;
