package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every figure that was brought from elsewhere; rows are added and never changed. */
@Component
class EnteredValues {

	/** Nobody reads more at once. */
	private static final int MOST = 100;

	private final JdbcClient database;

	EnteredValues(JdbcClient database) {
		this.database = database;
	}

	/** What stands for periods that touch this one, the latest period first. */
	List<EnteredValue> standing(String kpi, Period period) {
		return query("""
				e.kpi = :kpi and e.from_on <= :to and e.to_on >= :from
				 and not exists (select 1 from kpi_entered_value later where later.kpi = e.kpi
				 and later.label = e.label and later.from_on = e.from_on and later.to_on = e.to_on and later.id > e.id)
				order by e.to_on desc, e.label, e.id""", kpi, period, null);
	}

	/** The latest of this label and period. */
	Optional<EnteredValue> latest(String kpi, String label, Period period) {
		return query("""
				e.kpi = :kpi and e.label = :label and e.from_on = :from and e.to_on = :to
				order by e.id desc""", kpi, period, label).stream().findFirst();
	}

	void add(EnteredValue value) {
		this.database.sql("""
				insert into kpi_entered_value (id, kpi, label, from_on, to_on, figure, unit, source, reason, entered_by,
				 entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(value.id(), value.kpi(), value.label(), value.from(), value.to(), value.value(), value.unit(),
					value.source(), value.reason(), value.enteredBy(), value.enteredAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private List<EnteredValue> query(String where, String kpi, Period period, String label) {
		return this.database
			.sql("select e.* from kpi_entered_value e where %s fetch first %d rows only".formatted(where, MOST))
			.param("kpi", kpi)
			.param("from", period.from())
			.param("to", period.to())
			.param("label", label)
			.query((row, number) -> new EnteredValue(row.getObject("id", java.util.UUID.class), row.getString("kpi"),
					row.getString("label"), row.getObject("from_on", LocalDate.class),
					row.getObject("to_on", LocalDate.class), plain(row.getBigDecimal("figure")), row.getString("unit"),
					row.getString("source"), row.getString("reason"), row.getString("entered_by"),
					row.getObject("entered_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Without needless noughts, and never as a power of ten. */
	private static BigDecimal plain(BigDecimal figure) {
		BigDecimal least = figure.stripTrailingZeros();
		return (least.scale() < 0) ? least.setScale(0) : least;
	}

}
