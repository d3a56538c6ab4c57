package paydown

// Careful looks at all that is owed on every day on which something happens.
func Careful() Options { return Options{careful: true} }
