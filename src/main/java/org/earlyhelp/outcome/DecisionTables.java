package org.earlyhelp.outcome;

import java.util.Map;

/** The frameworks' decision tables: what a test asks for is in them, and nowhere else. */
public interface DecisionTables {

	/**
	 * What a table says.
	 * @param framework the file, as {@code FamiliesTogether}
	 * @param decision the table in it, as {@code FT2_ASB}
	 * @param measures what it asks about, by name
	 */
	Ruling decide(String framework, String decision, Map<String, Object> measures);

	/** The version of a framework's tables. */
	String version(String framework);

	/**
	 * The answer.
	 *
	 * @param reason as a person reads it
	 */
	record Ruling(TestResult result, String reason) {
	}

}
