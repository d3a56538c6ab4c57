package main

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/page"
)

// global is the flags of every command, and what they mean once checked.
type global struct {
	asOf, format, output, lang, color, income, table string
	presets                                          string
	width                                            int
	redact                                           bool

	say  sayer
	w    *world
	date calendar.Date // of --as-of; zero: not given

	known *book.Presets // of --presets, once it is read
}

// The values that flags take.
var (
	formats = []string{"table", "json", "csv", "tsv", "markdown", "html"}
	langs   = []string{"zh", "en"}
	colors  = []string{"auto", "always", "never"}
	incomes = []string{"low", "usual", "high"}
	sheets  = []string{"loans", "upcoming", "offers", "answer", "rows", "worth", "settlement", "findings", "lines", "ways"}
)

const (
	defaultWidth = 80
	mostWidth    = 1000
)

var (
	tFlagAsOf   = lang.Text{ZH: "按哪一天算，`DATE` 如 2026-11-21；不写：账本的 as_of，再没有就是今天", EN: "reckon on this `DATE` (2026-11-21); else the book's as_of, else today"}
	tFlagFormat = lang.Text{ZH: "输出 `FORMAT`：table json csv tsv markdown html", EN: "output `FORMAT`: table json csv tsv markdown html"}
	tFlagOutput = lang.Text{ZH: "写到 `FILE`；没写 -O 时由文件名结尾决定格式；- 是标准输出", EN: "write to `FILE` (- is standard output); without -O its ending picks the format"}
	tFlagTable  = lang.Text{
		ZH: "csv 和 tsv 输出哪一张 `NAME`：loans upcoming offers answer rows worth settlement findings ways",
		EN: "which records `NAME` csv and tsv write: loans upcoming offers answer rows worth settlement findings ways",
	}
	tFlagLang    = lang.Text{ZH: "语言 `LANG`：zh en", EN: "language `LANG`: zh en"}
	tFlagIncome  = lang.Text{ZH: "按哪种收入 `LEVEL` 算：low usual high", EN: "income `LEVEL` to count: low usual high"}
	tFlagPresets = lang.Text{ZH: "另外的产品资料 `FILE`，格式见 repay help preset", EN: "presets of your own, in `FILE`; repay help preset shows how"}
	tFlagWidth   = lang.Text{ZH: "一行 `N` 格宽；不写：终端的宽度，或 80", EN: "lines of `N` columns; else the terminal's width, else 80"}
	tFlagColor   = lang.Text{ZH: "颜色 `WHEN`：auto always never", EN: "colour `WHEN`: auto always never"}
	tFlagRedact  = lang.Text{ZH: "去掉姓名、编号和备注", EN: "leave out names, numbers and notes"}
)

func (g *global) addTo(root *cobra.Command) {
	f := root.PersistentFlags()
	f.SortFlags = false
	f.StringVar(&g.asOf, "as-of", "", g.say(tFlagAsOf))
	f.StringVarP(&g.format, "format", "O", "", g.say(tFlagFormat))
	f.StringVarP(&g.output, "output", "o", "", g.say(tFlagOutput))
	f.StringVar(&g.table, "table", "", g.say(tFlagTable))
	f.StringVar(&g.lang, "lang", "", g.say(tFlagLang))
	f.StringVar(&g.income, "income", "usual", g.say(tFlagIncome))
	f.StringVar(&g.presets, "presets", "", g.say(tFlagPresets))
	f.IntVar(&g.width, "width", 0, g.say(tFlagWidth))
	f.StringVar(&g.color, "color", "auto", g.say(tFlagColor))
	f.BoolVar(&g.redact, "redact", false, g.say(tFlagRedact))
	for name, values := range map[string][]string{
		"format": formats, "lang": langs, "color": colors, "income": incomes, "table": sheets,
	} {
		// The error is for a flag that does not exist.
		_ = root.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	_ = root.RegisterFlagCompletionFunc("presets", booksOnly)
}

var (
	tBadDate       = lang.Text{ZH: "{1} 不是日期", EN: "{1} is not a date"}
	tBadDateRemedy = lang.Text{ZH: "写成 2026-11-21", EN: "write 2026-11-21"}
	tBadWidth      = lang.Text{ZH: "宽度要在 {1} 到 {2} 之间", EN: "the width is between {1} and {2}"}
	tUnknownEnding = lang.Text{ZH: "不知道 {1} 是什么格式", EN: "no format goes with the ending {1}"}
	tEndingRemedy  = lang.Text{ZH: "用 -O 写明格式，或用这些结尾：{1}", EN: "name the format with -O, or use one of these endings: {1}"}
	tTableNeedsCSV = lang.Text{ZH: "--table 只用于 csv 和 tsv", EN: "--table goes with csv and tsv only"}
)

// check reads the flags' values; what is wrong is a failure of usage.
func (g *global) check(cmd *cobra.Command) error {
	for _, f := range []struct {
		name, value string
		values      []string
	}{
		{"--format", g.format, formats},
		{"--lang", g.lang, langs},
		{"--color", g.color, colors},
		{"--income", g.income, incomes},
		{"--table", g.table, sheets},
	} {
		if err := oneOf(g.say, f.name, f.value, f.values); err != nil {
			return err
		}
	}
	if g.asOf != "" {
		d, ok := readDate(g.asOf)
		if !ok {
			return usage(g.say(tBadDate, g.asOf), g.say(tBadDateRemedy))
		}
		g.date = d
	}
	if cmd.Flags().Changed("width") && (g.width < page.LeastWidth || g.width > mostWidth) {
		return usage(g.say(tBadWidth, page.LeastWidth, mostWidth), "")
	}
	if g.output == "-" {
		g.output = ""
	}
	if g.format == "" {
		var known bool
		if g.format, known = formatOf(g.output); !known {
			return usage(g.say(tUnknownEnding, filepath.Ext(g.output)), g.say(tEndingRemedy, strings.Join(endings(), " ")))
		}
	}
	if g.table != "" && g.format != "csv" && g.format != "tsv" {
		return usage(g.say(tTableNeedsCSV), "-O csv")
	}
	return nil
}

var tUnknownValue = lang.Text{ZH: "{2} 不能是 {1}", EN: "{2} cannot be {1}"}

// oneOf checks a value against those that a flag takes; none is the default.
func oneOf(say sayer, flag, value string, values []string) error {
	if value == "" || slices.Contains(values, value) {
		return nil
	}
	return unknownName(say, tUnknownValue, value, values, flag)
}

// fileFormats are the endings of files, and the format that each asks for.
var fileFormats = []struct{ ending, format string }{
	{".txt", "table"},
	{".json", "json"},
	{".jsonl", "json"},
	{".csv", "csv"},
	{".tsv", "tsv"},
	{".md", "markdown"},
	{".markdown", "markdown"},
	{".html", "html"},
	{".htm", "html"},
}

func endings() []string {
	var list []string
	for _, f := range fileFormats {
		list = append(list, f.ending)
	}
	return list
}

// formatOf is the format that a file's ending asks for; a name without one is
// text. A book's ending is known too: what it asks for is refused later.
func formatOf(file string) (format string, known bool) {
	ending := strings.ToLower(filepath.Ext(file))
	for _, f := range fileFormats {
		if ending == f.ending {
			return f.format, true
		}
	}
	return "table", ending == "" || isBook(file)
}

// readDate reads 2026-11-21, also without the leading zeros.
func readDate(s string) (calendar.Date, bool) {
	parts := strings.Split(s, "-")
	if len(parts) != 3 || len(parts[0]) != 4 {
		return 0, false
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.ParseUint(p, 10, 16)
		if err != nil || len(p) > 2 && i > 0 {
			return 0, false
		}
		n[i] = int(v)
	}
	if !calendar.Valid(n[0], n[1], n[2]) {
		return 0, false
	}
	return calendar.Of(n[0], n[1], n[2]), true
}

// level is the income that --income counts.
func (g *global) level() household.Level {
	return map[string]household.Level{"low": household.Low, "high": household.High}[g.income]
}

// again is the flags that the command to run next repeats.
func (g *global) again() string {
	s := ""
	for _, f := range []struct{ name, value, byDefault string }{
		{"--as-of", g.asOf, ""},
		{"--income", g.income, "usual"},
		{"--lang", g.lang, ""},
		{"--presets", g.presets, ""},
	} {
		if f.value != f.byDefault {
			s += " " + f.name + " " + page.Quote(f.value)
		}
	}
	return s
}

// terminal is how wide and in what style text is written.
func (g *global) terminal() page.Terminal {
	t := page.Terminal{Width: g.width}
	if t.Width == 0 && g.output == "" && g.w.terminal {
		t.Width = g.w.columns()
	}
	if t.Width == 0 {
		t.Width = defaultWidth
	}
	t.Color = g.color == "always" ||
		g.color == "auto" && g.output == "" && g.w.terminal && g.w.env("NO_COLOR") == "" && g.w.env("TERM") != "dumb"
	return t
}
