/** Part of the relay's program that measures volumes, which only the engine's machine can reach. */
export const MEASURE_PROGRAM = String.raw`package main

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
