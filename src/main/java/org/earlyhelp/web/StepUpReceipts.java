package org.earlyhelp.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.audit.BundleFile;
import org.earlyhelp.audit.Bundling;
import org.earlyhelp.audit.History;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.Selection;
import org.earlyhelp.audit.Story;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.stepping.StepUpView;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds the ledger's entry of a step-up, which is its proof (R9.8). */
@Component
class StepUpReceipts {

	private static final int MANY = 200;

	private final ReadingStepUp reading;

	private final History history;

	private final Bundling bundling;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StepUpReceipts(ReadingStepUp reading, History history, Bundling bundling, ApplicationEventPublisher events,
			Clock clock) {
		this.reading = reading;
		this.history = history;
		this.bundling = bundling;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The entry of a receipt that was read, with all that proves it, for
	 * {@code ledger-verify.jar}; whoever sends it closes it.
	 */
	BundleFile prove(StepUpReceipt receipt) {
		BundleFile made = this.bundling.make(Selection.ofEntry(receipt.entryId()));
		try {
			this.events.publishEvent(new Exported("STEP_UP_RECEIPT", Map.of("stepUp", receipt.stepUpId().toString()),
					made.entries(), 0, made.sha256(), this.clock.instant()));
			return made;
		}
		catch (RuntimeException ex) {
			made.close();
			throw ex;
		}
	}

	/**
	 * @throws NotThere where there is no such step-up for the caller
	 */
	StepUpReceipt read(UUID id) {
		return of(this.reading.read(id));
	}

	/**
	 * @throws NotThere where there is no such step-up of this case for the caller
	 */
	StepUpReceipt read(CaseId episode, UUID id) {
		StepUpView asked = this.reading.read(id);
		if (!asked.caseId().equals(episode.value())) {
			throw NotThere.none(id);
		}
		return of(asked);
	}

	private StepUpReceipt of(StepUpView asked) {
		UUID id = asked.id();
		Story requests = Story.of(new CaseId(asked.caseId()), null, Set.of()).ofActions(List.of("STEP_UP_REQUESTED"));
		LedgerLine entry = this.history.latestOf(requests, null, MANY)
			.stream()
			.filter((line) -> line.payload() != null
					&& id.toString().equals(line.payload().path("stepUp").asString("")))
			.findFirst()
			.orElseThrow(() -> NotThere.none(id));
		return new StepUpReceipt(id, asked.caseReference(), asked.urgency(), asked.requestedBy(), asked.requestedAt(),
				asked.acknowledgedBy(), asked.acknowledgedAt(), entry.id(), entry.recordedAt(), entry.correlationId(),
				entry.commitment());
	}

}
