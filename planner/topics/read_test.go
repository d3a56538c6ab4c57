package topics

import (
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
)

// TestReadsMarkdown: what is read of a topic is what a library of Markdown reads: the same
// headings, paragraphs, items and code, in the same order.
func TestReadsMarkdown(t *testing.T) {
	each(t, func(t *testing.T, topic Topic, l lang.Lang) {
		source := topic.Markdown(l, sample)
		got, want := blocksOf(Read(l, source)), byLibrary([]byte(source))
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Fatalf("block %d\ngot  %q\nwant %q", i, slices.Concat(got, []string{""})[min(i, len(got))], slices.Concat(want, []string{""})[min(i, len(want))])
			}
		}
	})
}

// blocksOf are the blocks of a page as text, each item of a list by itself.
func blocksOf(p *page.Page) (list []string) {
	list = append(list, "head "+p.Title)
	for _, b := range p.Blocks {
		switch b := b.(type) {
		case page.Chapter:
			list = append(list, "head "+string(b))
		case page.Heading:
			list = append(list, "head "+string(b))
		case page.Code:
			list = append(list, "code "+string(b))
		case page.Para:
			for line := range strings.SplitSeq(b.Text(), "\n") {
				if isItem(line) {
					_, line, _ = strings.Cut(line, " ")
				}
				list = append(list, "text "+line)
			}
		}
	}
	return list
}

// byLibrary are those that the library finds.
func byLibrary(source []byte) (list []string) {
	root := goldmark.DefaultParser().Parse(text.NewReader(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			list = append(list, "head "+inline(n, source))
		case *ast.Paragraph, *ast.TextBlock:
			list = append(list, "text "+inline(n, source))
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			list = append(list, "code "+string(n.Lines().Value(source)))
		default:
			return ast.WalkContinue, nil
		}
		return ast.WalkSkipChildren, nil
	})
	return list
}

// inline is the text of a block, its lines joined.
func inline(n ast.Node, source []byte) string {
	var lines []string
	line := ""
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if s, is := n.(*ast.Text); is && entering {
			line += string(s.Segment.Value(source))
			if s.SoftLineBreak() {
				lines, line = append(lines, line), ""
			}
		}
		return ast.WalkContinue, nil
	})
	joined := ""
	for _, s := range append(lines, line) {
		joined = cells.Join(joined, s)
	}
	return joined
}

func TestReadJoinsLines(t *testing.T) {
	p := Read(lang.ZH, "# 标题\n一行中文\n接着写，\nabc\ndef。\n又一行 GOAL\n是目标\n\n- 第一\n  项\n- 第二\n\n  code\n    more\n\n末尾\n")
	want := []string{"head 标题", "text 一行中文接着写，abc def。又一行 GOAL 是目标", "text 第一项", "text 第二", "code code\n  more\n", "text 末尾"}
	if got := blocksOf(p); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
