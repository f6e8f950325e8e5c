package org.earlyhelp.kpi;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.kpi.Measure.Source;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a figure that cannot be counted here, with its source. */
@Service
@Transactional
public class EnteringKpiValue {

	private final EnteredValues values;

	private final Measures measures;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EnteringKpiValue(EnteredValues values, Measures measures, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.values = values;
		this.measures = measures;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may enter a figure of this measure. */
	public boolean mayEnter(String kpi) {
		return this.user.get().is(Role.SERVICE_MANAGER, Role.ANALYST)
				&& this.measures.called(kpi).map((measure) -> measure.source() == Source.ENTERED).orElse(false);
	}

	/**
	 * @throws NotPermitted where the asker is neither service manager nor analyst
	 * @throws NotThere where there is no such measure
	 * @throws KpiIsCounted where it is not entered by hand
	 * @throws InvalidInput where it ends before it begins
	 * @throws CorrectionNeedsReason where the same was entered before
	 */
	public UUID enter(String kpi, EnterKpiValue entered) {
		User by = this.user.get();
		if (!by.is(Role.SERVICE_MANAGER, Role.ANALYST)) {
			throw new NotPermitted("enter a figure");
		}
		Measure measure = this.measures.called(kpi).orElseThrow(() -> NotThere.none(kpi));
		if (entered.to().isBefore(entered.from())) {
			throw InvalidInput.of("to", "kpi.period");
		}
		if (measure.source() != Source.ENTERED) {
			throw new KpiIsCounted(kpi);
		}
		Period period = new Period(entered.from(), entered.to());
		if (entered.reason() == null && this.values.latest(kpi, entered.label(), period).isPresent()) {
			throw new CorrectionNeedsReason();
		}
		Instant now = this.clock.instant();
		UUID id = TimeOrderedId.next();
		this.values.add(new EnteredValue(id, kpi, entered.label(), entered.from(), entered.to(), entered.value(),
				entered.unit(), entered.source(), entered.reason(), by.username(), now));
		this.events.publishEvent(new KpiValueEntered(id, kpi, entered.label(), entered.from(), entered.to(),
				entered.value(), entered.source(), entered.reason(), now));
		return id;
	}

}
