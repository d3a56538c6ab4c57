package planner

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"repay/planner/lang/langtest"
)

// others are words for what has a name already: a reader would have to work
// out that both are the same.
var others = []struct {
	word *regexp.Regexp
	say  string
}{
	{regexp.MustCompile(`每月最多|最重的月|每月最重`), "最高一月"},
	{regexp.MustCompile(`展期|再多 ?(\{1\}|\d+) ?期`), "延长 N 期"},
	{regexp.MustCompile(`缓还|延期`), "停 N 期"},
	{regexp.MustCompile(`停息`), "免息"},
	{regexp.MustCompile(`对方少收`), "对方让的"},
	{regexp.MustCompile(`逾期利息|欠息|欠付的利息`), "欠付利息"},
	{regexp.MustCompile(`滞纳金|逾期费`), "违约金"},
	{regexp.MustCompile(`结清(数|额|金额|要还的钱)`), "结清应还"},
	{regexp.MustCompile(`(^|[^期])还款日([^历]|$)|(^|[^前])到期日`), "到期还款日"},
	{regexp.MustCompile(`最低还款([^额]|$)|还最低([^还]|$)`), "最低还款额"},
	{regexp.MustCompile(`加速到期`), "提前到期"},
	{regexp.MustCompile(`期初余额|期末`), "还前欠, 还后欠"},
	{regexp.MustCompile(`未还利息`), "欠付利息"},
	{regexp.MustCompile(`未还本金|本金余额`), "剩余本金"},
	{regexp.MustCompile(`提前结清费`), "提前还款费"},
	{regexp.MustCompile(`进位`), "取整"},
	{regexp.MustCompile(`(扣款|还款|分配)顺序`), "冲抵顺序"},
	{regexp.MustCompile(`放款方|贷款方`), "出借方; 对方"},
	{regexp.MustCompile(`手头`), "手里"},

	{regexp.MustCompile(`(?i)a month at most|(dearest|heaviest|lightest) (calendar )?month`), "highest month"},
	{regexp.MustCompile(`(?i)more (months|periods)|\{1\} more \{2\}`), "N months longer"},
	{regexp.MustCompile(`(?i)nothing for (\{1\}|\d|a while)|^pay later$|payment holiday`), "pause N months"},
	{regexp.MustCompile(`(?i)no interest, |interest-free (parts|instalments|payments)|freeze \{1\}`), "0% in N payments"},
	{regexp.MustCompile(`(?i)(\{\d\}|equal|monthly|many) parts`), "payments"},
	{regexp.MustCompile(`(?i)settle for`), "need at least; pay a part, rest waived"},
	{regexp.MustCompile(`(?i)\bforgo(ne|es)?\b`), "gives up"},
	{regexp.MustCompile(`(?i)(can|could) be carried|household can carry`), "can be paid"},
	{regexp.MustCompile(`(?i)\bdue days?\b`), "due date"},
	{regexp.MustCompile(`(?i)late charge|overdue fee`), "late fee"},
	{regexp.MustCompile(`(?i)prepay fee`), "prepayment fee"},
	{regexp.MustCompile(`(?i)income and costs|living costs`), "income and expenses"},
	{regexp.MustCompile(`(?i)all unpaid principal`), "all principal outstanding"},
	{regexp.MustCompile(`(?i)\breckon`), "count, compute"},
}

// read are names that a book or a command may write, in the words of contracts
// and apps: they are read, and printed only where a message lists them.
var read = []string{
	"展期", "停息分期", "停息缓还再分期", "延期还款", "更改还款日", "原定到期日", "延期", "停息挂账", "停息", "缓还", "暂缓还款", // of a strategy
	"首个还款日", "每月还款日", "最后到期日", "首次还款日", "第一个还款日", "下次还款日", "下个还款日", "下一个还款日", "还款日", "最后还款日", "到期日", "欠息", "滞纳金", "逾期费", "逾期费用", "剩余未还本金", "结清金额", "首次还款日", "最低还款", "最低还款比例", // of a field
	"每月最多", "对方少收", "forgone", "逾期利息", "未还利息", "未还本金", "本金余额", "提前结清费", "prepay fee", "期末", "从今天起停息", "再多6期", "再多12期", // of a figure
	"最低还款次数", "最低还款还完", "最低还款花费", // of paying the minimum, not of the sum
}

// quoted are what another text says, by a part of the sentence.
var quoted = []string{
	"例如 滞纳金",            // what a contract may say
	"展期不超过原期限", "或以前展期", // titles of rules
	"展期要在借款到期以前申请", "说的是延长期限 (展期)",
	"请求过延期",             // what the rule on limitation says
	"每月最多 50 美元补到本金里",   // a rule's sum
	"下次还款日: 2026-12-08", // a key of a book
}

// A thing has one name, in both languages, wherever it is printed.
func TestOneWordForOneThing(t *testing.T) {
	used := map[string]bool{}
	excused := func(s string) bool {
		i := slices.IndexFunc(quoted, func(part string) bool { return strings.Contains(s, part) })
		switch {
		case slices.Contains(read, s):
			used[s] = true
		case i >= 0:
			used[quoted[i]] = true
		default:
			return false
		}
		return true
	}
	check := func(at, text string) {
		for _, o := range others {
			if w := o.word.FindString(text); w != "" && !excused(text) {
				t.Errorf("%s: %q has %q: say %s", at, text, w, o.say)
			}
		}
	}
	for _, root := range []string{".", "../cmd"} {
		err := filepath.WalkDir(root, func(dir string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				for _, x := range langtest.Literals(t, dir) {
					check(x.Place, x.Value)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	eachLine(t, "../README.md", check)
	texts, err := filepath.Glob("topics/*/*.md")
	if err != nil || len(texts) == 0 {
		t.Fatalf("%d topics: %v", len(texts), err)
	}
	for _, text := range texts {
		if filepath.Base(text) != "words.md" { // which says what others call things
			eachLine(t, text, check)
		}
	}
	books, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(books) == 0 {
		t.Fatalf("%d examples: %v", len(books), err)
	}
	for _, book := range books {
		eachLine(t, book, func(at, line string) {
			_, comment, _ := strings.Cut(line, "#")
			check(at, comment)
		})
	}
	for _, x := range slices.Concat(read, quoted) {
		if !used[x] {
			t.Errorf("%q is excused, and nothing says it", x)
		}
	}
}

func eachLine(t *testing.T, file string, visit func(at, line string)) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		visit(fmt.Sprintf("%s:%d", file, n), line)
	}
}
