package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.earlyhelp.locality.Timer;

/**
 * What another length of a clock would move. Nothing has moved.
 *
 * @param profileVersion the version that it was held against
 * @param from the first day on which it would hold
 * @param asAt the moment at which overdue is overdue: now, or the first moment of a day
 * to come
 * @param all the clocks that run
 * @param byDistrict the same by district; those whose district is not known under none
 * @param byAgency the same by agency
 * @param items those that move and that the reader may know of, the earliest due first;
 * others count in the figures
 * @param total how many those are, on all pages
 * @param next where the list goes on; null at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimescalePreview(Timer timer, String name, String profileVersion, LocalDate from, Instant asAt,
		Length present, Length proposed, Moves all, List<Moves> byDistrict, List<Moves> byAgency, List<Move> items,
		long total, String next) {

	/**
	 * How long it runs, as the profile writes it.
	 *
	 * @param urgent null where urgent is as any other
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Length(String due, String limit, Length urgent) {
	}

	/**
	 * How many clocks move, and how.
	 *
	 * @param group district or agency; null for all, and where it is not known
	 * @param open those that run
	 * @param moved those that would be due at another time
	 * @param becomeOverdue in time, and would be late
	 * @param noLongerOverdue late, and would be in time
	 * @param agreed those whose day was agreed with the family: no length moves them
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Moves(String group, long open, long moved, long earlier, long later, long becomeOverdue,
			long noLongerOverdue, long agreed) {
	}

	/**
	 * One clock that would move.
	 *
	 * @param id of the deadline
	 * @param dueAt when it is due, pauses and more time counted
	 * @param newDueAt when it would be
	 * @param standing whether it stands still with its case, and so is not overdue
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Move(UUID id, String subjectKind, UUID subjectId, String reference, String district, String agency,
			String level, Instant startedAt, Instant dueAt, Instant newDueAt, boolean standing, boolean becomesOverdue,
			boolean noLongerOverdue) {
	}

}
