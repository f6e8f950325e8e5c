package org.earlyhelp.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What partners tell of a person.
 *
 * @see "outcomes-and-kpis, 4.1, 4.3 and 5.6"
 */
public enum FactKind {

	/** Sessions attended, of those possible, in a term. */
	ATTENDANCE_RATE(Form.PERCENT),
	/** Sessions missed without leave, of those possible, in a term. */
	UNAUTHORISED_ABSENCE_RATE(Form.PERCENT),
	/** Suspensions in a term. */
	FIXED_EXCLUSIONS(Form.COUNT),
	/** Permanent exclusions in a term. */
	PERMANENT_EXCLUSIONS(Form.COUNT),
	/** Incidents of anti-social behaviour. */
	ASB_INCIDENTS(Form.COUNT),
	/** Offences that were proven. */
	PROVEN_OFFENCES(Form.COUNT),
	/** In work, and how. */
	EMPLOYMENT(List.of("CONTINUOUS", "CASUAL", "NONE"), true),
	/** Whether on a benefit for people out of work. */
	OUT_OF_WORK_BENEFITS(List.of("YES", "NO"), true),
	/**
	 * Help towards work: volunteered for the Work Programme, or attached to provision.
	 */
	WORK_SUPPORT(List.of("VOLUNTEERED", "ATTACHED", "NONE"), true),
	/** Speech and language of a child under 5 whose family has a case worker. */
	C_CAT(List.of("RED", "AMBER", "GREEN"), false),
	/** Speech and language, with progress over time. */
	WELLCOMM(List.of("RED", "AMBER", "GREEN"), false),
	/** The risk of becoming NEET. */
	RONI(Form.COUNT),
	/** Strengths and difficulties: the total. */
	SDQ(Form.SDQ_TOTAL);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int MOST_SDQ = 40;

	private final Form form;

	private final List<String> codes;

	private final boolean goesOn;

	FactKind(Form form) {
		this.form = form;
		this.codes = List.of();
		this.goesOn = false;
	}

	FactKind(List<String> codes, boolean goesOn) {
		this.form = Form.CODE;
		this.codes = codes;
		this.goesOn = goesOn;
	}

	/** Whether it may have no last day yet. */
	boolean mayGoOn() {
		return this.goesOn;
	}

	/** Whether it may have this value. */
	boolean allows(String value) {
		return switch (this.form) {
			case PERCENT -> value.matches("\\d{1,3}(\\.\\d{1,2})?") && new BigDecimal(value).compareTo(HUNDRED) <= 0;
			case COUNT -> value.matches("\\d{1,3}");
			case SDQ_TOTAL -> value.matches("\\d{1,2}") && Integer.parseInt(value) <= MOST_SDQ;
			case CODE -> this.codes.contains(value);
		};
	}

	/** Finds the words of what its value may be. */
	String formKey() {
		return "fact.value." + this.form.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What its value may be, where it is a code. */
	List<String> codes() {
		return this.codes;
	}

	private enum Form {

		PERCENT, COUNT, SDQ_TOTAL, CODE

	}

}
