package org.earlyhelp.closure;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/**
 * A proposal to close, and what was said of it. One that is sent back is kept beside the
 * next.
 */
@Entity
@Table(name = "closure")
public class Closure {

	/** Where a proposal stands. */
	public enum State {

		/** Waits for sign-off. */
		PROPOSED,
		/** Signed off: the case is closed. */
		SIGNED_OFF,
		/** Sent back: the case goes on. */
		SENT_BACK

	}

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	@Enumerated(EnumType.STRING)
	private State state;

	@Enumerated(EnumType.STRING)
	private ClosureReason reason;

	@Enumerated(EnumType.STRING)
	private OverallOutcome outcome;

	@Convert(converter = Content.class)
	private ProposeClosure content;

	private String proposedBy;

	private Instant proposedAt;

	private String signedBy;

	private Instant signedAt;

	private String comment;

	@Enumerated(EnumType.STRING)
	private CameBack cameBack;

	protected Closure() {
	}

	/**
	 * @param outcome null where there was no plan
	 */
	static Closure proposed(CaseId episode, ProposeClosure content, OverallOutcome outcome, String by, Instant at) {
		Closure closure = new Closure();
		closure.id = TimeOrderedId.next();
		closure.caseId = episode.value();
		closure.state = State.PROPOSED;
		closure.reason = content.reason();
		closure.outcome = outcome;
		closure.content = content;
		closure.proposedBy = by;
		closure.proposedAt = at;
		return closure;
	}

	void signed(boolean approved, String why, String by, Instant at) {
		this.state = approved ? State.SIGNED_OFF : State.SENT_BACK;
		this.comment = why;
		this.signedBy = by;
		this.signedAt = at;
	}

	/** R12.1: the family came back before anybody looked whether it lasts. */
	void didNotLast(CameBack how) {
		this.cameBack = how;
	}

	/** How the family came back before anybody looked; null where it did not. */
	CameBack cameBack() {
		return this.cameBack;
	}

	UUID id() {
		return this.id;
	}

	ClosureReason reason() {
		return this.reason;
	}

	/** Null where there was no plan. */
	OverallOutcome outcome() {
		return this.outcome;
	}

	String proposedBy() {
		return this.proposedBy;
	}

	State state() {
		return this.state;
	}

	Instant proposedAt() {
		return this.proposedAt;
	}

	/** Who signed it off or sent it back, by username; null while it waits. */
	String signedBy() {
		return this.signedBy;
	}

	Instant signedAt() {
		return this.signedAt;
	}

	/** What was said when it was signed off or sent back; null while it waits. */
	String comment() {
		return this.comment;
	}

	ProposeClosure content() {
		return this.content;
	}

	@Converter
	@Immutable
	static class Content extends JsonColumn<ProposeClosure> {

		Content() {
			super(new TypeReference<>() {
			});
		}

	}

}
