package org.earlyhelp.review;

import java.util.List;

import org.earlyhelp.review.ReviewOpening.Scaled;
import org.earlyhelp.review.ReviewOpening.Standing;
import org.earlyhelp.review.ReviewOpening.Turn;
import org.earlyhelp.review.ReviewOpening.Why;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A review opens on the child who is doing worst and on anyone unseen (R8.5). */
class ReviewOpeningTests {

	private final PersonId dean = PersonId.next();

	private final PersonId millie = PersonId.next();

	private final PersonId tia = PersonId.next();

	@Test
	void opensOnTheChildWhoFellFurthest() {
		List<Turn> turns = ReviewOpening.order(List.of(seen(this.dean, 5, 6), seen(this.millie, 8, 6)));

		assertThat(turns).extracting((turn) -> turn.standing().child()).containsExactly(this.millie, this.dean);
		assertThat(turns.get(0).why()).containsExactly(Why.DOING_WORST);
		assertThat(turns.get(1).opens()).isFalse();
	}

	@Test
	void opensOnTheLowestWhereNobodyMoved() {
		List<Turn> turns = ReviewOpening.order(List.of(seen(this.dean, 6, 6), seen(this.millie, 2, 2)));

		assertThat(turns.get(0).standing().child()).isEqualTo(this.millie);
		assertThat(turns.get(0).why()).containsExactly(Why.DOING_WORST);
	}

	@Test
	void putsHarmThatGotWorseBeforeAnyOtherFall() {
		var harmed = new Standing(this.tia, true, List.of(new Scaled(true, 7, 6)));

		List<Turn> turns = ReviewOpening.order(List.of(seen(this.dean, 9, 3), harmed));

		assertThat(turns.get(0).standing().child()).isEqualTo(this.tia);
		assertThat(turns.get(0).why()).containsExactly(Why.HARM_GOT_WORSE, Why.DOING_WORST);
	}

	@Test
	void doesNotTakeHarmThatGotBetterForWorse() {
		var safer = new Standing(this.tia, true, List.of(new Scaled(true, 3, 6)));

		assertThat(ReviewOpening.order(List.of(safer, seen(this.dean, 5, 4))).get(0).standing().child())
			.isEqualTo(this.dean);
	}

	@Test
	void opensOnAnybodyUnseenHoweverWellTheyDo() {
		var unseen = new Standing(this.millie, false, List.of(new Scaled(false, 5, 9)));

		List<Turn> turns = ReviewOpening.order(List.of(seen(this.dean, 6, 6), unseen, seen(this.tia, 6, 4)));

		assertThat(turns).extracting((turn) -> turn.standing().child())
			.containsExactly(this.tia, this.millie, this.dean);
		assertThat(turns.get(1).why()).containsExactly(Why.NOT_SEEN);
		assertThat(turns.get(2).opens()).isFalse();
	}

	@Test
	void opensOnAllWhoDoEquallyBadly() {
		List<Turn> turns = ReviewOpening
			.order(List.of(seen(this.dean, 4, 3), seen(this.millie, 4, 3), seen(this.tia, 4, 5)));

		assertThat(turns.stream().filter(Turn::opens)).extracting((turn) -> turn.standing().child())
			.containsExactly(this.dean, this.millie);
	}

	@Test
	void saysOfNoOnlyChildThatTheyDoWorst() {
		List<Turn> turns = ReviewOpening.order(List.of(seen(this.dean, 6, 4)));

		assertThat(turns).singleElement().satisfies((turn) -> assertThat(turn.opens()).isFalse());
	}

	@Test
	void takesTheWorstOfSeveralOutcomes() {
		var torn = new Standing(this.millie, true, List.of(new Scaled(false, 3, 8), new Scaled(false, 6, 3)));

		List<Turn> turns = ReviewOpening.order(List.of(seen(this.dean, 5, 4), torn));

		assertThat(turns.get(0).standing()).isEqualTo(torn);
		assertThat(torn.change()).isEqualTo(-3);
		assertThat(torn.lowest()).isEqualTo(3);
	}

	@Test
	void opensOnNobodyForWhatWasNeverScaled() {
		var unscaled = new Standing(this.dean, true, List.of());

		assertThat(ReviewOpening.order(List.of(unscaled, new Standing(this.millie, true, List.of()))))
			.noneMatch(Turn::opens);
		assertThat(ReviewOpening.order(List.of())).isEmpty();
	}

	private static Standing seen(PersonId child, int before, int last) {
		return new Standing(child, true, List.of(new Scaled(false, before, last)));
	}

}
