//go:build unix

package hostile

import (
	"fmt"
	"math/rand"
	"os"
	"testing"
	"time"

	"briefing/model/terminal/ptytest"
)

func TestRedInput(t *testing.T) {
	var seed int64
	fmt.Sscan(os.Getenv("SEED"), &seed)
	r := rand.New(rand.NewSource(seed))
	s := ptytest.Start(t, ptytest.Options{Cols: 110, Rows: 30}, "/tmp/h2.bin", "/tmp/hc/ok.md")
	s.Wait("first", drawn)
	b := make([]byte, 100000)
	r.Read(b)
	for i := range b {
		if b[i] == 3 || b[i] == 0x1a {
			b[i] = 'j'
		}
	}
	began := time.Now()
	for i := 0; i < len(b); i += 1000 {
		if s.Exited() {
			break
		}
		s.Send(string(b[i : i+1000]))
	}
	fmt.Println("sent", time.Since(began))
	time.Sleep(1500 * time.Millisecond)
	fmt.Println(s.Text(), s.Exited())
	s.Send("\x1b\\")
	time.Sleep(300 * time.Millisecond)
	s.Send("\x03\x03")
	time.Sleep(500 * time.Millisecond)
	fmt.Println(s.Text(), s.Exited())
	s.Send("q")
	time.Sleep(500 * time.Millisecond)
	fmt.Println(s.Text(), s.Exited())
}
