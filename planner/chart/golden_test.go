package chart

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the drawings of testdata")

// samples is one drawing of each form.
var samples = map[string]Drawing{
	"bars": money(), "lines": balances(), "steps": cash(), "stacks": costs(), "timeline": dates(),
}

// The drawings are those that were looked at.
func TestGolden(t *testing.T) {
	for name, d := range samples {
		checkGolden(t, name+".txt", strings.Join(d.Text(80), "\n")+"\n")
		checkGolden(t, name+".svg", d.SVG(720)+"\n")
		checkGolden(t, name+"-narrow.svg", d.SVG(340)+"\n")
		check(t, d)
	}
}

func checkGolden(t *testing.T, file, got string) {
	t.Helper()
	path := filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s\n%s\nwant\n%s", file, got, want)
	}
}

// balances are three ways to pay one loan back.
func balances() *Lines {
	l := &Lines{Scale: Scale{Unit: 100, Says: thousands}}
	for i, name := range []string{"照合同还", "每月多还 150.00", "一次结清 (lump sum)"} {
		s := Series{Name: name}
		for m, owed := 0, int64(12_000_00); m <= 36; m++ {
			s.Points = append(s.Points, Point{start.AddMonths(m), owed})
			if owed == 0 {
				break
			}
			if owed = max(owed-333_33-int64(i)*150_00, 0); owed < 5_00 || i == 2 && m == 8 {
				owed = 0
			}
		}
		l.Series = append(l.Series, s)
	}
	return l
}

// cash is the money of a household, with two days below the reserve, one below zero.
func cash() *Lines {
	l := &Lines{
		Scale: Scale{Unit: 100, Says: thousands}, Steps: true,
		Limit:  &Limit{"应急金 3,000.00", 3_000_00},
		Series: []Series{{Name: "现在 as it is"}, {Name: "改了以后 after"}},
	}
	now, after := int64(6_000_00), int64(6_000_00)
	for m := range 12 {
		month := start.AddMonths(m)
		l.Series[0].Points = append(l.Series[0].Points, Point{month, now}, Point{month + 11, now - 4_800_00})
		l.Series[1].Points = append(l.Series[1].Points, Point{month, after}, Point{month + 11, after - 3_000_00})
		now, after = now-4_800_00+4_400_00, after-3_000_00+3_200_00
	}
	l.Marks = []Mark{{0, start + 11, "第一天低于应急金"}, {0, start.AddMonths(4) + 11, "first day below zero"}}
	return l
}

// costs are what three ways consist of.
func costs() *Stacks {
	return &Stacks{
		Scale: Scale{Unit: 100, Says: thousands},
		Parts: []string{"本金 principal", "利息 interest", "费用 fees", "罚息 penalty", "提前还款违约金", "other"},
		Bars: []Stack{
			{"照合同还", []int64{12_000_00, 3_400_00, 200_00}, "15,600.00"},
			{"每月多还 350.00，直到还清为止", []int64{12_000_00, 2_000_00, 200_00, 0, 600_00, 10_00}, "14,810.00"},
			{"stop paying for six months and then settle", []int64{7_000_00, 1_000_00, 200_00, 4_000_00, 0, 1_200_00}, "13,400.00"},
			{"一次还 80% 结清", nil, "-2,947.94 (principal waived: 2,947.94)"},
		},
	}
}

// dates are what falls on which day, for three loans.
func dates() *Timeline {
	t := &Timeline{From: start, To: start.AddMonths(14), Kinds: []string{"到期还款 due", "开始 stage begins", "最迟答复 answer by", "还清 paid off"}}
	for i, label := range []string{"借呗", "银行消费贷 (bank)", "房贷：三十年期，每月二十日还款，利率每年一月一日调整"} {
		lane := Lane{Label: label}
		for m := range 12 {
			lane.Events = append(lane.Events, Event{start.AddMonths(m) + Date(5*i), 0, ""})
			if m == 1 {
				lane.Events = append(lane.Events, Event{start.AddMonths(m) + Date(5*i), 2, "答复 answer"}, Event{start.AddMonths(m) + Date(5*i+4), 1, "pause begins"})
			}
		}
		lane.Events = append(lane.Events, Event{start.AddMonths(12) + Date(5*i), 3, "paid off 还清"})
		t.Lanes = append(t.Lanes, lane)
	}
	return t
}

// Thousands of points are drawn with the few that are seen.
func TestOutlineIsShort(t *testing.T) {
	falling := Series{Name: "falling"}
	for m := range 361 {
		falling.Points = append(falling.Points, Point{start.AddMonths(m), int64(360-m) * 1_000_00})
	}
	l := &Lines{Scale: Scale{Unit: 100, Says: thousands}, Series: []Series{falling}}
	if got := len(l.SVG(720)); got > 2500 {
		t.Errorf("a straight line takes %d bytes", got)
	}
}
