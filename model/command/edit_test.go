package command

import (
	"slices"
	"testing"
)

func TestAtLine(t *testing.T) {
	for editor, want := range map[string][]string{
		"vi":                {"+12", "/a b.md"},
		"/usr/bin/nvim":     {"+12", "/a b.md"},
		"emacsclient":       {"+12", "/a b.md"},
		"code":              {"-g", "/a b.md:12"},
		"/opt/helix/bin/hx": {"/a b.md:12"},
		"ed":                {"/a b.md"},
	} {
		if got := atLine(editor, "/a b.md", 12); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", editor, got, want)
		}
	}
}
