package household

import (
	"slices"
	"strings"
	"unicode"

	"repay/planner/enum"
)

// hints are words in the names of expenses, and what they are for.
type hints []struct {
	is    Group
	words []string
}

var (
	// Of these the first that has a word of the name is taken, before any other: a
	// mortgage is a debt before it is the home.
	debtHints = hints{
		{PriorityDebts, []string{"房贷", "按揭", "抚养费", "mortgage", "arrears", "child maintenance", "child support", "alimony", "court fine"}},
		{OtherDebts, []string{"贷", "信用卡", "花呗", "借呗", "白条", "分期", "还款", "欠款", "loan", "debt", "credit card", "store card", "overdraft", "hire purchase", "repayment", "klarna"}},
	}
	// Of these the word that stands first in the name, of two at one place the longer.
	livingHints = hints{
		{Housing, []string{"房", "租", "物业", "水电", "水费", "电费", "燃气", "煤气", "天然气", "暖气", "取暖", "rent", "council tax", "property tax", "water", "gas", "electricity", "electric", "energy", "heating", "utility", "utilities", "home insurance", "ground rent", "service charge", "hoa", "气费", "垃圾费", "卫生费", "维修", "tv licence", "tv license", "contents insurance", "buildings insurance", "homeowners insurance", "heating oil", "sewer", "trash", "home repair"}},
		{Food, []string{"吃", "伙食", "饭", "菜", "生活", "日用", "衣", "孩子", "学费", "手机", "话费", "网费", "宽带", "food", "grocery", "groceries", "living", "housekeeping", "clothes", "clothing", "school", "tuition", "children", "phone", "mobile", "internet", "broadband", "学", "补习", "补课", "辅导", "培训", "兴趣班", "文具", "教育", "奶粉", "尿布", "尿不湿", "零食", "水果", "超市", "外卖", "烟", "酒", "宠物", "猫", "狗", "理发", "零花", "零用", "家用", "红包", "随礼", "人情", "娱乐", "会员", "流量", "电话", "上网", "meal", "lunch", "takeaway", "toiletries", "cleaning", "laundry", "nappies", "diaper", "baby", "kid", "uniform", "book", "haircut", "cigarette", "tobacco", "alcohol", "pet", "dog", "cat", "vet", "tv", "streaming", "subscription", "gym", "hobby", "pocket money", "gift", "child", "after school"}},
		{Care, []string{"医", "药", "看病", "体检", "社保", "护理", "养老", "托儿", "保姆", "health", "medical", "medicine", "prescription", "dentist", "doctor", "care", "childcare", "nursery", "carer", "therapy", "optician", "赡养", "老人", "父母", "爸", "妈", "孝敬", "幼儿园", "保险", "住院", "手术", "牙科", "看牙", "补牙", "眼镜", "复查", "dental", "hospital", "medication", "glasses", "eldercare", "nanny", "babysitter", "child care", "insurance", "health insurance"}},
		{Transport, []string{"交通", "地铁", "公交", "打车", "加油", "油费", "油钱", "车", "租车", "停车", "过路", "transport", "travel", "bus", "train", "fare", "taxi", "car", "petrol", "fuel", "parking", "school bus", "commute", "commuting", "出行", "火车", "高铁", "车票", "驾校", "充电", "subway", "metro", "tube", "rail", "bicycle", "bike", "tolls", "vehicle", "auto", "road tax", "mot"}},
		{Saving, []string{"储蓄", "存款", "存钱", "定投", "理财", "saving", "pension", "存起来", "retirement", "emergency fund", "isa"}},
	}
)

// For is what an expense is for: as stated, else by a word of its name, else daily
// living; and whether it was guessed, and whether there was anything to tell it by.
func (f *Flow) For() (g Group, guessed, known bool) {
	if f.Group != Ungrouped {
		return f.Group, f.Guessed, true
	}
	name := words(f.Name)
	for _, x := range debtHints {
		if slices.ContainsFunc(x.words, func(w string) bool { return placeOf(name, w) >= 0 }) {
			return x.is, true, true
		}
	}
	g, first, longest := Food, len(name), 0
	for _, x := range livingHints {
		for _, w := range x.words {
			if at := placeOf(name, w); at >= 0 && (at < first || at == first && len(w) > longest) {
				g, first, longest, known = x.is, at, len(w), true
			}
		}
	}
	return g, true, known
}

// placeOf is where a name has a word: a Chinese one anywhere, others as words of their
// own, one or many; below 0 where it has not.
func placeOf(name, word string) int {
	if enum.HasHan(word) {
		return strings.Index(name, word)
	}
	if at := strings.Index(name, " "+word+" "); at >= 0 {
		return at
	}
	return strings.Index(name, " "+word+"s ")
}

// words is a name in small letters with a space around each of its words.
func words(name string) string {
	list := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) })
	return " " + strings.Join(list, " ") + " "
}
