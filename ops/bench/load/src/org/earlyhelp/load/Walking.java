package org.earlyhelp.load;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.time.Duration;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * P6: practitioners, managers and auditors at the pages, all through the time told. Each
 * signs in, reads as their work is, thinks between pages, and practitioners write down
 * what happened. Who they are, and a case that each may read, stand in files that the
 * bench writes.
 */
public class Walking extends Simulation {

	private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("load.seconds", 120));

	private static final Duration ARRIVING = Duration.ofSeconds(Math.min(30, LASTS.toSeconds() / 4));

	private static final String PEOPLE = System.getProperty("load.people");

	private static ChainBuilder page(String name, String address) {
		return exec(http(name).get(address).check(status().is(200))).pause(Duration.ofSeconds(3), Duration.ofSeconds(7));
	}

	private static ChainBuilder signIn() {
		return exec(http("sign-in page").get("/sign-in")
			.check(status().is(200), css("input[name=_csrf]", "value").saveAs("csrf")))
			.pause(Duration.ofSeconds(1), Duration.ofSeconds(3))
			.exec(http("sign in").post("/sign-in")
				.formParam("_csrf", "#{csrf}")
				.formParam("username", "#{username}")
				.formParam("password", "demo")
				.check(status().is(200), css("form[action='/sign-out']").exists()));
	}

	private static ChainBuilder writesNote() {
		return exec(http("note, form").get("/cases/#{episode}/notes/new")
			.check(status().is(200), css("input[name=_csrf]", "value").saveAs("csrf"),
					css("input[name=_once]", "value").saveAs("once")))
			.pause(Duration.ofSeconds(5), Duration.ofSeconds(10))
			.exec(http("note, sent and shown").post("/cases/#{episode}/notes/new")
				.formParam("_csrf", "#{csrf}")
				.formParam("_once", "#{once}")
				.formParam("_by", "#{username}")
				.formParam("_from", "/cases/#{episode}/notes/new")
				.formParam("kind", "CALL")
				.formParam("text", "Rang home: the week went well, and the club goes on.")
				.formParam("when.day", "27")
				.formParam("when.month", "2")
				.formParam("when.year", "2026")
				.formParam("when.time", "10:30")
				.check(status().is(200), css(".govuk-notification-banner--success").exists()))
			.pause(Duration.ofSeconds(3), Duration.ofSeconds(7));
	}

	private static ScenarioBuilder people(String who, ChainBuilder work) {
		return scenario(who).feed(csv(PEOPLE + "/" + who + ".csv").circular())
			.exec(signIn())
			.exec(during(LASTS.minus(ARRIVING)).on(work));
	}

	private static final ChainBuilder PRACTITIONER = exec(page("home", "/")).exec(page("my work", "/tasks"))
		.exec(page("case", "/cases/#{episode}"))
		.exec(page("case, plan", "/cases/#{episode}/plan"))
		.exec(page("case, history", "/cases/#{episode}/timeline"))
		.exec(writesNote());

	private static final ChainBuilder MANAGER = exec(page("home", "/"))
		.exec(page("all work of a team", "/tasks?view=all"))
		.exec(page("timeliness", "/timeliness"))
		.exec(page("caseloads", "/caseloads"))
		.exec(page("case", "/cases/#{episode}"));

	private static final ChainBuilder AUDITOR = exec(page("home", "/")).exec(page("ledger", "/ledger"))
		.exec(page("ledger, denied", "/ledger?preset=denied"))
		.exec(page("ledger, one action", "/ledger?action=NOTE_WRITTEN"));

	{
		setUp(people("practitioners", PRACTITIONER).injectOpen(rampUsers(60).during(ARRIVING)),
				people("managers", MANAGER).injectOpen(rampUsers(30).during(ARRIVING)),
				people("auditors", AUDITOR).injectOpen(rampUsers(10).during(ARRIVING)))
			.protocols(http.baseUrl(System.getProperty("load.address")).acceptHeader("text/html"))
			// Each is told with what was measured, from which the bench reads it.
			.assertions(global().allRequests().count().gt(0L), global().failedRequests().count().is(0L),
					global().responseTime().percentile(50.0).lt(300), global().responseTime().percentile(95.0).lt(300),
					global().responseTime().percentile(99.0).lt(1_000));
	}

}
