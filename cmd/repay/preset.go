package main

import (
	"errors"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"repay/planner/book"
	"repay/planner/page"
	"repay/planner/record"
	"repay/planner/report"
	"repay/planner/rules"
)

func newPreset(g *global) *cobra.Command {
	return &cobra.Command{
		Use:     "preset [NAME]",
		Short:   g.say(tPreset),
		Long:    g.say(tPresetLong),
		Example: "  repay preset\n  repay preset jiebei",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage(g.say(tOnePreset, cmd.CommandPath(), args[1]), "")
			}
			return nil
		},
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
		return out.refuseProducts(err)
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
	if one != nil && g.format == "table" {
		return g.print([]byte(report.PresetYAML(l, *one)))
	}
	err = out.add(result{
		func() *page.Page {
			if one != nil {
				return report.PresetPage(l, *one)
			}
			return report.PresetsPage(l, list, g.again())
		},
		func() record.Record { return record.Presets(l, version, list) },
	})
	if err != nil {
		return err
	}
	return out.write()
}

func (g *global) unknownPreset(known *book.Presets, name string) error {
	if near := known.Nearest(name); near != "" {
		return usage(g.say(tUnknownPreset, name), g.say(tDidYouMean, near))
	}
	return unknownName(g.say, tUnknownPreset, name, namesOf(known))
}

// print writes a text to the file or to standard output.
func (g *global) print(text []byte) error {
	if g.output != "" {
		if err := g.w.writeResult(g.output, text); err != nil {
			return failed(g.say(tCannotWrite, g.output, reason(err)))
		}
		return nil
	}
	_, err := g.w.stdout.Write(text)
	if err != nil && !errors.Is(err, syscall.EPIPE) {
		return failed(g.say(tCannotWrite, "stdout", reason(err)))
	}
	return err
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

// products are the presets that books may name: those of --presets and those
// that are built in. The file is read once a run.
func (g *global) products() (*book.Presets, error) {
	if g.presets == "" {
		return book.BuiltIn(), nil
	}
	if g.known != nil {
		return g.known, nil
	}
	data, err := g.read(source{g.presets})
	if err != nil {
		return nil, err
	}
	known, faults := book.BuiltIn().With(g.presets, data)
	if known == nil {
		stated, han := book.Language(data)
		return nil, &invalid{faults, g.w.language(g.lang, stated, han)}
	}
	g.known = known
	return known, nil
}

// refuseProducts says what is wrong with the file of --presets.
func (o *output) refuseProducts(err error) error {
	var bad *invalid
	if !errors.As(err, &bad) {
		return err
	}
	o.hideFaults(bad.faults, 1, false)
	o.refuse(bad)
	if err := o.write(); err != nil {
		return err
	}
	return &failure{code: exitInvalid}
}
