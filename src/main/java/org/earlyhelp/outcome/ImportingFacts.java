package org.earlyhelp.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Identifying;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.shared.csv.CsvRow;
import org.earlyhelp.shared.csv.CsvRows;
import org.earlyhelp.shared.csv.RowFindings;
import org.earlyhelp.shared.text.Sha256;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of facts from partners, all or none. Each must be of one person on record;
 * one that is there already is left alone, one that its source tells otherwise now stands
 * instead of the former. What it answers tells who is on record, so it is for those alone
 * who answer for the service, and every answer is in the ledger, a refusal too.
 *
 * @see "outcomes-and-kpis, 5.6"
 */
@Service
@Transactional(noRollbackFor = InvalidInput.class)
public class ImportingFacts {

	private static final int PEOPLE_AT_ONCE = 500;

	private final Facts facts;

	private final Identifying identifying;

	private final FamilyMembers families;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ImportingFacts(Facts facts, Identifying identifying, FamilyMembers families, JdbcClient database, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.facts = facts;
		this.identifying = identifying;
		this.families = families;
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the asker may bring facts: for pages that offer it. */
	public boolean mayBring() {
		return this.user.get().isSystem() || this.user.get().is(Role.SERVICE_MANAGER);
	}

	/**
	 * @throws NotPermitted unless they answer for the service
	 */
	public void demand() {
		if (!mayBring()) {
			throw new NotPermitted("import facts");
		}
	}

	/**
	 * @param file CSV in UTF-8, one row per fact
	 * @throws NotPermitted as {@link #demand}
	 * @throws InvalidInput naming every wrong row by line, column and reason
	 */
	public FactsTaken take(byte[] file) {
		long started = System.nanoTime();
		demand();
		awaitTurn();
		Sorted sorted = sort(read(file, false));
		UUID importId = TimeOrderedId.next();
		Instant now = this.clock.instant();
		String by = this.user.get().username();
		sorted.fresh.forEach((person, fresh) -> {
			for (Fresh one : fresh) {
				Fact fact = this.facts.save(Fact.brought(person, one.filed, importId, by, now));
				if (one.instead != null) {
					one.instead.replacedBy(fact);
				}
			}
			this.events.publishEvent(new FactsBrought(person, sorted.families.get(person), importId,
					fresh.stream().map(Fresh::told).toList(), now));
		});
		FactsTaken taken = sorted.taken(started);
		this.events.publishEvent(
				new FactsImported(importId, Sha256.hex(file), taken.facts(), taken.corrected(), taken.people(), now));
		return taken;
	}

	/**
	 * What taking the file would do, with nothing of it written.
	 * @throws NotPermitted as {@link #demand}
	 * @throws InvalidInput naming every wrong row by line, column and reason
	 */
	public FactsTaken rehearse(byte[] file) {
		long started = System.nanoTime();
		return sort(read(file, true)).taken(started);
	}

	/** The next file waits until this one is done, and then finds its facts there. */
	private void awaitTurn() {
		this.database.sql("select id from fact_import_turn where id = 1 for update").query(Integer.class).single();
	}

	private Map<FiledFact, Identifying.Answer> read(byte[] file, boolean rehearsal) {
		demand();
		var wrong = new RowFindings();
		var today = ServiceTime.dayOf(this.clock.instant());
		Map<PersonSaid, Identifying.Answer> asked = new HashMap<>();
		Map<FiledFact, Identifying.Answer> read = new LinkedHashMap<>();
		List<CsvRow> rows = CsvRows.read(file, FiledFact.COLUMNS, wrong);
		for (CsvRow row : rows) {
			FiledFact fact = FiledFact.of(row, today, wrong);
			if (fact != null) {
				Identifying.Answer answer = asked.computeIfAbsent(fact.of(), this.identifying::identify);
				tell(fact, answer.verdict(), wrong);
				read.put(fact, answer);
			}
		}
		tellContradictions(read, wrong);
		if (rehearsal || !wrong.isEmpty()) {
			this.events.publishEvent(
					new FactsRehearsed(Sha256.hex(file), rows.size(), !wrong.isEmpty(), this.clock.instant()));
		}
		wrong.refuse();
		return read;
	}

	/** Why nobody can say whose it is would tell who is on record. */
	private static void tell(FiledFact fact, Identifying.Verdict verdict, RowFindings wrong) {
		if (verdict == Identifying.Verdict.KNOWN) {
			return;
		}
		String column = (fact.of().nhsNumber() != null) ? "nhs_number"
				: (fact.of().upn() != null) ? "upn" : "last_name";
		wrong.add(fact.line(), column, "fact.not-attached");
	}

	/** One source cannot tell two things of the same person, kind and time at once. */
	private static void tellContradictions(Map<FiledFact, Identifying.Answer> read, RowFindings wrong) {
		Map<List<Object>, FiledFact> first = new HashMap<>();
		read.forEach((fact, answer) -> {
			if (answer.person() == null) {
				return;
			}
			FiledFact before = first.putIfAbsent(List.of(answer.person(), fact.kind(), fact.from(),
					Objects.requireNonNullElse(fact.to(), "goes on"), fact.source()), fact);
			if (before != null && !before.value().equals(fact.value())) {
				wrong.add(fact.line(), "value", "fact.told-twice", before.line());
			}
		});
	}

	private Sorted sort(Map<FiledFact, Identifying.Answer> read) {
		var sorted = new Sorted();
		Map<PersonId, List<Fact>> there = onRecord(
				read.values().stream().map(Identifying.Answer::person).distinct().toList());
		read.forEach((filed, answer) -> {
			List<Fact> known = there.getOrDefault(answer.person(), List.of());
			List<Fresh> fresh = sorted.fresh.getOrDefault(answer.person(), List.of());
			boolean again = known.stream().anyMatch(filed::isAs)
					|| fresh.stream().anyMatch((one) -> one.filed.isSame(filed));
			if (again) {
				sorted.alreadyThere++;
				return;
			}
			Fact instead = known.stream().filter(filed::isInsteadOf).findFirst().orElse(null);
			sorted.fresh.computeIfAbsent(answer.person(), (one) -> new ArrayList<>()).add(new Fresh(filed, instead));
			sorted.families.put(answer.person(), answer.family());
		});
		return sorted;
	}

	/** What stands of each, under whatever record of theirs it was brought. */
	private Map<PersonId, List<Fact>> onRecord(List<PersonId> people) {
		Map<PersonId, List<Fact>> found = new HashMap<>();
		for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
			Map<PersonId, PersonId> records = this.families
				.recordsOf(people.subList(from, Math.min(from + PEOPLE_AT_ONCE, people.size())));
			this.facts
				.findByPersonIdInAndReplacedByIsNullOrderByFromAscIdAsc(
						records.keySet().stream().map(PersonId::value).toList())
				.forEach((fact) -> found.computeIfAbsent(records.get(fact.person()), (person) -> new ArrayList<>())
					.add(fact));
		}
		return found;
	}

	/**
	 * What is new.
	 *
	 * @param instead what its source told before; null for most
	 */
	private record Fresh(FiledFact filed, Fact instead) {

		FactsBrought.Told told() {
			return new FactsBrought.Told(this.filed.kind(), this.filed.from(), this.filed.to(), this.filed.value(),
					this.filed.source());
		}

	}

	/** A file's facts, by what is to be done with them. */
	private static final class Sorted {

		private final Map<PersonId, List<Fresh>> fresh = new LinkedHashMap<>();

		private final Map<PersonId, FamilyId> families = new HashMap<>();

		private int alreadyThere;

		FactsTaken taken(long started) {
			int facts = this.fresh.values().stream().mapToInt(List::size).sum();
			int corrected = (int) this.fresh.values()
				.stream()
				.flatMap(List::stream)
				.filter((one) -> one.instead != null)
				.count();
			return new FactsTaken(facts, corrected, this.fresh.size(), this.alreadyThere,
					(System.nanoTime() - started) / 1_000_000 / 1000.0);
		}

	}

}
