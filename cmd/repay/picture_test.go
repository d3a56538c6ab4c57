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

// picture is what the README shows: the report as it prints, from the top to what is said
// of its first chart.
const picture = "../../examples/report.png"

var takePicture = flag.Bool("picture", false, "write "+picture)

// TestPagesPicture: the picture of the example's report can be shown in the README.
// make picture takes it anew.
func TestPagesPicture(t *testing.T) {
	if *takePicture {
		tab := browser.Open(t).Load(t, []byte(htmlOf(t, "report household.yaml", lang.EN)))
		shot, err := tab.Picture(browser.Screen{Width: browser.A4, Paper: true}, "figure .note")
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
	if err != nil || head.Width != browser.A4+2*browser.Margin || len(shot) >= 150_000 {
		t.Errorf("%d bytes, %d x %d: %v", len(shot), head.Width, head.Height, err)
	}
}
