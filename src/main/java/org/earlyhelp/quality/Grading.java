package org.earlyhelp.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one auditor found.
 *
 * @param auditor username
 * @param agency whose auditor they are
 */
public record Grading(String auditor, String agency, Instant givenAt, Map<String, Grade> grades, Grade overall,
		String strengths, List<AskedAction> actions, List<Lesson> lessons) {

	/** Whether anything of it is inadequate. */
	boolean isInadequate() {
		return Stream.concat(this.grades.values().stream(), Stream.of(this.overall))
			.anyMatch((grade) -> grade == Grade.INADEQUATE);
	}

}
