package main

import (
	"strings"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/page"
	"repay/planner/pages"
	"repay/planner/record"
	"repay/planner/rules"
)

var (
	tPreset     = lang.Text{ZH: "知道条件的产品：借款里写 产品: 名字，没写的就照它补", EN: "products whose usual terms are known, for preset: NAME in a loan"}
	tPresetLong = lang.Text{
		ZH: `列出产品资料；写了 NAME 就输出它的各项，可以贴进借款，每项注明来源和把握。
借款里写 preset: NAME 也一样：没写的各项照它补，写了的总是优先。它从不补日期、
期数、因人而异的利率，金额只补信用卡的容差；只是一般了解的都注明，以合同为准。自
己的资料写成：

  version: 1
  presets:
    - name: my-loan
      also: [我的借款]
      what: 某银行的借款
      facts:
        - {sure: A, source: 合同第 8 条, fields: {penalty: 1.5x, grace: 3}}

用 --presets FILE 指；同名的整个换掉。

把握：A 看过原文，B 看过转述或判决，C 没有核实。`,
		EN: `Lists products; with NAME prints what it fills in, as lines to paste into a
loan, each with its source and how sure it is. preset: NAME in a loan does the
same: it fills in what the loan leaves out, never a date, a term or a personal
rate, and of amounts the tolerance of cards alone; what is general knowledge only
is marked so: the contract decides. Presets of your own are written like this:

  version: 1
  presets:
    - name: my-loan
      what: loan of some bank
      facts:
        - {sure: A, source: "contract, 8", fields: {penalty: 1.5x, grace: 3}}

and named with --presets FILE; one of the same name takes the place of another,
whole.

sure: A is read in the text itself, B in a second source or a judgment, C
is an unconfirmed default.`,
	}
	tOnePreset = lang.Text{ZH: "{1} 一次只看一个，多了 {2}", EN: "{1} shows one at a time: {2}"}
)

func newPreset(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "preset [NAME]",
		Short:   g.say(tPreset),
		Long:    g.say(tPresetLong),
		Example: "  repay preset\n  repay preset jiebei",
		Args:    atMost(1, g.say, tOnePreset),
		ValidArgsFunction: func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			return g.presetNames(args, typed), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return g.preset(args) },
	}
}

// preset lists the presets, or writes one as lines for a book.
func (g *global) preset(args []string) error {
	if err := g.guardOutput(nil); err != nil {
		return err
	}
	out := &output{global: g}
	known, err := g.products()
	if err != nil {
		return out.fail(err)
	}
	l := g.w.language(g.lang, nil, false)
	list := known.List()
	var one *rules.Preset
	if len(args) > 0 {
		if one = known.Find(args[0]); one == nil {
			return g.unknownPreset(known, args[0])
		}
		list = []rules.Preset{*one}
	}
	if one != nil && g.format.isDefault() {
		return g.print(text([]byte(pages.PresetYAML(l, *one))))
	}
	err = out.add(result{
		page: func() *page.Page {
			if one != nil {
				return pages.PresetPage(l, *one)
			}
			return pages.PresetsPage(l, list, g.again())
		},
		record: func() record.Record { return record.Presets(l, list) },
	})
	if err != nil {
		return err
	}
	return out.write()
}

var tUnknownPreset = lang.Text{ZH: "没有叫 {1} 的产品资料", EN: "no preset is called {1}"}

func (g *global) unknownPreset(known *book.Presets, name string) error {
	if near := known.Nearest(name); near != "" {
		return usage(g.say(tUnknownPreset, name), g.say(tDidYouMean, near))
	}
	return unknownName(g.say, tUnknownPreset, name, namesOf(known))
}

// presetNames completes the name of a preset, in Chinese too once that is
// typed.
func (g *global) presetNames(args []string, typed string) (names []string) {
	known, err := g.products()
	if len(args) > 0 || err != nil {
		return nil
	}
	for _, p := range known.List() {
		for _, name := range append([]string{p.Name}, p.Also...) {
			if strings.HasPrefix(name, typed) && (typed != "" || name == p.Name) {
				names = append(names, name)
				break
			}
		}
	}
	return names
}

func namesOf(known *book.Presets) (names []string) {
	for _, p := range known.List() {
		names = append(names, p.Name)
	}
	return names
}
