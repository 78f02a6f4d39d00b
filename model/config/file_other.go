//go:build !unix

package config

const noWait = 0
