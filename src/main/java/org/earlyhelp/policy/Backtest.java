package org.earlyhelp.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.earlyhelp.frontdoor.DecidedContact;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.frontdoor.Threshold;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.policy.ThresholdBacktest.Answer;
import org.earlyhelp.policy.ThresholdBacktest.Changed;
import org.earlyhelp.policy.ThresholdBacktest.Reason;
import org.earlyhelp.policy.ThresholdBacktest.Share;
import org.earlyhelp.policy.ThresholdBacktest.Ways;

/**
 * Holds one table after the other against contacts that were decided. A contact whose
 * answer of then does not come out again, of the same table with what is kept, cannot be
 * told. Pure.
 */
final class Backtest {

	private final Function<String, Optional<Threshold>> tables;

	private final Threshold inForce;

	private final Threshold changed;

	private final Map<Reason, Long> untold = new EnumMap<>(Reason.class);

	private final Set<UUID> families = new HashSet<>();

	private final Set<UUID> changedFamilies = new HashSet<>();

	private final List<Told> told = new ArrayList<>();

	private long contacts;

	private long notRepeatable;

	/**
	 * @param tables the tables that are kept, by their versions
	 */
	Backtest(Function<String, Optional<Threshold>> tables, Threshold inForce, Threshold changed) {
		this.tables = tables;
		this.inForce = remembering(inForce);
		this.changed = remembering(changed);
	}

	/** What can be told of one contact, without its id. */
	private record Told(Answer decided, Answer inForce, Answer changed, Answer expected, boolean followed) {

		boolean isChanged() {
			return !same(this.inForce, this.changed);
		}

	}

	/**
	 * Counts it.
	 * @return what changes of it; empty where nothing does, or it cannot be told
	 */
	Optional<Changed> take(DecidedContact contact) {
		this.contacts++;
		Optional<Reason> reason = whyNot(contact);
		if (reason.isPresent()) {
			this.untold.merge(reason.get(), 1L, Long::sum);
			return Optional.empty();
		}
		Answer decided = new Answer(contact.level(), contact.outcome(), null);
		Answer now = answer(this.inForce.recommend(contact.question()));
		Answer otherwise = answer(this.changed.recommend(contact.question()));
		var line = new Told(decided, now, otherwise, contact.isAsRecommended() ? otherwise : decided,
				contact.isAsRecommended());
		this.told.add(line);
		this.families.add(contact.family());
		if (!line.isChanged()) {
			return Optional.empty();
		}
		this.changedFamilies.add(contact.family());
		return Optional.of(new Changed(contact.id(), contact.reference(), contact.district(), contact.decidedAt(),
				answer(contact.recommended()), now, otherwise, decided));
	}

	private Optional<Reason> whyNot(DecidedContact contact) {
		if (contact.question() == null || contact.recommended() == null) {
			return Optional.of(Reason.NOT_SCREENED);
		}
		Recommendation then = contact.recommended();
		Optional<Threshold> table = this.tables.apply(then.tableVersion());
		if (table.isEmpty()) {
			this.notRepeatable++;
			return Optional.empty();
		}
		return same(answer(table.get().recommend(contact.question())), answer(then)) ? Optional.empty()
				: Optional.of(Reason.NOT_REPEATED);
	}

	long contacts() {
		return this.contacts;
	}

	long told() {
		return this.told.size();
	}

	long notRepeatable() {
		return this.notRepeatable;
	}

	long families() {
		return this.families.size();
	}

	long changedFamilies() {
		return this.changedFamilies.size();
	}

	long changedContacts() {
		return this.told.stream().filter(Told::isChanged).count();
	}

	long followed() {
		return this.told.stream().filter(Told::followed).count();
	}

	Map<Reason, Long> untold() {
		return Map.copyOf(this.untold);
	}

	/** Every pair of levels that some contact has, in the order of the continuum. */
	List<ThresholdBacktest.Cell> levels(Profile profile) {
		var cells = new ArrayList<ThresholdBacktest.Cell>();
		for (Profile.Level one : profile.levels()) {
			for (Profile.Level other : profile.levels()) {
				long count = this.told.stream()
					.filter((line) -> line.inForce().level().equals(one.code())
							&& line.changed().level().equals(other.code()))
					.count();
				if (count > 0) {
					cells.add(new ThresholdBacktest.Cell(one.code(), other.code(), count));
				}
			}
		}
		return List.copyOf(cells);
	}

	Ways<Share> conversion() {
		Ways<Long> referred = count((answer) -> answer.outcome().isSocialCares());
		return new Ways<>(share(referred.decided()), share(referred.inForce()), share(referred.changed()),
				share(referred.expected()));
	}

	Ways<Long> cases() {
		return count(Backtest::beginsCase);
	}

	/** Each level of the continuum, in its order. */
	List<ThresholdBacktest.LevelLoad> workload(Profile profile) {
		return profile.levels().stream().map((level) -> {
			Ways<Long> contacts = count((answer) -> level.code().equals(answer.level()));
			Ways<Long> cases = count((answer) -> level.code().equals(answer.level()) && beginsCase(answer));
			BigDecimal weight = profile.caseload().levels().getOrDefault(level.code(), BigDecimal.ONE);
			long difference = cases.expected() - cases.decided();
			return new ThresholdBacktest.LevelLoad(level.code(), weight, contacts, cases, difference,
					weight.multiply(BigDecimal.valueOf(difference)));
		}).toList();
	}

	private Ways<Long> count(Predicate<Answer> which) {
		return new Ways<>(count(Told::decided, which), count(Told::inForce, which), count(Told::changed, which),
				count(Told::expected, which));
	}

	private long count(Function<Told, Answer> way, Predicate<Answer> which) {
		return this.told.stream().map(way).filter(which).count();
	}

	private Share share(long of) {
		long all = this.told.size();
		return new Share(of, all, (all > 0)
				? BigDecimal.valueOf(of * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP) : null);
	}

	/** What the front door's process begins a case with. */
	private static boolean beginsCase(Answer answer) {
		return answer.outcome() == Outcome.TAF_NEW;
	}

	private static boolean same(Answer one, Answer other) {
		return one.level().equals(other.level()) && one.outcome() == other.outcome();
	}

	private static Answer answer(Recommendation recommended) {
		return new Answer(recommended.level(), recommended.outcome(), recommended.ruleId());
	}

	/** There are few questions and many contacts. */
	private static Threshold remembering(Threshold threshold) {
		Map<ThresholdQuestion, Recommendation> answers = new HashMap<>();
		return (question) -> answers.computeIfAbsent(question, threshold::recommend);
	}

}
