package main

import (
	"bytes"
	"flag"
	"image/png"
	"os"
	"testing"

	"repay/cmd/repay/internal/browser"
	"repay/planner/lang"
)

// picture is the page that the README shows.
const picture = "../../examples/report.png"

var takePicture = flag.Bool("picture", false, "write "+picture)

// TestPagesPicture: the picture of the example's report can be shown in the README.
// make picture takes it anew.
func TestPagesPicture(t *testing.T) {
	if *takePicture {
		tab := browser.Open(t).Load(t, []byte(htmlOf(t, "report household.yaml", lang.EN)))
		shot, err := tab.Picture(browser.Screen{Width: 1100}, 1200)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(picture, shot, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	shot, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	head, err := png.DecodeConfig(bytes.NewReader(shot))
	if err != nil || head.Width != 1100 || len(shot) >= 150_000 {
		t.Errorf("%d bytes, %d x %d: %v", len(shot), head.Width, head.Height, err)
	}
}
