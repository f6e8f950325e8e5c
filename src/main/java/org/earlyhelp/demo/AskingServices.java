package org.earlyhelp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.directory.AskForService;
import org.earlyhelp.directory.AskingForService;
import org.earlyhelp.directory.Directory;
import org.earlyhelp.directory.MoveServiceRequest;
import org.earlyhelp.directory.MovingServiceRequest;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever works with a family asks services for help, and records how each goes on: most
 * begin, some after a wait, some say no, and some never answer.
 */
@Component
@Profile("demo")
class AskingServices implements Initiative {

	private static final String CASES = """
			select f.id, %1$s as story, coalesce(f.lead, f.assessor) as worker,
			 (select min(s.entered_at) from case_stage s where s.case_id = f.id and s.state = 'ACTIVE') as active_since,
			 (select count(*) from service_request r where r.case_id = f.id) as asked,
			 (select max(r.requested_at) from service_request r where r.case_id = f.id) as asked_at
			 from case_file f %2$s
			 where f.state = 'ACTIVE' and f.suspended_until is null and coalesce(f.lead, f.assessor) is not null
			 order by story""".formatted(OpenWork.STORY, OpenWork.BEGINNING);

	private static final String REQUESTS = """
			select r.id, r.state, r.requested_at, %1$s as story, coalesce(f.lead, f.assessor) as worker,
			 (select max(p.happened_on) from service_request_step p where p.request_id = r.id) as last_on,
			 (select count(*) from service_request b where b.case_id = r.case_id and b.requested_at < r.requested_at)
			  as number
			 from service_request r join case_file f on f.id = r.case_id %2$s
			 where r.state not in ('DECLINED', 'ENDED') and f.state not in ('CLOSED', 'FOLLOW_UP_DONE')
			 and coalesce(f.lead, f.assessor) is not null
			 order by story, number""".formatted(OpenWork.STORY, OpenWork.BEGINNING);

	private final AskingForService asking;

	private final MovingServiceRequest moving;

	private final Directory directory;

	private final Said said;

	private final Pace pace;

	private final JdbcClient database;

	AskingServices(AskingForService asking, MovingServiceRequest moving, Directory directory, Said said, Pace pace,
			JdbcClient database) {
		this.asking = asking;
		this.moving = moving;
		this.directory = directory;
		this.said = said;
		this.pace = pace;
		this.database = database;
	}

	private record Asked(UUID id, String story, String worker, int number, Instant since) {
	}

	private record Request(UUID id, String state, String story, String worker, int number, LocalDate lastOn) {
	}

	private record Next(String state, int fewest, int most, String note) {
	}

	@Override
	public List<Deed> between(Instant from, Instant to, long seed) {
		var deeds = new ArrayList<Deed>();
		this.database.sql(CASES).query((row, index) -> {
			Instant since = OpenWork.moment(row, (row.getInt("asked") > 0) ? "asked_at" : "active_since");
			return new Asked(row.getObject("id", UUID.class), row.getString("story"), row.getString("worker"),
					row.getInt("asked"), since);
		}).list().stream().map((one) -> asks(one, seed)).forEach(deeds::add);
		this.database.sql(REQUESTS)
			.query((row, index) -> new Request(row.getObject("id", UUID.class), row.getString("state"),
					row.getString("story"), row.getString("worker"), row.getInt("number"),
					row.getObject("last_on", LocalDate.class)))
			.list()
			.stream()
			.map((one) -> goesOn(one, seed))
			.forEach(deeds::add);
		return deeds.stream().filter((deed) -> deed != null && deed.isBetween(from, to)).toList();
	}

	/** Null where nobody is asked any more. */
	private Deed asks(Asked episode, long seed) {
		int all = Draw.of(seed, episode.story, "services").one(0, 0, 1, 1, 1, 2, 2, 3);
		if (episode.number >= all || episode.since == null) {
			return null;
		}
		Draw draw = Draw.of(seed, episode.story, "service", episode.number);
		Instant at = this.pace.after(episode.since, draw.between(2, 16), draw);
		String service = draw.one(this.directory.all()).code();
		return new Deed(at, episode.story + " service", "service-asked %s %d".formatted(episode.id, episode.number),
				episode.worker,
				() -> this.asking.ask(this.said.as(AskForService.class,
						Map.of("caseId", episode.id, "service", service, "need",
								draw.one("Somebody to talk to each week, close to home.",
										"A group in the morning, while the youngest is at nursery.",
										"Help with the letters, and with what comes first.")))));
	}

	private Deed goesOn(Request request, long seed) {
		Draw draw = Draw.of(seed, request.story, "service", request.number, request.state);
		Next next = next(request.state, draw);
		if (next == null) {
			return null;
		}
		Instant at = this.pace.after(ServiceTime.at(request.lastOn, LocalTime.NOON),
				draw.between(next.fewest, next.most), draw);
		Map<String, Object> moved = (next.note != null)
				? Map.of("state", next.state, "on", ServiceTime.dayOf(at), "note", next.note)
				: Map.of("state", next.state, "on", ServiceTime.dayOf(at));
		return new Deed(at, request.story + " service " + request.number,
				"service-moved %s %s".formatted(request.id, next.state), request.worker,
				() -> this.moving.move(request.id, this.said.as(MoveServiceRequest.class, moved)));
	}

	/** Null where nothing more comes of it. */
	private static Next next(String state, Draw draw) {
		int hundredth = draw.between(1, 100);
		return switch (state) {
			case "SENT" -> (hundredth <= 58) ? new Next("ACCEPTED", 1, 7, null) : (hundredth <= 80)
					? new Next("WAITING", 2, 8, "The next place is in some weeks.")
					: (hundredth <= 93) ? new Next("DECLINED", 2, 10, "They do not take this on in this area.") : null;
			case "ACCEPTED" -> new Next("STARTED", 3, 20, null);
			case "WAITING" -> (hundredth <= 62) ? new Next("STARTED", 20, 65, null)
					: (hundredth <= 76) ? new Next("DECLINED", 30, 60, "The group no longer runs.") : null;
			case "STARTED" -> new Next("ENDED", 25, 80, null);
			default -> null;
		};
	}

}
