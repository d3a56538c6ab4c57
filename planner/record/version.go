package record

import (
	"repay/planner/internal/schema"
	"repay/planner/rules"
)

// Build is how a program came about. What is not known of it is empty.
type Build struct {
	Go, OS, Arch string
	Commit       string // of the sources
	Committed    string // when, as RFC 3339 writes it
	Modified     bool   // they were changed after the commit
}

var VersionKind = Kind{"version", "The program: its build, and when its rules were read.", versionJSON{}, []func() schema.Meanings{versionFields}}

// versionJSON is the record of schema repay/version/v1.
type versionJSON struct {
	Schema    string          `json:"schema"`
	Version   string          `json:"version"`
	Go        orNull          `json:"go"`
	OS        orNull          `json:"os"`
	Arch      orNull          `json:"arch"`
	Commit    orNull          `json:"commit"`
	Committed orNull          `json:"committed"`
	Modified  *bool           `json:"modified"`
	Rules     []linesReadJSON `json:"rules"`
	Presets   readJSON        `json:"presets"`
}

type readJSON struct {
	FirstRead dateOrNull `json:"first_read"`
	LastRead  dateOrNull `json:"last_read"`
}

type linesReadJSON struct {
	Country string `json:"country"`
	readJSON
	Newest dateOrNull `json:"newest"`
}

// OfVersion returns the record of the program itself.
func OfVersion(b Build) Record {
	r := versionJSON{
		Schema: VersionKind.schema(), Version: Version,
		Go: orNull(b.Go), OS: orNull(b.OS), Arch: orNull(b.Arch),
		Commit: orNull(b.Commit), Committed: orNull(b.Committed),
		Presets: readOn(rules.ReadPresets(rules.BuiltInPresets())),
	}
	if b.Commit != "" {
		r.Modified = &b.Modified
	}
	for _, country := range rules.Countries {
		lines := rules.For(country)
		r.Rules = append(r.Rules, linesReadJSON{country, readOn(lines.Read()), dateOrNull(lines.Newest())})
	}
	return r
}

func readOn(s rules.Span) readJSON { return readJSON{dateOrNull(s.From), dateOrNull(s.Until)} }

func (versionJSON) ofBook() *envelope { return nil }

func (versionJSON) sheets() []sheet { return nil }

func versionFields() schema.Meanings {
	return schema.Meanings{
		"go":         says("The version of Go that compiled it."),
		"os":         says("The system it is for, as Go calls it."),
		"arch":       says("The processors it is for, as Go calls them."),
		"commit":     says("The commit of its sources; null where it is not known."),
		"committed":  says("When that was made, RFC 3339."),
		"modified":   says("Whether the sources were changed since."),
		"rules":      says("The lines of each country that come with it."),
		"country":    pattern(`^[A-Z]{2}$`, "ISO 3166."),
		"presets":    says("The products that come with it."),
		"first_read": day("The first day on which what they say was read in its source."),
		"last_read":  day("The last such day."),
		"newest":     day("The latest day from which one of the lines holds."),
	}
}
