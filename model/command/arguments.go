package command

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// usageError is a command line that was not understood.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// isUsageError reports whether an error is one of the command line.
func isUsageError(err error) bool {
	var u *usageError
	return errors.As(err, &u)
}

// anyNumber of documents.
const anyNumber = -1

// documentArgs accepts up to so many names of documents. An empty name is most
// likely a variable of a script that is not set, and no document.
func documentArgs(most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case most == 0 && len(args) > 0:
			return &usageError{fmt.Errorf("%s takes no document", c.CommandPath())}
		case most > 0 && len(args) > most:
			return &usageError{fmt.Errorf("%s takes one document at most, not %d", c.CommandPath(), len(args))}
		}
		for _, name := range args {
			if name == "" {
				return &usageError{errors.New("the name of a document is empty")}
			}
		}
		return nil
	}
}

// mistyped is the error about a word that is neither a document nor a command, with
// the command that was most likely meant.
func mistyped(c *cobra.Command, word string) error {
	var names []string
	for _, sub := range c.Root().Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	return &usageError{fmt.Errorf("no document and no command is called %q%s", word, didYouMean("", nearest(word, names)))}
}

// flagError is an error in a flag as a usage error, without the words of the
// function that did not take its value, and with the flag that was most likely
// meant.
func flagError(c *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &value):
		err = fmt.Errorf("--%s does not take %q", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		err = fmt.Errorf("%w%s", err, didYouMean("--", nearest(unknown.GetSpecifiedName(), names)))
	}
	return &usageError{err}
}

// optionalInt is the value of a flag for a whole number that may be left out.
type optionalInt struct{ to **int }

// String implements pflag.Value: there is no default.
func (optionalInt) String() string { return "" }

// Type implements pflag.Value.
func (optionalInt) Type() string { return "int" }

// Set implements pflag.Value.
func (v optionalInt) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err == nil {
		*v.to = &n
	}
	return err
}

func didYouMean(prefix, name string) string {
	if name == "" {
		return ""
	}
	return ": did you mean " + prefix + name + "?"
}

// strict lets the commands that Cobra brings refuse what they do not know.
func strict(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Args = func(_ *cobra.Command, args []string) error {
				if found, _, err := root.Find(args); err != nil || found == root && len(args) > 0 {
					return &usageError{fmt.Errorf("no command is called %q", args[0])}
				}
				return nil
			}
		case "completion":
			c.RunE = func(c *cobra.Command, args []string) error {
				if len(args) > 0 {
					return &usageError{fmt.Errorf("there are no completions for %q", args[0])}
				}
				return c.Help()
			}
		}
	}
}
