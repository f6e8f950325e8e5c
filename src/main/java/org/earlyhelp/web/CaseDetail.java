package org.earlyhelp.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.casefile.ChildEnded;
import org.earlyhelp.stepping.ReadingStepUp;

/**
 * A case as a person reads it: what the stages know of it, put together. What is not
 * known yet is left out.
 *
 * @param stages the states that it went through, oldest first
 * @param nextReviewDueAt null where no review is due
 * @param flags STEP_UP_PENDING, SUSPENDED, TRANSFER_OUT_PENDING
 * @param leadVacancy null while somebody leads, or nobody led yet
 * @param outcome MET, PARTLY or NOT_MET, once closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseDetail(@NotNull UUID id, @NotNull String reference, @NotNull String state, String level,
		String levelModelVersion, Family family, Lead leadPractitioner, String assessor, String team, String district,
		String agency, String consent, List<NeedSeen> needs, Plan plan, List<Stage> stages, Instant startedAt,
		Instant nextReviewDueAt, UUID contactId, UUID reopenedFrom, List<String> flags, ReadingStepUp.Open openStepUp,
		List<ChildEnded> childrenEnded, Boolean assessmentPreserved, LocalDate closedOn, String outcome,
		String closureReason, Vacancy leadVacancy) {

	/**
	 * Nobody leads.
	 *
	 * @param from the first day without a lead
	 * @param accountable the adviser who answers for the case meanwhile
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Vacancy(LocalDate from, String accountable) {
	}

	record Family(UUID id, String name, List<Member> members) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Member(UUID id, String firstName, String lastName, LocalDate dateOfBirth, LocalDate expectedDate,
			String relationship, boolean child, LocalDate from) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Lead(String username, String name, String agency, String status) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NeedSeen(String code, UUID personId, Integer baseline, String evidence, LocalDate identifiedOn,
			Boolean sustained) {
	}

	record Plan(List<OutcomeSeen> outcomes, List<ActionSeen> actions) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record OutcomeSeen(UUID id, String needCode, UUID personId, String headline, String target, LocalDate by,
			Integer scale, String progress, String result) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ActionSeen(UUID id, UUID outcomeId, String text, String owner, LocalDate due, String status, String note,
			String evidence, String handedTo) {
	}

	record Stage(String state, Instant enteredAt) {
	}

}
