package content

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/export"
	"briefing/content/parse/corpus"
)

//go:embed export/schema.json
var schemaText []byte

// schema is as much of JSON Schema as schema.json uses.
type schema struct {
	root map[string]any
}

func loadSchema(t testing.TB) schema {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(schemaText, &root); err != nil {
		t.Fatal(err)
	}
	return schema{root}
}

// check holds a value to a rule of the schema.
func (s schema) check(rule map[string]any, v any, at string) error {
	if ref, ok := rule["$ref"].(string); ok {
		name := strings.TrimPrefix(ref, "#/$defs/")
		if err := s.check(s.root["$defs"].(map[string]any)[name].(map[string]any), v, at); err != nil {
			return err
		}
	}
	if c, ok := rule["const"]; ok && !reflect.DeepEqual(c, v) {
		return fmt.Errorf("%s: %v, want %v", at, v, c)
	}
	if list, ok := rule["enum"].([]any); ok && !contains(list, v) {
		return fmt.Errorf("%s: %v is none of %v", at, v, list)
	}
	if want, ok := rule["type"]; ok {
		list, many := want.([]any)
		if !many {
			list = []any{want}
		}
		if !contains(list, typeOf(v)) {
			return fmt.Errorf("%s: %v is no %v", at, v, want)
		}
	}
	if n, ok := v.(float64); ok {
		if least, ok := rule["minimum"].(float64); ok && n < least {
			return fmt.Errorf("%s: %v is less than %v", at, n, least)
		}
		if most, ok := rule["maximum"].(float64); ok && n > most {
			return fmt.Errorf("%s: %v is more than %v", at, n, most)
		}
	}
	if items, ok := rule["items"].(map[string]any); ok {
		list, _ := v.([]any)
		for i, item := range list {
			if err := s.check(items, item, fmt.Sprintf("%s[%d]", at, i)); err != nil {
				return err
			}
		}
	}
	return s.checkFields(rule, v, at)
}

func (s schema) checkFields(rule map[string]any, v any, at string) error {
	object, ok := v.(map[string]any)
	if !ok {
		return nil
	}
	required, _ := rule["required"].([]any)
	for _, k := range required {
		if _, there := object[k.(string)]; !there {
			return fmt.Errorf("%s: %v is missing", at, k)
		}
	}
	fields, _ := rule["properties"].(map[string]any)
	for k, field := range object {
		if r, known := fields[k].(map[string]any); known {
			if err := s.check(r, field, at+"."+k); err != nil {
				return err
			}
		} else if rule["additionalProperties"] == false {
			return fmt.Errorf("%s.%s is not described", at, k)
		}
	}
	return nil
}

func contains(list []any, v any) bool {
	for _, x := range list {
		if reflect.DeepEqual(x, v) {
			return true
		}
	}
	return false
}

func typeOf(v any) any {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
	}
	return "number"
}

// checkLine holds one exported line to the schema and returns it decoded.
func checkLine(t testing.TB, s schema, line []byte) map[string]any {
	t.Helper()
	line = bytes.TrimSuffix(line, []byte("\n"))
	var v map[string]any
	if err := json.Unmarshal(line, &v); err != nil {
		t.Fatalf("%v in %.200q", err, line)
	}
	if bytes.ContainsFunc(line, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
		t.Fatalf("a control character in %.200q", line)
	}
	if err := s.check(s.root, any(v), "document"); err != nil {
		t.Fatal(err)
	}
	return v
}

// folder fills a folder with articles of about 5 KB.
func folder(b testing.TB, n int) string {
	b.Helper()
	dir := b.TempDir()
	for i := range n {
		path := filepath.Join(dir, fmt.Sprintf("%05d.md", i))
		if err := os.WriteFile(path, []byte(corpus.Article(uint64(i), 5<<10)), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

func read(ctx context.Context, path string) (*article.Document, error) {
	return Read(ctx, path, Options{})
}

// TestExportSchema exports real documents, and holds each line to the
// schema and its spans to the text.
func TestExportSchema(t *testing.T) {
	names := []string{"", filepath.Join("testdata", "articles"), folder(t, 3)}
	s := loadSchema(t)
	for path := range Files(t.Context(), names, Options{}, nil) {
		d, err := read(t.Context(), path)
		if err != nil {
			t.Error(err)
			continue
		}
		var line bytes.Buffer
		if err := export.Document(&line, d, true); err != nil {
			t.Fatal(err)
		}
		v := checkLine(t, s, line.Bytes())
		if v["text"] != string(d.Text) {
			t.Errorf("%s: the text is another", path)
		}
		for _, q := range v["quotes"].([]any) {
			q := q.(map[string]any)
			start, end := int(q["start"].(float64)), int(q["end"].(float64))
			if start >= end || end > len(v["text"].(string)) || q["text"] == "" {
				t.Errorf("%s: quotation %v", path, q)
			}
		}
	}
}

// BenchmarkExport exports a folder, recognition included, on all cores.
func BenchmarkExport(b *testing.B) {
	const articles = 500
	dir := folder(b, articles)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		sum, err := export.Run(b.Context(), Files(b.Context(), []string{dir}, Options{}, nil), io.Discard, export.Options{Read: read})
		if err != nil || sum.Written != articles {
			b.Fatal(sum, err)
		}
	}
	b.ReportMetric(float64(articles*b.N)/b.Elapsed().Seconds(), "articles/s")
}
