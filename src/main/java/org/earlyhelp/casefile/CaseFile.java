package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

/**
 * One episode of early help for a family: where it is, who holds it and on which level of
 * need. What each stage found out belongs to that stage.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String reference;

	@Enumerated(EnumType.STRING)
	private CaseState state;

	private UUID familyId;

	private UUID contactId;

	private String level;

	private String profileVersion;

	private String source;

	private String district;

	private String agency;

	private String initiatingAgency;

	private String assessor;

	private String lead;

	@Enumerated(EnumType.STRING)
	private LeadStatus leadStatus;

	@Enumerated(EnumType.STRING)
	private Consent consent;

	@Convert(converter = TextsColumn.class)
	private List<String> presentingNeeds;

	@Convert(converter = TextsColumn.class)
	private List<String> excludedAgencies;

	private Instant startedAt;

	private LocalDate consentOn;

	private LocalDate assessmentStartedOn;

	private LocalDate lastFamilyContactOn;

	private LocalDate closedOn;

	private String closureReason;

	private String outcome;

	private UUID reopenedFrom;

	private int restriction;

	private boolean stepping;

	private boolean sampled;

	private int changes;

	private boolean stepUpPending;

	private boolean aftercare;

	private boolean transferPending;

	private LocalDate suspendedUntil;

	private boolean steppedDown;

	private boolean reusesAssessment;

	private LocalDate leadVacantFrom;

	private String accountable;

	private boolean assessmentPreserved;

	@ElementCollection
	@CollectionTable(name = "case_child_end", joinColumns = @JoinColumn(name = "case_id"))
	private Set<ChildEnded> childrenEnded;

	@ElementCollection
	@CollectionTable(name = "case_stage", joinColumns = @JoinColumn(name = "case_id"))
	private Set<StageEntered> stages;

	@ElementCollection
	@CollectionTable(name = "case_member", joinColumns = @JoinColumn(name = "case_id"))
	private Set<TeamMember> members;

	@ElementCollection
	@CollectionTable(name = "case_named_user", joinColumns = @JoinColumn(name = "case_id"))
	@Column(name = "username")
	private Set<String> namedUsers;

	protected CaseFile() {
	}

	/** A case that a contact, or a partner, has just begun. */
	static CaseFile proposed(String reference, OpenCase opening, String district, String profileVersion, Instant at) {
		CaseFile file = new CaseFile();
		file.id = CaseId.next().value();
		file.reference = reference;
		file.state = CaseState.PROPOSED;
		file.familyId = opening.family().value();
		file.contactId = (opening.contact() != null) ? opening.contact().value() : null;
		file.level = opening.level();
		file.profileVersion = profileVersion;
		file.source = opening.source();
		file.district = district;
		file.initiatingAgency = opening.initiatingAgency();
		file.presentingNeeds = List.copyOf(opening.needs());
		file.excludedAgencies = List.of();
		file.reopenedFrom = (opening.reopenedFrom() != null) ? opening.reopenedFrom().value() : null;
		file.consent = Consent.NOT_ASKED;
		file.startedAt = at;
		file.stages = new HashSet<>(Set.of(new StageEntered(CaseState.PROPOSED, at)));
		file.members = new HashSet<>();
		if (opening.startedBy() != null) {
			file.members.add(TeamMember.of(opening.startedBy()));
		}
		file.namedUsers = new HashSet<>();
		file.childrenEnded = new HashSet<>();
		return file;
	}

	/**
	 * Lets the work go on only where the case is in one of these states.
	 * @throws CaseNotInState otherwise
	 */
	public void requireState(CaseState... allowed) {
		if (!Set.of(allowed).contains(this.state)) {
			throw new CaseNotInState(id(), this.state);
		}
	}

	/**
	 * Moves along the journey.
	 * @param at when, by the service's clock
	 * @throws CaseNotInState where there is no such move
	 */
	public void become(CaseState next, Instant at) {
		if (!this.state.canBecome(next)) {
			throw new CaseNotInState(id(), this.state);
		}
		this.state = next;
		this.stages.add(new StageEntered(next, at));
	}

	/**
	 * Where it stood before its closure was proposed; it goes back there if not signed
	 * off.
	 */
	public CaseState stateBeforeClosure() {
		return stages().stream()
			.filter((stage) -> stage.state() != CaseState.CLOSURE_PROPOSED)
			.reduce((earlier, later) -> later)
			.orElseThrow()
			.state();
	}

	/** The states that it went through, oldest first. */
	public List<StageEntered> stages() {
		return this.stages.stream()
			.sorted(Comparator.comparing(StageEntered::enteredAt).thenComparing(StageEntered::state))
			.toList();
	}

	/** Nobody of these agencies is told either. */
	void excludesToo(Collection<String> agencies) {
		this.excludedAgencies = Stream.concat(this.excludedAgencies.stream(), agencies.stream()).distinct().toList();
	}

	/** The family said what they think of taking part (R4.3). */
	public void consented(Consent decision, LocalDate on, List<String> agenciesExcluded) {
		this.consent = decision;
		this.consentOn = on;
		this.excludedAgencies = List.copyOf(agenciesExcluded);
	}

	/** Somebody will assess; their agency is the case's from now on. */
	public void allocate(String username, String agencyOfAssessor) {
		this.assessor = username;
		this.agency = agencyOfAssessor;
	}

	/** R6.1: there is at most one lead practitioner. */
	public void leadBy(String username, LeadStatus status) {
		this.lead = username;
		this.leadStatus = status;
		this.leadVacantFrom = null;
		this.accountable = null;
	}

	/**
	 * R6.3: nobody leads, and an adviser answers for the case.
	 * @param from the first day without a lead
	 */
	public void leadVacant(LocalDate from, String adviser) {
		this.lead = null;
		this.leadStatus = null;
		this.leadVacantFrom = from;
		this.accountable = adviser;
	}

	/** Whoever led keeps access until their last day is over. */
	void staysUntilLastDay(String leaver) {
		this.members.add(TeamMember.of(leaver));
	}

	/**
	 * Their last day is over: nothing of the case is theirs any more, but what they have
	 * while they stand in for another.
	 * @return false where nothing was
	 */
	boolean leavesTeam(String leaver) {
		boolean assessed = leaver.equals(this.assessor);
		if (assessed) {
			this.assessor = null;
		}
		return this.members.remove(TeamMember.of(leaver)) || assessed;
	}

	/**
	 * Somebody stands in for a time on the team, whatever they are to the case besides.
	 * @return false where they do so already
	 */
	boolean covers(String cover, UUID absence) {
		return this.members.add(TeamMember.during(absence, cover));
	}

	/**
	 * Who stood in during this absence no longer does.
	 * @return false where nobody did
	 */
	boolean uncovers(UUID absence) {
		return this.members.removeIf((member) -> member.isDuring(absence));
	}

	/**
	 * It comes from social care, who see it from now on.
	 * @param reuses whether social care's assessment counts as the family's (R5.3)
	 */
	void stepsDown(Consent said, LocalDate on, boolean reuses, Instant at) {
		this.steppedDown = true;
		this.stepping = true;
		this.reusesAssessment = reuses;
		if (said == null) {
			become(CaseState.CONSENT_PENDING, at);
			return;
		}
		consented(said, on, List.of());
		if (said != Consent.GIVEN) {
			become(CaseState.CONSENT_PENDING, at);
		}
		else if (reuses) {
			become(CaseState.PLANNING, at);
		}
		else {
			become(CaseState.CONSENT_PENDING, at);
			assessedSince(on);
			become(CaseState.ASSESSMENT, at);
		}
	}

	/** Whether it came from social care. */
	public boolean steppedDown() {
		return this.steppedDown;
	}

	/**
	 * Whether it comes from social care and has not been handed over yet: no plan is
	 * made.
	 */
	boolean stepsDownStill() {
		return this.steppedDown && this.state.isOpen()
				&& this.stages.stream().noneMatch((stage) -> stage.state() == CaseState.ACTIVE);
	}

	/** Whether social care's assessment counts, so that none is asked for (R5.3). */
	public boolean reusesAssessment() {
		return this.reusesAssessment;
	}

	/** The first day without a lead; null while somebody leads, or nobody led yet. */
	public LocalDate leadVacantFrom() {
		return this.leadVacantFrom;
	}

	/** The adviser who answers for it while nobody leads; null while somebody does. */
	public String accountable() {
		return this.accountable;
	}

	/**
	 * R6.2: the lead; until one accepts, the assessor holds the baton. Null before both,
	 * and while the lead is vacant (R6.3).
	 */
	public String holder() {
		if (this.lead != null) {
			return this.lead;
		}
		return (this.leadVacantFrom == null) ? this.assessor : null;
	}

	/** A practitioner joins the team around the family. */
	public void joinedBy(String username) {
		this.members.add(TeamMember.of(username));
	}

	public void assessedSince(LocalDate on) {
		this.assessmentStartedOn = on;
	}

	/** Somebody spoke with or saw the family; earlier ones change nothing. */
	public void metFamilyOn(LocalDate on) {
		if (this.lastFamilyContactOn == null || on.isAfter(this.lastFamilyContactOn)) {
			this.lastFamilyContactOn = on;
		}
	}

	/** Closes; the lead keeps access while letter, follow-up or re-offer are open. */
	public void close(String reason, String overallOutcome, Instant at, boolean aftercareFollows) {
		become(CaseState.CLOSED, at);
		this.closureReason = reason;
		this.outcome = overallOutcome;
		this.closedOn = ServiceTime.dayOf(at);
		this.aftercare = aftercareFollows;
		this.suspendedUntil = null;
	}

	/**
	 * Nothing is asked of the family until this day; the clocks stand.
	 */
	void suspend(LocalDate until) {
		this.suspendedUntil = until;
	}

	/** It goes on. */
	void resume() {
		this.suspendedUntil = null;
	}

	/** The day on which it goes on by itself; null where it is not suspended. */
	public LocalDate suspendedUntil() {
		return this.suspendedUntil;
	}

	public boolean suspended() {
		return this.suspendedUntil != null;
	}

	/**
	 * Help goes on elsewhere, or there is nobody to help: the case ends with no letter
	 * and no look back.
	 * @param reason a code, as {@code CHILD_DIED}
	 */
	public void endElsewhere(String reason, Instant at) {
		if (!this.state.isOpen()) {
			throw new CaseNotInState(id(), this.state);
		}
		this.state = CaseState.CLOSED;
		this.stages.add(new StageEntered(CaseState.CLOSED, at));
		this.closureReason = reason;
		this.closedOn = ServiceTime.dayOf(at);
		this.aftercare = false;
		this.suspendedUntil = null;
		this.transferPending = false;
	}

	/** It ended by mistake: it stands where it stood. */
	void goesOnAsBefore(CaseState before) {
		this.stages.removeIf((stage) -> stage.state() == CaseState.CLOSED);
		this.state = before;
		this.closureReason = null;
		this.closedOn = null;
	}

	/** Another authority is asked to take the family on, or has answered. */
	void transfer(boolean pending) {
		this.transferPending = pending;
	}

	/** Whether the family moves away, and nobody there has said that they have it. */
	public boolean transferPending() {
		return this.transferPending;
	}

	/** Letter, follow-up and re-offer are all done: the lead's access ends. */
	public void aftercareEnds() {
		this.aftercare = false;
	}

	/**
	 * Something that is read with the case changed, a need or an action: its version
	 * moves on.
	 */
	public void changed() {
		this.changes++;
	}

	/** It is in an audit, or no longer: auditors read it while it is. */
	public void sampled(boolean now) {
		this.sampled = now;
	}

	/** From now on it is seen within this circle alone. */
	void restrict(Circle circle) {
		this.restriction = circle.level();
		this.namedUsers.clear();
		this.namedUsers.addAll(circle.named());
	}

	/** Within which it is seen now. */
	Circle circle() {
		return new Circle(this.restriction, this.namedUsers);
	}

	/** All that decides who may see it. */
	public CaseFacts facts() {
		return factsWithin(circle());
	}

	/** The same, were it seen within this circle. */
	CaseFacts factsWithin(Circle circle) {
		return new CaseFacts(this.district, this.lead, this.assessor, members(), Set.copyOf(this.excludedAgencies),
				circle.level(), circle.named(), this.stepping, this.sampled, this.state.isOpen() || this.aftercare);
	}

	public CaseId id() {
		return new CaseId(this.id);
	}

	/** Null until it is kept: so a repository knows that it is new. */
	public Integer version() {
		return this.version;
	}

	public String reference() {
		return this.reference;
	}

	public CaseState state() {
		return this.state;
	}

	public FamilyId family() {
		return new FamilyId(this.familyId);
	}

	/** Usernames of the team around the family beside its lead and assessor. */
	public Set<String> members() {
		return this.members.stream().map(TeamMember::username).collect(Collectors.toUnmodifiableSet());
	}

	/** Agencies that the family does not want told. */
	public List<String> excludedAgencies() {
		return this.excludedAgencies;
	}

	/** The contact that began it; null where a partner did. */
	public ContactId contact() {
		return (this.contactId != null) ? new ContactId(this.contactId) : null;
	}

	public String level() {
		return this.level;
	}

	public String profileVersion() {
		return this.profileVersion;
	}

	public String source() {
		return this.source;
	}

	public String district() {
		return this.district;
	}

	/** The assessor's agency; null until allocation. */
	public String agency() {
		return this.agency;
	}

	public String initiatingAgency() {
		return this.initiatingAgency;
	}

	public String assessor() {
		return this.assessor;
	}

	public String lead() {
		return this.lead;
	}

	public LeadStatus leadStatus() {
		return this.leadStatus;
	}

	public Consent consent() {
		return this.consent;
	}

	public LocalDate consentOn() {
		return this.consentOn;
	}

	/** The needs that it was opened with, as codes. */
	public List<String> presentingNeeds() {
		return this.presentingNeeds;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public LocalDate assessmentStartedOn() {
		return this.assessmentStartedOn;
	}

	/** Null while nobody has met the family. */
	public LocalDate lastFamilyContactOn() {
		return this.lastFamilyContactOn;
	}

	public LocalDate closedOn() {
		return this.closedOn;
	}

	public String closureReason() {
		return this.closureReason;
	}

	public String outcome() {
		return this.outcome;
	}

	/** The earlier episode that this one follows; null for a first. */
	public CaseId reopenedFrom() {
		return (this.reopenedFrom != null) ? new CaseId(this.reopenedFrom) : null;
	}

	public int restriction() {
		return this.restriction;
	}

	/** Social care is asked in: it sees the case from now on. */
	public void socialCareAsked() {
		this.stepping = true;
	}

	/** Whether a step-up is open: asked, or accepted and not taken over yet (R9.2). */
	public boolean stepUpPending() {
		return this.stepUpPending;
	}

	/**
	 * Some step-up of it is open, or the last has ended. What was being assessed when
	 * social care accepted is preserved as it was for so long (R5.4).
	 * @param accepted whether social care has accepted one that is open
	 */
	public void stepUps(boolean open, boolean accepted) {
		this.stepUpPending = open;
		this.assessmentPreserved = accepted && this.state == CaseState.ASSESSMENT;
	}

	/** Whether its assessment is incomplete and preserved (R5.4). */
	public boolean assessmentPreserved() {
		return this.assessmentPreserved;
	}

	/** Help for this child goes on elsewhere; the case goes on for the others (R9.6). */
	public void endFor(PersonId child, LocalDate on, String reason) {
		this.childrenEnded.removeIf((ended) -> ended.is(child));
		this.childrenEnded.add(new ChildEnded(child.value(), on, reason));
	}

	/** The children for whom it has ended, the earliest first. */
	public List<ChildEnded> childrenEnded() {
		return this.childrenEnded.stream().sorted(Comparator.comparing(ChildEnded::endedOn)).toList();
	}

	public boolean aftercare() {
		return this.aftercare;
	}

}
