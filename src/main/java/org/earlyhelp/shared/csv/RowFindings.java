package org.earlyhelp.shared.csv;

import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.shared.InvalidInput;

/** What is wrong with a file, by line and column. */
public final class RowFindings {

	/** More than anybody mends in one go. */
	public static final int MOST = 1_000;

	private final List<Finding> found = new ArrayList<>();

	public void add(long line, String column, String key, Object... values) {
		this.found.add(new Finding(line, column, key, values));
	}

	public boolean isEmpty() {
		return this.found.isEmpty();
	}

	/**
	 * @throws InvalidInput where anything was found
	 */
	public void refuse() {
		if (this.found.isEmpty()) {
			return;
		}
		this.found.sort((one, other) -> Long.compare(one.line(), other.line()));
		List<InvalidInput.Field> fields = new ArrayList<>();
		this.found.stream().limit(MOST).forEach((finding) -> fields.add(finding.field()));
		if (this.found.size() > MOST) {
			fields.add(new InvalidInput.Field("file", "import.more", this.found.size() - MOST));
		}
		throw new InvalidInput(fields);
	}

	private record Finding(long line, String column, String key, Object[] values) {

		InvalidInput.Field field() {
			return new InvalidInput.Field("line %d, %s".formatted(this.line, this.column), this.key, this.values);
		}

	}

}
