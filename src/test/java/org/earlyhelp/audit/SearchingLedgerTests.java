package org.earlyhelp.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@LedgerSlice
class SearchingLedgerTests {

	private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	SearchingLedger ledger;

	@Autowired
	Refusals refusals;

	@Autowired
	CurrentUser user;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void showsTheNewestFirstPageByPageWithTheTotal() throws Exception {
		CaseId episode = CaseId.next();
		FamilyId family = FamilyId.next();
		for (int visit = 1; visit <= 5; visit++) {
			this.events.publishEvent(LedgerTests.visit(episode, family, "visit " + visit));
		}

		var told = new ArrayList<String>();
		String after = null;
		do {
			Page<LedgerLine> page = search(new LedgerSearch(
					LedgerFilter.ofCase(episode.value()).by(null, "VISITED").between(AT, AT.plusSeconds(1)),
					(after != null) ? UUID.fromString(after) : null, 2));
			assertThat(page.total()).isEqualTo(5);
			page.items().forEach((line) -> told.add(line.payload().get("text").asString()));
			after = page.next();
		}
		while (after != null);

		assertThat(told).containsExactly("visit 5", "visit 4", "visit 3", "visit 2", "visit 1");
	}

	@Test
	void writesTheSearchDownWithWhatItShowed() throws Exception {
		CaseId episode = CaseId.next();
		this.events.publishEvent(LedgerTests.visit(episode, FamilyId.next(), "text"));

		Page<LedgerLine> shown = search(about(episode));

		Page<LedgerLine> searches = search(new LedgerSearch(LedgerFilter.ALL.by("auditor", "AUDIT_SEARCHED"), null, 1));
		assertThat(searches.items()).singleElement().satisfies((line) -> {
			assertThat(line.outcome()).isEqualTo(Outcome.VIEWED);
			assertThat(line.payload().get("ids").get(0).asString()).isEqualTo(shown.items().get(0).id().toString());
			assertThat(line.payload().get("filters").get("caseId").asString()).isEqualTo(episode.toString());
		});
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "AUDITOR", "RECORDS_OFFICER" })
	void isForAuditorsAndRecordsOfficersAlone(Role role) {
		var other = new User("other", "Other", "council", Set.of(role), Set.of());

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.user.as(other, () -> this.ledger.search(about(CaseId.next()))));
	}

	@Test
	void keepsARefusalThoughWhatWasRefusedLeftNothing() throws Exception {
		CaseId episode = CaseId.next();

		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.refusals.denied("ACCESS_DENIED", Subject.of(episode), "not-there");
			this.refusals.refused("COMMAND_REFUSED", Subject.of(episode), "case.not-in-state");
			status.setRollbackOnly();
		});

		List<LedgerLine> found = search(about(episode)).items();
		assertThat(found).extracting(LedgerLine::outcome).containsExactly(Outcome.REFUSED, Outcome.DENIED);
		assertThat(found.get(0).payload().get("key").asString()).isEqualTo("case.not-in-state");
	}

	@Test
	void tellsWhoWasNotLetInAndNeverThePassword() throws Exception {
		String name = "somebody-" + UUID.randomUUID();

		this.events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
				UsernamePasswordAuthenticationToken.unauthenticated(name, "hunter2"),
				new BadCredentialsException("Bad")));

		LedgerLine failed = search(new LedgerSearch(LedgerFilter.ALL.by("anonymous", "SIGN_IN"), null, 1)).items()
			.get(0);
		assertThat(failed.outcome()).isEqualTo(Outcome.DENIED);
		assertThat(failed.payload().get("username").asString()).isEqualTo(name);
		assertThat(failed.toString()).doesNotContain("hunter2");
	}

	@Test
	void tellsWhenSomethingWasFirstDoneSince() {
		CaseId episode = CaseId.next();
		this.events.publishEvent(LedgerTests.visit(episode, FamilyId.next(), "one"));
		this.events.publishEvent(LedgerTests.visit(episode, FamilyId.next(), "two"));
		var records = new LedgerRecords(Set.of(), Set.of(episode.value()), Set.of(), Set.of());

		assertThat(this.ledger.firstSince(records, Set.of("VISITED", "NOTE_WRITTEN"), AT))
			.isEqualTo(Map.of("VISITED", AT));
		assertThat(this.ledger.firstSince(records, Set.of("VISITED"), AT.plusSeconds(1))).isEmpty();
		assertThat(this.ledger.firstSince(records, Set.of("NOTE_WRITTEN"), AT)).isEmpty();
	}

	private Page<LedgerLine> search(LedgerSearch search) throws Exception {
		var auditor = new User("auditor", "Auditor", "council", Set.of(Role.AUDITOR), Set.of());
		return this.user.as(auditor, () -> this.ledger.search(search));
	}

	private static LedgerSearch about(CaseId episode) {
		return new LedgerSearch(LedgerFilter.ofCase(episode.value()), null, 25);
	}

}
