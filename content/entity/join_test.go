package entity

import (
	"reflect"
	"strings"
	"testing"

	"briefing/content/article"
)

func TestOneEntityForAllForms(t *testing.T) {
	tests := []struct {
		text, name string
		aliases    string
		count      int
	}{
		{"Ada Novak came. Novak's aide and Ms. Novak left. Ada stayed.", "Ada Novak", "Novak, Ada, Ms. Novak", 4},
		{"Then Novak left. Later Ada N. Novak and Ada Novak spoke.", "Ada N. Novak", "Ada Novak, Novak", 3},
		{"William Lund sang. Bill Lund danced. Lund slept.", "William Lund", "Bill Lund, Lund", 3},
		{"Wang Yi spoke. Then Wang left.", "Wang Yi", "Wang", 2},
		{"President Obama spoke. Mr. Obama left. Obama won.", "Barack Obama", "Obama, President Obama, Mr. Obama", 3},
		{"Peter de Berg came. De Berg said no.", "Peter de Berg", "De Berg", 2},
		{"Ada Zaurer came. “It is late,” Zauer said.", "Ada Zaurer", "Zauer", 2},
		{"Theresa May came. Later May said no.", "Theresa May", "May", 2},
		{"The U.S. and the United States agree with the US.", "United States", "U.S., US", 3},
		{"Lund Steel Inc. grew. Then Lund Steel shrank.", "Lund Steel Inc", "Lund Steel", 2},
		{"Lund Chemicals Ltd paid. Its rival sued Lund and won.", "Lund Chemicals Ltd", "Lund", 2},
		{"He told the Lund Post so. The editor of the Post agreed.", "Lund Post", "Post", 2},
		{"The Novak Foundation for the Arts gave. The Novak Foundation took.", "Novak Foundation for the Arts", "Novak Foundation", 2},
		{"James O’Neill and Mr. O'Neill agree.", "James O’Neill", "O'Neill, Mr. O'Neill", 2},
	}
	for _, test := range tests {
		e := one(t, test.text, test.name)
		if got := strings.Join(e.Aliases, ", "); got != test.aliases || e.Count != test.count {
			t.Errorf("%q: aliases %q, count %d; want %q, %d", test.text, got, e.Count, test.aliases, test.count)
		}
	}
}

func TestNamesakesStayTwo(t *testing.T) {
	text := "Ada Novak met Ada Novak's brother, Peter Novak. Ada Novak spoke. Novak won. Mr. Novak lost."
	entities, names := Recognise(read(leavesOf(text)), nil, nil)
	var got []string
	for _, n := range names {
		got = append(got, entities[n.Entity].Name)
	}
	want := []string{"Ada Novak", "Ada Novak", "Peter Novak", "Ada Novak", "Ada Novak", "Peter Novak"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestOtherNamesAreNoMisspellings(t *testing.T) {
	for text, want := range map[string]int{
		"Ada Zaurer and Peter Zaurar came. Zauer said no.": 3,
		"Ada Zaurer came. Kauer said no.":                  2,
		"Ada Marin came. Martin said no.":                  2,
	} {
		if got := found(text); len(got) != want {
			t.Errorf("%q: got %q, want %d people", text, got, want)
		}
	}
}

func TestManIsNotWomanOfHisName(t *testing.T) {
	got := found("Minister Ada Lund spoke. Mr. Lund smiled.")
	if want := []string{"person Ada Lund", "person Mr. Lund"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSplitName(t *testing.T) {
	tests := []struct {
		name string
		want nameParts
	}{
		{"", nameParts{}},
		{"Novak", nameParts{surname: "Novak", last: "Novak"}},
		{"Ada N. Novak Jr.", nameParts{given: "Ada", rest: "N.", surname: "Novak", last: "Novak"}},
		{"Ursula von der Berg", nameParts{given: "Ursula", surname: "von der Berg", last: "Berg"}},
		{`Ada "Addie" Novak`, nameParts{given: "Ada", rest: "Addie", surname: "Novak", last: "Novak"}},
	}
	r := newRecogniser(read(nil), nil)
	for _, test := range tests {
		if got := r.splitName(test.name); got != test.want {
			t.Errorf("newRecogniser(read(nil), nil).splitName(%q) = %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestSamePerson(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Ada Novak", "A. Novak", true},
		{"Ada Novak", "Peter Novak", false},
		{"Robert Lund", "Bob Lund", true},
		{"Mary Ada Lund", "Ada Lund", true},
		{"Ada Novak", "Ada Lund", false},
	}
	r := newRecogniser(read(nil), nil)
	for _, test := range tests {
		if got := r.samePerson(r.splitName(test.a), r.splitName(test.b)); got != test.want {
			t.Errorf("samePerson(%q, %q) = %v", test.a, test.b, got)
		}
	}
}

func TestGender(t *testing.T) {
	tests := []struct {
		text, name string
		want       article.Gender
	}{
		{"Ada Novak spoke.", "Ada Novak", article.Female},
		{"Peter Novak spoke.", "Peter Novak", article.Male},
		{"Mrs. Zorak spoke.", "Zorak", article.Female},
		{"A man named Zdravan Petkanov said he was late.", "Zdravan Petkanov", article.Male},
		{"His wife, Sasha Novak, spoke.", "Sasha Novak", article.Female},
		{"Robin Lund, a former waitress, spoke.", "Robin Lund", article.Female},
		{"Zdravan Petkanov spoke.", "Zdravan Petkanov", article.GenderUnknown},
	}
	for _, test := range tests {
		if got := one(t, test.text, test.name).Gender; got != test.want {
			t.Errorf("%q: gender %v, want %v", test.text, got, test.want)
		}
	}
}
