package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// badServer misbehaves in a different way at each path.
func badServer(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	text := func(body string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/plain; charset=UTF-8")
			io.WriteString(w, body)
		}
	}
	to := func(location string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", location)
			w.WriteHeader(http.StatusFound)
		}
	}
	mux.HandleFunc("/fine", text("A fine day."))
	mux.HandleFunc("/once", to("/fine"))
	mux.HandleFunc("/loop", to("/loop"))
	mux.HandleFunc("/nowhere", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusFound) })
	mux.HandleFunc("/tofile", to("file:///etc/hostname"))
	mux.HandleFunc("/toscript", to("javascript:alert(1)"))
	mux.HandleFunc("/missing", http.NotFound)
	mux.HandleFunc("/picture", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", "image/png") })
	mux.HandleFunc("/nonsense", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", ";;") })
	mux.HandleFunc("/escape", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain\x1b[31m")
	})
	mux.HandleFunc("/untyped", func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Content-Type"] = nil
		io.WriteString(w, "words")
	})
	badBodies(mux)
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "who", Value: "you"})
		w.Header().Set("Location", strings.Replace("http://"+r.Host+"/echo", "http://", "http://name:secret@", 1))
		w.WriteHeader(http.StatusFound)
	})
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprintf(w, "cookie=%q auth=%q referer=%q", r.Header.Get("Cookie"), r.Header.Get("Authorization"), r.Header.Get("Referer"))
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// badBodies adds answers that are too much, too little or nothing.
func badBodies(mux *http.ServeMux) {
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		for range 64 {
			if _, err := w.Write(bytes.Repeat([]byte("x"), 1024)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		defer z.Close()
		z.Write(make([]byte, 1<<20))
	})
	mux.HandleFunc("/brotli", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Header().Set("Content-Encoding", "br")
	})
	mux.HandleFunc("/silent", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Header().Set("Content-Length", "100")
		io.WriteString(w, "half")
	})
	mux.HandleFunc("/headers", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Long", strings.Repeat("x", 2*maxHeader))
	})
}

// testFetcher has small limits and no proxy.
func testFetcher() *fetcher {
	f := newFetcher()
	f.bytes, f.time = 16<<10, time.Minute
	f.proxy = func(*http.Request) (*url.URL, error) { return nil, nil }
	return f
}

func TestMisbehaviour(t *testing.T) {
	s := badServer(t)
	tests := []struct{ path, body, problem string }{
		{"/fine", "A fine day.", ""},
		{"/once", "A fine day.", ""},
		{"/untyped", "words", ""},
		{"/cookie", `cookie="" auth="" referer=""`, ""},
		{"/loop", "", "redirected more than 5 times"},
		{"/nowhere", "", "redirected to nowhere"},
		{"/tofile", "", `addresses of kind "file"`},
		{"/toscript", "", `addresses of kind "javascript"`},
		{"/missing", "", "404 Not Found"},
		{"/picture", "", "it is image/png"},
		{"/nonsense", "", "no valid content type"},
		{"/escape", "", "malformed"},
		{"/endless", "", "larger than"},
		{"/bomb", "", "larger than"},
		{"/brotli", "", "which was not asked for"},
		{"/short", "", "broke off"},
		{"/headers", "", "header"},
	}
	for _, tt := range tests {
		t.Run(tt.path[1:], func(t *testing.T) {
			res, err := testFetcher().get(t.Context(), s.URL+tt.path)
			if tt.problem == "" {
				if err != nil || res.Body != tt.body {
					t.Fatalf("got %+v, %v", res, err)
				}
				return
			}
			var told *Error
			if !errors.As(err, &told) || !strings.Contains(told.Problem, tt.problem) {
				t.Fatalf("error %v, want one about %q", err, tt.problem)
			}
			if strings.ContainsFunc(told.Problem, func(r rune) bool { return r < ' ' }) {
				t.Fatalf("%q holds controls", told.Problem)
			}
		})
	}
}

func TestSilence(t *testing.T) {
	s := badServer(t)
	f := testFetcher()
	f.time = 50 * time.Millisecond
	_, err := f.get(t.Context(), s.URL+"/silent")
	if err == nil || !strings.Contains(err.Error(), "no answer within") {
		t.Fatalf("error %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := testFetcher().get(ctx, s.URL+"/silent"); !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled: error %v", err)
	}
}

// TestRefused asks a port on which nobody listens any more.
func TestRefused(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	host := l.Addr().String()
	l.Close()
	_, err = testFetcher().get(t.Context(), "http://"+host+"/")
	if want := "connection refused by " + host; err == nil || err.Error() != want {
		t.Errorf("error %v, want %q", err, want)
	}
}

func TestAddressRefused(t *testing.T) {
	for address, problem := range map[string]string{
		"ftp://example.org/x":              `kind "ftp"`,
		"http://":                          "names no host",
		"http://%zz/":                      "not a valid address",
		"https://me:secret@example.org/":   "credentials",
		"http://x/" + longPath(maxAddress): "longer than",
	} {
		_, err := testFetcher().get(t.Context(), address)
		if err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%.40s: error %v, want %q", address, err, problem)
		}
	}
}

func longPath(n int) string { return strings.Repeat("a", n) }

// TestNoWayIn redirects from an address that counts as public to one that does
// not. Both are ports of the loopback interface.
func TestNoWayIn(t *testing.T) {
	private := badServer(t)
	public := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, private.URL+"/fine", http.StatusFound)
	}))
	defer public.Close()
	_, publicPort, _ := net.SplitHostPort(public.Listener.Addr().String())
	f := testFetcher()
	f.inside = func(_ net.IP, port string) bool { return port != publicPort }
	_, err := f.get(t.Context(), public.URL)
	if err == nil || !strings.Contains(err.Error(), "private address") {
		t.Fatalf("error %v", err)
	}
	if res, err := f.get(t.Context(), private.URL+"/once"); err != nil || res.Body != "A fine day." {
		t.Fatalf("within the private network: %v", err)
	}
	f.inside = func(net.IP, string) bool { return false }
	if _, err := f.get(t.Context(), public.URL); err != nil {
		t.Fatalf("from public to public: %v", err)
	}
}

// TestNoWayDown redirects from https to http.
func TestNoWayDown(t *testing.T) {
	low := badServer(t)
	high := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/up" {
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, "<p>safe")
			return
		}
		http.Redirect(w, r, low.URL+"/fine", http.StatusMovedPermanently)
	}))
	high.Config.ErrorLog = log.New(io.Discard, "", 0)
	high.StartTLS()
	defer high.Close()
	f := testFetcher()
	f.tls = func(t *http.Transport) {
		pool := high.Client().Transport.(*http.Transport).TLSClientConfig.RootCAs
		t.TLSClientConfig = &tls.Config{RootCAs: pool, ServerName: "example.com"}
	}
	if _, err := f.get(t.Context(), high.URL); err == nil || !strings.Contains(err.Error(), "from https to http") {
		t.Fatalf("error %v", err)
	}
	if res, err := f.get(t.Context(), high.URL+"/up"); err != nil || res.Type != "text/html" {
		t.Fatalf("https: %+v, %v", res, err)
	}
	if _, err := testFetcher().get(t.Context(), high.URL); err == nil {
		t.Fatal("a certificate that nobody vouches for was accepted")
	}
}

// TestProxy sends requests through a proxy, which must not open a way in either.
func TestProxy(t *testing.T) {
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Host == "far.example" {
			http.Redirect(w, r, "http://"+r.URL.Query().Get("to")+"/secret", http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "by proxy: ", r.URL.Host)
	}))
	defer proxy.Close()
	f := testFetcher()
	f.proxy = func(*http.Request) (*url.URL, error) { return url.Parse(proxy.URL) }
	if res, err := f.get(t.Context(), "http://near.example/"); err != nil || res.Body != "by proxy: near.example" {
		t.Fatalf("got %+v, %v", res, err)
	}
	f.lookUp = func(_ context.Context, _, host string) ([]net.IP, error) {
		if host == "inner.example" {
			return []net.IP{net.IPv4(203, 0, 113, 9), net.IPv4(10, 0, 0, 1)}, nil
		}
		return nil, errors.New("only the proxy can resolve it")
	}
	for _, host := range []string{
		"localhost", "LOCALHOST.", "a.localhost", "printer.local", "intranet", "a.home.arpa", "127.0.0.1", "2130706433",
		"0177.0.0.1", "0x7f.1", "0x7F000001", "127.1", "017700000001", "[fe80::1%25lo]", "[::127.0.0.1]", "[fec0::1]", "[::1]",
		"[::ffff:7f00:1]", "\uff11\uff12\uff17.0.0.1", "127\u30020.0.1", "10.08.0.1", "99999999999999999999", "1.2.3.4.5", "256.1.1.1",
		"0x", "inner.example",
	} {
		address := "http://far.example/?to=" + url.QueryEscape(host)
		if res, err := f.get(t.Context(), address); err == nil || !strings.Contains(err.Error(), "private address") {
			t.Errorf("%s: %+v, %v", host, res, err)
		}
	}
	for _, host := range []string{"near.example", "134744072", "8.8.8.8", "[2606:4700::1]", "0x.example"} {
		if _, err := f.get(t.Context(), "http://far.example/?to="+url.QueryEscape(host)); err != nil {
			t.Errorf("%s: %v", host, err)
		}
	}
}

func TestInside(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "10.1.2.3": true, "192.168.0.1": true, "172.16.9.9": true, "169.254.169.254": true,
		"100.64.0.1": true, "0.0.0.0": true, "255.255.255.255": true, "::1": true, "::": true, "fe80::1": true,
		"fd00::1": true, "::ffff:127.0.0.1": true, "64:ff9b::7f00:1": true, "2002:0a00:0001::": true, "224.0.0.1": true,
		"198.18.0.1": true, "fec0::1": true, "feff::1": true, "::127.0.0.1": true, "::10.0.0.1": true, "::8.8.8.8": false,
		"8.8.8.8": false, "2606:4700::1": false, "100.128.0.1": false, "172.32.0.1": false,
	} {
		if got := inside(net.ParseIP(address), "80"); got != want {
			t.Errorf("inside(%s) = %v", address, got)
		}
	}
}

func ExampleGet() {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/markdown; charset=utf-8")
		io.WriteString(w, "# Floods recede\n")
	}))
	defer s.Close()
	res, err := Get(context.Background(), s.URL)
	fmt.Println(res.Type, res.Charset, err)
	fmt.Print(res.Body)
	// Output:
	// text/markdown utf-8 <nil>
	// # Floods recede
}
