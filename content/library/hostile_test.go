package library

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"briefing/content"
	"briefing/content/article"
)

// victim is the environment of a process that writes a library until it is killed: the
// file and the folder of documents.
const victim = "BRIEFING_TEST_VICTIM"

func TestMain(m *testing.M) {
	if file, dir, ok := strings.Cut(os.Getenv(victim), "\n"); ok {
		fmt.Println(writeForever(file, dir))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// writeForever reads the documents of a folder under ever new rules, and prints each that
// all are remembered under.
func writeForever(file, dir string) error {
	l, notice, err := Open(file)
	if err != nil || notice != "" {
		return errors.Join(err, errors.New(notice))
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.md"))
	for round := time.Now().UnixNano(); err == nil; round++ {
		var inputs []Input
		for _, f := range files {
			inputs = append(inputs, FileInput(f, strconv.FormatInt(round, 10)))
		}
		_, err = l.Fill(context.Background(), inputs, reading)
		fmt.Println(round)
	}
	return err
}

// kills is how often a writing process is killed; HOSTILE=all kills more.
func kills() int {
	if os.Getenv("HOSTILE") == "all" {
		return 500
	}
	return 10
}

// TestKilled kills a process while it writes the library, again and again: nothing that it
// said was written is lost, and the file needs no repair.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "data", "library.db")
	const docs = 30
	for i := range docs {
		write(t, dir, fmt.Sprintf("%02d.md", i), madeArticle(i, 600))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for n := range kills() {
		if n%4 == 3 { // a new file, perhaps before it is one
			fresh := filepath.Join(t.TempDir(), "library.db")
			killed(t, fresh, dir, time.Duration(random.IntN(40_000))*time.Microsecond, true)
			sound(t, fresh, "")
		}
		last := killed(t, file, dir, time.Duration(random.IntN(30_000))*time.Microsecond, false)
		if all := sound(t, file, last); all != docs {
			t.Fatalf("after %d kills: %d documents", n+1, all)
		}
	}
}

// sound opens a library of which every document must be remembered under these rules or
// later ones, checks it, and returns how many documents there are.
func sound(t *testing.T, file, rules string) (documents int) {
	t.Helper()
	l, notice, err := Open(file)
	if err != nil || notice != "" {
		t.Fatalf("%q, %v", notice, err)
	}
	var check string
	var older int
	err = errors.Join(
		l.db.QueryRow("PRAGMA integrity_check").Scan(&check),
		l.db.QueryRow("SELECT count(*), count(*) FILTER (WHERE rules < ?) FROM documents", rules).Scan(&documents, &older),
	)
	_, failed := l.db.Exec("INSERT INTO words(words, rank) VALUES('integrity-check', 1)")
	if err = errors.Join(err, failed, l.Close()); err != nil || check != "ok" || older > 0 {
		t.Fatalf("%s, %d documents of %d are older than %s, %v", check, older, documents, rules, err)
	}
	return documents
}

// killed starts a process that writes, and kills it so long after it was started, or
// after it has written everything once; it returns the last rules under which everything
// was written.
func killed(t *testing.T, file, dir string, after time.Duration, early bool) (last string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victim+"="+file+"\n"+dir)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	kill := func() { time.AfterFunc(after, func() { _ = cmd.Process.Kill() }) }
	if early {
		kill()
	}
	for lines := bufio.NewScanner(out); lines.Scan(); last = lines.Text() {
		if last == "" && !early {
			kill()
		}
	}
	_ = cmd.Wait()
	if _, err := strconv.Atoi(last); err != nil && last != "" || last == "" && !early {
		t.Fatalf("the process said %q", last)
	}
	return last
}

// TestFullDisk: what does not fit is an error, and what was there before stays.
func TestFullDisk(t *testing.T) {
	l, dir := open(t), t.TempDir()
	l.db.SetMaxOpenConns(1)
	fill(t, l, write(t, dir, "a.md", first))
	var pages int
	if err := l.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	limit := func(pages int) {
		if _, err := l.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
			t.Fatal(err)
		}
	}
	limit(pages + 2)
	inputs := madeFolder(t, dir, 20)
	if _, err := l.Fill(context.Background(), inputs, reading); err == nil || Damaged(err) || !strings.Contains(err.Error(), "full") {
		t.Errorf("a full disk: %v", err)
	}
	if s := must(l.Scope(context.Background(), nil))(t); len(s.Documents()) != 1 {
		t.Errorf("%d documents after the disk was full", len(s.Documents()))
	}
	limit(1 << 30)
	if s, err := l.Fill(context.Background(), inputs, reading); err != nil || s.Read != 20 {
		t.Errorf("with room again: %+v, %v", s, err)
	}
}

// TestDamagedWithin: a file that is damaged behind its beginning says so when it is asked,
// and is set aside.
func TestDamagedWithin(t *testing.T) {
	file, dir := filepath.Join(t.TempDir(), "library.db"), t.TempDir()
	inputs := madeFolder(t, dir, 20)
	for range 2 { // made, and made again
		l := must(func() (*Library, error) { l, _, err := Open(file); return l, err }())(t)
		if s, err := l.Fill(context.Background(), inputs, reading); err != nil || s.Read != 20 {
			t.Fatalf("%+v, %v", s, err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		f, err := os.OpenFile(file, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		for at := int64(2 * 4096); at < 60*4096; at += 4096 {
			if _, err := f.WriteAt([]byte(strings.Repeat("no page", 100)), at); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		l = must(func() (*Library, error) { l, _, err := Open(file); return l, err }())(t)
		if _, err := l.Fill(context.Background(), inputs, reading); !Damaged(err) {
			t.Errorf("a damaged file: %v", err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		if notice, err := SetAside(file); err != nil || !strings.Contains(notice, "damaged") {
			t.Errorf("%q, %v", notice, err)
		}
	}
}

// TestAskedWhileFilled: what is written already is found while other documents are still
// read.
func TestAskedWhileFilled(t *testing.T) {
	l, ctx := open(t), t.Context()
	inputs := madeFolder(t, t.TempDir(), 2*batchSize)
	more, filled := make(chan struct{}), make(chan error)
	go func() {
		_, err := l.Fill(ctx, inputs, FillOptions{Workers: 2, Read: func(ctx context.Context, path string) (*article.Document, error) {
			if path >= inputs[batchSize+10].Path {
				<-more
			}
			return content.Read(ctx, path, content.Options{})
		}})
		filled <- err
	}()
	for {
		scope := must(l.Scope(ctx, nil))(t)
		if people := must(l.People(ctx, scope, true, nil))(t); len(people) > 0 {
			if n := len(scope.Documents()); n == 0 || n == len(inputs) {
				t.Errorf("%d documents", n)
			}
			break
		}
		time.Sleep(time.Millisecond)
	}
	close(more)
	if err := <-filled; err != nil {
		t.Error(err)
	}
}
