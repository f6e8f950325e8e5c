package org.earlyhelp.frontdoor;

import java.util.List;

/**
 * A decision table as it stood, with what it was asked and the row that answered.
 *
 * @param version as recommendations name it
 * @param hitPolicy how many rows may answer, as {@code UNIQUE}
 * @param inputs its columns of conditions, each with what it was asked with
 * @param outputs the names of its columns of answers
 */
public record ShownThreshold(String version, String hitPolicy, List<Input> inputs, List<String> outputs,
		List<Row> rows) {

	public ShownThreshold {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
		rows = List.copyOf(rows);
	}

	/**
	 * A column of conditions.
	 *
	 * @param expression what it asks, as the table writes it
	 * @param value what that was, as {@code true} or {@code 3}
	 */
	public record Input(String name, String expression, String value) {
	}

	/**
	 * One rule.
	 *
	 * @param source where policy says so; null where the table does not tell
	 * @param conditions in the columns' order; empty where any value will do
	 * @param answers in the columns' order; empty where it answers nothing
	 * @param fired whether it answered
	 */
	public record Row(String id, String source, List<String> conditions, List<String> answers, boolean fired) {

		public Row {
			conditions = List.copyOf(conditions);
			answers = List.copyOf(answers);
		}

	}

}
