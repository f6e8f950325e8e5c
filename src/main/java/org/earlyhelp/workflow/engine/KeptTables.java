package org.earlyhelp.workflow.engine;

import java.time.ZoneOffset;
import java.util.Optional;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table that came with the service, so that what it recommended can be shown
 * beside it when a later release has another. Tables that two people decided are kept
 * with the versions of the profile.
 */
@Component
class KeptTables {

	private static final Logger log = LoggerFactory.getLogger(KeptTables.class);

	private final JdbcClient database;

	private final Profile profile;

	KeptTables(JdbcClient database, Profile profile) {
		this.database = database;
		this.profile = profile;
	}

	@EventListener
	void on(ApplicationReadyEvent started) {
		var shipped = new DmnThreshold(this.profile);
		keep(shipped.version(), DmnThreshold.text(this.profile.id()));
	}

	/** Keeps it once; a text that changed under the same name is told in the log. */
	void keep(String version, String text) {
		Optional<String> kept = called(version);
		if (kept.isPresent()) {
			if (!kept.get().equals(text)) {
				log.error("decision table changed and kept its name: version={}; give the new one another", version);
			}
			return;
		}
		try {
			this.database.sql("insert into decision_table_kept (version, text, kept_at) values (?, ?, ?)")
				.params(version, text, RealTime.now().atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DuplicateKeyException ex) {
			log.debug("another node kept the decision table: version={}", version);
		}
	}

	/** The text of a table that came with this or an earlier release. */
	Optional<String> called(String version) {
		return this.database.sql("select text from decision_table_kept where version = ?")
			.param(version)
			.query(String.class)
			.optional();
	}

}
