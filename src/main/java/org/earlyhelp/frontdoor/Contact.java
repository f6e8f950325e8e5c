package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.ContactFacts;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * What somebody told the front door, once; what screening found and what was decided. One
 * contact is one event however many children it names (R1.3).
 */
@Entity
@Table(name = "contact")
public class Contact {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String reference;

	@Enumerated(EnumType.STRING)
	private ContactState state;

	private Instant receivedAt;

	private Instant recordedAt;

	private String submittedBy;

	private String source;

	private String level;

	private String district;

	private String profileVersion;

	private UUID familyId;

	private String familyName;

	private String searchText;

	@Enumerated(EnumType.STRING)
	private Rag rag;

	private boolean immediateDanger;

	private boolean managerReview;

	private boolean seniorReview;

	private Boolean currentTaf;

	private Boolean previousTaf;

	private UUID currentCaseId;

	private UUID previousCaseId;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private Instant decidedAt;

	private Instant fedBackAt;

	private UUID caseId;

	private UUID duplicateOf;

	private String importKey;

	private String contentHash;

	@Convert(converter = Columns.Given.class)
	private ReceiveContact given;

	@Convert(converter = Columns.Ids.class)
	private List<UUID> adults;

	@Convert(converter = Columns.Matches.class)
	private List<PossibleMatch> possibleMatches;

	@Convert(converter = Columns.Findings.class)
	private Screening screening;

	@Convert(converter = Columns.Advice.class)
	private Recommendation recommendation;

	@Convert(converter = Columns.Feedbacks.class)
	private List<Feedback> feedback;

	@Convert(converter = Columns.Returns.class)
	private List<ReturnLookedAt> returns;

	@Convert(converter = Columns.Answered.class)
	private Answer answer;

	@Convert(converter = Columns.Consulted.class)
	private Consultation consultation;

	@ElementCollection
	@CollectionTable(name = "contact_child", joinColumns = @JoinColumn(name = "contact_id"))
	@OrderColumn(name = "position")
	@Column(name = "person_id")
	private List<UUID> children;

	@ElementCollection
	@CollectionTable(name = "contact_decision", joinColumns = @JoinColumn(name = "contact_id"))
	@OrderColumn(name = "position")
	private List<Decision> decisions;

	protected Contact() {
	}

	/** The front door has it. */
	static Contact received(Receipt receipt, ReceiveContact given, Instant at, Instant now) {
		Contact contact = new Contact();
		contact.id = receipt.id().value();
		contact.reference = receipt.reference();
		contact.state = ContactState.DRAFT;
		contact.receivedAt = at;
		contact.recordedAt = now;
		contact.submittedBy = receipt.submittedBy();
		contact.source = given.source();
		contact.level = given.presentingLevel();
		contact.district = receipt.district();
		contact.profileVersion = receipt.profileVersion();
		contact.familyId = receipt.family().value();
		contact.familyName = receipt.familyName();
		contact.searchText = receipt.searchText();
		contact.immediateDanger = given.inDanger();
		contact.rag = given.inDanger() ? Rag.RED : null;
		contact.importKey = receipt.importKey();
		contact.contentHash = receipt.contentHash();
		contact.given = given;
		contact.children = receipt.children().stream().map(PersonId::value).toList();
		contact.adults = receipt.adults().stream().map(PersonId::value).toList();
		contact.possibleMatches = receipt.possibleMatches();
		contact.feedback = List.of();
		contact.returns = List.of();
		contact.decisions = new ArrayList<>();
		contact.become(ContactState.RECEIVED);
		return contact;
	}

	/**
	 * Lets the work go on only where the contact is in one of these states.
	 * @throws ContactNotInState otherwise
	 */
	public void requireState(ContactState... allowed) {
		if (!List.of(allowed).contains(this.state)) {
			throw new ContactNotInState(this.reference, this.state);
		}
	}

	/**
	 * @throws ContactNotInState where the pathway has no such move
	 */
	void become(ContactState next) {
		if (!this.state.canBecome(next)) {
			throw new ContactNotInState(this.reference, this.state);
		}
		this.state = next;
	}

	/**
	 * Screening is done: it waits for a decision, or for the referrer's answer (R2.6).
	 */
	void screened(Screening found, Recommendation recommended) {
		become(found.finding().askReferrer() ? ContactState.AWAITING_INFO : ContactState.SCREENING);
		this.screening = found;
		this.recommendation = recommended;
		this.rag = found.finding().rag();
		this.managerReview = found.managerReview();
		this.seniorReview = found.seniorReview();
	}

	/** Whose children they are was confirmed: the family we know, and its people. */
	void isOf(FamilyId known, String name, Map<PersonId, PersonId> people) {
		this.familyId = known.value();
		this.familyName = name;
		this.children = children().stream().map((child) -> people.getOrDefault(child, child).value()).toList();
	}

	/** What help the family had when we looked last; never changed after the decision. */
	void hadHelp(CaseId current, CaseId previous) {
		this.currentTaf = current != null;
		this.previousTaf = previous != null;
		this.currentCaseId = (current != null) ? current.value() : null;
		this.previousCaseId = (previous != null) ? previous.value() : null;
	}

	/** R3.4: a decision is never changed; a further one follows it. */
	void decided(Decision decision) {
		become(ContactState.DECIDED);
		this.decisions.add(decision);
		this.outcome = decision.outcome();
		this.level = decision.level();
		this.decidedAt = decision.decidedAt();
		this.profileVersion = decision.profileVersion();
	}

	/** R3.3: what was decided is told, even while it is being decided anew. */
	void fedBack(Feedback told) {
		if (this.decisions.isEmpty()) {
			requireState(ContactState.LINKED_DUPLICATE);
		}
		var all = new ArrayList<>(this.feedback);
		all.add(told);
		this.feedback = List.copyOf(all);
		this.fedBackAt = told.at();
	}

	/** R2.6: what came brings the contact back for a decision. */
	void returnLookedAt(ReturnLookedAt seen) {
		requireState(ContactState.AWAITING_INFO, ContactState.SCREENING, ContactState.DECIDED);
		if (seen.result() == ReturnResult.RECEIVED && this.state != ContactState.SCREENING) {
			become(ContactState.SCREENING);
		}
		var all = new ArrayList<>(this.returns);
		all.add(seen);
		this.returns = List.copyOf(all);
	}

	void answered(Answer given) {
		requireState(ContactState.DECIDED);
		this.answer = given;
	}

	void consulted(Consultation held) {
		requireState(ContactState.DECIDED);
		this.consultation = held;
	}

	void duplicates(ContactId other) {
		become(ContactState.LINKED_DUPLICATE);
		this.duplicateOf = other.value();
	}

	void opened(CaseId episode) {
		requireState(ContactState.DECIDED);
		this.caseId = episode.value();
	}

	void close() {
		become(ContactState.CLOSED);
	}

	/** Whether others may be linked to it. */
	boolean isOriginal() {
		return this.state != ContactState.LINKED_DUPLICATE && this.state != ContactState.VOID;
	}

	/**
	 * @throws NotADuplicate where it is one itself, or void
	 */
	void refuseUnlessOriginal() {
		if (!isOriginal()) {
			throw NotADuplicate.ofDuplicate(this.reference);
		}
	}

	/** All that decides who may see it. */
	public ContactFacts facts() {
		return new ContactFacts(this.submittedBy, this.district);
	}

	public ContactId id() {
		return new ContactId(this.id);
	}

	/** Null until it is kept: so a repository knows that it is new. */
	public Integer version() {
		return this.version;
	}

	public String reference() {
		return this.reference;
	}

	public ContactState state() {
		return this.state;
	}

	public Instant receivedAt() {
		return this.receivedAt;
	}

	/** When it was entered; later than received for what was imported. */
	public Instant recordedAt() {
		return this.recordedAt;
	}

	/** Null for the public and for imports. */
	public String submittedBy() {
		return this.submittedBy;
	}

	/** Null where immediate danger waived it. */
	public String source() {
		return this.source;
	}

	/** As decided; until then as the referrer sees it; null where neither is known. */
	public String level() {
		return this.level;
	}

	public String district() {
		return this.district;
	}

	/** The profile that it was last decided, or else received, under. */
	public String profileVersion() {
		return this.profileVersion;
	}

	public FamilyId family() {
		return new FamilyId(this.familyId);
	}

	/** Null where nobody is named. */
	public String familyName() {
		return this.familyName;
	}

	/** Null until screening, unless a child is in immediate danger. */
	public Rag rag() {
		return this.rag;
	}

	public boolean immediateDanger() {
		return this.immediateDanger;
	}

	/** R2.5: a manager must look. */
	public boolean managerReview() {
		return this.managerReview;
	}

	/** R2.7: a senior must look, whatever the level. */
	public boolean seniorReview() {
		return this.seniorReview;
	}

	/** Whether the family had a plan when we looked; null before screening. */
	public Boolean currentTaf() {
		return this.currentTaf;
	}

	/** Whether the family once had a plan when we looked; null before screening. */
	public Boolean previousTaf() {
		return this.previousTaf;
	}

	/** The family's open episode when we looked; null where there was none. */
	public CaseId currentCase() {
		return (this.currentCaseId != null) ? new CaseId(this.currentCaseId) : null;
	}

	/** The family's last closed episode when we looked; null where there was none. */
	public CaseId previousCase() {
		return (this.previousCaseId != null) ? new CaseId(this.previousCaseId) : null;
	}

	/** What was decided last; null before a decision. */
	public Outcome outcome() {
		return this.outcome;
	}

	/** Null before a decision. */
	public Instant decidedAt() {
		return this.decidedAt;
	}

	/** Null until the referrer was told. */
	public Instant fedBackAt() {
		return this.fedBackAt;
	}

	/** The case that it began; null where it began none. */
	public CaseId openedCase() {
		return (this.caseId != null) ? new CaseId(this.caseId) : null;
	}

	/** The contact that told of the same incident; null for most. */
	public ContactId duplicateOf() {
		return (this.duplicateOf != null) ? new ContactId(this.duplicateOf) : null;
	}

	/** What we were told, as it was told. */
	public ReceiveContact given() {
		return this.given;
	}

	/** Who the children are, in the order told. */
	public List<PersonId> children() {
		return this.children.stream().map(PersonId::new).toList();
	}

	/** Who the adults are, in the order told. */
	public List<PersonId> adults() {
		return this.adults.stream().map(PersonId::new).toList();
	}

	/** People on record whom the children may be; empty once nobody comes near. */
	public List<PossibleMatch> possibleMatches() {
		return this.possibleMatches;
	}

	/** Null until it is screened. */
	public Screening screening() {
		return this.screening;
	}

	/** What the locality's threshold recommends; null until it is screened. */
	public Recommendation recommendation() {
		return this.recommendation;
	}

	/** Every decision, the last one last; may be empty. */
	public List<Decision> decisions() {
		return List.copyOf(this.decisions);
	}

	/** The decision that counts. */
	public Optional<Decision> decision() {
		return this.decisions.isEmpty() ? Optional.empty() : Optional.of(this.decisions.get(this.decisions.size() - 1));
	}

	/** What the referrer was told, in order; may be empty. */
	public List<Feedback> feedback() {
		return this.feedback;
	}

	/** Each look at what was sent back or asked, in order; may be empty. */
	public List<ReturnLookedAt> returns() {
		return this.returns;
	}

	/** Null until the lead practitioner answered. */
	public Answer answer() {
		return this.answer;
	}

	/** Null until integrated working was consulted. */
	public Consultation consultation() {
		return this.consultation;
	}

	/** The unmet needs that screening found; until then those we were told of. */
	public List<String> needs() {
		return (this.screening != null) ? this.screening.finding().unmetNeeds() : this.given.needs();
	}

}
