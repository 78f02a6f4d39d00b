package corpus

// The words that documents are made of: all invented, or too common to belong
// to anybody.
var (
	given = []string{"Amina", "Tomas", "Zhu", "Ilse", "Farid", "Nadia", "Okoro", "Marit", "Jürgen", "Lúcia", "Søren", "Wanjiru", "Petr", "Hana"}

	family = []string{"Qureshi", "Lindqvist", "Mei", "van Dorn", "Haddad", "Petrova", "Adeyemi", "Håland", "Weiß", "Conceição", "Kjær", "Kamau", "Dvořák", "Sato"}

	places = []string{"Port Alder", "Varn", "the Kesh valley", "Oldenmar", "São Telmo", "Lower Brask", "Țara Nouă", "the northern coast", "Qasr Zarqa", "New Harrow"}

	bodies = []string{"Harbour Board", "Ministry of Works", "Coastal Review Institute", "Union of Carriers", "Alder Development Bank", "Council of the Straits", "Brask Water Authority"}

	bureaus = []string{"CW", "Straits Wire", "ANB"}

	roles = []string{"a senior fellow", "the director", "an analyst", "a former envoy", "chief economist", "a spokeswoman"}

	subjects = []string{"port agreement", "rail link", "water treaty", "new tariff", "border crossing", "fishing licence", "grid loan", "second pipeline", "security pact", "customs union"}

	verdicts = []string{"a mistake", "a first step", "overdue", "more than a gesture", "not serious", "a quiet success", "too little"}

	verbs = []string{"has agreed", "hesitated", "asked for time", "signed", "withdrew", "spent 40 million", "lost patience", "held talks for three days", "voted twice"}

	starts = []string{"Last week", "On Monday", "In August 2021", "Since the spring", "For the first time in a decade", "Two days later", "After the vote", "Meanwhile"}
)
