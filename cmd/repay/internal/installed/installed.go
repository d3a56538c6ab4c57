// Package installed finds the programs that some tests need and not everybody has. Only
// tests import it.
package installed

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Need is the path of the first of the programs that there is. Where there is none the
// test is skipped; it fails if the variable of the environment is "must".
func Need(t testing.TB, variable string, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	missing := "no " + strings.Join(names, ", ")
	if os.Getenv(variable) == "must" {
		t.Fatalf("%s, and %s=must", missing, variable)
	}
	t.Skip("skipped:", missing)
	return ""
}
