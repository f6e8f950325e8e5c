package org.earlyhelp.timeliness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.timeliness.figures.StageFigures;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where families wait, counted again without any query: each case's stages are read, and
 * walked through one after the other.
 */
public final class StagesByHand {

	private final Map<UUID, List<Entry>> cases;

	private final WorkingCalendar calendar;

	public StagesByHand(JdbcClient database, WorkingCalendar calendar) {
		this.cases = database.sql("select case_id, state, entered_at from case_stage")
			.query(Entry::read)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Entry::file));
		this.calendar = calendar;
	}

	/** The figures of these days, as at this moment. */
	public List<StageFigures> figures(LocalDate from, LocalDate to, Instant at) {
		List<Stay> stays = this.cases.values().stream().flatMap((entries) -> walk(entries, at).stream()).toList();
		return Arrays.stream(CaseState.values())
			.filter(CaseState::isOpen)
			.map((state) -> figures(state, stays.stream().filter((stay) -> stay.state() == state).toList(), from, to))
			.toList();
	}

	private StageFigures figures(CaseState state, List<Stay> stays, LocalDate from, LocalDate to) {
		List<Integer> days = stays.stream()
			.filter((stay) -> stay.left() != null && isIn(stay.left(), from, to))
			.map((stay) -> this.calendar.workingDaysBetween(stay.entered(), stay.left()))
			.sorted()
			.toList();
		List<LocalDate> here = stays.stream()
			.filter((stay) -> stay.left() == null)
			.map(Stay::entered)
			.sorted(Comparator.naturalOrder())
			.toList();
		return new StageFigures(state, stays.stream().filter((stay) -> isIn(stay.entered(), from, to)).count(),
				days.size(), nth(days, 0.5), nth(days, 0.9), here.size(), here.isEmpty() ? null : here.get(0));
	}

	/** What was left in the moment in which it was entered is no stay. */
	private static List<Stay> walk(List<Entry> entries, Instant at) {
		List<Entry> order = entries.stream()
			.filter((entry) -> !entry.at().isAfter(at))
			.sorted(Comparator.comparing(Entry::at).thenComparing(Entry::state))
			.toList();
		var stays = new ArrayList<Stay>();
		for (int index = 0; index < order.size(); index++) {
			Entry entry = order.get(index);
			Entry next = (index + 1 < order.size()) ? order.get(index + 1) : null;
			if (next == null || next.at().isAfter(entry.at())) {
				stays.add(new Stay(entry.state(), ServiceTime.dayOf(entry.at()),
						(next != null) ? ServiceTime.dayOf(next.at()) : null));
			}
		}
		return stays;
	}

	private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	private static Integer nth(List<Integer> sorted, double share) {
		return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
	}

	private record Entry(UUID file, CaseState state, Instant at) {

		static Entry read(ResultSet row, int index) throws SQLException {
			return new Entry(row.getObject("case_id", UUID.class), CaseState.valueOf(row.getString("state")),
					row.getObject("entered_at", OffsetDateTime.class).toInstant());
		}

	}

	/**
	 * A time in a stage.
	 *
	 * @param left null while it is there
	 */
	private record Stay(CaseState state, LocalDate entered, LocalDate left) {
	}

}
