package fault

import "repay/planner/lang"

// Code names a kind of fault. Machines read it, so it never changes.
type Code string

// Kind is one thing that can be wrong with a book: what is wrong, and what to
// write instead. Both are templates over [Args].
//
// The tone: the fault first, in plain words; lower case, no full stop; then
// on its own line what would be right, with the user's own numbers.
//
// A kind is a package variable of the reader that reports it. [Wrong] and [Warn]
// are small enough that the compiler lays their result out in the program, so
// that several hundred kinds take no time at the start.
type Kind struct {
	Code            Code
	Message, Remedy lang.Text
	Warning         bool // it is only odd, and the book is read
	KeyTyped        bool // its key is the borrower's own word
}

// Wrong is the kind of an error.
func Wrong(code Code, zh, en, remedyZH, remedyEN string) *Kind {
	return &Kind{Code: code, Message: lang.Text{ZH: zh, EN: en}, Remedy: lang.Text{ZH: remedyZH, EN: remedyEN}}
}

// WrongKey is the kind of an error in a key that is the borrower's own word,
// which redaction leaves out.
func WrongKey(code Code, zh, en, remedyZH, remedyEN string) *Kind {
	return &Kind{Code: code, Message: lang.Text{ZH: zh, EN: en}, Remedy: lang.Text{ZH: remedyZH, EN: remedyEN}, KeyTyped: true}
}

// Warn is the kind of a warning.
func Warn(code Code, zh, en, remedyZH, remedyEN string) *Kind {
	return &Kind{Code: code, Message: lang.Text{ZH: zh, EN: en}, Remedy: lang.Text{ZH: remedyZH, EN: remedyEN}, Warning: true}
}

// String is the kind's code.
func (k *Kind) String() string {
	if k == nil {
		return "none"
	}
	return string(k.Code)
}
