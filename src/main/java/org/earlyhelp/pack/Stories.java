package org.earlyhelp.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.kpi.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that was written to figures; rows are added and never changed. */
@Component
class Stories {

	private final JdbcClient database;

	Stories(JdbcClient database) {
		this.database = database;
	}

	/** The latest version of each story of a quarter, by what it is about. */
	Map<String, Story> latest(Period quarter) {
		var latest = new LinkedHashMap<String, Story>();
		this.database.sql("""
				select s.* from pack_story s where s.quarter_from = ? and s.number = (select max(o.number)
				 from pack_story o where o.quarter_from = s.quarter_from and o.about = s.about) order by s.about""")
			.param(quarter.from())
			.query(Stories::read)
			.list()
			.forEach((story) -> latest.put(story.about(), story));
		return latest;
	}

	/** The versions of one story, the latest first. */
	List<Story> versions(Period quarter, String about, int most) {
		return this.database
			.sql("select s.* from pack_story s where s.quarter_from = ? and s.about = ? order by s.number desc"
					+ " fetch first " + most + " rows only")
			.params(quarter.from(), about)
			.query(Stories::read)
			.list();
	}

	/** How many versions there are; 0 where there is none. */
	int number(Period quarter, String about) {
		return this.database.sql("select coalesce(max(number), 0) from pack_story where quarter_from = ? and about = ?")
			.params(quarter.from(), about)
			.query(Integer.class)
			.single();
	}

	void add(Story story, Period quarter) {
		this.database
			.sql("""
					insert into pack_story (id, quarter_from, about, number, story, works, proposed, statement_id, written_by,
					 written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(story.id(), quarter.from(), story.about(), story.number(), story.story(), story.works(),
					story.proposed(), story.statementId(), story.writtenBy(),
					story.writtenAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Story read(ResultSet row, int index) throws SQLException {
		return new Story(row.getObject("id", UUID.class),
				Period.quarterOf(row.getObject("quarter_from", LocalDate.class)).quarterName(), row.getString("about"),
				row.getInt("number"), row.getString("story"), row.getString("works"), row.getString("proposed"),
				row.getObject("statement_id", UUID.class), row.getString("written_by"),
				row.getObject("written_at", OffsetDateTime.class).toInstant());
	}

}
