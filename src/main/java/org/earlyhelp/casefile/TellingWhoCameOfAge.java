package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells on their birthday of each child of an open case who comes of age: from then on
 * they decide for themselves (R4.2), and somebody says whether they leave the case or it
 * closes. Mornings that were missed are made up for; each is told of once.
 */
@Service
@Transactional
public class TellingWhoCameOfAge {

	/** How many mornings may have been missed; local choice. */
	private static final int DAYS_MISSED = 31;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final Profile profile;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TellingWhoCameOfAge(CaseFiles cases, FamilyMembers families, Profile profile, JdbcClient database,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.families = families;
		this.profile = profile;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	public void tell() {
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		Profile.CaseworkRules rules = this.profile.casework();
		IntStream.of(rules.grownUpAge(), rules.grownUpAgeWithSend())
			.distinct()
			.forEach((age) -> born(today.minusYears(age)).forEach((found) -> tell(found, age, today, now)));
	}

	private void tell(Found found, int age, LocalDate today, Instant now) {
		CaseFile file = this.cases.called(new CaseId(found.episode()));
		Household household = this.families.household(file.family());
		PersonId person = new PersonId(found.person());
		boolean comesOfAge = household.member(person)
			.filter((child) -> ComingOfAge.ageOf(child, this.profile.casework()) == age && helped(file, child))
			.isPresent();
		if (!comesOfAge) {
			return;
		}
		boolean lastChild = household.children()
			.stream()
			.noneMatch((child) -> helped(file, child) && !isGrownUp(child, today));
		this.database.sql("insert into came_of_age (case_id, person_id, found_on) values (?, ?, ?)")
			.params(found.episode(), found.person(), today)
			.update();
		this.events.publishEvent(new ChildCameOfAge(file.id(), person, age, lastChild, file.family(), now));
	}

	private boolean isGrownUp(Household.Member child, LocalDate today) {
		return ComingOfAge.isReached(ComingOfAge.ageOf(child, this.profile.casework()), child.dateOfBirth(), today);
	}

	private static boolean helped(CaseFile file, Household.Member child) {
		return file.childrenEnded().stream().noneMatch((ended) -> ended.is(child.id()));
	}

	/** The living children of open cases with this birthday, or one just before it. */
	private List<Found> born(LocalDate on) {
		return this.database.sql("""
				select f.id as case_id, p.id as person_id
				  from person p
				  join family_member m on m.person_id = p.id and m.member_until is null
				  join case_file f on f.family_id = m.family_id
				 where p.date_of_birth > :after and p.date_of_birth <= :on and p.child and p.died_on is null
				   and f.state not in ('CLOSED', 'FOLLOW_UP_DONE')
				   and not exists (select 1 from came_of_age c where c.case_id = f.id and c.person_id = p.id)
				 order by f.id, p.id""")
			.param("after", on.minusDays(DAYS_MISSED))
			.param("on", on)
			.query((row, number) -> new Found(row.getObject("case_id", UUID.class),
					row.getObject("person_id", UUID.class)))
			.list();
	}

	private record Found(UUID episode, UUID person) {
	}

}
