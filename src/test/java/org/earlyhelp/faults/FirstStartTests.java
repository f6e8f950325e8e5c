package org.earlyhelp.faults;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** two nodes that start at once on a database without a table. */
@Tag("faults")
class FirstStartTests {

	@Test
	void makesEverythingOnceWhereTwoNodesStartAtOnce() {
		int times = Integer.getInteger("faults.starts", 3);
		long failedMigrations = 0;
		long doubledMigrations = 0;
		long laterVersions = 0;
		long people = 0;
		try (Postgres server = new Postgres()) {
			for (int time = 0; time < times; time++) {
				var database = server.create("first_start_" + time);
				List<Node> nodes = List.of(new Node("one", database), new Node("two", database));
				try {
					nodes.forEach(Node::begin);
					nodes.forEach(Node::ready);
					failedMigrations += database.count("select count(*) from flyway_schema_history where not success");
					doubledMigrations += database.count("select count(*) from (select version from"
							+ " flyway_schema_history group by version having count(*) > 1) doubled");
					laterVersions += database.count("select count(*) from act_re_procdef where version_ > 1");
					people = database.count("select count(*) from staff");
				}
				finally {
					nodes.forEach(Node::close);
				}
			}
		}
		new Figures("R-21", "two nodes start at once on an empty database").with("times", times)
			.with("migrations that failed", failedMigrations)
			.with("migrations that ran twice", doubledMigrations)
			.with("processes deployed twice", laterVersions)
			.keep();

		assertThat(failedMigrations + doubledMigrations + laterVersions).isZero();
		assertThat(people).isPositive();
	}

}
