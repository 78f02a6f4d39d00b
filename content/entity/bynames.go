package entity

// isByname reports whether an ordinary word is a common English surname too, one
// that hardly ends the name of a firm or a place as "Power", "Gold" and "Lake" do.
func isByname(w string) bool {
	switch w {
	case "Abbot", "Ball", "Banks", "Baron", "Bean", "Best", "Bond", "Bowler", "Butcher", "Chancellor", "Cross", "Crow", "Cruise", "Drew", "Driver", "Duke", "Earl",
		"Farmer", "Flood", "Flowers", "Foot", "Friar", "Gale", "Good", "Hand", "Hands", "Hawk", "Hay", "Head", "Heron", "Hook", "Hope", "Hurt",
		"Judge", "Key", "Keys", "Kitchen", "Lamb", "Little", "Lock", "Lord", "Love", "Major", "March", "Marsh", "Marshal", "Mayor", "Miles", "Monk", "Moody", "Moon",
		"Nightingale", "Nurse", "Onions", "Page", "Parish", "Pepper", "Pike", "Pilot", "Pope", "Priest", "Rain", "Rains", "Rector", "Rich", "Rivers", "Root", "Rose", "Rush",
		"Sage", "Sailor", "Savage", "Sharp", "Short", "Singer", "Small", "Smart", "Snow", "Sparrow", "Spring", "Squire", "Steward", "Strong", "Summers", "Swan", "Sweet", "Thorn",
		"Tinker", "Twist", "Waters", "Wild", "Winter", "Winters", "Wise", "Young":
		return true
	}
	return false
}
