package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"repay/cmd/repay/internal/installed"
	"repay/cmd/repay/internal/manual"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/record"
	"repay/planner/topics"
)

var manTo = flag.String("man", "", "write the pages of the manual into the folder `DIR`")

// TestMan writes the pages of the manual where it is asked to: make man.
func TestMan(t *testing.T) {
	if *manTo == "" {
		t.Skip("without -man")
	}
	for file, text := range manPages(t) {
		file = filepath.Join(*manTo, file)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// manPages are the pages by their files: of each command in section 1, of each topic in
// section 7, in English and in Chinese.
func manPages(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	for l, folder := range map[lang.Lang]string{lang.EN: "", lang.ZH: "zh_CN/"} {
		g := &global{w: &world{}, say: sayerIn(l), spoken: l}
		add := func(p manual.Page) {
			p.Date, p.Version = released(t), record.Version
			files[fmt.Sprintf("%sman%d/%s.%[2]d", folder, p.Section, p.Name)] = p.Roff()
		}
		for _, cmd := range commandTree(l) {
			name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
			add(manual.Page{Name: name, Section: 1, What: cmd.Short, Body: g.helpPage(cmd, manWidth), See: seeAlso(cmd)})
		}
		for _, topic := range topics.All {
			add(manual.Page{Name: "repay-" + topic.Name, Section: 7, What: g.say(topic.What), Body: topic.Page(l, g.lists()), See: []string{"repay(1)"}})
		}
	}
	return files
}

// manWidth is that of the lines of flags, which stand further in than on a terminal.
const manWidth = 72

// seeAlso are the pages that belong to a command's: of all commands, all others.
func seeAlso(cmd *cobra.Command) (names []string) {
	if cmd.HasParent() {
		names = append(names, "repay(1)")
		if _, ok := topics.Find(cmd.Name()); ok {
			names = append(names, "repay-"+cmd.Name()+"(7)")
		}
		return names
	}
	for _, c := range cmd.Commands() {
		names = append(names, "repay-"+c.Name()+"(1)")
	}
	for _, t := range topics.All {
		names = append(names, "repay-"+t.Name+"(7)")
	}
	return names
}

// released is the date of this version, which the changes begin with.
func released(t *testing.T) string {
	t.Helper()
	topic, _ := topics.Find("changes")
	m := regexp.MustCompile(`\n## (\S+), (\d{4}-\d\d-\d\d)\n`).FindStringSubmatch(topic.Markdown(lang.EN, topics.Lists{}))
	if m == nil || m[1] != record.Version {
		t.Fatalf("the changes do not begin with version %s and its date: %q", record.Version, m)
	}
	return m[2]
}

// TestManIsRead: man lays out every page without a warning, in lines that fit.
func TestManIsRead(t *testing.T) {
	pages := manPages(t)
	if len(pages) < 2*(len(commands)+len(topics.All)) {
		t.Fatalf("only %d pages", len(pages))
	}
	if !maps.Equal(pages, manPages(t)) {
		t.Fatal("a page differs when it is written again")
	}
	groff := installed.Need(t, "REPAY_TEST_MAN", "groff")
	mandoc, _ := exec.LookPath("mandoc")
	folder := t.TempDir()
	for file, text := range pages {
		name := filepath.Join(folder, strings.ReplaceAll(file, "/", "-"))
		writeFile(t, name, text)
		out, err := exec.Command(groff, "-k", "-Tutf8", "-mandoc", "-ww", "-P-cbou", "-rLL=80n", name).CombinedOutput()
		if err != nil || strings.Contains(string(out), "warning:") || strings.Contains(string(out), "error:") {
			t.Errorf("%s: %v\n%s", file, err, out)
			continue
		}
		for line := range strings.Lines(string(out)) {
			if w := cells.Width(strings.TrimRight(line, "\n")); w > 88 && !strings.Contains(line, "repay ") {
				t.Errorf("%s: %d columns: %s", file, w, line)
			}
		}
		if mandoc == "" {
			continue
		}
		// What is not plain English or a hyphen in a date it has a style for is no fault.
		if out, err := exec.Command(mandoc, "-Tlint", "-W", "warning", name).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", file, err, out)
		}
	}
	for _, name := range []string{"man1/repay.1", "man1/repay-plan.1", "man7/repay-plan.7", "zh_CN/man7/repay-words.7"} {
		if pages[name] == "" {
			t.Errorf("no page %s", name)
		}
	}
}
