package fetch

import (
	"context"
	"net"
	"net/url"
	"strings"
	"sync"
	"syscall"
)

// guard keeps a chain of redirects that has been on the public network from
// leading to this machine or its neighbourhood. It judges the address that is
// dialled, after the name was looked up, so that no name can deceive it.
type guard struct {
	inside func(ip net.IP, port string) bool

	mu      sync.Mutex
	proxied bool // the current step goes through a proxy
	public  bool // an earlier step was on the public network
	now     bool // the current step is
}

// enter begins a step. Through a proxy only the address as it is written can be
// judged: what is dialled is the proxy.
func (g *guard) enter(u *url.URL, proxied bool) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.public = g.public || g.now
	g.proxied = proxied
	if !proxied {
		g.now = false
		return nil
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	within := host == "localhost" || strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".local")
	if ip := net.ParseIP(host); ip != nil {
		within = g.inside(ip, u.Port())
	}
	g.now = !within
	return g.judge(within)
}

// control is called with the address that is about to be dialled.
func (g *guard) control(_ context.Context, _, address string, _ syscall.RawConn) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.proxied {
		return nil
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	host, _, _ = strings.Cut(host, "%")
	ip := net.ParseIP(host)
	within := ip == nil || g.inside(ip, port)
	if !within {
		g.now = true
	}
	return g.judge(within)
}

func (g *guard) judge(within bool) error {
	if within && g.public {
		return refuse("", "it is redirected from the public network to a private address, which is not followed")
	}
	return nil
}

// inside reports whether an address belongs to this machine or a private
// network: RFC 1918, 4193, 3927, 4291, 6598 and what no document is served from.
func inside(ip net.IP, _ string) bool {
	if v4 := ip.To4(); v4 != nil {
		switch {
		case v4[0] == 0, v4[0] >= 240, v4[0] == 100 && v4[1]&0xc0 == 64, v4[0] == 198 && v4[1]&0xfe == 18:
			return true
		}
	} else if embedded := embeddedIPv4(ip); embedded != nil {
		return inside(embedded, "")
	}
	return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsLinkLocalMulticast() ||
		ip.IsMulticast() || ip.IsUnspecified() || ip.IsInterfaceLocalMulticast()
}

// embeddedIPv4 returns the IPv4 address inside a NAT64 (64:ff9b::/96) or 6to4
// (2002::/16) address, which a gateway would hand on to; nil for others.
func embeddedIPv4(ip net.IP) net.IP {
	v6 := ip.To16()
	switch {
	case v6 == nil:
		return nil
	case v6[0] == 0x00 && v6[1] == 0x64 && v6[2] == 0xff && v6[3] == 0x9b:
		return net.IPv4(v6[12], v6[13], v6[14], v6[15])
	case v6[0] == 0x20 && v6[1] == 0x02:
		return net.IPv4(v6[2], v6[3], v6[4], v6[5])
	}
	return nil
}
