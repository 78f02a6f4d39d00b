package page

import (
	"strings"
	"testing"
)

func TestTidy(t *testing.T) {
	standFirst := "The wall at the northern quay has held for a hundred winters, and the council now asks who will pay for the next hundred."
	page := strings.Replace(newsPage, "<h2>What comes next</h2>",
		"<h2>"+standFirst+"</h2><p>Advertisement</p><h3>Storms come often. Keep up with the <b>Gull Daily</b> newsletter.</h3>"+
			"<figure><div><span>Image</span></div><img src=wall.png alt=Wall><figcaption><span>The wall today.</span><span>Credit<i>Ada Lind</i></span></figcaption></figure>"+
			"<h2>What comes next</h2><p>The newsletter of the harbour office is the oldest in the country.</p>", 1)
	p, err := Article(page, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\n\n" + standFirst, "\n\n## What comes next", "The newsletter of the harbour office", "The wall today. Credit Ada Lind"} {
		if !strings.Contains(p.Text, want) {
			t.Errorf("%q is missing in:\n%s", want, p.Text)
		}
	}
	for _, no := range []string{"Advertisement", "Gull Daily", "Image"} {
		if strings.Contains(p.Text, no) {
			t.Errorf("%q should not be in:\n%s", no, p.Text)
		}
	}
}
