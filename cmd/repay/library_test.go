package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"repay/planner"
	"repay/planner/calendar"
)

// TestLibraryWritesTheSame: what the library makes of a book is what the program
// prints for it, byte by byte, with the same warnings.
func TestLibraryWritesTheSame(t *testing.T) {
	t.Chdir("../..")
	type result interface{ WriteJSON(w io.Writer) error }
	on := calendar.Of(2026, 11, 21)
	of := map[string]func(b *planner.Book) (result, error){
		"status":  func(b *planner.Book) (result, error) { return b.Status(on) },
		"compare": func(b *planner.Book) (result, error) { return b.Compare(on, "") },
		"plan":    func(b *planner.Book) (result, error) { return b.Plan(on, planner.PlanOptions{}) },
		"ask":     func(b *planner.Book) (result, error) { return b.Ask(on, planner.AskOptions{}) },
	}
	written := 0
	for _, pattern := range []string{"examples/*.yaml", "testdata/errors/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			b, unread := planner.Read(file, src)
			for command, make := range of {
				var got bytes.Buffer
				var made result
				err := unread
				if err == nil {
					made, err = make(b)
				}
				var wrong *planner.Error
				if errors.As(err, &wrong) {
					made = wrong
				} else if errors.Is(err, planner.ErrNoMoney) {
					continue // of that the program says nothing in JSON
				} else if err != nil {
					t.Errorf("%s %s: %v", command, file, err)
					continue
				}
				if err := made.WriteJSON(&got); err != nil {
					t.Fatal(err)
				}
				written++
				if out, _ := printed(command, file, "-O", "json", "--as-of", on.String()); got.String() != out {
					t.Errorf("%s %s: the library writes\n%s\nthe program\n%s", command, file, got.String(), out)
				}
				if unread != nil {
					break // no command reads it
				}
			}
		}
	}
	if written < 100 {
		t.Errorf("only %d results were compared", written)
	}
}
