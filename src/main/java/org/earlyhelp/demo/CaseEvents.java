package org.earlyhelp.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.casefile.LeaveLead;
import org.earlyhelp.casefile.LeavingLead;
import org.earlyhelp.casefile.SuspendCase;
import org.earlyhelp.casefile.SuspendingCase;
import org.earlyhelp.casefile.TransferOut;
import org.earlyhelp.casefile.TransferringOut;
import org.earlyhelp.casefile.WithdrawConsent;
import org.earlyhelp.casefile.WithdrawingConsent;
import org.earlyhelp.casefile.WriteNote;
import org.earlyhelp.casefile.WritingNote;
import org.earlyhelp.closure.ProposeClosure;
import org.earlyhelp.closure.ProposingClosure;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.stepping.AcknowledgingStepUp;
import org.earlyhelp.stepping.RequestingStepUp;
import org.earlyhelp.stepping.SendStepDown;
import org.earlyhelp.stepping.SendingStepDown;
import org.earlyhelp.stepping.StepUpRequests;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What people raise of themselves in the demonstration year, beside the work they have.
 */
@Component
@Profile("demo")
class CaseEvents {

	private static final String MANAGER = "team-manager";

	private final Pace pace;

	private final CaseWords words;

	private final StrictJson json;

	private final WritingNote notes;

	private final SuspendingCase suspending;

	private final LeavingLead leaving;

	private final WithdrawingConsent withdrawing;

	private final ProposingClosure closing;

	private final StepUpRequests stepUps;

	private final RequestingStepUp requesting;

	private final AcknowledgingStepUp acknowledging;

	private final SendingStepDown sending;

	private final TransferringOut transfers;

	CaseEvents(Pace pace, CaseWords words, StrictJson json, WritingNote notes, SuspendingCase suspending,
			LeavingLead leaving, WithdrawingConsent withdrawing, ProposingClosure closing, StepUpRequests stepUps,
			RequestingStepUp requesting, AcknowledgingStepUp acknowledging, SendingStepDown sending,
			TransferringOut transfers) {
		this.pace = pace;
		this.words = words;
		this.json = json;
		this.notes = notes;
		this.suspending = suspending;
		this.leaving = leaving;
		this.withdrawing = withdrawing;
		this.closing = closing;
		this.stepUps = stepUps;
		this.requesting = requesting;
		this.acknowledging = acknowledging;
		this.sending = sending;
		this.transfers = transfers;
	}

	/** What somebody may raise. */
	enum Kind {

		NOTE, SUPERVISION, REST, STEP_UP, LEAD_LEAVES, TRANSFER, CLOSURE

	}

	/**
	 * Something that will be raised.
	 *
	 * @param name the same wherever it is told again
	 */
	record Ahead(Instant at, Kind kind, String name) {
	}

	/** All that comes next on this case, if nothing else happens. */
	List<Ahead> ahead(OpenWork.Episode episode, long seed) {
		Fate fate = Fate.of(seed, episode.story());
		List<Ahead> ahead = new ArrayList<>();
		Instant noted = (episode.notedAt() != null) ? episode.notedAt() : episode.startedAt();
		add(ahead, episode, Kind.NOTE, episode.notes(), noted, seed, 7, 17);
		Instant supervised = (episode.supervisedAt() != null) ? episode.supervisedAt() : episode.startedAt();
		add(ahead, episode, Kind.SUPERVISION, episode.supervisions(), supervised, seed, 24, 36);
		if (episode.stepUps() == 0 && fate.stepsUp()) {
			boolean early = Draw.of(seed, episode.story(), "steps up early").in(25);
			Instant from = early ? episode.startedAt() : episode.activeSince();
			add(ahead, episode, Kind.STEP_UP, 0, from, seed, 12, 34);
		}
		if (!episode.isActive()) {
			return ahead;
		}
		if (episode.rests() == 0 && fate.rests() && !episode.stepUpPending()) {
			add(ahead, episode, Kind.REST, 0, episode.activeSince(), seed, 6, 25);
		}
		if (episode.leadsEnded() == 0 && fate.changesLead() && episode.lead() != null) {
			add(ahead, episode, Kind.LEAD_LEAVES, 0, episode.activeSince(), seed, 8, 30);
		}
		if (!episode.stepUpPending()) {
			closure(ahead, episode, fate, seed);
		}
		return ahead;
	}

	private void closure(List<Ahead> ahead, OpenWork.Episode episode, Fate fate, long seed) {
		if (episode.sentBackAt() != null) {
			add(ahead, episode, Kind.CLOSURE, episode.closures(), episode.sentBackAt(), seed, 2, 8);
		}
		else if (fate.way() == Fate.Way.MOVED) {
			if (episode.transfers() == 0) {
				add(ahead, episode, Kind.TRANSFER, 0, episode.activeSince(), seed, 10, 45);
			}
		}
		else if (fate.endsEarly()) {
			add(ahead, episode, Kind.CLOSURE, 0, episode.activeSince(), seed, 10, 45);
		}
		else if (episode.reviews() >= fate.reviews()) {
			add(ahead, episode, Kind.CLOSURE, 0, episode.reviewedAt(), seed, 1, 9);
		}
	}

	private void add(List<Ahead> ahead, OpenWork.Episode episode, Kind kind, int turn, Instant from, long seed,
			int least, int most) {
		if (from != null) {
			Draw draw = Draw.of(seed, episode.story(), kind, turn);
			int days = (kind == Kind.NOTE && draw.in(8)) ? most + draw.between(5, 12) : draw.between(least, most);
			ahead.add(new Ahead(this.pace.after(from, days, draw), kind, episode.id() + " " + kind + " " + turn));
		}
	}

	/** Who raises it. */
	String by(Kind kind, OpenWork.Episode episode) {
		return switch (kind) {
			case SUPERVISION, LEAD_LEAVES -> MANAGER;
			default -> (episode.worker() != null) ? episode.worker() : "taf-adviser";
		};
	}

	/**
	 * Raises it, as the present user.
	 * @return what must be acknowledged; null for nothing
	 */
	UUID raise(Kind kind, OpenWork.Episode episode, Fate fate, Instant now, Draw draw) {
		CaseId id = new CaseId(episode.id());
		LocalDate today = ServiceTime.dayOf(now);
		switch (kind) {
			case NOTE -> this.notes.write(id, read(this.words.note(episode, now, draw), WriteNote.class));
			case SUPERVISION -> this.notes.write(id, read(this.words.supervision(now), WriteNote.class));
			case REST -> this.suspending.suspend(id,
					read(Map.of("reason", "The family is away with relatives.", "until",
							ServiceTime.dayOf(this.pace.after(now, draw.between(8, 26), draw))), SuspendCase.class),
					IfMatch.NONE);
			case LEAD_LEAVES ->
				this.leaving.leave(id, read(this.words.leaving(episode, today, draw), LeaveLead.class), IfMatch.NONE);
			case STEP_UP -> {
				Map<String, Object> asked = this.words.stepUp(episode, now, draw);
				RequestingStepUp.Requested requested = this.requesting.request(id,
						this.stepUps.read(JsonMapper.shared().writeValueAsString(asked)), IfMatch.NONE);
				return "URGENT".equals(asked.get("urgency")) ? requested.id() : null;
			}
			case TRANSFER -> this.transfers.ask(id,
					read(Map.of("to",
							draw.one("Liverpool, early help", "Wrexham, children’s services", "Stockport, early help"),
							"consentToShare", draw.in(85), "reason", "The family moves for work."), TransferOut.class),
					IfMatch.NONE);
			case CLOSURE -> close(id, episode, fate, draw);
		}
		return null;
	}

	private void close(CaseId id, OpenWork.Episode episode, Fate fate, Draw draw) {
		if (fate.way() == Fate.Way.WITHDRAWN && episode.closures() == 0) {
			this.withdrawing.withdraw(id,
					read(Map.of("by", "The parents", "reason", "They wish to go on alone.", "riskConsideration",
							"The school sees the children each day; nothing tells of harm."), WithdrawConsent.class),
					IfMatch.NONE);
			return;
		}
		this.closing.propose(id, read(this.words.closure(episode, fate, draw), ProposeClosure.class), IfMatch.NONE);
	}

	/** Social care has an urgent step-up, as the present user. */
	void acknowledge(UUID stepUp) {
		this.acknowledging.acknowledge(stepUp);
	}

	/** When social care sends this family back to early help; null for never. */
	Instant stepsDownAt(OpenWork.PassedOn family, long seed) {
		Draw draw = Draw.of(seed, family.story(), "steps down");
		return draw.in(16) ? this.pace.after(family.decidedAt(), draw.between(35, 80), draw) : null;
	}

	/** Sends it back, as the present user. */
	void stepDown(OpenWork.PassedOn family, Instant now, Draw draw) {
		this.sending.send(read(this.words.stepDown(family, ServiceTime.dayOf(now), draw), SendStepDown.class));
	}

	private <P> P read(Map<String, Object> said, Class<P> type) {
		return this.json.read(JsonMapper.shared().writeValueAsString(said), type);
	}

	/** How soon somebody at social care has an urgent step-up. */
	static Duration untilAcknowledged(Draw draw) {
		return Duration.ofMinutes(draw.between(8, 75));
	}

}
