// Package source reads the text of a YAML file into a tree whose every value
// knows where it was written.
//
//	File     bytes to lines: encoding, control characters, size
//	Node     lines to a tree, by the YAML library                     tree.go, node.go
//	         JSON, which is YAML too, to the same tree, but faster    json.go
//	Reading  what is wrong with them: faults, in the order of the file
//
// What YAML cannot read is answered in the words of what hands get wrong
// (syntax.go, slips.go, unbalanced.go), and so is what it reads as something
// else than was meant (misread.go). Where it is plain what was meant, [Read] puts
// it right and reads the text again, so that all faults come at once (repair.go).
//
// The other way round, [File.Insertions] finds where an item may be added to a
// list, so that all else stays as it is, byte by byte (insert.go, offsets.go,
// brackets.go).
//
// Which words are keys comes with a [Format]; what the values mean is left to
// the reader of the tree.
package source
