package org.earlyhelp.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** Lays out needs over time for people: a line for the start and for each review. */
@Component
class NeedCards {

	private static final int BEST = 10;

	private final Wording words;

	NeedCards(Wording words) {
		this.words = words;
	}

	/**
	 * A need with its lines.
	 *
	 * @param stories one for each outcome; a need without an outcome has one without a
	 * headline
	 */
	record Card(NeedOverTime need, List<Story> stories) {
	}

	/**
	 * How it went for one outcome.
	 *
	 * @param outcome null where the need has none yet
	 * @param inWords the change since the start as people say it; null where nothing was
	 * scaled twice
	 */
	record Story(NeedOverTime.Outcome outcome, List<Mark> marks, String inWords) {
	}

	/**
	 * Where it stood.
	 *
	 * @param scale from 1, the worst, to 10
	 * @param progress since the time before, as people say it; null at the start
	 */
	record Mark(String at, LocalDate on, int scale, String progress) {
	}

	List<Card> of(List<NeedOverTime> needs) {
		return needs.stream().map(this::card).toList();
	}

	private Card card(NeedOverTime need) {
		if (need.outcomes().isEmpty()) {
			return new Card(need, List.of(new Story(null, start(need), null)));
		}
		return new Card(need, need.outcomes().stream().map((outcome) -> story(need, outcome)).toList());
	}

	private Story story(NeedOverTime need, NeedOverTime.Outcome outcome) {
		List<Mark> marks = start(need);
		outcome.points()
			.forEach((point) -> marks.add(new Mark(this.words.of("needs.review", point.review()), point.on(),
					point.scale(), progress(point.progress()))));
		return new Story(outcome, marks, inWords(marks));
	}

	private List<Mark> start(NeedOverTime need) {
		var marks = new ArrayList<Mark>();
		if (need.baseline() != null) {
			marks.add(new Mark(this.words.of("needs.start"), need.identifiedOn(), need.baseline(), null));
		}
		return marks;
	}

	private String inWords(List<Mark> marks) {
		if (marks.size() < 2) {
			return null;
		}
		int first = marks.get(0).scale();
		int last = marks.get(marks.size() - 1).scale();
		String how = (last == BEST) ? "best" : (last > first) ? "up" : (last < first) ? "down" : "same";
		return this.words.of("needs.change." + how, first, last, Math.abs(last - first));
	}

	private String progress(PlanOutcome.Progress progress) {
		return (progress != null) ? this.words.of("copy.progress." + progress.name()) : null;
	}

}
