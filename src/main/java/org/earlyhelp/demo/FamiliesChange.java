package org.earlyhelp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.casefile.AcknowledgeTransfer;
import org.earlyhelp.casefile.AddMember;
import org.earlyhelp.casefile.AddingMember;
import org.earlyhelp.casefile.RecordBirth;
import org.earlyhelp.casefile.RecordDeparture;
import org.earlyhelp.casefile.RecordingBirth;
import org.earlyhelp.casefile.RecordingDeparture;
import org.earlyhelp.casefile.TransferringOut;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Children that were expected are born, a few come to a family or a parent moves out, and
 * where a family moves away somebody there answers that they have it.
 */
@Component
@Profile("demo")
class FamiliesChange implements Initiative {

	private static final String EXPECTED = """
			select distinct f.id, f.started_at, coalesce(f.lead, f.assessor) as worker, %1$s as story, p.id as person_id,
			 p.expected_date
			 from case_file f %2$s join family_member m on m.family_id = f.family_id and m.member_until is null
			 join person p on p.id = m.person_id
			 where p.expected_date is not null and p.same_as is null
			 and f.state in ('ASSESSMENT', 'PLANNING', 'ACTIVE') and f.suspended_until is null
			 and coalesce(f.lead, f.assessor) is not null
			 order by story, person_id"""
		.formatted(OpenWork.STORY, OpenWork.BEGINNING);

	private static final String TOGETHER = """
			select f.id, f.family_id, coalesce(f.lead, f.assessor) as worker, %1$s as story,
			 (select min(s.entered_at) from case_stage s where s.case_id = f.id and s.state = 'ACTIVE') as active_since
			 from case_file f %2$s
			 where f.state = 'ACTIVE' and f.suspended_until is null and coalesce(f.lead, f.assessor) is not null
			 and not f.step_up_pending
			 order by story""".formatted(OpenWork.STORY, OpenWork.BEGINNING);

	private static final String MOVED = """
			select f.id, coalesce(f.lead, f.assessor) as worker, %1$s as story, o.id as transfer_id, o.asked_on
			 from transfer_out o join case_file f on f.id = o.case_id %2$s
			 where o.state in ('ASKED', 'UNANSWERED') and f.state not in ('CLOSED', 'FOLLOW_UP_DONE')
			 and not f.step_up_pending and coalesce(f.lead, f.assessor) is not null
			 order by story""".formatted(OpenWork.STORY, OpenWork.BEGINNING);

	private final RecordingBirth births;

	private final AddingMember adding;

	private final RecordingDeparture departures;

	private final TransferringOut transfers;

	private final FamilyMembers families;

	private final Said said;

	private final Pace pace;

	private final JdbcClient database;

	FamiliesChange(RecordingBirth births, AddingMember adding, RecordingDeparture departures, TransferringOut transfers,
			FamilyMembers families, Said said, Pace pace, JdbcClient database) {
		this.births = births;
		this.adding = adding;
		this.departures = departures;
		this.transfers = transfers;
		this.families = families;
		this.said = said;
		this.pace = pace;
		this.database = database;
	}

	private record Expected(UUID episode, UUID person, String story, String worker, LocalDate due, LocalDate since) {
	}

	private record Together(UUID episode, UUID family, String story, String worker, Instant since) {
	}

	private record Moved(UUID episode, UUID transfer, String story, String worker, LocalDate askedOn) {
	}

	@Override
	public List<Deed> between(Instant from, Instant to, long seed) {
		var deeds = new ArrayList<Deed>();
		this.database.sql(EXPECTED)
			.query((row, index) -> new Expected(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
					row.getString("story"), row.getString("worker"), row.getObject("expected_date", LocalDate.class),
					ServiceTime.dayOf(OpenWork.moment(row, "started_at"))))
			.list()
			.forEach((one) -> deeds.add(birth(one, seed)));
		this.database.sql(TOGETHER)
			.query((row, index) -> new Together(row.getObject("id", UUID.class), row.getObject("family_id", UUID.class),
					row.getString("story"), row.getString("worker"), OpenWork.moment(row, "active_since")))
			.list()
			.stream()
			.filter((one) -> one.since != null)
			.forEach((one) -> deeds.addAll(changes(one, seed)));
		this.database.sql(MOVED)
			.query((row, index) -> new Moved(row.getObject("id", UUID.class), row.getObject("transfer_id", UUID.class),
					row.getString("story"), row.getString("worker"), row.getObject("asked_on", LocalDate.class)))
			.list()
			.forEach((one) -> deeds.add(answer(one, seed)));
		return deeds.stream().filter((deed) -> deed.isBetween(from, to)).toList();
	}

	/** Told some days after, and not before there was a case. */
	private Deed birth(Expected child, long seed) {
		Draw draw = Draw.of(seed, child.story, "birth");
		LocalDate bornOn = child.due.plusDays(draw.between(-6, 9));
		LocalDate told = bornOn.isBefore(child.since) ? child.since : bornOn;
		return new Deed(this.pace.after(ServiceTime.at(told, LocalTime.NOON), draw.between(1, 6), draw),
				child.story + " birth", "birth " + child.person, child.worker,
				() -> this.births.record(new CaseId(child.episode), new PersonId(child.person),
						this.said.as(RecordBirth.class,
								Map.of("bornOn", bornOn, "firstName", name(draw), "sex", draw.one("F", "M"))),
						IfMatch.NONE));
	}

	/** A sibling who comes to live with them, a parent who moves out. */
	private List<Deed> changes(Together family, long seed) {
		Draw draw = Draw.of(seed, family.story, "family changes");
		int hundredth = draw.between(1, 100);
		Instant at = this.pace.after(family.since, draw.between(5, 40), draw);
		if (hundredth <= 6) {
			return List.of(new Deed(at, family.story + " joins", "joins " + family.episode, family.worker,
					() -> joins(family, ServiceTime.dayOf(at), draw)));
		}
		if (hundredth <= 9) {
			return List.of(new Deed(at, family.story + " leaves", "leaves " + family.episode, family.worker,
					() -> leaves(family)));
		}
		return List.of();
	}

	private void joins(Together family, LocalDate today, Draw draw) {
		Household household = this.families.household(new FamilyId(family.family));
		if (household.children().isEmpty() || household.adults().isEmpty()) {
			return;
		}
		Household.Member sibling = household.children().get(0);
		Household.Member holder = household.adults()
			.stream()
			.filter((adult) -> !Boolean.FALSE.equals(adult.parentalResponsibility()))
			.findFirst()
			.orElse(null);
		if (holder == null) {
			return;
		}
		var child = new LinkedHashMap<String, Object>();
		child.put("firstName", name(draw));
		child.put("lastName", sibling.lastName());
		child.put("dateOfBirth", today.minusDays(draw.between(500, 5_400)));
		child.put("sex", draw.one("F", "M"));
		if (sibling.ethnicity() != null) {
			child.put("ethnicity", sibling.ethnicity());
		}
		this.adding.add(new CaseId(family.episode), this.said.as(AddMember.class, Map.of("child", child, "consentScope",
				List.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES"), "prHolder", holder.id().value().toString())),
				IfMatch.NONE);
	}

	private void leaves(Together family) {
		List<Household.Member> adults = this.families.household(new FamilyId(family.family)).adults();
		if (adults.size() > 1) {
			this.departures.record(new CaseId(family.episode), adults.get(adults.size() - 1).id(),
					this.said.as(RecordDeparture.class, Map.of("reason", "SEPARATED")), IfMatch.NONE);
		}
	}

	private Deed answer(Moved family, long seed) {
		Draw draw = Draw.of(seed, family.story, "transfer answered");
		int days = draw.in(80) ? draw.between(1, 5) : draw.between(11, 18);
		return new Deed(this.pace.after(ServiceTime.at(family.askedOn, LocalTime.NOON), days, draw),
				family.story + " transfer answered", "transfer-answered " + family.transfer, family.worker,
				() -> this.transfers.acknowledge(new CaseId(family.episode),
						this.said.as(AcknowledgeTransfer.class, Map.of("found", true, "by", "Their early help hub")),
						IfMatch.NONE));
	}

	private static String name(Draw draw) {
		return draw.one("Ada", "Idris", "Maeve", "Tomasz", "Zara", "Ellis", "Niamh", "Kofi", "Freya", "Samuel");
	}

}
