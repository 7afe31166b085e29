/**
 * Part of the gate's source, in Go without dependencies: the shared libraries that a release's binary loads and the
 * image that nodes run on lacks, such as libwasmvm.
 */
export const GATE_LIBRARIES = `package main

import (
	"bytes"
	"debug/elf"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// Libraries of the loader and the C library, which belong to an image as a whole.
var ofImage = regexp.MustCompile(${'`^(?:ld-|ld64|ld-linux|linux-|lib(?:c|m|dl|pthread|rt|resolv|util|nsl|crypt|anl)[.-]|libnss_)`'})

// Folders of libraries, in which every loader looks.
var usualFolders = []string{"lib", "usr/lib", "lib64", "usr/lib64", "usr/local/lib"}

// folders lists the folders of libraries of an image, also those of its architecture.
func folders(root string) []string {
	all := append([]string{}, usualFolders...)
	for _, below := range []string{"lib", "usr/lib"} {
		found, _ := filepath.Glob(filepath.Join(root, below, "*-linux-*"))
		for _, each := range found {
			relative, _ := filepath.Rel(root, each)
			all = append(all, relative)
		}
	}
	return all
}

// libraries copies what a binary of a release loads, directly or by another library, to the overlay: from the path
// that the linker recorded in it to the same path, from a usual folder only if the base has no library of that name.
func libraries(root, binary, base string) error {
	seen := map[string]bool{}
	for left := []string{binary}; len(left) > 0; left = left[1:] {
		names, recorded := loaded(root, left[0])
		for _, name := range names {
			if seen[name] || ofImage.MatchString(name) {
				continue
			}
			seen[name] = true
			if at := libraryIn(root, recorded, name); at != "" {
				if err := add(root, at, base, at); err != nil {
					return err
				}
				left = append(left, at)
			} else if at := libraryIn(root, folders(root), name); at != "" && libraryIn(base, folders(base), name) == "" {
				if err := add(root, at, base, at); err != nil {
					return err
				}
				left = append(left, at)
			}
		}
	}
	return nil
}

// loaded lists the libraries that a file names, and the folders that the linker recorded in it, relative to the image;
// none for a static program or a script.
func loaded(root, file string) (names, recorded []string) {
	at, _, ok := resolve(root, file)
	if !ok {
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

// add copies a library that the base does not have to the overlay, under the name by which it is loaded.
func add(root, from, base, to string) error {
	file, _, ok := resolve(root, from)
	if !ok {
		return fmt.Errorf("%s is gone", from)
	}
	// Folders of the base may be links, such as lib to usr/lib.
	target := path.Join(folderOf(base, path.Dir(to)), path.Base(to))
	content, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		return err
	}
	overlay := "/overlay/" + target
	places := []string{overlay}
	if at, _, ok := resolve(base, target); ok {
		places = append(places, filepath.Join(base, at))
	}
	for _, place := range places {
		existing, err := os.ReadFile(place)
		if err != nil {
			continue
		}
		if bytes.Equal(existing, content) {
			return nil
		}
		return fmt.Errorf("two releases load different libraries as /%s: link each statically, or give each its own path", target)
	}
	if err := sameFolder(base, path.Dir(target)); err != nil {
		return err
	}
	return os.WriteFile(overlay, content, 0o755)
}
`;
