package chart

import "slices"

// partLetter is how long a part is that shows its letter.
const partLetter = 15 * px

// SVG draws the bars over a thin grid of values. Each part has a pattern, and its
// letter where it is long enough for one; the legend names them.
func (s *Stacks) SVG(width int) string {
	if s.Empty() {
		return ""
	}
	c := newCanvas(width)
	most := s.most()
	at := c.rows(s.rows())
	c.amounts(at, s.Scale, most)
	var ground path // under the bars, so that the grid is not taken for a hatch
	for n, top := range at.tops {
		if length := share(s.Bars[n].sum(), most, at.right-at.left); length > 0 {
			ground.rectangle(at.left, top, at.left+length, top+barHigh)
		}
	}
	c.draw("blank", &ground)
	for n, top := range at.tops {
		x := at.left
		for part, length := range s.Bars[n].lengths(most, at.right-at.left, px) {
			c.part(part, x, top, length)
			x += length
		}
	}
	return c.svg("stacks", c.legend(at.bottom+axisHigh, s.entries()))
}

// amounts draws the axis under bars, the longest of which stands for most: as many
// values as there is room for, each with a thin line up; on a narrow drawing the
// lines pass over the bars alone.
func (c *canvas) amounts(at barPlaces, s Scale, most int64) {
	axis := s.ticks(0, most, mostTicks)
	places, sizes := c.ticksAlong(at, s, axis, most)
	for fewer := mostTicks - 1; fewer > 2 && tight(places, sizes, c.width); fewer-- {
		axis = s.ticks(0, most, fewer)
		places, sizes = c.ticksAlong(at, s, axis, most)
	}
	var thin, strong path
	for i, begin := range along(places, sizes, 0, c.width, tickGap) {
		x := places[i]
		lines := &thin
		if i == 0 {
			lines = &strong
		}
		if !c.narrow() {
			lines.segment(x, 0, x, at.bottom)
		}
		for _, top := range at.tops {
			if c.narrow() {
				lines.segment(x, top-2*px, x, top+barHigh+2*px)
			}
		}
		if begin >= 0 {
			c.text(begin, at.bottom+baseline, ofAxis, c.tick(s, axis.low+int64(i)*axis.step))
		}
	}
	c.draw("grid", &thin)
	c.draw("", &strong)
}

// tight reports that some numbers of an axis would touch.
func tight(places, sizes []int, width int) bool {
	return slices.Contains(along(places, sizes, 0, width, tickGap), -1)
}

// ticksAlong are the places of the values of an axis that bars reach, and the room
// that their numbers take.
func (c *canvas) ticksAlong(at barPlaces, s Scale, axis ticks, most int64) (places, sizes []int) {
	for _, v := range axis.all() {
		if v <= most {
			places = append(places, at.left+share(v, most, at.right-at.left))
			sizes = append(sizes, textWidth(c.tick(s, v)))
		}
	}
	return places, sizes
}

// part draws one part of a bar.
func (c *canvas) part(n, x, top, length int) {
	if length <= 0 {
		return
	}
	var outline, hatch path
	outline.rectangle(x, top, x+length, top+barHigh)
	c.draw("f "+colour(n), &outline)
	lines, class := hatchOf(n)
	for _, tenth := range lines {
		y := top + barHigh*tenth/10
		hatch.segment(x, y, x+length, y)
	}
	c.draw(class, &hatch)
	if length >= partLetter {
		c.text(x+length/2, top+barHigh-4*px, atMiddle+" on", letter(n))
	}
}

// entries are the parts that are seen, with their patterns and letters.
func (s *Stacks) entries() (found []entry) {
	for _, n := range s.used() {
		found = append(found, entry{s.name(n), sampleWide, func(c *canvas, x, middle int) {
			c.part(n, x, middle-barHigh/2, sampleWide)
		}})
	}
	return found
}
