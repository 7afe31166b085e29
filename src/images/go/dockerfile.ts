import path from 'node:path';
import type { GoBuild } from './options';
import { REPORTS } from './reports';
import { BUILD_BASE } from './toolchain';

/** Names of the context with the compiled dependencies, and of the secrets that the Dockerfiles read. */
export const DEPENDENCIES = 'dependencies';
export const SECRETS = { packages: 'packages', goenv: 'goenv', ca: 'ca', netrc: 'netrc' } as const;

/** Folder of the tree. */
const TREE = '/src';
const MODULES = '/go/pkg/mod';
/**
 * Path that Go uses for {@link MODULES}: a link to them, or to the complete modules while dependencies are
 * compiled. Paths of C libraries affect what is compiled, and thus everything that imports it.
 */
const LINK = '/go/modules';
/** Folder for modules that turn out to be needed in full. */
const WHOLE_MODULES = '/go/pkg/whole';
const PACKAGES = '/run/rehearsal/packages';

/**
 * Network settings of the host. They do not affect the content of downloads, so they are part of neither layers
 * nor keys.
 */
const NETWORK = [
  `--mount=type=secret,id=${SECRETS.goenv},target=/run/rehearsal/goenv`,
  `--mount=type=secret,id=${SECRETS.netrc},target=/root/.netrc`,
  `--mount=type=secret,id=${SECRETS.ca},target=/run/rehearsal/ca.crt`,
].join(' ');

const USE_NETWORK = `export GOENV=/run/rehearsal/goenv
if [ -s /run/rehearsal/ca.crt ]; then
  export SSL_CERT_FILE=/run/rehearsal/ca.crt GIT_SSL_CAINFO=/run/rehearsal/ca.crt
fi`;

/**
 * Number of parallel downloads. Go's default is the number of processors; a runner's two would wait for the
 * network.
 */
const FETCHED_AT_A_TIME = 16;

/** Omits debug information, which reduces the compiled packages by a fifth. */
const COMPILED = '-gcflags=all=-dwarf=false';

function environment({ cgo, modfile, ignoresWorkspace }: GoBuild): string {
  const other = modfile === 'go.mod' ? [] : [`-modfile=${modfile}`];
  const flags = ['-buildvcs=false', '-trimpath', ...other].join(' ');
  return `ENV GOTOOLCHAIN=local CGO_ENABLED=${cgo ? 1 : 0} GOFLAGS="${flags}" \\
    ${ignoresWorkspace ? 'GOWORK=off ' : ''}GOPATH=/go GOCACHE=/go/cache GOMODCACHE=${LINK} \\
    PATH=/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
}

/** Copies the context, and changes to the module's folder in it. */
function tree({ module }: GoBuild): string {
  const copied = `WORKDIR ${TREE}\nCOPY . .`;
  return module === '.' ? copied : `${copied}\nWORKDIR ${path.posix.join(TREE, module)}`;
}

/** `RUN` instruction of a script that stops at the first failing command. */
function run(mounts: string, script: string): string {
  return `RUN ${mounts} <<'EOF'\nset -eu\n${script.trim()}\nEOF`;
}

/**
 * Minimal copy of the toolchain's image, so that a release can be compiled from an image of dependencies alone.
 * C needs the compiler of the whole image.
 */
function toolchain({ cgo }: GoBuild, chained: boolean): string {
  if (chained) return `FROM --platform=$BUILDPLATFORM ${DEPENDENCIES} AS toolchain`;
  if (cgo) return 'FROM go AS toolchain';
  return `FROM --platform=$BUILDPLATFORM ${BUILD_BASE} AS toolchain
${run(
  '--mount=type=bind,from=go,source=/usr/local/go,target=/toolchain',
  `
mkdir -p /usr/local/go /go
cd /toolchain
tar -cf - --exclude=testdata --exclude='*_test.go' --exclude=src/cmd \\
  bin/go go.env VERSION lib/time src pkg/include \\
  pkg/tool/*/asm pkg/tool/*/cgo pkg/tool/*/compile pkg/tool/*/link |
  tar -xf - -C /usr/local/go
`,
)}`;
}

/**
 * Ends a build with C before anything is compiled, if the image lacks a C compiler. CC may have arguments of the
 * compiler: `zig cc -target x86_64-linux-musl`.
 */
const COMPILER = `compiler=$(go env CC)
if ! command -v "\${compiler%% *}" > /dev/null; then
  echo "The image has no C compiler $compiler." >&2
  exit 1
fi`;

/**
 * Lists the module files used by the compiled packages: a tenth of a gigabyte of modules. A package with C
 * keeps its whole module, which contains its headers and libraries.
 */
const keep = (tagged: string) => `
xargs go list -e ${tagged}-f '{{$d := .Dir}}{{if .CgoFiles}}tree {{.Module.Dir}}{{else}}folder {{$d}}{{range .EmbedFiles}}
file {{$d}}/{{.}}{{end}}{{end}}' < /packages | sort -u |
while read -r kind path; do
  case $kind in
    tree) find "$path" -type f ;;
    folder) find "$path" -maxdepth 1 -type f ! -name '*_test.go' ;;
    file) echo "$path" ;;
  esac
done > /tmp/kept
find ${LINK}/cache/download -type f ! -name '*.zip' ! -name '*.lock' >> /tmp/kept
sed -n 's,^${LINK}/,,p' /tmp/kept | sort -u | tar -C /modules -cf - --no-recursion -T - | tar -C ${MODULES} -xf -
rm /tmp/kept`;

/** Flag of Go's commands for build tags, with a space after it; empty without tags. */
function tagsFlag(tags: readonly string[]): string {
  return tags.length > 0 ? `-tags ${tags.join(',')} ` : '';
}

/** Mark of a package of Go itself, which is compiled with the others that import it. */
const STANDARD = 'standard';

/**
 * Dockerfile of compiled dependencies. Its context determines them (go.mod, go.sum and the like), so it is
 * rebuilt only when these change. The list of packages to compile is a secret: it is not part of the layer's
 * identity, and missing packages are compiled with the release.
 *
 * @param tags build tags of all releases that share them: with others, a release compiles the packages that they change
 * @param chained true if it builds on the dependencies of another release, most of which are the same
 */
export function dependenciesDockerfile(
  build: GoBuild,
  tags: readonly string[],
  chained: boolean,
): string {
  const tagged = tagsFlag(tags);
  return `# Generated: the dependencies of a Go chain, downloaded and compiled.
FROM --platform=$BUILDPLATFORM ${build.image} AS go
${environment(build)}

FROM go AS modules
ARG TARGETARCH
${tree(build)}
${run(
  `--mount=type=secret,id=${SECRETS.packages},target=${PACKAGES} ${NETWORK}`,
  `
${USE_NETWORK}${build.cgo ? `\n${COMPILER}` : ''}
export GOARCH="$TARGETARCH" GOMODCACHE=${MODULES} GOMAXPROCS=${FETCHED_AT_A_TIME}
xargs -r go list -e -deps ${tagged}-f '{{if .Standard}}${STANDARD} {{.ImportPath}}{{else if .Error}}{{printf "# %q" .Error.Err}}{{else if not .DepsErrors}}{{.ImportPath}}{{end}}' < ${PACKAGES} > /listed
if grep -E '^#.*(://|missing go.sum entry)' /listed >&2; then
  echo 'Not all modules could be fetched.' >&2
  exit 1
fi
sed -i '/^#/d; /^$/d; /^${STANDARD} unsafe$/d' /listed
sed '/^${STANDARD} /d' /listed > /packages
echo '${REPORTS.packages}${chained ? 'at most ' : ''}'"$(wc -l < /listed)"
mkdir -p ${MODULES}/cache/download
`,
)}

${toolchain(build, chained)}
${environment(build)}

FROM toolchain
ARG TARGETARCH
WORKDIR ${path.posix.join(TREE, build.module)}
${run(
  [
    `--mount=type=bind,from=modules,source=${MODULES},target=/modules,rw`,
    '--mount=type=bind,from=modules,source=/packages,target=/packages',
    `--mount=type=bind,target=${TREE},rw`,
  ].join(' '),
  `
export GOARCH="$TARGETARCH" GOPROXY=off
mkdir -p ${MODULES}
ln -sfn /modules ${LINK}
xargs -r go build -v ${tagged}${COMPILED} < /packages
if [ -s /packages ]; then
  ${keep(tagged).trim()}
fi
ln -sfn ${MODULES} ${LINK}
`,
)}
`;
}

/**
 * Linker flags for the version information in a binary, as the Cosmos SDK reads it (`version.Name` and the others), and
 * for the plan's own variables, which win.
 */
function linkerFlags({ name, binary, version, tags, variables }: GoBuild): string {
  const sdk = 'github.com/cosmos/cosmos-sdk/version';
  const values = { Name: name, AppName: binary, Version: version, BuildTags: tags.join(',') };
  const stamps = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `-X ${sdk}.${key}=${value}`);
  const own = Object.entries(variables).map(([variable, value]) => `-X '${variable}=${value}'`);
  return ['-s', '-w', ...stamps, ...own].join(' ');
}

/**
 * Reports variables that the compiled code does not declare, which Go's linker passes over in silence: of each package
 * of the build, the names in `var` declarations as gofmt writes them.
 */
function reportUnset({ package: main, variables }: GoBuild, tagged: string): string {
  const names = Object.keys(variables).map((name) => {
    const at = name.lastIndexOf('.');
    return `${name.slice(0, at)} ${name.slice(at + 1)}`;
  });
  const files = '{{range .GoFiles}} {{$d}}/{{.}}{{end}}{{range .CgoFiles}} {{$d}}/{{.}}{{end}}';
  return `go list -deps ${tagged}-f '{{$d := .Dir}}{{if eq .Name "main"}}main{{else}}{{.ImportPath}}{{end}}${files}' ${main} > /tmp/listed
while read -r package variable; do
  files=$(awk -v package="$package" '$1 == package { $1 = ""; print }' /tmp/listed)
  found=$(if [ -n "$files" ]; then awk -v name="$variable" '
    /^[)]/ { block = "" }
    /^(var|const|type|import) [(]/ { block = $1; next }
    block == "var" || /^var / {
      sub(/^(var )?[ \t]*/, "")
      if ($0 ~ "^([A-Za-z0-9_]+, *)*" name "([ ,=]|$)") print FILENAME
    }' $files; fi)
  if [ -z "$found" ]; then echo "${REPORTS.noVariable}$package.$variable"; fi
done <<'VARIABLES'
${names.join('\n')}
VARIABLES
rm /tmp/listed
`;
}

/**
 * With C, copies the shared libraries of modules (libwasmvm) and of the tree to the same absolute paths, which the
 * linker has recorded. It records none for a library given by its folder alone (`-L`): that goes where every loader
 * looks.
 */
const LIBRARIES = `
ldd "$binary" | while read -r name arrow library rest; do
  case "$arrow $library $rest" in
    '=> /go/'*|'=> ${TREE}/'*)
      mkdir -p "/out$(dirname "$library")"
      cp -L "$library" "/out$library" ;;
    '=> not found')
      mkdir -p /out/usr/lib
      find ${TREE} "$(go env GOMODCACHE)/" -name "$name" -type f | head -n 1 | xargs -r -I{} cp {} "/out/usr/lib/$name" ;;
  esac
done`;

/** Line of a release's build that compiles once more, with whole modules: errors before it do not count. */
export const WHOLE =
  'Some packages are not among the compiled dependencies; downloading their modules whole.';

/** User id of an unprivileged user, as in distroless images. */
const NONROOT = 65532;

/**
 * Dockerfile of one release: compiles the chain's own packages on top of the compiled dependencies, and
 * installs the binary in an image that also runs as a non-root user.
 */
export function releaseDockerfile(build: GoBuild): string {
  const { binary, tags, base, cgo } = build;
  const tagged = tagsFlag(tags);
  const compile = `go build -v ${COMPILED} ${tagged}-ldflags "${linkerFlags(build)}" -o "$binary" ${build.package}`;
  const hasVariables = Object.keys(build.variables).length > 0;
  return `# Generated: one release of a Go chain.
FROM ${base} AS base

FROM ${DEPENDENCIES} AS build
ARG TARGETARCH
${tree(build)}
${run(
  `--mount=type=bind,from=base,target=/base ${NETWORK}`,
  `
${USE_NETWORK}
export GOARCH="$TARGETARCH"
binary=/out/usr/local/bin/${binary}
mkfifo /tmp/lines
compile() {
  tee /tmp/said < /tmp/lines >&2 &
  compiled=0
  ${compile} 2>/tmp/lines || compiled=$?
  wait
  return "$compiled"
}
if ! compile; then
  # A package that no release needed when the dependencies were compiled: its module was cut to the others.
  grep -qE 'no required module provides|does not contain package|cannot find module|no such file or directory' /tmp/said || exit "$compiled"
  echo '${WHOLE}' >&2
  # Elsewhere: of a folder of modules, Go remembers which packages it has.
  mkdir -p ${WHOLE_MODULES}
  if [ -d ${MODULES}/cache ]; then mv ${MODULES}/cache ${WHOLE_MODULES}/; fi
  export GOMODCACHE=${WHOLE_MODULES}
  compile
fi
rm /tmp/said /tmp/lines
${hasVariables ? reportUnset(build, tagged) : ''}${cgo ? `${LIBRARIES.trim()}\n` : ''}if [ -f /base/etc/passwd ] && ! grep -q '^nonroot:' /base/etc/passwd; then
  mkdir -p /out/etc /out/home/nonroot
  { cat /base/etc/passwd; echo 'nonroot:x:${NONROOT}:${NONROOT}::/home/nonroot:/sbin/nologin'; } > /out/etc/passwd
  { cat /base/etc/group; echo 'nonroot:x:${NONROOT}:'; } > /out/etc/group
  chown ${NONROOT}:${NONROOT} /out/home/nonroot
fi
`,
)}

FROM base
COPY --from=build /out/ /
ENTRYPOINT ["${binary}"]
`;
}
