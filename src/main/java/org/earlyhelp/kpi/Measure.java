package org.earlyhelp.kpi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the measures K01 to K21, by what it counts.
 *
 * @param id as {@code K01}
 * @param version of its queries: what is changed in one gets the next, so that a figure
 * that was told can be told apart
 * @param field whose work it measures
 * @param source where its figures come from
 * @param parts the first is the measure itself; the others are its variants
 * @param cuts by what the parts are compared
 */
record Measure(String id, int version, Field field, Source source, List<Part> parts, List<Cut> cuts) {

	Measure {
		parts = List.copyOf(parts);
		cuts = List.copyOf(cuts);
	}

	/** Whose work a measure is about: who looks only there sees only these. */
	enum Field {

		/** What reaches the front door. */
		FRONT_DOOR,
		/** Help for families. */
		EARLY_HELP,
		/** What goes to social care, and comes from there. */
		SOCIAL_CARE,
		/** The front door's and social care's. */
		BOTH,
		/**
		 * What audits of case files find, which would tell practitioners of single cases.
		 */
		AUDITS

	}

	/** Where figures come from. */
	enum Source {

		/** Counted here. */
		COUNTED,
		/** Brought from elsewhere, and entered by hand with its source. */
		ENTERED,
		/** Not recorded yet. */
		NOT_MEASURABLE

	}

	/** As it stands beside every figure. */
	String queryVersion() {
		return "%s.%d".formatted(this.id, this.version);
	}

	Part main() {
		return this.parts.get(0);
	}

	Optional<Part> part(String code) {
		return this.parts.stream().filter((part) -> part.code().equals(code)).findFirst();
	}

	Stream<Cut> cutsOf(Part part) {
		return this.cuts.stream().filter((cut) -> cut.part().equals(part.code()));
	}

	/**
	 * One figure of a measure.
	 *
	 * @param code as {@code K01b}
	 * @param rows the select that it counts by
	 * @param counted what a row adds to the numerator
	 * @param of what a row adds to the denominator; a row that adds nothing to either is
	 * none of its own
	 * @param whole another select, whose rows are the denominator; null where it is the
	 * same
	 */
	record Part(String code, Unit unit, String rows, String counted, String of, String whole) {

		Part(String code, Unit unit, String rows, String counted, String of) {
			this(code, unit, rows, counted, of, null);
		}

	}

	/**
	 * A comparison.
	 *
	 * @param code by what, as {@code AGENCY}
	 * @param part the figure that is compared
	 * @param column of its rows
	 */
	record Cut(String code, String part, String column) {
	}

}
