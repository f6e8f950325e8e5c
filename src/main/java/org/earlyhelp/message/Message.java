package org.earlyhelp.message;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.shared.Subject;

/**
 * What somebody was told.
 *
 * @param recipient username
 * @param subject the case or contact; null in a digest
 * @param reference as people say it, {@code T-2026-000045}; null in a digest
 * @param work the task type that it is about; null where it is about none
 * @param amount how many pieces of work a digest counts; else 0
 * @param readAt null until they read it
 * @param sentAt when it left by e-mail; null where it has not, or they have no address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(UUID id, String recipient, MessageKind kind, Subject subject, String reference, String work,
		int amount, Instant toldAt, Instant readAt, Instant sentAt) {

	/** Where what it is about stands in the service. */
	public String link() {
		if (this.subject == null) {
			return "/tasks?view=mine&due=overdue";
		}
		if (this.kind == MessageKind.RESTRICTION_ASKED || this.kind == MessageKind.CASE_RESTRICTED) {
			return "/cases/" + this.subject.id() + "/restriction";
		}
		if (this.kind == MessageKind.BULK_READING) {
			return "/ledger?action=BULK_READING_FOUND";
		}
		return switch (this.subject.kind()) {
			case CASE -> "/cases/" + this.subject.id();
			case CONTACT -> "/contacts/" + this.subject.id();
			case GLASS -> "/break-glass/" + this.subject.id();
			case CASE_AUDIT -> "/case-audits/" + this.subject.id();
			case CHALLENGE -> "/agency-challenges/" + this.subject.id();
			default -> "/tasks";
		};
	}

}
