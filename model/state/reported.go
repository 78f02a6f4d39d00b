package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// reportedFile is there while reported statements are followed.
const reportedFile = "reported"

// FollowsReported reports whether a reader has last followed statements without
// quotation marks, too.
func (s *Store) FollowsReported() bool {
	if s == nil || s.dir == "" {
		return false
	}
	info, err := os.Lstat(filepath.Join(s.dir, reportedFile))
	return err == nil && info.Mode().IsRegular()
}

// SetFollowsReported keeps that for the sessions to come.
func (s *Store) SetFollowsReported(on bool) error {
	if s == nil || s.dir == "" {
		return nil
	}
	file := filepath.Join(s.dir, reportedFile)
	if !on {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("keep state: %w", err)
		}
		return nil
	}
	err := makeFolder(s.dir)
	if err == nil {
		err = replace(file, nil)
	}
	if err != nil {
		return fmt.Errorf("keep state: %w", err)
	}
	return nil
}
