package org.earlyhelp.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.earlyhelp.family.Identifying;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.outcome.ImportingFacts;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Once a month whoever answers for the service brings what partners told of the people in
 * cases: attendance and suspensions by term, speech and language of the youngest,
 * incidents by month where the police know the family, work and benefits. Things are
 * better the longer a family has been helped, for most.
 */
@Component
@Profile("demo")
class BringingFacts implements Initiative {

	private static final String[] COLUMNS = { "upn", "nhs_number", "first_name", "last_name", "date_of_birth",
			"postcode", "kind", "from", "to", "value", "source" };

	private static final int EIGHTH = 8;

	private static final String PEOPLE = """
			select distinct p.id, p.first_name, p.last_name, p.date_of_birth, p.child, %1$s as story, f.started_at,
			 f.presenting_needs,
			 (select min(r.postcode) from residence r where r.person_id = p.id and r.lived_until is null
			  and not r.is_protected) as postcode
			 from case_file f %2$s join family_member m on m.family_id = f.family_id and m.member_until is null
			 join person p on p.id = m.person_id and p.same_as is null
			 where p.date_of_birth is not null and p.first_name is not null
			 and f.state in ('PLANNING', 'ACTIVE', 'CLOSURE_PROPOSED', 'CLOSED')
			 and (f.closed_on is null or f.closed_on > ?)
			 order by story, p.last_name, p.first_name, p.id""".formatted(OpenWork.STORY, OpenWork.BEGINNING);

	private final ImportingFacts importing;

	private final Identifying identifying;

	private final WorkingCalendar calendar;

	private final JdbcClient database;

	BringingFacts(ImportingFacts importing, Identifying identifying, WorkingCalendar calendar, JdbcClient database) {
		this.importing = importing;
		this.identifying = identifying;
		this.calendar = calendar;
		this.database = database;
	}

	private record Somebody(UUID id, String firstName, String lastName, LocalDate born, boolean child, String story,
			LocalDate helpedSince, boolean knownToPolice, boolean workless, String postcode) {

		int ageOn(LocalDate day) {
			return Period.between(this.born, day).getYears();
		}

		Draw draw(long seed, Object... matter) {
			return Draw.of(seed, this.firstName, this.lastName, this.born, List.of(matter));
		}

	}

	/** Days, both inclusive, of which something is told. */
	private record Span(LocalDate from, LocalDate to) {
	}

	@Override
	public List<Deed> between(Instant from, Instant to, long seed) {
		LocalDate day = ServiceTime.dayOf(from);
		LocalDate brought = this.calendar.plus(day.withDayOfMonth(1), EIGHTH);
		Instant at = ServiceTime.at(brought, LocalTime.of(10, 0));
		var deed = new Deed(at, "facts", "facts " + YearMonth.from(day), "service-manager", () -> bring(brought, seed));
		return deed.isBetween(from, to) ? List.of(deed) : List.of();
	}

	private void bring(LocalDate today, long seed) {
		Set<String> there = new HashSet<>(this.database
			.sql("select concat(person_id, ' ', kind, ' ', from_day) from fact where replaced_by is null")
			.query(String.class)
			.list());
		var rows = new ArrayList<List<Object>>();
		for (Somebody one : people(today)) {
			for (List<Object> row : told(one, today, seed)) {
				if (there.add("%s %s %s".formatted(one.id, row.get(6), row.get(7)))) {
					rows.add(row);
				}
			}
		}
		if (!rows.isEmpty()) {
			this.importing.take(file(rows));
		}
	}

	/** Of somebody who can be told from everybody else. */
	private List<Somebody> people(LocalDate today) {
		return this.database.sql(PEOPLE).param(today.minusMonths(8)).query((row, index) -> {
			String needs = row.getString("presenting_needs");
			return new Somebody(row.getObject("id", UUID.class), row.getString("first_name"),
					row.getString("last_name"), row.getObject("date_of_birth", LocalDate.class),
					row.getBoolean("child"), row.getString("story"),
					ServiceTime.dayOf(OpenWork.moment(row, "started_at")), needs.contains("\"7."),
					needs.contains("\"10."), row.getString("postcode"));
		}).list().stream().filter(this::isKnown).toList();
	}

	private boolean isKnown(Somebody one) {
		if (one.postcode == null) {
			return false;
		}
		Identifying.Answer answer = this.identifying
			.identify(PersonSaid.child(one.firstName, one.lastName, one.born, one.postcode));
		return answer.verdict() == Identifying.Verdict.KNOWN && answer.person().value().equals(one.id);
	}

	private static List<List<Object>> told(Somebody one, LocalDate today, long seed) {
		var rows = new ArrayList<List<Object>>();
		int age = one.ageOn(today);
		if (one.child && age >= 5 && age <= 15) {
			terms(today).forEach((term) -> school(rows, one, term, seed));
		}
		if (one.child && age < 5 && one.draw(seed, "speech").in(80)) {
			speech(rows, one, today, seed);
		}
		if (one.knownToPolice && age >= 10 && one.draw(seed, "police").in(50)) {
			months(today).forEach((month) -> police(rows, one, month, seed));
		}
		if (!one.child && one.draw(seed, "work").in(one.workless ? 90 : 30)) {
			work(rows, one, today, seed);
		}
		return rows;
	}

	private static void school(List<List<Object>> rows, Somebody one, Span term, long seed) {
		Draw draw = one.draw(seed, "school", term.from);
		boolean helped = term.from.isAfter(one.helpedSince);
		boolean struggles = one.draw(seed, "school").in(40);
		int absent = (struggles && !(helped && one.draw(seed, "school better").in(70))) ? draw.between(12, 28)
				: draw.between(0, 9);
		int unauthorised = absent * draw.between(30, 80) / 100;
		int suspended = (absent > 12 && draw.in(30)) ? draw.between(1, 2) : 0;
		add(rows, one, "ATTENDANCE_RATE", term, String.valueOf(100 - absent), "School census");
		add(rows, one, "UNAUTHORISED_ABSENCE_RATE", term, String.valueOf(unauthorised), "School census");
		add(rows, one, "FIXED_EXCLUSIONS", term, String.valueOf(suspended), "School census");
	}

	private static void speech(List<List<Object>> rows, Somebody one, LocalDate today, long seed) {
		LocalDate screened = one.helpedSince.plusDays(one.draw(seed, "screened").between(20, 70));
		if (!screened.isAfter(today)) {
			add(rows, one, "C_CAT", new Span(screened, screened),
					one.draw(seed, "c-cat").one("GREEN", "GREEN", "GREEN", "AMBER", "RED"), "Starting Well");
		}
	}

	private static void police(List<List<Object>> rows, Somebody one, Span month, long seed) {
		Draw draw = one.draw(seed, "police", month.from);
		boolean helped = month.from.isAfter(one.helpedSince.plusMonths(1));
		int incidents = draw.in(helped ? 15 : 55) ? draw.between(1, helped ? 1 : 3) : 0;
		add(rows, one, "ASB_INCIDENTS", month, String.valueOf(incidents), "Police");
		if (one.child) {
			add(rows, one, "PROVEN_OFFENCES", month, String.valueOf(draw.in(helped ? 4 : 15) ? 1 : 0), "Youth justice");
		}
	}

	/**
	 * Who finds work stops being on a benefit; of both it is told when it has happened.
	 */
	private static void work(List<List<Object>> rows, Somebody one, LocalDate today, long seed) {
		Draw draw = one.draw(seed, "benefits");
		LocalDate since = one.helpedSince.minusMonths(draw.between(5, 20)).withDayOfMonth(1);
		LocalDate works = one.helpedSince.plusDays(draw.between(60, 200));
		if (!draw.in(38)) {
			add(rows, one, "OUT_OF_WORK_BENEFITS", new Span(since, null), "YES", "Jobcentre");
			if (draw.in(35) && !works.isAfter(today)) {
				add(rows, one, "WORK_SUPPORT", new Span(works, null), draw.one("VOLUNTEERED", "ATTACHED"), "Jobcentre");
			}
			return;
		}
		if (!works.isAfter(today)) {
			add(rows, one, "OUT_OF_WORK_BENEFITS", new Span(since, works.minusDays(1)), "YES", "Jobcentre");
			add(rows, one, "EMPLOYMENT", new Span(works, null), draw.in(80) ? "CONTINUOUS" : "CASUAL", "Jobcentre");
			add(rows, one, "WORK_SUPPORT", new Span(works, null), "NONE", "Jobcentre");
		}
	}

	private static void add(List<List<Object>> rows, Somebody one, String kind, Span when, String value,
			String source) {
		rows.add(List.of("", "", one.firstName, one.lastName, one.born, one.postcode, kind, when.from,
				(when.to != null) ? when.to : "", value, source));
	}

	/** The three school terms that ended last. */
	private static List<Span> terms(LocalDate today) {
		var terms = new ArrayList<Span>();
		for (int year = today.getYear(); terms.size() < 3; year--) {
			for (Span term : List.of(
					new Span(LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year, Month.DECEMBER, 19)),
					new Span(LocalDate.of(year, Month.APRIL, 20), LocalDate.of(year, Month.JULY, 22)),
					new Span(LocalDate.of(year, Month.JANUARY, 5), LocalDate.of(year, Month.APRIL, 2)))) {
				if (term.to.isBefore(today) && terms.size() < 3) {
					terms.add(term);
				}
			}
		}
		return terms;
	}

	/** The twelve whole months before this day. */
	private static List<Span> months(LocalDate today) {
		var months = new ArrayList<Span>();
		for (int back = 1; back <= 12; back++) {
			YearMonth month = YearMonth.from(today).minusMonths(back);
			months.add(new Span(month.atDay(1), month.atEndOfMonth()));
		}
		return months;
	}

	private static byte[] file(List<List<Object>> rows) {
		var text = new StringWriter();
		try (var printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
			printer.printRecord((Object[]) COLUMNS);
			for (List<Object> row : rows) {
				printer.printRecord(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
