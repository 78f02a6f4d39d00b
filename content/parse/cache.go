package parse

import (
	"sync"
	"unsafe"

	"briefing/content/article"
)

// cache remembers leaves in two generations: when the young one is full it
// becomes the old one, and the old one is forgotten. What is used again moves
// to the young one.
type cache struct {
	mu         sync.Mutex
	young, old map[int]entry // by the block's start
	bytes      int           // of the young
}

type entry struct {
	block  article.Block
	leaves []article.Leaf
}

func (c *cache) get(b article.Block) ([]article.Leaf, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.young[b.Span.Start]; ok && e.block == b {
		return e.leaves, true
	}
	if e, ok := c.old[b.Span.Start]; ok && e.block == b {
		c.add(e)
		return e.leaves, true
	}
	return nil, false
}

func (c *cache) put(b article.Block, leaves []article.Leaf) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(entry{b, leaves})
}

func (c *cache) add(e entry) {
	size := sizeOf(e.leaves)
	if c.bytes+size > CacheBytes/2 && len(c.young) > 0 || c.young == nil {
		c.old, c.young, c.bytes = c.young, map[int]entry{}, 0
	}
	c.young[e.block.Span.Start] = e
	c.bytes += size
}

// sizeOf estimates the memory of leaves, and of the entry that holds them.
func sizeOf(leaves []article.Leaf) int {
	size := 128 + len(leaves)*int(unsafe.Sizeof(article.Leaf{}))
	for i := range leaves {
		l := &leaves[i]
		size += len(l.Text) + len(l.Runs)*int(unsafe.Sizeof(article.Run{})) + len(l.Links)*64 +
			len(l.Containers)*int(unsafe.Sizeof(article.Container{}))
	}
	return size
}
