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
-- What documents say of a name; most of them say the same.
CREATE TABLE names (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	kind TEXT NOT NULL,
	role TEXT NOT NULL,
	affiliation TEXT NOT NULL,
	gender INTEGER NOT NULL,
	aliases TEXT NOT NULL,      -- one a line
	UNIQUE (name, kind, role, affiliation, gender, aliases)
);
CREATE TABLE named (
	doc INTEGER NOT NULL REFERENCES documents(id),
	name INTEGER NOT NULL REFERENCES names(id),
	count INTEGER NOT NULL,     -- of mentions
	said INTEGER NOT NULL,      -- statements
	start INTEGER NOT NULL,     -- of the first mention
	PRIMARY KEY (doc, name)
) WITHOUT ROWID;
CREATE INDEX bearers ON named(name, doc, count, said, start);
CREATE TABLE statements (
	doc INTEGER NOT NULL REFERENCES documents(id),
	n INTEGER NOT NULL,
	kind TEXT NOT NULL,         -- direct, mixed or reported
	text TEXT NOT NULL,
	name INTEGER REFERENCES names(id), -- of the speaker
	speaker TEXT,               -- the words for one without a name
	confidence INTEGER NOT NULL,
	corrected INTEGER NOT NULL,
	start INTEGER NOT NULL,
	end INTEGER NOT NULL,
	section TEXT,               -- unless it has the document's title
	page TEXT NOT NULL,
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
-- For whoever asks with a shell of SQLite: who said what, when and where.
CREATE VIEW said AS
	SELECT d.day, d.source, d.title, d.path, coalesce(n.name, s.speaker) AS speaker, n.role, n.affiliation,
		s.kind, s.text, s.confidence, coalesce(s.section, d.title) AS section, s.page
	FROM statements s JOIN documents d ON d.id = s.doc LEFT JOIN names n ON n.id = s.name;
