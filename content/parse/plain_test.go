package parse

import (
	"strings"
	"testing"

	"briefing/content/article"
)

// TestPlainHeadings finds headings in plain text by their titles.
func TestPlainHeadings(t *testing.T) {
	body := strings.Repeat("The harbour was shut for nine days and nobody could say who was to blame for it. ", 2)
	tests := []struct{ name, in, want string }{
		{"numbered", "The pier\n\n1. Introduction\n\n" + body + "\n\n1.2 What was known\n\n" + body + "\n\nIV. Findings\n\n" + body, "1 The pier|2 1. Introduction|3 1.2 What was known|2 IV. Findings"},
		{"a list is none", "The pier\n\n" + body + "\n\n1. Bring bread\n\n2. Bring water\n\n3. Wait there\n", "1 The pier"},
		{"a list of long items", "The pier\n\n" + body + "\n\n1. Bread\n\n2. " + body + "\n\n3. " + body, "1 The pier"},
		{"a sum is none", "The pier\n\n" + body + "\n\n1.5 million crowns\n\n" + body, "1 The pier"},
		{"path on a site", "Home » News » Ice shuts the pier\n\nHarbour Politics\n\nIce shuts the pier\n\n" + body, "1|1 Ice shuts the pier"},
		{"numbers without stops", "The pier\n\n1 Introduction\n\n" + body + "\n\n1.1 Scope\n\nThe pier alone.\n\n2 Methods\n\n" + body, "1 The pier|2 1 Introduction|3 1.1 Scope|2 2 Methods"},
		{"a date below the headline", "No images? Click here\n\nThe pier\nMar 4, 2025\n\n" + body, "1|1 The pier"},
		{"newsletter", "View this email in your browser: https://m.example/1\n\n*THE GULL*\n---------\nIssue 7 | May\n\n" + body, "1|2 THE GULL"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range indexed(tt.in, article.Plain, 1<<20).Sections() {
				got = append(got, strings.TrimSpace(string(rune('0'+s.Level))+" "+s.Title))
			}
			if strings.Join(got, "|") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			check(t, tt.in, article.Plain)
		})
	}
}

// TestPlainLines joins the lines of paragraphs, and the words that they divide.
func TestPlainLines(t *testing.T) {
	tests := []struct{ in, want string }{
		{"The council said that the govern-\nment of the islands had to pay for the new\nwall of the harbour.", "The council said that the government of the islands had to pay for the new wall of the harbour."},
		{"The talks are a part of a plan for the long-\nterm future of the harbour and of the self-\ngoverning islands.", "The talks are a part of a plan for the long-term future of the harbour and of the self-governing islands."},
		{"Contents of the report of the harbour\nIntroduction .......................... 3\nFindings .............................. 12", "Contents of the report of the harbour Introduction .......................... 3\nFindings .............................. 12"},
		{"He spoke of Anglo-\nNorse ways of building a wall in the cold\nwater.", "He spoke of Anglo-\nNorse ways of building a wall in the cold water."},
	}
	for _, tt := range tests {
		in := "The ice.\n\n" + tt.in + "\n\nThe end.\n"
		leaves := leavesOf(in, article.Plain)
		if len(leaves) != 3 || leaves[1].Text != tt.want {
			t.Errorf("%+v, want %q", leaves, tt.want)
		}
		check(t, in, article.Plain)
	}
}
