package topics

import (
	"embed"
	"slices"

	"repay/planner/lang"
	"repay/planner/page"
)

// Topic is one thing that is explained by itself.
type Topic struct {
	Name string
	Also []string // other names, the Chinese one first
	What lang.Text
}

// All are the topics, in the order in which they are shown: what a first reader needs
// comes first.
var All = []Topic{
	{"book", []string{"账本", "写账本"}, lang.Text{ZH: "账本怎么写，先写什么", EN: "how a book is written, and what to write first"}},
	{"words", []string{"词语", "名词", "glossary", "terms"}, lang.Text{ZH: "账单、App 和这里用的词是什么意思", EN: "what the words on bills, in apps and here mean"}},
	{"calc", []string{"算法", "计算", "conventions"}, lang.Text{ZH: "数是怎么算出来的", EN: "how figures are counted"}},
	{"strategies", []string{"办法", "方案", "ways", "offers"}, lang.Text{ZH: "能跟对方谈的各种办法", EN: "what can be asked of a lender"}},
	{"ask", []string{"怎么谈", "asking"}, lang.Text{ZH: "怎么找出最少要谈什么，怎么谈", EN: "how the least to ask for is found, and how to ask"}},
	{"plan", []string{"计划", "还款计划"}, lang.Text{ZH: "哪天还谁多少，是怎么排的", EN: "how payments are planned, day by day"}},
	{"rules", []string{"规定", "法规"}, lang.Text{ZH: "拿来比的规定是哪些，有多大把握", EN: "which rules loans are checked against, how sure they are"}},
	{"fields", []string{"字段", "keys"}, lang.Text{ZH: "账本的每一个字段", EN: "every field of a book"}},
	{"json", []string{"数据", "程序用", "records"}, lang.Text{ZH: "给程序读的输出：JSON、CSV、退出码", EN: "output for programs: JSON, CSV, exit codes"}},
	{"batch", []string{"批量", "很多账本"}, lang.Text{ZH: "一次算很多账本，分到几台机器", EN: "many books at once, on several machines too"}},
	{"changes", []string{"变化", "版本", "news"}, lang.Text{ZH: "每个版本有什么变化", EN: "what came in each version"}},
}

// Find is the topic of a name in either language.
func Find(name string) (t Topic, ok bool) {
	for _, t := range All {
		if t.Name == name || slices.Contains(t.Also, name) {
			return t, true
		}
	}
	return Topic{}, false
}

//go:embed zh/*.md en/*.md
var files embed.FS

// Markdown is the topic's text with its lists filled in.
func (t Topic) Markdown(l lang.Lang, lists Lists) string {
	text, err := files.ReadFile(l.String() + "/" + t.Name + ".md")
	if err != nil {
		panic(err) // a test reads every file
	}
	return fill(string(text), l, lists)
}

// Page is the topic's text for people.
func (t Topic) Page(l lang.Lang, lists Lists) *page.Page { return Read(l, t.Markdown(l, lists)) }
