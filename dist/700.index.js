export const id = 700;
export const ids = [700];
export const modules = {

/***/ 78080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ SAYS),
/* harmony export */   Jy: () => (/* binding */ PRE_UPGRADE_SCRIPT),
/* harmony export */   yR: () => (/* binding */ PRE_UPGRADE_VARIABLE)
/* harmony export */ });
/** Name in Cosmovisor's folder under which the launcher runs the user's pre-upgrade script. */
const PRE_UPGRADE_SCRIPT = 'rehearsal-pre-upgrade';
/** Variable with the path of that script in Cosmovisor's folder. */
const PRE_UPGRADE_VARIABLE = 'REHEARSAL_PRE_UPGRADE';
/** Beginning of the launcher's own lines in the log of a node. */
const SAYS = 'rehearsal:';


/***/ }),

/***/ 51947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseModfile),
/* harmony export */   l: () => (/* binding */ isFolder)
/* harmony export */ });
/** Parses a go.mod or go.work; its lines may have any order. Errors in it are left for Go to report. */
function parseModfile(text) {
    const lines = directives(text);
    const first = (verb) => lines.find(({ words }) => words[0] === verb)?.words[1];
    const all = (verb) => lines.filter(({ words }) => words[0] === verb && words[1]);
    return {
        module: first('module'),
        go: VERSION.exec(first('go') ?? '')?.[1],
        toolchain: VERSION.exec(/^go(.*)/.exec(first('toolchain') ?? '')?.[1] ?? '')?.[1],
        requires: all('require').map(({ words: [, path = ''], comment }) => ({
            path,
            isIndirect: /^\/\/\s*indirect\b/.test(comment),
        })),
        replaces: all('replace').map(({ words: [, path = '', ...rest] }) => ({
            path,
            by: rest[rest.indexOf('=>') + 1] ?? '',
        })),
        uses: all('use').map(({ words }) => words[1] ?? ''),
    };
}
/** Returns true if a module is replaced by a folder, not by another module. */
function isFolder(replacement) {
    return /^(?:\.{1,2}(?:\/|$)|\/)/.test(replacement);
}
/** A version of Go; `1.24.1-custom` is built by the release 1.24.1. */
const VERSION = /^(\d+(?:\.\d+)*(?:(?:rc|beta)\d+)?)(?:-|$)/;
function directives(text) {
    const found = [];
    let block;
    for (const line of text.split('\n')) {
        const parts = line.match(/\/\/.*|"[^"]*"|`[^`]*`|=>|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? [];
        const comment = parts.find((part) => part.startsWith('//')) ?? '';
        const [first, ...rest] = parts
            .filter((part) => !part.startsWith('//'))
            .map((part) => part.replace(/^["`](.*)["`]$/, '$1'));
        if (first === undefined)
            continue;
        if (first === ')')
            block = undefined;
        else if (rest[0] === '(')
            block = first;
        else {
            const words = block === undefined ? [first, ...rest] : [block, first, ...rest];
            found.push({ words, comment });
        }
    }
    return found;
}


/***/ }),

/***/ 16936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ needOfC)
/* harmony export */ });
const COMPILE = 'does not compile without C';
const START = 'panics at the start of a chain built without C';
/**
 * Modules that need C. Modules with a replacement in Go, such as those for Ledger devices, are not among them. That of
 * go-ethereum is incomplete: its package crypto/secp256k1, which the EVM stacks of the SDK import, lacks RecoverPubkey
 * without C (crypto/secp256k1/secp256.go there has the constraint `cgo`, as of 1.15 to 1.17).
 */
const C_MODULES = [
    { name: /^(?:[\w-]+-)?wasmvm$/, why: START },
    { name: /^(?:[\w-]+-)?movevm$/, why: COMPILE },
    { name: /^go-owasm$/, why: COMPILE },
    { name: /^go-rapidsnark$/, why: COMPILE },
    { name: /^bls-eth-go-binary$/, why: COMPILE },
    { name: /^blst$/, why: COMPILE, tags: ['bls12381', 'ckzg'] },
    { name: /^go?rocksdb$/, why: COMPILE, tags: ['rocksdb', 'rocksdbBackend'], isOptional: true },
    { name: /^levigo$/, why: COMPILE, tags: ['cleveldb'], isOptional: true },
    { name: /^go-ethereum$/, why: 'has functions for keys (secp256k1) only with C', tags: [] },
    { name: /^go-sqlite3$/, why: 'refuses to open a database without C', tags: [] },
];
/**
 * Reason why the requirements of a module need C; undefined if none does.
 *
 * @param tags build tags
 */
function needOfC({ requires, replaces }, tags) {
    const substitutes = new Map(replaces.map(({ path, by }) => [path, by]));
    for (const required of requires) {
        const names = [required.path, substitutes.get(required.path) ?? ''].map(nameOf);
        const needing = C_MODULES.find((module) => names.some((name) => module.name.test(name)) && isCompiled(module, required, tags));
        if (needing !== undefined)
            return `go.mod requires ${required.path}, which ${needing.why}`;
    }
    return undefined;
}
function isCompiled({ tags, isOptional }, { isIndirect }, given) {
    if (!isIndirect && isOptional !== true)
        return true;
    return tags === undefined || tags.some((tag) => given.includes(tag));
}
/** Last element of a module's path, without a major version: `wasmvm` of `example.com/x/wasmvm/v2`. */
function nameOf(path) {
    const elements = path.split('/');
    const last = elements.pop() ?? '';
    return /^v\d+$/.test(last) ? (elements.pop() ?? '') : last;
}


/***/ }),

/***/ 44850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ REPORTS)
/* harmony export */ });
/**
 * Beginnings of the lines by which the generated Dockerfiles report to the rehearsal. The packages themselves are
 * lines of `go build -v`, one as each is compiled.
 */
const REPORTS = {
    /** Followed by the number of packages to compile, with `at most` if some may be compiled already. */
    packages: 'rehearsal: packages to compile: ',
    /** Followed by a variable of `build.go.variables` that the code does not have. */
    noVariable: 'rehearsal: no variable ',
};


/***/ }),

/***/ 34490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zh: () => (/* binding */ COSMOVISOR_TARGET),
  UH: () => (/* binding */ cosmovisorImage),
  xh: () => (/* binding */ cosmovisorTargets),
  J$: () => (/* binding */ releaseTarget)
});

// EXTERNAL MODULE: ./src/cosmovisor/layout.ts
var layout = __webpack_require__(34702);
// EXTERNAL MODULE: ./src/cosmovisor/versions.ts
var versions = __webpack_require__(60933);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/system/hash.ts
var hash = __webpack_require__(97277);
// EXTERNAL MODULE: ./src/images/go/reports.ts
var reports = __webpack_require__(44850);
// EXTERNAL MODULE: ./src/images/source/generated.ts
var generated = __webpack_require__(34391);
// EXTERNAL MODULE: ./src/cosmovisor/launcher.ts
var launcher = __webpack_require__(78080);
;// CONCATENATED MODULE: ./src/images/graph/gate-launcher.ts


/**
 * Part of the gate's source, in Go without dependencies: the launcher of a release. It becomes the release's binary,
 * with what the release needs beside it: libraries of its own, and by the order of the run variables, flags and files.
 * It also shows the output of pre-upgrade commands and scripts that failed, which Cosmovisor keeps to itself
 * (`process.go`, `executePreUpgradeCmd` and `doCustomPreUpgrade`).
 */
const GATE_LAUNCHER = `package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
)

const (
	orders           = "${layout/* ORDERS_FOLDER */.RO}"
	preUpgradeScript = "${launcher/* PRE_UPGRADE_SCRIPT */.Jy}"
	says             = "${launcher/* SAYS */.HN}"
)

// ReleaseOrder is what a release needs beside its binary.
type ReleaseOrder struct {
	// Env are variables of every command.
	Env map[string]string
	// Flags are appended to a start of the node.
	Flags []string
	// Unset are variables that neither a start nor the pre-upgrade command gets.
	Unset []string
	// Files are put in place before a start of the node and its pre-upgrade command.
	Files []OrderedFile
}

// OrderedFile is a file or folder: From in the folder of the orders, To in the container or, if relative, in the home.
type OrderedFile struct{ From, To string }

// launch becomes the binary of the release whose launcher self is.
func launch(self string, args []string) error {
	folder, binary := path.Dir(self), path.Base(self)
	program := path.Join(folder, "${layout/* PROGRAM_FOLDER */.e2}", binary)
	wanted, err := readOrder(path.Base(folder))
	if err != nil {
		return err
	}
	for name, value := range wanted.Env {
		os.Setenv(name, value)
	}
	own := path.Join(folder, "${layout/* LIBRARY_FOLDER */.zj}")
	if _, err := os.Stat(own); err == nil {
		os.Setenv("LD_LIBRARY_PATH", strings.TrimSuffix(own+":"+os.Getenv("LD_LIBRARY_PATH"), ":"))
	}
	isPreUpgrade := len(args) == 1 && args[0] == "pre-upgrade"
	isStart := startsNode(args)
	if isStart || isPreUpgrade {
		for _, file := range wanted.Files {
			if err := putInPlace(file, args); err != nil {
				return fmt.Errorf("%s cannot put %s of the plan in place: %w", says, file.To, err)
			}
		}
		for _, name := range wanted.Unset {
			os.Unsetenv(name)
		}
	}
	if isPreUpgrade {
		os.Exit(report("the command pre-upgrade of the new binary", exec.Command(program, args...)))
	}
	if isStart {
		args = append(args, wanted.Flags...)
	}
	return syscall.Exec(program, append([]string{os.Args[0]}, args...), os.Environ())
}

// startsNode is starts without clients, whose arguments may be any word.
func startsNode(args []string) bool {
	if len(args) > 0 {
		switch args[0] {
		case "query", "q", "tx", "keys":
			return false
		}
	}
	return starts(args)
}

// readOrder reads the order for a release; an empty one if the run gives none.
func readOrder(index string) (ReleaseOrder, error) {
	var wanted ReleaseOrder
	file := path.Join(orders, index+".json")
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return wanted, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &wanted)
	}
	if err != nil {
		return wanted, fmt.Errorf("%s cannot read the order %s: %w", says, file, err)
	}
	return wanted, nil
}

// putInPlace copies a file or a folder over what is there. Links of the order stay links.
func putInPlace(file OrderedFile, args []string) error {
	to := file.To
	if !path.IsAbs(to) {
		home := homeOf(args)
		if home == "" {
			return errors.New("the home of the node is unknown")
		}
		to = path.Join(home, to)
	}
	from := path.Join(orders, file.From)
	return filepath.WalkDir(from, func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(from, at)
		if err != nil {
			return err
		}
		return putOne(at, filepath.Join(to, relative), entry)
	})
}

func putOne(from, to string, entry fs.DirEntry) error {
	if entry.IsDir() {
		return os.MkdirAll(to, 0o755)
	}
	if err := os.MkdirAll(path.Dir(to), 0o755); err != nil {
		return err
	}
	// A file that is a mount stays, with another content.
	if err := os.Remove(to); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.EBUSY) {
		return err
	}
	if entry.Type()&fs.ModeSymlink != 0 {
		target, err := os.Readlink(from)
		if err != nil {
			return err
		}
		return os.Symlink(target, to)
	}
	info, err := entry.Info()
	if err != nil || !info.Mode().IsRegular() {
		return err
	}
	return copyFile(from, to, os.O_TRUNC, info.Mode().Perm()|0o600)
}

// homeOf is the home of the node: Cosmovisor's, or that of its command.
func homeOf(args []string) string {
	if home := os.Getenv("DAEMON_HOME"); home != "" {
		return home
	}
	for i, each := range args {
		if each == "--home" && i+1 < len(args) {
			return args[i+1]
		}
		if value, found := strings.CutPrefix(each, "--home="); found {
			return value
		}
	}
	return ""
}

// runScript runs the user's pre-upgrade script in place of Cosmovisor, with the plan's name and height.
func runScript(args []string) int {
	script := path.Join(path.Dir(os.Args[0]), os.Getenv("${launcher/* PRE_UPGRADE_VARIABLE */.yR}"))
	// As Cosmovisor does; without the right to do so, the start of the script fails and says why.
	if stat, err := os.Stat(script); err == nil {
		os.Chmod(script, stat.Mode().Perm()|0o100)
	}
	return report("the pre-upgrade script "+path.Base(script), exec.Command(script, args...))
}

// Longest output of a pre-upgrade command to show, in bytes; of a longer one, its end has the reason.
const longestReport = 64 << 10

// report runs a program, and shows its output where Cosmovisor writes its own if the program fails. Cosmovisor takes
// code 1 of a command for a binary without that command.
func report(what string, program *exec.Cmd) int {
	var output ending
	program.Stdin = os.Stdin
	program.Stdout = io.MultiWriter(os.Stdout, &output)
	program.Stderr = io.MultiWriter(os.Stderr, &output)
	err := program.Run()
	if err == nil {
		return 0
	}
	code := 127
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		code = ended.ExitCode()
		if status, ok := ended.Sys().(syscall.WaitStatus); ok && status.Signaled() {
			code = 128 + int(status.Signal())
		}
	}
	if code == 1 && bytes.Contains(output.text, []byte("unknown command")) {
		return code
	}
	shown := os.Stderr
	if parent, err := os.OpenFile(fmt.Sprintf("/proc/%d/fd/2", os.Getppid()), os.O_WRONLY|os.O_APPEND, 0); err == nil {
		defer parent.Close()
		shown = parent
	}
	lines := strings.Split(strings.TrimSpace(string(output.text)), "\\n")
	last := lines[len(lines)-1]
	if code == 127 && last == "" {
		last = err.Error()
	}
	fmt.Fprintf(shown, "%s\\n%s %s failed with code %d: %s\\n", strings.Join(lines, "\\n"), says, what, code, strings.TrimSpace(last))
	return code
}

// ending keeps the last bytes of an output, of both streams.
type ending struct {
	lock sync.Mutex
	text []byte
}

func (e *ending) Write(more []byte) (int, error) {
	e.lock.Lock()
	defer e.lock.Unlock()
	e.text = append(e.text, more...)
	if over := len(e.text) - longestReport; over > 0 {
		e.text = append(e.text[:0], e.text[over:]...)
	}
	return len(more), nil
}
`;

;// CONCATENATED MODULE: ./src/images/graph/gate-libraries.ts

/**
 * Part of the gate's source, in Go without dependencies: the shared libraries that a release's binary loads and the
 * image that nodes run on lacks, or has with another content under one name, such as libwasmvm. Each release has a
 * folder of its own for them. Images are hostile: only regular files with names of libraries are taken.
 */
const GATE_LIBRARIES = `package main

import (
	"bufio"
	"bytes"
	"debug/elf"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

var libraryName = regexp.MustCompile(${'`^[\\w.+-]+\\.so(?:\\.[\\w.]+)?$`'})

// Libraries of the loader and the C library, which belong to an image as a whole.
var ofImage = regexp.MustCompile(${'`^(?:ld-|ld64|linux-|lib(?:c|m|dl|pthread|rt|resolv|util|nsl|crypt|anl)[.-]|libnss_)`'})

// folders lists the folders of libraries of an image, those of its architecture first.
func folders(root string) []string {
	var all []string
	for _, below := range []string{"lib", "usr/lib"} {
		found, _ := filepath.Glob(filepath.Join(root, below, "*-linux-*"))
		for _, each := range found {
			relative, _ := filepath.Rel(root, each)
			all = append(all, relative)
		}
	}
	return append(all, "lib", "usr/lib", "lib64", "usr/lib64", "usr/local/lib")
}

// libraries copies what a binary of a release loads, directly or by another library, to the release's own folder, which
// its launcher puts on the loader's path: from a path that the linker recorded, or from a usual folder.
func libraries(root, binary, base, own string) error {
	target := own + "/${layout/* LIBRARY_FOLDER */.zj}"
	seen := map[string]bool{}
	for left := []string{binary}; len(left) > 0; left = left[1:] {
		names, recorded, first := loaded(root, left[0])
		for _, name := range names {
			if seen[name] || !libraryName.MatchString(name) || ofImage.MatchString(name) {
				continue
			}
			seen[name] = true
			from := libraryIn(root, append(recorded, folders(root)...), name)
			if from == "" {
				continue
			}
			if err := add(root, from, base, target, first); err != nil {
				return err
			}
			left = append(left, from)
		}
	}
	return nil
}

// loaded lists the libraries that a file names, and the folders that the linker recorded in it, relative to the image;
// none for a static program or a script. The folders in first come before the launcher's: the loader looks there
// before its path (DT_RPATH without DT_RUNPATH, man ld.so).
func loaded(root, file string) (names, recorded, first []string) {
	at, stat, ok := resolve(root, file)
	if !ok || !stat.Mode().IsRegular() {
		return nil, nil, nil
	}
	opened, err := elf.Open(filepath.Join(root, at))
	if err != nil {
		return nil, nil, nil
	}
	defer opened.Close()
	names, _ = opened.ImportedLibraries()
	recorded = recordedIn(opened, elf.DT_RUNPATH, path.Dir(at))
	if len(recorded) == 0 {
		recorded = recordedIn(opened, elf.DT_RPATH, path.Dir(at))
		first = recorded
	}
	return names, recorded, first
}

// recordedIn lists folders of a tag; $ORIGIN is the folder of the file itself.
func recordedIn(file *elf.File, tag elf.DynTag, origin string) []string {
	var folders []string
	values, _ := file.DynString(tag)
	for _, folder := range strings.Split(strings.Join(values, ":"), ":") {
		for _, variable := range []string{"$ORIGIN", "\${ORIGIN}"} {
			folder = strings.ReplaceAll(folder, variable, "/"+origin)
		}
		if path.IsAbs(folder) {
			folders = append(folders, strings.TrimPrefix(path.Clean(folder), "/"))
		}
	}
	return folders
}

// libraryIn finds a library in folders of an image; empty if none has it.
func libraryIn(root string, folders []string, name string) string {
	for _, folder := range folders {
		at := path.Join(folder, name)
		if _, stat, ok := resolve(root, at); ok && stat.Mode().IsRegular() {
			return at
		}
	}
	return ""
}

// add copies a library to a release's folder unless the base has it. A name with a version, as in libz.so.1, stands
// for one interface, so that another file of that name in the base will do.
func add(root, from, base, target string, first []string) error {
	file, _, ok := resolve(root, from)
	if !ok {
		return fmt.Errorf("%s is gone", from)
	}
	library, name := filepath.Join(root, file), path.Base(from)
	for _, folder := range first {
		at := path.Join(folder, name)
		same, there, err := sameIn(base, at, library)
		if err != nil {
			return err
		}
		if there && !same {
			return fmt.Errorf("the binary looks for /%s first (DT_RPATH), where the image of the nodes has another library: link it with --enable-new-dtags", at)
		}
	}
	if at := libraryIn(base, folders(base), name); at != "" {
		same, _, err := sameIn(base, at, library)
		if err != nil || same || !strings.HasSuffix(name, ".so") {
			return err
		}
	}
	if err := os.MkdirAll(target, 0o755); err != nil {
		return err
	}
	return copyFile(library, target+"/"+name, os.O_EXCL, 0o755)
}

// sameIn tells whether something is at a path of an image, and whether it is a regular file equal to a library.
func sameIn(root, at, library string) (same, there bool, err error) {
	found, stat, ok := resolve(root, at)
	if !ok || !stat.Mode().IsRegular() {
		return false, ok, nil
	}
	same, err = equal(filepath.Join(root, found), library)
	return same, true, err
}

// equal compares two regular files.
func equal(a, b string) (bool, error) {
	one, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer one.Close()
	other, err := os.Open(b)
	if err != nil {
		return false, err
	}
	defer other.Close()
	first, second := bufio.NewReader(one), bufio.NewReader(other)
	ours, theirs := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, err := io.ReadFull(first, ours)
		m, otherErr := io.ReadFull(second, theirs)
		if !bytes.Equal(ours[:n], theirs[:m]) {
			return false, nil
		}
		if err != nil || otherErr != nil {
			ended := func(err error) bool { return err == io.EOF || err == io.ErrUnexpectedEOF }
			if ended(err) && ended(otherErr) {
				return true, nil
			}
			if err == nil || otherErr == nil {
				return false, nil
			}
			return false, err
		}
	}
}
`;

// EXTERNAL MODULE: ./src/cosmovisor/gate.ts
var gate = __webpack_require__(96467);
;// CONCATENATED MODULE: ./src/images/graph/gate-program.ts


/**
 * Source of the gate, in Go without dependencies: a static program that runs in any image, also in one without a
 * shell. It stands wherever the chain's binary and Cosmovisor stand in a node's image, and extracts the binaries
 * from the releases' images while an image is built.
 */
const GATE_PROGRAM = `// Command gate stands in the place of a chain's binary and of Cosmovisor: a script that starts the node starts
// what the rehearsal wants to run, and every other command reaches the real program. As a release's launcher, it adds
// what the release needs beside its binary.
//
//	gate take BINARY FIRST BASE RELEASE...  extracts the binaries from images mounted at /release/<index>
//	gate wait                               keeps a container running
package main

import (
	"bytes"
	"context"
	"debug/elf"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	releases   = "${layout/* RELEASES_FOLDER */.oH}"
	cosmovisor = "${layout/* COSMOVISOR */.nS}"
	order      = "${gate/* GATE_START */.Jo}"
)

func main() {
	name, args := path.Base(os.Args[0]), os.Args[1:]
	if name == preUpgradeScript {
		os.Exit(runScript(args))
	}
	// A link to a launcher, as in Cosmovisor's folder, has any name.
	if self, err := os.Executable(); err == nil && path.Dir(path.Dir(self)) == releases {
		fail(launch(self, args))
		return
	}
	if name != "gate" {
		fail(stand(name, args))
		return
	}
	switch {
	case len(args) > 4 && args[0] == "take":
		fail(take(args[1], args[2], args[3], args[4:]))
	case len(args) == 1 && args[0] == "wait":
		stop := make(chan os.Signal, 1)
		signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
		<-stop
	default:
		fail(errors.New("usage: gate take BINARY FIRST BASE RELEASE... | gate wait"))
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "ERROR:", err)
		os.Exit(1)
	}
}

// Order is the way in which a service runs its node; a service without one runs the real program.
type Order struct {
	// Told is the folder of a dry start, which ends at the start of the node; empty otherwise.
	Told string
	// Run is the command line with which the node starts, in place of the script's.
	Run []string
	// Set and Unset are variables of that process.
	Set   map[string]string
	Unset []string
	// Kept is a path of the home that exists unless the script makes the home anew.
	Kept string
}

// stand acts as the chain's binary or as Cosmovisor.
func stand(name string, args []string) error {
	real := releases + "/first"
	own := args
	if name == "cosmovisor" {
		real = cosmovisor
		if len(args) > 0 && args[0] == "run" {
			own = args[1:]
		}
	}
	if given := os.Getenv(order); given != "" && starts(own) {
		var wanted Order
		text, err := base64.StdEncoding.DecodeString(given)
		if err == nil {
			err = json.Unmarshal(text, &wanted)
		}
		if err != nil {
			return fmt.Errorf("%s is unreadable: %w", order, err)
		}
		if wanted.Told != "" {
			return tell(wanted.Told, own)
		}
		return run(wanted)
	}
	return syscall.Exec(real, append([]string{real}, args...), os.Environ())
}

// starts tells a start of the node from other commands and from a look at its help.
func starts(args []string) bool {
	found := false
	for _, each := range args {
		if each == "--help" || each == "-h" {
			return false
		}
		found = found || each == "start"
	}
	return found
}

func run(wanted Order) error {
	if len(wanted.Run) == 0 {
		return fmt.Errorf("%s names no command", order)
	}
	if _, err := os.Lstat(wanted.Kept); wanted.Kept != "" && err != nil {
		return fmt.Errorf("the start script has made the home anew: %s, which the rehearsal laid out before, is gone", wanted.Kept)
	}
	os.Unsetenv(order)
	for _, name := range wanted.Unset {
		os.Unsetenv(name)
	}
	for name, value := range wanted.Set {
		os.Setenv(name, value)
	}
	return syscall.Exec(wanted.Run[0], wanted.Run, os.Environ())
}

// Start is a node's start as the script makes it.
type Start struct {
	Args        []string          ${'`json:"args"`'}
	Environment map[string]string ${'`json:"environment"`'}
	Folder      string            ${'`json:"folder"`'}
	DefaultHome string            ${'`json:"defaultHome"`'}
	Beside      []string          ${'`json:"beside"`'}
}

// tell writes the start to a file, which is there as a whole or not at all. The last start counts: a script may try
// its node before.
func tell(folder string, args []string) error {
	here, _ := os.Getwd()
	start := Start{Args: args, Environment: map[string]string{}, Folder: here, DefaultHome: defaultHome(), Beside: beside()}
	for _, each := range os.Environ() {
		if name, value, found := strings.Cut(each, "="); found && name != order {
			start.Environment[name] = value
		}
	}
	text, err := json.Marshal(start)
	if err != nil {
		return err
	}
	file := folder + "/${gate/* TOLD_FILE */.n0}"
	written := fmt.Sprintf("%s.%d", file, os.Getpid())
	if err := os.WriteFile(written, text, 0o644); err != nil {
		return err
	}
	// The script may have a umask that hides it from the run.
	if err := os.Chmod(written, 0o644); err != nil {
		return err
	}
	return os.Rename(written, file)
}

var homeDefault = regexp.MustCompile(${'`--home string[^\\n]*\\(default "([^"\\n]+)"\\)`'})

// defaultHome is the home that the binary itself names: it depends on variables that a script may set.
func defaultHome() string {
	limit, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	help, _ := exec.CommandContext(limit, releases+"/first", "start", "--help").CombinedOutput()
	if found := homeDefault.FindSubmatch(help); found != nil {
		return string(found[1])
	}
	return ""
}

// process is a running program of this container.
type process struct {
	pid, parent int
	name, state string
}

// beside names the programs that the script leaves running: neither this one nor those that wait for it, nor
// what reads its output, nor what the engine runs in the container.
func beside() []string {
	all := processes()
	own := map[int]bool{}
	for pid := os.Getpid(); pid > 0 && !own[pid]; pid = all[pid].parent {
		own[pid] = true
	}
	output, _ := os.Readlink("/proc/self/fd/1")
	names := []string{}
	for pid, each := range all {
		if own[pid] || each.state == "Z" || !isOfScript(all, pid) {
			continue
		}
		input, _ := os.Readlink(fmt.Sprintf("/proc/%d/fd/0", pid))
		if strings.HasPrefix(output, "pipe:") && input == output {
			continue
		}
		names = append(names, each.name)
	}
	sort.Strings(names)
	return names
}

// isOfScript tells descendants of the container's first program from commands of the engine, such as health checks.
func isOfScript(all map[int]process, pid int) bool {
	for seen := 0; seen < 1000; seen++ {
		if pid == 1 {
			return true
		}
		each, found := all[pid]
		if !found || each.parent == 0 {
			return false
		}
		pid = each.parent
	}
	return false
}

func processes() map[int]process {
	all := map[int]process{}
	entries, _ := os.ReadDir("/proc")
	for _, entry := range entries {
		pid, err := strconv.Atoi(entry.Name())
		if err != nil {
			continue
		}
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil {
			continue
		}
		// The name is in parentheses and may contain any of them.
		from, to := bytes.IndexByte(text, '('), bytes.LastIndexByte(text, ')')
		if from < 0 || to < from {
			continue
		}
		fields := strings.Fields(string(text[to+1:]))
		if len(fields) < 2 {
			continue
		}
		parent, _ := strconv.Atoi(fields[1])
		all[pid] = process{pid: pid, parent: parent, name: string(text[from+1 : to]), state: fields[0]}
	}
	return all
}

// Folders of programs, in the order in which they are searched.
var programs = []string{"usr/local/bin", "usr/bin", "bin", "usr/local/sbin", "usr/sbin", "sbin", "root/go/bin", "go/bin", "."}

// take extracts the releases' binaries and their libraries to /overlay, and puts the gate in the places of the base image's programs.
func take(binary, first, base string, indexes []string) error {
	target := "/overlay" + releases
	if err := os.MkdirAll(target, 0o755); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if err := copyFile(self, target+"/gate", os.O_EXCL, 0o755); err != nil {
		return err
	}
	for _, index := range indexes {
		root := "/release/" + index
		place, err := find(root, binary)
		if err != nil {
			return fmt.Errorf("release %s has no executable %s: %w", index, binary, err)
		}
		own := target + "/" + index
		if err := os.MkdirAll(own+"/${layout/* PROGRAM_FOLDER */.e2}", 0o755); err != nil {
			return err
		}
		if err := copyFile(filepath.Join(root, place.file), own+"/${layout/* PROGRAM_FOLDER */.e2}/"+binary, os.O_EXCL, 0o755); err != nil {
			return err
		}
		if err := os.Link(target+"/gate", own+"/"+binary); err != nil {
			return err
		}
		if err := os.WriteFile(own+"/place", []byte("/"+place.called), 0o644); err != nil {
			return err
		}
		if err := libraries(root, place.file, base, own); err != nil {
			return fmt.Errorf("release %s: %w", index, err)
		}
	}
	if err := os.Symlink(first+"/"+binary, target+"/first"); err != nil {
		return err
	}
	return cover(base, binary)
}

// place is a path of a binary in an image, as it is called and after its links, both relative to the image.
type place struct{ called, file string }

// find looks for a binary in the usual folders, in those of Cosmovisor, and in the whole image. A program comes
// before a script of its name, which may be a wrapper of the program.
func find(root, binary string) (place, error) {
	var scripts []place
	look := func(called string) *place {
		file, ok := follow(root, called)
		if !ok {
			return nil
		}
		found := place{called, file}
		if isProgram(filepath.Join(root, file)) {
			return &found
		}
		scripts = append(scripts, found)
		return nil
	}
	for _, folder := range programs {
		if found := look(path.Join(folder, binary)); found != nil {
			return *found, nil
		}
	}
	all := everywhere(root, binary)
	sort.SliceStable(all, func(i, j int) bool {
		if a, b := isCosmovisors(all[i]), isCosmovisors(all[j]); a != b {
			return a
		}
		return strings.Count(all[i], "/") < strings.Count(all[j], "/")
	})
	for _, called := range all {
		if found := look(called); found != nil {
			return *found, nil
		}
	}
	if len(scripts) > 0 {
		return scripts[0], nil
	}
	return place{}, errors.New("no file of its image has this name and may be executed")
}

func isCosmovisors(file string) bool {
	return strings.Contains(file, "cosmovisor/current/bin/") || strings.Contains(file, "cosmovisor/genesis/bin/")
}

// everywhere lists all files and links of a name in an image.
func everywhere(root, name string) []string {
	var all []string
	filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && entry.Name() == name {
			relative, _ := filepath.Rel(root, file)
			all = append(all, relative)
		}
		return nil
	})
	return all
}

// follow resolves a path within an image; false unless an executable file is there.
func follow(root, file string) (string, bool) {
	at, stat, ok := resolve(root, file)
	return at, ok && stat.Mode().IsRegular() && stat.Mode()&0o111 != 0
}

// resolve follows the links of a path within an image, in which absolute links lead to the image's own root; false
// if nothing is there.
func resolve(root, file string) (string, fs.FileInfo, bool) {
	left := strings.Split(path.Clean(file), "/")
	at := "."
	for links := 0; len(left) > 0; {
		next := path.Join(at, left[0])
		left = left[1:]
		if next == ".." || strings.HasPrefix(next, "../") {
			next = "."
		}
		stat, err := os.Lstat(filepath.Join(root, next))
		if err != nil {
			return "", nil, false
		}
		if stat.Mode()&fs.ModeSymlink == 0 {
			at = next
			continue
		}
		if links++; links > 40 {
			return "", nil, false
		}
		to, err := os.Readlink(filepath.Join(root, next))
		if err != nil {
			return "", nil, false
		}
		if path.IsAbs(to) {
			at = "."
		}
		left = append(strings.Split(strings.TrimLeft(path.Clean(to), "/"), "/"), left...)
	}
	stat, err := os.Lstat(filepath.Join(root, at))
	return at, stat, err == nil
}

func isProgram(file string) bool {
	opened, err := elf.Open(file)
	if err != nil {
		return false
	}
	opened.Close()
	return true
}

// copyFile copies the content of a file; how is os.O_EXCL for a new file, or os.O_TRUNC for one that may be there.
func copyFile(from, to string, how int, mode fs.FileMode) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|how, mode)
	if err != nil {
		return err
	}
	if _, err := io.Copy(target, source); err != nil {
		target.Close()
		return err
	}
	return target.Close()
}

// cover puts a link to the gate in every place of the binary and of Cosmovisor in the base image, and one of the
// binary in a usual folder if that has none: the binary may come with a mount.
func cover(base, binary string) error {
	places := append(everywhere(base, binary), everywhere(base, "cosmovisor")...)
	usual := false
	for _, file := range places {
		if err := coverAt(base, file); err != nil {
			return err
		}
		usual = usual || path.Base(file) == binary && isUsual(path.Dir(file))
	}
	if usual {
		return nil
	}
	return coverAt(base, path.Join(folderOf(base, "usr/local/bin"), binary))
}

func isUsual(folder string) bool {
	for _, each := range programs {
		if folder == each {
			return true
		}
	}
	return false
}

// folderOf follows the links of a folder, as far as the image has it.
func folderOf(base, folder string) string {
	at := "."
	for _, name := range strings.Split(folder, "/") {
		next, stat, ok := resolve(base, path.Join(at, name))
		if !ok || !stat.IsDir() {
			next = path.Join(at, name)
		}
		at = next
	}
	return at
}

func coverAt(base, file string) error {
	if err := sameFolder(base, path.Dir(file)); err != nil {
		return err
	}
	return os.Symlink(releases+"/gate", "/overlay/"+file)
}

// sameFolder makes a folder of the overlay with the mode and owner of the image's own: the copy sets both.
func sameFolder(base, folder string) error {
	if folder == "." {
		return nil
	}
	if err := sameFolder(base, path.Dir(folder)); err != nil {
		return err
	}
	target := "/overlay/" + folder
	mode, owner, group := fs.FileMode(0o755), 0, 0
	if stat, err := os.Lstat(filepath.Join(base, folder)); err == nil {
		mode = stat.Mode() & (fs.ModePerm | fs.ModeSetgid | fs.ModeSticky)
		if system, ok := stat.Sys().(*syscall.Stat_t); ok {
			owner, group = int(system.Uid), int(system.Gid)
		}
	}
	if err := os.Mkdir(target, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := os.Chown(target, owner, group); err != nil {
		return err
	}
	return os.Chmod(target, mode)
}
`;

;// CONCATENATED MODULE: ./src/images/graph/cosmovisor.ts









/** Name of a release's target, and of the context that the generated Dockerfile copies from; without dots. */
function releaseTarget(index) {
    return `release-${index}`;
}
/**
 * Reference of a Cosmovisor image: the user's own, or a tag of a generated one that depends on its content.
 *
 * @param base image of the nodes that run on it; undefined for that of the first release
 */
function cosmovisorImage(plan, base) {
    if (plan.cosmovisor.image !== undefined)
        return plan.cosmovisor.image;
    const content = [
        plan.chain.binary,
        // Not what else a release needs: that changes no image.
        plan.releases.map(({ name, image, build, replaces }) => ({ name, image, build, replaces })),
        (0,versions/* cosmovisorVersion */.T1)(plan),
        ...(base ? [base] : []),
    ];
    return `rehearsal/cosmovisor:${(0,hash/* sha256 */.s)(JSON.stringify(content)).slice(0, 12)}`;
}
/** Name of the Cosmovisor image's target. */
const COSMOVISOR_TARGET = 'cosmovisor';
/** Name of the target of Cosmovisor itself and the gate, and of the context from which the images copy them. */
const TOOLS_TARGET = 'cosmovisor-tools';
/** Name of the context with the image that nodes run on. */
const BASE_CONTEXT = 'rehearsal-base';
/**
 * Build context of Cosmovisor and the gate; the same for every chain, so it is not rebuilt when a chain changes.
 * Cosmovisor is built from a module that requires it, as some module proxies refuse `go install PATH@VERSION`, and
 * much of what `go mod tidy` would look up.
 */
function toolsFiles(plan) {
    const version = (0,versions/* cosmovisorVersion */.T1)(plan);
    const command = (0,versions/* moduleOf */.cD)(version);
    return {
        Dockerfile: `# Generated: Cosmovisor ${version} and the gate.
FROM --platform=$BUILDPLATFORM ${generated/* GO_IMAGE */.h} AS build
ARG TARGETARCH
WORKDIR /src
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
RUN go mod init rehearsal/cosmovisor \\
 && go get ${command}/cmd/cosmovisor@${version} \\
 && export GOARCH="$TARGETARCH" \\
 && go list -deps ${command}/cmd/cosmovisor > /tmp/packages \\
 && echo "${reports/* REPORTS */.S.packages}$(wc -l < /tmp/packages)" \\
 && go build -v -trimpath -ldflags "-s -w" -o /cosmovisor ${command}/cmd/cosmovisor
WORKDIR /gate
COPY gate.go launcher.go libraries.go ./
RUN GO111MODULE=off GOTOOLCHAIN=local GOARCH="$TARGETARCH" go build -trimpath -ldflags "-s -w" -o /gate/gate .

FROM scratch
COPY --from=build /cosmovisor /cosmovisor
COPY --from=build /gate/gate /gate
`,
        'gate.go': GATE_PROGRAM,
        'launcher.go': GATE_LAUNCHER,
        'libraries.go': GATE_LIBRARIES,
    };
}
/**
 * Build context of a Cosmovisor image: the image that nodes run on, with its scripts, user and libraries, plus
 * Cosmovisor, every release's binary with the libraries it loads, and the gate in all places of the binary.
 */
function imageFiles(plan) {
    const first = plan.releases.indexOf((0,complete/* firstRelease */.yn)(plan));
    const indexes = plan.releases.map((_, i) => i);
    const mounts = indexes.map((i) => `--mount=type=bind,from=${releaseTarget(i)},target=/release/${i}`);
    const take = ['/gate', 'take', plan.chain.binary, String(first), '/base', ...indexes.map(String)];
    return {
        Dockerfile: `# Generated by the rehearsal from the plan.
FROM ${TOOLS_TARGET} AS binaries
RUN ${mounts.join(' ')} --mount=type=bind,from=${BASE_CONTEXT},target=/base \\
 ${JSON.stringify(take)}

FROM ${BASE_CONTEXT}
COPY --from=${TOOLS_TARGET} /cosmovisor ${layout/* COSMOVISOR */.nS}
COPY --from=binaries /overlay/ /
`,
    };
}
/**
 * Targets of the generated Cosmovisor images: one on the first release's image, and one on each other image that
 * nodes run on.
 *
 * @param releases the releases as inputs, by the names of {@link releaseTarget}
 * @param folder destination of the generated contexts
 */
async function cosmovisorTargets(plan, releases, bases, folder) {
    const version = (0,versions/* cosmovisorVersion */.T1)(plan);
    const first = releases[releaseTarget(plan.releases.indexOf((0,complete/* firstRelease */.yn)(plan)))];
    if (first === undefined)
        throw new Error('the first release is no input');
    const tools = {
        ...(await (0,generated/* generated */.g)(folder, TOOLS_TARGET, `Cosmovisor ${version}`, toolsFiles(plan))),
        reference: undefined,
        listsPackages: true,
        inputs: {},
        bases: [generated/* GO_IMAGE */.h],
        cachePolicy: 'image',
    };
    const image = async (name, title, base, input) => ({
        ...(await (0,generated/* generated */.g)(folder, name, title, imageFiles(plan))),
        reference: cosmovisorImage(plan, base),
        inputs: { [TOOLS_TARGET]: { target: TOOLS_TARGET }, ...releases, [BASE_CONTEXT]: input },
        bases: [],
        cachePolicy: 'nothing',
    });
    const others = bases.map(({ reference, input }, i) => image(`${COSMOVISOR_TARGET}-${i}`, `${reference} with Cosmovisor`, reference, input));
    return [
        tools,
        await image(COSMOVISOR_TARGET, 'the image with Cosmovisor', undefined, first),
        ...(await Promise.all(others)),
    ];
}


/***/ }),

/***/ 19251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NL: () => (/* binding */ relayImage),
  Zr: () => (/* binding */ relayTarget)
});

// UNUSED EXPORTS: RELAY_TARGET

// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
// EXTERNAL MODULE: ./src/images/source/generated.ts
var generated = __webpack_require__(34391);
;// CONCATENATED MODULE: ./src/images/graph/measure-program.ts
/** Part of the relay's program that measures volumes, which only the engine's machine can reach. */
const MEASURE_PROGRAM = String.raw `package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A question about one folder: how much is in it, without some of its folders.
type question struct {
	Folder  string
	Without []string
}

type answer struct {
	Bytes int64 "json:\"bytes\""
	// Mark is another one where something was written to meanwhile.
	Mark string "json:\"mark\""
	// Left has those of the folders without which it was measured that are there.
	Left []string "json:\"left\""
}

// measure prints the answers to a list of questions.
func measure(text string) error {
	var questions []question
	if err := json.Unmarshal([]byte(text), &questions); err != nil {
		return err
	}
	answers := []answer{}
	for _, each := range questions {
		found, err := each.answer()
		if err != nil {
			return err
		}
		answers = append(answers, found)
	}
	return json.NewEncoder(os.Stdout).Encode(answers)
}

// answer follows no link, and passes over what goes meanwhile.
func (q question) answer() (answer, error) {
	found := answer{Left: []string{}}
	left := map[string]bool{}
	for _, each := range q.Without {
		if isFolder(q.Folder, each) {
			found.Left = append(found.Left, each)
			left[filepath.Join(q.Folder, each)] = true
		}
	}
	mark := fnv.New64a()
	err := filepath.WalkDir(q.Folder, func(at string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if left[at] {
			return fs.SkipDir
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if info.Mode().IsRegular() {
			found.Bytes += info.Size()
		}
		fmt.Fprintln(mark, at, info.Mode(), info.Size(), info.ModTime().UnixNano())
		return nil
	})
	found.Mark = fmt.Sprintf("%016x", mark.Sum64())
	return found, err
}

// isFolder tells whether a path below a root is a folder, on the way to which no link lies.
func isFolder(root, path string) bool {
	at := root
	for _, name := range strings.Split(filepath.Clean(path), "/") {
		at = filepath.Join(at, name)
		if info, err := os.Lstat(at); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}
`;

;// CONCATENATED MODULE: ./src/images/graph/relay-program.ts
/**
 * Source of the relay's program, in Go without dependencies: it is built in a container, so the host needs no
 * toolchain, and it links to the standard library alone.
 */
const RELAY_PROGRAM = String.raw `// Command relay is the one way into a run: its networks have no address of the machine and publish nothing.
//
//	relay PORT=HOST:PORT...   passes connections to a port on to a host of the run
//	relay seal INTERFACE...   has the machine take nothing from bridges of the run
//	relay measure QUESTIONS   tells how much is in folders
//	relay own UID:GID FOLDER  gives a folder and all in it to a user
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	dialLimit  = 2 * time.Second
	drainLimit = 10 * time.Second
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: relay PORT=HOST:PORT... | relay seal INTERFACE... | relay measure QUESTIONS | relay own UID:GID FOLDER"))
	}
	switch os.Args[1] {
	case "seal":
		fail(seal(os.Args[2:]))
		return
	case "measure":
		fail(measure(strings.Join(os.Args[2:], " ")))
		return
	case "own":
		fail(own(os.Args[2:]))
		return
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	fail(serve(os.Args[1:]))
	<-stop
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// own changes the owner of a folder and of all in it; links are changed and not followed.
func own(args []string) error {
	var user, group int
	if len(args) != 2 {
		return fmt.Errorf("own takes UID:GID and a folder")
	}
	if _, err := fmt.Sscanf(args[0], "%d:%d", &user, &group); err != nil {
		return fmt.Errorf("%q is no UID:GID: %w", args[0], err)
	}
	return filepath.WalkDir(args[1], func(file string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(file, user, group)
	})
}

// serve listens where the machine reaches this container, and nowhere else.
func serve(forwards []string) error {
	own, inner, err := sides()
	if err != nil {
		return err
	}
	for _, forward := range forwards {
		port, to, _ := strings.Cut(forward, "=")
		listener, err := net.Listen("tcp4", net.JoinHostPort(own.String(), port))
		if err != nil {
			return err
		}
		go accept(listener, to, inner)
	}
	return nil
}

// sides tells the address on the one network with a way out, and the networks of the run.
func sides() (net.IP, []*net.IPNet, error) {
	outer, err := outerInterface()
	if err != nil {
		return nil, nil, err
	}
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil, nil, err
	}
	var own net.IP
	var inner []*net.IPNet
	for _, each := range interfaces {
		addresses, err := each.Addrs()
		if err != nil {
			return nil, nil, err
		}
		for _, address := range addresses {
			network, ok := address.(*net.IPNet)
			switch {
			case !ok || network.IP.To4() == nil:
			case each.Name == outer:
				own = network.IP
			default:
				inner = append(inner, network)
			}
		}
	}
	if own == nil {
		return nil, nil, fmt.Errorf("%s has no address", outer)
	}
	return own, inner, nil
}

// outerInterface is that of the default route: internal networks have none.
func outerInterface() (string, error) {
	table, err := os.ReadFile("/proc/net/route")
	if err != nil {
		return "", err
	}
	for _, line := range strings.Split(string(table), "\n") {
		fields := strings.Fields(line)
		if len(fields) > 7 && fields[1] == "00000000" && fields[7] == "00000000" {
			return fields[0], nil
		}
	}
	return "", fmt.Errorf("no network of this container has a way out")
}

func accept(listener net.Listener, to string, inner []*net.IPNet) {
	for {
		client, err := listener.Accept()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			time.Sleep(100 * time.Millisecond)
			continue
		}
		// A machine answers on any network for all its addresses.
		from, ok := client.RemoteAddr().(*net.TCPAddr)
		if !ok || isInner(from.IP, inner) {
			client.Close()
			continue
		}
		go pass(client.(*net.TCPConn), to, inner)
	}
}

// isInner tells an address of the run.
func isInner(address net.IP, inner []*net.IPNet) bool {
	for _, network := range inner {
		if network.Contains(address) {
			return true
		}
	}
	return false
}

// pass asks for the name anew each time: a container that is started again has another address. One that does
// not run has none, and whoever else has its name is no node of the run.
func pass(client *net.TCPConn, to string, inner []*net.IPNet) {
	defer client.Close()
	dialer := net.Dialer{Timeout: dialLimit, Control: func(_, address string, _ syscall.RawConn) error {
		host, _, err := net.SplitHostPort(address)
		if err == nil && !isInner(net.ParseIP(host), inner) {
			err = fmt.Errorf("%s is no address of the run", host)
		}
		return err
	}}
	dialed, err := dialer.Dial("tcp4", to)
	if err != nil {
		return
	}
	node := dialed.(*net.TCPConn)
	defer node.Close()
	var both sync.WaitGroup
	both.Add(2)
	go func() {
		defer both.Done()
		io.Copy(node, client)
		node.CloseWrite()
		node.SetReadDeadline(time.Now().Add(drainLimit))
	}()
	go func() {
		defer both.Done()
		io.Copy(client, node)
		client.CloseWrite()
		client.SetReadDeadline(time.Now().Add(drainLimit))
	}()
	both.Wait()
}

// Numbers of linux/rtnetlink.h, linux/if_link.h and linux/ip.h.
const (
	iflaAfSpec  = 26
	iflaInet    = 1
	confForward = 1
	confFilter  = 8
	confARP     = 19
	nested      = 0x8000
)

// seal has the machine drop what comes from bridges without an address, and answer no question for one:
// a program may send to an address that no route leads to by naming the interface.
func seal(names []string) error {
	socket, err := syscall.Socket(syscall.AF_NETLINK, syscall.SOCK_RAW, syscall.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	for _, name := range names {
		bridge, err := net.InterfaceByName(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := set(socket, bridge.Index); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		// The kernel has the last word.
		file := "/proc/sys/net/ipv4/conf/" + name + "/rp_filter"
		if text, err := os.ReadFile(file); err != nil || strings.TrimSpace(string(text)) != "1" {
			return fmt.Errorf("%s: still %q, %v", file, text, err)
		}
	}
	return nil
}

func set(socket, index int) error {
	var conf []byte
	for _, each := range [][2]uint32{{confForward, 0}, {confFilter, 1}, {confARP, 8}} {
		conf = append(conf, attribute(uint16(each[0]), binary.NativeEndian.AppendUint32(nil, each[1]))...)
	}
	inet := attribute(syscall.AF_INET|nested, attribute(iflaInet|nested, conf))
	spec := attribute(iflaAfSpec|nested, inet)
	message := make([]byte, syscall.SizeofNlMsghdr+syscall.SizeofIfInfomsg)
	order := binary.NativeEndian
	order.PutUint32(message[0:], uint32(len(message)+len(spec)))
	order.PutUint16(message[4:], syscall.RTM_SETLINK)
	order.PutUint16(message[6:], syscall.NLM_F_REQUEST|syscall.NLM_F_ACK)
	order.PutUint32(message[syscall.SizeofNlMsghdr+4:], uint32(index))
	message = append(message, spec...)
	if err := syscall.Sendto(socket, message, 0, &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK}); err != nil {
		return err
	}
	answer := make([]byte, 4096)
	n, _, err := syscall.Recvfrom(socket, answer, 0)
	if err != nil {
		return err
	}
	if n < syscall.SizeofNlMsghdr+4 {
		return fmt.Errorf("an answer of %d bytes", n)
	}
	if code := int32(order.Uint32(answer[syscall.SizeofNlMsghdr:])); code != 0 {
		return syscall.Errno(-code)
	}
	return nil
}

func attribute(kind uint16, value []byte) []byte {
	head := make([]byte, 4, 4+len(value)+3)
	binary.NativeEndian.PutUint16(head[0:], uint16(4+len(value)))
	binary.NativeEndian.PutUint16(head[2:], kind)
	whole := append(head, value...)
	for len(whole)%4 != 0 {
		whole = append(whole, 0)
	}
	return whole
}
`;

;// CONCATENATED MODULE: ./src/images/graph/relay.ts




/** Name of the target of the relay's image. */
const RELAY_TARGET = 'relay';
/** Build context of the relay: the same for every plan, so that a machine builds it once. */
const FILES = {
    Dockerfile: `# Generated: the relay of a run.
FROM --platform=$BUILDPLATFORM ${generated/* GO_IMAGE */.h} AS build
ARG TARGETARCH
WORKDIR /src
ENV CGO_ENABLED=0 GO111MODULE=off GOTOOLCHAIN=local
COPY *.go ./
RUN GOARCH="$TARGETARCH" go build -trimpath -ldflags "-s -w" -o /relay .

FROM scratch
COPY --from=build /relay /relay
USER 65534:65534
ENTRYPOINT ["/relay"]
`,
    'main.go': RELAY_PROGRAM,
    'measure.go': MEASURE_PROGRAM,
};
/** Tag of the relay's image, which depends on its content. */
function relayImage() {
    const hash = (0,system_hash/* sha256 */.s)(JSON.stringify(FILES)).slice(0, 12);
    return `rehearsal/relay:${hash}`;
}
/**
 * Target of the relay's image: the only program reachable from both a run's containers and the host.
 *
 * @param folder destination of the generated context
 */
async function relayTarget(folder) {
    return {
        ...(await (0,generated/* generated */.g)(folder, RELAY_TARGET, 'the relay of the run', FILES)),
        reference: relayImage(),
        inputs: {},
        bases: [generated/* GO_IMAGE */.h],
        cachePolicy: 'image',
    };
}


/***/ }),

/***/ 6705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* reexport */ openCache),
  Q: () => (/* reexport */ provideImages)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/system/child-environment.ts
var child_environment = __webpack_require__(49027);
// EXTERNAL MODULE: ./src/system/clock.ts + 1 modules
var system_clock = __webpack_require__(58453);
// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/images/model/schedule.ts
/**
 * Runs `work` for all names, each after its prerequisites, with at most `limit` at the same time. After the
 * first failure, no further work is started, and running work, which `work` must then abort, is awaited.
 *
 * @param waitsFor prerequisites of a name; those not among `names` count as done
 */
async function inOrder(names, waitsFor, limit, work) {
    const open = new Set(names);
    const running = new Map();
    const isReady = (name) => !waitsFor(name).some((before) => open.has(before) || running.has(before));
    while (open.size > 0 || running.size > 0) {
        for (const name of open) {
            if (running.size >= limit || !isReady(name))
                continue;
            open.delete(name);
            running.set(name, work(name).then(() => void running.delete(name)));
        }
        if (running.size === 0)
            throw new Error(`${[...open].join(', ')} wait for each other`);
        try {
            await Promise.race(running.values());
        }
        catch (error) {
            await Promise.allSettled(running.values());
            throw error;
        }
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
;// CONCATENATED MODULE: ./src/images/source/context.ts



/**
 * Link to a target's context folder under a name derived from its content. BuildKit caches received files by
 * the last name of the folder (Buildx, `SharedKey`), and does not receive a file again if its size and time are
 * unchanged: for `a/chain` and `b/chain` it would build one from the other's files.
 *
 * @param folder the run's own, for links to contexts
 * @returns a link to the context; a context that is not a folder on the host is returned unchanged
 */
async function namedContext(target, folder) {
    const { context } = target;
    if (!external_node_path_default().isAbsolute(context))
        return context;
    const contexts = external_node_path_default().join(folder, 'contexts');
    const named = external_node_path_default().join(contexts, `${external_node_path_default().basename(context)}-${contentName(target)}`);
    await (0,promises_.mkdir)(contexts, { recursive: true });
    await (0,promises_.symlink)(context, named).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error; // two releases with the same content
    });
    return named;
}
/** Name of the link; the Dockerfile and other folders are sent under the same name as the context. */
function contentName({ content, dockerfileText, inputs }) {
    const places = Object.values(inputs).flatMap((input) => ('place' in input ? [input.place] : []));
    return (0,system_hash/* sha256 */.s)(JSON.stringify([content.hash, dockerfileText, places])).slice(0, 32);
}

;// CONCATENATED MODULE: ./src/images/store/image-store.ts
/** Label with the key by which an image was built; see `src/images/model/key.ts`. */
const KEY_LABEL = 'io.github.upgrade-rehearsal.key';
/** Engine name of a kept image, from its key (64 hex digits). */
function keyTag(key) {
    return `rehearsal-cache:${key}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(98488);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
;// CONCATENATED MODULE: ./src/images/store/blobs.ts








/** Digest of a blob; text of any other form never becomes a path. */
const digestSchema = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/, 'is not a sha256 digest');
const descriptorSchema = schemas/* looseObject */._H3({
    mediaType: schemas/* string */.YjP(),
    digest: digestSchema,
    size: schemas/* int */.Whr().nonnegative(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
/** Index of a layout, or of one image with several manifests. */
const indexSchema = schemas/* looseObject */._H3({
    schemaVersion: schemas/* literal */.euz(2),
    manifests: schemas/* array */.YOg(descriptorSchema),
});
/** Path of a blob within its layout. */
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
/** Maximum size in bytes of a file read as a whole: manifests are far smaller. */
const SMALL_BYTES = 4 * 1024 * 1024;
/**
 * Size of a regular file of a layout. Others are refused: a layout may come from elsewhere, and a link in place
 * of a file or folder could lead anywhere.
 */
async function sizeOf(folder, name) {
    const file = external_node_path_default().join(folder, name);
    const stats = await (0,promises_.lstat)(file).catch((error) => {
        throw error.code === 'ENOENT'
            ? new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${name} is missing`)
            : error;
    });
    if (!stats.isFile() || (await (0,promises_.realpath)(file)) !== external_node_path_default().join(await (0,promises_.realpath)(folder), name)) {
        throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${name} is not a regular file`);
    }
    return stats.size;
}
/**
 * Reads a JSON file of a layout.
 *
 * @throws RehearsalError if it is missing, not a regular file, or does not match `schema`
 */
async function readJson(folder, name, schema) {
    const size = await sizeOf(folder, name);
    if (size > SMALL_BYTES)
        throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${name} is too large: ${size} bytes`);
    let value;
    try {
        value = JSON.parse(await (0,promises_.readFile)(external_node_path_default().join(folder, name), 'utf8'));
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${name} is not JSON: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${name} has an unexpected form: ${issue?.path.join('.')} ${issue?.message}`);
}
const CHUNK_BYTES = 1024 * 1024;
/** Number of files hashed in parallel: hashing takes one thread, while the others are read ahead from disk. */
const PARALLEL = 4;
/** Digest of a file in the form of a blob's address. */
async function digestOf(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const options = { highWaterMark: CHUNK_BYTES, ...(signal && { signal }) };
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, options))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
/**
 * Checks a blob.
 *
 * @throws RehearsalError if it does not match its digest, or its size if known
 */
async function checkBlob(folder, { digest, size }, signal) {
    const name = blobPath(digest);
    const found = await sizeOf(folder, name);
    if (size !== undefined && found !== size) {
        const how = found < size ? 'is truncated' : 'is too long';
        throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${name} ${how}: ${found} bytes instead of ${size}`);
    }
    const content = await digestOf(external_node_path_default().join(folder, name), signal);
    if (content !== digest)
        throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${name} has different content: ${content}`);
    return found;
}
/** Verifies every byte of blobs, each once, and returns the problems by {@link blobId}. */
async function checkBlobs(folder, blobs, signal) {
    const problems = new Map();
    const queue = [...new Map(blobs.map((blob) => [blobId(blob), blob]))];
    const work = async () => {
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            const [id, blob] = next;
            try {
                await checkBlob(folder, blob, signal);
            }
            catch (error) {
                signal?.throwIfAborted();
                problems.set(id, (0,errors/* messageOf */.bD)(error));
            }
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return problems;
}
/** Identity of a blob description: two manifests may give different sizes for one blob, of which one is wrong. */
function blobId({ digest, size }) {
    return `${digest} ${size}`;
}
/** Names in a folder; none if it does not exist. */
async function namesIn(folder) {
    return (await (0,promises_.readdir)(folder).catch(system_folder/* unlessMissing */.F2)) ?? [];
}
/** Removes all blobs of a layout except the `kept` ones. */
async function sweepBlobs(folder, kept) {
    const names = new Set([...kept].map((digest) => external_node_path_default().basename(blobPath(digest))));
    const blobs = await blobsFolder(folder);
    const strangers = (await namesIn(external_node_path_default().dirname(blobs))).filter((name) => name !== 'sha256');
    const unused = (await namesIn(blobs)).filter((name) => !names.has(name));
    for (const file of [
        ...strangers.map((name) => external_node_path_default().join(external_node_path_default().dirname(blobs), name)),
        ...unused.map((name) => external_node_path_default().join(blobs, name)),
    ]) {
        await (0,promises_.rm)(file, { recursive: true, force: true });
    }
}
/** Folder of a layout's blobs, created if it is not a real folder: a link's target does not belong to the layout. */
async function blobsFolder(folder) {
    const blobs = external_node_path_default().join(folder, 'blobs/sha256');
    for (const part of [external_node_path_default().dirname(blobs), blobs]) {
        if ((await (0,promises_.lstat)(part).catch(() => undefined))?.isDirectory())
            continue;
        await (0,promises_.rm)(part, { force: true });
        await (0,promises_.mkdir)(part, { recursive: true });
    }
    return blobs;
}
/** Writes a JSON file of a layout atomically: an interruption leaves the old one. */
async function replaceJson(folder, name, value) {
    const made = external_node_path_default().join(folder, `${name}.new`);
    await (0,promises_.rm)(made, { recursive: true, force: true });
    await (0,system_files/* writeText */.x3)(made, JSON.stringify(value));
    await replaceFile(made, external_node_path_default().join(folder, name));
}
/** Moves a file, replacing a file or anything else at the destination. */
async function replaceFile(from, to) {
    await (0,promises_.rename)(from, to).catch(async () => {
        await (0,promises_.rm)(to, { recursive: true, force: true });
        await (0,promises_.rename)(from, to);
    });
}

;// CONCATENATED MODULE: ./src/images/store/layout.ts









/** Annotations for image names in an index, as used by engines and BuildKit. */
const IMAGE_NAME = 'io.containerd.image.name';
const REF_NAME = 'org.opencontainers.image.ref.name';
/** Name of a key's image in the form of {@link IMAGE_NAME}. */
function imageName(key) {
    return `docker.io/library/${keyTag(key)}`;
}
const OCI = 'application/vnd.oci.image';
const DOCKER = 'application/vnd.docker';
const INDEX_TYPES = [`${OCI}.index.v1+json`, `${DOCKER}.distribution.manifest.list.v2+json`];
const manifestSchema = schemas/* looseObject */._H3({
    schemaVersion: schemas/* literal */.euz(2),
    mediaType: schemas/* enum */.k5n([`${OCI}.manifest.v1+json`, `${DOCKER}.distribution.manifest.v2+json`])
        .default(`${OCI}.manifest.v1+json`),
    config: descriptorSchema.extend({
        mediaType: schemas/* enum */.k5n([`${OCI}.config.v1+json`, `${DOCKER}.container.image.v1+json`]),
    }),
    layers: schemas/* array */.YOg(descriptorSchema.extend({
        mediaType: schemas/* enum */.k5n([
            ...['', '+gzip', '+zstd'].map((packed) => `${OCI}.layer.v1.tar${packed}`),
            ...['', '.gzip', '.zstd'].map((packed) => `${DOCKER}.image.rootfs.diff.tar${packed}`),
        ]),
    })),
});
const configSchema = schemas/* looseObject */._H3({
    config: schemas/* looseObject */._H3({ Labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() }).nullish(),
});
/** Key on an image's own label; undefined if there is none, whatever its config contains. */
async function keyLabel(folder, { config }) {
    const read = await readJson(folder, blobPath(config.digest), configSchema).catch(() => undefined);
    return read?.config?.Labels?.[KEY_LABEL];
}
function blobsOf({ manifest, config, layers }) {
    return [manifest, config, ...layers];
}
/**
 * Reads images by the digests of their manifests, and verifies every byte.
 *
 * @returns the intact images, and the problems of the others, by the given names
 */
async function readImages(folder, manifests, signal) {
    const images = new Map();
    const damaged = new Map();
    for (const [name, digest] of manifests) {
        try {
            images.set(name, await readManifest(folder, digest, signal));
        }
        catch (error) {
            signal.throwIfAborted();
            damaged.set(name, (0,errors/* messageOf */.bD)(error));
        }
    }
    const contents = [...images.values()].flatMap(({ config, layers }) => [config, ...layers]);
    const problems = await checkBlobs(folder, contents, signal);
    for (const [name, image] of images) {
        const found = blobsOf(image).map((blob) => problems.get(blobId(blob)));
        const problem = found.find((text) => text !== undefined);
        if (problem === undefined)
            continue;
        images.delete(name);
        damaged.set(name, problem);
    }
    return { images, damaged };
}
async function readManifest(folder, digest, signal) {
    const size = await checkBlob(folder, { digest }, signal);
    const { mediaType, config, layers } = await readJson(folder, blobPath(digest), manifestSchema);
    return { manifest: { mediaType, digest, size }, config, layers };
}
/**
 * Digest of the single image behind an index entry: an index also lists the image's attestations, and may list
 * platforms that the engine does not have.
 *
 * @throws RehearsalError when there is not exactly one
 */
async function imageDigest(folder, entry) {
    if (!INDEX_TYPES.includes(entry.mediaType))
        return entry.digest;
    const { manifests } = await readJson(folder, blobPath(entry.digest), indexSchema);
    const blobs = new Set(await (0,promises_.readdir)(external_node_path_default().join(folder, 'blobs/sha256')));
    const here = manifests.filter(({ digest, annotations }) => blobs.has(external_node_path_default().basename(blobPath(digest))) &&
        annotations?.['vnd.docker.reference.type'] === undefined);
    const [only] = here;
    if (only === undefined || here.length > 1) {
        throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `${entry.digest} has ${here.length} images instead of one`);
    }
    return only.digest;
}
/**
 * Creates a layout from images of another layout, by key, under their names for the engine. `manifest.json` is
 * for engines without the containerd image store.
 */
async function writeLayout(target, source, images) {
    await (0,promises_.mkdir)(external_node_path_default().join(target, 'blobs/sha256'), { recursive: true });
    const names = [...images.values()].flatMap(blobsOf).map(({ digest }) => blobPath(digest));
    for (const name of new Set(names)) {
        const [from, to] = [external_node_path_default().join(source, name), external_node_path_default().join(target, name)];
        // Some file systems have no links, and some users may not link files of others.
        await (0,promises_.link)(from, to).catch(() => (0,promises_.copyFile)(from, to));
    }
    const manifests = [...images].map(([key, { manifest }]) => ({
        ...manifest,
        annotations: { [IMAGE_NAME]: imageName(key), [REF_NAME]: key },
    }));
    const legacy = [...images].map(([key, { config, layers }]) => ({
        Config: blobPath(config.digest),
        RepoTags: [keyTag(key)],
        Layers: layers.map(({ digest }) => blobPath(digest)),
    }));
    await (0,system_files/* writeText */.x3)(external_node_path_default().join(target, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,system_files/* writeText */.x3)(external_node_path_default().join(target, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
    await (0,system_files/* writeText */.x3)(external_node_path_default().join(target, 'manifest.json'), JSON.stringify(legacy));
}
/**
 * Saves images of the engine as an OCI layout in a new folder.
 *
 * @throws RehearsalError if the engine has no such image, or writes no OCI layout
 */
async function saveLayout({ exec, docker, signal }, references, folder) {
    const archive = external_node_path_default().join(folder, 'saved.tar');
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        await docker.images.save(archive, references);
        await exec.run(['tar', '--extract', '--file', archive, '--directory', folder], {
            signal,
            timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ,
        });
    }
    finally {
        await (0,promises_.rm)(archive, { force: true });
    }
    if (!(await (0,promises_.readdir)(folder)).includes('index.json')) {
        throw new errors/* RehearsalError */.g0('DOCKER_TOO_OLD', 'this engine cannot write OCI layouts; Docker 25 and newer do');
    }
    return readJson(folder, 'index.json', indexSchema);
}
/**
 * Saves images of the engine by their keys as an OCI layout in a new folder.
 *
 * @throws RehearsalError if the engine lacks one of them, writes it damaged, or writes no OCI layout
 */
async function saveImages(edges, keys, folder) {
    const { manifests } = await saveLayout(edges, keys.map(keyTag), folder);
    const digests = new Map();
    for (const key of keys) {
        const entry = manifests.find((each) => each.annotations?.[IMAGE_NAME] === imageName(key));
        if (entry === undefined)
            throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `the engine saved no image ${(0,format/* shortHash */.BC)(key)}`);
        digests.set(key, await imageDigest(folder, entry));
    }
    const { images, damaged } = await readImages(folder, digests, edges.signal);
    for (const [key, problem] of damaged) {
        throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', `the engine saved the image ${(0,format/* shortHash */.BC)(key)} damaged: ${problem}`);
    }
    return images;
}
/**
 * Saves one image of the engine as an OCI layout in a new folder: `oci-layout://<folder>@<digest>` is then a
 * context for builders that cannot see the engine's images.
 *
 * @returns digest of its manifest, or of its index
 * @throws RehearsalError if the engine has no such image, or writes no OCI layout
 */
async function layoutOf(edges, reference, folder) {
    const { manifests } = await saveLayout(edges, [reference], folder);
    const digests = [...new Set(manifests.map(({ digest }) => digest))];
    const [digest] = digests;
    if (digest === undefined || digests.length > 1) {
        throw new errors/* RehearsalError */.g0('IMAGE_AMBIGUOUS', `${reference} names ${digests.length} images; name one by its tag`);
    }
    return digest;
}

;// CONCATENATED MODULE: ./src/images/build/bake.ts
/**
 * Initial tag of an image built by a run. The tag is unique to the run: two builds that export one new tag at
 * the same moment fail ("already exists"), and a look-up by a shared tag may find another run's image. It also
 * keeps the image until the run is removed, even if the plan's tag is moved.
 */
function runTag(run, target) {
    return `${run}:${target}`;
}
/**
 * Export options of kept images. Layers are compressed by zstd, several times faster than gzip, which matters
 * for a gigabyte of compiled dependencies. BuildKit's next better level takes ten times as long; kept images
 * are recompressed anyway. OCI media types are necessary: the engine runs a zstd image under Docker's own types,
 * but does not list it (26.1).
 */
const OUTPUT = 'type=docker,compression=zstd,force-compression=true,oci-mediatypes=true';
/** Export options of images that no cache keeps: compression would be wasted. */
const OUTPUT_AS_IS = 'type=docker,compression=uncompressed,oci-mediatypes=true';
/** Variables that BuildKit takes from the environment and excludes from layers and keys. */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
/** A target in bake's format. */
function bakeTarget(target, options) {
    const { args } = target;
    return {
        ...target.extra,
        context: target.context,
        dockerfile: target.dockerfile,
        ...(target.stage !== undefined && { target: target.stage }),
        ...some('args', args),
        ...some('contexts', options.contexts),
        ...some('labels', { ...target.extra?.labels, ...options.labels }),
        platforms: [options.platform],
        ...(target.secrets.length > 0 && {
            secret: target.secrets.map(({ id, file }) => `id=${id},src=${file}`),
        }),
        tags: [options.tag],
        output: [target.cachePolicy === 'nothing' ? OUTPUT_AS_IS : OUTPUT],
        ...(options.cacheFrom.length > 0 && { 'cache-from': options.cacheFrom }),
        ...(options.cacheTo.length > 0 && { 'cache-to': options.cacheTo }),
    };
}
/**
 * Bake file of targets. Proxies appear by name only: their values, which may contain passwords, come from the
 * environment of the build.
 */
function bakeFile(targets, env) {
    const proxies = PROXIES.filter((name) => env[name] !== undefined && env[name] !== '');
    const taken = Object.fromEntries(proxies.map((name) => [name, `\${${name}}`]));
    const all = Object.entries(targets).map(([name, target]) => {
        const plain = meant(target);
        return [name, { ...plain, ...some('args', { ...taken, ...plain.args }) }];
    });
    return {
        ...some('variable', Object.fromEntries(proxies.map((name) => [name, { default: '' }]))),
        group: { default: { targets: Object.keys(targets) } },
        target: Object.fromEntries(all),
    };
}
/**
 * Escapes `${NAME}` and `%{...}`, which bake would expand in every text of its file, so that texts of a plan
 * are taken literally.
 */
function meant(value) {
    if (typeof value === 'string')
        return value.replaceAll(/[$%](?=\{)/g, '$&$&');
    if (Array.isArray(value))
        return value.map(meant);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, meant(part)]));
}
function some(key, value) {
    return Object.keys(value).length > 0 ? { [key]: value } : {};
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/images/build/build-lines.ts

/** Number of lines kept at each end of a build's output. */
const KEPT = 2_000;
/** Maximum number of steps whose first line is kept. */
const STEPS = 1_000;
/** Maximum length of a line searched for the cause of a failure, in characters. */
const CHARACTERS = 4 * 1024;
/**
 * Excerpt of a build's output that explains its failure: its beginning, where it reads its files, the first
 * line of each step, which names it, and its end. Limited, as a step may write endlessly.
 */
class BuildLines {
    #first = [];
    #steps = new Map();
    #last = [];
    push(line) {
        const kept = (0,plain/* clipped */.cz)(line, CHARACTERS);
        const step = /^#\d{1,9} /.exec(kept)?.[0];
        const isNew = step !== undefined && !this.#steps.has(step);
        if (isNew && this.#steps.size < STEPS)
            this.#steps.set(step, kept);
        if (this.#first.length < KEPT) {
            this.#first.push(kept);
            return;
        }
        this.#last.push(kept);
        if (this.#last.length > 2 * KEPT)
            this.#last = this.#last.slice(-KEPT);
    }
    /** All kept lines in order, except that first lines of steps precede the end. */
    get all() {
        const shown = new Set(this.#first);
        const steps = [...this.#steps.values()].filter((line) => !shown.has(line));
        return [...this.#first, ...steps, ...this.#last.slice(-KEPT)];
    }
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
// EXTERNAL MODULE: ./src/system/variables.ts
var variables = __webpack_require__(66092);
;// CONCATENATED MODULE: ./src/images/source/dockerfile.ts



/** Maximum size of an inspected Dockerfile in bytes; the parser's time grows with the square of its longest line. */
const LARGEST_DOCKERFILE = 128 * 1024;
/** The empty image, which always exists and is never pulled. */
const NOTHING = 'scratch';
/** Frontend image named in a Dockerfile's first lines; BuildKit also accepts a shebang line first, and `//`. */
const SYNTAX = /^\ufeff?(?:#!.*\n)?(?:(?:#|\/\/)[^\S\n]*\w+[^\S\n]*=.*\n)*?(?:#|\/\/)[^\S\n]*syntax[^\S\n]*=[^\S\n]*(\S+)/i;
/** Build argument that overrides the frontend image. */
const SYNTAX_ARGUMENT = 'BUILDKIT_SYNTAX';
/**
 * Inputs of a Dockerfile's build besides its context (`FROM`, `COPY --from`, `RUN --mount=from=`, `ADD` of an
 * address), for all stages: a superfluous stage in a key costs a rebuild, a missing one would give a wrong
 * image.
 *
 * @throws RehearsalError if it is larger than any hand-written one
 * @param args build arguments; they override defaults of `ARG`s before the first `FROM`
 */
function dockerfileNeeds(text, args) {
    if (text.length > LARGEST_DOCKERFILE)
        throw tooLarge(text);
    const file = main.DockerfileParser.parse(text);
    const values = globalArguments(file, args);
    const full = (word) => fill(unquoted(word), values);
    const stages = new Set();
    const images = new Set();
    const remote = new Set();
    let count = 0;
    const take = (word) => {
        const name = full(word ?? '');
        const isStage = stages.has(name.toLowerCase()) || /^\d+$/.test(name);
        if (name !== '' && name !== NOTHING && !isStage)
            images.add(name);
    };
    for (const instruction of file.getInstructions()) {
        switch (instruction.getKeyword()) {
            case 'FROM': {
                const from = instruction;
                take(from.getImage());
                stages.add((from.getBuildStage() ?? String(count)).toLowerCase());
                count++;
                break;
            }
            case 'ADD':
                for (const word of wordsOf(instruction)
                    .slice(0, -1)
                    .map(unquoted)) {
                    if (mayBeAddress(full(word), word))
                        remote.add(word);
                }
                break;
            default:
        }
        if (instruction instanceof main.ModifiableInstruction)
            fromOptions(instruction).forEach(take);
    }
    const syntax = args[SYNTAX_ARGUMENT] ?? SYNTAX.exec(text)?.[1];
    if (syntax !== undefined)
        images.add(syntax);
    return { images: [...images].sort(), remote: [...remote].sort() };
}
function tooLarge({ length }) {
    return new errors/* RehearsalError */.g0('FILE_TOO_LARGE', `A Dockerfile has ${length} characters, more than the limit of ${LARGEST_DOCKERFILE}`, { hint: 'Move the texts that it writes to files of its context, and COPY them.' });
}
/** Values of `from=` in `COPY --from=x` and `RUN --mount=type=bind,from=x`. */
function fromOptions(instruction) {
    return instruction.getFlags().flatMap((flag) => {
        const value = flag.getValue() ?? '';
        if (flag.getName() === 'from')
            return [value];
        if (flag.getName() !== 'mount')
            return [];
        const from = mountOptions(value).filter((option) => /^from=/i.test(option));
        return from.map((option) => option.slice('from='.length));
    });
}
/** Options of a `--mount=`: a line of CSV with case-insensitive keys. */
function mountOptions(mount) {
    return unquoted(mount).split(',');
}
/** Removes quotes around a word or its parts. */
function unquoted(word) {
    return word.replaceAll(/["']/g, '');
}
/** Words of an `ADD`, in either shell or JSON form. */
function wordsOf(add) {
    const listed = add.getJSONStrings().map((word) => word.getJSONValue());
    return listed.length > 0 ? listed : add.getArguments().map((word) => word.getValue());
}
/**
 * Returns true if a word may be an address; always for one that begins with an argument of a stage, whose value
 * is unknown here.
 */
function mayBeAddress(filled, word) {
    return (/^(https?:\/\/|[\w-]+@[\w.-]+:|git:\/\/|ssh:\/\/)/.test(filled) ||
        (word.startsWith('$') && !/^[^/]/.test(filled)));
}
/** `ARG`s before the first `FROM`, the only ones that image names can use; platform arguments are unknown. */
function globalArguments(file, args) {
    const values = new Map();
    for (const instruction of file.getInitialARGs()) {
        for (const property of instruction.getProperties()) {
            const name = property.getName();
            const given = args[name] ?? property.getValue();
            if (given !== null)
                values.set(name, fill(given, values));
        }
    }
    return values;
}
/** Maximum length of a value, above that of any image name; values built from one another double each time. */
const LONGEST_VALUE = 4_096;
/** Expands `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}`, as BuildKit does for image names. */
function fill(word, values) {
    const standIn = ({ name, operator, word: other }) => {
        const value = values.get(name) ?? '';
        if (operator === '-')
            return value === '' ? other : value;
        if (operator === '+')
            return value === '' ? '' : other;
        return value;
    };
    return (0,variables/* filled */.B)(word, standIn, LONGEST_VALUE);
}

;// CONCATENATED MODULE: ./src/images/build/cache-mounts.ts

/** Build argument whose value BuildKit prefixes to the ids of a build's cache mounts. */
const NAMESPACE_ARGUMENT = 'BUILDKIT_CACHE_MOUNT_NS';
/**
 * Cache mounts that are safe to share between releases: Go finds compiled packages by content, and downloads
 * are identified by name.
 */
const SAFE = [
    /(?:^|\/)go-build\/?$/,
    /^(?:\/root)?\/go\/pkg(?:\/mod)?(?:\/cache(?:\/download)?)?\/?$/,
    /\/go\/pkg\/mod\/?$/,
    /^\$\{?GO(?:MOD)?CACHE\}?$/,
    /^\/root\/\.cache\/?$/,
    /^\/var\/(?:cache|lib)\/(?:apt|apk)(?:\/(?:lists|archives))?\/?$/,
    /^\/etc\/apk\/cache\/?$/,
    /\/\.?cargo\/(?:registry|git)(?:\/(?:cache|index|db))?\/?$/,
    /\/(?:\.npm|\.cache\/(?:pip|yarn))\/?$/,
];
/**
 * Namespace of a build's cache mounts. All builds share the safe ones, which saves most of the work of the
 * second release. Others, such as a `target` of Cargo or a folder of objects, contain the output of an older or
 * newer file of the same name, and tools that compare times consider a commit's files older than that output.
 * They are shared only among builds of one image of the work tree, or of the same content of a ref. The
 * same applies to Go's caches if the files' times are not those of their writing, and may be identical for all.
 *
 * @returns undefined for mounts shared by all
 */
function cacheNamespace({ dockerfileText, args, content, origin, reference, name, }) {
    if (args[NAMESPACE_ARGUMENT] !== undefined)
        return undefined; // set by the user
    const mounts = cacheMounts(dockerfileText);
    const isRestored = content.restored === true;
    const allSafe = mounts.every((place) => SAFE.some((pattern) => pattern.test(place)));
    if (mounts.length === 0 || (allSafe && !isRestored))
        return undefined;
    return isRestored || origin?.at !== undefined ? content.hash : (reference ?? name);
}
/** Cache mounts in a Dockerfile; an empty text for a mount whose path cannot be determined here. */
function cacheMounts(dockerfile) {
    return [...dockerfile.matchAll(/--mount=(\S+)/g)].flatMap(([, mount = '']) => {
        const options = mountOptions(mount);
        if (!options.some((option) => /^type=cache$/i.test(option)))
            return [];
        const target = options.find((option) => /^(?:target|dst|destination)=/i.test(option));
        return [target?.replace(/^\w+=/, '') ?? ''];
    });
}

// EXTERNAL MODULE: ./src/images/go/reports.ts
var reports = __webpack_require__(44850);
// EXTERNAL MODULE: ./src/images/go/toolchain.ts
var toolchain = __webpack_require__(82494);
;// CONCATENATED MODULE: ./src/images/go/dockerfile.ts



/** Names of the context with the compiled dependencies, and of the secrets that the Dockerfiles read. */
const DEPENDENCIES = 'dependencies';
const SECRETS = { packages: 'packages', goenv: 'goenv', ca: 'ca', netrc: 'netrc' };
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
function environment({ cgo, modfile, ignoresWorkspace }) {
    const other = modfile === 'go.mod' ? [] : [`-modfile=${modfile}`];
    const flags = ['-buildvcs=false', '-trimpath', ...other].join(' ');
    return `ENV GOTOOLCHAIN=local CGO_ENABLED=${cgo ? 1 : 0} GOFLAGS="${flags}" \\
    ${ignoresWorkspace ? 'GOWORK=off ' : ''}GOPATH=/go GOCACHE=/go/cache GOMODCACHE=${LINK} \\
    PATH=/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
}
/** Copies the context, and changes to the module's folder in it. */
function tree({ module }) {
    const copied = `WORKDIR ${TREE}\nCOPY . .`;
    return module === '.' ? copied : `${copied}\nWORKDIR ${external_node_path_default().posix.join(TREE, module)}`;
}
/** `RUN` instruction of a script that stops at the first failing command. */
function run(mounts, script) {
    return `RUN ${mounts} <<'EOF'\nset -eu\n${script.trim()}\nEOF`;
}
/**
 * Minimal copy of the toolchain's image, so that a release can be compiled from an image of dependencies alone.
 * C needs the compiler of the whole image.
 */
function dockerfile_toolchain({ cgo }, chained) {
    if (chained)
        return `FROM --platform=$BUILDPLATFORM ${DEPENDENCIES} AS toolchain`;
    if (cgo)
        return 'FROM go AS toolchain';
    return `FROM --platform=$BUILDPLATFORM ${toolchain/* BUILD_BASE */.Dj} AS toolchain
${run('--mount=type=bind,from=go,source=/usr/local/go,target=/toolchain', `
mkdir -p /usr/local/go /go
cd /toolchain
tar -cf - --exclude=testdata --exclude='*_test.go' --exclude=src/cmd \\
  bin/go go.env VERSION lib/time src pkg/include \\
  pkg/tool/*/asm pkg/tool/*/cgo pkg/tool/*/compile pkg/tool/*/link |
  tar -xf - -C /usr/local/go
`)}`;
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
const keep = (tagged) => `
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
function tagsFlag(tags) {
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
function dependenciesDockerfile(build, tags, chained) {
    const tagged = tagsFlag(tags);
    return `# Generated: the dependencies of a Go chain, downloaded and compiled.
FROM --platform=$BUILDPLATFORM ${build.image} AS go
${environment(build)}

FROM go AS modules
ARG TARGETARCH
${tree(build)}
${run(`--mount=type=secret,id=${SECRETS.packages},target=${PACKAGES} ${NETWORK}`, `
${USE_NETWORK}${build.cgo ? `\n${COMPILER}` : ''}
export GOARCH="$TARGETARCH" GOMODCACHE=${MODULES} GOMAXPROCS=${FETCHED_AT_A_TIME}
xargs -r go list -e -deps ${tagged}-f '{{if .Standard}}${STANDARD} {{.ImportPath}}{{else if .Error}}{{printf "# %q" .Error.Err}}{{else if not .DepsErrors}}{{.ImportPath}}{{end}}' < ${PACKAGES} > /listed
if grep -E '^#.*(://|missing go.sum entry)' /listed >&2; then
  echo 'Not all modules could be fetched.' >&2
  exit 1
fi
sed -i '/^#/d; /^$/d; /^${STANDARD} unsafe$/d' /listed
sed '/^${STANDARD} /d' /listed > /packages
echo '${reports/* REPORTS */.S.packages}${chained ? 'at most ' : ''}'"$(wc -l < /listed)"
mkdir -p ${MODULES}/cache/download
`)}

${dockerfile_toolchain(build, chained)}
${environment(build)}

FROM toolchain
ARG TARGETARCH
WORKDIR ${external_node_path_default().posix.join(TREE, build.module)}
${run([
        `--mount=type=bind,from=modules,source=${MODULES},target=/modules,rw`,
        '--mount=type=bind,from=modules,source=/packages,target=/packages',
        `--mount=type=bind,target=${TREE},rw`,
    ].join(' '), `
export GOARCH="$TARGETARCH" GOPROXY=off
mkdir -p ${MODULES}
ln -sfn /modules ${LINK}
xargs -r go build -v ${tagged}${COMPILED} < /packages
if [ -s /packages ]; then
  ${keep(tagged).trim()}
fi
ln -sfn ${MODULES} ${LINK}
`)}
`;
}
/**
 * Linker flags for the version information in a binary, as the Cosmos SDK reads it (`version.Name` and the others), and
 * for the plan's own variables, which win.
 */
function linkerFlags({ name, binary, version, tags, variables }) {
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
function reportUnset({ package: main, variables }, tagged) {
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
  if [ -z "$found" ]; then echo "${reports/* REPORTS */.S.noVariable}$package.$variable"; fi
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
const WHOLE = 'Some packages are not among the compiled dependencies; downloading their modules whole.';
/** User id of an unprivileged user, as in distroless images. */
const NONROOT = 65532;
/**
 * Dockerfile of one release: compiles the chain's own packages on top of the compiled dependencies, and
 * installs the binary in an image that also runs as a non-root user.
 */
function releaseDockerfile(build) {
    const { binary, tags, base, cgo } = build;
    const tagged = tagsFlag(tags);
    const compile = `go build -v ${COMPILED} ${tagged}-ldflags "${linkerFlags(build)}" -o "$binary" ${build.package}`;
    const hasVariables = Object.keys(build.variables).length > 0;
    return `# Generated: one release of a Go chain.
FROM ${base} AS base

FROM ${DEPENDENCIES} AS build
ARG TARGETARCH
${tree(build)}
${run(`--mount=type=bind,from=base,target=/base ${NETWORK}`, `
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
`)}

FROM base
COPY --from=build /out/ /
ENTRYPOINT ["${binary}"]
`;
}

;// CONCATENATED MODULE: ./src/images/build/go-failure.ts

/** Header of a package's errors: `# example.com/chain/app`, in tests `# example.com/chain/app [...]`. */
const PACKAGE = /^# ([\w.~+/-]{1,300})(?: \[.*)?$/;
/**
 * Errors without a header: of the go command itself, of imports that it cannot resolve, and of modules as the generated
 * Dockerfile lists them.
 */
const ERROR = /^(?:# "|go: (?!downloading |finding |found |added |upgraded |extracting )|\S{1,300}\.go:\d+(?::\d+)?: )/;
/** An error among the lines of a package: of Go, or of a C compiler or linker, which write warnings before it. */
const ERROR_IN_PACKAGE = /\.go:\d+:\d+: (?!warning: |note: )|: (?:fatal )?error: |: undefined reference to |: cannot find -l|^collect2: /;
const WARNING = /: warning: /;
/** Finds the first errors of Go in a step's output; undefined if it has none. */
function goErrors(output) {
    const again = output.findLastIndex((line) => line.trim() === WHOLE);
    for (let at = again + 1; at < output.length; at++) {
        const line = output[at] ?? '';
        const name = PACKAGE.exec(line)?.[1];
        if (name === undefined) {
            if (ERROR.test(line))
                return { lines: output.slice(at), first: line };
            continue;
        }
        const error = errorBelow(output, at);
        if (error === undefined)
            continue;
        return {
            lines: error === at + 1 ? output.slice(at) : [line, ...output.slice(error)],
            first: `${(output[error] ?? '').trim()} (package ${name})`,
        };
    }
    return undefined;
}
/** Index of the first error below a package's header; undefined if the package has none, or warnings only. */
function errorBelow(output, header) {
    const next = output.findIndex((line, i) => i > header && PACKAGE.test(line));
    const own = output.slice(header + 1, next < 0 ? undefined : next);
    if (own.length === 0)
        return undefined;
    const error = own.findIndex((line) => ERROR_IN_PACKAGE.test(line));
    if (error >= 0)
        return header + 1 + error;
    return own.some((line) => WARNING.test(line)) ? undefined : header + 1;
}
/** Remediation by the output of a step with Go; the first match applies. */
const GO_HINTS = [
    [
        /C compiler .* not found|image has no C compiler/,
        'The build needs C (`build.go.cgo`), and its Go image lacks a C compiler: name one that has it as `build.go.image` (golang on Debian does, its slim and alpine variants do not), or set `cgo: false` if the chain works without.',
    ],
    [
        /build constraints exclude all Go files/,
        'A Go package needs C, or a build tag: set `build.go.cgo: true`, with a `build.go.image` that has a C compiler, or `build.go.tags`.',
    ],
    [
        /requires go >= \S+ \(running go/,
        'Set `build.go.image` to an image with that version of Go; a Dockerfile needs a newer base. Builds use the Go of their image (GOTOOLCHAIN=local) and download no other.',
    ],
    [
        /inconsistent vendoring in /,
        'The vendor folder is not that of go.mod: commit `go mod vendor` (in a workspace `go work vendor`), or remove the folder, so that the modules are downloaded.',
    ],
    [
        /missing go\.sum entry/,
        'go.sum lacks a module that the code imports: commit `go mod tidy`, or `go work sync` in a workspace.',
    ],
    [
        /verifying \S{1,500}: checksum mismatch/,
        'A downloaded module differs from the one in go.sum: its tag was moved, or the module proxy serves another. Correct go.sum after a look at the module, or set GOPROXY to the proxy that the chain uses.',
    ],
    [
        /: reading https?:\/\/[^\s:]{1,300}: \d{3} /,
        'A module of the chain is not available from the module proxy: set GOPROXY or GOPRIVATE, with credentials in .netrc for a private one, or take a release whose modules are published.',
    ],
    [
        /updates to go\.(?:mod|sum|work) needed/,
        'The go.mod of this code does not fit its imports, in the version of Go of the build: set `build.go.image` to the one of the chain, commit `go mod tidy`, or give another file as `build.go.modfile`.',
    ],
    [
        /replacement directory \S{1,500} does not exist|\(replaced by (?:\.{1,2}\/|\/)[^)]{0,200}\): reading |listed in go\.work file/,
        'The build context lacks a module in a folder: set `build.context` to the folder that contains all of them, and `build.go.module` to that of the chain.',
    ],
];

;// CONCATENATED MODULE: ./src/images/build/failure.ts




/** Maximum length of a line searched for the cause, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const STEP_LINES = 30;
/** Maximum number of lines in an excerpt, as a step may be a here-document of any length. */
const EXCERPT_LINES = 15;
/** Maximum length of a step's name in a message, in characters. */
const STEP_WIDTH = 80;
/** Maximum length of an error of Go in a message, in characters. */
const ERROR_WIDTH = 300;
/**
 * Error for a failed build, from the output of `docker buildx bake --progress plain`: the failed step with its
 * own last lines first, the place in the Dockerfile, and the cause.
 */
function buildFailure(lines, target, thrown) {
    const output = lines
        .map((line) => (0,plain/* clipped */.cz)(line, LINE_CHARACTERS))
        .filter((line) => line.trim() !== '');
    const error = output.findLast((line) => /^error: /i.test(line));
    if (error === undefined)
        return unexplained(output, target, thrown);
    const step = failingStep(output, error);
    const cause = reasonOf(error);
    const reason = step?.error === undefined ? cause : `${cause}: ${(0,plain/* clipped */.cz)(step.error, ERROR_WIDTH)}`;
    const excerpt = excerptOf(output);
    const isOwn = excerpt !== undefined && isOf(target, excerpt, output);
    const at = [
        ...(excerpt
            ? [`at ${isOwn ? `${target.dockerfile}:${excerpt.line}` : placeOf(excerpt, output)}`]
            : []),
        // The cause already names the image.
        ...(step && !UNPULLED.test(reason)
            ? [`${excerpt ? '' : 'in '}step "${narrowed(step.name)}"`]
            : []),
    ].join(', ');
    // Lines of a generated Dockerfile explain nothing beside an error of Go.
    const isExplained = target.isGo === true && step?.error !== undefined;
    const evidence = [step?.output ?? [], isExplained ? [] : (excerpt?.lines ?? [])].filter(({ length }) => length > 0);
    // A cancelled build has neither, so that its last output is all there is.
    if (evidence.length === 0 && !error.includes('failed to solve')) {
        evidence.push(output.slice(-STEP_LINES));
    }
    return new errors/* RehearsalError */.g0('BUILD_FAILED', `Building ${target.title} failed${at && ` ${at}`}: ${reason}`, {
        hint: hintFor({
            reason,
            step: step?.name ?? '',
            output: (step?.output ?? []).join('\n'),
            isGo: target.isGo === true,
        }),
        lines: evidence.flatMap((part, i) => (i === 0 ? part : ['', ...part])),
        place: isOwn && target.source !== undefined
            ? { file: target.source, line: Number(excerpt.line) }
            : undefined,
        cause: thrown,
    });
}
/** Error for Buildx being killed, crashing or not starting: there is no output of BuildKit. */
function unexplained(output, { title }, cause) {
    const loggedExec = output.find((line) => /^(panic|fatal error): /.test(line)) ?? output.at(-1);
    return new errors/* RehearsalError */.g0('BUILD_FAILED', `Building ${title} failed: docker buildx exited without an error message; ${loggedExec === undefined ? 'it wrote nothing' : `it wrote "${loggedExec}"`}`, {
        hint: 'Buildx crashed or was killed, often for lack of memory. Check `docker buildx version`; if it works, use a larger runner.',
        lines: output.slice(-STEP_LINES),
        cause,
    });
}
/** BuildKit's wrappers around an error, outermost first, with their replacements. */
const WRAPPINGS = [
    [/^error: (target \S+: )?(failed to build: )?(failed to solve: )?/i, ''],
    [/^rpc error: code = \w+ desc = /, ''],
    [/^process ".*" did not complete successfully: /, ''],
    [/^exit code: /, 'exit code '],
    [/^failed to (compute|load) cache key: /, ''],
    [/^failed to calculate checksum of ref \S+: /, ''],
    // Older BuildKit versions name the file below their own mount of the context.
    [
        /^(?:failed to walk [^:]*: )?lstat [^:]*buildkit-mount\d+(\/[^:]*): no such file.*$/,
        '"$1": not found',
    ],
    [
        /^(?:\S+: )?failed to resolve source metadata for (?:docker\.io\/(?:library\/)?)?(\S+): /,
        'cannot pull $1: ',
    ],
    [/failed to do request: \w+ "[^"]*": (dial tcp: )?/, ''],
];
function reasonOf(error) {
    return WRAPPINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), error.trim());
}
/**
 * The step that ended the build. Other steps may have errors that did not end it (a cache that cannot be
 * imported), so it is the one whose error the final error repeats.
 */
function failingStep(output, error) {
    const id = output
        .map((line) => /^#(\d+) ERROR: (.*)$/.exec(line))
        .find((match) => match?.[2] !== undefined && error.includes(match[2]))?.[1];
    if (id === undefined)
        return undefined;
    const own = output
        .filter((line) => line.startsWith(`#${id} `))
        .map((line) => line.slice(id.length + 2));
    // BuildKit repeats the last lines in a separate block, but at most ten, with the first of them truncated.
    const written = own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
    const go = goErrors(written);
    const lines = go === undefined ? written.slice(-STEP_LINES) : go.lines.slice(0, STEP_LINES);
    return { name: own[0] ?? '', output: lines, error: go?.first };
}
const RULE = /^-{20}$/;
/** Last excerpt in the output: lines of the file between two rules, below a header such as `Dockerfile:12`. */
function excerptOf(output) {
    const end = output.findLastIndex((line) => RULE.test(line));
    const start = output.findLastIndex((line, i) => i < end && RULE.test(line));
    const [, file, line] = /^(.+):(\d+)$/.exec(output[start - 1] ?? '') ?? [];
    if (file === undefined || line === undefined)
        return undefined;
    const lines = output.slice(start + 1, end).map((text) => text.trimEnd());
    return { file: external_node_path_default().basename(file), line, lines: lines.slice(0, EXCERPT_LINES) };
}
/**
 * Targets that have read a Dockerfile of a given name. BuildKit names a Dockerfile without its folder. A build
 * of linked targets reads several, and shows the steps of a linked target as its own (`[stack 2/2]` for a line
 * of `release`): only having read a file of this name is certain.
 */
function readersOf({ file }, output) {
    const readers = output.flatMap((text) => {
        const [, reader, read = ''] = /^#\d+ \[(?:(.+) )?internal\] load build definition from (.+)$/.exec(text) ?? [];
        return reader !== undefined && external_node_path_default().basename(read) === file ? [reader] : [];
    });
    return [...new Set(readers)].sort();
}
/** Returns true if an excerpt is from the target's own Dockerfile. */
function isOf({ dockerfile, name, file: own = external_node_path_default().basename(dockerfile) }, excerpt, output) {
    const owners = readersOf(excerpt, output);
    // Inputs of a target were built before it: among files of one name, the failing one is its own.
    const hasRead = owners.length === 0 || (name !== undefined && owners.includes(name));
    return excerpt.file === own && hasRead;
}
/** Place of an excerpt from a Dockerfile other than the target's own. */
function placeOf(excerpt, output) {
    const owners = readersOf(excerpt, output);
    const of = owners.length > 0 ? ` (of ${owners.join(' or ')})` : '';
    return `${excerpt.file}:${excerpt.line}${of}`;
}
function narrowed(step) {
    const line = step.replace(/\s+/g, ' ');
    return line.length <= STEP_WIDTH ? line : `${line.slice(0, STEP_WIDTH - 3)}...`;
}
const UNPULLED = /^cannot pull /;
/** A step that reads an image; the cause alone may only be its registry's response. */
const PULLS = /^(\[[^\]]+\] (load metadata for|FROM) |resolve image config for )/;
const ABSENT = /^"\/[^"]*":? not found/;
/** Remediation by kind of failure: the first match applies. */
const HINTS = [
    [
        ({ reason, output }) => /no space left on device/i.test(`${reason}\n${output}`),
        'The disk is full: free space before the rehearsal (`docker system prune`, unused tools of the runner), or use a larger runner.',
    ],
    [
        ({ reason, output }) => /exit code 137|cannot allocate memory|signal: killed|Killed signal/.test(`${reason}\n${output}`),
        'The step was killed, usually for lack of memory: use a larger runner, or reduce the parallelism of the step (`go build -p 1`).',
    ],
    [
        ({ reason, isGo }) => isGo && /^cannot pull golang:/.test(reason),
        'The version is that of the go or toolchain line of go.mod, in a workspace also of go.work. On a machine that cannot pull it, set `build.go.image` to an image that the engine has, with this version of Go or a newer one.',
    ],
    [
        ({ reason }) => UNPULLED.test(reason) && /no such host|connection refused|i\/o timeout/.test(reason),
        'This machine does not reach the registry of the image. Give the build another base image, which the engine has, or build the chain from its Go code (`build.go`).',
    ],
    [
        ({ reason, step }) => UNPULLED.test(reason) || PULLS.test(step),
        'Log in to the registry of the image before the rehearsal, or build the image first (only the engine’s own builder sees its images). BuildKit also treats a misspelt stage name as an image.',
    ],
    [
        ({ reason }) => /dockerfile parse error|Dockerfile cannot be empty/i.test(reason),
        'Correct the Dockerfile: it is invalid, and none of its steps ran.',
    ],
    [
        ({ reason }) => /^target stage /.test(reason),
        'The `target` of the build must be the name of a stage: `FROM ... AS <name>` in the Dockerfile.',
    ],
    [
        ({ reason }) => /^failed to read dockerfile/.test(reason),
        'The `dockerfile` of the build must be a file; it is relative to the build context.',
    ],
    [
        ({ reason, step }) => ABSENT.test(reason) && /\bfrom=/.test(step),
        'The path is in another stage or image (`from=`): check the path of the file there.',
    ],
    [
        ({ reason }) => ABSENT.test(reason),
        'The path is in the build context: create files that are not checked out before the rehearsal, and do not exclude them in .dockerignore.',
    ],
    [
        ({ reason }) => /unable to prepare context|failed to get build context/.test(reason),
        'The `context` of the build must be a folder that exists when the rehearsal starts.',
    ],
    [
        ({ reason }) => /^failed to find target |\.json:\d+,/.test(reason),
        'The rehearsal generated the bake file, so this is a bug: please report it with the plan.',
    ],
    [
        ({ reason }) => /Cannot connect to the Docker daemon|error reading from server/.test(reason),
        'The engine or its builder is not running, or exited during the build, often for lack of memory: see its log.',
    ],
    ...GO_HINTS.map(([pattern, hint]) => [({ output }) => pattern.test(output), hint]),
    [
        ({ output }) => output !== '',
        'The lines below are the last output of the step; the log above has the whole build.',
    ],
];
function hintFor(failed) {
    return HINTS.find(([applies]) => applies(failed))?.[1] ?? 'The log above has the whole build.';
}

;// CONCATENATED MODULE: ./src/images/build/go-progress.ts


/** Maximum length of a name in a message, in characters. */
const NAME_CHARACTERS = 200;
/** A line of a step, after its number and its time in seconds. */
const go_progress_OUTPUT = /^#\d{1,9} \d{1,9}\.\d{1,9} (.*)$/;
/** An import path alone, as a line of `go build -v`; messages of Go have spaces, and `Killed` is one of the shell. */
const IMPORT_PATH = /^(?:[\w.~+-]+\/)+[\w.~+-]+$|^[a-z][\w.~+-]*$/;
/**
 * Reads the packages that a generated Go build compiles. They would fill the log, so they are counted instead, for the
 * heartbeat and the live line.
 */
class GoProgress {
    #compiled = 0;
    /** Total, if the build reports one: that of dependencies does. A release compiles what they do not have. */
    #of = '';
    /** Meaning of a line of `--progress plain`; undefined for a line of the log. */
    take(line) {
        const text = go_progress_OUTPUT.exec(line)?.[1];
        if (text === undefined)
            return undefined;
        if (text.startsWith(reports/* REPORTS */.S.noVariable)) {
            return { noVariable: (0,plain/* clipped */.cz)(text.slice(reports/* REPORTS */.S.noVariable.length), NAME_CHARACTERS) };
        }
        if (text.startsWith(reports/* REPORTS */.S.packages)) {
            const count = text.slice(reports/* REPORTS */.S.packages.length);
            if (!/^(?:at most )?\d{1,9}$/.test(count))
                return undefined;
            this.#of = ` of ${count}`;
            return { seen: `packages to compile: ${count}` };
        }
        if (!IMPORT_PATH.test(text))
            return undefined;
        this.#compiled++;
        return {
            seen: `compiling package ${this.#compiled}${this.#of}: ${(0,plain/* clipped */.cz)(text, NAME_CHARACTERS)}`,
        };
    }
}

;// CONCATENATED MODULE: ./src/images/build/build.ts














/** Name of the generated bake file in the working folder. */
const BAKE_FILE = 'bake.json';
/**
 * Builds the targets selected for a build, inputs first. Each image has its own process, so that its log is
 * contiguous; all use one bake file of the whole graph, including targets not built this time.
 *
 * @returns build times in milliseconds
 * @throws RehearsalError for the first build that fails, naming its Dockerfile, line and step
 */
async function buildTargets(edges, settings) {
    const { docker, signal } = edges;
    const { graph, decisions, folder, parallelism, logs, clock } = settings;
    const names = [...graph.keys()].filter((name) => decisions.get(name) === 'build');
    const took = new Map();
    const file = external_node_path_default().join(folder, BAKE_FILE);
    const baked = await toBake(edges, settings);
    await (0,system_files/* writeText */.x3)(file, JSON.stringify(baked, null, 2));
    const env = { ...BUILD_ENVIRONMENT, ...serviceFor(baked, settings) };
    const waitsFor = (name) => {
        const target = graph.get(name);
        return target === undefined ? [] : builtInputs(target, decisions).map(([, input]) => input);
    };
    const stop = new AbortController();
    const ended = AbortSignal.any([signal, stop.signal]);
    await inOrder(names, waitsFor, parallelism, async (name) => {
        const target = graph.get(name);
        if (target === undefined)
            return;
        ended.throwIfAborted();
        await settings.beforeEach();
        const log = logs.open(`build of ${target.title}`);
        const start = clock.now();
        const seconds = () => (0,system_clock/* inSeconds */.F7)(clock.now() - start);
        const wait = Symbol(name);
        const what = `the build of ${target.title}`;
        const onSeen = (seen) => {
            clock.waits?.seen(wait, {
                ...{ what, seen, startedAt: start },
                ...{ timeout: undefined, expected: undefined },
            });
        };
        const onLine = (line) => {
            log.line(line);
            onSeen(line);
        };
        try {
            await bake(docker, { file, env, signal: ended, onLine, onSeen }, target, settings);
            await nameByKey(docker, target, settings);
            took.set(name, clock.now() - start);
            log.close(`${target.title} built in ${seconds()}`);
            settings.onBuilt?.(name);
        }
        catch (error) {
            log.close(`${target.title} ${ended.aborted ? 'ended' : 'FAILED'} after ${seconds()}`);
            // Concurrent builds are ended too, and their errors are secondary.
            stop.abort(error);
            throw signal.aborted ? signal.reason : stop.signal.reason;
        }
        finally {
            clock.waits?.ended(wait);
        }
    });
    return took;
}
async function bake(docker, { onLine, onSeen, ...given }, target, settings) {
    const { builder, bakeFile, notice } = settings;
    const lines = new BuildLines();
    const progress = target.listsPackages && new GoProgress();
    try {
        await docker.buildx.bake({
            ...given,
            target: target.name,
            builder: builder.name,
            overrides: inputsInEngine(target, settings),
            cwd: bakeFile && external_node_path_default().dirname(bakeFile),
            onLine: (line) => {
                const said = progress?.take(line);
                if (said === undefined) {
                    lines.push(line);
                    onLine(line);
                }
                else if ('seen' in said)
                    onSeen(said.seen);
                else
                    notice(unset(target, said.noVariable));
            },
        });
    }
    catch (error) {
        if (!(error instanceof system_exec/* CommandError */.Qd))
            throw error;
        const { title, name, dockerfile, dockerfileShown } = target;
        // Generated files and files from a git ref are in the run's own folder.
        const isUsers = external_node_path_default().relative(external_node_path_default().dirname(given.file), dockerfile).startsWith('..');
        throw buildFailure(lines.all, {
            title,
            name,
            dockerfile: dockerfileShown,
            file: external_node_path_default().basename(dockerfile),
            isGo: target.isGo === true,
            source: isUsers ? dockerfile : undefined,
        }, error);
    }
}
const unset = ({ title }, variable) => `build.go.variables of ${title} has ${variable}, but no package of the build declares this variable: Go ignores the value. Correct its package and name; those of constants cannot be set.`;
/**
 * Overrides that pass already built contexts as engine images instead of targets. BuildKit looks up an image
 * included as a target step by step among the builder's layers, and misses it while another build that started
 * earlier holds the same base image: all dependencies would be compiled once more
 * (https://github.com/moby/buildkit/pull/6954). The file keeps the targets, so that it can be baked by hand.
 */
function inputsInEngine(target, { run, decisions, builder }) {
    if (builder.driver !== 'docker')
        return []; // it does not see the engine's images
    return builtInputs(target, decisions).map(([context, input]) => `${target.name}.contexts.${context}=docker-image://${runTag(run, input)}`);
}
/** Tags built images by key, so that the next run finds them. */
async function nameByKey({ images }, target, { run, keys }) {
    const key = keys.get(target.name)?.value;
    if (key === undefined)
        return;
    await images.tag(runTag(run, target.name), keyTag(key));
}
/**
 * Environment of all builds. An attestation contains the time of the build: with it every build gives another
 * image, and the engine collects the one before while it unpacks the next ("parent snapshot does not exist").
 * From Buildx 0.20 on, bake refuses contexts and caches outside the working directory unless they are allowed
 * by a flag that older versions do not know; ours are in the run's own folders. Without the last one the
 * engine's builder makes an image of each target included in another.
 */
const BUILD_ENVIRONMENT = {
    BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
    BUILDX_BAKE_ENTITLEMENTS_FS: '0',
    BUILDX_NO_DEFAULT_LOAD: '1',
};
/**
 * Variables for Buildx to use GitHub's cache for layers: the service and the job's token, given to no other
 * program.
 */
function serviceFor({ target }, { env }) {
    const places = Object.values(target).flatMap((each) => [each['cache-from'], each['cache-to']]);
    // Matches the notation of bake files, and that of newer Buildx for the user's own file.
    return /type=gha\b|"type":"gha"/.test(JSON.stringify(places)) ? (0,child_environment/* cacheServiceOf */.py)(env) : {};
}
/** Contexts of a target that are built before it, with the targets that produce them. */
function builtInputs(target, decisions) {
    const inputs = Object.entries(inputsWith(target, shortcutOf(target, decisions)));
    return inputs.flatMap(([context, input]) => 'target' in input && decisions.get(input.target) === 'build'
        ? [[context, input.target]]
        : []);
}
async function toBake(edges, settings) {
    const { run, graph, keys, decisions, builder, cache, platform, folder, env } = settings;
    const exporting = builder.exportsLayers && cache.kind !== 'none';
    const layouts = new Map();
    const isAtHand = (name) => ['engine', 'cache'].includes(decisions.get(name) ?? '');
    const place = async (input, isBuilt) => {
        if ('place' in input)
            return input.place;
        if ('target' in input && !isAtHand(input.target))
            return `target:${input.target}`;
        const reference = 'target' in input ? keyTag(keys.get(input.target)?.value ?? '') : input.image;
        if (builder.driver === 'docker' || !isBuilt)
            return `docker-image://${reference}`;
        // Other builders cannot see the engine's images: their inputs are sent to them.
        const known = layouts.get(reference);
        if (known !== undefined)
            return known;
        const layout = external_node_path_default().join(folder, 'layouts', String(layouts.size));
        const digest = await layoutOf(edges, reference, layout);
        layouts.set(reference, `oci-layout://${layout}@${digest}`);
        return `oci-layout://${layout}@${digest}`;
    };
    const targets = {};
    for (const [name, target] of graph) {
        const shortcut = shortcutOf(target, decisions);
        const inputs = inputsWith(target, shortcut);
        const contexts = {};
        const isBuilt = decisions.get(name) === 'build';
        for (const [context, input] of Object.entries(inputs)) {
            contexts[context] = await place(input, isBuilt);
        }
        const key = keys.get(name)?.value;
        const layers = exporting && isBuilt && target.cachePolicy === 'layers'
            ? await cache.layerPlaces(target)
            : { from: [], to: [] };
        const namespace = cacheNamespace(target);
        const sent = {
            ...target,
            context: isBuilt ? await namedContext(target, folder) : target.context,
            args: { ...target.args, ...(namespace !== undefined && { [NAMESPACE_ARGUMENT]: namespace }) },
            dockerfile: shortcut?.dockerfile ?? target.dockerfile,
        };
        targets[name] = bakeTarget(sent, {
            tag: runTag(run, name),
            labels: key === undefined ? {} : { [KEY_LABEL]: key },
            platform,
            contexts,
            cacheFrom: layers.from,
            cacheTo: layers.to,
        });
    }
    return bakeFile(targets, env);
}
/** The alternative source of an image, if it is required or available. */
function shortcutOf({ incrementalBase }, decisions) {
    return incrementalBase !== undefined && decisions.has(incrementalBase.target)
        ? incrementalBase
        : undefined;
}
function inputsWith({ inputs }, shortcut) {
    return { ...inputs, ...(shortcut && { [shortcut.name]: { target: shortcut.target } }) };
}

;// CONCATENATED MODULE: ./src/images/build/build-log.ts
/** Maximum number of lines kept until a build is shown. */
const build_log_KEPT = 5_000;
/**
 * Logs of concurrent builds, each as one contiguous group of the log. The first open build is shown live;
 * the lines of the others are buffered until it closes. Builds closed by then come next, so that a failure is
 * not delayed by builds still running.
 */
class BuildLogs {
    #logger;
    #live;
    /** Builds waiting to be shown, in order of opening. */
    #waiting = [];
    constructor(logger) {
        this.#logger = logger;
    }
    open(title) {
        const build = { title, kept: [], leftOut: 0, last: undefined, summary: undefined };
        this.#waiting.push(build);
        if (this.#live === undefined)
            this.#showNext();
        return {
            line: (text) => this.#line(build, text),
            close: (summary) => this.#close(build, summary),
        };
    }
    #line(build, text) {
        if (text === build.last)
            return;
        build.last = text;
        if (build === this.#live)
            this.#logger.untrusted(text);
        else
            this.#keep(build, text);
    }
    #keep(build, text) {
        build.kept.push(text);
        if (build.kept.length <= 2 * build_log_KEPT)
            return;
        build.leftOut += build_log_KEPT;
        build.kept.splice(0, build_log_KEPT);
    }
    #close(build, summary) {
        build.summary = summary;
        if (build !== this.#live)
            return;
        this.#end(summary);
        this.#showNext();
    }
    /** Shows the closed builds in full, and makes the first open one live. */
    #showNext() {
        const open = [];
        for (const build of this.#waiting) {
            if (build.summary === undefined) {
                open.push(build);
            }
            else {
                this.#begin(build);
                this.#end(build.summary);
            }
        }
        [this.#live, ...this.#waiting] = open;
        if (this.#live !== undefined)
            this.#begin(this.#live);
    }
    #begin({ title, kept, leftOut }) {
        this.#logger.group(title);
        if (leftOut > 0)
            this.#logger.info(`${leftOut} lines are left out here`);
        for (const line of kept)
            this.#logger.untrusted(line);
    }
    #end(summary) {
        this.#logger.info(summary);
        this.#logger.endGroup();
    }
}

;// CONCATENATED MODULE: ./src/images/build/builder.ts

/**
 * Selects the builder: the requested one, or else the current one.
 *
 * @throws RehearsalError if none of that name exists, or it does not respond
 */
async function chooseBuilder({ buildx }, wanted, { containerd }) {
    const { driver, trouble } = await buildx.inspect(wanted);
    if (trouble !== undefined) {
        throw new errors/* RehearsalError */.g0('BUILDER_UNUSABLE', `The builder ${wanted ?? 'in use'} cannot build: ${trouble}`, {
            hint: wanted === undefined
                ? 'Install Buildx (`docker buildx version`), or name another builder in the input builder.'
                : `\`docker buildx ls\` lists the builders; \`docker buildx create --name ${wanted} ...\` before the step creates one.`,
        });
    }
    return { name: wanted, driver, exportsLayers: driver !== 'docker' || containerd };
}
/**
 * Selects the builder for the images to build. If layers must be kept and the engine's own builder cannot
 * export them, creates a builder in a container for this run.
 */
async function builderFor({ buildx }, chosen, { graph, decisions, cache, notice, signal }) {
    const layered = [...graph.values()].some(({ name, cachePolicy }) => cachePolicy === 'layers' && decisions.get(name) === 'build');
    if (cache.kind === 'none' || chosen.exportsLayers || !layered)
        return chosen;
    if (chosen.name !== undefined)
        return chosen;
    try {
        return { name: await buildx.create(), driver: 'docker-container', exportsLayers: true };
    }
    catch (error) {
        signal.throwIfAborted();
        notice(`The layers of the builds are not kept: this engine's builder cannot export them, and a builder in a container could not be created (${(0,errors/* messageOf */.bD)(error)}). Enable the containerd image store, or name a builder.`);
        return chosen;
    }
}

;// CONCATENATED MODULE: ./src/images/model/target.ts
/** Sorts targets so that each comes after its inputs. */
function inOrderOfInputs(targets) {
    const named = new Map(targets.map((target) => [target.name, target]));
    const graph = new Map();
    const add = (target) => {
        if (graph.has(target.name))
            return;
        const before = [
            ...targetsOf(target),
            ...(target.incrementalBase ? [target.incrementalBase.target] : []),
        ];
        for (const name of before) {
            const input = named.get(name);
            if (input !== undefined)
                add(input);
        }
        graph.set(target.name, target);
    };
    for (const target of targets)
        add(target);
    return graph;
}
/** Names of the targets among a target's inputs. */
function targetsOf({ inputs }) {
    return Object.values(inputs).flatMap((input) => ('target' in input ? [input.target] : []));
}
/** Graph in which a pulled image replaces the target that would build it. */
function withImage(graph, name, reference) {
    const replaced = (input) => 'target' in input && input.target === name ? { image: reference } : input;
    return new Map([...graph]
        .filter(([other]) => other !== name)
        .map(([other, target]) => {
        const inputs = Object.entries(target.inputs).map(([key, input]) => [key, replaced(input)]);
        return [other, { ...target, inputs: Object.fromEntries(inputs) }];
    }));
}

;// CONCATENATED MODULE: ./src/images/build/decide.ts

/**
 * Decides the source of each image, starting from the required ones: an image found in the engine or the cache
 * by its key is not built, and its inputs are not considered.
 *
 * @param required names of the targets that are always needed
 * @returns the decision for each needed target
 */
async function decide(graph, keys, required, places) {
    const decisions = new Map();
    let open = new Set(required);
    const look = async (names, place, decision) => {
        const keyed = names.flatMap((name) => keys.get(name)?.value ?? []);
        const found = keyed.length > 0 ? await place([...new Set(keyed)]) : new Set();
        const isFound = (name) => found.has(keys.get(name)?.value ?? '');
        for (const name of names)
            if (isFound(name))
                decisions.set(name, decision);
        return names.filter((name) => !isFound(name));
    };
    while (open.size > 0) {
        const missing = await look([...open], places.engine, 'engine');
        const unknown = await look(missing, places.cache, 'cache');
        for (const name of unknown)
            decisions.set(name, 'build');
        const inputs = new Set(unknown.flatMap((name) => {
            const target = graph.get(name);
            return target === undefined ? [] : targetsOf(target);
        }));
        const undecided = (name) => !decisions.has(name);
        // An alternative source is used only if it is available: nothing is built for it.
        const others = unknown.flatMap((name) => graph.get(name)?.incrementalBase?.target ?? []);
        const atHand = others.filter((name) => undecided(name) && !inputs.has(name));
        await look(await look(atHand, places.engine, 'engine'), places.cache, 'cache');
        open = new Set([...inputs].filter(undecided));
    }
    return decisions;
}

// EXTERNAL MODULE: ./src/images/graph/cosmovisor.ts + 3 modules
var cosmovisor = __webpack_require__(34490);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/images/go/modfile.ts
var modfile = __webpack_require__(51947);
;// CONCATENATED MODULE: ./src/images/go/module-files.ts





/** Maximum size of a go.mod, in bytes. */
const LARGEST_MODFILE = 1024 * 1024;
/** Maximum number of modules in a tree that are read. */
const MOST_MODULES = 1_000;
const isOutside = (folder) => /^\.\.(?:\/|$)/.test(folder);
const sorted = (names) => [...new Set(names)].sort();
/** A path relative to a folder, as one relative to the tree. */
const inTreeOf = (root, folder, name) => external_node_path_default().relative(root, external_node_path_default().resolve(root, folder, name)) || '.';
/**
 * Reads a module file.
 *
 * @throws RehearsalError if the tree has no such file, or the file names no module
 */
async function moduleAt(root, folder, name) {
    const at = external_node_path_default().join(root, folder);
    const file = external_node_path_default().join(at, name);
    const text = await (0,system_files/* readBounded */.CB)(file, LARGEST_MODFILE).catch(async (cause) => {
        if (cause instanceof errors/* RehearsalError */.g0)
            throw cause;
        const hint = await elsewhere(at, folder);
        throw new errors/* RehearsalError */.g0('GO_MODULE_NOT_FOUND', `No ${name} in ${at}`, { hint, cause });
    });
    const parsed = (0,modfile/* parseModfile */.C)(text);
    if (parsed.module !== undefined)
        return { ...parsed, module: parsed.module };
    throw new errors/* RehearsalError */.g0('GO_MODULE_NOT_FOUND', `${file} names no module`, {
        hint: 'A go.mod has a line `module <path>`.',
    });
}
/** Where a missing module file may be instead. */
async function elsewhere(at, folder) {
    const names = (await (0,promises_.readdir)(at).catch(() => [])).filter((name) => !name.startsWith('.'));
    const others = names.filter((name) => name.endsWith('.mod'));
    if (others.length > 0)
        return `The folder has ${others.join(', ')}.`;
    const below = [];
    for (const name of names.sort().slice(0, MOST_MODULES)) {
        if (await (0,system_files/* exists */.t2)(external_node_path_default().join(at, name, 'go.mod')))
            below.push(external_node_path_default().posix.join(folder, name));
    }
    return below.length === 0
        ? 'A Go build needs a module at the root of its context, or in the folder build.go.module.'
        : `Modules are in ${below.join(', ')}: name one as build.go.module.`;
}
/** The workspace of a module: the nearest go.work in the tree, with the folders of its modules. */
async function workspaceOf(root, module) {
    for (let folder = module;; folder = external_node_path_default().posix.dirname(folder)) {
        const file = external_node_path_default().join(root, folder, 'go.work');
        if (await (0,system_files/* exists */.t2)(file)) {
            const parsed = (0,modfile/* parseModfile */.C)(await (0,system_files/* readBounded */.CB)(file, LARGEST_MODFILE));
            const folders = parsed.uses.map((use) => inTreeOf(root, folder, use));
            return { folder, file: parsed, folders };
        }
        if (folder === '.' || isOutside(folder))
            return undefined;
    }
}
/** Module files of a module and of all modules in the tree that it requires, also through one another. */
async function requirementsOf(root, main, local) {
    const folders = new Map(local.map((each) => [each.path, each.folder]));
    const files = [main];
    const seen = new Set();
    for (const { requires } of files) {
        for (const { path: name } of requires) {
            const folder = folders.get(name);
            if (folder === undefined || seen.has(name))
                continue;
            seen.add(name);
            const text = await (0,system_files/* readBounded */.CB)(external_node_path_default().join(root, folder, 'go.mod'), LARGEST_MODFILE).catch(() => '');
            files.push((0,modfile/* parseModfile */.C)(text));
        }
    }
    return files;
}
/** Files that the tree has. Links that lead out of it do not count: what they lead to is not part of the build. */
async function present(root, files) {
    const top = await (0,promises_.realpath)(root);
    const found = [];
    for (const file of new Set(files)) {
        const real = await (0,promises_.realpath)(external_node_path_default().join(root, file)).catch(() => undefined);
        if (real?.startsWith(`${top}${(external_node_path_default()).sep}`))
            found.push(file);
    }
    return sorted(found);
}

;// CONCATENATED MODULE: ./src/images/go/layout.ts





/**
 * Finds the module of a main package, its workspace if it is part of one, and all modules with sources in the tree.
 *
 * @throws RehearsalError if the tree lacks a module file, or if one names no module
 */
async function layout_readLayout(request) {
    const { folder: root } = request;
    const { folder, inTree } = await layout_placeOf(request);
    const own = await moduleAt(root, folder, 'go.mod');
    const modfile = external_node_path_default().posix.normalize(request.modfile);
    const main = modfile === 'go.mod' ? own : await moduleAt(root, folder, modfile);
    const workspace = await workspaceOf(root, folder);
    const applies = workspace?.folders.includes(folder) === true && modfile === 'go.mod';
    const missing = applies ? await withoutModule(root, workspace.folders) : [];
    const isUsed = applies && missing.length === 0;
    const used = isUsed ? workspace.folders.slice(0, MOST_MODULES) : [folder];
    const members = await Promise.all(used
        .filter((member) => !isOutside(member))
        .map(async (member) => {
        const file = member === folder ? main : await moduleAt(root, member, 'go.mod');
        return { folder: member, file };
    }));
    const files = [...members, ...(isUsed ? [workspace] : [])];
    const replaced = files.flatMap((each) => replacedBy(root, each)).slice(0, MOST_MODULES);
    const local = [
        ...members.map((member) => ({ path: member.file.module, folder: member.folder })),
        ...replaced.filter((each) => !isOutside(each.folder)),
    ];
    const required = members.flatMap(({ file }) => file.requires.map((each) => each.path));
    const isRequired = new Set(required);
    const outside = [
        ...used.filter(isOutside),
        ...replaced
            .filter((each) => isOutside(each.folder) && isRequired.has(each.path))
            .map((each) => each.folder),
    ];
    const top = isUsed ? workspace.folder : folder;
    return {
        module: main.module,
        folder,
        package: inTree,
        required,
        local,
        modules: await present(root, [
            external_node_path_default().posix.join(folder, modfile),
            external_node_path_default().posix.join(folder, modfile.replace(/\.mod$/, '.sum')),
            ...local.map((each) => external_node_path_default().posix.join(each.folder, 'go.mod')),
            ...(isUsed ? members.map((each) => external_node_path_default().posix.join(each.folder, 'go.sum')) : []),
            ...(isUsed ? ['go.work', 'go.work.sum'].map((name) => external_node_path_default().posix.join(top, name)) : []),
        ]),
        goVersion: (0,toolchain/* newest */.BP)(files.flatMap(({ file }) => file.toolchain ?? file.go ?? [])),
        requirements: await requirementsOf(root, main, local),
        ignoresWorkspace: workspace !== undefined && !isUsed,
        missing,
        isVendored: await (0,system_files/* exists */.t2)(external_node_path_default().join(root, top, 'vendor/modules.txt')),
        outside,
    };
}
/** Folders of the module and of the main package. */
async function layout_placeOf(request) {
    const { folder: root, module, package: name } = request;
    const base = external_node_path_default().posix.normalize(module ?? '.').replace(/\/$/, '');
    const inTree = external_node_path_default().relative(root, external_node_path_default().resolve(root, base, name)) || '.';
    if (module !== undefined || isOutside(inTree))
        return { folder: base, inTree };
    for (let at = inTree; at !== '.'; at = external_node_path_default().posix.dirname(at)) {
        if (await (0,system_files/* exists */.t2)(external_node_path_default().join(root, at, 'go.mod')))
            return { folder: at, inTree };
    }
    return { folder: '.', inTree };
}
/** Folders of the tree, among those of a workspace, that have no go.mod. */
async function withoutModule(root, folders) {
    const inTree = folders.filter((folder) => !isOutside(folder)).slice(0, MOST_MODULES);
    const found = await Promise.all(inTree.map((each) => (0,system_files/* exists */.t2)(external_node_path_default().join(root, each, 'go.mod'))));
    return inTree.filter((_, i) => found[i] === false);
}
function replacedBy(root, { folder, file }) {
    return file.replaces
        .filter(({ by }) => (0,modfile/* isFolder */.l)(by))
        .map(({ path: name, by }) => ({ path: name, folder: inTreeOf(root, folder, by) }));
}

// EXTERNAL MODULE: ./src/images/go/needs-c.ts
var needs_c = __webpack_require__(16936);
// EXTERNAL MODULE: ./src/images/go/options.ts
var options = __webpack_require__(86839);
;// CONCATENATED MODULE: ./src/images/go/origins.ts



/** Maximum length of a path, as for folders. */
const LONGEST_PATH = 4096;
/** Looks up the origin of packages by every possible module path, in time independent of the number of modules. */
class Origins {
    root;
    #required;
    /** Folders of the tree by module path. */
    #local = new Map();
    /** Origins found before, by package: most are imported by many others. */
    #found = new Map();
    constructor(root, { required, local }) {
        this.root = root;
        const inTree = new Set(local.map((module) => module.path));
        this.#required = new Set(required.filter((name) => !inTree.has(name)));
        for (const { path: name, folder } of local) {
            const folders = this.#local.get(name) ?? new Set();
            this.#local.set(name, folders.add(folder));
        }
    }
    /** Origin of an imported package. */
    of(name) {
        const found = this.#found.get(name) ?? this.#find(name);
        this.#found.set(name, found);
        return found;
    }
    async #find(name) {
        const modules = modulePaths(name);
        const candidates = modules.flatMap((module) => [...(this.#local.get(module) ?? [])].map((top) => ({
            top,
            folder: external_node_path_default().posix.join(top, name.slice(module.length)),
        })));
        for (const { top, folder } of candidates) {
            if (await holdsPackage(this.root, top, folder)) {
                return { kind: 'local', folder, isThere: true };
            }
        }
        // An external module may have a path below that of the own module.
        if (modules.some((module) => this.#required.has(module)))
            return { kind: 'elsewhere' };
        const [first] = candidates;
        if (first !== undefined)
            return { kind: 'local', folder: first.folder, isThere: false };
        return { kind: isFetchable(name) ? 'elsewhere' : 'std' };
    }
}
/** Paths of modules that may contain a package of this name, longest first. */
function modulePaths(name) {
    const paths = name.length <= LONGEST_PATH ? [name] : [];
    for (let at = name.lastIndexOf('/', LONGEST_PATH); at > 0; at = name.lastIndexOf('/', at - 1)) {
        paths.push(name.slice(0, at));
    }
    return paths;
}
/** Returns true if a path may be a module on a server: its first element contains a dot. */
const isFetchable = (name) => /^[^/]*\./.test(name);
/** Returns true if a folder contains Go files and belongs to the module of a given parent folder. */
async function holdsPackage(root, module, folder) {
    if (folder.length > LONGEST_PATH)
        return false;
    for (let at = folder; at !== module && at !== '.'; at = external_node_path_default().posix.dirname(at)) {
        if (await (0,system_files/* exists */.t2)(external_node_path_default().join(root, at, 'go.mod')))
            return false;
    }
    const names = await (0,promises_.readdir)(external_node_path_default().join(root, folder)).catch(() => []);
    return names.some((name) => name.endsWith('.go'));
}
/** Folders of a module that may contain packages imported by others; empty if the module is missing. */
async function moduleFolders(root, folder) {
    const entries = await (0,promises_.readdir)(external_node_path_default().join(root, folder), { withFileTypes: true }).catch(() => []);
    const found = entries.length === 0 ? [] : [folder];
    for (const entry of entries) {
        const inside = external_node_path_default().posix.join(folder, entry.name);
        if (!entry.isDirectory() || /^(?:[._].*|testdata|vendor)$/.test(entry.name))
            continue;
        if (await (0,system_files/* exists */.t2)(external_node_path_default().join(root, inside, 'go.mod')))
            continue;
        for (const each of await moduleFolders(root, inside))
            found.push(each);
    }
    return found;
}

// EXTERNAL MODULE: ./src/images/go/constraints.ts
var constraints = __webpack_require__(15181);
// EXTERNAL MODULE: ./src/images/go/imports.ts
var go_imports = __webpack_require__(96947);
;// CONCATENATED MODULE: ./src/images/go/package.ts






/** Thrown for constructs that only Go itself can follow. */
class BeyondScan extends Error {
}
/** Thrown for a file that is compiled with C, while it is not decided whether the build has C. */
class WrittenInC extends Error {
}
/** Maximum size of a source file read for its imports, in bytes. */
const LARGEST_SOURCE = 8 * 1024 * 1024;
/** Maximum number of files in a package, including embedded ones. */
const MOST_FILES = 100_000;
/**
 * Reads the package in a folder.
 *
 * @param isUndecided true if it is not decided whether the build has C
 * @returns undefined if it has no Go file for the target
 * @throws BeyondScan, WrittenInC
 */
async function readPackage(root, folder, target, isUndecided) {
    const place = external_node_path_default().join(root, folder);
    if ((await (0,promises_.realpath)(place)) !== place)
        throw new BeyondScan();
    let name;
    let c;
    const files = [];
    const imports = new Map();
    const tags = new Set();
    for (const entry of await (0,promises_.readdir)(place, { withFileTypes: true })) {
        if (!isSource(entry.name) || !(0,constraints/* nameFits */.SB)(entry.name, target))
            continue;
        if (!entry.isFile() && !entry.isSymbolicLink())
            continue;
        if (entry.isSymbolicLink())
            throw new BeyondScan();
        const file = external_node_path_default().posix.join(folder, entry.name);
        // .syso files are binary.
        const text = file.endsWith('.syso') ? '' : await sourceText(external_node_path_default().join(root, file));
        for (const tag of (0,constraints/* namedTags */.PU)(text, target.tags))
            tags.add(tag);
        if (!(0,constraints/* headerFits */.Ci)(text, { ...target, cgo: isUndecided || target.cgo === true }))
            continue;
        const header = file.endsWith('.go') ? (0,go_imports/* readHeader */.ay)(text) : undefined;
        if (header?.name === 'documentation')
            continue;
        if (header?.imports.includes('C') === true) {
            if (isUndecided)
                throw new WrittenInC();
            if (target.cgo !== true)
                continue;
            c ??= file;
        }
        if (!(0,constraints/* headerFits */.Ci)(text, target))
            continue;
        if (header !== undefined) {
            name ??= header.name;
            for (const imported of header.imports)
                imports.set(imported, file);
            const patterns = header.imports.includes('embed') ? (0,go_imports/* embedPatterns */.Pv)(text) : [];
            if (patterns === undefined)
                throw new BeyondScan();
            for (const pattern of patterns) {
                for (const relative of await (0,go_imports/* embeddedFiles */.E2)(place, pattern)) {
                    files.push(external_node_path_default().posix.join(folder, relative));
                }
                if (files.length > MOST_FILES)
                    throw new BeyondScan();
            }
        }
        files.push(file);
    }
    return name === undefined ? undefined : { name, files, imports, c, tags };
}
/**
 * Reads a source file.
 *
 * @throws BeyondScan if it is larger than any written or generated one
 */
async function sourceText(file) {
    try {
        return await (0,system_files/* readBounded */.CB)(file, LARGEST_SOURCE);
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            throw new BeyondScan();
        throw error;
    }
}
const isSource = (name) => /^[^._].*\.(?:go|s|h|syso)$/.test(name) && !/_test\.go$/.test(name);

;// CONCATENATED MODULE: ./src/images/go/scan.ts








/** Determines the files of a tree that `go build` reads, as {@link scanLayout} of its own layout. */
async function scanGo(request) {
    return scanLayout(await readLayout(request), request);
}
/**
 * Determines the files of a tree that `go build` reads, without Go.
 *
 * @returns undefined for a tree with a vendor folder, symbolic links among its sources, a module outside the tree,
 *   or excessively large sources or file lists
 * @throws RehearsalError naming the main package or an own import that the tree lacks
 */
async function scanLayout(layout, request) {
    const { folder, tags, arch, cgo } = request;
    const { local, isVendored, outside, goVersion } = layout;
    if (isVendored || outside.length > 0 || local.length >= MOST_MODULES)
        return undefined;
    const minor = Number(/^1\.(\d+)/.exec(goVersion ?? '')?.[1] ?? 0);
    const root = await (0,promises_.realpath)(folder);
    const scan = (withC, isUndecided) => {
        const target = { arch, tags, minor, cgo: withC };
        const origins = new Origins(root, layout);
        return sourcesOf({ root, layout, origins, target, isUndecided }, request);
    };
    try {
        return await scan(cgo ?? false, cgo === undefined).catch((error) => {
            if (error instanceof WrittenInC)
                return scan(true, false);
            throw error;
        });
    }
    catch (error) {
        if (error instanceof BeyondScan)
            return undefined;
        throw error;
    }
}
async function sourcesOf(tree, request) {
    const { root, layout } = tree;
    const start = await mainFolder(tree, request);
    const taken = new Map();
    const packages = await follow(tree, start, taken, true);
    // A module in the tree may also replace a requirement of external modules. Their imports are not visible
    // here, so all of it is included, unless its path has no dot in the first element: nothing external could
    // require it then.
    const others = layout.local.filter((other) => other.path !== layout.module && isFetchable(other.path));
    for (const folder of new Set(others.map((other) => other.folder))) {
        for (const inside of await moduleFolders(root, folder)) {
            await follow(tree, inside, taken, false);
        }
    }
    // Go uses a profile of this name automatically.
    const profile = external_node_path_default().posix.join(start, 'default.pgo');
    const read = [...taken.values()];
    return {
        modules: layout.modules,
        files: sorted([
            ...read.flatMap(({ files }) => files),
            ...((await (0,system_files/* exists */.t2)(external_node_path_default().join(root, profile))) ? [profile] : []),
        ]),
        packages: sorted(packages),
        c: read.find(({ c }) => c !== undefined)?.c,
        tags: sorted(read.flatMap(({ tags }) => [...tags])),
    };
}
/**
 * Folder of the main package.
 *
 * @throws RehearsalError with the main packages of the tree's cmd/ folders if it does not exist
 */
async function mainFolder(tree, request) {
    const { root, layout, target } = tree;
    const { folder: module, package: folder } = layout;
    const isMain = async (top, place) => (await holdsPackage(root, top, place)) && (await packageIn(tree, place))?.name === 'main';
    const isInside = module === '.' ? !isOutside(folder) : `${folder}/`.startsWith(`${module}/`);
    if (isInside && (await isMain(module, folder)))
        return folder;
    const given = request.module !== undefined;
    const candidates = [];
    for (const top of given ? [module] : await modulesBelow(root)) {
        const commands = await foldersIn(external_node_path_default().join(root, top, 'cmd'));
        for (const { name } of commands.slice(0, MOST_MODULES)) {
            const place = external_node_path_default().posix.join(top, 'cmd', name);
            const shown = given ? `cmd/${name}` : place;
            if (await isMain(top, place))
                candidates.push(`./${shown}`);
        }
    }
    throw new errors/* RehearsalError */.g0('GO_PACKAGE_NOT_FOUND', `No main package ${request.package} in ${external_node_path_default().join(root, module)} ${conditions(target)}`, {
        hint: candidates.length === 0
            ? 'cmd/ has none either. Name the folder of the command that runs the node.'
            : `Set build.go.package to one of ${candidates.sort().join(', ')}.`,
    });
}
/** The top of a tree and the modules directly below it. */
async function modulesBelow(root) {
    const found = ['.'];
    for (const { name } of (await foldersIn(root)).slice(0, MOST_MODULES)) {
        if (await (0,system_files/* exists */.t2)(external_node_path_default().join(root, name, 'go.mod')))
            found.push(name);
    }
    return found;
}
async function foldersIn(place) {
    const entries = await (0,promises_.readdir)(place, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory());
}
const packageIn = ({ root, target, isUndecided }, folder) => readPackage(root, folder, target, isUndecided);
const conditions = ({ arch, tags, cgo = false }) => `for linux/${arch} ${cgo ? 'with' : 'without'} C, ${tags.length === 0 ? 'without tags' : `with the tags ${tags.join(', ')}`}`;
/**
 * Collects the package in a folder and all its imports within the tree.
 *
 * @param strict true if its imports within the tree must exist
 * @returns their imports from external modules
 * @throws RehearsalError naming a missing import, and a file that has it
 */
async function follow(tree, start, taken, strict) {
    const { root, origins, target } = tree;
    const elsewhere = new Set();
    const wanted = [{ folder: start, isThere: true, name: start, importer: '' }];
    for (const want of wanted) {
        if (taken.has(want.folder))
            continue;
        const found = want.isThere ? await packageIn(tree, want.folder) : undefined;
        if (found !== undefined)
            taken.set(want.folder, found);
        else if (strict) {
            throw new errors/* RehearsalError */.g0('GO_PACKAGE_NOT_FOUND', `No package ${want.name} in ${external_node_path_default().join(root, want.folder)} ${conditions(target)}`, {
                hint: (await (0,system_files/* exists */.t2)(external_node_path_default().join(root, want.folder)))
                    ? `${want.importer} imports it: at least one Go file there must match this build.`
                    : `${want.importer} imports it. Code that is generated before a build must be in the context: commit it, or write a Dockerfile that generates it.`,
            });
        }
        for (const [name, importer] of found?.imports ?? []) {
            const origin = await origins.of(name);
            if (origin.kind === 'local')
                wanted.push({ ...origin, name, importer });
            if (origin.kind === 'elsewhere')
                elsewhere.add(name);
        }
    }
    return elsewhere;
}

;// CONCATENATED MODULE: ./src/images/go/image.ts






/** Name that no file has: the Dockerfile is generated elsewhere, so only the folder's `.dockerignore` counts. */
const NO_DOCKERFILE = '.generated.Dockerfile';
const DEFAULTS = { tags: [], variables: {}, modfile: 'go.mod' };
/**
 * Determines the sources of a Go image. If the scan cannot follow the tree, or a package of it is written in C, the
 * build receives the whole tree. Notices tell why a build has C by default, and what its context and its workspace lack.
 *
 * @param content returns the content of the whole folder
 * @throws RehearsalError naming a missing module file or package
 */
async function readGoImage({ name, title, reference, binary, build, release }, { folder }, { platform, notice = () => { } }, content) {
    const settings = build.go ?? DEFAULTS;
    const { module, modfile, tags } = settings;
    const place = { folder, module, modfile, package: settings.package ?? (0,options/* defaultPackage */.A)(binary) };
    const layout = await layout_readLayout(place);
    const need = layout.requirements.map((file) => (0,needs_c/* needOfC */.x)(file, tags)).find(Boolean);
    const decided = settings.cgo ?? (need === undefined ? undefined : true);
    const arch = platform.split('/')[1] ?? 'amd64';
    const scanned = await scanLayout(layout, { ...place, tags, arch, cgo: decided });
    const cgo = decided ?? scanned?.c !== undefined;
    if (settings.cgo === undefined && cgo) {
        notice(`${title} is built with C: ${need ?? `${scanned?.c} imports C`}. build.go.cgo decides.`);
    }
    if (layout.missing.length > 0) {
        notice(`go.work names folders that have no go.mod in the build context of ${title}: ${(0,words/* listed */.KE)(layout.missing)}. Go would refuse it, so it is ignored (GOWORK=off), and the modules of go.mod are used.`);
    }
    if (layout.outside.length > 0)
        notice(lacking(title, folder, layout));
    return {
        name,
        title,
        reference,
        build: (0,options/* goBuild */.B)(settings, binary, release ?? name, { ...layout, cgo }),
        folder,
        sources: scanned ?? {
            modules: layout.modules,
            files: [],
            packages: [],
            c: undefined,
            tags: [],
        },
        whole: scanned === undefined || scanned.c !== undefined
            ? await content(external_node_path_default().join(folder, NO_DOCKERFILE))
            : undefined,
    };
}
function lacking(title, context, { folder, outside }) {
    const places = (0,words/* listed */.KE)(outside);
    const from = folder === '.' ? '' : ` (module ${folder})`;
    return `The module of ${title}${from} uses folders outside of its build context ${context}, which its build does not receive: ${places}. Set build.context to a folder that contains all of them, and build.go.module to the folder of the module in it.`;
}

;// CONCATENATED MODULE: ./src/images/go/network.ts





/** Go's own settings for the source and verification of modules (`go help environment`). */
const GO_SETTINGS = [
    'GOPROXY',
    'GOPRIVATE',
    'GONOPROXY',
    'GOSUMDB',
    'GONOSUMDB',
    'GOINSECURE',
    'GOVCS',
    'GOAUTH',
];
/** Locations of trusted certificates on Debian, Fedora and Alpine. */
const CA_BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/cert.pem',
];
/** Maximum size of a BuildKit secret, in bytes. */
const SECRET_LIMIT = 500 * 1024;
/**
 * The host's settings for downloading Go modules, as build secrets: module proxies, trusted certificates and
 * credentials for private modules, as far as the host has any.
 *
 * @param folder destination of files written for the build, readable by their owner only
 */
async function networkSecrets(env, folder) {
    const home = env.HOME ?? external_node_os_default().homedir();
    const file = env.GOENV || external_node_path_default().join(env.XDG_CONFIG_HOME || external_node_path_default().join(home, '.config'), 'go/env');
    const settings = new Map(goSettings(await (0,system_files/* readBounded */.CB)(file, SECRET_LIMIT).catch(() => '')));
    for (const name of GO_SETTINGS)
        if (env[name])
            settings.set(name, env[name]);
    const secrets = [];
    if (settings.size > 0) {
        const goenv = external_node_path_default().join(folder, 'goenv');
        await (0,system_files/* writeText */.x3)(goenv, [...settings].map(([name, value]) => `${name}=${value}\n`).join(''));
        secrets.push({ id: SECRETS.goenv, file: goenv });
    }
    const ca = await certificates(env, folder);
    if (ca !== undefined)
        secrets.push({ id: SECRETS.ca, file: ca });
    const netrc = await firstFile([env.NETRC || external_node_path_default().join(home, '.netrc')]);
    if (netrc !== undefined)
        secrets.push({ id: SECRETS.netrc, file: netrc });
    return secrets;
}
/** The host's certificate bundle, together with additional certificates configured for Node.js. */
async function certificates(env, folder) {
    const bundle = await firstFile([env.SSL_CERT_FILE ?? '', ...CA_BUNDLES]);
    const extra = await firstFile([env.NODE_EXTRA_CA_CERTS ?? '']);
    if (extra === undefined || bundle === undefined || extra === bundle)
        return bundle ?? extra;
    const both = `${await (0,promises_.readFile)(bundle, 'utf8')}\n${await (0,promises_.readFile)(extra, 'utf8')}`;
    if (Buffer.byteLength(both) > SECRET_LIMIT)
        return extra;
    const file = external_node_path_default().join(folder, 'ca.crt');
    await (0,system_files/* writeText */.x3)(file, both);
    return file;
}
/** Settings of a `go env -w` file that determine the source of modules. */
function goSettings(text) {
    return text.split('\n').flatMap((line) => {
        const at = line.indexOf('=');
        const name = line.slice(0, Math.max(at, 0));
        return GO_SETTINGS.includes(name) ? [[name, line.slice(at + 1)]] : [];
    });
}
async function firstFile(places) {
    for (const place of places) {
        const stats = await (0,promises_.stat)(place).catch(() => undefined);
        if (stats?.isFile() && stats.size > 0 && stats.size <= SECRET_LIMIT)
            return place;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/images/source/content.ts
var source_content = __webpack_require__(22655);
;// CONCATENATED MODULE: ./src/images/go/targets.ts







/** Targets of the images, each after the target of its compiled dependencies. */
async function goTargets(images, secrets, folder) {
    const groups = new Map();
    for (const image of images) {
        const identity = await dependenciesIdentity(image);
        const group = groups.get(identity);
        groups.set(identity, group === undefined ? [image] : [...group, image]);
    }
    const targets = [];
    let previous;
    for (const [index, images] of [...groups.values()].entries()) {
        const [{ build }] = images;
        const name = `dependencies-${index}`;
        const incrementalBase = previous !== undefined && sameToolchain(previous.build, build) ? previous.name : undefined;
        targets.push(await dependenciesTarget({ name, images, incrementalBase }, secrets, external_node_path_default().join(folder, name)));
        for (const image of images) {
            targets.push(await releaseTarget(image, name, secrets, external_node_path_default().join(folder, image.name)));
        }
        previous = { name, build };
    }
    return targets;
}
/** Identity of compiled dependencies: the requirements and the toolchain. */
async function dependenciesIdentity({ folder, sources, build }) {
    const { image, cgo, module, modfile, ignoresWorkspace } = build;
    const content = await (0,source_content/* filesContent */.xm)(folder, sources.modules);
    return (0,system_hash/* sha256 */.s)(JSON.stringify([content, image, cgo, module, modfile, ignoresWorkspace]));
}
function sameToolchain(one, other) {
    return one.image === other.image && one.cgo === other.cgo;
}
/**
 * Returns true if a build tag of an image may be one of its dependencies: not one that the tree's own files name, which
 * would give each chain and each test of it compiled dependencies of its own. If a dependency names it, too, a release
 * compiles that one again.
 */
function isForDependencies(tag, { build, sources }) {
    return build.tags.includes(tag) && !sources.tags.includes(tag);
}
async function dependenciesTarget({ name, images, incrementalBase }, secrets, folder) {
    const [{ folder: tree, sources, build }] = images;
    const context = external_node_path_default().join(folder, 'context');
    await copyFiles(tree, sources.modules, context);
    const packages = external_node_path_default().join(folder, 'packages');
    const all = new Set(images.flatMap((image) => image.sources.packages));
    const lines = [...all].sort().map((name) => `${name}\n`);
    await (0,system_files/* writeText */.x3)(packages, lines.join(''));
    const tags = build.tags.filter((tag) => images.every((image) => isForDependencies(tag, image)));
    const text = dependenciesDockerfile(build, tags, false);
    const dockerfile = external_node_path_default().join(folder, 'Dockerfile');
    await (0,system_files/* writeText */.x3)(dockerfile, text);
    const chained = `${dockerfile}.chained`;
    if (incrementalBase !== undefined) {
        await (0,system_files/* writeText */.x3)(chained, dependenciesDockerfile(build, tags, true));
    }
    return {
        name,
        title: `dependencies of ${images.map(({ title }) => title).join(', ')}`,
        reference: undefined,
        context,
        content: {
            how: `${sources.modules.join(', ')} of the chain`,
            hash: await (0,source_content/* filesContent */.xm)(context, sources.modules), // of the copies: the originals may change
        },
        dockerfile,
        dockerfileText: text,
        dockerfileShown: 'the generated Dockerfile of the dependencies',
        stage: undefined,
        args: {},
        inputs: {},
        incrementalBase: incrementalBase === undefined
            ? undefined
            : { name: DEPENDENCIES, target: incrementalBase, dockerfile: chained },
        secrets: [{ id: SECRETS.packages, file: packages }, ...secrets],
        isGo: true,
        listsPackages: true,
        bases: build.cgo ? [build.image] : [build.image, toolchain/* BUILD_BASE */.Dj],
        unkeyed: undefined,
        cachePolicy: 'image',
    };
}
async function releaseTarget(image, dependencies, secrets, folder) {
    const { name, title, reference, build, folder: tree, sources, whole } = image;
    const text = releaseDockerfile(build);
    const dockerfile = external_node_path_default().join(folder, 'Dockerfile');
    await (0,system_files/* writeText */.x3)(dockerfile, text);
    const sent = [...sources.modules, ...sources.files];
    const context = whole === undefined ? external_node_path_default().join(folder, 'context') : tree;
    if (whole === undefined)
        await copyFiles(tree, sent, context);
    return {
        name,
        title,
        reference,
        context,
        content: whole ?? {
            how: `${sent.length} files that ${build.package} is compiled from`,
            hash: await (0,source_content/* filesContent */.xm)(context, sent),
        },
        dockerfile,
        dockerfileText: text,
        dockerfileShown: `the generated Dockerfile of ${title}`,
        stage: undefined,
        args: {},
        inputs: { [DEPENDENCIES]: { target: dependencies } },
        incrementalBase: undefined,
        secrets,
        isGo: true,
        listsPackages: true,
        bases: build.base === 'scratch' ? [] : [build.base],
        unkeyed: undefined,
        cachePolicy: 'image',
    };
}
async function copyFiles(from, files, to) {
    for (const file of files) {
        const target = external_node_path_default().join(to, file);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,promises_.copyFile)(external_node_path_default().join(from, file), target);
    }
}

;// CONCATENATED MODULE: ./src/images/source/dates.ts


const MICROSECONDS = 1_000_000;
/** File modes as in a checkout, independent of this process's umask. */
const MODES = { plain: 0o644, program: 0o755 };
/** Beginning of a Git LFS pointer, and its maximum size in bytes. */
const POINTER = { start: 'version https://git-lfs.github.com/spec/', size: 1024 };
/**
 * Sets the times of extracted files to their commit's second plus a fraction derived from their folder's
 * content. All files of one folder have the same time, so that `make` considers none of them outdated, and
 * different folders have different times even in commits of one second (see docs/adr/0016). Tools that compare
 * files by size and time (Go's package index, BuildKit's transfer) thus cannot confuse two folders.
 */
async function settleFiles(folder, { time, tree, inner }) {
    const pointers = [];
    const visit = async (place, relative) => {
        // The middle of the microsecond: the number is truncated there, and not precise enough to lie on the edge.
        const at = time + (partOf(inner.get(relative) ?? tree) + 0.5) / MICROSECONDS;
        // File names may not be valid text.
        const entries = await (0,promises_.readdir)(place, { withFileTypes: true, encoding: 'buffer' });
        for (const entry of entries) {
            const each = Buffer.concat([place, Buffer.from('/'), entry.name]);
            const name = external_node_path_default().posix.join(relative, String(entry.name));
            if (entry.isDirectory())
                await visit(each, name);
            else {
                if (entry.isFile() && (await settleFile(each)))
                    pointers.push(name);
                await (0,promises_.lutimes)(each, at, at);
            }
        }
        await (0,promises_.chmod)(place, MODES.program);
        await (0,promises_.lutimes)(place, at, at);
    };
    await visit(Buffer.from(folder), '');
    return { pointers: pointers.sort() };
}
/**
 * Sets the mode and time of a file.
 *
 * @returns true if it is a pointer of Git LFS
 */
async function settleFile(file) {
    const { mode, size } = await (0,promises_.lstat)(file);
    await (0,promises_.chmod)(file, (mode & 0o100) === 0 ? MODES.plain : MODES.program);
    return size < POINTER.size && (await (0,promises_.readFile)(file, 'utf8')).startsWith(POINTER.start);
}
/** Fraction of a second in microseconds; never 0, which would look like a time reset to a whole second. */
function partOf(id) {
    return 1 + (Number.parseInt(id.slice(0, 12), 16) % (MICROSECONDS - 1));
}

;// CONCATENATED MODULE: ./src/images/source/submodules.ts



/** Largest `.gitmodules` that is read, in bytes. */
const LARGEST = 256 * 1024;
/**
 * Submodules in a folder of a work tree that are empty, by path in the folder: `actions/checkout` fetches none by
 * default. Read from `.gitmodules` at the top of the work tree, without a call of git.
 */
async function emptySubmodules(folder) {
    const root = await (0,system_files/* repositoryOf */._M)(folder);
    const text = root && (await (0,system_files/* readText */.yR)(external_node_path_default().join(root, '.gitmodules'), LARGEST).catch(() => undefined));
    if (root === undefined || text === undefined)
        return [];
    const places = [...text.matchAll(/^[ \t]*path[ \t]*=[ \t]*(.+?)[ \t]*$/gm)]
        .map(([, place = '']) => external_node_path_default().relative(folder, external_node_path_default().join(root, place)))
        .filter((place) => place !== '' && !place.startsWith('..'));
    const isEmpty = await Promise.all(places.map(async (place) => {
        const files = await (0,promises_.readdir)(external_node_path_default().join(folder, place)).catch(() => []);
        return files.length === 0;
    }));
    return places.filter((_, i) => isEmpty[i]);
}

;// CONCATENATED MODULE: ./src/images/source/sources.ts












/**
 * Opens the context of each build of the plan. Contexts of a git ref are extracted, each tree once into a
 * folder of its own, without touching the work tree; several refs of one repository may be in use at the same
 * time.
 *
 * @throws RehearsalError naming the ref, the folder and git's message
 */
async function openSources(exec, plan, { planFolder, folder: target, signal, notice = () => { } }) {
    const sources = new Map();
    const extracted = new Map();
    const workTrees = new Set();
    const builds = (0,complete/* imagesOf */.IC)(plan).flatMap(({ build }) => build ?? []);
    for (const build of builds) {
        const context = external_node_path_default().resolve(planFolder, build.context);
        if (build.ref === undefined) {
            if (!workTrees.has(context))
                sayEmpty(context, await emptySubmodules(context), notice);
            workTrees.add(context);
            sources.set(build, { folder: context, tree: undefined });
            continue;
        }
        const found = await findTree(exec, context, build.ref);
        const { tree, commit } = found;
        let files = extracted.get(tree);
        if (files === undefined) {
            files = await extract(exec, found, external_node_path_default().join(target, tree), signal);
            extracted.set(tree, files);
            sayMissing(build.ref, context, files, notice);
        }
        const { folder, pointers } = files;
        sources.set(build, { folder, tree, commit, ...(pointers.length > 0 && { pointers }) });
    }
    return sources;
}
/** Number of submodules or files that a notice names. */
const MOST_MISSING = 3;
/** Reports submodules of a work tree that were not fetched. */
function sayEmpty(context, submodules, notice) {
    if (submodules.length === 0)
        return;
    notice(`${context} has submodules that are empty folders, also in its build: ${(0,words/* listed */.KE)(submodules, MOST_MISSING)}. Fetch them with git submodule update --init, or with "submodules: true" of actions/checkout.`);
}
/** Reports files that a build of extracted files lacks, but a full checkout may have. */
function sayMissing(ref, context, { submodules, pointers }, notice) {
    if (submodules.length > 0) {
        notice(`The git ref ${ref} of ${context} has submodules, which are empty folders in its build: ${(0,words/* listed */.KE)(submodules, MOST_MISSING)}.`);
    }
    if (pointers.length > 0) {
        notice(`The git ref ${ref} of ${context} has files in Git LFS, which are pointers in its build: ${(0,words/* listed */.KE)(pointers, MOST_MISSING)}.`);
    }
}
/** Resolves a ref once, so that files and commit are consistent even if the ref moves. */
async function findTree(exec, context, ref) {
    const git = async (...args) => {
        const argv = ['git', '--no-replace-objects', '-C', context, ...args];
        const { stdout } = await exec.capture(argv);
        return stdout.replace(/\n$/, '');
    };
    const idOf = (name) => git('rev-parse', '--verify', '--end-of-options', name);
    try {
        const prefix = await git('rev-parse', '--show-prefix');
        const commit = await idOf(`${ref}^{commit}`);
        const tree = await idOf(`${commit}:${prefix}`);
        const dated = await git('rev-list', '--max-count=1', '--timestamp', commit);
        return { context, tree, commit, time: Number(dated.split(' ')[0]) };
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0('GIT_REF_UNAVAILABLE', `Cannot extract ${context} from the git ref ${ref}: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Fetch the ref first: actions/checkout fetches one commit, unless you set fetch-depth: 0.',
            cause: error,
        });
    }
}
/**
 * Extracts a tree by its id as a checkout would: equal trees give equal files, whichever commit they are from.
 * `git archive` would leave out files marked `export-ignore`. Files get the commit's time rather than that of
 * the extraction, which all releases of a run share.
 */
async function extract(exec, { context, tree, time }, folder, signal) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    // From a subfolder, git would look for that folder in the tree again.
    const where = ['git', '-C', context, 'rev-parse', '--absolute-git-dir'];
    const { stdout } = await exec.capture(where);
    const git = (...args) => exec.run([
        ...['git', '--no-replace-objects', '-c', 'core.fsmonitor=false'],
        ...['-c', 'core.splitIndex=false', `--git-dir=${stdout.trim()}`],
        ...[`--work-tree=${folder}`, ...args],
    ], 
    // A separate index: that of the repository stays unchanged.
    { signal, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ, env: { GIT_INDEX_FILE: `${folder}.index` } });
    await git('read-tree', '--no-sparse-checkout', tree);
    await git('checkout-index', '--all', '--force');
    const { stdout: entries } = await git('ls-tree', '-d', '-r', '-z', '--full-tree', tree);
    const { trees, submodules } = entriesListed(entries);
    const { pointers } = await settleFiles(folder, { time, tree, inner: trees });
    return { folder, submodules, pointers };
}
/** Parses `git ls-tree -d -r -z` (`mode type id\tpath`): ids of the trees below a tree by path, and submodules. */
function entriesListed(listed) {
    const trees = new Map();
    const submodules = [];
    for (const line of listed.split('\0')) {
        const [what = '', name = ''] = line.split('\t', 2);
        const [, type, id = ''] = what.split(' ');
        if (type === 'tree')
            trees.set(name, id);
        if (type === 'commit')
            submodules.push(name);
    }
    return { trees, submodules };
}
/** Identity of a whole context, for a key. */
async function contentOf(exec, { folder, tree, pointers = [] }, dockerfile) {
    if (tree !== undefined) {
        // If Git LFS is installed, the same tree gives other files.
        const unfilled = pointers.length > 0 ? `+${(0,system_hash/* sha256 */.s)(JSON.stringify(pointers))}` : '';
        const hash = `${tree}${unfilled}${await rulesBeside(folder, dockerfile)}`;
        return { how: 'git tree', hash };
    }
    let restored = 0;
    const content = await (0,source_content/* folderContent */.OH)(folder, dockerfile, ({ mtimeMs }) => {
        if (mtimeMs % 1_000 === 0)
            restored++;
    });
    const times = restored > 0 && { restored: true };
    if (!content.git)
        return { how: content.how, hash: content.hash, ...times };
    const hash = `${content.hash}+${await gitState(exec, folder)}`;
    return { how: `${content.how}, and .git`, hash, ...times };
}
/**
 * State that a build can read from a `.git` it receives, as Makefiles of chains do to determine a version: the
 * commit, the branch, and tags on the way to it. Git's own files change with every fetch.
 */
async function gitState(exec, folder) {
    const git = async (...args) => {
        const argv = ['git', '-C', folder, ...args];
        const { stdout } = await exec.capture(argv, { allowFailure: true });
        return stdout.trim();
    };
    const commit = await git('rev-parse', 'HEAD');
    const names = [
        await git('symbolic-ref', '--quiet', 'HEAD'),
        await git('for-each-ref', '--format=%(refname) %(objectname)', '--merged=HEAD', 'refs/tags'),
    ];
    return `${commit}+${(0,system_hash/* sha256 */.s)(JSON.stringify(names))}`;
}
/** Ignore rules beside a Dockerfile outside the tree, which select the files of the tree to send. */
async function rulesBeside(folder, dockerfile) {
    if (!external_node_path_default().relative(folder, dockerfile).startsWith('..'))
        return '';
    const rules = await (0,source_content/* rulesIn */.BZ)(`${dockerfile}.dockerignore`);
    return rules === undefined ? '' : `+${(0,system_hash/* sha256 */.s)(rules)}`;
}
/**
 * Finds the Dockerfile of a build: in the context, or else beside the plan.
 *
 * @returns undefined if neither has it
 */
async function findDockerfile(build, { folder }, planFolder) {
    for (const place of placesOf(build, folder, planFolder)) {
        if (await (0,system_files/* exists */.t2)(place))
            return { path: place, text: await (0,system_files/* readText */.yR)(place, LARGEST_DOCKERFILE) };
    }
    return undefined;
}
/** Possible locations of a build's Dockerfile. */
function placesOf(build, folder, planFolder) {
    const places = [folder, planFolder].map((base) => external_node_path_default().resolve(base, build.dockerfile));
    return [...new Set(places)];
}

// EXTERNAL MODULE: ./src/images/graph/relay.ts + 2 modules
var relay = __webpack_require__(19251);
;// CONCATENATED MODULE: ./src/images/graph/graph.ts











/**
 * The build graph of a plan: every image to build, with its inputs. Images reference the releases' images by
 * name (the user's own Dockerfiles by the releases' image names), so that nothing is exported and reloaded in
 * between.
 *
 * @throws RehearsalError naming a missing ref, Dockerfile or Go package
 */
async function readGraph(exec, plan, settings) {
    const { planFolder, folder } = settings;
    const refs = external_node_path_default().join(folder, 'refs');
    const sources = await openSources(exec, plan, { ...settings, folder: refs });
    const releases = releaseInputs(plan);
    const targets = [];
    const goImages = [];
    const origins = new Map();
    for (const planned of plannedBuilds(plan)) {
        const source = sources.get(planned.build);
        if (source === undefined)
            throw new Error(`the build of ${planned.title} has no source`);
        origins.set(planned.name, originOf(planned.build, source, planFolder));
        const dockerfile = planned.build.go
            ? undefined
            : await findDockerfile(planned.build, source, planFolder);
        if (dockerfile !== undefined) {
            const content = await contentOf(exec, source, dockerfile.path);
            const sent = { folder: source.folder, content, dockerfile };
            targets.push(userTarget(planned, sent, releases));
        }
        else {
            await requireGo(planned.build, source, planFolder);
            const content = (dockerfile) => contentOf(exec, source, dockerfile);
            goImages.push(await readGoImage({ ...planned, binary: plan.chain.binary }, source, settings, content));
        }
    }
    const goFolder = external_node_path_default().join(folder, 'go');
    if (goImages.length > 0) {
        const secrets = await networkSecrets(settings.env, goFolder);
        targets.unshift(...(await goTargets(goImages, secrets, goFolder)));
    }
    const services = settings.services.map((service, i) => ({ name: `service-${i}`, service }));
    const makers = new Map([
        ...services.map(({ name, service }) => [service.image, name]),
        ...plannedBuilds(plan).map(({ reference, name }) => [reference, name]),
    ]);
    for (const planned of services) {
        targets.push(await serviceTarget(exec, planned, { releases, makers }, settings));
    }
    if (plan.cosmovisor.image === undefined) {
        const inputs = Object.fromEntries(releases.map(({ name, input }) => [name, input]));
        const bases = settings.nodeImages.map((reference) => {
            const target = makers.get(reference);
            return { reference, input: target === undefined ? { image: reference } : { target } };
        });
        const own = external_node_path_default().join(folder, 'cosmovisor');
        targets.push(...(await (0,cosmovisor/* cosmovisorTargets */.xh)(plan, inputs, bases, own)));
    }
    targets.push(await (0,relay/* relayTarget */.Zr)(folder));
    return inOrderOfInputs(targets.map((target) => {
        const origin = origins.get(target.name);
        return origin === undefined ? target : { ...target, origin };
    }));
}
function originOf({ context, ref }, { tree, commit }, planFolder) {
    return {
        folder: external_node_path_default().resolve(planFolder, context),
        at: ref && tree && commit ? { ref, commit, tree } : undefined,
    };
}
function releaseInputs(plan) {
    return plan.releases.map(({ image, build }, i) => ({
        name: (0,cosmovisor/* releaseTarget */.J$)(i),
        reference: image,
        input: build ? { target: (0,cosmovisor/* releaseTarget */.J$)(i) } : { image },
    }));
}
function plannedBuilds(plan) {
    const { image, build } = plan.cosmovisor;
    return [
        ...plan.releases.flatMap(({ name, image, build }, i) => build
            ? [
                {
                    name: (0,cosmovisor/* releaseTarget */.J$)(i),
                    title: `release ${name}`,
                    reference: image,
                    build,
                    release: name,
                },
            ]
            : []),
        ...plan.stack.images.map(({ image, build }, i) => ({
            name: `stack-${i}`,
            title: `image ${image}`,
            reference: image,
            build,
            release: undefined,
        })),
        ...(image !== undefined && build !== undefined
            ? [
                {
                    name: cosmovisor/* COSMOVISOR_TARGET */.zh,
                    title: `image ${image}`,
                    reference: image,
                    build,
                    release: undefined,
                },
            ]
            : []),
    ];
}
/** A target of the user's own Dockerfile. */
function userTarget({ name, title, reference, build, release }, { folder, content, dockerfile }, releases) {
    return {
        name,
        title,
        reference,
        context: folder,
        content,
        dockerfile: dockerfile.path,
        dockerfileText: dockerfile.text,
        dockerfileShown: build.dockerfile,
        stage: build.target,
        args: build.args,
        ...neededBy(dockerfile.text, build.args, release === undefined ? releases : []),
        incrementalBase: undefined,
        secrets: [],
        // The releases change from run to run: their layers are worth the space.
        cachePolicy: release === undefined ? 'image' : 'layers',
    };
}
/** Inputs of a Dockerfile; releases by their references. */
function neededBy(text, args, releases) {
    const { images, remote } = dockerfileNeeds(text, args);
    const used = releases.filter(({ reference }) => images.includes(reference));
    return {
        inputs: Object.fromEntries(used.map(({ reference, input }) => [reference, input])),
        bases: images.filter((image) => !used.some(({ reference }) => reference === image)),
        unkeyed: remote.length > 0 ? `its Dockerfile adds ${remote.join(', ')}` : undefined,
    };
}
/** Named contexts of a service's build; those other than images are not part of a key. */
function contextInputs({ contexts = {} }, { makers }) {
    const inputs = Object.entries(contexts).map(([name, place]) => {
        const [, image] = /^docker-image:\/\/(.+)$/.exec(place) ?? [];
        if (image === undefined)
            return [name, { place }];
        const target = makers.get(image);
        return [name, target === undefined ? { image } : { target }];
    });
    const places = inputs.flatMap(([, input]) => ('place' in input ? [input.place] : []));
    return { inputs: Object.fromEntries(inputs), places };
}
async function serviceTarget(exec, { name, service }, takes, { planFolder, folder }) {
    const context = external_node_path_default().resolve(planFolder, service.context);
    const source = { folder: context, tree: undefined };
    const title = `service ${service.service}`;
    let found;
    if (service.dockerfileInline !== undefined) {
        const file = external_node_path_default().join(folder, `${name}.Dockerfile`);
        await (0,system_files/* writeText */.x3)(file, service.dockerfileInline);
        found = { path: file, text: service.dockerfileInline };
    }
    const dockerfile = service.dockerfile ?? 'Dockerfile';
    found ??= await findDockerfile({ dockerfile }, source, context);
    if (found === undefined)
        throw noDockerfile(dockerfile, [external_node_path_default().resolve(context, dockerfile)]);
    const needed = neededBy(found.text, service.args, takes.releases);
    const { inputs, places } = contextInputs(service, takes);
    return {
        name,
        title,
        reference: service.image,
        context,
        content: await contentOf(exec, source, found.path),
        origin: { folder: context, at: undefined },
        dockerfile: found.path,
        dockerfileText: found.text,
        dockerfileShown: service.dockerfileInline === undefined ? dockerfile : `${title}'s own lines`,
        stage: service.target,
        args: service.args,
        inputs: { ...needed.inputs, ...inputs },
        bases: needed.bases.filter((image) => inputs[image] === undefined),
        unkeyed: places.length > 0 ? `it includes ${places.join(', ')}` : needed.unkeyed,
        incrementalBase: undefined,
        secrets: [],
        cachePolicy: 'image',
    };
}
/**
 * Requires a Go module for a build without a Dockerfile.
 *
 * @throws RehearsalError if it has neither
 */
async function requireGo(build, { folder }, planFolder) {
    if (build.go !== undefined)
        return;
    const plain = build.dockerfile === 'Dockerfile' &&
        build.target === undefined &&
        Object.keys(build.args).length === 0;
    if (plain && (await (0,system_files/* exists */.t2)(external_node_path_default().join(folder, 'go.mod'))))
        return;
    throw noDockerfile(build.dockerfile, placesOf(build, folder, planFolder));
}
function noDockerfile(dockerfile, places) {
    return new errors/* RehearsalError */.g0('DOCKERFILE_NOT_FOUND', `The Dockerfile ${dockerfile} does not exist; tried ${places.join(', ')}`, {
        hint: 'build.dockerfile is relative to the build context, or else to the plan file. A Go chain needs none: the rehearsal generates it for a context with a go.mod, or with build.go.',
    });
}

;// CONCATENATED MODULE: ./src/images/graph/own-bake.ts








const strings = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
/** A target as printed by Buildx; settings not read here are passed through. */
const printedTarget = schemas/* looseObject */._H3({
    context: schemas/* string */.YjP().default('.'),
    dockerfile: schemas/* string */.YjP().default('Dockerfile'),
    'dockerfile-inline': schemas/* string */.YjP().optional(),
    target: schemas/* string */.YjP().optional(),
    args: strings.default({}),
    contexts: strings.default({}),
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
});
const printed = schemas/* looseObject */._H3({ target: schemas/* record */.g1P(schemas/* string */.YjP(), printedTarget) });
/** Target settings overridden here: destination and names. */
const DECIDED_HERE = ['tags', 'output', 'platforms', 'context', 'dockerfile', 'contexts'];
/** Contexts that Buildx does not treat as folders. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|git@|github\.com\/)/i;
/**
 * Adds the targets of the user's own bake file (of its default group, and their inputs) to a graph. A target
 * replaces the plan's build of an image with one of its tags, or provides an image that would otherwise have to
 * exist.
 *
 * @throws RehearsalError with bake's message, or if none of its tags is an image of the stack
 */
async function withOwnBake(edges, graph, bake) {
    const { file, references } = bake;
    const targets = await print(edges.docker, file);
    const ownTargets = new Map();
    for (const [name, { tags }] of Object.entries(targets)) {
        const reference = tags.find((tag) => references.has(tag));
        const replaced = [...graph.values()].find((target) => target.reference === reference);
        const isReplaced = reference !== undefined && replaced !== undefined;
        ownTargets.set(name, { name: isReplaced ? replaced.name : `own-${name}`, reference });
    }
    const own = [];
    for (const named of Object.entries(targets)) {
        own.push(await ownTarget(edges, bake, named, ownTargets));
    }
    const made = new Map(own.flatMap(({ reference, name }) => (reference ? [[reference, name]] : [])));
    if (made.size === 0) {
        throw new errors/* RehearsalError */.g0('BAKE_FILE_INVALID', `No target of ${file} has a tag that names an image of the stack`, {
            hint: `The stack's images are ${[...references].join(', ')}; the file's tags are ${Object.values(targets)
                .flatMap(({ tags }) => tags)
                .join(', ') || 'none'}.`,
        });
    }
    const taken = new Set(own.map(({ name }) => name));
    const others = [...graph.values()].filter(({ name }) => !taken.has(name));
    const taking = (target) => ({
        ...target,
        inputs: Object.fromEntries(Object.entries(target.inputs).map(([key, input]) => {
            const maker = 'image' in input ? made.get(input.image) : undefined;
            // An image may start from an older one of the same name.
            return [key, maker === undefined || maker === target.name ? input : { target: maker }];
        })),
    });
    return inOrderOfInputs([...others, ...own.map((target) => fromPlan(target, others, own))].map(taking));
}
/** Passes images built by the plan or the bake file to a Dockerfile by name. */
function fromPlan(target, ...graphs) {
    const makers = new Map(graphs.flat().map(({ reference, name }) => [reference, name]));
    const isMade = (image) => ![undefined, target.name].includes(makers.get(image));
    const inputs = target.bases
        .filter(isMade)
        .map((image) => [image, { target: makers.get(image) ?? '' }]);
    return {
        ...target,
        inputs: { ...target.inputs, ...Object.fromEntries(inputs) },
        bases: target.bases.filter((image) => !isMade(image)),
    };
}
async function print({ buildx }, file) {
    try {
        return printed.parse(JSON.parse(await buildx.print(file))).target;
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0('BAKE_FILE_INVALID', `Cannot read the bake file ${file}: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Run `docker buildx bake --print` in its folder to see the file as Buildx reads it.',
            cause: error,
        });
    }
}
async function ownTarget({ exec }, { file, folder }, [name, target], ownTargets) {
    const base = external_node_path_default().dirname(file);
    const context = external_node_path_default().resolve(base, target.context);
    const isLocal = await (0,system_files/* exists */.t2)(context);
    if (!isLocal && !ADDRESS.test(target.context)) {
        throw new errors/* RehearsalError */.g0('BAKE_FILE_INVALID', `The context ${context} of the target ${name} of the bake file does not exist`, {
            hint: 'A context is a folder, relative to the bake file, or an address.',
        });
    }
    const inline = target['dockerfile-inline'];
    let dockerfile = external_node_path_default().resolve(context, target.dockerfile);
    if (inline !== undefined) {
        dockerfile = external_node_path_default().join(folder, 'own', `${name}.Dockerfile`);
        await (0,system_files/* writeText */.x3)(dockerfile, inline);
    }
    const text = isLocal || inline !== undefined ? await readDockerfile(name, dockerfile) : '';
    const needs = dockerfileNeeds(text, target.args);
    const inputs = {};
    const elsewhere = isLocal ? [] : [target.context];
    for (const [key, value] of Object.entries(target.contexts)) {
        const [, kind, rest = ''] = /^(target|docker-image):(?:\/\/)?(.+)$/.exec(value) ?? [];
        if (kind === 'target')
            inputs[key] = { target: ownTargets.get(rest)?.name ?? rest };
        else if (kind === 'docker-image')
            inputs[key] = { image: rest };
        else {
            const place = external_node_path_default().resolve(base, value);
            inputs[key] = { place: (await (0,system_files/* exists */.t2)(place)) ? place : value };
            elsewhere.push(value);
        }
    }
    const remote = [...elsewhere, ...needs.remote];
    const { target: stage, args } = target;
    const extra = Object.entries(target).filter(([key]) => !DECIDED_HERE.includes(key));
    return {
        name: ownTargets.get(name)?.name ?? name,
        title: `target ${name} of the bake file`,
        reference: ownTargets.get(name)?.reference,
        context: isLocal ? context : target.context,
        content: isLocal
            ? await contentOf(exec, { folder: context, tree: undefined }, dockerfile)
            : { how: target.context, hash: (0,system_hash/* sha256 */.s)(target.context) },
        ...(isLocal && { origin: { folder: context, at: undefined } }),
        dockerfile: isLocal || inline !== undefined ? dockerfile : target.dockerfile,
        dockerfileText: text,
        dockerfileShown: target.dockerfile,
        stage,
        args,
        inputs,
        incrementalBase: undefined,
        secrets: [],
        bases: needs.images.filter((image) => inputs[image] === undefined),
        unkeyed: remote.length > 0 ? `it includes ${remote.join(', ')}` : undefined,
        cachePolicy: 'layers',
        extra: Object.fromEntries(extra),
    };
}
async function readDockerfile(name, file) {
    try {
        return await (0,system_files/* readBounded */.CB)(file, LARGEST_DOCKERFILE);
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            throw error;
        throw new errors/* RehearsalError */.g0('DOCKERFILE_NOT_FOUND', `The Dockerfile ${file} of the target ${name} of the bake file does not exist`, {
            hint: 'A dockerfile is relative to the context of its target.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
;// CONCATENATED MODULE: ./src/images/store/engine.ts


const REPOSITORY = keyTag('').slice(0, -1);
/**
 * Finds the engine's images with the given keys. An image with a key's name but without its label was put there
 * by another program: it loses the name.
 *
 * @param warn receives a message about each such image
 */
async function findByKey({ images }, keys, warn) {
    const found = new Map();
    const refused = new Set();
    for (const inspected of await images.find(keys.map(keyTag))) {
        const label = inspected.Config.Labels?.[KEY_LABEL];
        for (const key of new Set(keys)) {
            if (!(inspected.RepoTags ?? []).includes(keyTag(key)))
                continue;
            if (found.has(key) || refused.has(key))
                continue; // an image with two names is listed twice
            if (label === key) {
                found.set(key, (0,model_image/* imageOf */.d)(inspected));
            }
            else {
                refused.add(key);
                warn(`The image ${keyTag(key)} has the key label ${label ?? 'none'}: it is not the expected image, and is not used.`);
                await images.remove([keyTag(key)]);
            }
        }
    }
    return found;
}
/** Number of days that an unused image is kept in the engine. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * Removes the key names of images that were made or loaded more than 30 days ago and that this run does not
 * use; the engine deletes those without another name. Images under names given by others are never touched.
 *
 * @param now milliseconds since the epoch
 */
async function pruneEngine({ images }, used, now) {
    const kept = new Set([...used].map(keyTag));
    // The engine fails to list if images are removed at the same moment; a later run will retry.
    const names = (await images.names(REPOSITORY)).filter((name) => /:[0-9a-f]{64}$/.test(name) && !kept.has(name));
    const old = new Set();
    for (const { RepoTags, Metadata } of await images.find(names)) {
        const tagged = Date.parse(Metadata?.LastTagTime ?? '');
        if (!(now - tagged > KEPT_DAYS * DAY_MS))
            continue;
        for (const tag of RepoTags ?? [])
            if (names.includes(tag))
                old.add(tag);
    }
    await images.remove([...old]);
    return old.size;
}

;// CONCATENATED MODULE: ./src/images/provide/free-space.ts


/**
 * Minimum free disk space for a build: a cold build of three releases and a remote signer wrote 9 GB here; half
 * of that is too little.
 */
const ENOUGH_TO_BUILD = 4 * 1024 ** 3;
/**
 * Measures the disk space of images and caches.
 *
 * @param folder the engine's data folder
 * @param own a folder of this process
 */
async function measureDisk({ engine }, folder, own, cache) {
    const sizes = await engine.disk();
    return { free: await freeBytes(folder, own), ...sizes, cache: await cache.bytes() };
}
/** Free bytes on the engine's disk, or on this process's if the engine's folder is not visible. */
async function freeBytes(folder, own) {
    return (0,system_files/* freeBytes */.go)(folder).catch(() => (0,system_files/* freeBytes */.go)(own));
}
/** Warning if the disk may fill up before the images are built; undefined otherwise. */
function diskWarning(free) {
    if (free >= ENOUGH_TO_BUILD)
        return undefined;
    return `The engine's disk has ${(0,format/* gigabytes */.kN)(free)} free, and building images may need more than ${(0,format/* gigabytes */.kN)(ENOUGH_TO_BUILD)}: \`docker system prune\` removes unused data.`;
}

;// CONCATENATED MODULE: ./src/images/model/key.ts

/**
 * Version of the generator, raised when the same inputs give another image: another generated Dockerfile, other
 * export options.
 */
const GENERATOR_VERSION = '1';
/**
 * Computes the keys of all targets: a hash of the context, the Dockerfile, the arguments, the digests of pulled
 * images, the keys of other targets used, the platform and the generator version. Secrets (proxies, CA bundles,
 * module proxies) are excluded: they affect the download of inputs, not their content.
 */
function keysOf(graph, settings) {
    const keys = new Map();
    for (const [name, target] of graph)
        keys.set(name, keyOf(target, settings, keys));
    return keys;
}
function keyOf(target, settings, keys) {
    const { platform, digestOf } = settings;
    const missing = target.unkeyed === undefined ? [] : [target.unkeyed];
    const digest = (reference) => {
        const found = digestOf(reference);
        if (found === undefined)
            missing.push(`the digest of ${reference} is unknown`);
        return found ?? 'unknown';
    };
    const parts = {
        generator: GENERATOR_VERSION,
        platform,
        context: `${target.content.hash} (${target.content.how})`,
        Dockerfile: (0,system_hash/* sha256 */.s)(target.dockerfileText),
    };
    if (target.stage !== undefined)
        parts.stage = target.stage;
    if (Object.keys(target.args).length > 0)
        parts.args = JSON.stringify(key_sorted(target.args));
    if (target.extra !== undefined) {
        const { secret: _secret, ssh: _ssh, ...settings } = target.extra;
        parts.settings = JSON.stringify(key_sorted(settings));
    }
    for (const base of target.bases)
        parts[`base ${base}`] = digest(base);
    for (const [name, input] of Object.entries(key_sorted(target.inputs))) {
        if ('image' in input)
            parts[`input ${name}`] = digest(input.image);
        else if ('place' in input)
            parts[`input ${name}`] = input.place;
        else {
            const key = keys.get(input.target);
            if (key?.value === undefined)
                missing.push(`${input.target} has no key`);
            parts[`input ${name}`] = key?.value ?? 'unknown';
        }
    }
    const hash = (0,system_hash/* sha256 */.s)(JSON.stringify(hashed(target, parts)));
    return { value: missing.length === 0 ? hash : undefined, parts, missing: missing[0] };
}
/** Hashed components; the way in which a context was read does not affect the image. */
function hashed(target, parts) {
    return key_sorted({ ...parts, context: target.content.hash });
}
function key_sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Distinct keys of the images that a cache keeps, as far as they have any. */
function keptKeys(graph, keys) {
    const kept = [...graph.values()].filter(({ cachePolicy }) => cachePolicy !== 'nothing');
    return [...new Set(kept.flatMap(({ name }) => keys.get(name)?.value ?? []))];
}

;// CONCATENATED MODULE: ./src/images/provide/keep.ts


/**
 * Saves the images of a graph that the cache keeps, and prunes the engine.
 *
 * @param docker not bound to the run's signal: builds are still valid if the run has failed
 */
async function keepImages(docker, { graph, keys, digests }, { cache, clock, logger }) {
    const wanted = keptKeys(graph, keys);
    const found = await findByKey(docker, wanted, (message) => logger.warning(message));
    await cache.save({
        keys: wanted,
        inEngine: new Set(found.keys()),
        layers: [...graph.values()].flatMap(({ name, cachePolicy }) => cachePolicy === 'layers' ? [name] : []),
        digests,
    });
    const used = new Set([...keys.values()].flatMap(({ value }) => value ?? []));
    const pruned = await pruneEngine(docker, used, clock.now());
    if (pruned > 0)
        logger.info(`Removed ${pruned} unused images of earlier runs`);
}

;// CONCATENATED MODULE: ./src/images/provide/digests.ts
/**
 * Digests of images that builds include: of the image in the engine, which its own builder uses, or else of the
 * one in the registry. The digest of an image made on this machine is its id.
 *
 * @param builder the engine's own uses the engine's images; others always query the registry, through their
 *   configured mirrors
 * @returns digests by reference, without references that neither has
 */
async function askDigests(docker, references, builder) {
    const inEngine = builder.driver === 'docker';
    const digests = new Map();
    await Promise.all(references.map(async (reference) => {
        const digest = (inEngine ? await engineDigest(docker, reference) : undefined) ??
            (await registryDigest(docker, reference, builder.name)) ??
            (inEngine ? undefined : await engineDigest(docker, reference));
        if (digest !== undefined)
            digests.set(reference, digest);
    }));
    return digests;
}
async function engineDigest({ images }, reference) {
    const [image] = await images.find([reference]);
    if (image === undefined)
        return undefined;
    // The engine omits the prefix for Docker Hub.
    const repository = reference.replace(/^docker\.io\/(library\/)?/, '').replace(/[:@][^/]*$/, '');
    const own = (image.RepoDigests ?? []).find((digest) => digest.startsWith(`${repository}@`));
    return (own ?? image.Id).replace(/^.*@/, '');
}
async function registryDigest({ buildx }, reference, builder) {
    const pinned = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
    return pinned ?? buildx.digest(reference, builder);
}

;// CONCATENATED MODULE: ./src/images/provide/known.ts


/**
 * Computes the keys of all targets. Digests recorded in the cache replace those that neither the engine nor a
 * registry provides; images made with them may then be used, but nothing can be built.
 */
async function computeKeys(docker, graph, { platform, builder, cache, notice }) {
    const taken = new Set();
    for (const { bases, inputs } of graph.values()) {
        for (const base of bases)
            taken.add(base);
        for (const input of Object.values(inputs))
            if ('image' in input)
                taken.add(input.image);
    }
    const digests = new Map(await askDigests(docker, [...taken], builder));
    const keysNow = () => keysOf(graph, { platform, digestOf: (reference) => digests.get(reference) });
    cache.expect(keptKeys(graph, keysNow()));
    const unknown = [...taken].filter((reference) => !digests.has(reference));
    if (unknown.length > 0) {
        const recorded = await cache.recordedDigests();
        const known = unknown.filter((reference) => recorded.has(reference));
        for (const reference of known)
            digests.set(reference, recorded.get(reference) ?? '');
        if (known.length > 0) {
            notice(`No registry returned the digests of ${known.join(', ')}: images built with their last known digests count as unchanged.`);
        }
    }
    return { keys: keysNow(), digests };
}

// EXTERNAL MODULE: ./src/secrets/shown-configuration.ts
var shown_configuration = __webpack_require__(66991);
;// CONCATENATED MODULE: ./src/images/provide/log-decision.ts


/** Logs the decision on an image, and the components of its key for comparison with another run. */
function logDecision(logger, target, key, decision) {
    const words = {
        engine: 'unchanged, found in the engine',
        cache: 'unchanged, loaded from the cache',
        build: key?.missing === undefined ? 'to be built' : `to be built (no key: ${key.missing})`,
    };
    logger.info(`${target?.title}: ${words[decision]}; key ${key?.value === undefined ? '-' : (0,format/* shortHash */.BC)(key.value)}`);
    for (const [part, value] of Object.entries(key?.parts ?? {}))
        logger.info(`    ${part}: ${shownPart(part, value)}`);
}
/** Components of a key with user-written JSON: arguments, settings of a bake file. */
const WRITTEN_BY_USERS = ['args', 'settings'];
/** A component of a key in a form safe for the log; the key itself uses all of it. */
function shownPart(part, value) {
    if (!WRITTEN_BY_USERS.includes(part))
        return value;
    return JSON.stringify((0,shown_configuration/* shownConfiguration */.U)(JSON.parse(value), part));
}

// EXTERNAL MODULE: ./src/text/references.ts
var references = __webpack_require__(41261);
;// CONCATENATED MODULE: ./src/images/provide/pull.ts





/**
 * Returns true if an image that could be built is pulled if its reference exists. By default only for a release
 * at a git tag, which is final, and under a name that only its owner can assign: the code of a work tree or of
 * a branch must be rehearsed as it is, not as someone pushed it once.
 */
function prefersPull(build, reference, isTag) {
    return build.pull ?? (isTag && (0,references/* namesRegistry */.Uh)(reference));
}
/** Returns true if a ref is a git tag in the repository of a folder. */
async function isGitTag(exec, folder, ref, signal) {
    if (ref === undefined)
        return false;
    const name = ref.replace(/^refs\/tags\//, '');
    const { exitCode } = await exec.run(['git', '-C', folder, 'show-ref', '--verify', '--quiet', `refs/tags/${name}`], { signal, allowFailure: true });
    return exitCode === 0;
}
/**
 * Ensures that an image without a build is in the engine, pulling it if necessary.
 *
 * @returns true if it was pulled
 * @throws RehearsalError naming the image, its use and the registry's reason
 */
async function requireGiven({ images }, plan, image, platform) {
    if (await images.has(image))
        return false;
    const refusal = await images.pull(image, platform);
    if (refusal === undefined)
        return true;
    const release = plan.releases.find((candidate) => candidate.image === image)?.name;
    const use = release === undefined ? 'the stack' : `the release ${release}`;
    throw new errors/* RehearsalError */.g0('IMAGE_UNAVAILABLE', `The image ${image} of ${use} is not in the engine and cannot be pulled: ${refusal.reason}`, {
        hint: release === undefined
            ? 'Build or push it before the rehearsal, or list it with its `build` in stack.images.'
            : 'Build or push it before the rehearsal, or give the release a `build` in the plan.',
    });
}
/** Pulls images that the plan prefers to pull rather than to build, and removes them from the graph. */
async function pullBuilt({ exec, docker, signal }, plan, planned, { planFolder, platform, logger }) {
    let graph = planned;
    const pulled = new Set();
    for (const target of planned.values()) {
        const { name, reference } = target;
        const build = buildOf(plan, reference);
        if (reference === undefined || build === undefined)
            continue;
        const folder = external_node_path_default().resolve(planFolder, build.context);
        const isTag = await isGitTag(exec, folder, build.ref, signal);
        if (!prefersPull(build, reference, isTag))
            continue;
        const refusal = await docker.images.pull(reference, platform);
        if (refusal === undefined) {
            graph = withImage(graph, name, reference);
            pulled.add(reference);
        }
        logger.info(`${target.title}: ${refusal === undefined ? 'pulled' : `cannot be pulled (${refusal.reason})`}`);
    }
    return { graph, pulled };
}
function buildOf(plan, reference) {
    return (0,complete/* imagesOf */.IC)(plan).find(({ image }) => image === reference)?.build;
}

;// CONCATENATED MODULE: ./src/images/provide/trace.ts
const UNKNOWN = {
    how: 'image',
    ref: null,
    commit: null,
    tree: null,
    changed: null,
    content: null,
    digest: null,
};
/**
 * Origin of a build's files: the commit and the tree of its ref, or for a work tree its commit, whether it has
 * changes, and the hash of what is sent.
 */
async function traceBuild(exec, { origin, content }, signal) {
    if (origin?.at !== undefined)
        return { ...UNKNOWN, how: 'git ref', ...origin.at };
    const built = { ...UNKNOWN, how: 'work tree', content: content.hash };
    if (origin === undefined)
        return built;
    const git = async (...args) => {
        const { stdout, exitCode } = await exec.run(['git', '--no-optional-locks', '-C', origin.folder, ...args], { signal, allowFailure: true });
        return exitCode === 0 ? stdout.trim() : undefined;
    };
    const commit = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
    if (commit === undefined)
        return built;
    const prefix = (await git('rev-parse', '--show-prefix')) ?? '';
    const tree = await git('rev-parse', '--verify', '--quiet', `${commit}:${prefix}`);
    const changes = await git('status', '--porcelain', '--', '.');
    const changed = changes !== '' || isPartial((await git('ls-files', '-v', '--', '.')) ?? '');
    return { ...built, commit, tree: tree ?? null, changed };
}
/**
 * Returns true if `git ls-files -v` lists files that git does not check in the work tree: those excluded from a
 * sparse checkout (`S`), and those marked as unchanged (lower-case letters).
 */
function isPartial(files) {
    return /^[Sa-z] /m.test(files);
}
/** Origin of an image without a build: its digest in a registry, if it came from one. */
function traceImage({ digests }) {
    return { ...UNKNOWN, digest: digests[0] ?? null };
}

;// CONCATENATED MODULE: ./src/images/provide/record.ts




/**
 * Reference in the engine of an image that the run uses, which nobody moves meanwhile: by its key, or of the build; as
 * in the plan if nothing makes it.
 */
function ownReference(reference, run, { wanted, keys, decisions }) {
    const name = wanted.makers.get(reference)?.name;
    if (name === undefined)
        return reference;
    const isBuilt = decisions.get(name) === 'build';
    return isBuilt ? runTag(run, name) : keyTag(keys.get(name)?.value ?? '');
}
/** Gives an image the reference of the plan, and records its origin. */
function recorder({ images }, run, { wanted: { makers, pulled }, sources, keys, decisions, took }) {
    return async (reference) => {
        const target = makers.get(reference);
        if (target === undefined) {
            const decision = pulled.has(reference) ? 'pulled' : 'given';
            const image = (0,model_image/* imageOf */.d)(await images.inspect(reference));
            const source = sources.has(reference) ? traceImage(image) : undefined;
            return { reference, decision, image, source, key: undefined, ms: undefined };
        }
        const { name } = target;
        const key = keys.get(name);
        const decision = decisions.get(name) ?? 'build';
        const own = runTag(run, name);
        if (decision !== 'build')
            await images.tag(keyTag(key?.value ?? ''), own);
        await images.tag(own, reference);
        return {
            reference,
            decision,
            image: (0,model_image/* imageOf */.d)(await images.inspect(own)),
            source: sources.get(reference),
            key,
            ms: took.get(name),
        };
    };
}

;// CONCATENATED MODULE: ./src/images/provide/provide.ts




















/**
 * Provides every image of a plan in the engine by the quickest means: given or pulled, found in the engine or
 * in the cache by its key, or built. Images are pinned by id, so that moving a tag has no effect.
 *
 * @throws RehearsalError when a build fails (with the step's last lines) or an image does not exist
 */
async function provideImages(edges, plan, settings) {
    const { docker, signal } = edges;
    const { folder, cache, logger } = settings;
    const engine = await docker.engine.info();
    const disk = (docker) => measureDisk(docker, engine.folder, settings.planFolder, cache).catch((error) => {
        const problem = `Cannot measure the disk space of images and caches: ${(0,errors/* messageOf */.bD)(error)}`;
        if (error !== signal.reason)
            logger.warning(problem);
        return undefined;
    });
    const before = disk(docker); // takes seconds for a full engine, so it runs in the background
    const chosen = await chooseBuilder(docker, settings.builder, engine);
    const all = { ...settings, platform: settings.platform ?? engine.platform };
    const wanted = await findMakers(edges, plan, all);
    const { graph } = wanted;
    const sources = await provide_sourcesOf(edges, plan, wanted);
    const { keys, digests } = await computeKeys(docker, graph, { ...all, builder: chosen });
    const decisions = await decideOrigins(docker, wanted, keys, settings);
    for (const [name, decision] of decisions) {
        logDecision(logger, graph.get(name), keys.get(name), decision);
    }
    const begun = besideBuilds(signal, async () => {
        const own = ownReference((0,complete/* firstRelease */.yn)(plan).image, settings.run, { wanted, keys, decisions });
        await settings.onFirst?.((0,model_image/* imageOf */.d)(await docker.images.inspect(own)));
    });
    const first = wanted.makers.get((0,complete/* firstRelease */.yn)(plan).image)?.name;
    const isBuilt = first !== undefined && decisions.get(first) === 'build';
    if (!isBuilt)
        begun.start();
    const took = await buildTargets({ ...edges, signal: begun.signal }, {
        ...all,
        onBuilt: (name) => {
            if (name === first)
                begun.start();
        },
        graph,
        keys,
        decisions,
        builder: await builderFor(docker, chosen, { ...settings, graph, decisions, signal }),
        parallelism: settings.parallelism ?? (0,external_node_os_.availableParallelism)(),
        logs: new BuildLogs(logger),
        beforeEach: warningOnce(logger, async () => diskWarning(await freeBytes(engine.folder, folder))),
    });
    const recordOf = recorder(docker, settings.run, { wanted, sources, keys, decisions, took });
    return {
        records: await Promise.all(wanted.references.map(recordOf)),
        built: new Map([...took].map(([name, ms]) => [graph.get(name)?.title ?? name, ms])),
        keep: async (docker) => {
            await keepImages(docker, { graph, keys, digests }, settings).catch((error) => logger.warning(`Cannot keep the images: ${(0,errors/* messageOf */.bD)(error)}`));
            const [was, is] = [await before, await disk(docker)];
            return was && is && { before: was, after: is };
        },
    };
}
/**
 * Finds what makes each image of a run, and pulls the images that nothing makes.
 *
 * @throws RehearsalError when an image has no maker and does not exist
 */
async function findMakers(edges, plan, settings) {
    const { exec, docker, signal } = edges;
    const { bakeFile, folder, platform } = settings;
    const references = [
        ...new Set([
            ...plan.releases.map(({ image }) => image),
            ...settings.references,
            (0,cosmovisor/* cosmovisorImage */.UH)(plan),
            ...settings.nodeImages.map((image) => (0,cosmovisor/* cosmovisorImage */.UH)(plan, image)),
            (0,relay/* relayImage */.NL)(),
        ]),
    ];
    let planned = await readGraph(exec, plan, { ...settings, signal });
    if (bakeFile !== undefined) {
        const own = { file: bakeFile, references: new Set(references), folder };
        planned = await withOwnBake(edges, planned, own);
    }
    const { graph, pulled } = await pullBuilt(edges, plan, planned, settings);
    const makers = new Map([...graph.values()].map((target) => [target.reference, target]));
    for (const reference of references) {
        if (makers.has(reference) || pulled.has(reference))
            continue;
        if (await requireGiven(docker, plan, reference, platform))
            pulled.add(reference);
    }
    return { references, graph, makers, pulled };
}
/** Sources of the releases' builds, by the image's reference. */
async function provide_sourcesOf({ exec, signal }, { releases }, { makers }) {
    const traced = [...new Set(releases.map(({ image }) => image))].map(async (reference) => {
        const target = makers.get(reference);
        return [reference, target && (await traceBuild(exec, target, signal))];
    });
    return new Map(await Promise.all(traced));
}
/** Decides the origin of each image with a maker: the engine, the cache or a build. */
async function decideOrigins(docker, { references, graph, makers }, keys, { cache, logger }) {
    const warn = (message) => logger.warning(message);
    const inEngine = async (wanted) => new Set((await findByKey(docker, wanted, warn)).keys());
    const required = references.flatMap((reference) => makers.get(reference)?.name ?? []);
    return decide(graph, keys, required, {
        engine: inEngine,
        cache: async (wanted) => inEngine([...(await cache.load(wanted))]),
    });
}
/**
 * Work beside the builds.
 *
 * @returns the start of the work, and the signal of builds that its failure ends
 */
function besideBuilds(signal, work) {
    const failing = new AbortController();
    return {
        signal: AbortSignal.any([signal, failing.signal]),
        start: () => void work().catch((error) => failing.abort(error)),
    };
}
/** A check that logs its first warning and is not made again after it; builds side by side share it. */
function warningOnce(logger, check) {
    let hasWarned = false;
    return async () => {
        if (hasWarned)
            return;
        const warning = await check();
        if (warning === undefined || hasWarned)
            return; // another build may have warned meanwhile
        hasWarned = true;
        logger.warning(warning);
    };
}

// EXTERNAL MODULE: ./src/text/versions.ts
var versions = __webpack_require__(82542);
// EXTERNAL MODULE: ./src/images/store/cache.ts
var cache = __webpack_require__(55970);
// EXTERNAL MODULE: ./src/images/store/actions.ts
var store_actions = __webpack_require__(73715);
;// CONCATENATED MODULE: ./src/images/store/recompress.ts








/** Minimum size of a recompressed layer in bytes; smaller ones gain too little for the time. */
const MIN_BYTES = 16 * 1024 * 1024;
const ZSTD_TYPES = [
    'application/vnd.oci.image.layer.v1.tar+zstd',
    'application/vnd.docker.image.rootfs.diff.tar.zstd',
];
const recompress_configSchema = schemas/* looseObject */._H3({
    rootfs: schemas/* looseObject */._H3({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP()) }),
});
/** Layers of a layout's images. */
async function layersById(folder, images) {
    const layers = new Map();
    for (const image of images) {
        for (const [id, layer] of await identify(folder, image))
            layers.set(id, layer);
    }
    return layers;
}
/**
 * Recompresses large layers of a layout: BuildKit compresses for speed, and kept images count against the 10 GB
 * of GitHub's cache. Compiled Go packages become a tenth smaller, a gigabyte in half a minute. Only the
 * manifests change: an image's config lists the digests of its uncompressed layers, which the engine verifies.
 * Without the program `zstd`, layers stay unchanged.
 *
 * @param known existing layers, used in place of those with the same uncompressed content
 * @returns the images, whose new blobs are in the layout beside the old ones
 */
async function recompress(host, folder, images, known) {
    const layers = new Map(known);
    let able;
    const better = async (layer) => {
        if (!ZSTD_TYPES.includes(layer.mediaType) || layer.size < MIN_BYTES)
            return layer;
        able ??= hasZstd(host);
        return (await able) ? pack(host, folder, layer) : layer;
    };
    const made = new Map();
    for (const [key, image] of images) {
        const chosen = [];
        for (const [id, layer] of await identify(folder, image)) {
            const best = layers.get(id) ?? (await better(layer));
            layers.set(id, best);
            chosen.push(best);
        }
        made.set(key, await withLayers(folder, image, chosen));
    }
    return made;
}
/** Layers of an image, each with its {@link LayersById} id, or its digest if the config lists none. */
async function identify(folder, { config, layers }) {
    const content = await readJson(folder, blobPath(config.digest), recompress_configSchema).catch(() => undefined);
    const ids = content?.rootfs.diff_ids ?? [];
    const whole = ids.length === layers.length;
    return layers.map((layer, at) => [
        `${(whole ? ids[at] : undefined) ?? layer.digest} ${layer.mediaType}`,
        layer,
    ]);
}
async function hasZstd({ exec, signal }) {
    const found = await exec.capture(['zstd', '--version']).then(() => true, () => false);
    signal.throwIfAborted();
    return found;
}
/** Recompresses a layer, if that makes it smaller. */
async function pack({ exec, signal, warn }, folder, layer) {
    const file = external_node_path_default().join(folder, blobPath(layer.digest));
    const [tar, packed] = [`${file}.tar`, `${file}.tar.zst`];
    try {
        const options = { signal, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ };
        await exec.run(['zstd', '--decompress', '--force', '--quiet', '-o', tar, file], options);
        await exec.run(['zstd', '-9', '-T0', '--force', '--quiet', '-o', packed, tar], options);
        const { size } = await (0,promises_.stat)(packed);
        if (size >= layer.size)
            return layer;
        const digest = await digestOf(packed, signal);
        await replaceFile(packed, external_node_path_default().join(folder, blobPath(digest)));
        return { mediaType: layer.mediaType, digest, size };
    }
    catch (error) {
        signal.throwIfAborted();
        warn(`Cannot recompress the layer ${layer.digest}, which stays unchanged: ${(0,errors/* messageOf */.bD)(error)}`);
        return layer;
    }
    finally {
        for (const made of [tar, packed])
            await (0,promises_.rm)(made, { force: true });
    }
}
/** The image with replaced layers of the same uncompressed content. */
async function withLayers(folder, image, chosen) {
    const { digest: before, mediaType } = image.manifest;
    const layers = image.layers.map((layer, at) => {
        const { mediaType, digest, size } = chosen[at] ?? layer;
        // Annotations may describe the old blob's bytes (a table of contents), and are dropped.
        return digest === layer.digest ? layer : { mediaType, digest, size };
    });
    if (layers.every((layer, at) => layer === image.layers[at]))
        return image;
    const manifest = await readJson(folder, blobPath(before), manifestSchema);
    const made = external_node_path_default().join(folder, `${blobPath(before)}.new`);
    await (0,system_files/* writeText */.x3)(made, JSON.stringify({ ...manifest, layers }));
    const [digest, { size }] = [await digestOf(made), await (0,promises_.stat)(made)];
    await replaceFile(made, external_node_path_default().join(folder, blobPath(digest)));
    return { ...image, manifest: { mediaType, digest, size }, layers };
}

;// CONCATENATED MODULE: ./src/images/store/folder.ts










const INDEX = 'index.json';
const folder_indexSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    images: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'is not a key'), schemas/* strictObject */.rej({ manifest: digestSchema })),
});
/**
 * Stores images in one folder, which is restored and saved as a whole. `index.json` maps keys to manifests;
 * `blobs/` contains the manifests' contents, shared by all images, and nothing else. Its methods throw only if
 * a run is cancelled.
 */
class FolderStore {
    host;
    #folder;
    /** Keys of intact images that the engine failed to load. */
    #refused = new Set();
    constructor(host, folder) {
        this.host = host;
        this.#folder = external_node_path_default().resolve(folder);
    }
    async load(keys) {
        const loaded = new Set();
        if (keys.length === 0)
            return loaded;
        await this.#attempt('Loading images from', async (temporary) => {
            const manifests = pick(await this.#manifests(), keys);
            const { images, damaged } = await readImages(this.#folder, manifests, this.host.signal);
            for (const [key, problem] of damaged) {
                this.host.warn(`The image ${(0,format/* shortHash */.BC)(key)} of the image cache ${this.#folder} is damaged and is not used: ${problem}`);
            }
            if (images.size === 0)
                return;
            for (const key of await this.#loadEach(images, temporary))
                loaded.add(key);
        });
        return loaded;
    }
    /**
     * Saves images in the folder.
     *
     * @param inEngine keys of images in the engine; others are kept if already in the folder
     */
    async save(keys, inEngine = new Set(keys)) {
        await this.#attempt('Saving images to', async (temporary) => {
            const here = await this.#whole();
            // Replaced by the image built instead.
            for (const key of this.#refused)
                if (inEngine.has(key))
                    here.delete(key);
            const images = pick(here, keys);
            const missing = keys.filter((key) => !images.has(key) && inEngine.has(key));
            if (missing.length > 0) {
                for (const [key, image] of await this.#take(missing, here, temporary)) {
                    images.set(key, image);
                }
            }
            await this.#write(images);
        });
    }
    /** Keys of the folder's images, which may be damaged. */
    async keys() {
        return new Set((await this.#manifests().catch(() => new Map())).keys());
    }
    /** Intact images of the folder among the keys; problems of others were reported on loading. */
    async #whole() {
        const manifests = await this.#manifests().catch(() => new Map());
        const { images } = await readImages(this.#folder, manifests, this.host.signal);
        for (const [key, image] of images) {
            if ((await keyLabel(this.#folder, image)) !== key)
                images.delete(key);
        }
        return images;
    }
    /**
     * Adds the blobs of images from the engine to the folder, without changing its index.
     *
     * @param here images in the folder, whose layers are not copied again
     */
    async #take(keys, here, temporary) {
        const saved = external_node_path_default().join(temporary, 'saved');
        const images = await saveImages(this.host, keys, saved);
        const known = await layersById(this.#folder, here.values());
        const taken = await recompress(this.host, saved, images, known);
        await blobsFolder(this.#folder);
        const there = digestsOf(here);
        for (const digest of digestsOf(taken)) {
            if (there.has(digest))
                continue;
            const name = blobPath(digest);
            await replaceFile(external_node_path_default().join(saved, name), external_node_path_default().join(this.#folder, name));
        }
        return taken;
    }
    /** Writes the index, then sweeps, so that an index never names a missing blob. */
    async #write(images) {
        const entries = [...images].map(([key, { manifest }]) => [key, { manifest: manifest.digest }]);
        await replaceJson(this.#folder, INDEX, {
            version: 1,
            images: Object.fromEntries(entries.sort()),
        });
        await sweepBlobs(this.#folder, digestsOf(images));
    }
    /** Loads images together, or one by one if that fails, so that one image cannot affect the others. */
    async #loadEach(images, temporary) {
        try {
            await this.#loadAll(images, temporary);
            return [...images.keys()];
        }
        catch (error) {
            this.host.signal.throwIfAborted();
            const loaded = [];
            for (const [key, image] of images) {
                if (images.size === 1)
                    await this.#refuse(key, (0,errors/* messageOf */.bD)(error));
                else
                    loaded.push(...(await this.#loadEach(new Map([[key, image]]), temporary)));
            }
            return loaded;
        }
    }
    /** Removes an image that failed to load: the engine names an image before unpacking it. */
    async #refuse(key, problem) {
        const { docker, warn } = this.host;
        this.#refused.add(key);
        warn(`Cannot load the image ${(0,format/* shortHash */.BC)(key)} of the image cache ${this.#folder}: ${problem}`);
        await docker.images.remove([keyTag(key)]);
    }
    async #loadAll(images, temporary) {
        const { exec, docker, signal } = this.host;
        const layout = external_node_path_default().join(temporary, 'layout');
        const archive = external_node_path_default().join(temporary, 'layout.tar');
        await (0,promises_.rm)(layout, { recursive: true, force: true });
        await writeLayout(layout, this.#folder, images);
        const members = ['oci-layout', INDEX, 'manifest.json', 'blobs'];
        await exec.run(['tar', '--create', '--file', archive, '--directory', layout, ...members], {
            signal,
            timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ,
        });
        await docker.images.load(archive);
    }
    /** Manifest digests of the folder's images by key; empty if nothing was saved yet. */
    async #manifests() {
        if (!(await namesIn(this.#folder)).includes(INDEX))
            return new Map();
        const { images } = await readJson(this.#folder, INDEX, folder_indexSchema);
        return new Map(Object.entries(images).map(([key, { manifest }]) => [key, manifest]));
    }
    /** Runs work with a temporary folder beside this one; a failure becomes a warning. */
    async #attempt(what, work) {
        const { signal, warn } = this.host;
        try {
            await (0,promises_.mkdir)(external_node_path_default().dirname(this.#folder), { recursive: true });
            const temporary = await (0,promises_.mkdtemp)(`${this.#folder}.`);
            try {
                await work(temporary);
            }
            finally {
                await (0,promises_.rm)(temporary, { recursive: true, force: true });
            }
        }
        catch (error) {
            signal.throwIfAborted();
            warn(`${what} the image cache ${this.#folder} failed: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}
function pick(all, keys) {
    return new Map([...all].filter(([key]) => keys.includes(key)));
}
function digestsOf(images) {
    return new Set([...images.values()].flatMap(blobsOf).map(({ digest }) => digest));
}

;// CONCATENATED MODULE: ./src/images/store/gha.ts




/**
 * GitHub's cache with an entry for each image, by its key, and BuildKit's own entries (`type=gha`) for the
 * layers. A job restores only the entries that it needs, and saves only new ones; GitHub evicts unused entries.
 */
class GhaCache {
    settings;
    host;
    actions;
    layersToo;
    kind = 'gha';
    #restored = new Set();
    constructor(settings, host, actions, 
    /** True if the Buildx in use can write the service's entries. */
    layersToo) {
        this.settings = settings;
        this.host = host;
        this.actions = actions;
        this.layersToo = layersToo;
    }
    expect() { }
    async recordedDigests() {
        return new Map();
    }
    async load(keys) {
        const loaded = new Set();
        for (const key of keys) {
            const folder = this.#folder(key);
            const wanted = { folder, key: this.#entry(key), prefixes: [] };
            const hit = await (0,store_actions/* restoreEntry */.fe)(this.actions, wanted, this.host.logger);
            if (hit !== undefined)
                this.#restored.add(key);
            if (await (0,system_files/* exists */.t2)(folder)) {
                for (const got of await this.#store(key).load([key]))
                    loaded.add(got);
            }
            if (hit !== undefined && !loaded.has(key))
                (0,store_actions/* tellDamaged */.Lv)(hit, this.host.logger);
        }
        return loaded;
    }
    async layerPlaces({ name }) {
        if (!this.layersToo)
            return { from: [], to: [] };
        const scope = `${(0,store_actions/* entryKey */.k2)(this.settings.scope, name)}-layers`;
        return {
            from: [`type=gha,scope=${scope}`],
            to: this.settings.readOnly === undefined
                ? [`type=gha,scope=${scope},mode=max,ignore-error=true`]
                : [],
        };
    }
    async save({ keys, inEngine }) {
        const { readOnly } = this.settings;
        if (readOnly !== undefined)
            return this.host.logger.info(`cache: not saved, ${readOnly}`);
        for (const key of keys) {
            if (this.#restored.has(key) || !inEngine.has(key))
                continue;
            if (await (0,store_actions/* hasEntry */.Ni)(this.actions, this.#folder(key), this.#entry(key)))
                continue;
            const store = this.#store(key);
            await store.save([key], inEngine);
            // An entry can never be replaced: an incomplete image must not become one.
            if (!(await store.keys()).has(key))
                continue;
            this.actions.upload({ folder: this.#folder(key), key: this.#entry(key) });
        }
    }
    bytes() {
        return (0,system_files/* folderBytes */.wL)(this.settings.folder);
    }
    #folder(key) {
        return external_node_path_default().join(this.settings.folder, key);
    }
    #entry(key) {
        return (0,store_actions/* entryKey */.k2)(this.settings.scope, `image-${key}`);
    }
    #store(key) {
        const warn = (message) => this.host.logger.warning(message);
        return new FolderStore({ ...this.host, warn }, this.#folder(key));
    }
}

;// CONCATENATED MODULE: ./src/images/store/sweep-layers.ts





/**
 * Removes unreferenced data from BuildKit's layer cache of one image, as an export only ever adds. Kept data is
 * verified, as a build fails on a damaged cached layer instead of rebuilding it. A damaged cache is removed
 * with a warning, an interrupted first export, which references nothing yet, silently. No build may use the
 * folder meanwhile.
 *
 * @returns true if there is a cache
 */
async function sweepLayers(folder, warn) {
    try {
        if (await sweep(folder))
            return true;
    }
    catch (error) {
        warn(`Removing the damaged layer cache ${folder}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    await (0,promises_.rm)(folder, { recursive: true, force: true }).catch((failure) => warn(`Cannot remove the layer cache ${folder}: ${(0,errors/* messageOf */.bD)(failure)}`));
    return false;
}
async function sweep(folder) {
    const stats = await (0,promises_.lstat)(folder).catch(() => undefined);
    // A link's target does not belong to the cache.
    if (!stats?.isDirectory() || !(await namesIn(folder)).includes('index.json'))
        return false;
    const { manifests } = await readJson(folder, 'index.json', indexSchema);
    await sweepBlobs(folder, await reach(folder, manifests));
    await (0,promises_.rm)(external_node_path_default().join(folder, 'ingest'), { recursive: true, force: true }); // an interrupted export
    return true;
}
/** Digests of all blobs reachable from `roots`. */
async function reach(folder, roots) {
    const reached = new Set();
    for (let level = roots; level.length > 0;) {
        const [problem] = (await checkBlobs(folder, level)).values();
        if (problem !== undefined)
            throw new errors/* RehearsalError */.g0('IMAGE_LAYOUT_DAMAGED', problem);
        for (const { digest } of level)
            reached.add(digest);
        const small = level.filter(({ size }) => size <= SMALL_BYTES);
        const mentions = await Promise.all(small.map(({ digest }) => mentioned(folder, digest)));
        level = mentions.flat().filter(({ digest }) => !reached.has(digest));
    }
    return reached;
}
/** Descriptors referenced by a manifest or an index; none for other blobs. */
async function mentioned(folder, digest) {
    let content;
    try {
        content = await readJson(folder, blobPath(digest), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()));
    }
    catch {
        return []; // a layer
    }
    return [content.manifests, content.layers, content.config].flat().flatMap((item) => {
        const { data } = descriptorSchema.safeParse(item);
        return data === undefined ? [] : [data];
    });
}

;// CONCATENATED MODULE: ./src/images/store/local.ts










const DIGESTS = 'digests.json';
const digestsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), digestSchema);
/**
 * A folder with all images of a plan, and the layers of those with Dockerfiles of their own. In a workflow,
 * GitHub's cache keeps the folder between jobs as one entry: restored as a whole, and saved again if anything
 * has changed. It only contains the data that the last job used.
 */
class LocalCache {
    settings;
    host;
    kind = 'local';
    #store;
    /** Parent of one folder per target, as concurrent exports into one folder may fail on its lock. */
    #layers;
    #expected = [];
    /** Key of the restored entry, once requested. */
    #restored;
    constructor(settings, host) {
        this.settings = settings;
        this.host = host;
        const { folder } = settings;
        this.#layers = external_node_path_default().join(folder, 'layers');
        this.#store = new FolderStore({ ...host, warn: this.#warn }, external_node_path_default().join(folder, 'images'));
    }
    expect(keys) {
        this.#expected = keys;
    }
    async recordedDigests() {
        const { folder } = this.settings;
        await this.#fetch();
        if (!(await (0,system_files/* exists */.t2)(external_node_path_default().join(folder, DIGESTS))))
            return new Map();
        try {
            return new Map(Object.entries(await readJson(folder, DIGESTS, digestsSchema)));
        }
        catch (error) {
            this.#warn(`The digests of the cache ${folder} are not used: ${(0,errors/* messageOf */.bD)(error)}`);
            return new Map();
        }
    }
    async load(keys) {
        const restored = await this.#fetch();
        const loaded = await this.#store.load(keys);
        const lacks = this.#expected.some((key) => keys.includes(key) && !loaded.has(key));
        if (lacks && restored !== undefined && restored === this.#entry(this.#expected)) {
            (0,store_actions/* tellDamaged */.Lv)(restored, this.host.logger);
        }
        return loaded;
    }
    /** Verifies existing layers before a build, which would fail on damaged ones. */
    async layerPlaces({ name }) {
        await this.#fetch();
        const folder = external_node_path_default().join(this.#layers, name);
        const known = (await this.#targets()).includes(name) && (await sweepLayers(folder, this.#warn));
        const options = 'mode=max,compression=zstd,ignore-error=true';
        return {
            from: known ? [`type=local,src=${folder}`] : [],
            to: this.settings.readOnly === undefined ? [`type=local,dest=${folder},${options}`] : [],
        };
    }
    async save({ keys, inEngine, layers, digests }) {
        const { actions, logger } = this.host;
        const { folder, readOnly } = this.settings;
        const entry = this.#entry(keys);
        if (readOnly !== undefined)
            return logger.info(`cache: not saved, ${readOnly}`);
        if (await this.#isSaved(entry))
            return logger.info('cache: nothing changed, not saved again');
        await this.#fetch(); // images missing in the engine are kept, too
        await this.#store.save(keys, inEngine);
        for (const name of await this.#targets()) {
            const layersOf = external_node_path_default().join(this.#layers, name);
            if (layers.includes(name))
                await sweepLayers(layersOf, this.#warn);
            else
                await (0,promises_.rm)(layersOf, { recursive: true, force: true });
        }
        await replaceJson(folder, DIGESTS, Object.fromEntries(digests));
        if (actions === undefined)
            return;
        const kept = await this.#store.keys();
        // An entry can never be replaced: an incomplete one would be restored until something changes.
        if (keys.some((key) => inEngine.has(key) && !kept.has(key))) {
            return logger.info('cache: not saved, as it lacks images');
        }
        actions.upload({ folder, key: entry });
    }
    bytes() {
        return (0,system_files/* folderBytes */.wL)(this.settings.folder);
    }
    #warn = (message) => this.host.logger.warning(message);
    /** Names of the targets with layers here; none if the folder is a link, whose target is not ours. */
    async #targets() {
        const stats = await (0,promises_.lstat)(this.#layers).catch(() => undefined);
        if (stats?.isDirectory())
            return namesIn(this.#layers);
        await (0,promises_.rm)(this.#layers, { force: true });
        return [];
    }
    /** Fetches the folder to this machine, once. */
    #fetch() {
        const { actions, logger } = this.host;
        const { folder, scope } = this.settings;
        if (actions === undefined)
            return Promise.resolve(undefined);
        const key = this.#entry(this.#expected);
        const wanted = { folder, key, prefixes: [(0,store_actions/* entryKey */.k2)(scope, '')] };
        this.#restored ??= (0,store_actions/* restoreEntry */.fe)(actions, wanted, logger);
        return this.#restored;
    }
    async #isSaved(entry) {
        const { actions } = this.host;
        if (actions === undefined)
            return false;
        return this.#restored === undefined
            ? (0,store_actions/* hasEntry */.Ni)(actions, this.settings.folder, entry)
            : (await this.#restored) === entry;
    }
    #entry(keys) {
        const hash = (0,system_hash/* sha256 */.s)([...keys].sort().join('\n'));
        return (0,store_actions/* entryKey */.k2)(this.settings.scope, hash.slice(0, 32));
    }
}

;// CONCATENATED MODULE: ./src/images/store/registry.ts



/**
 * A repository of a registry, with one tag for each image, its key, and one for the layers of each image.
 * Several machines share it; its own retention rules remove old images.
 */
class RegistryCache {
    settings;
    host;
    repository;
    kind = 'registry';
    #there = new Set();
    /** Keys whose tags hold other images in the repository, which will be replaced. */
    #foreign = new Set();
    constructor(settings, host, repository) {
        this.settings = settings;
        this.host = host;
        this.repository = repository;
    }
    expect() { }
    async recordedDigests() {
        return new Map();
    }
    async load(keys) {
        const { docker, signal, logger } = this.host;
        const { images } = docker;
        const warn = (message) => logger.warning(message);
        const loaded = new Set();
        await Promise.all(keys.map(async (key) => {
            const name = this.#name(key);
            const refusal = await images.pull(name, this.settings.platform);
            if (refusal === undefined) {
                this.#there.add(key);
                try {
                    await images.tag(name, keyTag(key));
                    if ((await findByKey(docker, [key], warn)).has(key))
                        loaded.add(key);
                    else
                        this.#foreign.add(key);
                }
                catch (error) {
                    signal.throwIfAborted();
                    logger.warning(`The cached image ${name} is not used: ${(0,errors/* messageOf */.bD)(error)}`);
                }
                finally {
                    await this.#untag(name);
                }
            }
            else if (!refusal.isUnknown) {
                logger.warning(`Cannot pull the cached image ${name}: ${refusal.reason}`);
            }
        }));
        return loaded;
    }
    async layerPlaces({ name }) {
        const ref = `${this.repository}:layers-${this.settings.scope}-${name}`;
        return {
            from: [`type=registry,ref=${ref}`],
            to: this.settings.readOnly === undefined
                ? [
                    `type=registry,ref=${ref},mode=max,compression=zstd,image-manifest=true,oci-mediatypes=true,ignore-error=true`,
                ]
                : [],
        };
    }
    async save({ keys, inEngine }) {
        const { docker, logger } = this.host;
        const { images, buildx } = docker;
        const { readOnly } = this.settings;
        if (readOnly !== undefined)
            return logger.info(`cache: not saved, ${readOnly}`);
        for (const key of keys) {
            if (!inEngine.has(key))
                continue;
            const name = this.#name(key);
            const isThere = this.#there.has(key) || (await buildx.isInRegistry(name));
            if (isThere && !this.#foreign.has(key))
                continue;
            try {
                await images.tag(keyTag(key), name);
                await images.push(name);
                logger.info(`cache: pushed ${name}`);
            }
            catch (error) {
                logger.warning(`Cannot push the image ${name} to the cache: ${(0,errors/* messageOf */.bD)(error)}`);
            }
            finally {
                await this.#untag(name);
            }
        }
    }
    async bytes() {
        return 0; // nothing on this machine
    }
    #name(key) {
        return `${this.repository}:${key}`;
    }
    /** Removes the transfer name of an image, which is kept under its key name. */
    #untag(name) {
        return this.host.docker.images.remove([name], { prune: false });
    }
}

;// CONCATENATED MODULE: ./src/images/store/open.ts







/** Oldest Buildx that supports the 2025 service of GitHub's cache. */
const GHA_BUILDX = '0.21';
/**
 * Opens the selected cache.
 *
 * @param plan name of the plan's file in messages: each plan has a cache of its own unless the scope is given
 * @throws RehearsalError if the selection is invalid: GitHub's cache outside a workflow
 */
async function openCache(settings, plan, host) {
    const scope = settings.scope ?? (0,system_hash/* sha256 */.s)(plan).slice(0, 12);
    const open = { ...settings, scope };
    switch (settings.kind) {
        case 'none':
            return cache/* NO_CACHE */.D;
        case 'local':
            return new LocalCache(open, host);
        case 'registry':
            return new RegistryCache(open, host, settings.repository ?? '');
        case 'gha': {
            if (host.actions === undefined) {
                throw new errors/* RehearsalError */.g0('INPUT_INVALID', "The cache gha is GitHub's own, and this is not a workflow step", {
                    hint: 'Choose local, registry or none.',
                });
            }
            const buildx = await host.docker.buildx.version();
            const writes = (0,versions/* isAtLeast */.d)(buildx, GHA_BUILDX) === true;
            if (!writes) {
                host.logger.notice(`Buildx ${buildx} cannot store layers in GitHub's cache (0.21 and later can): images are kept, layers are not.`);
            }
            return new GhaCache(open, host, host.actions, writes);
        }
    }
}

;// CONCATENATED MODULE: ./src/images/provide.ts
/** Provides all images of a plan: given, pulled, found in a cache, or built; and keeps them. */




/***/ }),

/***/ 22655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ rulesIn),
/* harmony export */   OH: () => (/* binding */ folderContent),
/* harmony export */   xm: () => (/* binding */ filesContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44158);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(_balena_dockerignore__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12600);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31650);








/** Maximum size of a .dockerignore, in bytes. */
const LARGEST_RULES = 1024 * 1024;
/**
 * Lines of a .dockerignore that the library used here and BuildKit interpret alike. For others, such as `c++`
 * or `a|b`, they build different regular expressions; three stars are among them.
 */
const PLAIN_RULE = /^(?!.*\*{3})(?:[\p{L}\p{N}_\-./*?!#@~,=%&:;'" \t]|\[(?:a-z|A-Z|0-9|[A-Za-z0-9_])+\])*\r?$/u;
/**
 * Limits on rules, stars per rule and folders per path, above which a rule is not evaluated: the library tries
 * all ways to divide a path among the stars of a rule, as many as the path's length to the power of their
 * number.
 */
const MOST_RULES = 1_000;
const MOST_STARS = 3;
const DEEPEST = 64;
/** Mode bits that a build can see and that every checkout preserves: the executable bits. */
const EXECUTABLE = 0o111;
/**
 * Hash of the files that a folder sends to a build: paths, contents, links and executable bits, without those in
 * `.dockerignore` (or by `<dockerfile>.dockerignore`, which takes precedence, as in BuildKit). Times and owners
 * differ between checkouts of the same tree, so they are excluded.
 *
 * @param seen called with each included file
 * @returns with `git`: true if the build also receives a `.git`, which is not in the hash
 * @throws RehearsalError naming a file that cannot be read
 */
async function folderContent(folder, dockerfile, seen = () => { }) {
    const rules = understood(await ignoreRules(folder, dockerfile));
    const ignored = _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5___default()({ ignorecase: false }).add(rules);
    const ignores = (name) => name.split('/', DEEPEST + 1).length <= DEEPEST && ignored.ignores(name);
    const comesBack = /^[^\S\r\n\u2028\u2029]*!/m.test(rules);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let files = 0;
    let git = false;
    const visit = async (relative) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, relative), { withFileTypes: true });
        entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            const name = node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, entry.name);
            if (name === '.git') {
                git = !ignores(name);
            }
            else if (entry.isDirectory()) {
                const isIgnored = ignores(name);
                if (!isIgnored)
                    hash.update(`folder ${name}\0`);
                if (!isIgnored || comesBack)
                    await visit(name);
            }
            else if (!ignores(name)) {
                seen(await addFile(hash, folder, name));
                files++;
            }
        }
    };
    try {
        await visit('');
    }
    catch (error) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0('BUILD_CONTEXT_UNREADABLE', `Cannot read the build context ${folder}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`, {
            hint: 'The build could not read it either: make it readable, or list it in .dockerignore.',
            cause: error,
        });
    }
    return { how: `${files} files of the work tree`, hash: hash.digest('hex'), git };
}
/** Hash of the given files of a folder, which are all that a build receives, computed as in {@link folderContent}. */
async function filesContent(folder, files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of [...files].sort())
        await addFile(hash, folder, file);
    return hash.digest('hex');
}
async function addFile(hash, folder, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
    if (stats.isSymbolicLink()) {
        hash.update(`link ${name}\0${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(file)}\0`);
    }
    else if (stats.isFile()) {
        const mode = (stats.mode & EXECUTABLE) === 0 ? 'file' : 'program';
        hash.update(`${mode} ${name}\0${stats.size}\0`);
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), async (chunks) => {
            for await (const chunk of chunks)
                hash.update(chunk);
        });
    } // sockets and the like are not sent
    return stats;
}
/**
 * Text of a .dockerignore; undefined if there is none.
 *
 * @throws RehearsalError if it is not a file, or larger than any hand-written one
 */
async function rulesIn(file) {
    try {
        return await (0,_system_files__WEBPACK_IMPORTED_MODULE_7__/* .readBounded */ .CB)(file, LARGEST_RULES);
    }
    catch (error) {
        if (error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0)
            throw error;
        return undefined;
    }
}
async function ignoreRules(folder, dockerfile) {
    for (const file of [`${dockerfile}.dockerignore`, node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, '.dockerignore')]) {
        const text = await rulesIn(file);
        if (text !== undefined)
            return text;
    }
    return '';
}
/**
 * Rules that never exclude a file that a build receives: a superfluous file in a hash costs a build, a missing
 * one gives a wrong image.
 */
function understood(rules) {
    const lines = rules.split('\n').filter((line) => !line.startsWith('#'));
    if (lines.length > MOST_RULES)
        return '';
    const isPlain = (line) => PLAIN_RULE.test(line) && (line.match(/\*+/g) ?? []).length <= MOST_STARS;
    const bringsBack = lines.some((line) => !isPlain(line) && line.includes('!'));
    return bringsBack ? '' : lines.filter(isPlain).join('\n');
}


/***/ }),

/***/ 34391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ generated),
/* harmony export */   h: () => (/* binding */ GO_IMAGE)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31650);
/* harmony import */ var _content__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22655);



/** Toolchain image for programs that the rehearsal adds to a run. */
const GO_IMAGE = 'golang:1.26-bookworm';
/** Writes the context of a target into a folder of its name: its `Dockerfile` and the files that it uses. */
async function generated(folder, name, title, files) {
    const context = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, name);
    await (0,_system_files__WEBPACK_IMPORTED_MODULE_1__/* .writeAll */ .f4)(context, files);
    return {
        name,
        title,
        context,
        content: { how: 'generated', hash: await (0,_content__WEBPACK_IMPORTED_MODULE_2__/* .filesContent */ .xm)(context, Object.keys(files)) },
        dockerfile: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(context, 'Dockerfile'),
        dockerfileText: files.Dockerfile ?? '',
        dockerfileShown: `the generated Dockerfile of ${title}`,
        stage: undefined,
        args: {},
        incrementalBase: undefined,
        secrets: [],
        unkeyed: undefined,
    };
}


/***/ }),

/***/ 4896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/chain/client/accounts.ts + 1 modules
var accounts = __webpack_require__(81655);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/errors/finding.ts
var finding = __webpack_require__(7278);
// EXTERNAL MODULE: ./src/plan/preparations.ts
var plan_preparations = __webpack_require__(52509);
// EXTERNAL MODULE: ./src/preflight/infos.ts + 1 modules
var infos = __webpack_require__(33998);
// EXTERNAL MODULE: ./src/preflight/machine.ts
var machine = __webpack_require__(9978);
// EXTERNAL MODULE: ./src/preflight/mounts.ts
var mounts = __webpack_require__(18969);
// EXTERNAL MODULE: ./src/stack/compose/plan-files.ts
var plan_files = __webpack_require__(54722);
// EXTERNAL MODULE: ./src/stack/compose/system-paths.ts
var system_paths = __webpack_require__(62911);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/system/remove-tree.ts
var remove_tree = __webpack_require__(28678);
// EXTERNAL MODULE: ./src/stack/copy/room.ts
var room = __webpack_require__(78733);
// EXTERNAL MODULE: ./src/stack/copy/tree.ts
var copy_tree = __webpack_require__(36750);
// EXTERNAL MODULE: ./src/stack/copy/working-folder.ts
var working_folder = __webpack_require__(628);
;// CONCATENATED MODULE: ./src/stack/copy/checkout.ts








/** Folder of the copy, within the working folder. */
const PREPARED = 'prepared';
/** Root of the git work tree that contains a folder, or the folder itself if none does. */
async function checkoutRoot(folder) {
    return (await (0,files/* repositoryOf */._M)(folder)) ?? folder;
}
/**
 * Copies a checkout into the working folder, with the rules of {@link readTree} for links. Its repository is
 * another one with the same commit, index and tags, whose objects are those of the original: scripts can ask git
 * for their version, and nothing that they commit or push reaches the original.
 *
 * @param root absolute path of the checkout
 * @returns path of the copy
 * @throws RehearsalError if the disk lacks room, or too many links lead out of the checkout; system errors
 */
async function copyCheckout(root, edges) {
    const { exec, folder, notice, free } = edges;
    const parent = external_node_path_default().join(folder, PREPARED);
    // Compose derives the name of a project, and so those of its volumes, from the name of the folder.
    const copy = external_node_path_default().join(parent, 'checkout', external_node_path_default().basename(root));
    const excluded = [external_node_path_default().join(root, '.git'), ...(await workingFoldersBelow(root, folder))];
    const tree = await (0,copy_tree/* readTree */.Zc)(root, excluded);
    const subject = `the checkout ${root} (stack.prepare)`;
    const { bytes } = tree;
    const large = await (0,room/* requireRoom */.h)(folder, [{ name: subject, bytes }], bytes, free, subject);
    if (large.length > 0)
        notice(`Copying takes a while: ${large.join(', ')}.`);
    await (0,promises_.mkdir)(copy, { recursive: true });
    if (await (0,copy_tree/* writeTree */.WM)(exec, tree, copy, parent))
        notice(`${root} changed during its copy.`);
    if (await (0,files/* exists */.t2)(external_node_path_default().join(root, '.git')))
        await shareRepository(root, copy, parent, edges);
    return copy;
}
/** Working folders of runs, including this one, if they are in the checkout. */
async function workingFoldersBelow(root, folder) {
    const beside = external_node_path_default().dirname(folder);
    if (!(0,system_paths/* isBelow */.Yw)(beside, root))
        return [];
    const names = await (0,promises_.readdir)(beside);
    return names.filter((name) => working_folder/* WORKING_FOLDER */.Lt.test(name)).map((name) => external_node_path_default().join(beside, name));
}
async function shareRepository(root, copy, parent, { exec, notice }) {
    const clone = external_node_path_default().join(parent, 'repository');
    const git = (...args) => exec.run([
        'git',
        '--no-replace-objects',
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.hooksPath=/dev/null',
        ...args,
    ], { allowFailure: true });
    const cloned = await git(...['clone', '--quiet', '--shared', '--no-checkout', '--template=', '--', root, clone]);
    if (cloned.exitCode !== 0) {
        notice(`git could not read ${root}, so commands of stack.prepare find no repository in its copy: ${cloned.stderr.trim()}`);
        return;
    }
    const repository = external_node_path_default().join(clone, '.git');
    const inClone = (...args) => git(`--git-dir=${repository}`, ...args);
    // The remote is the user's own checkout.
    await inClone('remote', 'remove', 'origin');
    await inClone('read-tree', 'HEAD');
    await (0,promises_.rename)(repository, external_node_path_default().join(copy, '.git'));
    await (0,remove_tree/* removeTree */.dM)(clone);
}

// EXTERNAL MODULE: ./src/stack/copy/scripts.ts
var scripts = __webpack_require__(64148);
// EXTERNAL MODULE: ./src/stack/prepare/named-services.ts
var named_services = __webpack_require__(1474);
// EXTERNAL MODULE: ./src/stack/prepare/read.ts
var prepare_read = __webpack_require__(67650);
// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
;// CONCATENATED MODULE: ./src/run/prepare-files.ts
















/** Time limit of a command, in milliseconds: it may build the chain's binary. */
const LIMIT_MS = 30 * 60_000;
/** Characters kept of each end of a command's output. */
const ENDS = 256 * 1024;
/**
 * Runs the commands of `stack.prepare`, and reads the compose files. What they build is built from the user's
 * checkout as far as it has the folders.
 *
 * @throws as {@link prepareFiles} and `readStack`
 */
async function readFiles(open, keep) {
    const { original, ...files } = await prepareFiles(open, keep);
    const planFolder = open.loaded.folder;
    const ready = { ...files, plan: await (0,infos/* withInfos */.YO)(files.plan, planFolder) };
    (0,infos/* checkInfos */.Yv)(ready.plan, open.notice);
    const read = await (0,prepare_read/* readStack */.b)(open.docker, ready.plan, planFolder, open.notice);
    (0,finding/* refuse */.T)((0,named_services/* unknownServices */.r)(ready.plan, read.model));
    const project = (0,plan_files/* projectFolder */.Kb)(ready.plan.stack, planFolder);
    (0,finding/* refuse */.T)(await (0,machine/* missingReleaseFiles */.Tw)(ready.plan, planFolder));
    await (0,mounts/* checkMounts */.RW)(ready.plan, read.model, () => (0,scripts/* makerFinder */.P)(open.exec, project), open.notice);
    const services = read.services.map(({ contexts, ...build }) => {
        const others = Object.entries(contexts ?? {}).map(([name, at]) => [name, original(at)]);
        return {
            ...build,
            context: original(build.context),
            ...(contexts && { contexts: Object.fromEntries(others) }),
        };
    });
    return { ...ready, read: { ...read, services } };
}
/**
 * Runs the commands of `stack.prepare`, then reads the keys of the accounts. The copy of the checkout is made
 * before the first command that runs in it.
 *
 * @throws RehearsalError if a command fails, the copy cannot be made, or a key cannot be read
 */
async function prepareFiles(open, keep) {
    const { loaded, env, keys, logger } = open;
    const preparations = (0,plan_preparations/* preparationsOf */._H)(loaded.plan);
    if (preparations.length === 0)
        return { plan: loaded.plan, keys, original: (file) => file };
    const root = await checkoutRoot(loaded.folder);
    const outputs = [];
    let copy;
    for (const [index, preparation] of preparations.entries()) {
        if (preparation.in === 'copy')
            copy ??= await copyCheckout(root, open);
        const ran = await perform(open, preparation, preparation.in === 'copy' ? copy : undefined, root);
        outputs.push(ran.output);
        if (ran.error === undefined)
            continue;
        await keepAll(outputs, keep);
        throw failed(preparation, index, root, ran.error);
    }
    const plan = copy === undefined ? loaded.plan : (0,plan_preparations/* relocated */.qP)(loaded.plan, placer(loaded.folder, root, copy));
    // Their values are hidden in the outputs: a command may print the mnemonic that it makes.
    const made = await (0,accounts/* readKeys */.x)(plan, loaded.folder, env, logger.secret);
    await keepAll(outputs, keep);
    return { plan, keys: made, original: originals(root, copy) };
}
/** Path of a file of the plan in the copy; unchanged outside the checkout. */
function placer(planFolder, root, copy) {
    return (file) => {
        const absolute = external_node_path_default().resolve(planFolder, file);
        return (0,system_paths/* isBelow */.Yw)(absolute, root) ? external_node_path_default().join(copy, external_node_path_default().relative(root, absolute)) : absolute;
    };
}
function originals(root, copy) {
    return (file) => {
        if (copy === undefined || !external_node_path_default().isAbsolute(file) || !(0,system_paths/* isBelow */.Yw)(file, copy))
            return file;
        const own = external_node_path_default().join(root, external_node_path_default().relative(copy, file));
        return (0,external_node_fs_.existsSync)(own) ? own : file;
    };
}
/** @param copy copy of the checkout, to run the command there; undefined to run it in the checkout */
async function perform({ exec, clock, logger, signal }, { program, args }, copy, root) {
    const argv = [program, ...args];
    const where = copy === undefined ? 'in the checkout' : 'in a copy of the checkout';
    logger.info(`${(0,system_exec/* shown */.SP)(argv)} (stack.prepare), ${where}`);
    const wait = Symbol(program);
    const startedAt = clock.now();
    let lines = 0;
    const seen = () => clock.waits?.seen(wait, {
        what: `the end of ${(0,system_exec/* shown */.SP)(argv)} (stack.prepare)`,
        // Without the lines themselves: they may have secrets that are not known yet.
        seen: `${lines} lines of output`,
        startedAt,
        timeout: LIMIT_MS,
        expected: undefined,
    });
    seen();
    try {
        const { stdout, stderr } = await exec.run(argv, {
            cwd: copy ?? root,
            whom: 'user', // as a `run:` step
            // Without a repository of its own, the copy must not be taken for a part of one around it.
            ...(copy !== undefined && { env: { GIT_CEILING_DIRECTORIES: external_node_path_default().dirname(copy) } }),
            signal,
            timeout: LIMIT_MS,
            ends: ENDS,
            onLine: () => {
                lines++;
                seen();
            },
        });
        return { output: `${stdout}\n${stderr}`.trim(), error: undefined };
    }
    catch (error) {
        if (signal.aborted || !(error instanceof errors/* RehearsalError */.g0))
            throw error;
        if (!(error instanceof system_exec/* CommandError */.Qd))
            return { output: '', error }; // there is no such program
        const { stdout, stderr } = error.result;
        return { output: `${stdout}\n${stderr}`.trim(), error };
    }
    finally {
        clock.waits?.ended(wait);
    }
}
async function keepAll(outputs, keep) {
    for (const [index, output] of outputs.entries())
        await keep(index + 1, output);
}
function failed({ in: place }, index, root, error) {
    const where = place === 'copy' ? `a copy of ${root}` : root;
    return new errors/* RehearsalError */.g0('PREPARE_FAILED', `Command ${index + 1} of stack.prepare failed in ${where}: ${error.message}`, {
        hint: `Its output is in the evidence. Run it yourself in a new clone: what it needs beside the files of the checkout (programs, variables, images), a rehearsal needs, too.${place === 'copy' ? ' With in: checkout, it runs in the checkout itself, which it may change.' : ''}`,
        lines: error.lines,
        planPath: ['stack', 'prepare', index],
        cause: error,
    });
}


/***/ }),

/***/ 73488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ provide)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _images_provide__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6705);


/**
 * Provides the images of a run's plan and stack.
 *
 * @param onFirst work on the image of the first release, begun as soon as it is there; its failure ends the builds
 */
function provide({ name, loaded, settings, env, cache, folder, ...machine }, { services, references, nodeImages }, onFirst) {
    const { exec, docker, clock, logger, signal, notice } = machine;
    return (0,_images_provide__WEBPACK_IMPORTED_MODULE_1__/* .provideImages */ .Q)({ exec, docker, signal }, loaded.plan, {
        ...settings.build,
        services,
        references,
        nodeImages,
        run: name,
        planFolder: loaded.folder,
        folder: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, 'images'),
        cache,
        env,
        logger,
        clock,
        notice,
        onFirst,
    });
}


/***/ }),

/***/ 96120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   os: () => (/* binding */ openFolders),
/* harmony export */   uH: () => (/* binding */ newRun)
/* harmony export */ });
/* unused harmony export Workspace */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12600);
/* harmony import */ var _evidence_folder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44689);
/* harmony import */ var _clean_up__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4596);
/* harmony import */ var _owner_file__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44797);







/** Creates a name for a new run, used for its project, containers, networks, volumes and folder. */
function newRun() {
    return `rehearsal-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** Name and working folder of a run; only its user can read the folder. */
class Workspace {
    docker;
    run;
    folder;
    constructor(docker, run, folder) {
        this.docker = docker;
        this.run = run;
        this.folder = folder;
    }
    /**
     * Creates the working folder.
     *
     * @param docker bound to the run, and to no signal
     * @param temporary parent folder of working folders
     * @throws RehearsalError if it cannot be created
     */
    static async open(docker, run, temporary) {
        try {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(temporary, `${run}-`));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700); // independent of this process's umask
            await (0,_owner_file__WEBPACK_IMPORTED_MODULE_6__/* .writeOwner */ .h3)(folder, run);
            return new Workspace(docker, run, folder);
        }
        catch (error) {
            const why = error.code ?? (0,_errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
            throw new _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0('WORKING_FOLDER_UNWRITABLE', `No working folder can be made in ${temporary}: ${why}`, {
                hint: 'Set TMPDIR, in a workflow RUNNER_TEMP, to a folder with room in which this user can write.',
                cause: error,
            });
        }
    }
    /** Removes everything the run created; a failure is returned and does not stop the rest. */
    close() {
        return (0,_clean_up__WEBPACK_IMPORTED_MODULE_5__/* .cleanUp */ .nY)(this.docker, this.run, this.folder);
    }
}
/**
 * Opens the folders of a run. An earlier run's evidence is replaced last, after everything that can be refused.
 *
 * @throws RehearsalError if one of them cannot be used; nothing is left then
 */
async function openFolders(dockerOf, { run, writer, remember }, settings) {
    const evidence = await _evidence_folder__WEBPACK_IMPORTED_MODULE_4__/* .EvidenceFolder */ .eA.claim(settings.evidence, run, writer);
    let workspace;
    try {
        workspace = await Workspace.open(dockerOf(run), run, settings.temporary);
        remember({ run, folder: workspace.folder, evidence: settings.evidence });
        await evidence.begin();
        return { workspace, evidence };
    }
    catch (error) {
        await workspace?.close();
        await evidence.close();
        throw error;
    }
}


/***/ }),

/***/ 78733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ requireRoom)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31650);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98488);



/** Size in bytes from which a copy is announced before it is made. */
const LARGE_BYTES = 2 ** 30;
/** Maximum fraction of the free disk for copies: the chain writes, too. */
const DISK_SHARE = 0.9;
/**
 * Checks that the disk has room for copies.
 *
 * @param folder destination of the copies
 * @param besides bytes needed temporarily while copying
 * @param subject what is copied, in messages
 * @returns the large ones with their sizes, as text for messages
 * @throws RehearsalError naming the copies if there is not enough room
 */
async function requireRoom(folder, copies, besides, freeOn = _system_files__WEBPACK_IMPORTED_MODULE_1__/* .freeBytes */ .go, subject = "the stack's mounts") {
    const total = copies.reduce((sum, { bytes }) => sum + bytes, besides);
    const free = await freeOn(folder);
    const large = copies
        .filter(({ bytes }) => bytes >= LARGE_BYTES)
        .map(({ name, bytes }) => `${name} (${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .gigabytes */ .kN)(bytes)})`);
    if (total > free * DISK_SHARE) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('DISK_SPACE_LOW', `The copy of ${subject} needs ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .gigabytes */ .kN)(total)}, but the disk of the working folder (${folder}) has only ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .gigabytes */ .kN)(free)} free`, {
            hint: `Reduce ${subject}${large.length === 0 ? '' : `; the large ones are ${large.join(', ')}`}. TMPDIR (RUNNER_TEMP on a runner) sets the location of working folders.`,
        });
    }
    return large;
}


/***/ }),

/***/ 36750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ leadsToPrograms),
/* harmony export */   WM: () => (/* binding */ writeTree),
/* harmony export */   Zc: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _system_archive__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48571);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58780);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31650);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68617);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71670);
/* harmony import */ var _compose_system_paths__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62911);
/* harmony import */ var _unreadable__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53849);










/** Folder at the top of a disk (ext4) that only root can read, and no program of a stack needs. */
const LOST = 'lost+found';
/** Upper bound on followed links of a tree: two that lead to two others, and so on, would never end. */
const MOST_FOLLOWED = 1_000;
/** Maximum number of entries inspected in a host folder. */
const MOST_ENTRIES = 20_000;
/**
 * Returns true if a path is a socket or a pipe, or contains one visible to this user: even a read-only mount in
 * a container without a network reaches the program behind it.
 */
async function leadsToPrograms(at) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch(_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .unlessMissing */ .F2);
    if (stats?.isSocket() || stats?.isFIFO())
        return true;
    if (stats?.isDirectory() !== true || (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(at, '/sys'))
        return false; // managed by the kernel
    const folders = [at];
    let seen = 0;
    for (const folder of folders) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
        if (entries.some((entry) => entry.isSocket() || entry.isFIFO()))
            return true;
        for (const entry of entries) {
            if (entry.isDirectory())
                folders.push(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, entry.name));
        }
        seen += entries.length;
        if (seen > MOST_ENTRIES)
            break;
    }
    return false;
}
/**
 * Inspects a folder or file before it is copied; nothing is written. Links within it stay links. The target of
 * a link out of it becomes part of it, as no container would find it otherwise and no copy may lead back to the
 * original; but a link to a system folder (`/usr`, `/etc`) or to nothing refers to the container's files, and
 * stays. Sockets and devices are left out.
 *
 * @param excluded absolute paths to leave out
 * @throws RehearsalError if too many links lead out of it; system errors
 */
async function readTree(source, excluded) {
    let followed = 0;
    return read(source, excluded, [], (link) => {
        if (++followed <= MOST_FOLLOWED)
            return;
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('LINK_REFUSED', `More than ${MOST_FOLLOWED} links lead out of ${source} or of their targets; one of them is ${link}`, {
            hint: 'The target of each link would be copied. Mount less of the folder, or mount the targets as well.',
        });
    });
}
async function read(given, excluded, outer, follow) {
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(given).catch(_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .unlessMissing */ .F2);
    const source = present === undefined ? given : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(given);
    const none = { source, bytes: 0, leftOut: [], inner: new Map(), followed: [] };
    if (present === undefined)
        return { ...none, kind: 'missing' };
    if (present.isFile()) {
        await (0,_unreadable__WEBPACK_IMPORTED_MODULE_8__/* .requireReadable */ .C)(source);
        return { ...none, kind: 'file', bytes: present.size };
    }
    if (!present.isDirectory())
        return { ...none, kind: 'not copied' };
    if (excluded.includes(given) || excluded.includes(source))
        return { ...none, kind: 'missing' };
    const found = {
        bytes: 0,
        leftOut: [],
        inner: new Map(),
        followed: [],
    };
    const visit = async (folder) => {
        for (const bytes of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, folder), { encoding: 'buffer' })) {
            const name = String(bytes);
            const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
            const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, at);
            if (!Buffer.from(name).equals(bytes)) {
                found.bytes += await bytesOfOdd(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, folder), bytes);
                continue;
            }
            const isExcluded = excluded.includes(absolute) || excluded.includes(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(given, at));
            if (isExcluded || name === LOST) {
                found.leftOut.push(at);
                continue;
            }
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .unlessMissing */ .F2);
            if (stats === undefined)
                continue; // disappeared meanwhile: it may be in use
            if (stats.isDirectory())
                await visit(at);
            else if (stats.isFile()) {
                await (0,_unreadable__WEBPACK_IMPORTED_MODULE_8__/* .requireReadable */ .C)(absolute);
                found.bytes += stats.size;
            }
            else if (stats.isSymbolicLink())
                await visitLink(at, absolute);
            else if (!stats.isFIFO())
                found.leftOut.push(at);
        }
    };
    const visitLink = async (at, absolute) => {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(absolute);
        const inner = [given, source].find((root) => (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(absolute), target), root));
        if (inner !== undefined) {
            if (!node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(target))
                return;
            found.leftOut.push(at);
            const within = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(inner, target));
            found.inner.set(at, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(absolute), within) || '.');
            return;
        }
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute).catch(() => undefined);
        if (real === undefined || (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isSystemPath */ .bW)(real) || (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(real, source))
            return;
        found.leftOut.push(at);
        // A link back to a folder being inspected would recurse forever.
        if ([...outer, source].some((each) => (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(each, real)))
            return;
        follow(absolute);
        const tree = await read(real, excluded, [...outer, source], follow);
        found.followed.push({ at, tree });
        found.bytes += tree.bytes;
    };
    await visit('');
    return { source, kind: 'folder', ...found };
}
/**
 * Size of a file whose name is not valid text, which nothing else here could look up.
 *
 * @throws RehearsalError for a link or a folder, whose effect on the copy is unknown
 */
async function bytesOfOdd(folder, name) {
    const place = Buffer.concat([Buffer.from(`${folder}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`), name]);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(place).catch(_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .unlessMissing */ .F2);
    if (stats?.isSymbolicLink() || stats?.isDirectory()) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('FILE_NAME_INVALID', `${folder} has a link or a folder with a name that is not valid UTF-8: ${(0,_text_words__WEBPACK_IMPORTED_MODULE_9__/* .quoted */ .TL)(String(name))}`, { hint: 'Rename it, or mount less of the folder.' });
    }
    return stats?.isFile() ? stats.size : 0;
}
/**
 * Copies an inspected tree, with owners, modes and times.
 *
 * @param target the copy; existing files stay unless the tree has the same name
 * @param scratch a folder for a temporary file
 * @returns true if the source was written to meanwhile
 * @throws CommandError if it cannot be read or written
 */
async function writeTree(exec, tree, target, scratch) {
    const { source, kind } = tree;
    if (kind === 'not copied')
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(kind === 'file' ? node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target) : target, { recursive: true });
    if (kind === 'missing')
        return false; // the engine would create an empty folder
    if (kind === 'file') {
        await exec.run(['cp', '--archive', '--dereference', '--', source, target], {
            timeout: _system_exec__WEBPACK_IMPORTED_MODULE_4__/* .TRANSFER_LIMIT_MS */ .nQ,
        });
        return false;
    }
    let changed = await copyFolder(exec, tree, target, scratch);
    for (const [at, to] of tree.inner)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(to, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, at)).catch(unlessThere);
    for (const link of tree.followed) {
        const inner = await writeTree(exec, link.tree, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, link.at), scratch);
        changed ||= inner;
    }
    return changed;
}
async function copyFolder(exec, { source, leftOut }, target, scratch) {
    const archive = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'copy.tar');
    const list = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'left-out');
    // In a list file, tar ends names at line feeds and trims trailing blanks; too many names do not fit as
    // arguments.
    const isArgument = (at) => /\n|\s$/.test(at);
    const listed = leftOut.filter((at) => !isArgument(at)).map((at) => `./${at}\n`);
    const argv = [
        ...(0,_system_archive__WEBPACK_IMPORTED_MODULE_3__/* .tar */ .y)(archive, source),
        ...['--anchored', '--no-wildcards', '--no-wildcards-match-slash'],
        ...leftOut.filter(isArgument).flatMap((at) => ['--exclude', `./${at}`]),
        ...(listed.length > 0 ? ['--exclude-from', list] : []),
        ...['--create', '.'],
    ];
    try {
        if (listed.length > 0)
            await (0,_system_files__WEBPACK_IMPORTED_MODULE_5__/* .writeText */ .x3)(list, listed.join(''));
        const made = await exec.run(argv, { allowFailure: true, timeout: _system_exec__WEBPACK_IMPORTED_MODULE_4__/* .TRANSFER_LIMIT_MS */ .nQ });
        // GNU tar exits with 1 if a file changed while it was read; the archive then contains what was there.
        if (made.exitCode > 1)
            throw new _system_exec__WEBPACK_IMPORTED_MODULE_4__/* .CommandError */ .Qd(argv, made);
        await (0,_system_archive__WEBPACK_IMPORTED_MODULE_3__/* .extract */ .o)(exec, archive, target);
        return made.exitCode === 1;
    }
    finally {
        for (const each of [archive, list])
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(each, { force: true });
    }
}
function unlessThere(error) {
    if (error.code !== 'EEXIST')
        throw error;
}


/***/ }),

/***/ 53849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireReadable),
/* harmony export */   b: () => (/* binding */ unreadableMount)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71670);
/* harmony import */ var _working_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);





/**
 * Checks that this user may read a file: the program that copies it would end without saying whose it is.
 *
 * @throws the system's error
 */
async function requireReadable(file) {
    if (!(0,_working_folder__WEBPACK_IMPORTED_MODULE_3__/* .isRoot */ .jX)())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
}
/** Error for a mount that cannot be read, naming the services, and the owner where this user lacks permission. */
async function unreadableMount(error, source, { services }) {
    const users = Object.entries(services)
        .filter(([, { volumes = [] }]) => volumes.some((volume) => volume.source === source))
        .map(([service]) => service);
    const mounted = `which ${(0,_text_words__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(users)} ${users.length === 1 ? 'mounts' : 'mount'}`;
    const { code = '', path: at = source } = error;
    if (!['EACCES', 'EPERM'].includes(code)) {
        return new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('MOUNT_UNREADABLE', `Cannot read all of ${source}, ${mounted}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, { hint: 'Mount less of it, or repair the file system.', cause: error });
    }
    const user = process.getuid?.() ?? 0;
    return new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('MOUNT_UNREADABLE', `Cannot read ${at} in ${source}, ${mounted}: ${await ownerOf(at)}, and this process runs as uid ${user}`, {
        hint: `Give this user access, for example with: sudo setfacl --recursive --modify u:${user}:rX ${source}. Or run the rehearsal as root. Containers that wrote there as another user leave such files; with stack.state: reset, the data folders of homes are not read.`,
        cause: error,
    });
}
/** Owner and mode of a file, or of the nearest folder above it that this user may look at. */
async function ownerOf(file) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).catch(() => undefined);
    const above = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
    if (stats === undefined)
        return above === file ? 'its owner is unknown' : ownerOf(above);
    const mode = (stats.mode & 0o7777).toString(8).padStart(4, '0');
    return `${file} belongs to uid ${stats.uid} with mode ${mode}`;
}


/***/ })

};
