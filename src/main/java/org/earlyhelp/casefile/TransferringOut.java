package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family moves away. The case stays open until somebody there has it; where nobody says
 * so in time, or it is not there, it counts as missing.
 */
@Service
@Transactional
public class TransferringOut {

	/** Why a case ends whose family is helped elsewhere. */
	public static final String MOVED = "MOVED_OUT_OF_AREA";

	private static final List<String> SENIORS = List.of("team-manager");

	private final CaseDoor door;

	private final CaseFiles cases;

	private final Transfers transfers;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TransferringOut(CaseDoor door, CaseFiles cases, Transfers transfers, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.transfers = transfers;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A transfer as people read it.
	 *
	 * @param state ASKED, ACKNOWLEDGED, UNANSWERED or NOT_FOUND
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Asked(UUID id, String state, String to, boolean consentToShare, LocalDate askedOn,
			LocalDate answeredOn, String answeredBy) {
	}

	/** The latest; empty where none was asked. */
	public Optional<Asked> latest(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "TRANSFER", this.clock.instant()));
		return this.transfers.findByCaseIdOrderByIdDesc(id.value()).stream().findFirst().map(TransferringOut::view);
	}

	/**
	 * The same for whoever may ask.
	 * @throws org.earlyhelp.shared.NotPermitted where they may see the case and not do
	 * this
	 */
	public Optional<Asked> mayAsk(CaseId id) {
		this.door.open(id, Deed.CONTRIBUTE);
		return latest(id);
	}

	/** Whether the asker may still see the case. */
	@Transactional(readOnly = true)
	public boolean stillSees(CaseId id) {
		return this.door.sees(id);
	}

	/**
	 * @throws InvalidInput where the day cannot be
	 * @throws TransferNotAsked where another is asked already
	 * @throws CaseNotInState where the case has ended
	 */
	public Asked ask(CaseId id, TransferOut told, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		LocalDate on = day(file, told.on());
		if (!file.state().isOpen()) {
			throw new CaseNotInState(id, file.state());
		}
		this.transfers.openOf(id).ifPresent((waiting) -> {
			throw TransferNotAsked.waitsAlready(waiting.sentTo());
		});
		Instant now = this.clock.instant();
		Transfer transfer = this.transfers.save(Transfer.asked(id, told, on, this.user.get().username(), now));
		file.transfer(true);
		this.events.publishEvent(new TransferAsked(id, told.to(), told.consentToShare(), on, file.family(), now));
		return view(transfer);
	}

	/**
	 * Somebody there has the family: the case ends. Nobody has it: it is missing.
	 * @throws InvalidInput where the day cannot be
	 * @throws TransferNotAsked where none waits for an answer
	 */
	public Asked acknowledge(CaseId id, AcknowledgeTransfer said, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		LocalDate on = day(file, said.on());
		Transfer transfer = this.transfers.openOf(id).orElseThrow(() -> TransferNotAsked.noneWaits(file.reference()));
		if (!file.state().isOpen()) {
			throw new CaseNotInState(id, file.state());
		}
		if (said.familyIsThere() && file.stepUpPending()) {
			throw TransferNotAsked.stepUpWaits(file.reference());
		}
		transfer.answered(said, on);
		file.transfer(false);
		Instant now = this.clock.instant();
		this.events.publishEvent(new TransferAnswered(id, said.familyIsThere(), said.by(), on, file.family(), now));
		if (said.familyIsThere()) {
			file.endElsewhere(MOVED, now);
			this.events.publishEvent(new CaseEndedElsewhere(id, MOVED, file.family(), now));
		}
		else {
			this.events.publishEvent(new FamilyMissing(id, transfer.sentTo(), true, SENIORS, true, file.family(), now));
		}
		return view(transfer);
	}

	/**
	 * Nobody answered until the limit: an answer still counts, and the family is looked
	 * for.
	 */
	public void nobodyAnswered(CaseId id) {
		CaseFile file = this.cases.called(id);
		this.transfers.openOf(id)
			.filter((transfer) -> transfer.state() == Transfer.State.ASKED)
			.ifPresent((transfer) -> {
				transfer.unanswered();
				file.changed();
				this.events.publishEvent(new FamilyMissing(id, transfer.sentTo(), false, SENIORS, true, file.family(),
						this.clock.instant()));
			});
	}

	private LocalDate day(CaseFile file, LocalDate told) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate began = ServiceTime.dayOf(file.startedAt());
		LocalDate on = (told != null) ? told : today;
		new InvalidInput.Findings().unless(!on.isAfter(today), "on", "date.in-future")
			.unless(!on.isBefore(began), "on", "date.before-case", began)
			.refuse();
		return on;
	}

	private static Asked view(Transfer transfer) {
		return new Asked(transfer.id(), transfer.state().name(), transfer.sentTo(), transfer.consentToShare(),
				transfer.askedOn(), transfer.answeredOn(), transfer.answeredBy());
	}

}
