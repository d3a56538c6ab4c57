package main

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"repay/cmd/repay/internal/installed"
)

// spreadsheet is the program of LibreOffice. Without it the test is skipped, unless
// REPAY_TEST_SPREADSHEET=must.
const spreadsheet = "soffice"

// sheetCell is a cell as a spreadsheet understood it.
type sheetCell struct {
	Repeated int      `xml:"number-columns-repeated,attr"`
	Formula  *string  `xml:"formula,attr"`
	Type     string   `xml:"value-type,attr"`
	Value    string   `xml:"value,attr"`
	Date     string   `xml:"date-value,attr"`
	Text     []string `xml:"p"`
}

// sheetFile is a flat file of OpenDocument, as far as it holds cells.
type sheetFile struct {
	Rows []struct {
		Repeated int         `xml:"number-rows-repeated,attr"`
		Cells    []sheetCell `xml:"table-cell"`
	} `xml:"body>spreadsheet>table>table-row"`
}

// opened opens files in the spreadsheet with what its dialog proposes: UTF-8, the
// file's separator, and dates that are found.
func opened(t *testing.T, comma rune, names []string) {
	t.Helper()
	home := t.TempDir()
	cmd := exec.Command(spreadsheet, append([]string{
		"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(home),
		fmt.Sprintf("--infilter=CSV:%d,34,76,1,,1033,false,true", comma), "--convert-to", "fods", "--outdir", "opened",
	}, names...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// TestSpreadsheet: LibreOffice opens what -O csv and tsv write, with and without the
// mark: the same columns, the same words, numbers and dates as such, and no formula.
func TestSpreadsheet(t *testing.T) {
	installed.Need(t, "REPAY_TEST_SPREADSHEET", spreadsheet)
	matrixFolder(t)
	for _, f := range []struct {
		format string
		comma  rune
	}{{"csv", ','}, {"tsv", '\t'}} {
		wrote := map[string]string{}
		for i, row := range []matrixRow{
			{"status", "household.yaml"},
			{"status", hostileFile},
			{"schedule", "first-zh.yaml"},
			{"compare", hostileFile},
			{"compare", "household.yaml", "--table", "answer"},
			{"plan", "household.yaml"},
			{"plan", "household.yaml", "--table", "months"},
			{"explain", "household.yaml", "--loan", "jiebei"},
			{"rules", "uk.yaml"},
			{"preset"},
		} {
			flags := []string{"-O", f.format}
			if i%2 == 0 {
				flags = append(flags, "--bom")
			}
			r := onBook(nil, slices.Concat(row, flags)...)
			if r.code != exitOK && r.code != exitFound {
				t.Fatalf("%q: %s", row, r.err)
			}
			name := fmt.Sprintf("%s-%d.%s", row[0], i, f.format)
			writeFile(t, name, r.out)
			wrote[name] = r.out
		}
		names := make([]string, 0, len(wrote))
		for name := range wrote {
			names = append(names, name)
		}
		opened(t, f.comma, names)
		for name, text := range wrote {
			checkOpened(t, name, text, f.comma)
		}
	}
}

// checkOpened compares what a spreadsheet understood with what was written.
func checkOpened(t *testing.T, name, text string, comma rune) {
	t.Helper()
	in := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, byteOrderMark)))
	in.Comma = comma
	want, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var file sheetFile
	data := readFile(t, filepath.Join("opened", strings.TrimSuffix(name, filepath.Ext(name))+".fods"))
	if err := xml.Unmarshal([]byte(data), &file); err != nil {
		t.Fatal(err)
	}
	var got [][]sheetCell
	for _, row := range file.Rows {
		var line []sheetCell
		for _, c := range row.Cells {
			line = append(line, slices.Repeat([]sheetCell{c}, min(max(c.Repeated, 1), len(want[0])))...)
		}
		got = append(got, slices.Repeat([][]sheetCell{line}, min(max(row.Repeated, 1), len(want)))...)
	}
	if len(got) < len(want) {
		t.Fatalf("%s: %d lines of %d", name, len(got), len(want))
	}
	for y, line := range want {
		for x, s := range line {
			var c sheetCell
			if x < len(got[y]) {
				c = got[y][x]
			}
			if !c.is(s) {
				t.Errorf("%s: line %d, %s: %q is understood as %+v", name, y+1, want[0][x], s, c)
			}
		}
	}
}

// is reports whether a cell was understood as what was written.
func (c sheetCell) is(wrote string) bool {
	switch said := strings.Join(c.Text, "\n"); {
	case c.Formula != nil:
		return false
	case wrote == "":
		return c.Type == ""
	case numberCell.MatchString(wrote):
		want, err := strconv.ParseFloat(wrote, 64)
		got, err2 := strconv.ParseFloat(c.Value, 64)
		return c.Type == "float" && err == nil && err2 == nil && want == got
	case dateCell.MatchString(wrote):
		return c.Type == "date" && c.Date == wrote
	case strings.HasSuffix(wrote, "%") && c.Type == "percentage":
		return true
	case wrote == "true" || wrote == "false":
		return c.Type == "boolean" || strings.EqualFold(said, wrote)
	default:
		return c.Type == "string" && said == wrote
	}
}
