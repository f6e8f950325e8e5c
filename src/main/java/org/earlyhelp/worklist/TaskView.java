package org.earlyhelp.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.Subject;

/**
 * A piece of work as lists and callers see it.
 *
 * @param version what its ETag says
 * @param name what is to be done, as people read it
 * @param matterId which step-up, addendum or request of its subject it is about; null
 * where there is only one
 * @param assignee whose it is; null where anybody of its groups may take it
 * @param groups who may take it; empty where it is for one person
 * @param dueAt the earliest of its deadlines; null where no clock runs
 * @param dueState null where no clock runs, and when it has ended
 * @param level null before one is set
 * @param reopenedFrom the family's earlier episode; null for a first
 * @param draft what was begun and not sent; null in lists, and where there is none for
 * the caller
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(@NotNull UUID id, int version, @NotNull String type, @NotNull String name,
		@NotNull TaskState state, @NotNull About subject, UUID caseId, UUID contactId, UUID matterId, String assignee,
		Instant assignedAt, List<String> groups, String team, Instant createdAt, Instant dueAt, Instant originalDueAt,
		Instant hardLimitAt, DueState dueState, Priority priority, String level, UUID reopenedFrom, String previousLead,
		Instant endedAt, String endedBy, String endedReason, Draft draft) {

	/**
	 * The case or contact that it is about.
	 *
	 * @param reference as people say it
	 * @param family the family's name; null where the contact names nobody
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record About(Subject.Kind kind, UUID id, String reference, String family) {
	}

	/**
	 * Part of a payload that was kept.
	 *
	 * @param by whose words they are
	 * @param payload JSON
	 * @param typed what a form keeps of it, letter by letter; null where it came as JSON
	 */
	public record Draft(String by, Instant savedAt, @JsonRawValue @Schema(implementation = Object.class) String payload,
			@JsonIgnore String typed) {
	}

	TaskView with(Draft kept) {
		return new TaskView(this.id, this.version, this.type, this.name, this.state, this.subject, this.caseId,
				this.contactId, this.matterId, this.assignee, this.assignedAt, this.groups, this.team, this.createdAt,
				this.dueAt, this.originalDueAt, this.hardLimitAt, this.dueState, this.priority, this.level,
				this.reopenedFrom, this.previousLead, this.endedAt, this.endedBy, this.endedReason, kept);
	}

}
