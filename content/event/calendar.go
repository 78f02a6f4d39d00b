package event

// month is the number of the month that a word names, in full or abbreviated as
// newspapers do; 0 for others. "May" and "March" are capitalised to count.
func month(w string) int {
	switch w {
	case "January", "Jan":
		return 1
	case "February", "Feb":
		return 2
	case "March", "Mar":
		return 3
	case "April", "Apr":
		return 4
	case "May":
		return 5
	case "June", "Jun":
		return 6
	case "July", "Jul":
		return 7
	case "August", "Aug":
		return 8
	case "September", "Sept", "Sep":
		return 9
	case "October", "Oct":
		return 10
	case "November", "Nov":
		return 11
	case "December", "Dec":
		return 12
	}
	return 0
}

// days is the most days that a month has.
func days(month int) int {
	switch month {
	case 2:
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func weekday(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

func season(w string) bool {
	switch w {
	case "spring", "summer", "autumn", "fall", "winter", "Spring", "Summer", "Autumn", "Winter":
		return true
	}
	return false
}

// unit reports whether a word is a stretch of the calendar, one or several.
func unit(w string) bool {
	switch w {
	case "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades", "night", "morning", "evening", "weekend", "afternoon":
		return true
	}
	return false
}

// count reports whether a word counts units: "two", "several", "a".
func count(w string) bool {
	switch w {
	case "a", "an", "A", "An", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "few", "several", "some", "many", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Several", "Some", "Few":
		return true
	}
	return false
}
