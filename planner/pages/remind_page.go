package pages

import (
	"strings"

	"repay/planner/cells"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/plan"
	"repay/planner/remind"
)

var (
	wRemindCount = lang.Text{ZH: "到 {1} 为止，有 {2} 个日子要记着。", EN: "Up to {1} there are {2} days to remember."}
	wRemindOne   = lang.Text{ZH: "到 {1} 为止，有 1 个日子要记着。", EN: "Up to {1} there is 1 day to remember."}
	wRemindNone  = lang.Text{ZH: "到 {1} 为止，没有要记着的日子。", EN: "Up to {1} there is no day to remember."}
	wRemindFar   = lang.Text{ZH: "更远的另有 {1} 个。", EN: "{1} more come later."}
	wRemindFar1  = lang.Text{ZH: "更远的另有 1 个。", EN: "1 more comes later."}
	wRemindOften = lang.Text{ZH: "每周、每天要还的，只在当天响。", EN: "What falls due every week or day rings on its day alone."}
	wRemindRuled = lang.Text{ZH: "规定给出的日子再远也列出，改了账本再导入时会跟着动。", EN: "Days that follow from rules are listed however far they are, so that a later import can move them."}
	wRemindFile  = lang.Text{ZH: "写成日历文件，再导入手机或电脑的日历：", EN: "As a file, to be imported into the calendar of a phone or computer: "}
	wRemindHow   = lang.Text{ZH: "三天前和当天早上 9 点响。账本改了就再写一次、再导入：同一件事换成新的，不成立的撤掉。有的日历程序不收文件里的闹铃 (例如谷歌日历的网页)，要在它那里另设。", EN: "Alarms ring at 9 in the morning, three days before and on the day. When the book has changed, write and import it again: the same things take the new form, and what is no longer so is withdrawn. Some programs leave out the alarms of a file (the web page of Google Calendar does): set them there."}
	wRemindTaken = lang.Text{ZH: "另有 {1} 条，以前的提醒里可能有，现在已经不成立：文件会把它们撤掉。", EN: "{1} more may stand in reminders of before and are no longer so: the file withdraws them."}
)

// RemindPage lists the reminders up to a day, as the calendar has them.
func RemindPage(h Head, c plan.Case, s *plan.Status, list []remind.Reminder, until Date, flags string) *page.Page {
	v := reminding{newVoice(h, c), s}
	p := v.page()
	p.Add(page.Answer(v.limitations(h.Rules.Told, v.all())))
	t := &page.Table{Columns: []page.Column{
		{Head: v.say(wColDate), Kind: page.Day}, {Head: v.say(wColLoan)}, {Head: v.say(wColEvent)}, {Head: v.say(wColAmount), Kind: page.Number},
	}}
	off, far := 0, 0
	for k := range list {
		r := &list[k]
		if r.Off {
			off++
			continue
		}
		if r.Date > until {
			far++
		}
		amount := page.Cell{Zero: true}
		if r.Kind == remind.Due || r.Kind == remind.Promise {
			amount = v.cell(r.Paid)
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: v.day(r.Date)}, {Text: v.lane(r.Loan)}, {Text: v.what(r)}, amount})
	}
	p.Add(page.Answer(v.sentences(v.counted(len(t.Rows)-far, until), v.farther(far))), t)
	if len(list) == 0 { // nothing that a calendar could hold
		p.Add(page.Note(v.warnings()), v.next(wRunStatus, "status", ""))
		return p
	}
	p.Add(page.Note(v.sentences(when(far > 0, v.say(wRemindRuled)), when(off > 0, v.say(wRemindTaken, off)), v.say(wRemindHow), when(len(oftenDue(list)) > 0, v.say(wRemindOften)))))
	p.Add(page.Note(v.warnings()))
	p.Add(v.next(wRemindFile, "remind", flags+" -o repay.ics"))
	return p
}

// counted says how many days there are to remember.
func (v reminding) counted(n int, until Date) string {
	switch n {
	case 0:
		return v.say(wRemindNone, until.String())
	case 1:
		return v.say(wRemindOne, until.String())
	}
	return v.say(wRemindCount, until.String(), n)
}

// farther says how many days there are beyond that.
func (v reminding) farther(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return v.say(wRemindFar1)
	}
	return v.say(wRemindFar, n)
}

// book names whose calendar it is where a file holds those of several.
func (v reminding) book() string {
	if who := v.who(); who != "" {
		return who
	}
	return strings.TrimSpace(cells.Clean(v.head.Book))
}
