package browser

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"slices"

	"github.com/chromedp/chromedp"
)

// Picture is what a screen shows of the page down to the first element of a selector, as
// a PNG of few colours: letters have few, and it is a fraction as large. Paper has its
// margin and an edge.
func (tab *Tab) Picture(s Screen, last string) ([]byte, error) {
	if err := chromedp.Do(tab.ctx, s.show()); err != nil {
		return nil, err
	}
	end := fmt.Sprintf("Math.ceil(document.querySelector(%q).getBoundingClientRect().bottom)", last)
	var err error
	if s.height, err = chromedp.Run(tab.ctx, chromedp.Evaluate[int](end)); err != nil {
		return nil, err
	}
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
	if s.Paper {
		whole = onSheet(whole)
	}
	var b bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, reduced(whole, mostColours))
	return b.Bytes(), err
}

// mostColours are those of a picture.
const mostColours = 64

// Margin is how wide the paper of a picture is beside what is on it, in pixels.
const Margin = 24

// onSheet is a picture on paper with an edge.
func onSheet(whole image.Image) image.Image {
	at := whole.Bounds().Add(image.Pt(Margin, Margin))
	sheet := image.NewRGBA(image.Rect(0, 0, at.Max.X+Margin, at.Max.Y+Margin))
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.Gray{Y: 0xbb}), image.Point{}, draw.Src)
	draw.Draw(sheet, sheet.Bounds().Inset(1), image.White, image.Point{}, draw.Src)
	draw.Draw(sheet, at, whole, whole.Bounds().Min, draw.Src)
	return sheet
}

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
