import type { Symptom } from './symptom';

/**
 * A program that an image cannot start: texts of the kernel through runc, of Go's `os/exec`, and of the loaders of
 * glibc and musl.
 */
export const PROGRAM_SYMPTOMS: readonly Symptom[] = [
  {
    pattern:
      /exec:? "?(?:\/\S{0,100}\/)?((?:ba|a|da|z)?sh)"?: (?:executable file not found|stat [^:]{1,100}: no such file|no such file)/,
    diagnose: ([, shell]) => ({
      code: 'SHELL_MISSING',
      cause: `the image has no ${shell}, which a start command or a script needs (a distroless or scratch image)`,
      hint: 'Start the node without a shell in the compose files, as a list of the binary and its arguments, or use a base image with one.',
    }),
  },
  {
    pattern: /version `?(GLIBC(?:XX)?_[\d.]{1,20})'? not found/,
    diagnose: ([, version]) => ({
      code: 'BINARY_NOT_RUNNABLE',
      cause: `the C library of the image is older than the binary needs (${version})`,
      hint: 'Build the binary on the base of the image that runs it, or on an older one, or statically (CGO_ENABLED=0, or musl).',
    }),
  },
  {
    pattern:
      /(?:error while loading shared libraries:|[Ee]rror loading shared library) ([^:\s]{1,200})/,
    diagnose: ([, library]) => ({
      code: 'BINARY_NOT_RUNNABLE',
      cause: `the image lacks ${library}, which the binary loads`,
      hint: `Add ${library} to the image that nodes run on, link it statically, or set cosmovisor.image to an image that has it.`,
    }),
  },
  {
    pattern: /[Ee]rror relocating ([^:\s]{1,200}):/,
    diagnose: ([, program]) => ({
      code: 'BINARY_NOT_RUNNABLE',
      cause: `the C library of the image lacks what ${program} uses: it is built for another one (glibc or musl)`,
      hint: 'Build all releases on one base (Alpine has musl, Debian glibc), or statically.',
    }),
  },
  {
    // The file may exist: the kernel reports a missing loader (PT_INTERP) or interpreter (#!) alike.
    pattern:
      /(?:fork\/exec|^exec|exec failed: \S{1,100} exec|standard_init_linux\.go:\d{1,5}: exec user process caused:?) ?(\/[^\s:"]{1,300})?"?: no such file or directory/,
    diagnose: ([, program = 'the program']) => ({
      code: 'BINARY_NOT_RUNNABLE',
      cause: `${program} cannot be started: it or the loader that it names does not exist in the image`,
      hint: 'A binary with C code needs the C library it was linked with: distroless/static, scratch and BusyBox have none, Alpine has musl, Debian glibc. Build it statically (CGO_ENABLED=0), or use that base for all releases. For a script, check the program of its first line.',
    }),
  },
];
