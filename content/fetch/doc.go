// Package fetch gets one document from a web address, and nothing else.
//
// It owns what a reader may expect of the network: http and https alone, a limit
// on time, size and redirects, no step from https down to http, no step from the
// public network into this machine or its neighbourhood, no cookies and no
// credentials. Proxies named in the environment are used.
//
// It neither interprets nor keeps what it gets.
//
// Start reading at [Get].
package fetch
