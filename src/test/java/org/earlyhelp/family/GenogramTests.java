package org.earlyhelp.family;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.earlyhelp.Rendering;
import org.earlyhelp.family.Genogram.Figure;
import org.earlyhelp.family.Genogram.Frame;
import org.earlyhelp.family.Genogram.Symbol;
import org.earlyhelp.family.Household.Member;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.picture.Lettering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class GenogramTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	/** A family that was told of. */
	record Told(String called, Household household) {

		@Override
		public String toString() {
			return this.called;
		}

	}

	static List<Told> families() {
		return List.of(told("one-mother", child("Kofi", "2022-06-14", "M"), adult("Abena", "MOTHER", true)),
				told("father-elsewhere", child("Ella", "2015-04-02", "F"), child("Noah", "2019-11-20", "M"),
						unborn("2026-09-01"), adult("Donna", "MOTHER", true), adult("Lee", "FATHER", false)),
				told("three-generations", child("Aisha", "2012-01-09", "F"), child("Bilal", "2014-08-30", "M"),
						adult("Samira", "Mother", true), adult("Tariq", "Father", true),
						adult("Ruqayya", "Maternal grandmother", true), adult("Yusuf", "Paternal grandfather", false),
						adult("Hana", "Aunt", false)),
				told("step-father", child("Mia", "2010-05-05", "F"), child("Jac", "2025-08-01", null),
						adult("Carys", "MOTHER", true), adult("Gwyn", "STEP_PARENT", true),
						adult("Owen", "FATHER", false)),
				told("kinship-care", child("Theo", "2018-02-02", "M"), adult("Pat", "GRANDPARENT", true),
						adult("Jo", "CARER", true), adult("Kim", null, false)),
				told("twelve-people", child("Ada", "2009-01-01", "F"), child("Ben", "2010-01-01", "M"),
						child("Cat", "2012-01-01", "F"), child("Dan", "2014-01-01", "M"),
						child("Eve", "2017-01-01", "F"), child("Finn", "2020-01-01", "M"), unborn("2026-06-30"),
						adult("Grace", "MOTHER", true), adult("Harry", "FATHER", true),
						adult("Iris", "Paternal grandmother", true), adult("Jack", "Mother's partner", false),
						adult("Kit", "BROTHER", true)),
				told("long-names",
						member("Wolfeschlegelsteinhausenbergerdorff", "Featherstonehaugh-Cholmondeley-Warner",
								LocalDate.of(2016, 2, 29), null, null, true, true, "F"),
						member("Nguyễn Thị Minh", "Khai", null, null,
								"Friend of the family who looks after the children at weekends", false, true, null),
						member(null, "李", null, null, "GUARDIAN", false, true, null)),
				told("children-alone", child("Sol", "2011-10-10", null), child("Luz", "2013-10-10", null)),
				told("no-name", member(null, null, null, LocalDate.of(2026, 5, 1), null, true, true, null)),
				told("nobody"));
	}

	@ParameterizedTest
	@MethodSource("families")
	void showsEverybodyOnceAndNobodyOverAnother(Told family) {
		Genogram genogram = Genogram.of(family.household(), TODAY);

		assertThat(genogram.people()).extracting(Figure::id)
			.containsExactlyInAnyOrderElementsOf(family.household().members().stream().map(Member::id).toList());
		for (Figure one : genogram.people()) {
			Frame room = room(one);
			assertThat(room.x()).as(one.name()).isNotNegative();
			assertThat(room.y()).as(one.name()).isNotNegative();
			assertThat(room.x() + room.width()).as(one.name()).isLessThanOrEqualTo(genogram.width());
			assertThat(room.y() + room.height()).as(one.name()).isLessThanOrEqualTo(genogram.height() - 70);
			genogram.people()
				.stream()
				.filter((other) -> other != one)
				.forEach((other) -> assertThat(overlap(room, room(other))).as("%s, %s", one, other).isFalse());
		}
	}

	@ParameterizedTest
	@MethodSource("families")
	void framesThoseWhoLiveTogetherAndNobodyElse(Told family) {
		Genogram genogram = Genogram.of(family.household(), TODAY);

		genogram.people().forEach((one) -> {
			Frame room = room(one);
			boolean framed = genogram.frame() != null && overlap(genogram.frame(), room);
			assertThat(framed).as(one.name()).isEqualTo(one.here());
			if (framed) {
				assertThat(room.x()).isGreaterThanOrEqualTo(genogram.frame().x());
				assertThat(room.x() + room.width())
					.isLessThanOrEqualTo(genogram.frame().x() + genogram.frame().width());
				assertThat(room.y() + room.height())
					.isLessThanOrEqualTo(genogram.frame().y() + genogram.frame().height());
			}
		});
	}

	@ParameterizedTest
	@MethodSource("families")
	void isWellFormedAndSaysTheSameInWords(Told family) throws Exception {
		Genogram genogram = Genogram.of(family.household(), TODAY);

		String svg = Rendering.of("family/genogram", "svg", Map.of("genogram", genogram));
		String words = Rendering.of("family/genogram", "words", Map.of("genogram", genogram));

		DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
		assertThat(svg).doesNotContain(" style=", "<style", "<script", "??", "CH1");
		assertThat(words).doesNotContain("??", "CH1");
		genogram.people().forEach((one) -> assertThat(words).contains(one.name().replace("'", "&#39;")));
		keepToLookAt(family, svg);
	}

	@Test
	void putsGenerationsInRowsAndChildrenInOrderOfBirth() {
		Genogram genogram = genogram("three-generations");

		assertThat(figure(genogram, "Ruqayya").y()).isLessThan(figure(genogram, "Samira").y());
		assertThat(figure(genogram, "Samira").y()).isEqualTo(figure(genogram, "Tariq").y())
			.isEqualTo(figure(genogram, "Hana").y())
			.isLessThan(figure(genogram, "Aisha").y());
		assertThat(figure(genogram, "Aisha").x()).isLessThan(figure(genogram, "Bilal").x());
		assertThat(genogram("twelve-people").people().stream().filter(Figure::child).map(Figure::symbol)).last()
			.isEqualTo(Symbol.TRIANGLE);
	}

	@Test
	void ofAnUnbornChildSaysWhenItIsDue() {
		Figure unborn = genogram("father-elsewhere").people()
			.stream()
			.filter((one) -> one.symbol() == Symbol.TRIANGLE)
			.findFirst()
			.orElseThrow();

		assertThat(unborn.due()).isEqualTo("2026-09-01");
		assertThat(unborn.age()).isNull();
		assertThat(Rendering.of("family/genogram", "words", Map.of("genogram", genogram("father-elsewhere"))))
			.contains("Due 1 September 2026");
	}

	@Test
	void tellsAgesByTheServicesClock() {
		Genogram genogram = genogram("step-father");

		assertThat(figure(genogram, "Mia").age().years()).isEqualTo(15);
		assertThat(figure(genogram, "Jac").age().inMonths()).isTrue();
		assertThat(figure(genogram, "Jac").age().allMonths()).isEqualTo(7);
	}

	@Test
	void drawsLinesFromParentsAloneAndDashedOnesFromThoseInTheirPlace() {
		assertThat(genogram("one-mother").lines()).isNotEmpty().noneMatch(Genogram.Line::dashed);
		assertThat(genogram("step-father").lines()).filteredOn(Genogram.Line::dashed).hasSize(1);
		assertThat(genogram("children-alone").lines()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "MOTHER,PARENTS,PARENT,F", "Father,PARENTS,PARENT,M", "Birth mother,PARENTS,PARENT,F",
					"STEP_PARENT,PARENTS,IN_PLACE,-", "Step-father,PARENTS,IN_PLACE,M", "CARER,PARENTS,IN_PLACE,-",
					"Foster mum,PARENTS,IN_PLACE,F", "GRANDPARENT,GRANDPARENTS,NONE,-", "Nan,GRANDPARENTS,NONE,F",
					"Mother's partner,PARENTS,NONE,-", "Friend of mum,PARENTS,NONE,-", "Mother-in-law,PARENTS,NONE,-",
					"Mum’s boyfriend,PARENTS,NONE,-", "Half-sister,CHILDREN,NONE,F", "Uncle,PARENTS,NONE,M",
					"ex partner,PARENTS,NONE,-", "-,PARENTS,NONE,-", "MOTHER/FATHER,PARENTS,PARENT,-" })
	void readsWhoSomebodyIsAsFarAsTheWordsTell(String said, Kinship.Row row, Kinship.Tie tie, String sex) {
		Kinship kinship = Kinship.of(said);

		assertThat(kinship.row()).isEqualTo(row);
		assertThat(kinship.tie()).isEqualTo(tie);
		assertThat(kinship.sex()).isEqualTo(sex);
	}

	@Test
	void saysCodesAsPeopleDo() {
		assertThat(Kinship.said("STEP_PARENT")).isEqualTo("Step parent");
		assertThat(Kinship.said("Mother's partner")).isEqualTo("Mother's partner");
		assertThat(Kinship.said(null)).isNull();
	}

	private static void keepToLookAt(Told family, String svg) throws IOException {
		Path pictures = Files.createDirectories(Path.of("target", "pictures"));
		Files.writeString(pictures.resolve("genogram-" + family.called() + ".svg"), svg);
	}

	private static Genogram genogram(String called) {
		return Genogram.of(families().stream()
			.filter((family) -> family.called().equals(called))
			.findFirst()
			.orElseThrow()
			.household(), TODAY);
	}

	private static Figure figure(Genogram genogram, String first) {
		return genogram.people().stream().filter((one) -> one.name().startsWith(first)).findFirst().orElseThrow();
	}

	/** What a person takes, with all that is written underneath. */
	private static Frame room(Figure one) {
		var lines = new ArrayList<>(one.names());
		lines.addAll(one.relationships());
		int width = lines.stream().mapToInt((line) -> Lettering.width(line, GenogramLayout.TYPE)).max().orElse(0);
		width = Math.max(width, Symbol.ROOM);
		int top = one.y() - Symbol.ROOM / 2;
		return new Frame(one.x() - width / 2, top, width, Symbol.ROOM + one.lines() * Figure.LINE + 4);
	}

	private static boolean overlap(Frame one, Frame other) {
		return one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
				&& one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
	}

	private static Told told(String called, Member... members) {
		return new Told(called,
				new Household(FamilyId.next(), "Osei family", "CH1 2BQ", Arrays.asList(members), List.of()));
	}

	private static Member child(String first, String born, String sex) {
		return member(first, "Osei-Brown", LocalDate.parse(born), null, null, true, true, sex);
	}

	private static Member unborn(String due) {
		return member(null, "Osei-Brown", null, LocalDate.parse(due), null, true, true, null);
	}

	private static Member adult(String first, String relationship, boolean here) {
		return member(first, "Osei", LocalDate.of(1990, 7, 30), null, relationship, false, here, null);
	}

	private static Member member(String first, String last, LocalDate born, LocalDate due, String relationship,
			boolean child, boolean here, String sex) {
		return new Member(PersonId.next(), first, last, born, due, relationship, child, null, here, sex, null, null,
				null, null, List.of(), null, null, null,
				List.of(new Household.Address("1 Foregate Street", "CH1 2BQ", false, TODAY, null)), TODAY, null);
	}

}
