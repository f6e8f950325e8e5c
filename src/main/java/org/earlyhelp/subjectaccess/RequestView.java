package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * Somebody's request to see a record. What is not known, or not for the reader, is null.
 *
 * @param version stands in the ETag
 * @param person what they are called whose record it is
 * @param requesterName who asks, where it is not they
 * @param complexReason why it is complex; null where it is not
 * @param dueOn null while the clock stands
 * @param gatheredAt when what is held was put together last
 * @param sealed references of cases that nobody lets the officer read
 * @param sha256 of the pack's bytes, in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(@NotNull UUID id, @JsonIgnore int version, @NotNull String reference, @JsonIgnore UUID family,
		PersonId personId, String person, Requester requester, String requesterName, String authority,
		@NotNull LocalDate receivedOn, LocalDate identityConfirmedOn, boolean complex, String complexReason,
		LocalDate dueOn, @NotNull RequestState state, String recordedBy, Instant recordedAt, Instant gatheredAt,
		List<String> sealed, Instant endedAt, String endedBy, String closedBecause, String sha256, Counts items,
		List<ConsultationView> consultations) {

	/** How many items there are, and what was decided. */
	public record Counts(long all, long undecided, long released, long redacted, long withheld) {
	}

	/** Somebody else who was asked whether they mind. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ConsultationView(@NotNull UUID id, @NotNull String whom, @NotNull LocalDate askedOn,
			LocalDate answeredOn, LogConsultation.Answer answer, String note) {
	}

	public boolean open() {
		return this.state == RequestState.OPEN;
	}

	/** Whether they should have been answered before this day. */
	public boolean overdue(LocalDate today) {
		return open() && this.dueOn != null && this.dueOn.isBefore(today);
	}

	/** Whether it is known who asks: until then nothing is read. */
	public boolean known() {
		return this.identityConfirmedOn != null;
	}

	FamilyId familyId() {
		return new FamilyId(this.family);
	}

	/** Dates and state alone. */
	RequestView brief() {
		return new RequestView(this.id, this.version, this.reference, this.family, null, null, null, null, null,
				this.receivedOn, this.identityConfirmedOn, this.complex, null, this.dueOn, this.state, null, null, null,
				null, this.endedAt, null, null, null, null, null);
	}

	RequestView with(Counts counts, List<ConsultationView> asked) {
		return new RequestView(this.id, this.version, this.reference, this.family, this.personId, this.person,
				this.requester, this.requesterName, this.authority, this.receivedOn, this.identityConfirmedOn,
				this.complex, this.complexReason, this.dueOn, this.state, this.recordedBy, this.recordedAt,
				this.gatheredAt, this.sealed, this.endedAt, this.endedBy, this.closedBecause, this.sha256, counts,
				asked);
	}

}
