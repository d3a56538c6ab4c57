package pages

import (
	"bytes"
	"strings"
	"testing"

	"repay/planner/internal/samples"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/record"
)

func text80(t *testing.T, p *page.Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.WriteText(&b, []*page.Page{p}, page.Terminal{Width: 80}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// An unknown amount is never a zero, and what to ask for is said.
func TestUnknownAmounts(t *testing.T) {
	c, s := samples.Small()
	for l, want := range map[lang.Lang][]string{
		lang.ZH: {"至少 8,305.92", "74-81天 M3", "请对方给出罚息利率", "12-08", "?"},
		lang.EN: {"at least 8,305.92", "74-81 days M3", "Ask the lender for the penalty rate", "12-08", "?"},
	} {
		var b bytes.Buffer
		if err := page.WriteText(&b, []*page.Page{StatusPage(Head{Head: record.Head{Book: "b.yaml", Lang: l}}, c, s)}, page.Terminal{Width: 200}); err != nil {
			t.Fatal(err)
		}
		got := b.String()
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("no %q in\n%s", w, got)
			}
		}
	}
}

func TestTotalOnly(t *testing.T) {
	c, s := samples.Small()
	l := &s.Loans[0]
	*l = plan.LoanStatus{
		Sums:     plan.Sums{OverdueTotal: samples.Sure(1893022), Payoff: samples.Sure(1893022)},
		PayoffIs: "claimed", HasStage: true, DaysOverdue: 52, DaysOverdueMax: 81, Stage: "M2", StageMax: "M3", SplitUnknown: true,
	}
	got := text80(t, StatusPage(Head{Head: record.Head{Book: "b.yaml"}}, c, s))
	if want := "对方说 18,930.22，逾期 52 到 81 天；没有明细，算不出每天多多少。"; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}

// What stands in a book cannot act on the terminal or on a page.
func TestHostileNames(t *testing.T) {
	c, s := samples.Small()
	c.Loans[0].Name = "\x1b[31m<script>|*\u202e\nx"
	p := StatusPage(Head{Head: record.Head{Book: "a`b.yaml"}, Borrower: "<b>"}, c, s)
	if got := text80(t, p); strings.ContainsAny(got, "\x1b\u202e") {
		t.Errorf("control characters in\n%q", got)
	}
	var html, md bytes.Buffer
	if err := page.WriteHTML(&html, []*page.Page{p}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(html.String(), "<script>") || strings.Contains(html.String(), "<b>") {
		t.Error("a name became markup")
	}
	if err := page.WriteMarkdown(&md, []*page.Page{p}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(md.String(), "<script>|*") {
		t.Error("a name became markup")
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, bytes.ErrTooLarge }

// No format hides that its reader has gone.
func TestWriteErrors(t *testing.T) {
	c, s := samples.Small()
	p := []*page.Page{StatusPage(Head{}, c, s)}
	for name, err := range map[string]error{
		"text": page.WriteText(brokenWriter{}, p, page.Terminal{Width: 80}), "markdown": page.WriteMarkdown(brokenWriter{}, p),
		"html": page.WriteHTML(brokenWriter{}, p),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// A rate of next to nothing has no sign.
func TestRatesNearZero(t *testing.T) {
	v := newVoice(ruledCase(lang.EN))
	for rate, want := range map[float64]string{-0.00004: "0.00%", 0: "0.00%", 0.00004: "0.00%", -0.0001: "-0.01%"} {
		if got := v.percent(rate); got != want {
			t.Errorf("%g is %s, not %s", rate, got, want)
		}
	}
}
