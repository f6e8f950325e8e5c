package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/**
 * A request that children's social care takes a family, or a child of it, on. Several may
 * be open on a case: an urgent one is never refused. Its decisions stand beside it
 * ({@link StepUpDecision}).
 *
 * @see "pathway, Step 9"
 */
@Entity
@Table(name = "step_up")
public class StepUp {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	@Enumerated(EnumType.STRING)
	private Urgency urgency;

	@Enumerated(EnumType.STRING)
	private StepUpState state;

	@Convert(converter = Content.class)
	private RequestStepUp content;

	private String unread;

	private boolean repeats;

	private String requestedBy;

	private Instant requestedAt;

	private String acknowledgedBy;

	private Instant acknowledgedAt;

	private int alerts;

	@Convert(converter = Information.class)
	private List<InformationGiven> information;

	private Instant acceptedAt;

	private String receivingTeam;

	private String receivingWorker;

	private LocalDate startedOn;

	private LocalDate jointVisitOn;

	private Instant endedAt;

	@ElementCollection
	@CollectionTable(name = "step_up_outcome", joinColumns = @JoinColumn(name = "step_up_id"))
	private Set<ChildOutcome> outcomes;

	protected StepUp() {
	}

	/**
	 * Social care is asked.
	 * @param asked what is said, its disclosures apart
	 * @param unread what an urgent one says that nobody could read; null for nothing
	 * @param repeats whether the same was asked shortly before (R9.4)
	 */
	static StepUp requested(CaseId episode, RequestStepUp asked, String unread, boolean repeats, String by,
			Instant at) {
		StepUp stepUp = new StepUp();
		stepUp.id = TimeOrderedId.next();
		stepUp.caseId = episode.value();
		stepUp.urgency = asked.urgency();
		stepUp.state = StepUpState.WAITING;
		stepUp.content = new RequestStepUp(asked.urgency(), asked.children(), asked.reasons(), asked.evidence(),
				asked.familyInformed(), asked.notInformedReason(), asked.summary(), asked.calledAt(), asked.spokeTo(),
				null);
		stepUp.unread = unread;
		stepUp.repeats = repeats;
		stepUp.requestedBy = by;
		stepUp.requestedAt = at;
		stepUp.information = List.of();
		stepUp.outcomes = new HashSet<>();
		return stepUp;
	}

	/** Somebody at social care says that they have it; the first one counts (R9.1). */
	boolean acknowledged(String by, Instant at) {
		if (this.acknowledgedAt != null) {
			return false;
		}
		this.acknowledgedBy = by;
		this.acknowledgedAt = at;
		return true;
	}

	/** Whether the duty manager must be told again: urgent, and nobody has it (R9.1). */
	boolean owesAlert() {
		return this.urgency == Urgency.URGENT && this.acknowledgedAt == null && this.state.awaitsAnswer();
	}

	/** The duty manager was told once more. */
	int alerted() {
		this.alerts++;
		return this.alerts;
	}

	/**
	 * Social care decides, or decides anew.
	 * @throws StepUpNotInState where there is no such move
	 */
	void decided(DecideStepUp said, String by, Instant at) {
		become(switch (said.decision()) {
			case MORE_INFO -> StepUpState.ASKED_BACK;
			case ADVICE_RETURN_TO_TAF -> StepUpState.RETURNED;
			case ACCEPT_S17, ACCEPT_S47 -> StepUpState.ACCEPTED;
		});
		acknowledged(by, at);
		if (said.decision().accepts()) {
			this.receivingTeam = said.receivingTeam();
			this.receivingWorker = said.receivingWorker();
			if (this.acceptedAt == null) {
				this.acceptedAt = at;
			}
		}
	}

	/** The requester told what was asked; the clock never stopped (R9.5). */
	void informed(String text, String by, Instant at) {
		become(StepUpState.WAITING);
		List<InformationGiven> all = new ArrayList<>(this.information);
		all.add(new InformationGiven(text, by, at));
		this.information = List.copyOf(all);
	}

	/**
	 * Social care says in writing that it has started (R9.2).
	 * @param worker null where it is as it was said
	 */
	void started(LocalDate on, String worker, LocalDate visitOn) {
		become(StepUpState.STARTED);
		this.startedOn = on;
		this.jointVisitOn = visitOn;
		if (worker != null) {
			this.receivingWorker = worker;
		}
	}

	/** What became of this child; what was said of it before is replaced. */
	void came(PersonId child, ChildStatus status, LocalDate on, String by, Instant at) {
		this.outcomes.removeIf((outcome) -> outcome.personId().equals(child.value()));
		this.outcomes.add(new ChildOutcome(child.value(), status, on, by, at));
	}

	/**
	 * Whether each of these children has an outcome; of nobody there is none to wait for.
	 */
	boolean hasOutcomeForEach(List<PersonId> children) {
		return children.stream()
			.allMatch((child) -> this.outcomes.stream().anyMatch((one) -> one.personId().equals(child.value())));
	}

	/** Nothing more follows. */
	void end(Instant at) {
		become(StepUpState.ENDED);
		this.endedAt = at;
	}

	private void become(StepUpState next) {
		if (!this.state.canBecome(next)) {
			throw new StepUpNotInState(this.state);
		}
		this.state = next;
	}

	void requireState(StepUpState... allowed) {
		if (!Set.of(allowed).contains(this.state)) {
			throw new StepUpNotInState(this.state);
		}
	}

	public UUID id() {
		return this.id;
	}

	public CaseId episode() {
		return new CaseId(this.caseId);
	}

	public StepUpState state() {
		return this.state;
	}

	public boolean urgent() {
		return this.urgency == Urgency.URGENT;
	}

	/** A username. */
	public String requestedBy() {
		return this.requestedBy;
	}

	Urgency urgency() {
		return this.urgency;
	}

	RequestStepUp content() {
		return this.content;
	}

	String unread() {
		return this.unread;
	}

	boolean repeats() {
		return this.repeats;
	}

	Instant requestedAt() {
		return this.requestedAt;
	}

	String acknowledgedBy() {
		return this.acknowledgedBy;
	}

	Instant acknowledgedAt() {
		return this.acknowledgedAt;
	}

	int alerts() {
		return this.alerts;
	}

	List<InformationGiven> information() {
		return this.information;
	}

	/** R9.7: when it counted as one contact of the front door; null where never. */
	Instant acceptedAt() {
		return this.acceptedAt;
	}

	String receivingTeam() {
		return this.receivingTeam;
	}

	String receivingWorker() {
		return this.receivingWorker;
	}

	LocalDate startedOn() {
		return this.startedOn;
	}

	LocalDate jointVisitOn() {
		return this.jointVisitOn;
	}

	Instant endedAt() {
		return this.endedAt;
	}

	List<ChildOutcome> outcomes() {
		return this.outcomes.stream().sorted(Comparator.comparing(ChildOutcome::recordedAt)).toList();
	}

	@Converter
	@Immutable
	static class Content extends JsonColumn<RequestStepUp> {

		Content() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Information extends JsonColumn<List<InformationGiven>> {

		Information() {
			super(new TypeReference<>() {
			});
		}

	}

}
