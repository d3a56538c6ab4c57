package source

import "repay/planner/book/fault"

// Kinds lists every kind of fault of this package, for the schemas. The test of
// the list in package book fails where one is missing.
func Kinds() []*fault.Kind {
	return []*fault.Kind{
		afterEnd, afterQuote, afterValue, aliasBomb, aliasOfItself, badEscape, badIndent, badStart, bracesMissing,
		codeFence, colonInLine, commaJoins, commaSplit, commentCut, commentInBracket, controlCharacter, dashNoSpace,
		directive, DuplicateKey, duplicateList, duplicateStart, fullWidthColon, fullWidthComma, indentedStart,
		keyNotText, listInLine, listItemInLine, mergeKey, missingColon, noColon, noComma, noSpaceAfterColon, notUTF8,
		nulByte, otherBracket, otherFile, secondColon, secondDocument, spareBracket, spareComma, syntax, tabIndent,
		tag, TooBig, tooDeep, tooManyValues, unclosedBracket, unclosedQuote, unknownAnchor, unusedAnchor,
		wideBracket, wideSpace, wideSpaceAfter, wrongBullet,
	}
}
