package org.earlyhelp.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.FamilyTurns;
import org.earlyhelp.audit.Vault;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on an erasure: another than who asked. Decided for, all of it goes in this
 * transaction: the keys of the family and of those made one with it, and every row that
 * {@link PersonalData} knows. What the rules ask is asked again, since time has passed;
 * from then on nobody else changes anything of the family ({@link FamilyTurns}).
 */
@Service
@Transactional
public class DecidingErasure {

	private final Erasures erasures;

	private final RecordsOfFamily records;

	private final PersonalData personal;

	private final EndingProcesses processes;

	private final Vault vault;

	private final FamilyTurns turns;

	private final Holds holds;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecidingErasure(Erasures erasures, RecordsOfFamily records, PersonalData personal, EndingProcesses processes,
			Vault vault, FamilyTurns turns, Holds holds, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.erasures = erasures;
		this.records = records;
		this.personal = personal;
		this.processes = processes;
		this.vault = vault;
		this.turns = turns;
		this.holds = holds;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may decide on it. */
	public boolean mayDecide(ErasureView erasure) {
		User second = this.user.get();
		return erasure.state() == ErasureState.ASKED && ErasureRoles.mayDecide(second)
				&& !second.username().equals(erasure.askedBy());
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 * @throws NotPermitted where the asker may not decide, or asked for it
	 * @throws CannotErase where somebody decided before, or it may not be erased now
	 */
	public ErasureView decide(UUID id, DecideErasure said) {
		User second = this.user.get();
		if (!ErasureRoles.mayDecide(second)) {
			throw new NotPermitted("decide on an erasure");
		}
		ErasureView asked = this.erasures.held(id);
		if (asked.askedBy().equals(second.username())) {
			throw new NotPermitted("decide on what they asked for themselves");
		}
		if (asked.state() != ErasureState.ASKED) {
			throw new CannotErase("decided", asked.decidedBy());
		}
		boolean refused = said.decision() == DecideErasure.Decision.REFUSE;
		new InvalidInput.Findings().unless(!refused || said.comment() != null, "comment", "required").refuse();
		Instant now = this.clock.instant();
		if (refused) {
			this.erasures.refused(id, second.username(), now, said.comment());
			this.events.publishEvent(new ErasureRefused(id, asked.familyId(), said.comment(), now));
			return this.erasures.called(id);
		}
		erase(asked, second.username(), said.comment(), now);
		return this.erasures.called(id);
	}

	private void erase(ErasureView asked, String by, String comment, Instant now) {
		if (!this.records.nowCalled(asked.familyId()).equals(asked.familyId())) {
			throw new CannotErase("made-one");
		}
		Profile.ErasureBasis basis = ReadingErasures.basis(this.profile, asked.basis());
		if (basis == null) {
			throw new CannotErase("basis-gone", asked.basis());
		}
		this.turns.alone(ids(this.records.of(asked.familyId())));
		RecordsOfFamily.Found found = this.records.of(asked.familyId());
		this.turns.alone(ids(found));
		LocalDate until = this.records.keptUntil(found, this.profile.retention());
		ErasureRules.demand(basis, this.holds.over(found.families()), this.records.open(found),
				this.records.askedFor(found), until, ServiceTime.dayOf(now));
		List<ErasureView.Line> lines = this.records.lines(found);
		this.processes.about(found.subjects());
		Map<String, Integer> rows = this.personal.erase(found);
		ids(found).forEach((family) -> this.vault.destroy(family, by, basis.code() + ": " + asked.authority()));
		this.erasures.erased(asked.id(), by, now, comment, found, rows, lines);
		this.events.publishEvent(new FamilyErased(asked.id(), asked.familyId(), basis.code(), asked.authority(),
				asked.askedBy(), found.people().size(), rows.values().stream().mapToInt(Integer::intValue).sum(), now));
	}

	private static List<FamilyId> ids(RecordsOfFamily.Found found) {
		return found.families().stream().map(FamilyId::new).toList();
	}

}
