package org.earlyhelp.conformance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.frontdoor.TellingThreshold;
import org.earlyhelp.shared.BeforeCommit;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.SocialCareClosureOverridden;
import org.earlyhelp.timeliness.Deadlines;
import org.earlyhelp.timeliness.DeadlinesChanged;
import org.earlyhelp.worklist.StepTaken;
import org.earlyhelp.worklist.StepsTaken;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the path that each case took, in the transaction of each step and clock: once, at
 * its end, however much happened in it.
 */
@Component
public class KeepingPaths {

	private static final String COUNTS = "skipped_step = :skipped_step, against_recommendation = :against_recommendation,"
			+ " late = :late, out_of_order = :out_of_order, outside_group = :outside_group";

	private final CaseFiles cases;

	private final StepsTaken steps;

	private final Deadlines deadlines;

	private final TellingThreshold threshold;

	private final Waivers waivers;

	private final StepOrder order;

	private final EntityManager entities;

	private final JdbcClient database;

	private final Clock clock;

	private final BeforeCommit<CaseId> pending = new BeforeCommit<>((cases) -> cases.forEach(this::keep));

	KeepingPaths(CaseFiles cases, StepsTaken steps, Deadlines deadlines, TellingThreshold threshold, Waivers waivers,
			StepOrder order, EntityManager entities, JdbcClient database, Clock clock) {
		this.cases = cases;
		this.steps = steps;
		this.deadlines = deadlines;
		this.threshold = threshold;
		this.waivers = waivers;
		this.order = order;
		this.entities = entities;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * A step of the case began, was done, or is not needed any more. Called by whoever
	 * conducts the case.
	 */
	public void moved(CaseId episode) {
		this.pending.add(episode);
	}

	@EventListener
	void on(DeadlinesChanged event) {
		if (event.subject().isCase()) {
			moved(new CaseId(event.subject().id()));
		}
	}

	@EventListener
	void on(SocialCareClosureOverridden event) {
		moved(event.episode());
	}

	/** Writes what the case's records say now; nothing of one that was erased since. */
	void keep(CaseId episode) {
		this.entities.flush();
		this.cases.findById(episode.value()).ifPresent((file) -> keep(episode, file));
	}

	private void keep(CaseId episode, CaseFile file) {
		List<StepTaken> taken = this.steps.of(episode);
		Path path = Path.of(taken);
		var values = new HashMap<String, Object>();
		counts(file, taken).forEach((kind, count) -> values.put(kind.column(), count));
		values.put("case", episode.value());
		values.put("variant", path.variant());
		values.put("path", path.text());
		values.put("steps", (int) taken.stream().filter(StepTaken::done).count());
		int changed = this.database
			.sql("update case_path set variant = :variant, path = :path, steps = :steps, " + COUNTS
					+ " where case_id = :case")
			.params(values)
			.update();
		if (changed == 0) {
			values.put("started", file.startedAt().atOffset(ZoneOffset.UTC));
			this.database.sql("""
					insert into case_path (case_id, started_at, variant, path, steps, skipped_step,
						against_recommendation, late, out_of_order, outside_group)
					values (:case, :started, :variant, :path, :steps, :skipped_step, :against_recommendation, :late,
						:out_of_order, :outside_group)""").params(values).update();
		}
	}

	/** What is over alone: a clock that still runs late is told by timeliness. */
	private Map<DeviationKind, Integer> counts(CaseFile file, List<StepTaken> taken) {
		var counts = new EnumMap<DeviationKind, Integer>(DeviationKind.class);
		for (DeviationKind kind : DeviationKind.values()) {
			counts.put(kind, 0);
		}
		var facts = new Facts(taken, this.deadlines.keptOf(Subject.of(file.id())), null, List.of(),
				this.waivers.of(file));
		DeviationRules.of(facts, this.order, this.clock.instant())
			.stream()
			.filter(Deviation::over)
			.forEach((deviation) -> counts.merge(deviation.kind(), 1, Integer::sum));
		if (file.contact() != null) {
			counts.put(DeviationKind.AGAINST_RECOMMENDATION, this.threshold.leavingRecommendation(file.contact()));
		}
		return counts;
	}

}
