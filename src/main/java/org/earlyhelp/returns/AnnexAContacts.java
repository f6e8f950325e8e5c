package org.earlyhelp.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;

import org.springframework.stereotype.Component;

/**
 * Annex A, list 1: every contact that was received, a row for each child it named. What
 * was recorded in error is left out; two contacts about one incident are two.
 *
 * @see "outcomes-and-kpis, 5.2, List 1"
 */
@Component
class AnnexAContacts implements Extract {

	@Override
	public ReturnName name() {
		return ReturnName.ANNEX_A_LIST_1;
	}

	@Override
	public List<String> columns() {
		var columns = new ArrayList<>(AnnexA.CHILD);
		columns.addAll(List.of("Date of Contact", "Contact Source"));
		return columns;
	}

	@Override
	public Question question(Period period, User asker) {
		SqlRule visible = Unrestricted.contacts(asker, "c");
		var values = new HashMap<String, Object>(visible.values());
		values.put("begins", period.begins());
		values.put("ends", period.ends());
		return new Question("""
				select p.id as child_id, p.sex, p.ethnicity, p.date_of_birth, c.received_at, c.source,
				 case when %s then true else false end as whole
				from contact c %s
				where c.state not in ('DRAFT', 'VOID') and c.received_at >= :begins and c.received_at < :ends
				order by c.received_at, c.id, n.position""".formatted(visible.sql(), Children.OF_CONTACT), values);
	}

	@Override
	public List<String> cells(ResultSet row, Period period, Naming naming) throws SQLException {
		List<String> cells = AnnexA.child(row, period.to(), naming);
		cells.add(AnnexA.day(row.getObject("received_at", OffsetDateTime.class)));
		cells.add(AnnexA.source(row.getString("source")));
		return cells;
	}

}
