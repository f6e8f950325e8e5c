package org.earlyhelp.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the cases that are audited in a month (T28): so many for the adviser of each
 * district, of the cases that were open in the month before or closed in it and whose
 * family had agreed. What was drawn for a month stays; to draw again changes nothing,
 * whoever asks and however often.
 */
@Service
@Transactional
public class DrawingSample {

	private static final String CASES = """
			select f.id, f.reference, f.district, f.restriction, f.excluded_agencies,
			 (f.state in ('CLOSED', 'FOLLOW_UP_DONE') or f.step_up_pending or (f.stepping and not f.stepped_down)) as ended,
			 exists (select 1 from case_audit a where a.case_id = f.id
			  and (a.sample_month > :rested or a.state in ('OPEN', 'DIFFERS'))) as lately
			 from case_file f
			 where f.started_at < :until and (f.closed_on is null or f.closed_on >= :first) and f.consent = 'GIVEN'
			 order by f.reference""";

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private final AuditSamples samples;

	private final OpeningAudit opening;

	private final WhoWorked who;

	private final Seeds seeds;

	private final Staff staff;

	private final Profile profile;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DrawingSample(AuditSamples samples, OpeningAudit opening, WhoWorked who, Seeds seeds, Staff staff, Profile profile,
			CurrentUser user, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.samples = samples;
		this.opening = opening;
		this.who = who;
		this.seeds = seeds;
		this.staff = staff;
		this.profile = profile;
		this.user = user;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * This month's, drawn now where it was not.
	 * @throws NotPermitted for all but those who answer for the service, and the service
	 * itself
	 */
	public AuditSampleView draw() {
		User asker = this.user.get();
		if (!asker.isSystem() && !asker.is(Role.SERVICE_MANAGER)) {
			throw new NotPermitted("draw the cases of a month");
		}
		return draw(YearMonth.from(ServiceTime.dayOf(this.clock.instant())));
	}

	AuditSampleView draw(YearMonth month) {
		awaitTurn();
		return this.samples.findById(month.atDay(1)).orElseGet(() -> drawn(month)).view();
	}

	private AuditSample drawn(YearMonth month) {
		Instant now = this.clock.instant();
		String seed = this.seeds.next(month);
		List<User> auditors = this.staff.active()
			.stream()
			.filter((one) -> one.is(Role.AUDITOR, Role.PARTNER_AUDITOR))
			.toList();
		Map<String, List<Candidate>> byDistrict = candidates(month, auditors).stream()
			.collect(Collectors.groupingBy(Candidate::district));
		var sampling = new Sampling(auditors);
		var districts = new ArrayList<AuditSample.District>();
		var drawn = new ArrayList<Candidate>();
		int perDistrict = this.profile.audits().perDistrict();
		for (Profile.District district : this.profile.districts()) {
			Sampling.Sorted sorted = sampling.sort(byDistrict.getOrDefault(district.code(), List.of()));
			List<Candidate> of = Sampling.draw(seed, sorted.eligible(), perDistrict);
			districts.add(new AuditSample.District(district.code(), sorted.eligible().size(), sorted.excluded(),
					of.stream().map(Candidate::reference).toList()));
			keep(month, sorted.eligible());
			drawn.addAll(of);
		}
		AuditSample sample = this.samples.save(AuditSample.drawn(month, seed, perDistrict,
				this.profile.audits().restMonths(), districts, this.user.get().username(), now));
		this.events.publishEvent(new AuditSampleDrawn(month, seed, Sampling.RULE, sample.view().eligible(),
				drawn.stream().map(Candidate::reference).toList(), now));
		drawn.forEach((one) -> this.opening.open(month, one, now));
		return sample;
	}

	private List<Candidate> candidates(YearMonth month, List<User> auditors) {
		LocalDate first = month.minusMonths(1).atDay(1);
		Map<UUID, Set<String>> worked = this.who.by(auditors.stream().map(User::username).toList());
		return this.database.sql(CASES)
			.param("first", first)
			.param("until", ServiceTime.at(month.atDay(1), LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC))
			.param("rested", month.minusMonths(this.profile.audits().restMonths()).atDay(1))
			.query((row, index) -> {
				UUID id = row.getObject("id", UUID.class);
				return new Candidate(id, row.getString("reference"), row.getString("district"), row.getBoolean("ended"),
						row.getInt("restriction") > 0, row.getBoolean("lately"),
						Set.copyOf(JsonMapper.shared().readValue(row.getString("excluded_agencies"), TEXTS)),
						worked.getOrDefault(id, Set.of()));
			})
			.list();
	}

	/** What could have been drawn, so that anybody can draw again. */
	private void keep(YearMonth month, List<Candidate> eligible) {
		for (Candidate one : eligible) {
			this.database
				.sql("insert into audit_eligible (sample_month, reference, district, ended) values (?, ?, ?, ?)")
				.params(Arrays.asList(month.atDay(1), one.reference(), one.district(), one.ended()))
				.update();
		}
	}

	/** Whoever is next waits until this is done, and then finds it drawn. */
	private void awaitTurn() {
		this.database.sql("select id from audit_sample_turn where id = 1 for update").query(Integer.class).single();
	}

}
