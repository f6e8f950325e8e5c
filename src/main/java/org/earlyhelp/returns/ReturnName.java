package org.earlyhelp.returns;

import java.time.LocalDate;

/** The files that can be asked for, and the time that each looks back. */
public enum ReturnName {

	/** The inspectorate's list of contacts, a row for each child. */
	ANNEX_A_LIST_1("annex-a-list-1.csv", 6),
	/** The inspectorate's list of early help assessments, a row for each child. */
	ANNEX_A_LIST_2("annex-a-list-2.csv", 6),
	/** The standard safeguarding data set's early help episodes. */
	SSD_EARLY_HELP_EPISODES("ssd_early_help_episodes.csv", 72),
	/** The standard safeguarding data set's contacts. */
	SSD_CONTACTS("ssd_contacts.csv", 72);

	private final String filename;

	private final int months;

	ReturnName(String filename, int months) {
		this.filename = filename;
		this.months = months;
	}

	/** What the file is called where it is kept. */
	public String filename() {
		return this.filename;
	}

	/**
	 * The months that it prescribes, up to and with this day: six for an inspection, six
	 * years for the data set.
	 */
	public Period until(LocalDate day) {
		return new Period(day.minusMonths(this.months), day);
	}

}
