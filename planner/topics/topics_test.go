package topics

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
)

var langs = []lang.Lang{lang.ZH, lang.EN}

// sample are lists as a command line has them.
var sample = Lists{
	Formats: []Item{{"table", ".txt"}}, ExitCodes: []Item{{"0", "done"}}, Goals: []Item{{"cheapest", "the lowest cost"}}, Schemas: []string{"book", "errors"},
	Tables: []Item{{"status", "loans upcoming"}},
}

// each calls f with every topic in each language.
func each(t *testing.T, f func(t *testing.T, topic Topic, l lang.Lang)) {
	for _, topic := range All {
		for _, l := range langs {
			t.Run(topic.Name+"/"+l.String(), func(t *testing.T) { f(t, topic, l) })
		}
	}
}

// TestTopicsHaveFiles: each topic has its file in both languages, and no file is left
// over; names are of one topic.
func TestTopicsHaveFiles(t *testing.T) {
	var names []string
	seen := map[string]bool{}
	for _, topic := range All {
		names = append(names, topic.Name+".md")
		for _, name := range append([]string{topic.Name}, topic.Also...) {
			if seen[name] {
				t.Errorf("%s names two topics", name)
			}
			seen[name] = true
			if found, ok := Find(name); !ok || found.Name != topic.Name {
				t.Errorf("%s is not found as %s", topic.Name, name)
			}
		}
	}
	slices.Sort(names)
	for _, l := range langs {
		files, err := filepath.Glob(l.String() + "/*")
		if err != nil {
			t.Fatal(err)
		}
		for i := range files {
			files[i] = filepath.Base(files[i])
		}
		if !slices.Equal(files, names) {
			t.Errorf("%s: files %v of topics %v", l, files, names)
		}
	}
}

// TestTopicsFit: at the usual width no line is wider, code included, which nothing breaks.
func TestTopicsFit(t *testing.T) {
	each(t, func(t *testing.T, topic Topic, l lang.Lang) {
		var b bytes.Buffer
		if err := page.WriteText(&b, []*page.Page{topic.Page(l, sample)}, page.Terminal{Width: 80}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if w := cells.Width(strings.TrimSuffix(line, "\n")); w > 80 {
				t.Errorf("%d columns: %s", w, line)
			}
		}
		if strings.Contains(b.String(), "{{") || strings.Contains(b.String(), "`") {
			t.Errorf("something is left over:\n%s", b.String())
		}
	})
}

// TestTopicsAgree: a topic has the same parts in both languages, and the same commands.
func TestTopicsAgree(t *testing.T) {
	for _, topic := range All {
		shape := func(l lang.Lang) (parts []string) {
			for _, b := range topic.Page(l, sample).Blocks {
				switch b := b.(type) {
				case page.Chapter:
					parts = append(parts, "chapter")
				case page.Heading:
					parts = append(parts, "heading")
				case page.Code:
					parts = append(parts, "code")
					if c := string(b); strings.HasPrefix(c, "repay ") {
						parts[len(parts)-1] = c[:strings.IndexAny(c[6:]+"\n", " \n")+6]
					}
				}
			}
			return parts
		}
		if zh, en := shape(lang.ZH), shape(lang.EN); !slices.Equal(zh, en) {
			t.Errorf("%s:\nzh %q\nen %q", topic.Name, zh, en)
		}
	}
}

// TestWordsSideBySide: each term stands under both its names, the same pairs in both
// languages, and takes two lines of a usual terminal.
func TestWordsSideBySide(t *testing.T) {
	topic, _ := Find("words")
	pairs := func(l lang.Lang) (list []string) {
		lines := strings.Split(topic.Markdown(l, sample), "\n")
		for i, line := range lines {
			head, is := strings.CutPrefix(line, "### ")
			if !is {
				continue
			}
			if w := cells.Width(plain(lines[i+1])); w == 0 || w > 2*80 {
				t.Errorf("%d columns say what %s is", w, head)
			}
			words := strings.Fields(head)
			slices.Sort(words)
			list = append(list, strings.Join(words, " "))
		}
		return list
	}
	zh, en := pairs(lang.ZH), pairs(lang.EN)
	for i := range max(len(zh), len(en)) {
		if i >= len(zh) || i >= len(en) || zh[i] != en[i] {
			t.Fatalf("pair %d: %q and %q", i, zh[i:], en[i:])
		}
	}
	if len(zh) < 40 {
		t.Errorf("only %d words", len(zh))
	}
}

// TestTopicsBooks: every book that a topic shows is read without a word of complaint.
func TestTopicsBooks(t *testing.T) {
	books := 0
	each(t, func(t *testing.T, topic Topic, l lang.Lang) {
		for _, block := range topic.Page(l, sample).Blocks {
			code, is := block.(page.Code)
			if !is || !strings.HasPrefix(string(code), "version: 1\n") && !strings.HasPrefix(string(code), "版本: 1\n") {
				continue
			}
			books++
			b, faults := book.Parse("book.yaml", []byte(code))
			if b == nil || len(faults) > 0 {
				for _, f := range faults {
					t.Error(f.Render(l))
				}
			}
		}
	})
	if books < 8 {
		t.Errorf("only %d books", books)
	}
}
