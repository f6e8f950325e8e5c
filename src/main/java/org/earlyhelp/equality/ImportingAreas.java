package org.earlyhelp.equality;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.csv.CsvRow;
import org.earlyhelp.shared.csv.CsvRows;
import org.earlyhelp.shared.csv.RowFindings;
import org.earlyhelp.shared.text.Sha256;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of what postcodes are like, all or none. It is the whole of what is known:
 * what the last one told and this one does not is forgotten.
 *
 * @see "outcomes-and-kpis, 5.6: deprivation and rurality"
 */
@Service
@Transactional
public class ImportingAreas {

	private final JdbcTemplate database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ImportingAreas(JdbcTemplate database, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the asker may bring such a file: for pages that offer it. */
	public boolean mayBring() {
		return this.user.get().is(Role.SERVICE_MANAGER, Role.ADMIN);
	}

	/**
	 * @throws NotPermitted unless they answer for the service or for its reference data
	 */
	public void demand() {
		if (!mayBring()) {
			throw new NotPermitted("import areas");
		}
	}

	/**
	 * @param file CSV in UTF-8, one row per postcode
	 * @throws NotPermitted as {@link #demand}
	 * @throws org.earlyhelp.shared.InvalidInput naming every wrong row by line, column
	 * and reason
	 */
	public AreasTaken take(byte[] file) {
		demand();
		List<FiledArea> areas = read(file);
		this.database.update("delete from postcode_area");
		this.database.batchUpdate(
				"insert into postcode_area (postcode_key, imd_decile, rural, source) values (?, ?, ?, ?)",
				areas.stream()
					.map((area) -> new Object[] { area.postcode(), area.decile(), area.rural(), area.source() })
					.toList());
		this.events.publishEvent(new AreasImported(Sha256.hex(file), areas.size(), this.clock.instant()));
		return new AreasTaken(areas.size(), (int) areas.stream().filter((area) -> area.decile() != null).count(),
				(int) areas.stream().filter((area) -> area.rural() != null).count());
	}

	private static List<FiledArea> read(byte[] file) {
		var wrong = new RowFindings();
		var areas = new ArrayList<FiledArea>();
		Map<String, Long> lines = new HashMap<>();
		for (CsvRow row : CsvRows.read(file, FiledArea.COLUMNS, wrong)) {
			FiledArea area = FiledArea.of(row, wrong);
			if (area != null) {
				Long before = lines.putIfAbsent(area.postcode(), area.line());
				if (before != null) {
					wrong.add(area.line(), "postcode", "area.twice", before);
				}
				areas.add(area);
			}
		}
		wrong.refuse();
		return areas;
	}

}
