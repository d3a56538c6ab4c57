package record

import (
	"encoding/json"
	"testing"

	"repay/planner/rules"
)

// What a loan took from its preset is in its record; null where it names none.
func TestPreset(t *testing.T) {
	fields := []rules.Field{{Name: "statement.minimum_percent", Value: "10%", Sure: rules.SureDefault}}
	b := builder{head: Head{Presets: []*rules.Filled{nil, {Preset: "card", Fields: fields}}}}
	doc, err := json.Marshal(b.preset(1))
	if err != nil || string(doc) != `{"name":"card","fields":[{"field":"statement.minimum_percent","value":"10%","sure":"C","source":null}]}` {
		t.Errorf("%s %v", doc, err)
	}
	if b.preset(0) != nil || new(builder).preset(0) != nil {
		t.Error("a preset that no loan names")
	}
}
