// Command dist packs the program for every system that it is handed out for: an archive
// each, with man pages, completions, the licences of all that is linked into it and a
// list of these parts, and the checksums of all.
//
// The same sources, Go and man pages give the same bytes, in any folder and at any time:
// what is in an archive bears the date of the commit, or SOURCE_DATE_EPOCH, and belongs
// to nobody.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"repay/planner/record"
)

func main() {
	into := flag.String("o", "dist", "the folder to write into")
	man := flag.String("man", "bin/man", "the folder of the man pages, which make man writes")
	only := flag.String("only", "", "systems to pack, as linux/amd64,windows/arm64; else all")
	flag.Parse()
	list, err := chosen(*only)
	if err == nil {
		err = pack(list, *man, *into)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(1)
	}
}

// pack writes the archive of each target, and the checksums.
func pack(list []target, man, into string) error {
	work, err := os.MkdirTemp("", "repay-dist-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	// What an earlier run left is not what the checksums are of.
	if err := os.RemoveAll(into); err != nil {
		return err
	}
	if err := os.MkdirAll(into, 0o755); err != nil {
		return err
	}
	shared, err := sharedFiles(work, man)
	if err != nil {
		return err
	}
	var sums strings.Builder
	for _, t := range list {
		name, data, err := t.archive(work, shared)
		if err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
		if err := os.WriteFile(filepath.Join(into, name), data, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), name)
		fmt.Printf("%s  %d kB\n", filepath.Join(into, name), len(data)>>10)
	}
	return os.WriteFile(filepath.Join(into, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// archive builds the program for a target and packs it.
func (t target) archive(work string, shared []file) (name string, data []byte, err error) {
	p, err := t.build(work)
	if err != nil {
		return "", nil, err
	}
	modules, err := linked(p.info)
	if err != nil {
		return "", nil, err
	}
	parts, err := billOfMaterials(t, p, modules)
	if err != nil {
		return "", nil, err
	}
	as := t.packing()
	folder := fmt.Sprintf("repay_%s_%s_%s", record.Version, t.os, t.arch)
	files := append([]file{
		{as.program, p.data, true},
		{"THIRD-PARTY.txt", thirdParty(modules), false},
		{"sbom.cdx.json", parts, false},
	}, shared...)
	data, err = as.pack(folder, files, p.date)
	return folder + as.ending, data, err
}
