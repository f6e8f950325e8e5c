package org.earlyhelp.policy;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.timeliness.ChangedTimescale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What may become of a proposal, and who lets it. */
class ChangeTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private final Change change = proposed(3);

	@Test
	void becomesAVersionWhenASecondPersonApproves() {
		this.change.approve("deputy", "Agreed.", 3, 4, TODAY, NOW);

		ChangeView view = this.change.view();
		assertThat(view.state()).isEqualTo(ChangeState.APPROVED);
		assertThat(view.number()).isEqualTo(4);
		assertThat(view.decidedBy()).isEqualTo("deputy");
		assertThat(view.replaces()).isEqualTo("30wd, limit 60wd");
		assertThat(view.limit()).isEqualTo("60wd");
	}

	@Test
	void isNotDecidedByWhoProposedIt() {
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.change.approve("stella", "Mine.", 3, 4, TODAY, NOW));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.change.refuse("stella", "Mine.", NOW));
	}

	@Test
	void isDecidedOnce() {
		this.change.refuse("deputy", "Too long.", NOW);

		assertThatExceptionOfType(ChangeIsDecided.class)
			.isThrownBy(() -> this.change.approve("other", "Still.", 3, 4, TODAY, NOW));
		assertThat(this.change.view().number()).isNull();
	}

	@Test
	void isTakenBackByWhoProposedItWhileItWaits() {
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.change.withdraw("deputy", "Not mine.", NOW));

		this.change.withdraw("stella", "The governors meet first.", NOW);

		assertThat(this.change.view().state()).isEqualTo(ChangeState.WITHDRAWN);
		assertThat(this.change.view().comment()).isEqualTo("The governors meet first.");
		assertThatExceptionOfType(ChangeIsDecided.class)
			.isThrownBy(() -> this.change.approve("deputy", "Agreed.", 3, 4, TODAY, NOW));
		assertThatExceptionOfType(ChangeIsDecided.class)
			.isThrownBy(() -> this.change.withdraw("stella", "Again.", NOW));
	}

	@Test
	void holdsFromNoDayThatHasBegun() {
		assertThatExceptionOfType(ChangeComesTooLate.class)
			.isThrownBy(() -> this.change.approve("deputy", "Late.", 3, 4, LocalDate.of(2026, 4, 1), NOW));
	}

	@Test
	void fallsWhereTheSameWasChangedSince() {
		assertThatExceptionOfType(ProfileChangedSince.class)
			.isThrownBy(() -> this.change.approve("deputy", "Agreed.", 4, 5, TODAY, NOW));
	}

	private static Change proposed(int basedOn) {
		var asked = new ProposeTimescale(Timer.T16, "50wd", null, null, null, LocalDate.of(2026, 4, 1), true,
				"Ten weeks suit families.");
		Profile profile = Profiles.westCheshire();
		return Change.of(ChangedTimescale.of(asked.preview(), profile, TODAY), asked, profile.id(),
				new Figures(null, null), basedOn, "stella", NOW);
	}

}
