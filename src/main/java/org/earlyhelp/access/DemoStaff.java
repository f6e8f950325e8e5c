package org.earlyhelp.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The people of the demonstration, there once the database is. Those already known are
 * left as they are.
 */
@Component
@Profile("demo")
public class DemoStaff implements InitializingBean {

	/** What every one of them signs in with. */
	public static final String PASSWORD = "demo";

	private static final String COUNCIL = "council";

	private static final String HEALTH = "Health trust";

	private static final String SOCIAL_CARE = "social-care";

	private static final Logger log = LoggerFactory.getLogger(DemoStaff.class);

	private final StaffMembers members;

	private final Environment environment;

	DemoStaff(StaffMembers members, Environment environment) {
		this.members = members;
		this.environment = environment;
	}

	@Override
	public void afterPropertiesSet() {
		people().stream()
			.filter((person) -> !this.members.existsById(person.username()))
			.map((person) -> person.reachedAt(person.username() + "@demo.invalid"))
			.forEach(this::add);
		log.info("Demonstration: made-up families only. Sign in as 'screener', 'front-door-manager', 'taf-adviser',"
				+ " 'practitioner-school', 'team-manager' or another demo user, password '{}'.", PASSWORD);
	}

	private void add(StaffMember person) {
		try {
			this.members.save(person);
		}
		catch (DataIntegrityViolationException ex) {
			log.debug("another node that starts has added {}", person.username());
		}
	}

	private List<StaffMember> people() {
		var people = new ArrayList<StaffMember>(
				List.of(person("screener", "Sam Okafor", COUNCIL, "Front door", Role.SCREENER),
						person("front-door-manager", "Farah Demir", COUNCIL, "Front door", Role.FRONT_DOOR_MANAGER,
								Role.QUALIFIED_SOCIAL_WORKER),
						person("taf-adviser", "Tomos Ellis", COUNCIL, "Team Around the Family", Role.TAF_ADVISER),
						person("team-manager", "Maya Lindqvist", COUNCIL, "Team Around the Family", Role.TEAM_MANAGER),
						person("service-manager", "Stella Nowak", COUNCIL, null, Role.SERVICE_MANAGER),
						person("deputy-service-manager", "Dermot Achebe", COUNCIL, null, Role.SERVICE_MANAGER),
						new StaffMember(
								user("practitioner-school", "Priya Shah", "School", Role.PRACTITIONER), null, true),
						person("practitioner-health", "Hugh Adeyemi", HEALTH, null, Role.PRACTITIONER),
						person("practitioner-family-support", "Fiona Marsh", "Early Help and Prevention", null,
								Role.PRACTITIONER)
							.livingAt("CH2 3BB"),
						person("practitioner-police", "Piotr Zielinski", "Police", null, Role.PRACTITIONER),
						person("practitioner-nursery", "Nadia Rahman", "Nursery", null, Role.PRACTITIONER),
						person("social-care-manager", "Carys Bevan", SOCIAL_CARE, "Assessment",
								Role.SOCIAL_CARE_MANAGER, Role.QUALIFIED_SOCIAL_WORKER),
						person("social-care-service-manager", "Victor Mensah", SOCIAL_CARE, null,
								Role.SOCIAL_CARE_SERVICE_MANAGER, Role.QUALIFIED_SOCIAL_WORKER),
						person("auditor", "Audrey Finch", COUNCIL, null, Role.AUDITOR),
						person("partner-auditor", "Paolo Ricci", HEALTH, null, Role.PARTNER_AUDITOR),
						person("records-officer", "Ruth Kowalczyk", COUNCIL, null, Role.RECORDS_OFFICER),
						person("analyst", "Anil Perera", COUNCIL, null, Role.ANALYST),
						person("admin", "Ada Whitlock", COUNCIL, null, Role.ADMIN)));
		if (this.environment.acceptsProfiles(Profiles.of("halton"))) {
			people
				.add(person("integrated-working", "Ines Holt", COUNCIL, "Integrated working", Role.INTEGRATED_WORKER));
		}
		return people;
	}

	private static StaffMember person(String username, String name, String agency, String team, Role... roles) {
		return new StaffMember(user(username, name, agency, roles), team, false);
	}

	private static User user(String username, String name, String agency, Role... roles) {
		return new User(username, name, agency, Set.of(roles), Set.of());
	}

}
