package org.earlyhelp.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.earlyhelp.Journeys;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * what the engine does for one family fails each time. It is tried three times and
 * left; an operator is told; nobody else waits; it is done once it is mended.
 */
@Tag("faults")
class FailingWorkTests {

	private static final Pattern GIVEN_UP = Pattern.compile("(?m)^early_help_timers_given_up(?:\\{[^}]*})? ([0-9.]+)");

	@Test
	void leavesWhatFailsTellsTheOperatorAndDelaysNobody() {
		var journeys = new Journeys(null, java.time.Clock.system(ServiceTime.LONDON));
		int figures = Ports.free();
		try (Postgres server = new Postgres()) {
			var database = server.create("failing");
			var notices = new DueNotices(database);
			var contacts = new ArrayList<String>();
			String failing;
			long othersMillis;
			long triedMillis;
			long toldMillis;
			long incidents;
			int tries;
			try (Node node = Node.watched("one", database, figures).start()) {
				var line = new Line(List.of(node), Duration.ofSeconds(60));
				for (int each = 0; each < 20; each++) {
					contacts.add(line.post(Journeys.HEALTH, "/api/contacts", journeys.theContact(Journeys.aSurname()))
						.body()
						.get("id")
						.asString());
				}
				failing = contacts.remove(7);
				refuseNoticesOf(failing, database);
				notices.makePast(contacts);
				notices.makePast(List.of(failing));
				notices.makeDue(List.of(failing), Duration.ZERO);
				notices.makeDue(contacts, Duration.ofSeconds(1));
				long due = System.nanoTime();
				othersMillis = notices.await(contacts, due, Duration.ofSeconds(120));
				until(() -> database.count("select count(*) from act_ru_job where retries_ = 0") == 1);
				triedMillis = (System.nanoTime() - due) / 1_000_000;
				long left = System.nanoTime();
				until(() -> givenUp(figures) == 1);
				toldMillis = (System.nanoTime() - left) / 1_000_000;
				incidents = database.count("select count(*) from act_ru_incident");
				tries = node.jvm().said().split("mend this first", -1).length - 1;
				assertThat(
						line.post(Journeys.HEALTH, "/api/contacts", journeys.theContact(Journeys.aSurname())).isGood())
					.isTrue();
			}
			database.client().sql("drop trigger refuse_notice on notice").update();
			long mendedMillis;
			try (Node node = Node.watched("one", database, figures).start()) {
				mendedMillis = notices.await(List.of(failing), System.nanoTime(), Duration.ofSeconds(60));
				until(() -> givenUp(figures) == 0);
			}
			long stillThere = database.count("select count(*) from act_ru_incident");
			new Figures("R-19", "one of 20 notices fails each time, is mended, and the node started again")
				.with("the other 19 after ms", othersMillis)
				.with("given up after ms", triedMillis)
				.with("told to the operator after further ms", toldMillis)
				.with("incidents", incidents)
				.with("lines of the log that say why", tries)
				.with("done after the start in ms", mendedMillis)
				.with("given more than once", notices.twice())
				.keep();

			assertThat(notices.twice()).isZero();
			assertThat(incidents).isOne();
			assertThat(stillThere).isZero();
			assertThat(tries).isPositive();
			assertThat(othersMillis).isLessThanOrEqualTo(25_000);
			// The collector looks each quarter of a minute, and decides as often.
			assertThat(toldMillis).isLessThanOrEqualTo(31_000);
		}
	}

	private static void refuseNoticesOf(String contact, Postgres.Database database) {
		database.client().sql("""
				create function refuse_notice() returns trigger language plpgsql as $$
				begin
					if new.subject_id = '%s' then
						raise exception 'mend this first';
					end if;
					return new;
				end $$""".formatted(contact)).update();
		database.client()
			.sql("create trigger refuse_notice before insert on notice for each row execute function refuse_notice()")
			.update();
	}

	private static double givenUp(int port) {
		try {
			Matcher figure = GIVEN_UP.matcher(HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus")).build(),
						HttpResponse.BodyHandlers.ofString())
				.body());
			return figure.find() ? Double.parseDouble(figure.group(1)) : -1;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void until(BooleanSupplier so) {
		long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
		while (!so.getAsBoolean()) {
			assertThat(System.nanoTime()).as("not in two minutes").isLessThan(end);
			Pause.millis(250);
		}
	}

}
