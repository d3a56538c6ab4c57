package main

import (
	"regexp"
	"strings"

	"repay/planner/cells"
)

// foldUse breaks how a command is written between what may be left out.
func foldUse(use string, width int) string {
	const kept = "\u00a0" // a space at which no line breaks
	within := regexp.MustCompile(`\[[^]]*\]`)
	name, flags, _ := strings.Cut(use, " [")
	if flags == "" || cells.Width(use) <= width {
		return use
	}
	flags = within.ReplaceAllStringFunc("["+flags, func(s string) string { return strings.ReplaceAll(s, " ", kept) })
	const further = "    "
	lines := cells.Wrap(name+" "+flags, width-len(further))
	return strings.ReplaceAll(strings.Join(lines, "\n"+further), kept, " ")
}

// fold breaks what flags say so that no line of help is wider than it may be; a Chinese
// character takes two columns.
func fold(usages string, width int) string {
	flagLine := regexp.MustCompile(`^( +(?:-\w, )?--\S+(?: \S+)? +)(.*)$`)
	var lines []string
	for line := range strings.Lines(outdent(strings.TrimRight(usages, "\n"))) {
		line = strings.TrimRight(line, "\n")
		if m := flagLine.FindStringSubmatch(" " + line); m != nil {
			lines = append(lines, hanging(m[1][1:], m[2], width)...)
		} else {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// hanging breaks a text behind what it is about: its lines stand below one another. Where
// there is no room behind it, they begin below it.
func hanging(head, text string, width int) (lines []string) {
	if width-cells.Width(head) < leastText {
		lines = append(lines, strings.TrimRight(head, " "))
		head = "        "
	}
	for _, part := range cells.Wrap(text, width-cells.Width(head)) {
		lines = append(lines, strings.TrimRight(head+part, " "))
		head = strings.Repeat(" ", cells.Width(head))
	}
	return lines
}

// leastText is the narrowest that a text stands behind its head.
const leastText = 20

// outdent takes the margin of lines away.
func outdent(s string) string {
	return strings.ReplaceAll(strings.TrimPrefix(s, "  "), "\n  ", "\n")
}
