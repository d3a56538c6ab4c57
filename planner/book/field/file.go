package field

// The records of the other files that the reader takes, presets and lines. They
// have keys and suggestions, but no schema.
var (
	Presets = Record{Fields: []Field{{Key: "version"}, {Key: "checked"}, {Key: "presets"}}}
	Preset  = Record{Fields: []Field{
		{Key: "name", Also: alsoName}, {Key: "also"}, {Key: "what"}, {Key: "notes", Also: alsoNotes}, {Key: "signed"}, {Key: "facts"},
	}}
	Fact = Record{Fields: []Field{{Key: "sure"}, {Key: "source"}, {Key: "fields"}}}

	Rules = Record{Fields: []Field{{Key: "version"}, {Key: "lpr"}, {Key: "rules"}}}
	LPR   = Record{Fields: []Field{{Key: "confirmed"}, {Key: "rows"}}}
	Row   = Record{Fields: []Field{
		{Key: "from", Also: alsoFrom, Needed: true}, {Key: "one_year", Needed: true}, {Key: "five_year", Needed: true},
	}}
	Rule = Record{Fields: []Field{
		{Key: "id", Also: alsoID, Needed: true},
		{Key: "measures", Needed: true},
		{Key: "lenders"},
		{Key: "signed"},
		{Key: "in_force"},
		{Key: "term"},
		{Key: "limit"},
		{Key: "sure", Needed: true},
		{Key: "name", Also: alsoName, Needed: true},
		{Key: "source", Needed: true},
		{Key: "check"},
	}}
	Term = Record{Fields: []Field{{Key: "over"}, {Key: "up_to"}}}

	Span          = Record{Fields: []Field{{Key: "from", Also: alsoFrom}, {Key: "until", Also: alsoUntil}}}
	BothLanguages = Record{Fields: []Field{{Key: "zh", Needed: true}, {Key: "en", Needed: true}}}
)
