package org.earlyhelp.locality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every version of the profile that was decided since its file was written. Which is the
 * latest is asked of the database, once in a transaction, so that all nodes hold to the
 * same; what it says is remembered, since no version ever changes.
 */
@Component
public class ProfileVersions implements ProfileInForce {

	private final JdbcClient database;

	private final Profile file;

	private volatile Known known = new Known(0, List.of());

	ProfileVersions(JdbcClient database, Profile file) {
		this.database = database;
		this.file = file;
	}

	/** The versions as far as this number, in the order in which they hold. */
	private record Known(int latest, List<ProfileVersion> versions) {
	}

	@Override
	public Profile on(LocalDate day) {
		Profile profile = this.file;
		for (ProfileVersion version : holding()) {
			if (version.from().isAfter(day)) {
				break;
			}
			profile = version.in(profile);
		}
		return profile;
	}

	@Override
	public Optional<Profile> called(String version, LocalDate day) {
		return ProfileInForce.super.called(version, day).or(() -> holding().stream()
			.filter((one) -> one.label().equals(version))
			.findFirst()
			.map((one) -> one.in(on(day))));
	}

	/** The threshold that was decided last for this day; empty for that of the files. */
	public Optional<ProfileVersion> thresholdOn(LocalDate day) {
		return holding().stream()
			.filter((version) -> version.threshold() != null && !version.from().isAfter(day))
			.reduce((earlier, later) -> later);
	}

	/** The threshold that recommendations name so; empty where no version brought it. */
	public Optional<ProfileVersion> thresholdCalled(String label) {
		return holding().stream()
			.filter((version) -> version.threshold() != null && version.label().equals(label))
			.findFirst();
	}

	/** All, the latest decided first. */
	public List<ProfileVersion> all() {
		return holding().stream().sorted(Comparator.comparing(ProfileVersion::number).reversed()).toList();
	}

	/**
	 * The number of the last that says something of this clock, or of the threshold for
	 * null; 0 for none.
	 */
	public int latestAbout(Timer timer) {
		return holding().stream()
			.filter((version) -> version.isAbout(timer))
			.mapToInt(ProfileVersion::number)
			.max()
			.orElse(0);
	}

	/** The number of the next version. */
	public int next() {
		return latest() + 1;
	}

	/** What the version of this number is called. */
	public String label(int number) {
		return this.file.version() + "." + number;
	}

	/**
	 * Keeps it; whoever keeps the same number at the same time loses.
	 */
	public void add(ProfileVersion version) {
		this.database.sql("""
				insert into profile_version (locality, number, label, from_on, timer, due, due_limit, urgent_due,
					urgent_limit, threshold, replaced, change_id, proposed_by, decided_by, decided_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(this.file.id(), version.number(), version.label(), version.from(), text(version.timer()),
					text(version.due()), text(version.limit()), text(version.urgentDue()), text(version.urgentLimit()),
					version.threshold(), version.replaced(), version.change(), version.proposedBy(),
					version.decidedBy(), version.decidedAt().atOffset(ZoneOffset.UTC))
			.update();
		TransactionSynchronizationManager.unbindResourceIfPossible(this);
		remember(new Seen(version.number(), true));
	}

	private List<ProfileVersion> holding() {
		int latest = latest();
		Known held = this.known;
		if (held.latest() == latest) {
			return held.versions();
		}
		List<ProfileVersion> versions = this.database
			.sql("select * from profile_version where locality = ? order by from_on, number")
			.param(this.file.id())
			.query((row, number) -> read(row))
			.list();
		if (!isOurs()) {
			this.known = new Known(latest, versions);
		}
		return versions;
	}

	/** What this transaction added itself may yet be undone. */
	private boolean isOurs() {
		return TransactionSynchronizationManager.getResource(this) instanceof Seen seen && seen.added();
	}

	private int latest() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return ask();
		}
		if (TransactionSynchronizationManager.getResource(this) instanceof Seen seen) {
			return seen.latest();
		}
		int latest = ask();
		remember(new Seen(latest, false));
		return latest;
	}

	private void remember(Seen seen) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.bindResource(this, seen);
			TransactionSynchronizationManager.registerSynchronization(new Forgetting());
		}
	}

	private int ask() {
		return this.database.sql("select coalesce(max(number), 0) from profile_version where locality = ?")
			.param(this.file.id())
			.query(Integer.class)
			.single();
	}

	/** The latest number as a transaction saw it. */
	private record Seen(int latest, boolean added) {
	}

	private final class Forgetting implements TransactionSynchronization {

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResourceIfPossible(ProfileVersions.this);
		}

		@Override
		public void beforeCompletion() {
			TransactionSynchronizationManager.unbindResourceIfPossible(ProfileVersions.this);
		}

	}

	private static String text(Object value) {
		return Objects.toString(value, null);
	}

	private static ProfileVersion read(ResultSet row) throws SQLException {
		String timer = row.getString("timer");
		return new ProfileVersion(row.getInt("number"), row.getString("label"),
				row.getObject("from_on", LocalDate.class), (timer != null) ? Timer.valueOf(timer) : null,
				span(row, "due"), span(row, "due_limit"), span(row, "urgent_due"), span(row, "urgent_limit"),
				row.getString("threshold"), row.getString("replaced"), row.getObject("change_id", UUID.class),
				row.getString("proposed_by"), row.getString("decided_by"),
				row.getObject("decided_at", OffsetDateTime.class).toInstant());
	}

	private static Span span(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? Span.of(text) : null;
	}

}
