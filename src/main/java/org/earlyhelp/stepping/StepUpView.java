package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A step-up as it is read.
 *
 * @param unread what an urgent one said that could not be read as the field it stood in
 * @param repeats whether the same was asked within the months of the profile (R9.4)
 * @param alerts how often the duty manager was told that nobody has it (R9.1)
 * @param decisions every version, the first one first (R3.4)
 * @param countedAt when it counted as one contact of the front door (R9.7)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepUpView(@NotNull UUID id, @NotNull UUID caseId, @NotNull String caseReference,
		@NotNull Urgency urgency, @NotNull StepUpState state, boolean open, List<UUID> children, List<String> reasons,
		List<String> evidence, Boolean familyInformed, String notInformedReason, String summary, Instant calledAt,
		String spokeTo, String unread, boolean repeats, String requestedBy, Instant requestedAt, String acknowledgedBy,
		Instant acknowledgedAt, int alerts, List<Decided> decisions, List<InformationGiven> information,
		String receivingTeam, String receivingWorker, LocalDate startedOn, LocalDate jointVisitOn,
		List<ChildResult> outcomes, List<Escalated> escalations, List<DisclosureView> disclosures,
		List<ShareView> shares, Instant countedAt, Instant endedAt) {

	/**
	 * One version of the decision.
	 *
	 * @param version from 1
	 * @param escalationId the challenge that brought it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Decided(int version, StepUpAnswer decision, String rationale, String receivingTeam,
			String receivingWorker, String decidedBy, Instant decidedAt, UUID escalationId) {
	}

	/** What social care's work came to for one child. */
	public record ChildResult(UUID personId, ChildStatus status, LocalDate on) {
	}

	/** One stage of a challenge; without an outcome while it waits. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Escalated(UUID id, int stage, String reason, boolean childAtRisk, String raisedBy, Instant raisedAt,
			Escalation.Outcome outcome, String rationale, StepUpAnswer newDecision, String answeredBy,
			Instant answeredAt) {

		public boolean answered() {
			return this.outcome != null;
		}

	}

	/**
	 * A line of what could not be read.
	 *
	 * @param field where it stood; null where it goes on from the line before
	 */
	public record Unread(String field, String text) {
	}

	/** What could not be read, a line each; empty where all of it could. */
	public List<Unread> unreadLines() {
		return (this.unread == null) ? List.of() : this.unread.lines().map((line) -> {
			String[] parts = line.split(": ", 2);
			boolean named = parts.length == 2 && UrgentWords.isField(parts[0]);
			return named ? new Unread(parts[0], parts[1].replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T", "$1, "))
					: new Unread(null, line);
		}).toList();
	}

	/** The decision that stands; null before there is one. */
	public Decided decided() {
		return this.decisions.isEmpty() ? null : this.decisions.get(this.decisions.size() - 1);
	}

}
