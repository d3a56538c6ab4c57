// Package examples holds two of the books beside it inside the program, for `repay demo`.
package examples

import _ "embed"

// Household is household.yaml, in Chinese.
//
//go:embed household.yaml
var Household []byte

// UK is uk.yaml, in English.
//
//go:embed uk.yaml
var UK []byte
