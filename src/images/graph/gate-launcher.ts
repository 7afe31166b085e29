import { PRE_UPGRADE_SCRIPT, PRE_UPGRADE_VARIABLE, SAYS } from '../../cosmovisor/launcher';
import { LIBRARY_FOLDER, ORDERS_FOLDER, PROGRAM_FOLDER } from '../../cosmovisor/layout';

/**
 * Part of the gate's source, in Go without dependencies: the launcher of a release. It becomes the release's binary,
 * with what the release needs beside it: libraries of its own, and by the order of the run variables, flags and files.
 * It also shows the output of pre-upgrade commands and scripts that failed, which Cosmovisor keeps to itself
 * (`process.go`, `executePreUpgradeCmd` and `doCustomPreUpgrade`).
 */
export const GATE_LAUNCHER = `package main

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
	orders           = "${ORDERS_FOLDER}"
	preUpgradeScript = "${PRE_UPGRADE_SCRIPT}"
	says             = "${SAYS}"
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
	program := path.Join(folder, "${PROGRAM_FOLDER}", binary)
	wanted, err := readOrder(path.Base(folder))
	if err != nil {
		return err
	}
	for name, value := range wanted.Env {
		os.Setenv(name, value)
	}
	own := path.Join(folder, "${LIBRARY_FOLDER}")
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
	script := path.Join(path.Dir(os.Args[0]), os.Getenv("${PRE_UPGRADE_VARIABLE}"))
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
