package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"

	"briefing/content/clean"
)

// Limits on a request.
const (
	MaxTime      = 15 * time.Second // from the first look-up to the last byte
	MaxBytes     = 20 << 20         // after decompression
	MaxRedirects = 5
	maxHeader    = 256 << 10
	maxAddress   = 8 << 10
)

// Response is what an address answered with.
type Response struct {
	// Body is the whole answer, decompressed.
	Body string
	// Type is the media type that the server gave, in lower case, without
	// parameters; "" if it gave none.
	Type string
	// Charset is the encoding that the server gave, in lower case; "" if none.
	Charset string
	// Address is where the answer came from, after redirects.
	Address string
}

// Error says why an address could not be had, in words that are clean.
type Error struct {
	Problem string // completes "open ADDRESS: …"
	Hint    string // what to do instead; may be empty
	Err     error
}

// Error implements error.
func (e *Error) Error() string { return e.Problem }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

func refuse(hint, format string, args ...any) *Error {
	problem := clean.Line(fmt.Sprintf(format, args...))
	return &Error{Problem: problem, Hint: hint}
}

// Get fetches a document from an http or https address. Errors are of type
// [*Error], but for the context's own.
func Get(ctx context.Context, address string) (*Response, error) {
	return newFetcher().get(ctx, address)
}

// fetcher holds what tests replace.
type fetcher struct {
	time   time.Duration
	bytes  int64
	inside func(net.IP, string) bool // whether an address and port are not public
	lookUp func(ctx context.Context, network, host string) ([]net.IP, error)
	proxy  func(*http.Request) (*url.URL, error)
	tls    func(*http.Transport) // trusts a test's certificate
}

func newFetcher() *fetcher {
	return &fetcher{time: MaxTime, bytes: MaxBytes, inside: inside, lookUp: net.DefaultResolver.LookupIP, proxy: http.ProxyFromEnvironment}
}

func (f *fetcher) get(ctx context.Context, address string) (*Response, error) {
	u, err := parse(address)
	if err != nil {
		return nil, err
	}
	if u.User != nil {
		return nil, refuse("leave the name and the password out of the address", "the address holds credentials, which are never sent")
	}
	limited, cancel := context.WithTimeout(ctx, f.time)
	defer cancel()
	res, err := f.follow(limited, u)
	if err == nil {
		return res, nil
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return nil, f.explain(err, u.Host)
}

// parse reads an address that may be fetched.
func parse(address string) (*url.URL, error) {
	if len(address) > maxAddress {
		return nil, refuse("", "the address is longer than %d bytes", maxAddress)
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, refuse("check the address", "it is not a valid address")
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, refuse("addresses begin with https:// or http://", "addresses of kind %q are not opened", u.Scheme)
	}
	if u.Hostname() == "" {
		return nil, refuse("check the address", "the address names no host")
	}
	return u, nil
}

// follow requests an address and those it is redirected to, by hand, so that
// each is judged and none inherits a header of the one before.
func (f *fetcher) follow(ctx context.Context, u *url.URL) (*Response, error) {
	guard := &guard{inside: f.inside, lookUp: f.lookUp}
	transport := f.transport(guard)
	defer transport.CloseIdleConnections()
	for hop := 0; ; hop++ {
		res, err := f.request(ctx, transport, guard, u)
		if err != nil {
			return nil, err
		}
		next, err := redirect(res, u)
		if err != nil {
			res.Body.Close()
			return nil, err
		}
		if next == nil {
			defer res.Body.Close()
			return f.take(res, u)
		}
		res.Body.Close()
		if hop == MaxRedirects {
			return nil, refuse("", "it is redirected more than %d times", MaxRedirects)
		}
		u = next
	}
}

func (f *fetcher) transport(g *guard) *http.Transport {
	dialer := &net.Dialer{Timeout: f.time, ControlContext: g.control}
	t := &http.Transport{
		Proxy:                  f.proxy,
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    f.time,
		ResponseHeaderTimeout:  f.time,
		MaxResponseHeaderBytes: maxHeader,
		DisableKeepAlives:      true, // every step dials, so that every step is judged
	}
	if f.tls != nil {
		f.tls(t)
	}
	return t
}

func (f *fetcher) request(ctx context.Context, t *http.Transport, g *guard, u *url.URL) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, refuse("check the address", "it is not a valid address")
	}
	req.Header.Set("User-Agent", "briefing")
	req.Header.Set("Accept", "text/html, text/markdown, text/plain;q=0.9, application/xhtml+xml;q=0.9, */*;q=0.5")
	proxy, err := f.proxy(req)
	if err != nil {
		return nil, refuse("check HTTP_PROXY and HTTPS_PROXY", "the proxy in the environment is not valid")
	}
	if err := g.enter(ctx, u, proxy != nil); err != nil {
		return nil, err
	}
	res, err := t.RoundTrip(req)
	if err != nil {
		return nil, f.explain(err, u.Host)
	}
	return res, nil
}

// redirect returns where an answer sends the reader; nil if it does not.
func redirect(res *http.Response, from *url.URL) (*url.URL, error) {
	switch res.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	to, err := from.Parse(res.Header.Get("Location"))
	if err != nil || res.Header.Get("Location") == "" {
		return nil, refuse("", "it is redirected to nowhere")
	}
	to.User = nil
	if to, err = parse(to.String()); err != nil {
		return nil, refuse("", "it is redirected to what is not opened: %v", err)
	}
	if from.Scheme == "https" && to.Scheme == "http" {
		return nil, refuse("", "it is redirected from https to http, which is not followed")
	}
	return to, nil
}

// take reads the answer.
func (f *fetcher) take(res *http.Response, u *url.URL) (*Response, error) {
	if res.StatusCode != http.StatusOK {
		return nil, refuse(statusHint(res.StatusCode), "the server answers %d %s", res.StatusCode, http.StatusText(res.StatusCode))
	}
	media, charset, err := mediaType(res.Header.Get("Content-Type"))
	if err != nil {
		return nil, err
	}
	if enc := res.Header.Get("Content-Encoding"); enc != "" && !strings.EqualFold(enc, "identity") {
		return nil, refuse("", "the server compresses with %q, which was not asked for", enc)
	}
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(res.Body, f.bytes+1))
	if n > f.bytes {
		return nil, refuse("save it to a file and open that", "it is larger than %d MB", f.bytes>>20)
	}
	if err != nil {
		return nil, err
	}
	return &Response{Body: b.String(), Type: media, Charset: charset, Address: u.String()}, nil
}

func statusHint(code int) string {
	switch code {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusPaymentRequired:
		return "the page is not public: save it from a browser and open the file"
	case http.StatusNotFound, http.StatusGone:
		return "check the address"
	}
	return "try again later"
}

// mediaType judges a Content-Type: what cannot be a document is refused before it is
// read.
func mediaType(header string) (media, charset string, err error) {
	if strings.TrimSpace(header) == "" {
		return "", "", nil
	}
	media, params, err := mime.ParseMediaType(header)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		return "", "", refuse("", "the server gives no valid content type")
	}
	kind, rest, _ := strings.Cut(media, "/")
	switch {
	case kind == "image", kind == "audio", kind == "video", kind == "font", rest == "zip", rest == "gzip":
		return "", "", refuse("briefing reads texts and documents", "it is %s", media)
	}
	return media, strings.ToLower(params["charset"]), nil
}

// explain makes any failure of a request to a host an [*Error] in plain words.
func (f *fetcher) explain(err error, host string) error {
	var told *Error
	if errors.As(err, &told) {
		return told
	}
	hint := "check the connection and the address"
	var dns *net.DNSError
	var network net.Error
	var dial *net.OpError
	var certificate *tls.CertificateVerificationError
	problem := err.Error()
	if errors.As(err, &dial) {
		if dial.Op == "proxyconnect" {
			host = "the proxy"
		}
		problem = "no connection to " + host
	}
	switch {
	case errors.As(err, &dns):
		problem = "no such host"
		if !dns.IsNotFound {
			problem = "the host's address cannot be looked up"
		}
	case errors.As(err, &network) && network.Timeout():
		problem = fmt.Sprintf("no answer within %s", f.time)
	case errors.Is(err, syscall.ECONNREFUSED):
		problem = "connection refused by " + host
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		problem = "no way to " + host
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.EOF):
		problem = host + " closed the connection without an answer"
	case errors.As(err, &certificate):
		problem = "the certificate of " + host + " is not valid: " + certificate.Err.Error()
	case errors.Is(err, io.ErrUnexpectedEOF):
		problem = "the server broke off in the middle"
	}
	problem = clean.Line(problem)
	return &Error{Problem: problem, Hint: hint, Err: err}
}
