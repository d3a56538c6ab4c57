package book

// Fields that are unknown, empty or of the wrong shape.
const (
	UnknownKeyNear  Code = "unknown_key_near"
	UnknownKey      Code = "unknown_key"
	CommaSplit      Code = "comma_split"
	EmptyValue      Code = "empty_value"
	NotAListOf      Code = "not_a_list_of"
	EmptyNeeded     Code = "empty_needed"
	IncomeOnly      Code = "income_only"
	KeyElsewhere    Code = "key_elsewhere"
	UnknownKeyFar   Code = "unknown_key_far"
	SameKeyTwice    Code = "same_key_twice"
	MissingFields   Code = "missing_fields"
	ItemLacks       Code = "item_lacks"
	OnlyComment     Code = "only_comment"
	EmptyList       Code = "empty_list"
	NotARecord      Code = "not_a_record"
	ItemNotARecord  Code = "item_not_a_record"
	NotAList        Code = "not_a_list"
	NotAListYet     Code = "not_a_list_yet"
	NotAScalar      Code = "not_a_scalar"
	BookIsWord      Code = "book_is_word"
	BookIsList      Code = "book_is_list"
	MissingVersion  Code = "missing_version"
	UnknownVersion  Code = "unknown_version"
	MissingLoans    Code = "missing_loans"
	NoLoans         Code = "no_loans"
	UnknownCurrency Code = "unknown_currency"
	NotOneOfNear    Code = "not_one_of_near"
	NotAFlag        Code = "not_a_flag"
	NotOneOf        Code = "not_one_of"
	TooManyItems    Code = "too_many_items"
	TooManyPayments Code = "too_many_payments"
	EitherOr        Code = "either_or"
	NeitherNor      Code = "neither_nor"
	ReviewWhen      Code = "review_when"
)

var shapeTexts = map[Code]text{
	UnknownKeyNear: wrong(
		"没有 {key} 这个字段",
		"there is no field {key}",
		"是不是 {other}？",
		"did you mean {other}?"),
	UnknownKey: wrong(
		"没有 {key} 这个字段",
		"there is no field {key}",
		"这里可以写：{other}",
		"the fields here are: {other}"),
	CommaSplit: wrong(
		"{value} 里的逗号把数字切成了两段",
		"the comma cuts {value} in two",
		"写成 {key}: {other}",
		"write {key}: {other}"),
	EmptyValue: wrong(
		"{key} 后面是空的",
		"{key} is empty",
		"写上值；不知道就删掉这一行",
		"write a value, or leave the line out if it is not known"),
	NotAListOf: wrong(
		"{key} 要写成列表",
		"{key} must be a list",
		"写成 {key}: [{{other}}] 这样",
		"write it like {key}: [{{other}}]"),
	EmptyNeeded: wrong(
		"{key} 后面是空的",
		"{key} is empty",
		"写 {want} 这样",
		"write it like {want}"),
	IncomeOnly: wrong(
		"{key} 只用于收入，支出不能写",
		"{key} is only for income",
		"删掉 {key}",
		"delete {key}"),
	KeyElsewhere: wrong(
		"{key} 要写在 {other} 下面",
		"{key} goes under {other}",
		"把 {key} 这一段挪到 {other}: 下面，往右多缩进两格",
		"move {key} and what belongs to it below {other}:, two spaces further in"),
	UnknownKeyFar: wrong(
		"没有 {key} 这个字段",
		"there is no field {key}",
		"核对名字和缩进；只想自己记着，就在行首加 #",
		"check its name and how far in it stands; to keep it as a note to yourself, put # in front of it"),
	SameKeyTwice: wrong(
		"on 和 date 是同一个字段，这里写了两个",
		"on and date are the same field, and both are given",
		"留下对的那一个",
		"keep the one that is right"),
	MissingFields: wrong(
		"{key} 少了 {want}",
		"{key} lacks {want}",
		"写成 {key}: {{other}} 这样",
		"write it like {key}: {{other}}"),
	ItemLacks: wrong(
		"{key} 的这一项少了 {want}",
		"this item of {key} lacks {want}",
		"写成 {{other}} 这样",
		"write it like {{other}}"),
	OnlyComment: wrong(
		"{key} 后面的 {value} 被 YAML 当作注释，等于没写",
		"YAML takes {value} for a comment, so {key} is empty",
		"要保留就加引号：{key}: \"{value}\"",
		"to keep it, put it in quotes: {key}: \"{value}\""),
	EmptyList: wrong(
		"{key} 里一项也没有",
		"{key} has no items",
		"至少写一项，或删掉 {key}",
		"write at least one, or leave {key} out"),
	NotARecord: wrong(
		"{key} 下面要写几个字段",
		"{key} needs fields",
		"写成 {key}: {{other}} 这样",
		"write it like {key}: {{other}}"),
	ItemNotARecord: wrong(
		"{key} 的每一项要写几个字段",
		"each item of {key} needs fields",
		"写成 {other} 这样",
		"write it like {other}"),
	NotAList: wrong(
		"{key} 要写成列表",
		"{key} must be a list",
		"每一项另起一行，以 - 开头",
		"begin each item on a line of its own with -"),
	NotAListYet: wrong(
		"{key} 要写成列表",
		"{key} must be a list",
		"每一项以 - 开头：这里写成 - {other}: ...，下面各行再缩进两格",
		"begin each item with -: here write - {other}: ..., and indent the lines below by two more"),
	NotAScalar: wrong(
		"{key} 只能写一个值",
		"{key} takes a single value",
		"写成 {other}",
		"write {other}"),
	BookIsWord: wrong(
		"这里没有账本的字段",
		"there are no fields of a book here",
		"先写 version: 1，再写 loans: ，借款列在它下面",
		"begin with version: 1, then loans: with the list below it"),
	BookIsList: wrong(
		"账本不能从列表开始",
		"the book begins with a list",
		"先写 version: 1，再写 loans: ，借款列在它下面",
		"begin with version: 1, then loans: with the list below it"),
	MissingVersion: wrong(
		"少了 version",
		"version is missing",
		"在最上面写 version: 1",
		"write version: 1 at the top"),
	UnknownVersion: wrong(
		"不认识 version {value}",
		"version {value} is not known",
		"写 version: 1",
		"write version: 1"),
	MissingLoans: wrong(
		"少了 loans",
		"loans is missing",
		"至少写一笔借款：loans: 下面以 - 开头",
		"list at least one loan under loans:, each beginning with -"),
	NoLoans: wrong(
		"loans 里一笔借款也没有",
		"loans has no items",
		"至少写一笔借款",
		"list at least one loan"),
	UnknownCurrency: wrong(
		"不认识币种 {value}",
		"{value} is no currency code",
		"写三个字母的代码，例如 CNY、USD、JPY",
		"write its three letters, such as CNY, USD or JPY"),
	NotOneOfNear: wrong(
		"{key} 没有 {value} 这种写法",
		"{key} {value} is not known",
		"是不是 {other}？可以写：{want}",
		"did you mean {other}? It can be: {want}"),
	NotAFlag: wrong(
		"{key} 要写 true 或 false，不是 {value}",
		"{key} takes true or false, not {value}",
		"写 true（是）或 false（否）",
		"write true or false"),
	NotOneOf: wrong(
		"{key} 没有 {value} 这种写法",
		"{key} {value} is not known",
		"可以写：{want}",
		"it can be: {want}"),
	TooManyItems: wrong(
		"{key} 超过 {n} 项",
		"{key} has more than {n} items",
		"分成几个账本",
		"split it over several books"),
	TooManyPayments: wrong(
		"还款记录超过 {n} 条",
		"there are more than {n} payments",
		"用 paid_through 代替早先的记录，或分成几个账本",
		"let paid_through stand for the early ones, or split the book"),
	EitherOr: wrong(
		"{key} 和 {other} 只能写一个",
		"{key} and {other} exclude each other",
		"留下对的那一个",
		"keep the one that is right"),
	NeitherNor: wrong(
		"{key} 和 {other} 要写一个",
		"either {key} or {other} is needed",
		"写 amount: 20 或 percent: 1% 这样",
		"write it like amount: 20 or percent: 1%"),
	ReviewWhen: wrong(
		"没写多久回顾一次",
		"review does not say when",
		"写 every: 3 months，或 dates: [2027-02-01]",
		"write every: 3 months, or dates: [2027-02-01]"),
}
