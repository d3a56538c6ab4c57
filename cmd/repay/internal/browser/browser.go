// Package browser shows pages in a real browser and reports what a reader would
// miss there: text that is cut, a column that is not on the paper, ink too pale for
// the ground, a table that has no name for who hears it read. Only tests import it,
// and the program does not contain it.
//
// A test opens a Browser, loads a page into a Tab and asks for its Faults.
package browser

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"repay/cmd/repay/internal/installed"
)

// The environment: which browser, and whether its absence is a failure.
const (
	envBrowser = "REPAY_BROWSER"
	envMust    = "REPAY_TEST_BROWSER"
)

// programs are the names that a browser of this kind has; the first one is
// Debian's. The Makefile has the same list.
var programs = []string{"chromium", "chromium-browser", "google-chrome"}

// Browser is a browser without windows that can reach nothing but files.
type Browser struct{ ctx context.Context }

// Open starts a browser for a test, which ends with it. Where there is none the
// test is skipped; it fails if REPAY_TEST_BROWSER=must.
func Open(t testing.TB) *Browser {
	t.Helper()
	names := programs
	if name := os.Getenv(envBrowser); name != "" {
		names = []string{name}
	}
	program := installed.Need(t, envMust, names...)
	all, end := chromedp.NewExecAllocator(context.Background(), append(flags(), chromedp.ExecPath(program))...)
	ctx, _ := chromedp.NewContext(all, chromedp.WithErrorf(t.Logf))
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil {
			t.Log("to end the browser: ", err)
		}
		end()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%s does not start: %v", program, err)
	}
	return &Browser{ctx}
}

// flags are those that keep a browser quiet, and its profile in a directory of its
// own that goes with it. Root can run it without its sandbox only.
func flags() []chromedp.ExecAllocatorOption {
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.DisableGPU,
		chromedp.WSURLReadTimeout(time.Minute), // a busy machine starts it slowly
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"),
	)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	return options
}

// Tab is a page in a browser.
type Tab struct {
	ctx   context.Context
	asked requests
}

// requests are the addresses that a page asked for beside itself.
type requests struct {
	sync.Mutex
	list []string
}

func (r *requests) add(event any) {
	e, ok := event.(*network.EventRequestWillBeSent)
	if !ok || e.Type == network.ResourceTypeDocument || strings.HasPrefix(e.Request.URL, "data:") {
		return
	}
	r.Lock()
	defer r.Unlock()
	r.list = append(r.list, e.Request.URL)
}

func (r *requests) all() []string {
	r.Lock()
	defer r.Unlock()
	return slices.Clone(r.list)
}

// Load opens a page in a tab of its own, which is closed with the test.
func (b *Browser) Load(t testing.TB, html []byte) *Tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, html, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(b.ctx)
	t.Cleanup(cancel)
	tab := &Tab{ctx: ctx}
	err := chromedp.Listen(ctx, tab.asked.add)
	if err == nil {
		err = chromedp.Do(ctx, send(network.Enable, network.EnableParams{}), chromedp.Navigate("file://"+file))
	}
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

// send is the step that sends a command to the page, whose answer says nothing.
func send[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}
