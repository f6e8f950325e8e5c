package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.earlyhelp.shared.Subject;
import org.earlyhelp.workflow.Diagram.Node;
import org.earlyhelp.workflow.Diagrams;
import org.earlyhelp.workflow.ProcessStories;
import org.earlyhelp.workflow.ProcessStory;
import org.earlyhelp.workflow.ProcessStory.Activity;
import org.earlyhelp.workflow.ProcessStory.State;
import org.earlyhelp.workflow.engine.HistoryPage.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the story together from what {@link ProcessHistory} wrote down. */
@Component
class EngineStories implements ProcessStories {

	private final Diagrams diagrams;

	private final JdbcClient database;

	EngineStories(Diagrams diagrams, JdbcClient database) {
		this.diagrams = diagrams;
		this.database = database;
	}

	@Override
	public Optional<ProcessStory> of(Subject subject) {
		var telling = new Telling(subject.isContact() ? "FrontDoor" : "EarlyHelpCase");
		this.database
			.sql("select actor, happened_at, steps from process_history where subject_id = ? order by happened_at, id")
			.param(subject.id())
			.query((row) -> {
				String actor = row.getString("actor");
				Instant at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
				HistoryPage.read(row.getString("steps")).forEach((step) -> telling.add(step, actor, at));
			});
		return telling.whole();
	}

	/**
	 * What was told of the subject so far. The service's clock may have been put back, so
	 * that the end of a step is told before its beginning.
	 */
	private final class Telling {

		private final String root;

		private int version;

		private int told;

		/** By their number, in the order in which they were told to have begun. */
		private final Map<Integer, Activity> activities = new TreeMap<>();

		/** Of the steps whose other end was not told yet. */
		private final Map<String, Integer> halves = new HashMap<>();

		private final List<String> flows = new ArrayList<>();

		private Telling(String root) {
			this.root = root;
		}

		private void add(Step step, String actor, Instant at) {
			if (step.process().equals(this.root)) {
				this.version = Math.max(this.version, step.version());
			}
			switch (step.verb()) {
				case TOOK -> this.flows.add(step.element());
				case PASSED -> this.activities.put(this.told++, activity(step, State.COMPLETED, at, at, actor));
				case BEGAN -> began(step, at);
				case ENDED -> ended(step, activity(step, State.COMPLETED, at, at, actor));
				case STOPPED -> ended(step, activity(step, State.CANCELED, at, at, null));
			}
		}

		private void began(Step step, Instant at) {
			Integer end = this.halves.remove(step.instance());
			if (end != null) {
				this.activities.put(this.told++, joined(at, this.activities.remove(end)));
			}
			else {
				this.halves.put(step.instance(), this.told);
				this.activities.put(this.told++, activity(step, State.ACTIVE, at, null, null));
			}
		}

		private void ended(Step step, Activity end) {
			Integer beginning = this.halves.remove(step.instance());
			if (beginning != null) {
				this.activities.compute(beginning, (number, one) -> joined(one.startedAt(), end));
			}
			else {
				this.halves.put(step.instance(), this.told);
				this.activities.put(this.told++, end);
			}
		}

		private static Activity joined(Instant beginning, Activity end) {
			return new Activity(end.id(), end.definition(), end.version(), end.name(), end.state(), beginning,
					end.endedAt(), end.actor());
		}

		private Activity activity(Step step, State state, Instant from, Instant until, String actor) {
			return new Activity(step.element(), step.process(), step.version(), nameOf(step), state, from, until,
					actor);
		}

		private String nameOf(Step step) {
			return EngineStories.this.diagrams.of(step.process(), step.version())
				.nodes()
				.stream()
				.filter((node) -> node.id().equals(step.element()))
				.findFirst()
				.map(Node::name)
				.orElse(null);
		}

		private Optional<ProcessStory> whole() {
			if (this.version == 0) {
				return Optional.empty();
			}
			List<Activity> all = this.activities.values()
				.stream()
				.sorted(Comparator.comparing(Activity::startedAt))
				.toList();
			return Optional.of(new ProcessStory(this.root, this.version, all, this.flows));
		}

	}

}
