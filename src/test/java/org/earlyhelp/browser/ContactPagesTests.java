package org.earlyhelp.browser;

import java.util.Map;

import com.microsoft.playwright.options.FilePayload;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Telling the front door of a child, and finding and reading what was told. */
@BrowserTest
class ContactPagesTests {

	private static final String HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> ' OR '1'='1 "
			+ "${7*7} *{7*7} [[${7*7}]] __${7*7}__::.x {{7*7}} <%= 7*7 %> אבג";

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void tellsOfTwoChildrenAndAnUnbornOne(int width, boolean script) {
		String surname = Journeys.aSurname();

		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/contacts/new").look("contact-danger").press("Continue").look("contact-danger-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			visit.tick("immediateDanger", "false").press("Continue").look("contact-form");
			assertThat(visit.page().locator("[name='referrer.name']").inputValue()).isNotBlank();
			visit.press("Check your answers").look("contact-form-refused");
			assertThat(visit.main().innerText()).contains("Choose who it is from", "Choose what you are telling us",
					"Write what you have seen or heard", "Name a child or an adult");

			visit.select("source", "3B").tick("type", "REQUEST_FOR_SUPPORT").type("narrative", HOSTILE);
			visit.type("children[0].firstName", "Zoë-Mae").type("children[0].lastName", surname);
			visit.date("children[0].dateOfBirth", this.journeys.today().minusYears(4));
			visit.press("Add another child").type("children[1].firstName", "李").type("children[1].lastName", surname);
			visit.press("Add another child").type("children[2].lastName", surname);
			visit.page().getByText("Not born yet?").nth(2).click();
			visit.date("children[2].expectedDate", this.journeys.today().plusYears(3));
			visit.press("Add another child").press("Remove Child 4");
			visit.type("adults[0].firstName", "Abena").type("adults[0].safeContact", "Text first, no voicemail");
			visit.tick("needs", "2.3").tick("consent", "GIVEN_VERBAL");
			visit.press("Check your answers").look("contact-form-unborn-refused");
			assertThat(visit.main().innerText())
				.contains("The date the baby is expected must be at most 10 months from now");
			assertThat(visit.page().locator("[name=narrative]").inputValue()).isEqualTo(HOSTILE);

			visit.date("children[2].expectedDate", this.journeys.today().plusMonths(3));
			visit.press("Check your answers").look("contact-check");
			assertThat(visit.main().innerText()).contains(HOSTILE, "Zoë-Mae", "李", "Text first, no voicemail");
			visit.press("Change Who is telling us");
			assertThat(visit.page().locator("[name='children[1].firstName']").inputValue()).isEqualTo("李");
			visit.press("Check your answers").press("Send").look("contact-sent");
			assertThat(visit.main().innerText()).contains("We have it", "C-2026-", "decides what happens by");
			visit.follow("See where it stands").look("contact-status");
		}
		var found = this.api.as("screener").get("/api/contacts?search=" + surname).body();
		assertThat(found.get("total").asInt()).isEqualTo(1);
		var told = this.api.as("screener").get("/api/contacts/" + found.at("/items/0/id").asString()).body();
		assertThat(told.get("children")).hasSize(3);
		assertThat(told.get("narrative").asString()).isEqualTo(HOSTILE);
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void asksForNothingButWhatWorriesWhereAChildIsInDanger(int width, boolean script) {
		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/contacts/new").tick("immediateDanger", "true").press("Continue").look("contact-in-danger");
			assertThat(visit.main().innerText()).contains("call 999 now", "Emergency Duty Team");
			visit.press("Send").look("contact-in-danger-refused");
			assertThat(visit.page().locator(".govuk-error-summary a").allInnerTexts())
				.containsExactly("Write what you have seen or heard");
			visit.type("narrative", "I heard a child scream, and saw a man hit her.").press("Send");
			visit.look("contact-in-danger-sent");
			assertThat(visit.heading()).isEqualTo("We have it");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true", "375, false" })
	void keepsTheFilterOnBackAndNamesOutOfTheAddress(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseToAllocate();

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/contacts").look("contacts");
			visit.openFilter()
				.type("search", story.surname())
				.select("level", "PP")
				.press("Apply filters")
				.look("contacts-filtered");
			assertThat(visit.path()).contains("level=PP").doesNotContain(story.surname());
			String reference = story.contact().get("reference").asString();
			visit.follow(reference).look("contact");
			assertThat(visit.main().innerText()).contains("What was decided", "To do", "Go to the case that it began");
			visit.page().goBack();
			assertThat(visit.main().innerText()).contains(reference, "1 contact");
		}
		try (Visit visit = this.visits.by(Journeys.HEALTH, width, script)) {
			visit.open("/contacts").look("contacts-own");
			assertThat(visit.main().innerText()).doesNotContain(story.surname());
			visit.open("/contacts?state=VOID").look("contacts-none");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true" })
	void linksADuplicateOnceItIsConfirmed(int width, boolean script) {
		Journeys.Story first = this.journeys.aContact();
		Journeys.Story second = this.journeys.aContact(Map.of(), first.surname());
		String reference = first.contact().get("reference").asString();

		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/contacts/" + second.contactId()).look("contact-undecided");
			visit.follow("This duplicates " + reference).look("contact-duplicate");
			visit.press("Yes, link them").look("contact-linked");
			assertThat(visit.main().innerText()).contains("Duplicate of another");
		}
		assertThat(second.contact().get("state").asString()).isEqualTo("LINKED_DUPLICATE");
	}

	@Test
	void checksAFileBeforeItTakesItIn() {
		String header = "contact_key,received_at,channel,source,type,referrer_name,referrer_agency,referrer_role,"
				+ "child_first_name,child_last_name,child_dob,child_expected_date,child_sex,child_ethnicity,child_upn,"
				+ "address_line1,postcode,school,adult_first_name,adult_last_name,adult_dob,adult_relationship,needs,"
				+ "presenting_level,taf_offered,tools,family_aware,consent,reason_not_sought,immediate_danger,narrative\n";
		String surname = Journeys.aSurname();
		String row = "K-" + surname + ",2026-01-05T10:00:00Z,PHONE,3B,CONCERN,Ann,Health,Nurse,Fay," + surname
				+ ",%s,,F,,,1 St,CH1 1AA,,,,,,2.3,PP,NO,,true,GIVEN_VERBAL,,false,Text\n";

		try (Visit visit = this.visits.by("screener", 1280, true)) {
			visit.open("/contacts/import").look("import").press("Check the file").look("import-refused");
			choose(visit, header + row.formatted("2019-02-31"));
			visit.press("Check the file").look("import-wrong");
			assertThat(visit.main().innerText()).contains("child_dob", "Give a date as 2025-04-01");
			choose(visit, header + row.formatted("2019-02-03"));
			visit.press("Check the file").look("import-checked");
			visit.press("Take in 1 new contacts");
			assertThat(visit.main().innerText()).contains("The file was taken in. New contacts: 1.");
		}
		try (Visit visit = this.visits.onPhone("taf-adviser").expecting(403)) {
			visit.open("/contacts/import");
			assertThat(visit.heading()).isEqualTo("You may not do this");
		}
	}

	private static void choose(Visit visit, String text) {
		visit.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload("contacts.csv", "text/csv", text.getBytes()));
	}

}
