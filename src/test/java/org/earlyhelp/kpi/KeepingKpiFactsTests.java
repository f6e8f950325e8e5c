package org.earlyhelp.kpi;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.Staff;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What the journey's own steps leave for the measures to count by. */
@ServiceTest
class KeepingKpiFactsTests {

	@Autowired
	Api api;

	@Autowired
	Journeys journeys;

	@Autowired
	JdbcClient database;

	@Autowired
	Profile profile;

	@Autowired
	Staff staff;

	@Test
	void keepsWhatAContactAnAssessmentAndAStepUpTell() {
		Journeys.Story story = this.journeys.anActiveCase();

		Map<String, Object> contact = this.database.sql("select * from kpi_contact where contact_id = ?")
			.param(UUID.fromString(story.contactId()))
			.query()
			.singleRow();
		assertThat(contact).containsKeys("agency", "tool_attached");
		UUID episode = UUID.fromString(story.caseId());
		Map<String, Object> voice = this.database
			.sql("select * from kpi_voice where case_id = ? and kind = 'ASSESSMENT'")
			.param(episode)
			.query()
			.singleRow();
		assertThat(voice).containsEntry("superseded", false);
		assertThat((Integer) voice.get("children")).isPositive();
		assertThat(voice.get("heard")).isEqualTo(voice.get("children"));

		String stepUp = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT"))
			.body()
			.get("id")
			.asString();
		List<UUID> about = this.database.sql("select person_id from kpi_step_up_child where step_up_id = ?")
			.param(UUID.fromString(stepUp))
			.query(UUID.class)
			.list();
		assertThat(about).contains(UUID.fromString(story.person("Kofi")));
	}

	/** What a referrer wrote may name anybody. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			health TRUST,                     -,     Health trust
			youth justice,                    -,     Youth justice
			Jo Bloggs childminding at 4 Mill, false, OTHER
			Health trust,                     true,  -
			-,                                -,     -
			""")
	void keepsNoAgencyButThoseKnownHere(String said, Boolean anonymous, String kept) {
		ContactId id = ContactId.next();
		Contact contact = mock(Contact.class);
		given(contact.given()).willReturn(new ReceiveContact(null, null, null, null,
				new ReceiveContact.Referrer("Jo", said, null, null, null, anonymous), List.of(), List.of(), List.of(),
				null, null, null, null, List.of(), null, null, null, null));
		Contacts contacts = mock(Contacts.class);
		given(contacts.called(id)).willReturn(contact);

		new KeepingKpiFacts(this.database, contacts, null, null, null, this.profile, this.staff)
			.on(new ContactDecided(id, null, null, null, 1, null, null));

		assertThat(this.database.sql("select agency from kpi_contact where contact_id = ?")
			.param(id.value())
			.query()
			.singleRow()
			.get("agency")).isEqualTo(kept);
		this.database.sql("delete from kpi_contact where contact_id = ?").param(id.value()).update();
	}

}
