package fetch

import (
	"net"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// hostName is a host in the form in which it is looked up: ASCII, in lower case,
// without the dot of the root. Full-width digits and dots become ordinary ones.
func hostName(host string) string {
	if ascii, err := idna.Lookup.ToASCII(host); err == nil {
		host = ascii
	}
	return strings.ToLower(strings.TrimSuffix(host, "."))
}

// privateName reports whether a name is reserved for this machine or a private
// network (RFC 6761, 6762, 8375), or has no dot, as only names of a private network.
func privateName(host string) bool {
	if !strings.ContainsAny(host, ".:") {
		_, numeric := parseHost(host)
		return !numeric
	}
	for _, suffix := range [...]string{".localhost", ".local", ".internal", ".home.arpa"} {
		if strings.HasSuffix(host, suffix) {
			return true
		}
	}
	return false
}

// parseHost reads a host that is an address in numbers, in every spelling that the C
// library's inet_aton takes too: 127.1, 2130706433, 0177.0.0.1, 0x7f.1; an IPv6
// address may have a zone. What is meant as numbers and is no address is numeric and
// has no IP.
func parseHost(host string) (ip net.IP, numeric bool) {
	if strings.Contains(host, ":") {
		host, _, _ = strings.Cut(host, "%")
		return net.ParseIP(host), true
	}
	parts := strings.Split(host, ".")
	if _, ok := number(parts[len(parts)-1]); !ok {
		return nil, false
	}
	if len(parts) > net.IPv4len {
		return nil, true
	}
	var address uint64
	for i, part := range parts {
		n, ok := number(part)
		bits := 8
		if i == len(parts)-1 {
			bits = 8 * (net.IPv4len - i)
		}
		if !ok || n >= 1<<bits {
			return nil, true
		}
		address = address<<bits | n
	}
	return net.IPv4(byte(address>>24), byte(address>>16), byte(address>>8), byte(address)), true
}

// number reads a decimal, octal (0…) or hexadecimal (0x…) number. One that is too
// large counts as the largest.
func number(s string) (n uint64, ok bool) {
	base := 10
	switch {
	case strings.HasPrefix(s, "0x"):
		base, s = 16, s[2:]
	case len(s) > 1 && s[0] == '0':
		base = 8
	}
	n, err := strconv.ParseUint(s, base, 64)
	if err != nil && base == 8 { // 08 is decimal to some
		n, err = strconv.ParseUint(s, 10, 64)
	}
	return n, err == nil || n == 1<<64-1 || base == 16 && s == ""
}
