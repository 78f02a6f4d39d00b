package mail

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// decode undoes the transfer encoding of a body, as far as it goes: a body that was
// cut short, or changed on the way, still has its beginning.
func decode(body []byte, encoding string) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return decodeBase64(body)
	case "quoted-printable":
		return decodeQuoted(body)
	}
	return body
}

func decodeBase64(body []byte) []byte {
	letters := make([]byte, 0, len(body))
	for _, c := range body {
		switch {
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '+', c == '/':
			letters = append(letters, c)
		case c == '-' || c == '_':
			return decoded(letters) // a line of what follows
		}
	}
	return decoded(letters)
}

func decoded(letters []byte) []byte {
	if len(letters)%4 == 1 {
		letters = letters[:len(letters)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(letters)))
	n, _ := base64.RawStdEncoding.Decode(out, letters)
	return out[:n]
}

// decodeQuoted decodes quoted-printable text; an equals sign that begins no code stays
// as it is.
func decodeQuoted(body []byte) []byte {
	out := make([]byte, 0, len(body))
	for len(body) > 0 {
		end := bytes.IndexByte(body, '\n')
		line, ending := body, []byte(nil)
		if end >= 0 {
			line, ending = bytes.TrimRight(body[:end], "\r"), body[end:end+1]
			body = body[end+1:]
		} else {
			body = nil
		}
		line = bytes.TrimRight(line, " \t")
		if bytes.HasSuffix(line, []byte("=")) {
			line, ending = line[:len(line)-1], nil
		}
		for i := 0; i < len(line); i++ {
			if line[i] == '=' && i+2 < len(line) && hex(line[i+1]) >= 0 && hex(line[i+2]) >= 0 {
				out = append(out, byte(hex(line[i+1])<<4|hex(line[i+2])))
				i += 2
				continue
			}
			out = append(out, line[i])
		}
		out = append(out, ending...)
	}
	return out
}

// hex is the value of a hexadecimal digit, -1 for others.
func hex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
