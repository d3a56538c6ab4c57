// Package keyed tells the keys of a record apart at a glance.
package keyed

// Most is how many numbers [Of] gives: a bit of a word for each.
const Most = 64

// Of is a number for a key, below [Most]: by how long it is, and how it begins and ends.
// Few keys of a record have it in common.
func Of(key string) uint {
	if key == "" {
		return 0
	}
	return uint(27*len(key)+5*int(key[0])+3*int(key[len(key)-1])) % Most
}
