import { ADDED_FOLDER } from '../../cosmovisor/layout';

/**
 * Part of the gate's source, in Go without dependencies: the shared libraries that a release's binary loads and the
 * image that nodes run on lacks, such as libwasmvm. Images are hostile: only regular files with names of libraries are
 * taken, to no path of the rehearsal's own.
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

// Folder of the rehearsal's own files, relative to the image.
const ownFolder = "${ADDED_FOLDER.slice(1)}"

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

// libraries copies what a binary of a release loads, directly or by another library, to the overlay: from a path of
// its own that the linker recorded to the same path, from a usual folder to that of the base, if the base lacks it.
func libraries(root, binary, base string) error {
	usual := map[string]bool{}
	for _, folder := range folders(root) {
		usual[folder] = true
	}
	seen := map[string]bool{}
	for left := []string{binary}; len(left) > 0; left = left[1:] {
		names, recorded := loaded(root, left[0])
		for _, name := range names {
			if seen[name] || !libraryName.MatchString(name) || ofImage.MatchString(name) {
				continue
			}
			seen[name] = true
			var apart []string
			for _, folder := range recorded {
				if !usual[folder] {
					apart = append(apart, folder)
				}
			}
			from, to := libraryIn(root, apart, name), ""
			if from != "" {
				to = from
			} else if from = libraryIn(root, folders(root), name); from != "" {
				to = placeInBase(base, name)
			}
			if from == "" {
				continue
			}
			if err := add(root, from, base, to); err != nil {
				return err
			}
			left = append(left, from)
		}
	}
	return nil
}

// loaded lists the libraries that a file names, and the folders that the linker recorded in it, relative to the image;
// none for a static program or a script.
func loaded(root, file string) (names, recorded []string) {
	at, stat, ok := resolve(root, file)
	if !ok || !stat.Mode().IsRegular() {
		return nil, nil
	}
	opened, err := elf.Open(filepath.Join(root, at))
	if err != nil {
		return nil, nil
	}
	defer opened.Close()
	names, _ = opened.ImportedLibraries()
	for _, tag := range []elf.DynTag{elf.DT_RUNPATH, elf.DT_RPATH} {
		values, _ := opened.DynString(tag)
		for _, folder := range strings.Split(strings.Join(values, ":"), ":") {
			if path.IsAbs(folder) {
				recorded = append(recorded, strings.TrimPrefix(path.Clean(folder), "/"))
			}
		}
	}
	return names, recorded
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

// placeInBase is the path of a library in the base: where it is, or else beside the C library, where the loader looks.
func placeInBase(base, name string) string {
	if at := libraryIn(base, folders(base), name); at != "" {
		return at
	}
	for _, folder := range folders(base) {
		for _, each := range []string{"libc.so.6", "libc.so"} {
			if libraryIn(base, []string{folder}, each) != "" {
				return path.Join(folder, name)
			}
		}
		if musl, _ := filepath.Glob(filepath.Join(base, folder, "ld-musl-*.so.1")); len(musl) > 0 {
			return path.Join(folder, name)
		}
	}
	return path.Join("usr/lib", name)
}

// add copies a library that neither the base nor another release has at its path. A name with a version, as in
// libz.so.1, stands for one interface, so that another file of that name will do.
func add(root, from, base, to string) error {
	file, _, ok := resolve(root, from)
	if !ok {
		return fmt.Errorf("%s is gone", from)
	}
	// Folders of the base may be links, such as lib to usr/lib.
	target := path.Join(folderOf(base, path.Dir(to)), path.Base(to))
	if target == ownFolder || strings.HasPrefix(target, ownFolder+"/") {
		return fmt.Errorf("the library /%s would lie among files of the rehearsal", target)
	}
	library := filepath.Join(root, file)
	for _, place := range []struct{ root, owner string }{{base, "the image of the nodes has"}, {"/overlay", "another release loads"}} {
		at, stat, ok := resolve(place.root, target)
		if !ok {
			continue
		}
		if !strings.HasSuffix(target, ".so") {
			return nil
		}
		same := false
		if stat.Mode().IsRegular() {
			var err error
			if same, err = equal(filepath.Join(place.root, at), library); err != nil {
				return err
			}
		}
		if same {
			return nil
		}
		return fmt.Errorf("a release loads another library /%s than %s: link it statically, or give it a path of its own", target, place.owner)
	}
	if err := sameFolder(base, path.Dir(target)); err != nil {
		return err
	}
	return copyFile(library, "/overlay/"+target)
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
