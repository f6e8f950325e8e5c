package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.access.WhyRead;
import org.earlyhelp.shared.http.Looking;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads which case behind broken glass, this moment: that case alone, to its last
 * second, and only while they look.
 */
@Component
public class Glass implements WhyRead {

	private final BrokenGlasses broken;

	private final CaseFiles cases;

	private final CurrentUser user;

	private final Clock clock;

	Glass(BrokenGlasses broken, CaseFiles cases, CurrentUser user, Clock clock) {
		this.broken = broken;
		this.cases = cases;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Until when whoever asks reads it so; empty where they may read it by right, or not
	 * at all.
	 */
	public Optional<Instant> openUntil(CaseFile file) {
		User asker = this.user.get();
		return reads(asker, file) ? Optional.empty() : of(asker, file).map(BrokenGlass::until);
	}

	boolean isBroken(User asker, CaseFile file) {
		return of(asker, file).isPresent();
	}

	boolean lets(User asker, CaseFile file, Deed deed) {
		return isLooking(deed) && isBroken(asker, file);
	}

	/**
	 * @throws GlassIsReadOnly for all but looking
	 */
	void demand(Deed deed) {
		if (!isLooking(deed)) {
			throw new GlassIsReadOnly();
		}
	}

	private static boolean isLooking(Deed deed) {
		return (deed == Deed.SEE || deed == Deed.SEE_SUMMARY) && Looking.only();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> why(User reader, UUID episode) {
		if (!Access.breaksGlass(reader)) {
			return Optional.empty();
		}
		return live(reader, episode)
			.filter((one) -> this.cases.findById(episode).filter((file) -> !reads(reader, file)).isPresent())
			.map((one) -> "BREAK_GLASS " + one.reference());
	}

	private static boolean reads(User asker, CaseFile file) {
		return Access.decide(asker, file.facts(), Deed.SEE) == Access.Verdict.PERMITTED;
	}

	/** A case that was sealed since stays shut, whoever broke the glass before. */
	private Optional<BrokenGlass> of(User asker, CaseFile file) {
		return Access.mayBreakGlass(asker, file.facts()) ? live(asker, file.id().value()) : Optional.empty();
	}

	private Optional<BrokenGlass> live(User asker, UUID episode) {
		Instant now = this.clock.instant();
		return this.broken.findFirstByUsernameAndCaseIdOrderByUntilAtDesc(asker.username(), episode)
			.filter((one) -> one.isOpenAt(now));
	}

}
