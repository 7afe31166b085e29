import { GATE_START, TOLD_FILE } from '../../cosmovisor/gate';
import { COSMOVISOR, PROGRAM_FOLDER, RELEASES_FOLDER } from '../../cosmovisor/layout';

/**
 * Source of the gate, in Go without dependencies: a static program that runs in any image, also in one without a
 * shell. It stands wherever the chain's binary and Cosmovisor stand in a node's image, and extracts the binaries
 * from the releases' images while an image is built.
 */
export const GATE_PROGRAM = `// Command gate stands in the place of a chain's binary and of Cosmovisor: a script that starts the node starts
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
	releases   = "${RELEASES_FOLDER}"
	cosmovisor = "${COSMOVISOR}"
	order      = "${GATE_START}"
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
	file := folder + "/${TOLD_FILE}"
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
		if err := os.MkdirAll(own+"/${PROGRAM_FOLDER}", 0o755); err != nil {
			return err
		}
		if err := copyFile(filepath.Join(root, place.file), own+"/${PROGRAM_FOLDER}/"+binary, os.O_EXCL, 0o755); err != nil {
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
