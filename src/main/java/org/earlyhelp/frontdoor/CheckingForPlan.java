package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.Recognising;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.locality.Span;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.PlanCheckId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers whether there is a plan for a child, and no more than that: none found, or
 * somebody will ring. Whoever leads the plan hears of every question, also of those that
 * are answered with none because the asker may not know of the case.
 *
 * @see "pathway, 2.3 Is there a plan already?"
 */
@Service
public class CheckingForPlan {

	private final Recognising recognising;

	private final FamilyMembers families;

	private final CaseFiles cases;

	private final PlanChecks checks;

	private final PlanCheckAllowance allowance;

	private final PlanCheckSettings settings;

	private final ProfileInForce profiles;

	private final WorkingCalendar calendar;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	CheckingForPlan(Recognising recognising, FamilyMembers families, CaseFiles cases, PlanChecks checks,
			PlanCheckAllowance allowance, PlanCheckSettings settings, ProfileInForce profiles, WorkingCalendar calendar,
			CurrentUser user, ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
		this.recognising = recognising;
		this.families = families;
		this.cases = cases;
		this.checks = checks;
		this.allowance = allowance;
		this.settings = settings;
		this.profiles = profiles;
		this.calendar = calendar;
		this.user = user;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The plan of a child. */
	private record Plan(CaseFile file, PersonId child) {
	}

	/**
	 * Takes the same time whatever it finds.
	 * @throws NotPermitted unless a practitioner or somebody of the front door asks
	 * @throws TooManyPlanChecks where they have asked too often
	 */
	public PlanCheckAnswer check(CheckForPlan asked) {
		long began = System.nanoTime();
		User asker = this.user.get();
		if (!isFor()) {
			throw new NotPermitted("ask for a plan");
		}
		this.allowance.take(asker);
		PlanCheckAnswer answer = this.transaction.execute((status) -> answer(asked, asker));
		waitUntil(began + this.settings.answersAfter().toNanos());
		return answer;
	}

	/** Whether whoever is signed in may ask. */
	public boolean isFor() {
		return this.user.get().is(Role.PRACTITIONER, Role.SCREENER, Role.FRONT_DOOR_MANAGER, Role.INTEGRATED_WORKER);
	}

	private PlanCheckAnswer answer(CheckForPlan asked, User asker) {
		Instant now = this.clock.instant();
		PlanCheckId id = PlanCheckId.next();
		Optional<Plan> found = planFor(asked);
		if (found.isEmpty()) {
			this.events.publishEvent(new PlanChecked(id, null, null, asked.firstName(), asked.lastName(),
					asked.dateOfBirth(), asked.postcode(), asked.purpose(), PlanCheckAnswer.NONE, null, now));
			return PlanCheckAnswer.NONE;
		}
		CaseFile file = found.get().file();
		PersonId child = found.get().child();
		Span span = this.profiles.on(ServiceTime.dayOf(now)).timescale(Timer.ANSWER_CONTACT).due();
		Instant callBy = this.calendar.reckon(now, span).due();
		PlanCheckAnswer told = mayKnow(asker, file) ? PlanCheckAnswer.callBy(callBy) : PlanCheckAnswer.NONE;
		this.checks.save(PlanCheck.of(id, file, child, asker, asked.purpose(), now, told.answer(), callBy));
		this.events.publishEvent(new PlanChecked(id, file.id(), child, asked.firstName(), asked.lastName(),
				asked.dateOfBirth(), asked.postcode(), asked.purpose(), told, file.family(), now));
		return told;
	}

	private Optional<Plan> planFor(CheckForPlan asked) {
		return this.recognising
			.recognise(
					new Recognising.Known(asked.firstName(), asked.lastName(), asked.dateOfBirth(), asked.postcode()))
			.stream()
			.flatMap(this::plansOf)
			.min(Comparator.comparing((plan) -> plan.file().id().value()));
	}

	private Stream<Plan> plansOf(PersonId person) {
		return this.families.familiesOf(person)
			.stream()
			.filter((family) -> this.families.household(family)
				.members()
				.stream()
				.anyMatch((member) -> isChild(member, person)))
			.flatMap((family) -> this.cases.openOf(family).stream())
			.map((file) -> new Plan(file, person));
	}

	private static boolean isChild(Household.Member member, PersonId person) {
		return member.child() && member.id().equals(person);
	}

	/**
	 * A restricted case exists for nobody but the front door, and none for an agency that
	 * the family does not want told.
	 */
	private static boolean mayKnow(User asker, CaseFile file) {
		boolean frontDoor = asker.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER);
		return (file.restriction() == 0 || frontDoor) && !file.excludedAgencies().contains(asker.agency());
	}

	private static void waitUntil(long nanos) {
		long left = nanos - System.nanoTime();
		if (left <= 0) {
			return;
		}
		try {
			Thread.sleep(Duration.ofNanos(left).toMillis(), (int) (left % 1_000_000));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
