package source

import (
	"gopkg.in/yaml.v3"

	"repay/planner/book/fault"
)

var (
	aliasOfItself = fault.Wrong("alias_of_itself",
		"引用 *{value} 指向它自己", "*{value} stands for itself",
		"把值直接写出来", "write the value out")
	aliasBomb = fault.Wrong("alias_bomb",
		"引用（*）展开后超过 {n} 个值", "the names with * stand for more than {n} values",
		"把值直接写出来", "write the values out")
)

// alias reads again what an alias stands for, as if it were written there, and
// limits how much that may be.
func (c *converter) alias(y *yaml.Node, up *Node, depth int) *Node {
	at := &Node{Up: up, Line: y.Line, Col: c.column(y), Text: "*" + y.Value}
	c.used[y.Alias] = true
	size := c.size(y.Alias)
	if size < 0 {
		c.r.Fault(at, aliasOfItself, fault.Args{Value: y.Value})
		c.gaveUp = true
		return at
	}
	c.aliased += size
	if c.aliased > maxAliased {
		c.r.Fault(at, aliasBomb, fault.Args{N: maxAliased})
		c.gaveUp = true
		return at
	}
	n := c.node(y.Alias, up, depth)
	n.StandAt(at)
	return n
}

// size counts the values below y with every alias followed; -1 where y
// contains itself.
func (c *converter) size(y *yaml.Node) int {
	if y.Kind == yaml.AliasNode {
		return c.size(y.Alias)
	}
	if n, ok := c.sizes[y]; ok {
		return n
	}
	c.sizes[y] = -1
	total := 1
	for _, child := range y.Content {
		n := c.size(child)
		if n < 0 {
			return -1
		}
		total = min(total+n, maxAliased+1)
	}
	c.sizes[y] = total
	return total
}
