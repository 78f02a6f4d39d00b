package reader

import "briefing/ui/render"

// cacheBytes bounds the laid-out blocks that are kept, in bytes as
// [render.Block.Size] counts them.
const cacheBytes = 4 << 20

// cache keeps laid-out blocks of one width and one style. It is two generations:
// when the young one is full it becomes the old one, and the old one is dropped;
// what is used moves to the young one.
type cache struct {
	young, old map[int]*render.Block
	bytes      int // of young
}

func (c *cache) clear() { c.young, c.old, c.bytes = nil, nil, 0 }

func (c *cache) get(block int) *render.Block {
	if b := c.young[block]; b != nil {
		return b
	}
	b := c.old[block]
	if b != nil {
		c.put(block, b)
	}
	return b
}

func (c *cache) put(block int, b *render.Block) {
	if c.young == nil || c.bytes > cacheBytes/2 {
		c.young, c.old, c.bytes = make(map[int]*render.Block), c.young, 0
	}
	c.young[block] = b
	c.bytes += b.Size()
}

// from drops the blocks from an index on.
func (c *cache) from(block int) {
	for i := range c.young {
		if i >= block {
			delete(c.young, i)
		}
	}
	for i := range c.old {
		if i >= block {
			delete(c.old, i)
		}
	}
}
