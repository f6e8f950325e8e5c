package org.earlyhelp.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.closure.ClosureSignedOff;
import org.earlyhelp.closure.SustainedChecked;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which families reached what the frameworks count, in the transaction of what
 * tells it: the look back after six months, a closure, facts about work. As of the day
 * that the case's own page judges: its closure, or today while it is open. What was kept
 * is judged again as of its own day, so that a corrected fact takes it back.
 *
 * @see "outcomes-and-kpis, K10 and K11"
 */
@Component
class KeepingResults {

	private static final int ORDER = 36;

	/** What is kept: that help lasted, and that somebody found work. */
	private static final Set<String> TESTS = Set.of("SF_SUCCESS", "FT4b_WORK");

	private static final Set<FactKind> WORK = EnumSet.of(FactKind.EMPLOYMENT, FactKind.OUT_OF_WORK_BENEFITS,
			FactKind.WORK_SUPPORT);

	private final JdbcClient database;

	private final CaseFiles cases;

	private final Facts facts;

	private final Judging judging;

	private final Clock clock;

	KeepingResults(JdbcClient database, CaseFiles cases, Facts facts, Judging judging, Clock clock) {
		this.database = database;
		this.cases = cases;
		this.facts = facts;
		this.judging = judging;
		this.clock = clock;
	}

	@EventListener
	@Order(ORDER)
	void on(SustainedChecked looked) {
		judge(looked.episode());
	}

	@EventListener
	@Order(ORDER)
	void on(ClosureSignedOff closure) {
		if (closure.approved()) {
			judge(closure.episode());
		}
	}

	@EventListener
	@Order(ORDER)
	void on(FactsImported imported) {
		this.facts.findPeopleOf(imported.importId(), WORK)
			.forEach((person) -> this.database.sql("""
					select distinct f.id from family_member m join family home on home.id = m.family_id
					 join family whole on whole.one_id = home.one_id join case_file f on f.family_id = whole.id
					where m.person_id = :person and m.member_until is null""")
				.param("person", person)
				.query(UUID.class)
				.list()
				.forEach((episode) -> judge(new CaseId(episode))));
	}

	private void judge(CaseId id) {
		CaseFile file = this.cases.called(id);
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		LocalDate on = (file.closedOn() != null) ? file.closedOn() : today;
		Set<String> met = met(file, on);
		for (String test : TESTS) {
			Optional<LocalDate> kept = kept(id, test);
			if (kept.isPresent() && !kept.get().equals(on) && met(file, kept.get()).contains(test)) {
				continue;
			}
			kept.ifPresent((before) -> this.database.sql("delete from outcome_result where case_id = ? and test = ?")
				.params(id.value(), test)
				.update());
			if (met.contains(test)) {
				this.database.sql("insert into outcome_result (case_id, test, family_id, met_on) values (?, ?, ?, ?)")
					.params(id.value(), test, file.family().value(), counted(test, on, today))
					.update();
			}
		}
	}

	/** Help has lasted when somebody has looked; work is found as of the day judged. */
	private static LocalDate counted(String test, LocalDate on, LocalDate today) {
		return test.equals("SF_SUCCESS") ? today : on;
	}

	private Set<String> met(CaseFile file, LocalDate on) {
		List<FrameworkView> frameworks = this.judging.judge(file, on);
		return frameworks.stream()
			.flatMap((framework) -> framework.tests().stream())
			.filter((test) -> test.result() == TestResult.MET)
			.map(FrameworkView.Test::code)
			.collect(Collectors.toSet());
	}

	private Optional<LocalDate> kept(CaseId episode, String test) {
		return this.database.sql("select met_on from outcome_result where case_id = ? and test = ?")
			.params(episode.value(), test)
			.query(LocalDate.class)
			.optional();
	}

}
