package org.earlyhelp.frontdoor;

import java.util.Optional;

import org.earlyhelp.shared.InvalidInput;

/** The threshold document as a decision table that people may read, try and change. */
public interface ThresholdTables {

	/** The most characters that a table may have. */
	int LONGEST = 100_000;

	/** The table in force. */
	Table inForce();

	/** The table that recommendations name so; empty where it is not kept. */
	Optional<Table> called(String version);

	/**
	 * The table that recommendations name so, with the row that answers this question
	 * marked; empty where it is not kept.
	 */
	Optional<ShownThreshold> shown(String version, ThresholdQuestion question);

	/**
	 * A changed table, checked as far as a table can be: the same inputs, outputs and hit
	 * policy as the one in force, plain conditions alone, and one answer that the
	 * locality may give to every question.
	 * @param text in DMN
	 * @throws InvalidInput naming what is wrong with it, field {@code table}
	 */
	Table read(String text);

	/**
	 * One table.
	 *
	 * @param version as recommendations name it
	 * @param text in DMN
	 */
	record Table(String version, String text, Threshold threshold) {
	}

}
