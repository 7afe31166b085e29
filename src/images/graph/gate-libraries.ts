import { LIBRARY_FOLDER } from '../../cosmovisor/layout';

/**
 * Part of the gate's source, in Go without dependencies: the shared libraries that a release's binary loads and the
 * image that nodes run on lacks, or has with another content under one name, such as libwasmvm. Each release has a
 * folder of its own for them. Images are hostile: only regular files with names of libraries are taken.
 */
export const GATE_LIBRARIES = `package main

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
	target := own + "/${LIBRARY_FOLDER}"
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
