//go:build unix

// Bench measures the built reader in a pseudo-terminal, beside an empty Bubble
// Tea program and less, in alternating order, and prints medians and ratios as
// the tables of the README.
//
//	go run ./model/bench                     # 10 KB to 10 MB
//	go run ./model/bench -sizes 10KB,100MB -rounds 9
//
// The documents are made by the generator of content/parse/corpus. Times run
// from the start of the process, or from writing a key, to the arrival of the
// bytes after which the screen shows what is waited for; an emulator keeps
// that screen. Nothing is measured inside the programs.
//
// What single steps cost, with their allocations, go test -bench . -benchmem tells
// beside the code, over documents of the same generator: content (Open, Read with
// recognition, Export), content/parse (Index, Leaves), content/entity,
// content/quote and content/event (Recognise), content/search (Scan), model
// (FirstView, Key), ui/reader (FirstView, Line, Page, Jump, Ends, Resize,
// Snapshot), ui/picker and ui/voices (Filter, Type).
package main
