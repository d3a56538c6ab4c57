package book

import (
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// caught are the bad books of the gallery that an editor marks while they are
// typed: at the least these.
var caught = []string{}

// TestSchemaAndGallery: what the reader accepts the schema accepts, and it has
// teeth: of the bad books it refuses those that a schema can.
func TestSchemaAndGallery(t *testing.T) {
	refused := map[string]bool{}
	bad := 0
	for name, src := range gallery(t) {
		b, _ := Parse(name, src)
		if b != nil {
			lawful(t, src)
			continue
		}
		var n yaml.Node
		if yaml.Unmarshal(src, &n) != nil || strings.HasPrefix(name, "alias-") {
			continue
		}
		bad++
		refused[name] = refuses(src) != nil
		if !refused[name] {
			t.Log("passes", name)
		}
	}
	caughtNow := 0
	for _, r := range refused {
		if r {
			caughtNow++
		}
	}
	t.Logf("%d of %d", caughtNow, bad)
	for _, name := range caught {
		if !refused[name] {
			t.Errorf("the schema does not refuse %s", name)
		}
	}
}
