package main

import (
	"io"
	"path/filepath"
	"strings"

	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/record"
)

// format is a way to write results, for people or for programs: it writes
// pages, or records, or sheets of them.
type format struct {
	name    string   // as -O takes it
	endings []string // of the files that are written so where there is no -O

	pages   func(io.Writer, []*page.Page, page.Terminal) error
	records func(io.Writer, any) error // one of them
	sheets  func(io.Writer, []record.Sheet) error
	// writtenBy are the commands that alone write it, each in its own way; nil: it is
	// none of these, and one of the above writes it.
	writtenBy []string
	oneBook   bool // and of one book at a time
}

// formats are all there are; the first one is what there is without -O.
var formats = []format{
	{name: "table", endings: []string{".txt"}, pages: page.WriteText},
	{name: "json", endings: []string{".json", ".jsonl"}, records: record.WriteJSON},
	{name: "csv", endings: []string{".csv"}, sheets: record.WriteCSV},
	{name: "tsv", endings: []string{".tsv"}, sheets: record.WriteTSV},
	{name: markdownFormat, endings: []string{".md", ".markdown"}, pages: ofAnyWidth(page.WriteMarkdown)},
	{name: "html", endings: []string{".html", ".htm"}, pages: ofAnyWidth(page.WriteHTML)},
	{name: "hledger", endings: []string{".journal", ".hledger"}, writtenBy: []string{"schedule", "plan"}, oneBook: true},
	{name: "beancount", endings: []string{".beancount", ".bean"}, writtenBy: []string{"schedule", "plan"}, oneBook: true},
	{name: calendarFormat, endings: []string{".ics"}, writtenBy: []string{"remind"}},
}

// markdownFormat is what topics of help are written in.
const markdownFormat = "markdown"

// ofAnyWidth is a writer of pages that leaves the width of lines to the reader.
func ofAnyWidth(write func(io.Writer, []*page.Page) error) func(io.Writer, []*page.Page, page.Terminal) error {
	return func(w io.Writer, pages []*page.Page, _ page.Terminal) error { return write(w, pages) }
}

// isDefault reports the format that there is where nobody asks for one.
func (f *format) isDefault() bool { return f == &formats[0] }

func (f *format) forPeople() bool { return f.pages != nil }

// formatNames lists the formats that will do.
func formatNames(will func(*format) bool) []string {
	var names []string
	for i := range formats {
		if will(&formats[i]) {
			names = append(names, formats[i].name)
		}
	}
	return names
}

func anyFormat(*format) bool { return true }

func inSheets(f *format) bool { return f.sheets != nil }

// plain is what suits a command without a page: text lines, or a record.
func plain(f *format) bool { return f.isDefault() || f.records != nil }

var (
	tAnd           = lang.Text{ZH: " 和 ", EN: " and "}
	tUnknownEnding = lang.Text{ZH: "不知道 {1} 是什么格式", EN: "no format goes with the ending {1}"}
	tEndingRemedy  = lang.Text{ZH: "用 -O 写明格式，或用这些结尾：{1}", EN: "name the format with -O, or use one of these endings: {1}"}
	tWrittenOnly   = lang.Text{ZH: "{1} 只能写成 {2}，不能写成 {3}", EN: "{1} is written as {2} only, not as {3}"}
	tNeedsCSV      = lang.Text{ZH: "{2} 只用于 {1}", EN: "{2} goes with {1} only"}
)

// chooseFormat finds the format that -O asks for, else the file's ending. A
// name without an ending is text; so is a book, which is refused later.
func (g *global) chooseFormat() error {
	ending := strings.ToLower(filepath.Ext(g.output))
	var known []string
	for i := range formats {
		f := &formats[i]
		if f.name == g.formatName {
			g.format = f
		}
		for _, e := range f.endings {
			if e == ending && g.formatName == "" {
				g.format = f
			}
			known = append(known, e)
		}
	}
	if g.format == nil {
		if ending != "" && !isBook(g.output) {
			return usage(g.say(tUnknownEnding, filepath.Ext(g.output)), g.say(tEndingRemedy, strings.Join(known, " ")))
		}
		g.format = &formats[0]
	}
	sheets := formatNames(inSheets)
	for _, f := range []struct {
		name  string
		given bool
	}{{"--table", g.table != ""}, {"--bom", g.bom}} {
		if f.given && !inSheets(g.format) {
			return usage(g.say(tNeedsCSV, strings.Join(sheets, g.say(tAnd)), f.name), "-O "+sheets[0])
		}
	}
	return nil
}

// onlyIn refuses a format that a command does not write.
func (g *global) onlyIn(command string, will func(*format) bool) error {
	if will(g.format) {
		return nil
	}
	names := formatNames(will)
	return usage(g.say(tWrittenOnly, command, strings.Join(names, g.say(tAnd)), g.format.name), "-O "+names[len(names)-1])
}

// formatNamed is one of them by its name.
func formatNamed(name string) *format {
	for i := range formats {
		if formats[i].name == name {
			return &formats[i]
		}
	}
	return nil
}
