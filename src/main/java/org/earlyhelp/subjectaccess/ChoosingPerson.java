package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.audit.LedgerSubjects;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whose record somebody asks to see, by the reference of a case or contact. */
@Service
@Transactional
public class ChoosingPerson {

	private final LedgerSubjects subjects;

	private final FamilyMembers families;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChoosingPerson(LedgerSubjects subjects, FamilyMembers families, JdbcClient database, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.subjects = subjects;
		this.families = families;
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Somebody of the family, to choose from. */
	public record Choice(UUID id, String name, LocalDate dateOfBirth, boolean child) {
	}

	/**
	 * Who belongs or belonged to the family whose case or contact this is; nobody where
	 * there is none.
	 * @throws org.earlyhelp.shared.NotPermitted for all but records officers
	 */
	public List<Choice> people(String reference) {
		SubjectAccessRoles.demand(this.user.get());
		List<Choice> found = members(reference)
			.map((member) -> new Choice(member.id().value(), member.name(), member.dateOfBirth(), member.child()))
			.distinct()
			.toList();
		this.events.publishEvent(new ListViewed("FAMILY_MEMBERS", found.stream().map(Choice::id).toList(),
				Map.of("reference", reference), this.clock.instant()));
		return found;
	}

	/**
	 * The family in which this person is.
	 * @throws InvalidInput where nothing has this reference, or the person is not of it
	 */
	UUID familyOf(String reference, PersonId person) {
		Set<UUID> named = families(reference);
		new InvalidInput.Findings().unless(!named.isEmpty(), "reference", "subject-access.reference").refuse();
		new InvalidInput.Findings()
			.unless(members(reference).anyMatch((member) -> member.id().equals(person)), "personId",
					"subject-access.person")
			.refuse();
		return this.families.household(new FamilyId(named.iterator().next())).id().value();
	}

	private Stream<Household.Member> members(String reference) {
		return families(reference).stream()
			.map((family) -> this.families.household(new FamilyId(family)))
			.distinct()
			.flatMap((household) -> Stream.concat(household.members().stream(), household.former().stream()));
	}

	/** Those that were erased are not there. */
	private Set<UUID> families(String reference) {
		Set<UUID> named = this.subjects.families(reference);
		return named.isEmpty() ? named
				: Set.copyOf(this.database.sql("select id from family where id in (:named)")
					.param("named", named)
					.query(UUID.class)
					.list());
	}

}
