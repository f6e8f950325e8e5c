package org.earlyhelp.caseload;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.casefile.LeadEndReason;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What of somebody's work is given to whom. A case moves with the open work and actions
 * on it.
 *
 * @param reason why it moves
 * @param to a username: who takes all of it that is not named otherwise; null where each
 * is named, or a case is to be left without a lead
 * @param cases ids of cases
 * @param tasks ids of work on other cases and on contacts
 * @param instead who takes one of them instead
 * @param lastDay the leaver's last day on the cases; with cases alone
 * @param familyInformedOn when the families were told; with cases alone
 * @param handoverNote what whoever follows must know; with cases alone
 */
public record ReassignWork(@NotNull LeadEndReason reason, @Line(max = 60) String to,
		@Size(max = 100) List<@NotNull UUID> cases, @Size(max = 100) List<@NotNull UUID> tasks,
		@Size(max = 200) List<@Valid @NotNull Instead> instead, LocalDate lastDay, LocalDate familyInformedOn,
		@FreeText(max = 4000) String handoverNote) {

	public ReassignWork {
		cases = once(cases);
		tasks = once(tasks);
		instead = (instead != null) ? Collections.unmodifiableList(instead) : List.of();
	}

	/**
	 * Somebody else for one of them.
	 *
	 * @param id of a case or of work that is among those that move
	 */
	public record Instead(@NotNull UUID id, @NotNull @Line(max = 60) String to) {
	}

	private static List<UUID> once(List<UUID> ids) {
		return (ids != null) ? Collections.unmodifiableList(List.copyOf(new LinkedHashSet<>(ids))) : List.of();
	}

	/** Who takes this one; null where nobody is named. */
	public String takerOf(UUID id) {
		return this.instead.stream().filter((one) -> one.id().equals(id)).map(Instead::to).findFirst().orElse(this.to);
	}

	/** What ends a lead by itself is no reason to move work. */
	private static final Set<LeadEndReason> BY_ITSELF = Set.of(LeadEndReason.STEP_UP, LeadEndReason.CLOSURE);

	/**
	 * @throws InvalidInput where nothing moves, or a case would move without its day,
	 * note or word to the family
	 */
	void check() {
		boolean moves = !this.cases.isEmpty() || !this.tasks.isEmpty();
		boolean cased = !this.cases.isEmpty();
		new InvalidInput.Findings().unless(moves, "cases", "reassign.nothing")
			.unless(!BY_ITSELF.contains(this.reason), "reason", "reassign.no-reason")
			.unless(!cased || this.lastDay != null, "lastDay", "required")
			.unless(!cased || this.familyInformedOn != null, "familyInformedOn", "required")
			.unless(!cased || this.handoverNote != null, "handoverNote", "required")
			.refuse();
	}

}
