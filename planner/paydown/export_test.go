package paydown

// Daily looks at all loans whenever something is paid, for the most that is unpaid.
func Daily() Options { return Options{daily: true} }
