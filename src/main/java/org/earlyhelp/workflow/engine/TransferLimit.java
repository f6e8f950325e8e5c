package org.earlyhelp.workflow.engine;

import org.earlyhelp.casefile.TransferringOut;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.timeliness.DeadlineLimitReached;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the case when nobody answered in time whether a family has arrived. */
@Component
class TransferLimit {

	private final TransferringOut transferring;

	TransferLimit(TransferringOut transferring) {
		this.transferring = transferring;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(DeadlineLimitReached event) {
		if (event.timer() == Timer.TRANSFER_ACKNOWLEDGED) {
			this.transferring.nobodyAnswered(new CaseId(event.subject().id()));
		}
	}

}
