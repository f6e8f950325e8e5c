package org.earlyhelp.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.earlyhelp.workflow.DemoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lives the scenarios' stories: each step once, over restarts too. */
@Component
@Profile("demo")
class LivingStories implements Living {

	private static final Logger log = LoggerFactory.getLogger(LivingStories.class);

	private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(12);

	private final LivingScript living;

	private final DemoProgress progress;

	private final DemoClock clock;

	private final ResourcePatternResolver resources;

	private final TransactionTemplate transaction;

	private volatile boolean stopped;

	LivingStories(LivingScript living, DemoProgress progress, DemoClock clock, ResourcePatternResolver resources,
			PlatformTransactionManager transactions) {
		this.living = living;
		this.progress = progress;
		this.clock = clock;
		this.resources = resources;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void begin(Instant start) throws IOException {
		List<DemoScript> told = stories().stream().filter((story) -> firstOf(story).isBefore(start)).toList();
		if (told.isEmpty()) {
			return;
		}
		this.transaction.executeWithoutResult(
				(status) -> told.forEach((story) -> this.progress.begin(story.name(), firstOf(story), start)));
		this.clock.beginAt(told.stream().map(LivingStories::firstOf).min(Comparator.naturalOrder()).orElseThrow());
	}

	private static Instant firstOf(DemoScript story) {
		return story.steps().get(0).at();
	}

	@Override
	public void stop() {
		this.stopped = true;
	}

	@Override
	public void liveUpTo(Instant target) throws IOException {
		var broken = new HashSet<String>();
		for (Move move : moves(stories(), target)) {
			if (this.stopped) {
				return;
			}
			if (!broken.contains(move.story()) && !isLived(move)) {
				broken.add(move.story());
			}
		}
	}

	private List<Move> moves(List<DemoScript> stories, Instant target) {
		return stories.stream()
			.flatMap((story) -> IntStream.range(0, story.steps().size())
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
		// The clock ticks while a step is lived: it may be there already.
		if (move.step().at().isAfter(this.clock.now())) {
			this.clock.moveTo(move.step().at(), AS_LONG_AS_IT_TAKES);
		}
		this.transaction.executeWithoutResult((status) -> {
			try {
				this.progress.lived(move.story(), move.number() + 1, this.living.live(move.step(), lived.contact()),
						this.clock.now());
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
