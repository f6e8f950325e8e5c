package org.earlyhelp.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.earlyhelp.workflow.DemoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives the demonstration's stories at first start: from their first moment up to where
 * the clock is to start, each step once, over restarts too. Until then people may read,
 * and not change anything.
 */
@Component
@org.springframework.context.annotation.Profile("demo")
class LoadingDemoData {

	private static final Logger log = LoggerFactory.getLogger(LoadingDemoData.class);

	private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(12);

	private final LivingScript living;

	private final DemoProgress progress;

	private final DemoClock clock;

	private final ResourcePatternResolver resources;

	private final TransactionTemplate transaction;

	private volatile boolean loading;

	LoadingDemoData(LivingScript living, DemoProgress progress, DemoClock clock, ResourcePatternResolver resources,
			PlatformTransactionManager transactions, @Value("${early-help.demo.data:scenarios}") String what) {
		if (!Set.of("none", "scenarios").contains(what)) {
			throw new UnknownDemoData(what);
		}
		this.living = living;
		this.progress = progress;
		this.clock = clock;
		this.resources = resources;
		this.transaction = new TransactionTemplate(transactions);
		this.loading = what.equals("scenarios") && !isLoaded() && isOurs();
	}

	/** Whether commands must wait. */
	boolean isLoading() {
		return this.loading;
	}

	@EventListener
	void on(ApplicationReadyEvent ready) {
		if (this.loading) {
			new Thread(this::load, "demo-data").start();
		}
	}

	private boolean isLoaded() {
		Instant target = this.progress.target();
		return target != null && !this.clock.now().isBefore(target);
	}

	/** The clock is put back for the first story: never behind what people did here. */
	private boolean isOurs() {
		boolean ours = !this.progress.othersWorkedHere();
		if (!ours) {
			log.warn("demo data left out: this database holds other families already");
		}
		return ours;
	}

	private void load() {
		try {
			List<DemoScript> stories = stories();
			if (this.progress.none()) {
				begin(stories);
			}
			Instant target = this.progress.target();
			if (target == null) {
				log.info("demo data left out: every story begins after clock={}", this.clock.now());
				return;
			}
			var broken = new HashSet<String>();
			for (Move move : moves(stories, target)) {
				if (!broken.contains(move.story()) && !isLived(move)) {
					broken.add(move.story());
				}
			}
			moveTo(target);
			log.info("demo data loaded stories={} clock={}", stories.size() - broken.size(), this.clock.now());
		}
		catch (Exception ex) {
			log.error("demo data stopped: what was loaded stays, the rest is left out", ex);
		}
		finally {
			this.loading = false;
		}
	}

	/** Nothing has happened yet: the clock begins with the first story. */
	private void begin(List<DemoScript> stories) {
		Instant start = this.clock.start();
		Instant first = stories.stream()
			.map((story) -> story.steps().get(0).at())
			.min(Comparator.naturalOrder())
			.orElse(start);
		List<DemoScript> told = stories.stream().filter((story) -> !story.steps().get(0).at().isAfter(start)).toList();
		this.transaction
			.executeWithoutResult((status) -> told.forEach((story) -> this.progress.begin(story.name(), start)));
		if (first.isBefore(start)) {
			this.clock.beginAt(first);
		}
	}

	private List<Move> moves(List<DemoScript> stories, Instant target) {
		return stories.stream()
			.flatMap((story) -> java.util.stream.IntStream.range(0, story.steps().size())
				.mapToObj((number) -> new Move(story.name(), number, story.steps().get(number))))
			.filter((move) -> !move.step().at().isAfter(target))
			.sorted(Comparator.comparing((Move move) -> move.step().at()))
			.toList();
	}

	/** One story that cannot go on keeps none of the others waiting, nor the clock. */
	private boolean isLived(Move move) {
		try {
			live(move);
			return true;
		}
		catch (RuntimeException ex) {
			log.error("demo story={} cannot go on at step={}", move.story(), move.number() + 1, ex);
			return false;
		}
	}

	private void live(Move move) {
		DemoProgress.Lived lived = this.progress.of(move.story()).orElse(null);
		if (lived == null || move.number() < lived.steps()) {
			return;
		}
		moveTo(move.step().at());
		this.transaction.executeWithoutResult((status) -> {
			try {
				this.progress.lived(move.story(), move.number() + 1, this.living.live(move.step(), lived.contact()));
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		log.info("demo story={} step={}", move.story(), move.number() + 1);
	}

	/** The clock ticks while a step is lived: it may be there already. */
	private void moveTo(Instant moment) {
		if (moment.isAfter(this.clock.now())) {
			this.clock.moveTo(moment, AS_LONG_AS_IT_TAKES);
		}
	}

	private List<DemoScript> stories() throws IOException {
		var stories = new ArrayList<DemoScript>();
		for (Resource resource : this.resources.getResources("classpath:demo/*.json")) {
			try (InputStream text = resource.getInputStream()) {
				stories.add(JsonMapper.shared().readValue(text, DemoScript.class));
			}
		}
		return stories;
	}

	private record Move(String story, int number, DemoScript.Step step) {
	}

}
