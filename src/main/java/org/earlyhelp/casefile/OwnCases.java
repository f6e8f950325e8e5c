package org.earlyhelp.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that somebody leads, assesses or belongs to, as far as they may read them.
 */
@Component
public class OwnCases {

	/** Nobody holds as many; local choice. */
	private static final int MOST = 200;

	private final JdbcClient database;

	OwnCases(JdbcClient database) {
		this.database = database;
	}

	/** A case of somebody's own. */
	public record OwnCase(CaseId id, String reference, FamilyId family) {
	}

	/** The latest begun first. */
	@Transactional(readOnly = true)
	public List<OwnCase> of(User user) {
		SqlRule rule = CaseVisibility.readableBy(user, CaseVisibility.Columns.ofCaseFile("c"));
		var values = new HashMap<>(rule.values());
		values.put("me", user.username());
		return this.database.sql("""
				select c.id, c.reference, c.family_id from case_file c
				 where c.id in (select o.id from case_file o where o.lead = :me
				                union select o.id from case_file o where o.assessor = :me
				                union select m.case_id from case_member m where m.username = :me)
				   and %s
				 order by c.started_at desc, c.id desc fetch first %d rows only""".formatted(rule.sql(), MOST))
			.params(values)
			.query((row, index) -> new OwnCase(new CaseId(row.getObject("id", UUID.class)), row.getString("reference"),
					new FamilyId(row.getObject("family_id", UUID.class))))
			.list();
	}

}
