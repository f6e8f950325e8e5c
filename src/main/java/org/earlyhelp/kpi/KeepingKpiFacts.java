package org.earlyhelp.kpi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.assessment.AddendumCompleted;
import org.earlyhelp.assessment.AssessmentCompleted;
import org.earlyhelp.assessment.ChildrenAssessed;
import org.earlyhelp.assessment.ChildrenAssessed.Assessed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.review.ChildrenReviewed;
import org.earlyhelp.review.ChildrenReviewed.Reviewed;
import org.earlyhelp.review.ReviewHeld;
import org.earlyhelp.review.ReviewPlan.ChildVoice;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.stepping.StepUpRequested;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps, as it happens, what measures count by and only documents tell: tools of a
 * contact, whose views an assessment or a review holds, whom a step-up is about.
 */
@Component
class KeepingKpiFacts {

	private static final int ORDER = 35;

	/** Stands for whatever agency nobody here knows by name. */
	static final String OTHER = "OTHER";

	private final JdbcClient database;

	private final Contacts contacts;

	private final ChildrenAssessed assessed;

	private final ChildrenReviewed reviewed;

	private final FamilyMembers families;

	private final Profile profile;

	private final Staff staff;

	KeepingKpiFacts(JdbcClient database, Contacts contacts, ChildrenAssessed assessed, ChildrenReviewed reviewed,
			FamilyMembers families, Profile profile, Staff staff) {
		this.database = database;
		this.contacts = contacts;
		this.assessed = assessed;
		this.reviewed = reviewed;
		this.families = families;
		this.profile = profile;
		this.staff = staff;
	}

	/**
	 * K07: which tools support it, when it is decided; decided again, looked at again.
	 */
	@EventListener
	@Order(ORDER)
	void on(ContactDecided decided) {
		Contact contact = this.contacts.called(decided.contact());
		Map<String, Boolean> tools = tools(contact);
		UUID id = decided.contact().value();
		this.database.sql("delete from kpi_contact_tool where contact_id = ?").param(id).update();
		this.database.sql("delete from kpi_contact where contact_id = ?").param(id).update();
		ReceiveContact.Referrer referrer = contact.given().referrer();
		this.database
			.sql("insert into kpi_contact (contact_id, agency, tool_attached, tool_on_file) values (?, ?, ?, ?)")
			.params(id, agency(referrer), tools.containsValue(true), tools.containsValue(false))
			.update();
		tools.forEach((tool, attached) -> this.database
			.sql("insert into kpi_contact_tool (contact_id, tool, attached) values (?, ?, ?)")
			.params(id, tool, attached)
			.update());
	}

	/** K15: a returned assessment is counted as it was handed in again. */
	@EventListener
	@Order(ORDER)
	void on(AssessmentCompleted completed) {
		CaseId episode = completed.episode();
		Household household = this.families.household(completed.family());
		this.database.sql("update kpi_voice set superseded = true where case_id = ? and kind = 'ASSESSMENT'")
			.param(episode.value())
			.update();
		keep("ASSESSMENT", episode, ServiceTime.dayOf(completed.occurredAt()), born(household),
				heard(this.assessed.of(episode)));
	}

	@EventListener
	@Order(ORDER)
	void on(AddendumCompleted completed) {
		Set<PersonId> child = new HashSet<>(born(this.families.household(completed.family())));
		child.retainAll(Set.of(completed.person()));
		keep("ADDENDUM", completed.episode(), ServiceTime.dayOf(completed.occurredAt()), child,
				heard(this.assessed.of(completed.episode())));
	}

	@EventListener
	@Order(ORDER)
	void on(ReviewHeld held) {
		List<Reviewed> reviews = this.reviewed.of(held.episode());
		if (reviews.isEmpty()) {
			return;
		}
		Set<PersonId> heard = reviews.get(reviews.size() - 1)
			.voices()
			.stream()
			.map(ChildVoice::personId)
			.collect(Collectors.toSet());
		keep("REVIEW", held.episode(), held.heldOn(), born(this.families.household(held.family())), heard);
	}

	/** K02, K08: an urgent one that names nobody is about all of them. */
	@EventListener
	@Order(ORDER)
	void on(StepUpRequested asked) {
		Set<PersonId> children = new HashSet<>(
				asked.children().isEmpty() ? children(asked.family()) : asked.children());
		children
			.forEach((child) -> this.database.sql("insert into kpi_step_up_child (step_up_id, person_id) values (?, ?)")
				.params(asked.stepUp(), child.value())
				.update());
	}

	private void keep(String kind, CaseId episode, java.time.LocalDate on, Set<PersonId> children,
			Set<PersonId> heard) {
		this.database.sql("""
				insert into kpi_voice (id, kind, case_id, on_day, children, heard, superseded)
				values (?, ?, ?, ?, ?, ?, false)""")
			.params(TimeOrderedId.next(), kind, episode.value(), on, children.size(),
					(int) children.stream().filter(heard::contains).count())
			.update();
	}

	/**
	 * Tools that count here: true where one was sent or seen, false where it is on file.
	 */
	private Map<String, Boolean> tools(Contact contact) {
		Map<String, Boolean> tools = new LinkedHashMap<>();
		contact.given()
			.tools()
			.stream()
			.filter((tool) -> this.profile.requiredTools().contains(tool.tool()))
			.forEach((tool) -> tools.merge(tool.tool(), !Boolean.FALSE.equals(tool.attached()), Boolean::logicalOr));
		if (contact.screening() != null) {
			contact.screening()
				.finding()
				.toolsVerified()
				.stream()
				.filter(this.profile.requiredTools()::contains)
				.forEach((tool) -> tools.put(tool, true));
		}
		return tools;
	}

	/**
	 * The agency that figures are told by: one that people here work for, or that the
	 * locality names. What a referrer wrote is told nowhere.
	 */
	private String agency(ReceiveContact.Referrer referrer) {
		if (referrer == null || referrer.agency() == null || Boolean.TRUE.equals(referrer.wantsAnonymity())) {
			return null;
		}
		String said = referrer.agency().strip();
		return Stream
			.concat(this.staff.active().stream().map(User::agency),
					this.profile.codes().agencies().stream().map(CodeLists.Agency::name))
			.filter(said::equalsIgnoreCase)
			.findFirst()
			.orElse(OTHER);
	}

	private static Set<PersonId> heard(List<Assessed> assessed) {
		return assessed.stream()
			.filter((one) -> one.child().voice() != null)
			.map((one) -> one.child().personId())
			.collect(Collectors.toSet());
	}

	private Set<PersonId> children(FamilyId family) {
		return this.families.household(family)
			.children()
			.stream()
			.map(Household.Member::id)
			.collect(Collectors.toSet());
	}

	/** An unborn child has no views to record. */
	private static Set<PersonId> born(Household household) {
		return household.children()
			.stream()
			.filter((child) -> child.dateOfBirth() != null)
			.map(Household.Member::id)
			.collect(Collectors.toSet());
	}

}
