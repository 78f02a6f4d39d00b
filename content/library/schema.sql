CREATE TABLE documents (
	id INTEGER PRIMARY KEY,
	path TEXT NOT NULL UNIQUE,
	size INTEGER NOT NULL,      -- bytes
	changed INTEGER NOT NULL,   -- of the file, in nanoseconds
	rules TEXT NOT NULL,        -- version of what recognised it, and of its corrections
	title TEXT NOT NULL,
	byline TEXT NOT NULL,
	source TEXT NOT NULL,
	url TEXT NOT NULL,
	date TEXT NOT NULL,         -- as the document gives it
	day TEXT NOT NULL,          -- 2026-12-01, 2026-12, 2026 or empty
	words INTEGER NOT NULL,
	statements INTEGER NOT NULL,
	sketch BLOB NOT NULL,       -- see copies.go
	text TEXT NOT NULL          -- normalised
);
CREATE TABLE statements (
	doc INTEGER NOT NULL REFERENCES documents(id),
	n INTEGER NOT NULL,
	kind TEXT NOT NULL,
	text TEXT NOT NULL,
	name INTEGER NOT NULL,      -- of the speaker; -1 for none
	speaker TEXT NOT NULL,      -- a name, the words for somebody unnamed, or empty
	confidence INTEGER NOT NULL,
	corrected INTEGER NOT NULL,
	start INTEGER NOT NULL,
	end INTEGER NOT NULL,
	section TEXT NOT NULL,
	page TEXT NOT NULL,
	PRIMARY KEY (doc, n)
) WITHOUT ROWID;
CREATE TABLE names (
	doc INTEGER NOT NULL REFERENCES documents(id),
	n INTEGER NOT NULL,
	name TEXT NOT NULL,
	kind TEXT NOT NULL,
	role TEXT NOT NULL,
	affiliation TEXT NOT NULL,
	gender INTEGER NOT NULL,
	count INTEGER NOT NULL,     -- of mentions
	said INTEGER NOT NULL,      -- statements
	aliases TEXT NOT NULL,      -- one a line
	start INTEGER NOT NULL,     -- of the first mention
	PRIMARY KEY (doc, n)
) WITHOUT ROWID;
CREATE TABLE events (
	doc INTEGER NOT NULL REFERENCES documents(id),
	n INTEGER NOT NULL,
	date TEXT NOT NULL,
	sentence TEXT NOT NULL,
	year INTEGER NOT NULL,
	month INTEGER NOT NULL,
	day INTEGER NOT NULL,
	start INTEGER NOT NULL,
	end INTEGER NOT NULL,
	PRIMARY KEY (doc, n)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(title, text, content='documents', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
