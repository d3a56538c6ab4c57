package plan

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each does something for every number below n: on all cores, unless it has to be
// done alone.
func (x *asker) each(n int, do func(k int)) {
	if !x.o.Alone {
		each(n, do)
		return
	}
	for k := range n {
		do(k)
	}
}

// each does something for every number below n, on all cores. Nothing that it does may
// depend on another's having been done. What panics, panics here: of several the
// lowest number.
func each(n int, do func(k int)) {
	panics := make([]any, n)
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for k := int(next.Add(1)) - 1; k < n; k = int(next.Add(1)) - 1 {
				func() {
					defer func() { panics[k] = recover() }()
					do(k)
				}()
			}
		})
	}
	all.Wait()
	for _, p := range panics {
		if p != nil {
			panic(p)
		}
	}
}
