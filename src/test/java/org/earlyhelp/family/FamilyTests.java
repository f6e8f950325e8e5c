package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FamilySlice
class FamilyTests {

	private static final LocalDate TODAY = LocalDate.now();

	private static final User WORKER = new User("practitioner-school", "Sam Field", "School", Set.of(Role.PRACTITIONER),
			Set.of());

	private static final User STRANGER = new User("practitioner-health", "Jo Wood", "Health trust",
			Set.of(Role.PRACTITIONER), Set.of());

	@Autowired
	Registering registering;

	@Autowired
	Matching matching;

	@Autowired
	Confirming confirming;

	@Autowired
	MergingFamilies merging;

	@Autowired
	FamilyMembers families;

	@Autowired
	Searching searching;

	@Autowired
	ProtectingAddress protecting;

	@Autowired
	RecordingAgreement recording;

	@Autowired
	WithdrawingAgreement withdrawing;

	@Autowired
	Agreements agreements;

	@Autowired
	CurrentUser user;

	@Autowired
	JdbcClient database;

	@Autowired
	ApplicationEvents events;

	@ParameterizedTest
	@ValueSource(strings = { "O'Brien", "D’Arcy", "Nguyễn", "李", "Łukasz", "Zoë-Mae", "X", "عائشة", "' OR '1'='1" })
	void keepsNamesAsTheyWereTold(String name) {
		Registered told = register(child(name, name, "2016-05-04", "CH1 1QF"));

		Household household = this.families.household(told.family());

		assertThat(household.name()).isEqualTo(name + " family");
		assertThat(household.children().get(0).firstName()).isEqualTo(name);
		assertThat(this.searching.search(name, 100)).contains(told.family());
	}

	@Test
	void namesTheFamilyAfterMostOfTheChildren() {
		Registered told = register(adult("Wayne", "Arden", null), child("Ada", "Osei-Brown", "2016-05-04", null),
				child("Tom", "Osei-Brown", "2012-01-03", null), child("Eve", "Quayle", "2010-01-03", null));

		assertThat(this.families.familyName(told.family())).isEqualTo("Osei-Brown family");
		assertThat(this.families.familyNames(List.of(told.family(), FamilyId.next())))
			.isEqualTo(Map.of(told.family(), "Osei-Brown family"));
		assertThat(this.families.household(told.family()).members()).extracting(Household.Member::firstName)
			.containsExactly("Eve", "Tom", "Ada", "Wayne");
	}

	@Test
	void keepsAnUnbornChildByTheDayItIsExpected() {
		Registered told = this.registering
			.register(new RegisterFamily(List.of(unborn("Pendle", TODAY.plusMonths(3))), TODAY));

		Household.Member unborn = this.families.household(told.family()).children().get(0);

		assertThat(unborn.dateOfBirth()).isNull();
		assertThat(unborn.expectedDate()).isEqualTo(TODAY.plusMonths(3));
		assertThat(unborn.name()).isEqualTo("Pendle");
	}

	@Test
	void findsTheSameChildToldAgainWithOtherSpelling() {
		Registered first = register(child("Zoë", "Fairweather", "2015-07-21", "CW8 2AB"));
		PersonSaid again = child("Zoe", "Fayreweather", "2015-07-21", "cw82ab");
		Registered second = register(again);

		List<Match> matches = this.matching.find(again, second.family());

		assertThat(matches).extracting(Match::personId).first().isEqualTo(first.children().get(0));
		assertThat(matches).extracting(Match::familyId).doesNotContain(second.family());
		assertThat(matches.get(0).score()).isGreaterThan(80);
	}

	@Test
	void findsByEachNumberAlone() {
		PersonSaid known = numbered("Mia", "Threlkeld", "H801200001001", "943 476 5919");
		Registered first = register(known);

		assertThat(this.matching.find(numbered("Mia", "Changed", "h801200001001", null))).extracting(Match::personId)
			.contains(first.children().get(0));
		assertThat(this.matching.find(numbered("Mia", "Changed", null, "9434765919"))).extracting(Match::personId)
			.contains(first.children().get(0));
	}

	@Test
	void findsTheBornChildThatWasExpected() {
		Registered first = this.registering.register(
				new RegisterFamily(List.of(unborn("Ravenglass", TODAY.minusDays(10)), home("Ravenglass")), TODAY));

		List<Match> matches = this.matching.find(child("Isla", "Ravenglass", TODAY.minusDays(3).toString(), "WA7 9ZZ"));

		assertThat(matches).extracting(Match::personId).contains(first.children().get(0));
	}

	@Test
	void findsNobodyForNothing() {
		assertThat(this.matching.find(child(null, null, null, null))).isEmpty();
		assertThat(this.matching.find(child("Nobody", "Likethis", "2011-11-11", "CH1 9XX"))).isEmpty();
	}

	@Test
	void offersFiveAtMost() {
		for (int i = 0; i < 8; i++) {
			register(child("Tess", "Cumberbatch", "2014-02-02", null));
		}

		assertThat(this.matching.find(child("Tess", "Cumberbatch", "2014-02-02", null))).hasSize(5);
	}

	@Test
	void takesTheHouseholdInWhereSomebodyIsConfirmed() {
		Registered known = register(child("Ivo", "Lindqvist", "2013-03-03", "CH2 1AA"),
				adult("Anna", "Lindqvist", "1985-05-05"));
		Registered told = register(child("Ivo", "Lindqvist", "2013-03-03", "CH3 3BB"),
				child("Baby", "Lindqvist", "2025-12-24", "CH3 3BB"), adult("Anna", "Lindqvist", null),
				adult("Otto", "Berg", null));

		FamilyId home = this.confirming.confirm(told.family(), Map.of(told.children().get(0), known.children().get(0)));

		assertThat(home).isEqualTo(known.family());
		Household household = this.families.household(told.family());
		assertThat(household.id()).isEqualTo(home);
		assertThat(household.members()).extracting(Household.Member::firstName)
			.containsExactlyInAnyOrder("Ivo", "Baby", "Anna", "Otto");
		assertThat(household.member(known.children().get(0)).orElseThrow().addresses())
			.extracting(Household.Address::postcode)
			.containsExactly("CH3 3BB", "CH2 1AA");
		assertThat(this.families.strangers(home, List.of(told.children().get(1), told.children().get(0))))
			.containsExactly(told.children().get(0));
		assertThat(this.families.familiesOf(told.children().get(1))).containsExactly(home);
		assertThat(this.searching.search("Otto Berg", 10)).containsExactly(home);
		assertThat(this.families.postcodeForDistrict(home)).isPresent();
		assertThat(this.events.stream(FamilyMatched.class)).singleElement()
			.extracting(FamilyMatched::family)
			.isEqualTo(home);
		assertThatExceptionOfType(FamilyAlreadyMerged.class).isThrownBy(
				() -> this.confirming.confirm(told.family(), Map.of(told.children().get(0), known.children().get(0))));
	}

	@Test
	void tellsOfEveryRecordWhichIsTheOneInTheEnd() {
		Registered home = register(child("Runa", "Solheim", "2013-04-04", "CH2 1AA"));
		Registered known = register(child("Runa", "Solheim", "2013-04-04", "CH3 3BB"));
		Registered told = register(child("Runa", "Solheim", "2013-04-04", "CH4 4CC"));

		this.confirming.confirm(told.family(), Map.of(told.children().get(0), known.children().get(0)));
		assertThat(oneOf(told)).isEqualTo(idsOf(known));

		MergingFamilies.Merged merged = this.merging.merge(known.family(), home.family());
		assertThat(oneOf(told)).isEqualTo(idsOf(home));
		assertThat(oneOf(known)).isEqualTo(idsOf(home));
		assertThat(oneOf(home)).isEqualTo(idsOf(home));
		assertThat(this.families.recordsOf(List.of(home.children().get(0))))
			.isEqualTo(Map.of(home.children().get(0), home.children().get(0), known.children().get(0),
					home.children().get(0), told.children().get(0), home.children().get(0)));

		this.merging.part(merged);
		assertThat(oneOf(told)).isEqualTo(idsOf(known));
		assertThat(oneOf(known)).isEqualTo(idsOf(known));
	}

	/** The child and the family that a record is of in the end. */
	private List<UUID> oneOf(Registered record) {
		return List.of(
				this.database.sql("select one_id from person where id = ?")
					.param(record.children().get(0).value())
					.query(UUID.class)
					.single(),
				this.database.sql("select one_id from family where id = ?")
					.param(record.family().value())
					.query(UUID.class)
					.single());
	}

	private static List<UUID> idsOf(Registered record) {
		return List.of(record.children().get(0).value(), record.family().value());
	}

	@Test
	void leavesTheHouseholdWhereNobodyMatched() {
		Registered told = register(child("Ada", "Alone", "2016-05-04", null));

		assertThat(this.confirming.confirm(told.family(), Map.of())).isEqualTo(told.family());
	}

	@Test
	void refusesToConfirmWhoIsNotThere() {
		Registered told = register(child("Ada", "Alone", "2016-05-04", null));

		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.confirming.confirm(told.family(), Map.of(told.children().get(0), PersonId.next())));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> this.confirming.confirm(told.family(), Map.of(told.children().get(0), told.children().get(0))));
		assertThatExceptionOfType(NotThere.class).isThrownBy(() -> this.families.household(FamilyId.next()));
	}

	@Test
	void hidesAProtectedAddressFromAllButThoseNamed() {
		Registered told = register(child("Wren", "Hidden", "2016-05-04", "CH4 7ZX"), adult("Mary", "Hidden", null));
		this.protecting
			.protect(new ProtectAddress(told.family(), told.adults().get(0), "refuge", List.of(WORKER.username())));

		this.user.as(STRANGER, () -> {
			Household household = this.families.household(told.family());
			assertThat(household.postcode()).isNull();
			assertThat(household.members()).flatExtracting(Household.Member::addresses)
				.allSatisfy((address) -> assertThat(address).hasAllNullFieldsOrPropertiesExcept("isProtected", "from"));
		});
		this.user.as(WORKER, () -> {
			assertThat(this.families.household(told.family()).postcode()).isEqualTo("CH4 7ZX");
		});
		assertThat(this.searching.search("CH4 7ZX", 10)).doesNotContain(told.family());
		assertThat(this.families.postcodeForDistrict(told.family())).contains("CH4 7ZX");
		assertThat(this.events.stream(AddressProtected.class)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kowalczyk", "KOWALCZYK", "Kowalczyk Łucja", "lucja kowal", "Kowalczik", "CW7 3QQ",
			"kowalczyk cw73qq", "smythe kowalczyk" })
	void findsFamiliesByNameSoundAndPostcode(String text) {
		Registered told = register(child("Łucja", "Kowalczyk-Smith", "2016-05-04", "CW7 3QQ"));

		assertThat(this.searching.search(text, 100)).contains(told.family());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%", "_", "zzzzqqqq", "kowalczyk zzzzqqqq" })
	void findsNothingByWhatNobodyIsCalled(String text) {
		register(child("Łucja", "Kowalczyk", "2016-05-04", "CW7 3QQ"));

		assertThat(this.searching.search(text, 100)).isEmpty();
	}

	@Test
	void keepsWhatEachPersonAgreedTo() {
		Registered told = register(child("Ben", "Agreeable", TODAY.minusYears(16).toString(), null),
				adult("Kim", "Agreeable", null));
		PersonId young = told.children().get(0);
		assertThat(this.agreements.of(told.family()).state()).isEqualTo(AgreementState.NOT_ASKED);
		assertThat(this.agreements.of(told.family()).toAsk()).containsExactly(young);

		this.user.as(WORKER, () -> {
			FamilyAgreement after = this.recording
				.record(List.of(said(told.family(), null, AgreementDecision.GIVEN, List.of("Police")),
						said(told.family(), young, AgreementDecision.REFUSED, List.of())));
			assertThat(after.state()).isEqualTo(AgreementState.GIVEN);
			assertThat(after.excludedAgencies()).containsExactly("Police");
			assertThat(after.toAsk()).isEmpty();
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.recording
				.record(List.of(said(told.family(), PersonId.next(), AgreementDecision.GIVEN, List.of()))));
		});

		assertThat(this.withdrawing.withdraw(told.family(), null, "Changed their mind", TODAY).state())
			.isEqualTo(AgreementState.WITHDRAWN);
		assertThat(this.events.stream(AgreementRecorded.class)).hasSize(2);
	}

	@Test
	void keepsHowAnAdultMaySafelyBeReached() {
		SafeContact safely = new SafeContact("mornings", "text first", "that we are early help", "the father", null);
		PersonSaid mother = new PersonSaid("Ruth", "Careful", null, null, null, null, null, null, null, null, null,
				null, null, "MOTHER", true, true, safely, false);

		Registered told = register(mother);

		assertThat(this.families.household(told.family()).adults().get(0).safeContact()).isEqualTo(safely);
	}

	@Test
	void findsTheOtherFamiliesOfItsChildren() {
		Registered mothers = register(child("Pip", "Twohomes", "2014-04-04", "CH1 1QF"));
		this.database.sql("""
				insert into family_member (id, version, family_id, person_id, lives_in_household, member_from)
				values (?, 0, ?, ?, true, ?)""")
			.params(PersonId.next().value(), register(adult("Dad", "Twohomes", null)).family().value(),
					mothers.children().get(0).value(), TODAY)
			.update();

		assertThat(this.families.relatedFamilies(mothers.family())).hasSize(1);
	}

	private Registered register(PersonSaid... people) {
		return this.registering.register(new RegisterFamily(List.of(people), TODAY.minusDays(30)));
	}

	private static PersonSaid child(String first, String last, String born, String postcode) {
		return PersonSaid.child(first, last, (born != null) ? LocalDate.parse(born) : null, postcode);
	}

	private static PersonSaid adult(String first, String last, String born) {
		return new PersonSaid(first, last, (born != null) ? LocalDate.parse(born) : null, null, null, null, null, null,
				null, null, null, null, null, "PARENT", null, true, null, false);
	}

	private static PersonSaid home(String last) {
		return new PersonSaid("Child", last, LocalDate.parse("2015-01-01"), null, null, null,
				new AddressSaid(null, "WA7 9ZZ"), null, null, null, null, null, null, null, null, null, null, true);
	}

	private static PersonSaid unborn(String last, LocalDate expected) {
		return new PersonSaid(null, last, null, expected, null, null, new AddressSaid("1 Salt Street", "WA7 9ZZ"), null,
				null, null, null, null, null, null, null, null, null, true);
	}

	private static PersonSaid numbered(String first, String last, String upn, String nhsNumber) {
		return new PersonSaid(first, last, null, null, null, null, null, null, upn, nhsNumber, null, null, null, null,
				null, null, null, true);
	}

	private static RecordAgreement said(FamilyId family, PersonId person, AgreementDecision decision,
			List<String> excluded) {
		return new RecordAgreement(family, person, decision, List.of("assessment"), List.of("School"), excluded,
				"GIVEN_WRITTEN", "Kim Agreeable", "2026-01", TODAY);
	}

}
