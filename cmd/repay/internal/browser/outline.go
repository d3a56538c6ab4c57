package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
)

// outline is a page as who hears it read finds their way in it: the accessibility
// tree, by parents.
type outline struct {
	root   *accessibility.Node
	nodes  map[accessibility.NodeID]*accessibility.Node
	tables int // that the document shows
}

// readOutline reads the tree of the page as it is laid out now.
func readOutline(ctx context.Context) (*outline, error) {
	tables, err := chromedp.Run(ctx, chromedp.Evaluate[int](`[...document.querySelectorAll("table")].filter(t => t.checkVisibility()).length`))
	if err != nil {
		return nil, err
	}
	tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		return nil, err
	}
	o := &outline{nodes: map[accessibility.NodeID]*accessibility.Node{}, tables: tables}
	for _, n := range tree.Nodes {
		o.nodes[n.NodeID] = n
		if n.ParentID == "" {
			o.root = n
		}
	}
	return o, nil
}

// faults are, by check:
//
//	heading   the first is not of level 1, or one is more than a level below the one before
//	table     a table has no name, no column header or a row without a header, or is none to the ear
//	image     a picture or a figure has no name
func (o *outline) faults() []Fault {
	var faults []Fault
	fault := func(check, format string, args ...any) {
		faults = append(faults, Fault{Check: check, Says: fmt.Sprintf(format, args...)})
	}
	level, tables := 0, 0
	o.walk(o.root, func(n *accessibility.Node) {
		name := said(n.Name)
		switch role := said(n.Role); role {
		case "heading":
			was := level
			if level = headingLevel(n); level > was+1 {
				fault("heading", "%q is of level %d after %d", name, level, was)
			}
		case "table", "grid":
			tables++
			if name == "" {
				fault("table", "no name: %.60s", o.text(n))
			}
			for _, missing := range o.unheaded(n) {
				fault("table", "%s: %s", name, missing)
			}
		case "image", "img", "figure", "SvgRoot", "graphics-document":
			if name == "" {
				fault("image", "%s without a name: %.60s", role, o.text(n))
			}
		}
	})
	if level == 0 {
		fault("heading", "there is none")
	}
	if tables != o.tables {
		fault("table", "%d are seen, %d are heard", o.tables, tables)
	}
	return faults
}

// unheaded says what of a table has no header.
func (o *outline) unheaded(table *accessibility.Node) []string {
	var missing []string
	columns := 0
	o.walk(table, func(n *accessibility.Node) {
		if said(n.Role) != "row" {
			return
		}
		heads, cells := 0, 0
		for _, id := range n.ChildIDs {
			switch cell := o.nodes[id]; said(cell.Role) {
			case "columnheader":
				columns++
			case "rowheader":
				heads++
			case "cell", "gridcell":
				cells++
			}
		}
		if heads == 0 && cells > 0 {
			missing = append(missing, fmt.Sprintf("no header in the row %.60s", o.text(n)))
		}
	})
	if columns == 0 {
		missing = append(missing, "no column header")
	}
	return missing
}

// walk visits a node and all below it, in the order in which they are read.
func (o *outline) walk(n *accessibility.Node, visit func(*accessibility.Node)) {
	if n == nil {
		return
	}
	if !n.Ignored {
		visit(n)
	}
	for _, id := range n.ChildIDs {
		o.walk(o.nodes[id], visit)
	}
}

// text is what is read of a node.
func (o *outline) text(n *accessibility.Node) string {
	var parts []string
	o.walk(n, func(n *accessibility.Node) {
		if said(n.Role) == "StaticText" {
			parts = append(parts, said(n.Name))
		}
	})
	return strings.Join(parts, " ")
}

func headingLevel(n *accessibility.Node) int {
	level := 0
	for _, p := range n.Properties {
		if p.Name == accessibility.PropertyNameLevel {
			_ = json.Unmarshal(p.Value.Value, &level)
		}
	}
	return level
}

// said is a value that is a string.
func said(v *accessibility.Value) string {
	var s string
	if v != nil {
		_ = json.Unmarshal(v.Value, &s)
	}
	return s
}
