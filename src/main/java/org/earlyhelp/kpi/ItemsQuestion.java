package org.earlyhelp.kpi;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.SqlRule;
import org.earlyhelp.kpi.Measure.Cut;
import org.earlyhelp.kpi.Measure.Part;
import org.earlyhelp.shared.http.Cursor;

/** One question for what a figure counts, as SQL: the figure's own select, narrowed. */
final class ItemsQuestion {

	private static final String NOT_SAID = "NONE";

	private final Part part;

	private final KpiQuery query;

	private final String counts;

	private final String sight;

	private final boolean pseudonymised;

	private final Map<String, Object> values;

	ItemsQuestion(Part part, Cut cut, KpiQuery query, Asked asked, SqlRule sight, boolean pseudonymised) {
		this.part = part;
		this.query = query;
		this.sight = sight.sql();
		this.pseudonymised = pseudonymised;
		this.values = new HashMap<>(asked.values());
		this.values.putAll(sight.values());
		this.counts = asked.where() + " and " + added() + line(cut);
		if (query.after() != null) {
			place(query.after());
		}
	}

	Map<String, Object> values() {
		return this.values;
	}

	/** How many count, what they add up to, and how many of them may be seen. */
	String sums() {
		return """
				select count(*) as units, coalesce(sum(%s), 0) as n, coalesce(sum(%s), 0) as of_all,
				 coalesce(sum(case when %s then 1 else 0 end), 0) as seen
				%s where %s""".formatted(this.part.counted(), this.part.of(), this.sight, from(), this.counts);
	}

	/** One more than a page holds, the latest first. */
	String page() {
		String after = (this.query.after() == null || this.pseudonymised) ? ""
				: " and (m.on_day < :place or (m.on_day = :place and m.unit_id < :unit))";
		String skipped = (this.query.after() != null && this.pseudonymised) ? " offset :skipped rows" : "";
		return """
				select m.unit_id, m.case_id, m.contact_id, m.reference, m.on_day, m.district, m.agency, m.level, m.amount,
				 %s as n, %s as of_all
				%s where %s and %s%s order by m.on_day desc, m.unit_id desc%s fetch next %d rows only"""
			.formatted(this.part.counted(), this.part.of(), from(), this.counts, this.sight, after, skipped,
					this.query.limit() + 1);
	}

	/**
	 * Where a page ends; under pseudonyms it tells how many came before, and not which.
	 */
	Cursor after(LocalDate day, UUID unit) {
		if (!this.pseudonymised) {
			return Cursor.of(day.toString(), unit.toString());
		}
		int before = (this.query.after() != null) ? (int) this.values.get("skipped") : 0;
		return Cursor.of("", String.valueOf(before + this.query.limit()));
	}

	private String from() {
		return """
				from (%s) m left join case_file cf on cf.id = m.case_id left join contact ct on ct.id = m.contact_id"""
			.formatted(this.part.rows());
	}

	private String added() {
		return this.query.inNumerator() ? "(%s) > 0".formatted(this.part.counted())
				: "((%s) > 0 or (%s) > 0)".formatted(this.part.counted(), this.part.of());
	}

	private String line(Cut cut) {
		if (cut == null) {
			return "";
		}
		this.values.put("line", (this.query.line() != null) ? this.query.line() : NOT_SAID);
		return " and coalesce(%s, 'NONE') = :line".formatted(cut.column());
	}

	private void place(Cursor after) {
		try {
			if (this.pseudonymised) {
				this.values.put("skipped", Math.max(0, Integer.parseInt(after.part(1))));
				return;
			}
			this.values.put("place", after.day(0));
			this.values.put("unit", UUID.fromString(after.part(1)));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
	}

}
