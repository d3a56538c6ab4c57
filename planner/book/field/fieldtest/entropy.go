package fieldtest

import (
	"hash/crc32"
	"math/rand/v2"
)

// Reading begins to draw by bytes: each decides one thing, in turn, so that what a
// fuzzer changes of them changes one thing of what is drawn. Where they end, chance
// that follows from them goes on.
func Reading(data []byte) *Drawing {
	return &Drawing{Rand: rand.New(&reader{data, rand.NewPCG(14, uint64(crc32.ChecksumIEEE(data)))})}
}

// reader is a source whose numbers are a byte, repeated: rand takes the high bits of
// some and the low ones of others.
type reader struct {
	left []byte
	then *rand.PCG
}

func (r *reader) Uint64() uint64 {
	if len(r.left) == 0 {
		return r.then.Uint64()
	}
	b := uint64(r.left[0])
	r.left = r.left[1:]
	return b * 0x0101010101010101
}
