package config

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"briefing/ui"

	"go.yaml.in/yaml/v3"
)

// MaxFile is the size of the configuration file in bytes.
const MaxFile = 64 << 10

// readRegular reads a file that must be one, without waiting for the other end of
// a pipe, and not more than the limit.
func readRegular(path string, limit int64) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|noWait, 0)
	if err != nil {
		var in *os.PathError
		if errors.As(err, &in) {
			err = in.Err // the name is added by the caller
		}
		return nil, notOpened{err}
	}
	defer func() { _ = f.Close() }()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, errors.New("not a file")
	}
	b, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(b)) > limit {
		err = fmt.Errorf("larger than %d kB", limit>>10)
	}
	return b, err
}

// notOpened is the error of a file that could not even be opened.
type notOpened struct{ error }

func (e notOpened) Unwrap() error { return e.error }

// readFile takes over what the file says; the theme is only noted. A file that cannot
// be opened says nothing: where there is no home, or it is somebody else's, there is
// something to read all the same.
func (c *Config) readFile(theme *choice) error {
	b, err := readRegular(c.File, MaxFile)
	var none notOpened
	switch {
	case errors.As(err, &none):
		return nil
	case err != nil:
		return &Error{Origin(c.File), err.Error()}
	}
	return c.parse(b, theme)
}

// fault notes what is wrong with a setting, which then has its default; the first of
// several is what Load returns.
func (c *Config) fault(err error) {
	if c.failed == nil {
		c.failed = err
	}
}

// at is the origin of a line of the file.
func (c *Config) at(line int) Origin { return Origin(c.File + ":" + strconv.Itoa(line)) }

// parse takes over what the bytes of the file say. Nothing in them is looked at
// twice, so that no alias can make it large: aliases are refused.
func (c *Config) parse(b []byte, theme *choice) error {
	var document yaml.Node
	if err := yaml.Unmarshal(b, &document); err != nil {
		return &Error{Origin(c.File), err.Error()}
	}
	if len(document.Content) == 0 {
		return nil // empty, or comments only
	}
	root := document.Content[0]
	if root.Kind == yaml.ScalarNode && root.Tag == "!!null" {
		return nil
	}
	return c.each(root, "settings", func(name string, key, value *yaml.Node) error {
		switch name {
		case "theme":
			text, err := c.scalar(value, "theme", "a name or a path")
			if err == nil {
				*theme = choice{name: text, origin: c.at(value.Line), base: filepath.Dir(c.File), home: theme.home}
			}
			return err
		case "width":
			return c.parseWidth(value)
		case "start":
			text, err := c.scalar(value, "start", "article, sections or entities")
			if err != nil {
				return err
			}
			return c.setStart(text, c.at(value.Line))
		case "library":
			text, err := c.scalar(value, "library", "on or off")
			if err != nil {
				return err
			}
			return c.setLibrary(text, c.at(value.Line))
		case "keys":
			return c.parseKeys(value)
		}
		return &Error{c.at(key.Line), fmt.Sprintf("unknown setting %s (theme, width, start, library, keys)", quoted(name))}
	})
}

// each calls f for every entry of a mapping, in order; what f returns is a fault of
// that entry alone, and so is a name that occurs twice.
func (c *Config) each(node *yaml.Node, what string, f func(name string, key, value *yaml.Node) error) error {
	if node.Kind != yaml.MappingNode {
		return &Error{c.at(node.Line), what + " are written as NAME: VALUE"}
	}
	seen := make(map[string]bool)
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		name, err := c.scalar(key, what, "names")
		if err != nil {
			return err
		}
		if seen[name] {
			c.fault(&Error{c.at(key.Line), quoted(name) + " is set twice"})
			continue
		}
		seen[name] = true
		if err := f(name, key, value); err != nil {
			c.fault(err)
		}
	}
	return nil
}

// scalar returns the text of a plain value.
func (c *Config) scalar(node *yaml.Node, name, wanted string) (string, error) {
	if node.Kind != yaml.ScalarNode || node.Tag == "!!null" {
		return "", &Error{c.at(node.Line), fmt.Sprintf("%s: %s expected", name, wanted)}
	}
	return node.Value, nil
}

func (c *Config) parseWidth(node *yaml.Node) error {
	text, err := c.scalar(node, "width", "a number")
	if err != nil {
		return err
	}
	width, err := strconv.Atoi(text)
	if err != nil {
		return &Error{c.at(node.Line), fmt.Sprintf("width: a number expected, not %s", quoted(text))}
	}
	return c.setWidth(width, c.at(node.Line))
}

// parseKeys binds actions anew, to one key or to a list of keys.
func (c *Config) parseKeys(node *yaml.Node) error {
	bound, from := make(map[string][]string), make(map[string]Origin)
	err := c.each(node, "keys", func(action string, key, value *yaml.Node) error {
		list := []*yaml.Node{value}
		if value.Kind == yaml.SequenceNode {
			list = value.Content
		}
		names := []string{}
		for _, item := range list {
			name, err := c.scalar(item, action, "a key or a list of keys")
			if err != nil {
				return err
			}
			names = append(names, name)
		}
		bound[action] = names
		from[action] = c.at(key.Line)
		return nil
	})
	if err != nil {
		return err
	}
	c.rebind(bound, from)
	return nil
}

// rebind binds the actions, but for those that are at fault.
func (c *Config) rebind(bound map[string][]string, from map[string]Origin) {
	for {
		c.Keys = ui.Keys()
		var wrong *ui.KeyError
		if !errors.As(c.Keys.Rebind(bound), &wrong) {
			break
		}
		c.fault(&Error{from[wrong.Action], wrong.Error()})
		delete(bound, wrong.Action)
		delete(from, wrong.Action)
	}
	c.keys = from
}
