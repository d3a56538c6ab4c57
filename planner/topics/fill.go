package topics

import (
	"regexp"
	"slices"
	"strings"

	"repay/planner/book/field"
	"repay/planner/cells"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/pages"
	"repay/planner/paydown"
	"repay/planner/rules"
)

// Lists are those that stand where commands are read, and not in a package below.
type Lists struct {
	Formats, ExitCodes, Goals, Tables []Item
	Schemas                           []string
}

// Item is one line of a list: a name, and what it is.
type Item struct{ Name, Says string }

// fill puts the lists into a text, each where its name stands in two braces on both
// sides.
func fill(text string, l lang.Lang, lists Lists) string {
	place := regexp.MustCompile(`\{\{[a-z-]+\}\}`)
	return place.ReplaceAllStringFunc(text, func(s string) string {
		switch strings.Trim(s, "{}") {
		case "fields":
			return fields(l)
		case "figures":
			return figures(l)
		case "methods":
			return named(l, loan.Methods)
		case "interest-modes":
			return named(l, loan.InterestModes)
		case "strategies":
			return strategies(l)
		case "policies":
			return named(l, paydown.Policies)
		case "goals":
			return listed(l, lists.Goals)
		case "formats":
			return listed(l, lists.Formats)
		case "tables":
			return listed(l, lists.Tables)
		case "schemas":
			return names(lists.Schemas)
		case "exit-codes":
			return listed(l, lists.ExitCodes)
		case "lenders":
			return words(l, field.LenderTypes)
		case "countries":
			return countries(l)
		case "products":
			return products(l)
		}
		panic("no list " + s) // a test fills every place
	})
}

var (
	wColon   = lang.Text{ZH: "：", EN: ": "}
	wDefault = lang.Text{ZH: "不写是 {1}", EN: "{1} if left out"}
	wNeeded  = lang.Text{ZH: "必填", EN: "Required"}
	wStop    = lang.Text{ZH: "。", EN: "."}
	wRead    = lang.Text{ZH: "{1} 条，{2} 查过", EN: "{1} rules, read on {2}"}
)

// listed writes items one below the other.
func listed(l lang.Lang, items []Item) string {
	lines := make([]string, len(items))
	for i, x := range items {
		lines[i] = "- `" + x.Name + "`"
		if x.Says != "" {
			lines[i] += wColon.In(l) + x.Says
		}
	}
	return strings.Join(lines, "\n")
}

// figures writes what each figure of an answer is.
func figures(l lang.Lang) string {
	var items []Item
	for _, w := range pages.FigureWords() {
		items = append(items, Item{bothNames(l, w.Name.EN, w.Name.ZH), w.Says.In(l)})
	}
	return listed(l, items)
}

// names writes words one after the other.
func names(list []string) string { return "`" + strings.Join(list, "`, `") + "`" }

// words writes the words of a closed list one after the other; in Chinese the usual
// Chinese word before each.
func words(l lang.Lang, list enum.List[string]) string {
	all := list.Names()
	if l == lang.ZH {
		for i := range list {
			all[i] = bothNames(l, list[i].Name, list[i].Chinese())
		}
	}
	return names(all)
}

// named writes a closed list: each name with its Chinese word, and what people read
// where that is not the same.
func named[T comparable](l lang.Lang, list enum.List[T]) string {
	items := make([]Item, len(list))
	for i, v := range list {
		items[i] = Item{bothNames(l, v.Name, v.Chinese()), v.Says.In(l)}
		if l == lang.ZH && items[i].Says == v.Chinese() {
			items[i].Says = ""
		}
	}
	return listed(l, items)
}

// strategies writes what each way out is and what it takes.
func strategies(l lang.Lang) string {
	var parts []string
	for _, s := range field.Strategies().Fields {
		lines := []string{"### " + bothNames(l, s.Key, s.ZH), "", unnamed(s.Help.In(l), s.ZH)}
		if params := s.Of.Fields; len(params) > 0 {
			lines = append(lines, "", parameters(l, params))
		}
		parts = append(parts, strings.Join(lines, "\n"))
	}
	return strings.Join(parts, "\n\n")
}

// bothNames are a name and its Chinese word, that of the language first.
func bothNames(l lang.Lang, name, chinese string) string {
	if l == lang.ZH {
		return chinese + " " + name
	}
	return name + " " + chinese
}

func parameters(l lang.Lang, params []field.Field) string {
	items := make([]Item, len(params))
	for i, p := range params {
		items[i] = Item{bothNames(l, p.Key, p.ZH), unnamed(p.Help.In(l), p.ZH)}
		if p.Default != nil {
			items[i].Says = further(l, items[i].Says, wDefault.Fill(l, p.Default))
		}
	}
	return listed(l, items)
}

// unnamed is what something is without its name before it, which stands there already.
func unnamed(says, name string) string {
	return strings.TrimPrefix(says, name+wColon.In(lang.ZH))
}

// further adds a sentence to what something is, each with its full stop.
func further(l lang.Lang, says, sentence string) string {
	stop := wStop.In(l)
	return cells.Join(strings.TrimSuffix(says, stop)+stop, sentence+stop)
}

// fields writes every field of the book, record by record, each record once: where it
// is first named.
func fields(l lang.Lang) string {
	var parts []string
	seen := map[*field.Record]bool{}
	var add func(of *field.Record, title string)
	add = func(of *field.Record, title string) {
		if seen[of] {
			return
		}
		seen[of] = true
		var items []Item
		var below []*field.Field
		for f := range of.All() {
			if f.Hidden {
				continue
			}
			items = append(items, Item{bothNames(l, f.Key, f.ZH), fieldSays(l, f)})
			if f.Of != nil && !strings.HasPrefix(f.Of.Name, "params_") {
				below = append(below, f)
			}
		}
		parts = append(parts, "## "+title+"\n\n"+listed(l, items))
		for _, f := range below {
			add(f.Of, bothNames(l, f.Key, f.ZH))
		}
	}
	add(&field.Book, bothNames(l, "book", "账本"))
	return strings.Join(parts, "\n\n")
}

// fieldSays is what a field means, and whether a book can do without it.
func fieldSays(l lang.Lang, f *field.Field) string {
	says := unnamed(f.Help.In(l), f.ZH)
	if needed := wNeeded.In(l); f.Needed && !strings.Contains(says, needed) {
		says = further(l, says, needed)
	}
	return says
}

// countries writes whose rules come with the program, and when the youngest was read.
func countries(l lang.Lang) string {
	var items []Item
	for _, country := range rules.Countries {
		lines := rules.For(country)
		items = append(items, Item{country, lines.Name.In(l) + wColon.In(l) + wRead.Fill(l, len(lines.Rules), lines.Read().Until)})
	}
	return listed(l, items)
}

// products are the names of the products whose usual terms are known; in Chinese the
// first Chinese one, if there is one.
func products(l lang.Lang) string {
	var list []string
	for _, p := range rules.BuiltInPresets() {
		name := p.Name
		if i := slices.IndexFunc(p.Also, enum.HasHan); l == lang.ZH && i >= 0 {
			name = p.Also[i]
		}
		list = append(list, name)
	}
	return names(list)
}
