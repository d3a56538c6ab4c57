package browser

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"slices"

	"github.com/chromedp/chromedp"
)

// Picture is what a screen of a height shows of the page, as a PNG of few colours:
// letters have few, and it is a fraction as large.
func (tab *Tab) Picture(s Screen, height int) ([]byte, error) {
	s.height = height
	if err := chromedp.Do(tab.ctx, s.show()); err != nil {
		return nil, err
	}
	shot, err := chromedp.Run(tab.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return nil, err
	}
	whole, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, reduced(whole, mostColours))
	return b.Bytes(), err
}

// mostColours are those of a picture.
const mostColours = 64

// reduced is a picture in its most frequent colours, each other one the nearest of them.
func reduced(whole image.Image, most int) *image.Paletted {
	count := map[color.RGBA]int{}
	for y := whole.Bounds().Min.Y; y < whole.Bounds().Max.Y; y++ {
		for x := whole.Bounds().Min.X; x < whole.Bounds().Max.X; x++ {
			count[color.RGBAModel.Convert(whole.At(x, y)).(color.RGBA)]++
		}
	}
	frequent := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	few := image.NewPaletted(whole.Bounds(), nil)
	for _, c := range frequent[:min(most, len(frequent))] {
		few.Palette = append(few.Palette, c)
	}
	draw.Draw(few, few.Bounds(), whole, whole.Bounds().Min, draw.Src)
	return few
}
