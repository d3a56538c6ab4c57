package book

// Presets: in a book that names one, and in a file of them.
const (
	UnknownPreset     Code = "unknown_preset"
	UnknownPresetNear Code = "unknown_preset_near"
	PresetMethod      Code = "preset_method"
	PresetOutside     Code = "preset_outside"
	PresetGeneral     Code = "preset_general"
	NotPresets        Code = "not_presets"
	PresetsNotABook   Code = "presets_not_a_book"
	PresetTwice       Code = "preset_twice"
	PresetNoName      Code = "preset_no_name"
	PresetNoFacts     Code = "preset_no_facts"
	PresetNoFields    Code = "preset_no_fields"
	PresetNever       Code = "preset_never"
)

var presetTexts = map[Code]text{
	UnknownPreset: wrong(
		"没有叫 {value} 的 preset",
		"no preset is called {value}",
		"可以写：{want}；都不是就去掉 preset，把还款方式、罚息等直接写出来",
		"one of: {want}; if it is none of them, drop preset and write method, penalty and the rest out"),
	UnknownPresetNear: wrong(
		"没有叫 {value} 的 preset",
		"no preset is called {value}",
		"是不是 {other}；是别的产品就去掉 preset，全部名字看 repay preset",
		"did you mean {other}? if it is another product, drop preset; repay preset lists all of them"),
	PresetMethod: wrong(
		"preset {value} 的还款方式是 {want}，这里写的是 {other}",
		"the preset {value} is for the method {want}, and this says {other}",
		"去掉 method；或者去掉 preset，把各项直接写出来",
		"drop method, or drop preset and write its fields out"),
	PresetOutside: odd(
		"preset {value} 适用于 {want}签的借款，这笔是 {other}",
		"the preset {value} is for loans {want}, and this one is of {other}",
		"照合同核对从 preset 取的各项，不一样就自己写",
		"check what it fills in against the contract, and write what differs"),
	PresetGeneral: odd(
		"preset {value} 里，{want}只是一般了解，以合同为准",
		"of the preset {value}, this is general knowledge only: {want}",
		"看合同或 App，不一样就自己写",
		"see the contract or the app, and write what differs"),
	NotPresets: wrong(
		"这不是 preset 文件",
		"this is no file of presets",
		"写 version: 1 和 presets: 一个列表；例子看 repay help preset",
		"it has version: 1 and presets:, a list; repay help preset shows one"),
	PresetsNotABook: wrong(
		"这是 preset 文件，不是账本",
		"this is a file of presets, not a book",
		"账本另写一个文件；这个文件用 --presets 指",
		"name a book here, and this file with --presets"),
	PresetTwice: wrong(
		"preset {value} 写了两次（第一次在第 {n} 行）",
		"the preset {value} is given twice (first on line {n})",
		"留下对的那一个，或换个名字",
		"keep the one that is right, or give it another name"),
	PresetNoName: wrong(
		"这个 preset 少了 name",
		"this preset has no name",
		"写 name: 一个短名字，例如 my-card；借款里用 preset 指它",
		"write name: and a short name such as my-card, by which loans refer to it"),
	PresetNoFacts: wrong(
		"这个 preset 少了 facts（补哪些字段）",
		"this preset has no facts: the fields that it fills",
		"写 facts: [{sure: B, source: 合同, fields: {penalty: 1.5x}}] 这样",
		"write it like facts: [{sure: B, source: the contract, fields: {penalty: 1.5x}}]"),
	PresetNoFields: wrong(
		"这里少了 fields（补哪些字段）",
		"this has no fields to fill in",
		"写 fields: {penalty: 1.5x} 这样",
		"write it like fields: {penalty: 1.5x}"),
	PresetNever: wrong(
		"preset 不能写 {key}：每笔借款不一样",
		"a preset cannot hold {key}: each loan has its own",
		"写到借款里；preset 可以写：{want}",
		"write it in the loan; a preset may hold {want}"),
}
