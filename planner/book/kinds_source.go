package book

import "repay/planner/book/fault"

// kindsOfText lists every kind of fault of this package, for the schemas; the
// test of the list of package book fails where one is missing.
func kindsOfText() []*fault.Kind {
	return []*fault.Kind{
		afterEnd, afterQuote, afterValue, aliasBomb, aliasOfItself, badEscape, badIndent, badStart, bracesMissing,
		codeFence, colonInLine, commaJoins, commaSplit, commentCut, commentInBracket, controlCharacter, dashNoSpace,
		directive, duplicateKey, duplicateList, duplicateStart, fullWidthColon, fullWidthComma, indentedStart,
		keyNotText, listInLine, listItemInLine, mergeKey, missingColon, noColon, noComma, noSpaceAfterColon, notUTF8,
		nulByte, otherBracket, otherFile, secondColon, secondDocument, spareBracket, spareComma, syntax, tabIndent,
		tag, tooBig, tooDeep, tooManyValues, unclosedBracket, unclosedQuote, unknownAnchor, unusedAnchor,
		wideBracket, wideSpace, wideSpaceAfter, wrongBullet,
	}
}
