package org.earlyhelp.message;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.ChildCameOfAge;
import org.earlyhelp.casefile.AssessorChanged;
import org.earlyhelp.casefile.CoverBegan;
import org.earlyhelp.casefile.FamilyMissing;
import org.earlyhelp.casefile.CaseRestricted;
import org.earlyhelp.casefile.GlassBroken;
import org.earlyhelp.casefile.GlassReviewed;
import org.earlyhelp.casefile.RestrictionAsked;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadPractitionerLeft;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.LeadStillVacant;
import org.earlyhelp.casefile.SomebodyDied;
import org.earlyhelp.family.AgreementWithdrawn;
import org.earlyhelp.inspection.BulkReadingFound;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.plan.ActionsPastDue;
import org.earlyhelp.quality.CaseAudit;
import org.earlyhelp.quality.CaseAudits;
import org.earlyhelp.quality.CaseFileGraded;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.AgencyChallengeAnswered;
import org.earlyhelp.stepping.AgencyChallengeFollowed;
import org.earlyhelp.stepping.AgencyChallenged;
import org.earlyhelp.stepping.SocialCareClosureOverridden;
import org.earlyhelp.stepping.StepDownLeadAgreed;
import org.earlyhelp.stepping.StepDownReceived;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpRepeated;
import org.earlyhelp.stepping.StepUpRequested;
import org.earlyhelp.stepping.StepUpUnacknowledged;
import org.earlyhelp.stepping.Urgency;
import org.earlyhelp.timeliness.DeadlineDueSoon;
import org.earlyhelp.timeliness.DeadlineLimitReached;
import org.earlyhelp.timeliness.DeadlinePassed;
import org.earlyhelp.worklist.TaskAssigned;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which fact is told to whom: one row per fact. Writes the messages in the transaction of
 * the fact; they leave when it has been committed. Nobody is told what they did
 * themselves.
 */
@Component
class Telling {

	private static final String AUDITOR = "auditor";

	private static final String ADVISER = "taf-adviser";

	private static final String MANAGER = "team-manager";

	private static final String SERVICE_MANAGER = "service-manager";

	private static final String SOCIAL_CARE = "social-care-manager";

	private static final String SOCIAL_CARE_SERVICE = "social-care-service-manager";

	private final Messages messages;

	private final Staff staff;

	private final Addresses addresses;

	private final CaseFiles cases;

	private final CaseAudits audits;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final boolean leaves;

	private final Map<Class<?>, Consumer<DomainEvent>> rows = new HashMap<>();

	Telling(Messages messages, Staff staff, Addresses addresses, CaseFiles cases, CaseAudits audits, CurrentUser user,
			JdbcClient database, ApplicationEventPublisher events, ObjectProvider<Post> post) {
		this.messages = messages;
		this.staff = staff;
		this.addresses = addresses;
		this.cases = cases;
		this.audits = audits;
		this.user = user;
		this.database = database;
		this.events = events;
		this.leaves = post.getIfAvailable() != null;
		when(DeadlineDueSoon.class, (fact) -> notice(MessageKind.DUE_SOON, fact.deadline() + " soon", fact.timer(),
				fact.recipient(), fact));
		when(DeadlinePassed.class, (fact) -> notice(MessageKind.OVERDUE, fact.deadline() + " passed", fact.timer(),
				fact.recipient(), fact));
		when(DeadlineLimitReached.class, (fact) -> notice(MessageKind.LIMIT_REACHED, fact.deadline() + " limit",
				fact.timer(), fact.recipient(), fact));
		when(TaskAssigned.class, (fact) -> tell(MessageKind.WORK_GIVEN, fact.type(),
				fact.task() + " given " + fact.occurredAt(), List.of(fact.to()), fact));
		when(LeadPractitionerAgreed.class, this::leads);
		when(LeadPractitionerLeft.class, (fact) -> tell(MessageKind.LEAD_LEFT, null, "" + fact.assignment(),
				together(fact, ADVISER, fact.successor(), fact.leaver()), fact));
		when(AssessorChanged.class,
				(fact) -> tell(MessageKind.ASSESSOR_CHANGED, null,
						fact.episode().value() + " assessor " + fact.occurredAt(),
						together(fact, ADVISER, fact.to(), fact.from()), fact));
		when(CoverBegan.class, (fact) -> tell(MessageKind.COVER_BEGAN, null,
				fact.episode().value() + " cover until " + fact.until(), List.of(fact.cover()), fact));
		when(AgreementWithdrawn.class, this::withdrawn);
		when(SomebodyDied.class, (fact) -> tell(MessageKind.DEATH, null, fact.person().value() + " died",
				toldAnd(fact.told(), fact), fact));
		when(FamilyMissing.class, (fact) -> tell(MessageKind.FAMILY_MISSING, null,
				fact.episode().value() + " missing " + fact.occurredAt(), toldAnd(fact.told(), fact), fact));
		steppingUp();
		steppingDown();
		challengingAgencies();
		when(CaseFileGraded.class, this::graded);
		needToKnow();
		eachMorning();
	}

	/** What is inadequate does not wait for the other auditor. */
	private void graded(CaseFileGraded fact) {
		if (fact.alarming()) {
			tell(MessageKind.FOUND_INADEQUATE, "audit-case-file", fact.audit() + " inadequate " + fact.occurredAt(),
					together(fact, SERVICE_MANAGER, MANAGER), fact);
		}
	}

	/**
	 * Who holds the case, who answers for it and the records officer hear of a broken
	 * glass; who may approve a restriction hears that somebody asked for one.
	 */
	private void needToKnow() {
		when(GlassBroken.class, (fact) -> tell(MessageKind.GLASS_BROKEN, "review-break-glass", fact.glass() + " broken",
				Stream.concat(holderWhoSees(fact.episode()), answering(fact).stream()).toList(), fact));
		when(GlassReviewed.class, (fact) -> tell(MessageKind.GLASS_REVIEWED, null, fact.glass() + " reviewed",
				Stream.concat(Stream.of(fact.reader()), recordsOfficers()).toList(), fact));
		when(BulkReadingFound.class, (fact) -> tell(MessageKind.BULK_READING, null,
				fact.reader() + " " + fact.kind() + " " + fact.occurredAt(), together(fact, AUDITOR), fact));
		when(RestrictionAsked.class,
				(fact) -> tell(MessageKind.RESTRICTION_ASKED, null, fact.ask() + " asked", seconds(fact), fact));
		when(CaseRestricted.class, (fact) -> tell(MessageKind.CASE_RESTRICTED, null,
				fact.episode().value() + " restricted " + fact.occurredAt(), seconds(fact), fact));
	}

	private List<String> answering(GlassBroken fact) {
		return Stream.concat(together(fact, MANAGER, SERVICE_MANAGER).stream(), recordsOfficers()).toList();
	}

	private List<String> seconds(DomainEvent fact) {
		return Stream.concat(together(fact, MANAGER, SERVICE_MANAGER).stream(), recordsOfficers()).toList();
	}

	private Stream<String> recordsOfficers() {
		return this.staff.active().stream().filter((one) -> one.is(Role.RECORDS_OFFICER)).map(User::username);
	}

	/** A lead from whom the case is kept does not learn that somebody reads it. */
	private Stream<String> holderWhoSees(CaseId episode) {
		return Stream.ofNullable(holder(Subject.of(episode))).filter((holder) -> mayKnow(holder, Subject.of(episode)));
	}

	/** 2.12: whoever is asked hears of it, and whoever asked of the answer. */
	private void challengingAgencies() {
		when(AgencyChallenged.class, (fact) -> asked(fact, fact.askedOf(), fact.stage()));
		when(AgencyChallengeFollowed.class, (fact) -> asked(fact, fact.askedOf(), fact.stage()));
		when(AgencyChallengeAnswered.class, (fact) -> tell(MessageKind.AGENCY_ANSWERED, "follow-agency-challenge",
				fact.subject().id() + " answered " + fact.stage(), together(fact, ADVISER), fact));
	}

	private void asked(DomainEvent fact, String askedOf, int stage) {
		if (askedOf != null) {
			tell(MessageKind.AGENCY_CHALLENGED, "answer-agency-challenge", fact.subject().id() + " asked " + stage,
					List.of(askedOf), fact);
		}
	}

	/** What is found each morning: R6.3, actions past their day, and who came of age. */
	private void eachMorning() {
		when(LeadStillVacant.class,
				(fact) -> tell(MessageKind.LEAD_VACANT, "agree-lead-practitioner",
						fact.vacancy() + " vacant on " + fact.on(),
						together(fact, MANAGER, (fact.accountable() != null) ? fact.accountable() : ADVISER), fact));
		when(ActionsPastDue.class,
				(fact) -> tell(MessageKind.ACTIONS_PAST_DUE, null, fact.actions().get(0) + " past due",
						Stream.concat(together(fact, ADVISER, holder(fact.subject())).stream(), fact.owners().stream())
							.toList(),
						fact));
		when(ChildCameOfAge.class,
				(fact) -> tell(MessageKind.CAME_OF_AGE, null,
						fact.episode().value() + " of age " + fact.person().value(),
						together(fact, ADVISER, holder(fact.subject())), fact));
	}

	/** R10.1, R10.2: early help hears of a step-down, and both sides of an override. */
	private void steppingDown() {
		when(StepDownReceived.class, (fact) -> tell(MessageKind.STEP_DOWN_RECEIVED, "agree-step-down-lead",
				fact.stepDown() + " received", together(fact, ADVISER), fact));
		when(StepDownLeadAgreed.class, this::leadsAfterStepDown);
		when(SocialCareClosureOverridden.class,
				(fact) -> tell(MessageKind.STEP_DOWN_OVERRIDDEN, null, fact.stepDown() + " overridden",
						together(fact, SERVICE_MANAGER, SOCIAL_CARE_SERVICE, ADVISER, holder(fact.subject())), fact));
	}

	private void leadsAfterStepDown(StepDownLeadAgreed fact) {
		if (fact.status() != LeadStatus.DECLINED) {
			tell(MessageKind.LEAD_AGREED, null, fact.stepDown() + " led", List.of(fact.practitioner()), fact);
		}
	}

	/**
	 * R9.1, R9.4: social care hears of what is asked, and whoever asked of the answer.
	 */
	private void steppingUp() {
		when(StepUpRequested.class,
				(fact) -> tell(
						(fact.urgency() == Urgency.URGENT) ? MessageKind.URGENT_STEP_UP : MessageKind.STEP_UP_ASKED,
						"decide-step-up", fact.stepUp() + " asked", together(fact, SOCIAL_CARE), fact));
		when(StepUpUnacknowledged.class, (fact) -> tell(MessageKind.URGENT_STEP_UP_UNHEARD, "decide-step-up",
				fact.stepUp() + " unheard " + fact.alert(), together(fact, SOCIAL_CARE), fact));
		when(StepUpRepeated.class, (fact) -> tell(MessageKind.STEP_UP_REPEATED, null, fact.stepUp() + " repeated",
				together(fact, SERVICE_MANAGER), fact));
		when(StepUpDecided.class, (fact) -> tell(MessageKind.STEP_UP_DECIDED, null,
				fact.stepUp() + " decided " + fact.number(), together(fact, holder(fact.subject())), fact));
		when(StepUpEscalated.class, (fact) -> tell(MessageKind.ESCALATED, "answer-escalation", "" + fact.escalation(),
				together(fact, fact.isForSeniors() ? SOCIAL_CARE_SERVICE : SOCIAL_CARE), fact));
	}

	private <E extends DomainEvent> void when(Class<E> type, Consumer<E> row) {
		this.rows.put(type, (fact) -> row.accept(type.cast(fact)));
	}

	@EventListener
	@Order(40)
	void on(DomainEvent fact) {
		Consumer<DomainEvent> row = this.rows.get(fact.getClass());
		if (row != null) {
			row.accept(fact);
		}
	}

	/** What is overdue of somebody's work on this morning. */
	void digest(String username, int overdue, String day, Instant now) {
		write(new Messages.Letter(MessageKind.DIGEST, null, null, null, overdue), username, "digest " + day, now);
	}

	private void notice(MessageKind kind, String once, Timer timer, String recipient, DomainEvent fact) {
		String work = timer.tasks().isEmpty() ? null : timer.tasks().get(0);
		tell(kind, work, once, readers(recipient, fact.subject()), fact);
	}

	private void leads(LeadPractitionerAgreed fact) {
		if (fact.status() != LeadStatus.DECLINED) {
			tell(MessageKind.LEAD_AGREED, null, fact.subject().id() + " led " + fact.occurredAt(),
					List.of(fact.practitioner()), fact);
		}
	}

	/** R4.4: whoever holds the family's case shares nothing more on the ground of it. */
	private void withdrawn(AgreementWithdrawn fact) {
		this.cases.openOf(fact.family())
			.ifPresent((file) -> tell(MessageKind.AGREEMENT_WITHDRAWN, null,
					fact.family().value() + " withdrew " + fact.occurredAt(), together(fact, ADVISER, file.holder()),
					Subject.of(file.id()), fact.occurredAt()));
	}

	/** R6.2: who holds the case; null before anybody does. */
	private String holder(Subject episode) {
		return this.cases.findById(episode.id()).map(CaseFile::holder).orElse(null);
	}

	/** These groups, and whoever holds the case. */
	private List<String> toldAnd(List<String> groups, DomainEvent fact) {
		return Stream
			.concat(together(fact, groups.toArray(String[]::new)).stream(), Stream.ofNullable(holder(fact.subject())))
			.toList();
	}

	private List<String> together(DomainEvent fact, String... recipients) {
		return Arrays.stream(recipients)
			.filter(Objects::nonNull)
			.flatMap((recipient) -> readers(recipient, fact.subject()).stream())
			.toList();
	}

	private void tell(MessageKind kind, String work, String once, Collection<String> readers, DomainEvent fact) {
		tell(kind, work, once, readers, fact.subject(), fact.occurredAt());
	}

	private void tell(MessageKind kind, String work, String once, Collection<String> readers, Subject about,
			Instant at) {
		var letter = new Messages.Letter(kind, about, referenceOf(about), work, 0);
		String doer = this.user.get().username();
		readers.stream()
			.filter(Objects::nonNull)
			.filter((reader) -> !reader.equals(doer))
			.distinct()
			.filter((reader) -> mayKnow(reader, about))
			.forEach((reader) -> write(letter, reader, once, at));
	}

	/** A case that does not exist for somebody is not named to them either. */
	private boolean mayKnow(String reader, Subject about) {
		return about.kind() != Subject.Kind.CASE || this.addresses.isDutyTeam(reader)
				|| this.cases.findById(about.id())
					.flatMap((file) -> this.staff.called(reader)
						.map((user) -> Access.decide(user, file.facts(), Deed.SEE_SUMMARY) == Access.Verdict.PERMITTED
								|| Access.decide(user, file.facts(), Deed.RESTRICT) == Access.Verdict.PERMITTED))
					.orElse(false);
	}

	private void write(Messages.Letter letter, String reader, String once, Instant at) {
		boolean reached = this.leaves && this.addresses.of(reader).isPresent();
		if (this.messages.write(letter, reader, once, at, reached ? RealTime.now() : null)) {
			this.events.publishEvent(new MessageWritten(reader, letter.kind(), letter.subject()));
		}
	}

	/**
	 * A person by name, the duty team, or everybody of a queue who serves the case's
	 * district.
	 */
	private List<String> readers(String recipient, Subject about) {
		if (this.addresses.isDutyTeam(recipient) || this.staff.called(recipient).isPresent()) {
			return List.of(recipient);
		}
		String district = districtOf(about);
		return this.staff.inGroup(recipient)
			.stream()
			.filter((reader) -> district == null || reader.serves(district))
			.map(User::username)
			.toList();
	}

	private String districtOf(Subject about) {
		return switch (about.kind()) {
			case CASE -> this.cases.findById(about.id()).map(CaseFile::district).orElse(null);
			case CASE_AUDIT -> this.audits.findById(about.id()).map(CaseAudit::district).orElse(null);
			case GLASS -> this.database.sql("select district from broken_glass where id = ?")
				.param(about.id())
				.query(String.class)
				.optional()
				.orElse(null);
			default -> null;
		};
	}

	private String referenceOf(Subject about) {
		String table = switch (about.kind()) {
			case CASE -> "case_file";
			case CONTACT -> "contact";
			case CHALLENGE -> "agency_challenge";
			case CASE_AUDIT -> "case_audit";
			case GLASS -> "broken_glass";
			default -> null;
		};
		return (table == null) ? null
				: this.database.sql("select reference from " + table + " where id = ?")
					.param(about.id())
					.query(String.class)
					.optional()
					.orElse(null);
	}

}
