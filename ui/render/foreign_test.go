package render

import (
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// foreign returns style sheets of Glamour's own.
func foreign() map[string]*ansi.StyleConfig {
	return map[string]*ansi.StyleConfig{
		"dark": &styles.DarkStyleConfig, "light": &styles.LightStyleConfig,
		"dracula": &styles.DraculaStyleConfig, "notty": &styles.NoTTYStyleConfig, "pink": &styles.PinkStyleConfig,
	}
}
