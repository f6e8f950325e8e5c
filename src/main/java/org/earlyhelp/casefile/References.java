package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.ServiceTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that people say on the phone: T-2026-000045. Counted through, never given
 * twice; a rolled-back case leaves a gap.
 */
@Component
class References {

	private final JdbcClient database;

	References(JdbcClient database) {
		this.database = database;
	}

	String next(Instant at) {
		long number = this.database.sql("select nextval('case_reference')").query(Long.class).single();
		return "T-%d-%06d".formatted(ServiceTime.dayOf(at).getYear(), number);
	}

}
