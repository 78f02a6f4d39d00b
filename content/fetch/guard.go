package fetch

import (
	"context"
	"net"
	"net/url"
	"slices"
	"sync"
	"syscall"
	"time"
)

// guard keeps a chain of redirects that has been on the public network from
// leading to this machine or its neighbourhood. It judges the address that is
// dialled, after the name was looked up, so that no name can deceive it.
type guard struct {
	inside func(ip net.IP, port string) bool
	lookUp func(ctx context.Context, network, host string) ([]net.IP, error)

	mu      sync.Mutex
	proxied bool // the current step goes through a proxy
	public  bool // an earlier step was on the public network
	now     bool // the current step is
}

// enter begins a step. Through a proxy, where what is dialled is the proxy, the host
// is judged as it is written; where the step comes from the public network, also as
// this machine resolves it, if it can.
func (g *guard) enter(ctx context.Context, u *url.URL, proxied bool) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.public = g.public || g.now
	g.proxied = proxied
	if !proxied {
		g.now = false
		return nil
	}
	within := g.hostInside(ctx, u.Hostname(), u.Port())
	g.now = !within
	return g.judge(within)
}

// lookUpTime bounds the look-up of a host that a proxy is asked for: often only the
// proxy can resolve it.
const lookUpTime = 2 * time.Second

// hostInside reports whether a host is on this machine or a private network.
func (g *guard) hostInside(ctx context.Context, host, port string) bool {
	host = hostName(host)
	if privateName(host) {
		return true
	}
	if ip, numeric := parseHost(host); numeric {
		return ip == nil || g.inside(ip, port)
	}
	if !g.public {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, lookUpTime)
	defer cancel()
	found, _ := g.lookUp(ctx, "ip", host)
	return slices.ContainsFunc(found, func(ip net.IP) bool { return g.inside(ip, port) })
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
	ip, _ := parseHost(host)
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
	siteLocal := len(ip) == net.IPv6len && ip[0] == 0xfe && ip[1]&0xc0 == 0xc0 // RFC 3879
	return siteLocal || ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsLinkLocalMulticast() ||
		ip.IsMulticast() || ip.IsUnspecified() || ip.IsInterfaceLocalMulticast()
}

// embeddedIPv4 returns the IPv4 address inside a NAT64 (64:ff9b::/96), 6to4
// (2002::/16) or IPv4-compatible (::/96) address, which a gateway would hand on to;
// nil for others.
func embeddedIPv4(ip net.IP) net.IP {
	v6 := ip.To16()
	switch {
	case v6 == nil:
		return nil
	case [12]byte(v6[:12]) == [12]byte{}:
		return net.IPv4(v6[12], v6[13], v6[14], v6[15])
	case v6[0] == 0x00 && v6[1] == 0x64 && v6[2] == 0xff && v6[3] == 0x9b:
		return net.IPv4(v6[12], v6[13], v6[14], v6[15])
	case v6[0] == 0x20 && v6[1] == 0x02:
		return net.IPv4(v6[2], v6[3], v6[4], v6[5])
	}
	return nil
}
