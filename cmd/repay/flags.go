package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/record"
)

// global is the flags of every command, and what they mean once checked.
type global struct {
	asOf, formatName, output, lang, color, income, table, presets string
	width                                                         int
	redact, bom                                                   bool

	say    sayer
	spoken lang.Lang // of what is said beside books
	w      *world

	date   calendar.Date // of --as-of; zero: not given
	format *format
	own    *book.Presets // of --presets, once it is read
	rules  ruleFile
	found  found
}

// The values of flags that nothing else lists.
var (
	langs   = []string{"zh", "en"}
	colors  = []string{"auto", "always", "never"}
	incomes = household.Levels.Names()
)

const (
	defaultWidth = 80
	mostWidth    = 1000
)

var (
	tFlagAsOf    = lang.Text{ZH: "按哪一天算，`DATE` 如 2026-11-21；不写：账本的截至日，再没有就是今天", EN: "count as of `DATE`, such as 2026-11-21; else the book's as_of, else today"}
	tFlagFormat  = lang.Text{ZH: "输出 `FORMAT`：{1}", EN: "output `FORMAT`: {1}"}
	tFlagOutput  = lang.Text{ZH: "写到 `FILE`；没写 -O 时由文件名结尾决定格式；- 是标准输出", EN: "write to `FILE` (- is standard output); without -O its ending picks the format"}
	tFlagTable   = lang.Text{ZH: "{1} 输出哪一张表 `NAME`，有哪些见 repay help json", EN: "which table `NAME` {1} write; repay help json lists them"}
	tFlagBOM     = lang.Text{ZH: "{1} 开头加 BOM，Excel 打开中文不乱码", EN: "{1} begin with a byte-order mark: Excel then reads Chinese right"}
	tFlagLang    = lang.Text{ZH: "语言 `LANG`：{1}", EN: "language `LANG`: {1}"}
	tFlagIncome  = lang.Text{ZH: "按哪种收入 `LEVEL` 算：{1}；low 是少的时候，high 连没把握的也算", EN: "which income `LEVEL` to count: {1}; low is that of a bad time, high is with what is not sure"}
	tFlagPresets = lang.Text{ZH: "另外的产品资料 `FILE`，格式见 repay help preset", EN: "presets of your own, in `FILE`; repay help preset shows how"}
	tFlagWidth   = lang.Text{ZH: "一行 `N` 格宽；不写：终端的宽度，或 80", EN: "lines of `N` columns; else the terminal's width, else 80"}
	tFlagColor   = lang.Text{ZH: "颜色 `WHEN`：{1}", EN: "colour `WHEN`: {1}"}
	tFlagRedact  = lang.Text{ZH: "去掉姓名、编号和备注", EN: "leave out names, reference numbers and notes"}
)

func (g *global) addTo(root *cobra.Command) {
	f := root.PersistentFlags()
	f.SortFlags = false
	f.StringVar(&g.asOf, "as-of", "", g.say(tFlagAsOf))
	f.StringVarP(&g.formatName, "format", "O", "", g.say(tFlagFormat, strings.Join(formatNames(anyFormat), " ")))
	f.StringVarP(&g.output, "output", "o", "", g.say(tFlagOutput))
	f.StringVar(&g.table, "table", "", g.say(tFlagTable, strings.Join(formatNames(inSheets), g.say(tAnd))))
	f.BoolVar(&g.bom, "bom", false, g.say(tFlagBOM, strings.Join(formatNames(inSheets), g.say(tAnd))))
	f.StringVar(&g.lang, "lang", "", g.say(tFlagLang, strings.Join(langs, " ")))
	f.StringVar(&g.income, "income", "usual", g.say(tFlagIncome, strings.Join(incomes, " ")))
	f.StringVar(&g.presets, "presets", "", g.say(tFlagPresets))
	f.StringVar(&g.rules.name, "rules", "", g.say(tFlagRules))
	f.IntVar(&g.width, "width", 0, g.say(tFlagWidth))
	f.StringVar(&g.color, "color", "auto", g.say(tFlagColor, strings.Join(colors, " ")))
	f.BoolVar(&g.redact, "redact", false, g.say(tFlagRedact))
	for _, c := range g.choices() {
		// The error is for a flag that does not exist.
		_ = root.RegisterFlagCompletionFunc(c.flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return c.values(), cobra.ShellCompDirectiveNoFileComp
		})
	}
	_ = root.RegisterFlagCompletionFunc("presets", booksOnly)
	_ = root.RegisterFlagCompletionFunc("rules", booksOnly)
}

// choice is a flag that takes one of a few values.
type choice struct {
	flag, given string
	values      func() []string
}

func (g *global) choices() []choice {
	among := func(values []string) func() []string { return func() []string { return values } }
	return []choice{
		{"format", g.formatName, func() []string { return formatNames(anyFormat) }},
		{"lang", g.lang, among(langs)},
		{"color", g.color, among(colors)},
		{"income", g.income, among(incomes)},
		{"table", g.table, func() []string { return record.SheetNames(records()) }},
	}
}

var (
	tBadDate          = lang.Text{ZH: "{1} 不是日期", EN: "{1} is not a date"}
	tBadDateRemedy    = lang.Text{ZH: "写成 2026-11-21", EN: "write 2026-11-21"}
	tOutputIsFlag     = lang.Text{ZH: "-o 后面要写文件名，{1} 像是一个选项", EN: "-o takes the name of a file, and {1} looks like a flag"}
	tOutputIsEmpty    = lang.Text{ZH: "-o 后面的文件名是空的", EN: "the name of the file after -o is empty"}
	tOutputFlagRemedy = lang.Text{ZH: "例如 -o report.html；文件真叫这个名字，就写 ./{1}", EN: "for example -o report.html; or ./{1} if the file is called that"}
	tWrittenBy        = lang.Text{ZH: "{1} 只用于 {2}", EN: "{1} goes with {2} only"}
	tBadWidth         = lang.Text{ZH: "宽度要在 {1} 到 {2} 之间", EN: "the width is between {1} and {2}"}
)

// check reads the flags' values; what is wrong is a failure of usage.
func (g *global) check(cmd *cobra.Command) error {
	for _, c := range g.choices() {
		if err := oneOf(g.say, "--"+c.flag, c.given, c.values); err != nil {
			return err
		}
	}
	var err error
	if g.date, err = dateIn(g.say, g.asOf); err != nil {
		return err
	}
	if cmd.Flags().Changed("width") && (g.width < page.LeastWidth || g.width > mostWidth) {
		return usage(g.say(tBadWidth, page.LeastWidth, mostWidth), "")
	}
	switch {
	case g.output == "-":
		g.output = ""
	case g.output == "" && cmd.Flags().Changed("output"): // a variable of a script was empty
		return usage(g.say(tOutputIsEmpty), g.say(tOutputRemedy))
	case strings.HasPrefix(g.output, "-"): // the name was forgotten
		return usage(g.say(tOutputIsFlag, g.output), g.say(tOutputFlagRemedy, g.output))
	}
	if err := g.chooseFormat(); err != nil {
		return err
	}
	if g.w.observed != nil {
		if err := g.forScreen(); err != nil {
			return err
		}
	}
	if by := g.format.writtenBy; by != nil && !slices.Contains(by, cmd.Name()) {
		return usage(g.say(tWrittenBy, g.format.name, strings.Join(by, g.say(tAnd))), "repay "+by[0]+" BOOK -O "+g.format.name)
	}
	return nil
}

// dateIn is the day that a flag states; none is no day.
func dateIn(say sayer, value string) (calendar.Date, error) {
	d, ok := calendar.Parse(value)
	if value != "" && !ok {
		return 0, usage(say(tBadDate, value), say(tBadDateRemedy))
	}
	return d, nil
}

var tLeaveOut = lang.Text{ZH: "去掉 {1}", EN: "leave {1} out"}

// leaveOut refuses those flags of every command for which this one has no use.
func (g *global) leaveOut(cmd *cobra.Command, says lang.Text, flags ...string) error {
	for _, name := range flags {
		if cmd.Flags().Changed(name) {
			return usage(g.say(says, cmd.CommandPath(), "--"+name), g.say(tLeaveOut, "--"+name))
		}
	}
	return nil
}

var tUnknownValue = lang.Text{ZH: "{2} 不能是 {1}", EN: "{2} cannot be {1}"}

// oneOf checks a value against those that a flag takes; none is the default.
func oneOf(say sayer, flag, value string, values func() []string) error {
	if value == "" || slices.Contains(values(), value) {
		return nil
	}
	return unknownName(say, tUnknownValue, value, values(), flag)
}

// level is the income that --income counts.
func (g *global) level() household.Level {
	if level := household.Levels.Match(g.income); level != nil {
		return level.Is
	}
	return household.Usual
}

// again is the flags that the command to run next repeats.
func (g *global) again() string {
	s := ""
	for _, f := range []struct{ name, value, byDefault string }{
		{"--rules", g.shown(g.rules.name), ""},
		{"--as-of", g.asOf, ""},
		{"--income", g.income, "usual"},
		{"--lang", g.lang, ""},
		{"--presets", g.shown(g.presets), ""},
	} {
		if f.value != f.byDefault {
			s += " " + f.name + " " + page.Quote(f.value)
		}
	}
	return s
}

// langAgain is the language that was asked for, as a later command repeats it.
func (g *global) langAgain() string {
	if g.lang == "" {
		return ""
	}
	return " --lang " + g.lang
}

// hiddenFile stands for a file's name with --redact.
const hiddenFile = "FILE"

// shown is a file's name as output has it.
func (g *global) shown(file string) string {
	if g.redact && file != "" {
		return hiddenFile
	}
	return file
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
	if g.w.observed != nil {
		t.Width = max(t.Width-len(sameMargin), page.LeastWidth)
	}
	onTerminal := g.output == "" && g.w.terminal
	t.Color = g.color == "always" || g.color == "auto" && onTerminal && g.w.env("NO_COLOR") == "" && g.w.env("TERM") != "dumb"
	if t.Color && onTerminal {
		t.Color = g.w.colours() || g.color == "always" // asked also for what it readies
	}
	return t
}
