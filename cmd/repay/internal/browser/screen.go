package browser

import (
	"cmp"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Screen is what a page is read on.
type Screen struct {
	Name  string
	Width int  // CSS pixels of the page
	Paper bool // printed: media print
	Phone bool // held in a hand: the page's own viewport counts
	Dark  bool // the reader prefers dark

	height int // of a picture
}

// A4 is the width of the text on A4 between margins of 15 mm: 180 mm.
const A4 = 680

// Screens are those that a page must be right on: the narrowest of phones shows what any
// shows with its letters enlarged, and a browser may print what its reader sees in dark.
var Screens = []Screen{
	{Name: "wide", Width: 1280},
	{Name: "wide dark", Width: 1280, Dark: true},
	{Name: "phone", Width: 390, Phone: true},
	{Name: "narrow dark", Width: 320, Phone: true, Dark: true},
	{Name: "paper", Width: A4, Paper: true},
	{Name: "paper dark", Width: A4, Paper: true, Dark: true},
}

// usualHeight is of any screen but for a picture: what is below can be reached.
const usualHeight = 844

// show lays the page out for a screen.
func (s Screen) show() chromedp.Action[chromedp.Void] {
	scheme, media := "light", "screen"
	if s.Dark {
		scheme = "dark"
	}
	if s.Paper {
		media = "print"
	}
	return chromedp.Steps(
		send(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: int64(s.Width), Height: int64(cmp.Or(s.height, usualHeight)), DeviceScaleFactor: 1, Mobile: s.Phone,
		}),
		send(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Media: media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		}),
	)
}
